import { findCases } from '../../procedure/find-cases.js';
import type { Content } from '../../procedure/content.js';
import type { Question } from '../../procedure/question.js';
import type { Json, JsonObject } from '../../schema/json.js';
import { parsePointer } from '../../schema/pointer.js';

/** Where the questions of a procedure lead: a situation with nothing more to ask, and the cases that it allows. */
export interface SituationEnd {
  readonly situation: JsonObject;
  readonly cases: readonly string[];
}

/** Content with more ways through its questions than this is looked at in part. */
const most = 5000;

/** Every way through the questions. Of a question with several answers: each alone, and all at once. */
export function walkSituations(content: Content): SituationEnd[] {
  const ends: SituationEnd[] = [];
  const walk = (situation: JsonObject): void => {
    if (ends.length >= most) return;
    const { cases, next, implied } = findCases(content, situation);
    const known = { ...situation, ...implied };
    const [question] = next;
    if (!question) ends.push({ situation: known, cases });
    else for (const answer of answersTo(question)) walk({ ...known, [factOf(question)]: answer });
  };
  walk({});
  return ends;
}

function answersTo({ options, multiple }: Question): Json[] {
  const values = options.map(({ value }) => value);
  return multiple ? [...values.map((value) => [value]), ...(values.length > 1 ? [values] : [])] : values;
}

function factOf({ pointer }: Question): string {
  return parsePointer(pointer).at(-1) ?? '';
}
