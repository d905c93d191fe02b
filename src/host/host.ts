/**
 * What a portal supplies to `<hoso-dossier>`: an object with these functions, set as its `host`. What a portal leaves
 * out is not offered on the page; only `submit` must be there. Every function may reject with a `HostError`
 * (`host-error.ts`), or with any object that has its `kind`; anything else counts as `unexpected`.
 */
import type { CalendarDate } from '../procedure/day-number.js';
import type { Fee } from '../procedure/fee.js';
import type { Term } from '../procedure/term.js';
import type { JsonObject } from '../schema/json.js';

export interface Host {
  /** What the portal knows of the person who is logged in; undefined when nobody is. */
  account?(): Promise<Account | undefined>;
  /**
   * A new check, to be answered in `lookUp` or `submit`. After `refused` it can be answered once more; after any other
   * answer, a good one too, it is used up.
   */
  challenge?(purpose: ChallengePurpose, about?: ChallengeSubject): Promise<Challenge>;
  /** What the agency knows of a person. Rejects as `not-found` when there is no such number. */
  lookUp?(request: LookUpRequest): Promise<Person>;
  /** Keeps a file for the dossier; only what it answers goes into the dossier. Rejects as `invalid` with a `reason`. */
  upload?(file: File, upload: Upload): Promise<StoredFile>;
  /** Deletes a file again, when its paper is answered otherwise. One that is gone already is no error. */
  discard?(id: string): Promise<void>;
  /**
   * The entries of a list that the content asks for by the `name` of its `x-options`, such as `facilities`; undefined for
   * one that the portal has not: what lies beside the content is taken then, or else the field is one to type in. A value
   * is what goes into the dossier and has to fit the field's schema; the person may type another.
   */
  options?(name: string): Promise<readonly Option[] | undefined>;
  /** Where drafts are kept instead of on the person's device, such as in their account. */
  readonly drafts?: DraftStore;
  /**
   * Hands the dossier in. The key is made once for a dossier and stays with it through every retry, so that however
   * often this is called with it there is one record and one receipt. Rejects as `invalid` with the issues.
   */
  submit(dossier: JsonObject, submission: Submission): Promise<Receipt>;
  /** The receipt once more, for a page that was loaded again. Rejects as `not-found` for anybody else's. */
  receipt?(reference: string): Promise<Receipt>;
}

export interface Account {
  /** Answers by the keys of the declaration: shown as known, and open to whoever says that one is wrong. */
  readonly declaration: JsonObject;
}

export type ChallengePurpose = 'look-up' | 'submit' | 'log-in';

/** How else a check can be put to somebody who cannot see or read it. */
export type ChallengeAlternative = 'audio' | 'text';

export interface ChallengeSubject {
  /** Asks for the check in this form. */
  readonly alternative?: ChallengeAlternative;
  /** For `submit`: a code may be sent to the telephone of the person whose dossier it is. */
  readonly dossier?: JsonObject;
}

export interface Challenge {
  readonly id: string;
  /** `text`: a question to be answered, the check code. `one-time-code`: a code has been sent to the person. */
  readonly kind: 'text' | 'one-time-code';
  /** The question as text. A host that only has an image shuts out whoever cannot see it. */
  readonly text?: string;
  /** Address of an image of the question, beside the text. */
  readonly image?: string;
  /** Address of a recording of the question. */
  readonly audio?: string;
  /** The other forms in which this check can be had. */
  readonly alternatives?: readonly ChallengeAlternative[];
  /** Where a code was sent, with all but its end hidden. */
  readonly sentTo?: string;
  /** How many characters the answer has, where that is known. */
  readonly length?: number;
  readonly expiresInSeconds: number;
}

export interface LookUpRequest {
  /** 10 digits, or the 12 of the identity number that has replaced them; separators are dropped. */
  readonly socialInsuranceNumber: string;
  /** Id of the challenge. */
  readonly challenge: string;
  readonly answer: string;
}

export interface Person {
  /** Answers of the declaration that are already known, by its keys. Merged into the dossier, never over an answer. */
  readonly declaration: JsonObject;
  /** The card in force, to be shown: it is no part of the dossier. */
  readonly card?: Card;
}

export interface Card {
  readonly code: string;
  readonly validFrom: CalendarDate;
  readonly validUntil?: CalendarDate;
  /** Where the person is registered for primary examination and treatment. */
  readonly facility: { readonly code: string; readonly name: string };
  /** From when five years without a gap are reached. */
  readonly fiveYearsFrom?: CalendarDate;
  /** 1 to 5. */
  readonly benefitLevel?: string;
}

export interface Upload {
  /** The key in `documents` of the paper that it is a page of. */
  readonly document: string;
  /** Called with the part that has been sent, from 0 to 1. */
  readonly onProgress?: (part: number) => void;
  readonly signal?: AbortSignal;
}

/** A file as the dossier names it: everything but its bytes. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** By its bytes, not by its name. */
  readonly type: string;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** A value, and the words for it. */
export type Option = readonly [value: string, title: string];

/** Drafts by name: one for each procedure. */
export interface DraftStore {
  load(name: string): Promise<Draft | undefined>;
  save(name: string, draft: Draft): Promise<void>;
  remove(name: string): Promise<void>;
}

export interface Draft {
  /** Of the content that it was filled in with (`version` of a content module). */
  readonly version: string;
  readonly dossier: JsonObject;
  /** The question of each answer, by pointer, for saying which no longer fit when the content has changed. */
  readonly labels: Readonly<Record<string, string>>;
  /** It goes with the dossier, so that a draft handed in twice is one record. */
  readonly idempotencyKey: string;
  /** Milliseconds since 1970; a store gives nothing back after it. */
  readonly expiresAt: number;
}

export interface Submission {
  /** Fingerprint of the content by which the page judged the dossier. */
  readonly contentVersion?: string;
  readonly idempotencyKey: string;
  /** Id of the challenge, and the code that the person entered; absent where the portal asks for none. */
  readonly challenge?: string;
  readonly code?: string;
}

export interface Receipt {
  /** By which the dossier is found again. */
  readonly reference: string;
  /** The day on which the agency received it, by the agency's clock. */
  readonly receivedOn: CalendarDate;
  readonly case: string;
  readonly papers: readonly ReceivedPaper[];
  /** The files as they arrived; a page that finds another than it sent says so. */
  readonly files?: readonly ReceivedFile[];
  readonly fee?: Fee;
  /** Absent where the agency has still to accept the dossier before it can say. */
  readonly term?: Term;
  /** The way that was chosen for the result, as the dossier has it (`method`); for a page that has only the receipt. */
  readonly delivery?: string;
  /** Where the result is handed out; absent when it comes by post. */
  readonly place?: Place;
  /** What the agency adds, in the language of the page. */
  readonly message?: string;
}

export interface ReceivedPaper {
  /** The key in `documents`. */
  readonly id: string;
  readonly document: string;
  readonly answer: 'have' | 'later' | 'cannot';
  /** The agency has it; otherwise it is still to be handed in. */
  readonly received: boolean;
}

export interface ReceivedFile extends Pick<StoredFile, 'id' | 'name' | 'size' | 'sha256'> {
  /** The key in `documents`. */
  readonly document: string;
}

export interface Place {
  readonly name: string;
  readonly address: string;
  readonly hours?: string;
}
