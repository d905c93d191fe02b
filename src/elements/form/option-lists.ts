/** Where the lists are that a schema names by `x-options`: with the embedder, or beside the content. */
import type { Suggestion } from '../../fields/field-view.js';
import type { Form } from '../../form/create-form.js';
import { annotation } from '../../schema/facets.js';
import type { FieldNode } from '../../schema/field-node.js';
import { isObject, own } from '../../schema/json.js';
import { getAt } from '../../schema/pointer.js';

/** Gives the list of a name; undefined for one that it has not. */
export type OptionSource = (name: string) => Promise<readonly Suggestion[] | undefined>;

/** Where a list may be had, for the answers and the language of the moment. */
export interface ListPlaces {
  /** What the embedder is asked for. */
  readonly name: string | undefined;
  /** Of a file beside the content. */
  readonly address: string | undefined;
}

/** Nothing as long as an answer is missing on which both depend. */
export function findPlaces(form: Form, node: FieldNode, base: string, lang: string): ListPlaces | undefined {
  const stated = annotation(node.applied, 'x-options');
  if (!isObject(stated)) return undefined;
  const parent = getAt(form.state.value, node.pointer.slice(0, node.pointer.lastIndexOf('/')));
  const localized = isObject(stated['localized']) ? own(stated['localized'], lang) : undefined;
  const href = fill(localized ?? stated['href'], parent, encodeURIComponent);
  const name = fill(stated['name'], parent, String);
  const address = href === undefined ? undefined : new URL(href, base).href;
  return name === undefined && address === undefined ? undefined : { name, address };
}

/** `places/{province}.json` → for the province that is chosen; nothing until it is. */
function fill(template: unknown, answers: unknown, write: (value: string) => string): string | undefined {
  if (typeof template !== 'string') return undefined;
  let isMissing = false;
  const filled = template.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = isObject(answers) ? own(answers, key) : undefined;
    isMissing ||= typeof value !== 'string';
    return write(String(value));
  });
  return isMissing ? undefined : filled;
}
