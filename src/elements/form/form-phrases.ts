import en from '../../wording/form.en.json' with { type: 'json' };
import vi from '../../wording/form.vi.json' with { type: 'json' };
import type { PhraseTables } from '../wording-for.js';

export const formPhrases: PhraseTables = { vi, en };
