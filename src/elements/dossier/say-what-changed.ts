import type { Wording } from '../../form/wording.js';
import type { Receipt } from '../../host/host.js';
import type { DraftStanding } from './drafting.js';
import type { TabStanding } from './other-tabs.js';

const drafts: Readonly<Partial<Record<DraftStanding, string>>> = {
  found: 'draft.found',
  kept: 'draft.kept',
  wiped: 'draft.wiped',
};

/**
 * For a screen reader, what happened apart from where the focus is. It stands in one region that is there from the
 * beginning: what comes together with its region is passed over by some of them.
 */
export function sayWhatChanged(
  receipt: Receipt | undefined,
  tab: TabStanding,
  draft: DraftStanding,
  wording: Wording,
): string {
  if (receipt)
    return `${wording.phrase('receipt.sent')} ${wording.phrase('receipt.reference')}: ${receipt.reference}`;
  if (tab === 'elsewhere') return wording.phrase('tabs.elsewhere.title');
  const phrase = drafts[draft];
  // The focus goes to the notice of any other tab.
  return phrase && tab === 'alone' && wording.has(phrase) ? wording.phrase(phrase) : '';
}
