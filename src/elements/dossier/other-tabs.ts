/**
 * The same dossier in two tabs of a browser. The younger tab says so. Until somebody says that they are two dossiers,
 * both count as one and share its key, so that sending in both makes one record.
 */
import type { Receipt } from '../../host/host.js';
import type { JsonObject } from '../../schema/json.js';
import { createKey } from './create-key.js';

/** A dossier as one tab hands it to another, in memory. */
export interface TabState {
  readonly dossier: JsonObject;
  readonly idempotencyKey: string;
  readonly pageId: string;
}

type Message =
  | { readonly type: 'hello' | 'take' | 'bye' }
  | { readonly type: 'here'; readonly to: string; readonly idempotencyKey: string }
  | { readonly type: 'state'; readonly to: string; readonly state: TabState }
  | { readonly type: 'sent'; readonly idempotencyKey: string; readonly receipt: Receipt };
type Sent = Message & { readonly from: string; readonly page: string; readonly since: number };

/** `elsewhere`: an older tab has it too. `moved`: it goes on in another tab. `sent`: another tab has handed it in. */
export type TabStanding = 'alone' | 'elsewhere' | 'moved' | 'sent';

/** The dossier is in another tab, and not in this one any more. */
export function isElsewhere(standing: TabStanding): boolean {
  return standing === 'moved' || standing === 'sent';
}

export interface TabOwner {
  state(): TabState;
  /** The key of the older tab. */
  adopt(idempotencyKey: string): void;
  /** The dossier that another tab has handed over. */
  receive(state: TabState): void;
  /** Another tab has handed it in. */
  sent(): void;
  changed(): void;
}

/** Several elements on one page are no tabs to each other. */
const page = createKey();

export class OtherTabs {
  standing: TabStanding = 'alone';
  /** What the tab that sent it received. */
  receipt: Receipt | undefined;
  readonly #owner: TabOwner;
  readonly #id = createKey();
  #since = 0;
  #elder = '';
  #isOver = false;
  #channel: BroadcastChannel | undefined;

  constructor(owner: TabOwner) {
    this.#owner = owner;
  }

  /** `name` tells one procedure from another. */
  open(name: string): void {
    this.close();
    this.#isOver = false;
    try {
      this.#channel = new BroadcastChannel(`hoso:${name}`);
    } catch {
      return; // A sandboxed frame has nobody to speak with.
    }
    this.#since = performance.timeOrigin + performance.now();
    this.#channel.onmessage = ({ data }: MessageEvent<Sent>) => this.#hear(data);
    this.#say({ type: 'hello' });
  }

  close(): void {
    this.#say({ type: 'bye' });
    this.#channel?.close();
    this.#channel = undefined;
    this.#stand('alone');
  }

  /** On in this tab, with what was entered in the other. */
  take(): void {
    this.#say({ type: 'take' });
  }

  /** They are two dossiers after all. */
  separate(): void {
    this.#stand('alone');
  }

  /** Tells the other tabs that there is a receipt. */
  announce(receipt: Receipt): void {
    this.#say({ type: 'sent', idempotencyKey: this.#owner.state().idempotencyKey, receipt });
  }

  /** The receipt is shown here, whichever tab sent it: nothing is left to hand over, and another dossier is another's. */
  finish(): void {
    this.#isOver = true;
    this.#stand('alone');
  }

  #say(message: Message): void {
    this.#channel?.postMessage({ ...message, from: this.#id, page, since: this.#since });
  }

  #stand(standing: TabStanding): void {
    this.standing = standing;
    this.#owner.changed();
  }

  #hear(message: Sent): void {
    const { from, since } = message;
    if (message.page === page || this.#isOver) return;
    const { idempotencyKey } = this.#owner.state();
    switch (message.type) {
      case 'hello':
        if (this.standing !== 'moved') this.#say({ type: 'here', to: from, idempotencyKey });
        return;
      case 'here': {
        const isElder = since < this.#since || (since === this.#since && from < this.#id);
        if (message.to !== this.#id || !isElder || this.standing !== 'alone') return;
        this.#elder = from;
        this.#owner.adopt(message.idempotencyKey);
        return this.#stand('elsewhere');
      }
      case 'take':
        if (this.standing === 'moved' || this.standing === 'sent') return;
        this.#say({ type: 'state', to: from, state: this.#owner.state() });
        return this.#stand('moved');
      case 'state':
        if (message.to !== this.#id) return;
        this.#owner.receive(message.state);
        return this.#stand('alone');
      case 'sent':
        if (message.idempotencyKey !== idempotencyKey) return;
        this.receipt = message.receipt;
        this.#owner.sent();
        return this.#stand('sent');
      case 'bye':
        if (this.standing === 'elsewhere' && from === this.#elder) this.#stand('alone');
    }
  }
}
