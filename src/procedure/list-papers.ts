/** Which papers one entry of a dossier's `documents` may hold, read from the subschemas that speak of it. */
import { applicableTo, type Questions } from '../schema/applicable.js';
import { facetsOf } from '../schema/facets.js';
import { isObject, type Json, type Schema } from '../schema/json.js';
import type { Located, Registry } from '../schema/registry.js';
import { valueText } from './value-text.js';

/** A kind of paper that would do. */
export interface Paper {
  /** The value of its property `document`. */
  readonly document: string;
  readonly title: string | undefined;
  /** The forms of copy it may have (`copy`); empty where the question does not arise. */
  readonly copy: readonly string[];
  /** Schema objects that describe this paper alone, nearest first: where its notes and source are. */
  readonly described: readonly Record<string, unknown>[];
}

/** What one subschema says: which papers, and which forms of copy of them. `undefined`: nothing. */
interface Said {
  readonly papers: readonly Paper[] | undefined;
  readonly copy: readonly string[] | undefined;
}

/** Papers that every one of the subschemas allows. A group is a choice (`oneOf`, `anyOf`, `enum`); an array holds several of it. */
export function listPapers(subschemas: readonly Located[], registry: Registry): readonly Paper[] {
  return combine(subschemas.map((entry) => read(entry, registry, new Set()))).papers ?? [];
}

function read(entry: Located, registry: Registry, seen: ReadonlySet<Schema>): Said {
  const { schema } = entry;
  if (!isObject(schema) || seen.has(schema)) return { papers: undefined, copy: undefined };
  const inner = new Set([...seen, schema]);
  const follow = (...tokens: (string | number)[]): Said =>
    read(registry.child(entry, ...tokens), registry, inner);
  const said = [readOwn(entry, registry)];
  if (typeof schema['$ref'] === 'string')
    said.push(read(registry.resolve(schema['$ref'], entry), registry, inner));
  if (Array.isArray(schema['allOf'])) said.push(...schema['allOf'].map((_, index) => follow('allOf', index)));
  for (const keyword of ['oneOf', 'anyOf']) {
    const branches = schema[keyword];
    if (Array.isArray(branches)) said.push(unite(branches.map((_, index) => follow(keyword, index))));
  }
  const { papers, copy } = combine(said);
  if (papers === undefined && schema['items'] !== undefined) return follow('items');
  return { papers: papers?.length === 1 ? papers.map((paper) => describedBy(schema, paper)) : papers, copy };
}

/** A schema that leaves one paper describes that paper. */
function describedBy(schema: Record<string, unknown>, paper: Paper): Paper {
  const title = typeof schema['title'] === 'string' ? schema['title'] : paper.title;
  return { ...paper, title, described: [schema, ...paper.described] };
}

function readOwn(entry: Located, registry: Registry): Said {
  const documents = optionsOf(entry, 'document', registry);
  const copy = optionsOf(entry, 'copy', registry)?.map(({ value }) => valueText(value));
  const papers = documents?.map(({ value, title }) => ({
    document: valueText(value),
    title,
    copy: [],
    described: [],
  }));
  return { papers, copy };
}

function optionsOf(
  entry: Located,
  key: string,
  registry: Registry,
): readonly { value: Json; title: string | undefined }[] | undefined {
  const properties = isObject(entry.schema) ? entry.schema['properties'] : undefined;
  if (!isObject(properties) || !isObject(properties[key])) return undefined;
  const questions: Questions = { registry, matches: () => false, chosen: () => undefined };
  return facetsOf(applicableTo([registry.child(entry, 'properties', key)], undefined, questions).applied)
    .options;
}

/** Any of the branches: all their papers, each with the forms of copy of its own branch. */
function unite(branches: readonly Said[]): Said {
  const papers = branches.flatMap((branch) => combine([branch]).papers ?? []);
  const distinct = papers.filter(
    (paper, index) => papers.findIndex(({ document }) => document === paper.document) === index,
  );
  return { papers: distinct.length > 0 ? distinct : undefined, copy: undefined };
}

/** All of them at once: the papers and the forms of copy that none of them excludes. */
function combine(said: readonly Said[]): Said {
  const papers = said.map((one) => one.papers).filter((list) => list !== undefined);
  const copies = said.map((one) => one.copy).filter((list) => list !== undefined);
  const copy = copies.reduce<readonly string[] | undefined>(
    (left, list) => (left ? left.filter((form) => list.includes(form)) : list),
    undefined,
  );
  const common = papers.reduce<readonly Paper[] | undefined>(
    (left, list) => (left ? intersect(left, list) : list),
    undefined,
  );
  return {
    papers: copy ? common?.map((paper) => ({ ...paper, copy: narrow(paper.copy, copy) })) : common,
    copy,
  };
}

function intersect(left: readonly Paper[], right: readonly Paper[]): readonly Paper[] {
  return left.flatMap((paper) => {
    const other = right.find(({ document }) => document === paper.document);
    if (!other) return [];
    const described = [...new Set([...paper.described, ...other.described])];
    return [{ ...paper, title: paper.title ?? other.title, copy: narrow(paper.copy, other.copy), described }];
  });
}

function narrow(copy: readonly string[], to: readonly string[]): readonly string[] {
  if (copy.length === 0) return to;
  return to.length === 0 ? copy : copy.filter((form) => to.includes(form));
}
