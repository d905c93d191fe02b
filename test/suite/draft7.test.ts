import { judgeDraft } from './judge-draft.js';

judgeDraft('draft7', 99);
