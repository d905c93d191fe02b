/** What the portal knows of the person who is logged in: filled in once, shown as known, open to who says it is wrong. */
import type { Form } from '../../form/create-form.js';
import type { Host } from '../../host/host.js';
import { isEqual, type Json, type JsonObject } from '../../schema/json.js';
import { appendToken, getAt, type Pointer } from '../../schema/pointer.js';

export class AccountFacts {
  /** By the keys of the declaration. */
  declaration: JsonObject = {};
  readonly #given = new Set<Pointer>();
  readonly #opened = new Set<Pointer>();

  /** False when there is nothing to fill in. A portal that cannot say is one that knows nobody: everything is asked then. */
  async ask(host: Host): Promise<boolean> {
    const account = await host.account?.().catch(() => undefined);
    this.declaration = account?.declaration ?? {};
    return Object.keys(this.declaration).length > 0;
  }

  /** Another dossier: nothing has been filled in yet. */
  restart(): void {
    this.#given.clear();
    this.#opened.clear();
  }

  /** Fills in what is asked and not answered. An answer may lead to further questions, so until there is nothing more. */
  fill(form: Form, set: (pointer: Pointer, value: Json) => void): void {
    const entries = Object.entries(this.declaration).map(
      ([key, value]) => [appendToken('/declaration', key), value] as const,
    );
    for (let isSettled = false; !isSettled;) {
      isSettled = true;
      for (const [pointer, value] of entries) {
        const field = this.#given.has(pointer) ? undefined : form.field(pointer);
        if (!field || field.kind === 'hidden') continue;
        this.#given.add(pointer);
        if (field.value !== undefined) continue;
        set(pointer, value);
        isSettled = false;
      }
    }
  }

  /** Shown instead of asked: as the portal said it, right by the rules, and not called wrong. */
  isKnown(form: Form, pointer: Pointer): boolean {
    const fact = getAt({ declaration: this.declaration }, pointer);
    return (
      fact !== undefined &&
      !this.#opened.has(pointer) &&
      form.field(pointer) !== undefined &&
      isEqual(fact, getAt(form.value, pointer)) &&
      form.failures(pointer).length === 0
    );
  }

  /** "This is wrong": from now on it is asked. */
  open(pointer: Pointer): void {
    this.#opened.add(pointer);
  }
}
