import { applicableTo } from '../schema/applicable.js';
import { annotation, textAnnotation } from '../schema/facets.js';
import { isObject, type JsonObject } from '../schema/json.js';
import { caseOf } from './case-of.js';
import { openContent, translate, type Content } from './content.js';
import { listNotes, type Note, type Source } from './source.js';

export interface CaseDetails {
  readonly id: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly source: Source | undefined;
  /** Working days from acceptance, and when the matter is complex: what is promised before any day is known. */
  readonly workingDays: number | undefined;
  readonly longest: number | undefined;
  /** What has changed since the procedure was written: of the case first, then of the procedure. */
  readonly notes: readonly Note[];
  /** The laws that the procedure stands on (`x-legal-basis`). */
  readonly legalBasis: readonly LegalText[];
}

/** `date` is that of the law. */
export interface LegalText {
  readonly text: string;
  readonly date?: string;
}

/** What the content says of the dossier's case. `undefined` while the case is open. */
export function caseDetails(
  content: Content,
  dossier: JsonObject,
  { lang }: { lang?: string } = {},
): CaseDetails | undefined {
  const open = openContent(content);
  const found = caseOf(content, dossier);
  if (!found) return undefined;
  const value = { ...dossier, case: found.id };
  const { applied } = applicableTo([found.branch], value, { ...open, chosen: () => undefined });
  const word = (text: string): string => translate(open, text, lang);
  const description = textAnnotation(applied, 'description');
  const schemas = [...applied.map(({ schema }) => schema), open.schema].filter(isObject);
  const legalBasis = open.schema['x-legal-basis'];
  const { workingDays, longest } = (annotation(applied, 'x-term') ?? {}) as Record<string, unknown>;
  return {
    id: found.id,
    workingDays: typeof workingDays === 'number' ? workingDays : undefined,
    longest: typeof longest === 'number' ? longest : undefined,
    title: word(textAnnotation(applied, 'title') ?? found.id),
    description: description && word(description),
    source: annotation(applied, 'x-source') as Source | undefined,
    notes: listNotes(schemas, word),
    legalBasis: (Array.isArray(legalBasis) ? (legalBasis as LegalText[]) : []).map((law) => ({
      ...law,
      text: word(law.text),
    })),
  };
}
