/** A form in the page and a person before it: tests speak of what is seen and done, not of how the mark-up is made. */
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { html, render } from 'lit';
import '../../../src/define-form.js';
import type { HosoForm } from '../../../src/elements/form/hoso-form.js';
import type { Issue } from '../../../src/form/issues.js';
import type { Json, Schema } from '../../../src/schema/json.js';

type Settings = Partial<
  Pick<
    HosoForm,
    'value' | 'schemas' | 'content' | 'lang' | 'name' | 'disabled' | 'readonly' | 'renderers' | 'options'
  >
>;

const stage = document.createElement('main');

/** Where tests put what they mount; empty after `clearStage`. */
export function getStage(): HTMLElement {
  if (!stage.isConnected) document.body.append(stage);
  return stage;
}

export function clearStage(): void {
  stage.replaceChildren();
}

/** A `<hoso-form lang="en">` with the schema, ready. */
export async function mount(schema: Schema | undefined, settings: Settings = {}): Promise<FormHarness> {
  const element = document.createElement('hoso-form');
  Object.assign(element, { lang: 'en', ...(schema === undefined ? {} : { schema }), ...settings });
  getStage().append(element);
  await element.ready;
  return new FormHarness(element);
}

export type TypedControl = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export class FormHarness {
  readonly element: HosoForm;

  constructor(element: HosoForm) {
    this.element = element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get value(): Json | undefined {
    return this.element.value;
  }

  query<T extends Element = HTMLElement>(selector: string): T | null {
    return this.root.querySelector<T>(selector);
  }

  queryAll<T extends Element = HTMLElement>(selector: string): T[] {
    return [...this.root.querySelectorAll<T>(selector)];
  }

  /** What can be filled in for a location; more than one where the answer has several controls. */
  controls(pointer: string): TypedControl[] {
    return this.queryAll<TypedControl>('input, select, textarea').filter(
      (control) => control.dataset['pointer'] === pointer && !control.dataset['action'],
    );
  }

  control(pointer: string): TypedControl {
    const [first] = this.controls(pointer);
    if (!first) throw new Error(`No control for ${pointer}`);
    return first;
  }

  input(pointer: string): HTMLInputElement {
    return this.control(pointer) as HTMLInputElement;
  }

  /** Every location that has something to fill in, in the order of the page. */
  pointers(): string[] {
    const all = this.queryAll('input, select, textarea, output').map(({ dataset }) => dataset['pointer']);
    return [...new Set(all)].filter((pointer) => pointer !== undefined);
  }

  /** The button of a list, row or group. */
  button(action: string, pointer: string): HTMLButtonElement {
    const button = this.findButton(action, pointer);
    if (!button) throw new Error(`No button to ${action} at ${pointer}`);
    return button;
  }

  offers(action: string, pointer: string): boolean {
    return this.findButton(action, pointer) !== undefined;
  }

  private findButton(action: string, pointer: string): HTMLButtonElement | undefined {
    return this.queryAll<HTMLButtonElement>(`button[data-action="${action}"]`).find(
      ({ dataset }) => dataset['pointer'] === pointer,
    );
  }

  /** What the page says is wrong at a location, as it is read, without the word "Error" before it. */
  errorOf(pointer: string): string | undefined {
    const error = this.queryAll('.error').find(({ dataset }) => dataset['errorFor'] === pointer);
    return error?.textContent?.trim().replace(/^Error:\s*/, '');
  }

  /** The texts of the error summary, or nothing when it is not there. */
  summary(): string[] | undefined {
    const summary = this.query('.summary');
    return summary
      ? [...summary.querySelectorAll('a')].map((link) => link.textContent?.trim() ?? '')
      : undefined;
  }

  /** As a person: go to the control, take out what is in it, type. */
  async fill(pointer: string, text: string): Promise<void> {
    const control = this.control(pointer);
    control.focus();
    if (control instanceof HTMLSelectElement) throw new Error(`${pointer} is a select: use choose`);
    if (/^(date|time|datetime-local)$/.test(control.type)) return setNative(control, text);
    control.select();
    await sendKeys(text === '' ? { press: 'Delete' } : { type: text });
  }

  /** Types on at the end of what is there. */
  async type(text: string): Promise<void> {
    await sendKeys({ type: text });
  }

  async press(...keys: string[]): Promise<void> {
    for (const press of keys) await sendKeys({ press });
  }

  /** Takes the radio button, check box or option with this label. */
  choose(pointer: string, label: string): void {
    const controls = this.controls(pointer);
    const [first] = controls;
    if (first instanceof HTMLSelectElement) {
      const option = [...first.options].find(({ text }) => text.trim() === label);
      if (!option) throw new Error(`${pointer} has no option ${label}`);
      first.focus();
      first.value = option.value;
      first.dispatchEvent(new Event('change', { bubbles: true }));
      return;
    }
    const control = controls.find((candidate) => labelText(candidate) === label);
    if (!control) throw new Error(`${pointer} has no ${label}`);
    control.focus();
    control.click();
  }

  branchControls(pointer: string): TypedControl[] {
    return this.queryAll<TypedControl>('[data-action="branch"]').filter(
      ({ dataset }) => dataset['pointer'] === pointer,
    );
  }

  /** Takes a branch by the label of its choice. */
  takeBranch(pointer: string, label: string): void {
    const controls = this.branchControls(pointer);
    const [first] = controls;
    if (first instanceof HTMLSelectElement) {
      const index = [...first.options].findIndex(({ text }) => text.trim() === label);
      if (index < 0) throw new Error(`${pointer} has no branch ${label}`);
      first.selectedIndex = index;
      first.dispatchEvent(new Event('change', { bubbles: true }));
      return;
    }
    const control = controls.find((candidate) => labelText(candidate) === label);
    if (!control) throw new Error(`${pointer} has no branch ${label}`);
    control.focus();
    control.click();
  }

  branchLabels(pointer: string): string[] {
    const controls = this.branchControls(pointer);
    const [first] = controls;
    if (first instanceof HTMLSelectElement) return [...first.options].slice(1).map(({ text }) => text.trim());
    return controls.map(labelText);
  }

  /** Leaves the field, as a press on an empty place does. */
  leave(): void {
    this.focused()?.blur();
  }

  /** Compare this rather than elements: a test runner that has to print an element may never come to an end. */
  has(selector: string): boolean {
    return this.root.querySelector(selector) !== null;
  }

  /** The element with the focus inside the form. */
  focused(): HTMLElement | null {
    return this.root.activeElement as HTMLElement | null;
  }

  /** Where the focus is: `/name` in a control, `add /list` on a button, `summary`, or `nowhere` in the form. */
  focus(): string {
    const focused = this.focused();
    if (!focused) return 'nowhere';
    const { pointer, action } = focused.dataset;
    if (pointer !== undefined) return action ? `${action} ${pointer}` : pointer;
    return focused.className.split(' ')[0] || focused.localName;
  }

  async drawn(): Promise<void> {
    await this.element.updateComplete;
    // The focus is moved once what was asked for is drawn.
    await this.element.updateComplete;
  }

  /** Tries to submit, as the button of the form does. */
  async submit(): Promise<void> {
    this.query<HTMLButtonElement>('button[type="submit"]')!.click();
    await this.drawn();
  }

  async validate(): Promise<readonly Issue[]> {
    return this.element.validate();
  }
}

/** For controls whose keys depend on the browser's language. */
export function setNative(control: TypedControl, text: string): void {
  control.focus();
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

export function labelText(control: TypedControl): string {
  return [...(control.labels ?? [])].map((label) => label.textContent?.trim()).join(' ');
}

/** A press of the mouse in the middle of an element: down, the focus moves, up, click. */
export async function pressMouse(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

/** Waits until it is so, frame by frame. */
export async function until(isSo: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 3000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** A native form around a `<hoso-form name="dossier">`, with a native field and a submit button of its own. */
export async function mountInForm(
  schema: Schema,
  settings: Settings = {},
): Promise<{ outer: HTMLFormElement; harness: FormHarness; button: HTMLButtonElement }> {
  const outer = document.createElement('form');
  render(
    html`<fieldset>
      <input name="native" aria-label="native" value="n" />
      <hoso-form lang="en" name="dossier" .schema=${schema}></hoso-form>
      <button type="submit">Send</button>
    </fieldset>`,
    outer,
  );
  const element = outer.querySelector('hoso-form')!;
  Object.assign(element, settings);
  getStage().append(outer);
  await element.ready;
  return { outer, harness: new FormHarness(element), button: outer.querySelector('button')! };
}

/** What a function lets the console warn of. */
export async function warningsOf(run: () => unknown): Promise<unknown[][]> {
  const { warn } = console;
  const warnings: unknown[][] = [];
  console.warn = (...parts: unknown[]) => void warnings.push(parts);
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return warnings;
}

/** The events of a name while a function runs. */
export async function eventsOf<Detail>(
  target: EventTarget,
  name: string,
  run: () => unknown,
): Promise<CustomEvent<Detail>[]> {
  const events: CustomEvent<Detail>[] = [];
  const listen = (event: Event): void => void events.push(event as CustomEvent<Detail>);
  target.addEventListener(name, listen);
  try {
    await run();
  } finally {
    target.removeEventListener(name, listen);
  }
  return events;
}
