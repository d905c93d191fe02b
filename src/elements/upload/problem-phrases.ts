import en from '../../wording/upload-problem.en.json' with { type: 'json' };
import vi from '../../wording/upload-problem.vi.json' with { type: 'json' };
import type { PhraseTables } from '../wording-for.js';

/** A file of its own: most people never see one of these sentences. */
export const problemPhrases: PhraseTables = { vi, en };
