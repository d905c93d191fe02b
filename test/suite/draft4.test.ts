import { judgeDraft } from './judge-draft.js';

judgeDraft('draft4', 99);
