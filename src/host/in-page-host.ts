/**
 * A host without a server, for a demonstration, for stories and for tests. It keeps everything in memory, speaks of
 * invented people, and otherwise behaves as an agency's service does: delays, faults and all.
 */
import type { Wording } from '../form/wording.js';
import { checkDossier } from '../procedure/check-dossier.js';
import type { Content } from '../procedure/content.js';
import type { CalendarDate } from '../procedure/day-number.js';
import { isEqual, type JsonObject } from '../schema/json.js';
import { phoneOf } from './phone-of.js';
import { createChallengeBook } from './challenge-book.js';
import type { Challenge, ChallengePurpose, Host, Receipt, StoredFile, Upload } from './host.js';
import { HostError, type HostErrorKind } from './host-error.js';
import { describeFile, passTime } from './in-page-files.js';
import { makeReceipt } from './make-receipt.js';
import { fillText, findList, findPerson, type Register, type RegisterTexts } from './register.js';
import { todayIn } from './today-in.js';

export interface InPageHostOptions {
  readonly content: Content;
  readonly register: Register;
  /** What would arrive on the person's telephone. Without it nobody can read a one-time code. */
  readonly onMessage?: (message: TextMessage) => void;
  /** The language of the page at this moment. */
  readonly lang?: () => string;
  /** The words of the page, for the issues of a dossier that is returned. */
  readonly wording?: () => Wording;
  /** The agency's day. */
  readonly today?: () => CalendarDate;
  /** Milliseconds. */
  readonly clock?: () => number;
  /** At least 0, less than 1. */
  readonly random?: () => number;
  /** Milliseconds that a request takes. */
  readonly delay?: (operation: Operation) => number;
  /** A fault to be met by a request; `attempt` counts the requests of this kind from 1. */
  readonly fault?: (operation: Operation, attempt: number) => Fault | undefined;
}

export type Operation = 'challenge' | 'lookUp' | 'upload' | 'discard' | 'submit' | 'receipt' | 'options';

export interface Fault {
  readonly kind: HostErrorKind;
  /** The request is carried out and only its answer is lost. */
  readonly after?: boolean;
}

export interface TextMessage {
  readonly kind: 'one-time-code' | 'appointment';
  readonly to: string;
  readonly text: string;
}

const attemptsAllowed = 3;
const checkCodeSeconds = 300;
const oneTimeCodeSeconds = 120;
const oneTimeCodeLength = 6;

export function createInPageHost({
  content,
  register,
  onMessage,
  lang = () => '',
  wording,
  today = () => todayIn(register.timeZone),
  clock = Date.now,
  random = Math.random,
  delay = () => 0,
  fault = () => undefined,
}: InPageHostOptions): Host & Required<Pick<Host, Operation>> {
  const challenges = createChallengeBook(clock);
  const received = new Map<string, { readonly dossier: JsonObject; readonly receipt: Receipt }>();
  const attempts: Record<Operation, number> = {
    challenge: 0,
    lookUp: 0,
    upload: 0,
    discard: 0,
    submit: 0,
    receipt: 0,
    options: 0,
  };

  const files = new Map<string, StoredFile>();
  let uploads = 0;

  /** A request as it goes over a line: it takes time, and may be lost on the way there or back. */
  async function carry<Reply>(operation: Operation, work: () => Reply, upload?: Upload): Promise<Reply> {
    const met = fault(operation, ++attempts[operation]);
    await passTime(delay(operation), upload);
    if (met && !met.after) throw new HostError(met.kind);
    const reply = work();
    if (met) throw new HostError(met.kind, { safe: 'uncertain' });
    return reply;
  }

  function texts(): RegisterTexts {
    return register.texts[lang()] ?? Object.values(register.texts)[0]!;
  }

  function askForSum(purpose: ChallengePurpose): Challenge {
    const [a, b] = [1 + Math.floor(random() * 9), 1 + Math.floor(random() * 9)];
    const expiresAt = clock() + checkCodeSeconds * 1000;
    const id = challenges.open({ purpose, answer: String(a + b), expiresAt, attempts: attemptsAllowed });
    return {
      id,
      kind: 'text',
      text: fillText(texts().question, { a, b }),
      expiresInSeconds: checkCodeSeconds,
    };
  }

  function sendCode(phone: string): Challenge {
    const code = String(Math.floor(random() * 10 ** oneTimeCodeLength)).padStart(oneTimeCodeLength, '0');
    const expiresAt = clock() + oneTimeCodeSeconds * 1000;
    const id = challenges.open({ purpose: 'submit', answer: code, expiresAt, attempts: attemptsAllowed });
    const text = fillText(texts().oneTimeCode, { code, minutes: oneTimeCodeSeconds / 60 });
    onMessage?.({ kind: 'one-time-code', to: phone, text });
    const sentTo = phone.slice(-3).padStart(phone.length, '•');
    return {
      id,
      kind: 'one-time-code',
      sentTo,
      length: oneTimeCodeLength,
      expiresInSeconds: oneTimeCodeSeconds,
    };
  }

  function accept(dossier: JsonObject): Receipt {
    const receivedOn = today();
    const number = String(received.size + 1).padStart(4, '0');
    const reference = `${register.referencePrefix}-${receivedOn.replaceAll('-', '')}-${number}`;
    const message = texts().receipt;
    const receipt = makeReceipt(content, dossier, { reference, receivedOn, place: register.office, message });
    const phone = phoneOf(dossier, register);
    if (phone && receipt.term) {
      const due = receipt.term.due.split('-').reverse().join('/');
      onMessage?.({
        kind: 'appointment',
        to: phone,
        text: fillText(texts().appointment, { reference, due }),
      });
    }
    return receipt;
  }

  return {
    challenge: (purpose, { dossier } = {}) =>
      carry('challenge', () => {
        const phone = purpose === 'submit' && dossier ? phoneOf(dossier, register) : undefined;
        return phone ? sendCode(phone) : askForSum(purpose);
      }),

    lookUp: ({ socialInsuranceNumber, challenge, answer }) =>
      carry('lookUp', () => {
        challenges.close(challenge, 'look-up', answer);
        const person = findPerson(register, socialInsuranceNumber);
        if (!person) throw new HostError('not-found');
        const declaration = structuredClone(person.declaration) as JsonObject;
        return { declaration, ...(person.card ? { card: person.card } : {}) };
      }),

    async upload(file, upload) {
      const stored = await describeFile(content, file, `file-${++uploads}`);
      return carry(
        'upload',
        () => {
          files.set(stored.id, stored);
          return stored;
        },
        upload,
      );
    },

    options: (name) => carry('options', () => findList(register, name)),

    discard: (id) => carry('discard', () => void files.delete(id)),

    submit(dossier, { idempotencyKey, challenge, code }) {
      const copy = structuredClone(dossier);
      return carry('submit', () => {
        const known = received.get(idempotencyKey);
        if (known && !isEqual(known.dossier, copy))
          throw new HostError('duplicate', { reference: known.receipt.reference });
        if (known) return known.receipt;
        // Before the code: a dossier that is returned does not use it up.
        const { valid, issues } = checkDossier(content, copy, wording ? { wording: wording() } : {});
        if (!valid) throw new HostError('invalid', { issues });
        challenges.close(challenge, 'submit', code);
        const receipt = accept(copy);
        received.set(idempotencyKey, { dossier: copy, receipt });
        return receipt;
      });
    },

    receipt: (reference) =>
      carry('receipt', () => {
        const found = [...received.values()].find(({ receipt }) => receipt.reference === reference);
        if (!found) throw new HostError('not-found');
        return found.receipt;
      }),
  };
}
