import { judgeDraft } from './judge-draft.js';

judgeDraft('draft2020-12', 99);
