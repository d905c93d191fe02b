import type { Json } from '../../src/schema/json.js';
import type { FormSettings } from '../support/show-form.js';

/** The form by what it shows. */
export type States = Readonly<Record<string, Partial<FormSettings>>>;

/**
 * What every form can be: nothing in it, an answer, another one, a wrong one after an attempt to submit, and closed to
 * changes. Where nothing wrong can be answered, the attempt is made with nothing in it.
 */
export function statesOf(
  value: Json,
  wrong: Json | undefined,
  others: Readonly<Record<string, Json>> = {},
): States {
  return {
    empty: {},
    'filled in': { value },
    ...Object.fromEntries(Object.entries(others).map(([name, other]) => [name, { value: other }])),
    wrong: { value: wrong, attempted: true },
    disabled: { value, disabled: true },
    'read only': { value, readonly: true },
  };
}
