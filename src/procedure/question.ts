import type { FieldNode } from '../schema/field-node.js';
import { annotation, textAnnotation } from '../schema/facets.js';
import { isEqual, isObject, own, type Json } from '../schema/json.js';
import { appendToken, type Pointer } from '../schema/pointer.js';
import { valuesFor, type Candidate } from './candidates.js';
import { translate, type OpenContent } from './content.js';
import { listOptions } from './list-options.js';
import { valueText } from './value-text.js';

export interface Question {
  /** Where the answer goes in the dossier: `/situation/reason`. */
  readonly pointer: Pointer;
  readonly title: string;
  readonly description: string | undefined;
  readonly options: readonly QuestionOption[];
  /** The answer is an array of any of the options. */
  readonly multiple: boolean;
  /** Where to go with "none of these". */
  readonly deadEnd: DeadEnd | undefined;
}

export interface QuestionOption {
  readonly value: Json;
  readonly title: string;
  readonly description: string | undefined;
}

/** `x-dead-end` of the content. */
export interface DeadEnd {
  readonly text: string;
  readonly href?: string;
}

/** The question for a fact, with the answers that a candidate still allows. */
export function askFor(
  content: OpenContent,
  fact: FieldNode,
  candidates: readonly Candidate[],
  lang: string | undefined,
): Question {
  const { options, multiple } = listOptions(content, fact);
  const allowed = candidates.flatMap((candidate) => valuesFor(content, candidate, fact));
  const worded = (text: string | undefined): string | undefined => text && translate(content, text, lang);
  return {
    pointer: appendToken('/situation', fact.key),
    title: worded(textAnnotation(fact.applied, 'title')) ?? fact.key,
    description: worded(textAnnotation(fact.applied, 'description')),
    options: options
      .filter(({ value }) => allowed.some((other) => isEqual(other, value)))
      .map(({ value, title, description }) => ({
        value,
        title: worded(title) ?? valueText(value),
        description: worded(description),
      })),
    multiple,
    deadEnd: deadEndOf(content, fact, lang),
  };
}

export function deadEndOf(
  content: OpenContent,
  node: FieldNode,
  lang: string | undefined,
): DeadEnd | undefined {
  const deadEnd = annotation(node.applied, 'x-dead-end');
  if (!isObject(deadEnd) || typeof deadEnd['text'] !== 'string') return undefined;
  const href = own(deadEnd, 'href');
  return { text: translate(content, deadEnd['text'], lang), ...(typeof href === 'string' ? { href } : {}) };
}
