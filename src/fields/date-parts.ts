/** A date of birth as old papers have it: a day, or only a month, or only a year. Text throughout, never a moment in time. */
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { textAnnotation } from '../schema/facets.js';
import { attributes } from './attributes.js';
import type { FieldRenderer } from './field-view.js';
import { frameGroup, isReadonly } from './frame.js';
import { optionId } from './choice.js';

type Part = 'day' | 'month' | 'year';
const parts: readonly Part[] = ['day', 'month', 'year'];

export const datePartsRenderer: FieldRenderer = (field, actions) => {
  const { node, domId, wording } = field;
  const typed = field.notes.get('parts') as { text: string; parts: DateParts } | undefined;
  const entered = typed?.text === field.text ? typed.parts : splitDate(field.text);
  const token = textAnnotation(node.applied, 'x-autocomplete');
  const enter = (part: Part, text: string): void => {
    const whole = wholeDate(text);
    const changed = whole ? splitDate(whole) : { ...entered, [part]: text };
    // What each control holds stays as it was typed, even where the parts together mean nothing yet.
    field.notes.set('parts', { text: joinDate(changed), parts: changed });
    actions.edit(joinDate(changed));
  };
  return frameGroup(
    field,
    html`<div class="date-parts">
      ${parts.map(
        (part, index) =>
          html`<div class="date-part">
            <label class="label" for=${optionId(domId, index)}>${wording.phrase(`date.${part}`)}</label>
            <input
              class="control"
              inputmode="numeric"
              ${attributes({
                id: optionId(domId, index),
                name: domId,
                'data-pointer': node.pointer,
                'data-part': part,
                'data-size': part === 'year' ? 4 : 2,
                autocomplete: token ? `${token}-${part}` : 'off',
                'aria-invalid': field.error ? 'true' : undefined,
                disabled: field.disabled,
                readonly: isReadonly(field),
              })}
              .value=${live(entered[part])}
              @input=${(event: Event) => enter(part, (event.target as HTMLInputElement).value)}
              @blur=${(event: FocusEvent) => {
                const next = event.relatedTarget;
                if (!(next instanceof HTMLInputElement && next.name === domId)) actions.leave();
              }}
            />
          </div>`,
      )}
    </div>`,
  );
};

type DateParts = Readonly<Record<Part, string>>;

/** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or what is there so far, as `day/month/year`. */
export function splitDate(text: string): DateParts {
  const whole = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
  const [year = '', month = '', day = ''] = whole ? whole.slice(1) : text.split('/').reverse();
  return { day: day ?? '', month: month ?? '', year: year ?? '' };
}

export function joinDate({ day, month, year }: DateParts): string {
  const digits = [year, month, day].map((part) => part.normalize('NFKC').trim());
  const [y = '', m = '', d = ''] = digits;
  const isWhole =
    /^\d{4}$/.test(y) && /^(\d{1,2})?$/.test(m) && /^(\d{1,2})?$/.test(d) && (m !== '' || d === '');
  if (y === '' && m === '' && d === '') return '';
  if (!isWhole) return `${d}/${m}/${y}`;
  return [y, m, d].filter((part) => part !== '').map((part) => part.padStart(2, '0')).join('-'); // prettier-ignore
}

/** Somebody pasted a date into one of the three: 17/05/1990, 17-5-1990, 1990-05-17. */
function wholeDate(text: string): string | undefined {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  if (iso) return joinDate({ year: iso[1]!, month: iso[2]!, day: iso[3]! });
  const local = /^\s*(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4})\s*$/.exec(text);
  return local ? joinDate({ day: local[1]!, month: local[2]!, year: local[3]! }) : undefined;
}
