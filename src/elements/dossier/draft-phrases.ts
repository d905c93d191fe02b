import en from '../../wording/draft.en.json' with { type: 'json' };
import vi from '../../wording/draft.vi.json' with { type: 'json' };
import type { PhraseTables } from '../wording-for.js';

/** A file of its own: the first page is there before anybody thinks of a draft. */
export const draftPhrases: PhraseTables = { vi, en };
