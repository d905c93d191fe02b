/** Gets the lists that a schema names by `x-options`. A file of its own: most forms have none, and who has one waits for it anyway. */
import type { Suggestion } from '../../fields/field-view.js';
import type { ListPlaces, OptionSource } from './option-lists.js';

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
