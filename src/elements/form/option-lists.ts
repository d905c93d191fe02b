/** The lists that a schema names by `x-options`: from the embedder, or from beside the content. */
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

/** The embedder's list comes first; where it has none, or cannot give it, the file. Undefined when nobody has one. */
export async function loadOptions(
  { name, address }: ListPlaces,
  source: OptionSource | undefined,
): Promise<readonly Suggestion[] | undefined> {
  const file = address === undefined ? undefined : () => loadOnce(fetchList, address);
  if (name === undefined || !source) return file?.();
  try {
    return (await loadOnce(source, name)) ?? (await file?.());
  } catch (error) {
    if (!file) throw error;
    return file();
  }
}

/** Lists are the same for every form of a page, and are asked for once. */
const lists = new WeakMap<OptionSource, Map<string, ReturnType<OptionSource>>>();

function loadOnce(source: OptionSource, name: string): ReturnType<OptionSource> {
  const known = lists.get(source) ?? new Map<string, ReturnType<OptionSource>>();
  lists.set(source, known);
  const list = known.get(name) ?? Promise.resolve(name).then(source).then(requireList);
  known.set(name, list);
  // A failure may pass: who asks again is not told of an old one.
  list.catch(() => known.delete(name));
  return list;
}

async function fetchList(address: string): Promise<readonly Suggestion[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as readonly Suggestion[];
}

/** What comes from elsewhere may be anything. */
function requireList(given: unknown): readonly Suggestion[] | undefined {
  const isEntry = (entry: unknown): boolean =>
    Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'string';
  if (given === undefined) return undefined;
  if (Array.isArray(given) && given.every(isEntry)) return given as readonly Suggestion[];
  throw new TypeError('A list for x-options is an array of [value, title]');
}
