/** The papers of a dossier, read from the `documents` of its case. */
import { applicableTo } from '../schema/applicable.js';
import type { FieldNode } from '../schema/field-node.js';
import { annotation, textAnnotation } from '../schema/facets.js';
import { isObject, own, type Json, type JsonObject } from '../schema/json.js';
import { appendToken, type Pointer } from '../schema/pointer.js';
import { describeCase, memberAsObject } from './case-branches.js';
import { openContent, translate, type Content, type OpenContent } from './content.js';
import { explainCase } from './explain-case.js';
import { explainConditions, type Reason } from './explain.js';
import { caseOf } from './case-of.js';
import { findDocuments, type DocumentRule } from './find-documents.js';
import { listPapers } from './list-papers.js';
import { listNotes, type Note, type Source } from './source.js';

export interface ChecklistItem {
  /** The key in `documents`. */
  readonly id: string;
  readonly pointer: Pointer;
  /** The paper; of a group of alternatives the one that was chosen, if one was. */
  readonly document: string | undefined;
  readonly title: string;
  /** What was answered; `missing` before. */
  readonly state: 'missing' | 'have' | 'later' | 'cannot';
  readonly needed: boolean;
  /** `false`: not needed, and a dossier that holds it is refused. It is listed because other answers would need it. */
  readonly allowed: boolean;
  /** One of these will do. Empty where there is only the one. */
  readonly alternatives: readonly Alternative[];
  /** Forms of copy to choose from; empty where the question does not arise. */
  readonly copy: readonly string[];
  readonly source: Source | undefined;
  readonly notes: readonly Note[];
  /** The answers that it follows from; empty for what everybody needs. */
  readonly because: readonly Reason[];
}

export interface Alternative {
  readonly document: string;
  readonly title: string;
  readonly copy: readonly string[];
  readonly notes: readonly Note[];
}

/** The items of the dossier's case, in the order of the content; none while the case is open. A `situation` is enough of a dossier. */
export function checklist(
  content: Content,
  dossier: JsonObject,
  { lang }: { lang?: string } = {},
): ChecklistItem[] {
  const open = openContent(content);
  const branch = caseOf(content, dossier);
  if (!branch) return [];
  const tree = describeCase(open, branch, dossier);
  return findDocuments(open, branch, dossier).map((rule) => makeItem(open, rule, dossier, tree, lang));
}

function makeItem(
  content: OpenContent,
  rule: DocumentRule,
  dossier: JsonObject,
  tree: FieldNode,
  lang: string | undefined,
): ChecklistItem {
  const { key, subschemas, needed, allowed } = rule;
  const answer = own(memberAsObject(dossier, 'documents'), key) as Json | undefined;
  const papers = listPapers(subschemas, content.registry);
  const [only] = papers.length === 1 ? papers : [];
  // Of several places that speak of it the case is the last; within one the nearest is the first.
  const applied = [...subschemas]
    .reverse()
    .flatMap((entry) => applicableTo([entry], answer, { ...content, chosen: () => undefined }).applied);
  const described = [...applied.map(({ schema }) => schema), ...(only?.described ?? [])].filter(isObject);
  const word = (text: string): string => translate(content, text, lang);
  const alternatives = papers.map(({ document, title, copy, described: by }) => ({
    document,
    title: word(title ?? document),
    copy,
    notes: listNotes(by, word),
  }));
  return {
    id: key,
    pointer: appendToken('/documents', key),
    document: only?.document ?? chosenDocument(answer),
    title: word(textAnnotation(applied, 'title') ?? only?.title ?? key),
    state: stateOf(answer),
    needed,
    allowed,
    alternatives: only ? [] : alternatives,
    copy: [...new Set(papers.flatMap(({ copy }) => copy))],
    source: (annotation(applied, 'x-source') ??
      described.find((schema) => isObject(schema['x-source']))?.['x-source']) as Source | undefined,
    notes: listNotes(described, word),
    because:
      rule.conditions.length > 0
        ? explainConditions(content, tree, rule.conditions, lang)
        : explainCase(content, rule, dossier, tree, lang),
  };
}

/** Of several papers to one entry the readiest counts. */
function stateOf(answer: Json | undefined): ChecklistItem['state'] {
  const answers = [answer].flat().map((paper) => (isObject(paper) ? paper['answer'] : undefined));
  return (['have', 'later', 'cannot'] as const).find((state) => answers.includes(state)) ?? 'missing';
}

function chosenDocument(answer: Json | undefined): string | undefined {
  const [paper] = [answer].flat();
  const document = isObject(paper) ? paper['document'] : undefined;
  return typeof document === 'string' ? document : undefined;
}
