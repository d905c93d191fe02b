import type { Wording } from '../../form/wording.js';
import { wordingFor, type PhraseTables } from '../wording-for.js';

let phrases: PhraseTables | undefined;

/** What may be wrong with a file, in words; without a connection the page has to do with what it has. */
export async function loadProblemPhrases(): Promise<void> {
  phrases ??= (await import('./problem-phrases.js')).problemPhrases;
}

/** The words for problems alone, in the language of the page; nothing until they are loaded. */
export function problemWording({ lang }: Wording): Wording | undefined {
  return phrases && wordingFor(lang, undefined, phrases);
}
