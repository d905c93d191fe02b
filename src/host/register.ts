/** What an in-page host knows instead of an agency: invented people, an office, and the sentences that it sends. */
import { own } from '../schema/json.js';
import type { Card, Option, Place } from './host.js';

export interface Register {
  /** Where the agency's day begins and ends. */
  readonly timeZone: string;
  /** First part of every reference. */
  readonly referencePrefix: string;
  readonly office: Place;
  readonly people: readonly RegisteredPerson[];
  /** Lists that content asks for (`x-options`), by name: pairs of a value and its title. */
  readonly lists?: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** By language; the first is spoken where the page's is not there. */
  readonly texts: Readonly<Record<string, RegisterTexts>>;
}

export interface RegisteredPerson {
  /** Any of these numbers finds the person. */
  readonly numbers: readonly string[];
  /** Somebody else acts for them, so that they have no account. */
  readonly hasGuardian?: boolean;
  /** Codes are sent there. */
  readonly phone?: string;
  /** Answers that are JSON, by the keys of the declaration. */
  readonly declaration: Readonly<Record<string, unknown>>;
  readonly card?: Card;
}

/** With `{placeholders}`. */
export interface RegisterTexts {
  /** The check code's question, with `{a}` and `{b}` to be added. */
  readonly question: string;
  /** `{code}`, `{minutes}` */
  readonly oneTimeCode: string;
  /** `{code}`, `{minutes}` */
  readonly logInCode: string;
  /** `{reference}`, `{due}` */
  readonly appointment: string;
  /** To whoever has just registered, and to whoever had done so before. */
  readonly registered: string;
  readonly alreadyRegistered: string;
  /** On the receipt. */
  readonly receipt: string;
}

export function findPerson({ people }: Register, number: unknown): RegisteredPerson | undefined {
  const digits = typeof number === 'string' ? number.replace(/[\s.-]/g, '') : '';
  return people.find(({ numbers }) => numbers.includes(digits));
}

export function findList({ lists = {} }: Register, name: string): readonly Option[] | undefined {
  return own(lists, name) as readonly Option[] | undefined;
}

export function fillText(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
