import { caseOf } from '../procedure/case-of.js';
import { checklist } from '../procedure/checklist.js';
import type { Content } from '../procedure/content.js';
import type { CalendarDate } from '../procedure/day-number.js';
import { fee } from '../procedure/fee.js';
import { term } from '../procedure/term.js';
import { isObject, own, type JsonObject } from '../schema/json.js';
import { listFiles } from './list-files.js';
import type { Place, ReceivedPaper, Receipt } from './host.js';

/** What the one who receives adds to what the content and the dossier say. */
export interface Reception {
  readonly reference: string;
  readonly receivedOn: CalendarDate;
  /** Where results are handed out. */
  readonly place: Place;
  readonly message?: string;
}

/** The appointment slip of a dossier that has been found complete. */
export function makeReceipt(
  content: Content,
  dossier: JsonObject,
  { reference, receivedOn, place, message }: Reception,
): Receipt {
  const charge = fee(content, dossier);
  const due = term(content, dossier, receivedOn);
  const delivery = deliveryOf(dossier);
  return {
    reference,
    receivedOn,
    case: caseOf(content, dossier)?.id ?? '',
    papers: listReceived(content, dossier),
    files: listFiles(dossier).map(({ id, name, size, sha256, document }) => ({
      id,
      name,
      size,
      sha256,
      document,
    })),
    ...(charge ? { fee: charge } : {}),
    ...(due ? { term: due } : {}),
    ...(delivery === undefined ? {} : { delivery }),
    ...(delivery === 'post' ? {} : { place }),
    ...(message === undefined ? {} : { message }),
  };
}

function deliveryOf(dossier: JsonObject): string | undefined {
  const delivery = own(dossier, 'delivery');
  const method = isObject(delivery) ? delivery['method'] : undefined;
  return typeof method === 'string' ? method : undefined;
}

function listReceived(content: Content, dossier: JsonObject): ReceivedPaper[] {
  const documents = own(dossier, 'documents');
  return checklist(content, dossier).flatMap(({ id, document, state }) => {
    if (state === 'missing') return [];
    // The declaration is in the dossier itself; of any other paper the agency has what came as files.
    const answers = isObject(documents) ? [own(documents, id)].flat() : [];
    const hasFiles = answers.some((paper) => isObject(paper) && [paper['files'] ?? []].flat().length > 0);
    const isHere = Object.hasOwn(dossier, id) || hasFiles;
    return [{ id, document: document ?? id, answer: state, received: state === 'have' && isHere }];
  });
}
