import type { Form } from '../../form/create-form.js';
import type { Host } from '../../host/host.js';
import { isEqual, type Json } from '../../schema/json.js';
import { addPhrases } from '../dossier-phrases.js';
import { isPending, type Attachment } from './attachment.js';
import { listFileFields, type FileField } from './file-fields.js';
import { sendFile } from './send-file.js';
import { StoredFiles } from './stored-files.js';

/** A change of files may open or close further places for them; content that goes on for ever is left as it is. */
const mostRounds = 8;

/**
 * The files of one dossier. The attachments of the papers that are asked for decide what is in the dossier: `sync` writes
 * those that are done into it, and takes back from the host what no paper has a place for any more.
 *
 * Dispatches `change` when a file is in another phase, `hoso-change` with the pointer when the dossier has other files.
 */
export class Uploads extends EventTarget {
  #form: Form | undefined;
  #host: Host | undefined;
  #attachments: readonly Attachment[] = [];
  #open: ReadonlyMap<string, FileField> = new Map();
  readonly #stored = new StoredFiles();
  readonly #sending = new Map<string, AbortController>();
  readonly #watchers = new Map<string, () => void>();
  #count = 0;

  /** Without a host that takes files, none are asked for. */
  get offered(): boolean {
    return this.#host?.upload !== undefined;
  }

  /** Of the papers that are asked for: what is on its way, and what did not arrive. */
  get unfinished(): readonly (Attachment & Pick<FileField, 'pointer'>)[] {
    return this.#attachments.flatMap((attachment) => {
      const field = this.#open.get(attachment.owner);
      return field && attachment.phase !== 'done' ? [{ ...attachment, pointer: field.pointer }] : [];
    });
  }

  /** The dossier to keep files for; what was uploaded for another one and is not in this one is discarded. */
  attach(form: Form | undefined, host: Host | undefined): void {
    const isOffered = this.offered;
    this.#host = host;
    if (form !== this.#form) {
      this.#form = form;
      const fields = form ? listFileFields(form) : [];
      const kept = new Set(fields.flatMap(({ files }) => files.map(({ id }) => id)));
      this.#attachments = this.#attachments.filter((attachment) => {
        if (attachment.stored && kept.has(attachment.stored.id)) return true;
        this.#withdraw(attachment);
        return false;
      });
    }
    this.sync();
    if (this.offered !== isOffered) for (const redraw of this.#watchers.values()) redraw();
  }

  /** The dossier was handed in: its files are the agency's now, and never discarded. */
  release(): void {
    for (const { stored } of this.#attachments) if (stored) this.#stored.release(stored.id);
  }

  /** Brings dossier, attachments and host into agreement, after anything changed. */
  sync(): void {
    for (let round = 0; this.#form && round < mostRounds && this.#settle(this.#form); round++);
    this.#stored.discardUnwanted(this.#host);
    this.#sendNext();
  }

  #settle(form: Form): boolean {
    const fields = listFileFields(form);
    const before = this.#open;
    this.#open = new Map(fields.map((field) => [field.owner, field]));
    // The field of another paper is the same field to the form: nothing else would draw it again.
    for (const { owner, id } of fields) if (!before.has(owner)) this.#watchers.get(id)?.();
    for (const attachment of this.#attachments) if (!this.#open.has(attachment.owner)) this.#rest(attachment);
    return fields.map((field) => this.#settleField(form, field)).includes(true);
  }

  /** True when the dossier had other files than are done. */
  #settleField(form: Form, { owner, pointer, files }: FileField): boolean {
    if (!this.offered) return false;
    for (const stored of files.filter(({ id }) => this.#stored.isNew(id))) {
      this.#stored.know(stored.id);
      this.#append(owner, { name: stored.name, size: stored.size, phase: 'done', part: 1, stored });
    }
    const own = this.#attachments.filter((one) => one.owner === owner);
    const done = own.map(({ stored }) => stored).filter((stored) => stored !== undefined);
    if (isEqual(done, files)) return false;
    const value = done.length > 0 ? (done as unknown as Json) : undefined;
    form.dispatch({ type: 'change', pointer, value });
    this.dispatchEvent(new CustomEvent('hoso-change', { detail: { pointer, value } }));
    return true;
  }

  listFor(fieldId: string): readonly Attachment[] {
    const field = this.#fieldOf(fieldId);
    return field ? this.#attachments.filter(({ owner }) => owner === field.owner) : [];
  }

  limitsOf(fieldId: string): FileField['limits'] | undefined {
    return this.#fieldOf(fieldId)?.limits;
  }

  #fieldOf(fieldId: string): FileField | undefined {
    return [...this.#open.values()].find(({ id }) => id === fieldId);
  }

  /** Calls `redraw` whenever the files of a field change; the latest one for each field. */
  watch(fieldId: string, redraw: () => void): void {
    this.#watchers.set(fieldId, redraw);
  }

  add(fieldId: string, files: readonly File[]): void {
    const field = this.#fieldOf(fieldId);
    if (!field) return;
    for (const file of files) {
      const { name, size } = file;
      this.#append(field.owner, { name, size, phase: 'waiting', file });
      this.#refuseTooMany(field);
    }
    this.sync();
  }

  retry(key: string): void {
    const attachment = this.#attachments.find((one) => one.key === key);
    const field = attachment && this.#open.get(attachment.owner);
    if (!field || !attachment.file) return;
    this.#update(key, { phase: 'waiting', part: 0, problem: undefined });
    this.#refuseTooMany(field);
    this.sync();
  }

  /** Cancels it too, as long as it is on its way. */
  remove(key: string): void {
    const attachment = this.#attachments.find((one) => one.key === key);
    if (!attachment) return;
    this.#withdraw(attachment);
    this.#attachments = this.#attachments.filter((one) => one !== attachment);
    this.#tellPhase(attachment.owner);
    this.sync();
  }

  #append(owner: string, about: Partial<Attachment> & Pick<Attachment, 'name' | 'size' | 'phase'>): void {
    const begun = { part: 0, problem: undefined, file: undefined, stored: undefined };
    this.#attachments = [...this.#attachments, { ...begun, ...about, owner, key: `${++this.#count}` }];
    this.#tellPhase(owner);
  }

  #refuseTooMany({ owner, limits }: FileField): void {
    const counted = this.#attachments.filter((one) => one.owner === owner && one.phase !== 'failed');
    const excess = Math.max(0, counted.length - limits.maximumCount);
    for (const { key } of counted.filter(isPending).reverse().slice(0, excess))
      this.#update(key, { phase: 'failed', problem: 'too-many' });
  }

  #update(key: string, change: Partial<Attachment>): void {
    this.#attachments = this.#attachments.map((one) => (one.key === key ? { ...one, ...change } : one));
    const owner = this.#attachments.find((one) => one.key === key)?.owner;
    if (owner === undefined) return;
    if (change.problem) this.#loadProblems(owner).catch(() => undefined);
    if (change.phase) this.#tellPhase(owner);
    else this.#tell(owner);
  }

  /** What may be wrong with a file, in words; without a connection the page has to do with what it has. */
  async #loadProblems(owner: string): Promise<void> {
    const { problemPhrases } = await import('./problem-phrases.js');
    addPhrases(problemPhrases);
    this.#tell(owner);
  }

  #tell(owner: string): void {
    const field = this.#open.get(owner);
    if (field) this.#watchers.get(field.id)?.();
  }

  #tellPhase(owner: string): void {
    this.#tell(owner);
    this.dispatchEvent(new Event('change'));
  }

  /** Its paper is not asked for: it waits to be sent anew, where it is still in hand. */
  #rest(attachment: Attachment): void {
    if (attachment.phase === 'failed' || attachment.phase === 'waiting') return;
    this.#withdraw(attachment);
    const again = attachment.file
      ? ({ phase: 'waiting' } as const)
      : ({ phase: 'failed', problem: 'gone' } as const);
    this.#update(attachment.key, { ...again, part: 0, stored: undefined });
  }

  #withdraw({ key, stored }: Attachment): void {
    this.#sending.get(key)?.abort();
    this.#sending.delete(key);
    if (stored) this.#stored.withdraw(stored.id);
  }

  /** One after the other: pages arrive in their order, and a slow line is not shared. */
  #sendNext(): void {
    if (this.#sending.size > 0 || !this.offered) return;
    const next = this.#attachments.find(({ owner, phase }) => phase === 'waiting' && this.#open.has(owner));
    if (next?.file) void this.#send(next.key, next.file, this.#open.get(next.owner)!);
  }

  async #send(key: string, file: File, { document, limits }: FileField): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    this.#sending.set(key, controller);
    this.#update(key, { phase: 'sending', part: 0 });
    const onProgress = (part: number): void => {
      if (!signal.aborted) this.#update(key, { part });
    };
    const outcome = await sendFile(file, { host: this.#host!, document, limits, signal, onProgress });
    const stored = 'stored' in outcome ? outcome.stored : undefined;
    if (stored) this.#stored.know(stored.id);
    if (signal.aborted) {
      if (stored) this.#stored.withdraw(stored.id);
    } else {
      this.#sending.delete(key);
      if (stored) this.#update(key, { phase: 'done', part: 1, stored, name: stored.name });
      else if ('problem' in outcome) this.#update(key, { phase: 'failed', problem: outcome.problem });
    }
    this.sync();
  }
}
