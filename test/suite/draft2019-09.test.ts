import { judgeDraft } from './judge-draft.js';

judgeDraft('draft2019-09', 99);
