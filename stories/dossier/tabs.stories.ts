import type { Meta, StoryObj } from '@storybook/web-components-vite';
import content from 'virtual:hoso-content/vss-books-and-cards';
import register from '../../src/host/demonstration-register.json' with { type: 'json' };
import { makeReceipt } from '../../src/host/make-receipt.js';
import { seeing, play } from '../support/act.js';
import { lostCard, showDossier } from '../support/show-dossier.js';

/** The same dossier in a second tab of the browser: it is noticed, and one record comes of both. */
const meta: Meta = { title: 'Dossier/Tabs', component: 'hoso-dossier' };
export default meta;

const key = 'the dossier of both';
const receipt = makeReceipt(content, lostCard, {
  reference: 'TD-20260423-0001',
  receivedOn: '2026-04-23',
  place: register.office,
});

/** What the older tab says after it has said that it is there. */
type Told = { readonly type: 'take' } | { readonly type: 'sent'; readonly [more: string]: unknown };

/** An older tab, as far as it is heard: `src/elements/dossier/other-tabs.ts` has what tabs say to one another. */
function olderTab(...told: readonly Told[]): () => void {
  const channel = new BroadcastChannel('hoso:vss-books-and-cards');
  const say = (message: object): void =>
    channel.postMessage({ ...message, from: 'older', page: 'another', since: 0 });
  channel.onmessage = ({ data }: MessageEvent<{ readonly type: string; readonly from: string }>) => {
    if (data.type !== 'hello') return;
    say({ type: 'here', to: data.from, idempotencyKey: key });
    told.forEach(say);
  };
  return () => channel.close();
}

function story(name: string, standing: string, ...told: readonly Told[]): StoryObj {
  return {
    name,
    beforeEach: () => olderTab(...told),
    render: (_, { globals }) => showDossier(globals['language'], { step: 'check', value: lostCard }),
    play: play(seeing(`[data-tabs="${standing}"]`)),
  };
}

export const Elsewhere = story('open in another tab too', 'elsewhere');
export const Moved = story('it goes on in another tab', 'moved', { type: 'take' });
export const Sent = story('another tab has handed it in', 'sent', {
  type: 'sent',
  idempotencyKey: key,
  receipt,
});
