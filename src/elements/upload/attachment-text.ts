/** What is said of one file of a paper: how far it is, how large, what is wrong with it. */
import type { Wording } from '../../form/wording.js';
import type { UploadLimits } from '../../host/file-limits.js';
import { canRetry, type Attachment } from './attachment.js';
import { formatSize } from './format-size.js';
import { nameOfType } from './name-of-type.js';

export function stateText({ phase, part }: Attachment, wording: Wording): string {
  return wording.phrase(`upload.${phase}`, { percent: Math.round(part * 100) });
}

/** Of what was chosen, and of what was sent where that is less. */
export function sizeText({ size, stored }: Attachment, wording: Wording): string {
  const [from, to] = [size, stored?.size ?? size].map((bytes) => formatSize(bytes, wording.lang));
  return from === to ? to! : wording.phrase('upload.smaller', { from: from!, to: to! });
}

/** What is wrong and what to do; the host's own faults are said as everywhere else. */
export function problemText(
  attachment: Attachment,
  { types, maximumSize, maximumCount }: UploadLimits,
  wording: Wording,
): string {
  const { problem = 'unexpected', name, size } = attachment;
  const own = `upload.problem.${problem}`;
  const isTransport = ['offline', 'timeout', 'unavailable', 'limited'].includes(problem);
  const general = canRetry(attachment) ? 'host.unexpected' : 'upload.refused';
  return wording.phrase(wording.has(own) ? own : isTransport ? `host.${problem}` : general, {
    name,
    size: formatSize(size, wording.lang),
    most: formatSize(maximumSize, wording.lang),
    count: maximumCount,
    types: types.map(nameOfType).join(', '),
  });
}
