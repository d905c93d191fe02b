import type { Wording } from '../../form/wording.js';
import type { UploadLimits } from '../../host/file-limits.js';
import type { Attachment } from './attachment.js';
import { problemText, sizeText } from './attachment-text.js';

/**
 * For who does not see the list. Each text is read out when it changes, and the others not again; sending is told in
 * quarters, so that it does not talk all the time.
 */
export function announceUploads(
  attachments: readonly Attachment[],
  limits: UploadLimits,
  wording: Wording,
): readonly string[] {
  const among = (wanted: Attachment['phase']): readonly Attachment[] =>
    attachments.filter(({ phase }) => phase === wanted);
  const [done, failed, [sending]] = [among('done'), among('failed'), among('sending')];
  const [last, first] = [done.at(-1), failed[0]];
  const say = (key: string, values: Readonly<Record<string, string | number>>): string =>
    wording.phrase(`upload.announce.${key}`, values);
  return [
    last ? `${say('done', { count: done.length })} ${sizeText(last, wording)}.` : '',
    failed.length > 1 ? say('allFailed', { count: failed.length }) : '',
    first && failed.length === 1
      ? `${say('failed', { name: first.name })} ${problemText(first, limits, wording)}`
      : '',
    sending ? say('sending', { name: sending.name, percent: Math.floor(sending.part * 4) * 25 }) : '',
  ];
}
