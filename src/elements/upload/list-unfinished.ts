import type { Issue } from '../../form/issues.js';
import type { Wording } from '../../form/wording.js';
import { canRetry, isPending, type Attachment } from './attachment.js';
import type { Uploads } from './uploads.js';

/** Why the dossier cannot be handed in yet: each file that is on its way, and each that did not arrive. */
export function listUnfinished(uploads: Uploads, wording: Wording): readonly Issue[] {
  return uploads.unfinished.map((attachment) => ({
    pointer: attachment.pointer,
    schemaPointer: '',
    keyword: 'upload',
    message: wording.phrase(phraseOf(attachment), { name: attachment.name }),
  }));
}

function phraseOf(attachment: Attachment): string {
  if (isPending(attachment)) return 'upload.pending';
  return canRetry(attachment) ? 'upload.failed' : 'upload.refused';
}
