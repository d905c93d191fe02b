import { judgeDraft } from './judge-draft.js';

judgeDraft('draft6', 99);
