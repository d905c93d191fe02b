/** Handing a dossier in: the code that confirms it, the one key that it keeps through every retry, and its receipt. */
import { HostError, toHostError } from '../../host/host-error.js';
import type { ChallengeAlternative, Host, Receipt, Submission } from '../../host/host.js';
import type { JsonObject } from '../../schema/json.js';
import { createKey } from './create-key.js';
import { HostConversation, type Exchange } from './host-conversation.js';

export class Sending {
  /** Made once for a dossier: a draft and a second tab take it over, so that there is one record whatever is pressed. */
  #idempotencyKey = createKey();
  #wasSent = false;
  /** An attempt failed in a way that leaves open whether the dossier is there. */
  mayHaveArrived = false;
  /** The code was asked for and is not there. */
  codeMissing = false;
  readonly #conversation: HostConversation;

  constructor(changed: () => void) {
    this.#conversation = new HostConversation(changed);
  }

  get idempotencyKey(): string {
    return this.#idempotencyKey;
  }

  /** Takes over the key of the same dossier in a draft or another tab; too late once it was sent under its own. */
  adopt(idempotencyKey: string): void {
    if (!this.#wasSent) this.#idempotencyKey = idempotencyKey;
  }

  /** Another dossier from now on. */
  restart(): void {
    this.#idempotencyKey = createKey();
    this.#wasSent = false;
    this.mayHaveArrived = false;
    this.#conversation.calm();
  }

  get exchange(): Exchange {
    return this.#conversation.exchange;
  }

  async askForCode(host: Host, dossier: JsonObject, alternative?: ChallengeAlternative): Promise<void> {
    this.codeMissing = false;
    if (host.challenge)
      await this.#conversation.challenge(host, 'submit', {
        dossier,
        ...(alternative ? { alternative } : {}),
      });
  }

  submit(
    host: Host,
    dossier: JsonObject,
    code: string,
    contentVersion: string | undefined,
  ): Promise<Receipt | undefined> {
    const { challenge } = this.exchange;
    const submission: Submission = {
      idempotencyKey: this.#idempotencyKey,
      ...(contentVersion ? { contentVersion } : {}),
      ...(challenge ? { challenge: challenge.id, code } : {}),
    };
    this.#wasSent = true;
    return this.#conversation.ask(() => this.#handIn(host, dossier, submission));
  }

  async #handIn(host: Host, dossier: JsonObject, submission: Submission): Promise<Receipt> {
    try {
      const receipt: Partial<Receipt> | undefined = await host.submit(dossier, submission);
      // Whatever else came back is no receipt, and must not look like one.
      if (typeof receipt?.reference === 'string' && receipt.reference !== '') return receipt as Receipt;
      throw new HostError('unexpected');
    } catch (thrown) {
      const error = toHostError(thrown);
      // What never left the device says nothing of an attempt before it.
      const neverLeft = error.kind === 'offline' && error.safe === 'unsent';
      if (!neverLeft) this.mayHaveArrived = error.safe === 'uncertain';
      throw error;
    }
  }

  /** The receipt of a dossier that was received before. */
  fetchReceipt(host: Host, reference: string): Promise<Receipt | undefined> {
    return this.#conversation.ask(async () => host.receipt?.(reference));
  }
}
