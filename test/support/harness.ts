import assert from 'node:assert/strict';
import type { ElementHandle, Locator, Page } from 'playwright-core';
import { hands, hasFocus, type Hand, type HandName } from './harness-hand.js';
import { measureOverflow } from './measure-overflow.js';
import { readWatched, watchPage, type Watched } from './harness-watch.js';

export type Language = 'vi' | 'en';

/** Every page of the journey, by what only it has. */
const landmarks = {
  finder: 'hoso-finder [data-pointer="/situation/reason"]',
  route: 'hoso-finder [data-pointer="/situation/route"]',
  deadEnd: 'hoso-finder .page:not(form)',
  overview: 'hoso-checklist[readonly] [data-document]',
  number: '[data-pointer="/declaration/hasSocialInsuranceNumber"]',
  found: '#found',
  age: '[data-pointer="/declaration/isChildUnderSix"]',
  person: '[data-pointer="/declaration/fullName"]',
  origin: '[data-pointer="/declaration/ethnicity"]',
  birthPlace: '[data-pointer="/declaration/birthPlace"]',
  contact: '[data-pointer="/declaration/phone"]',
  household: '[data-pointer="/declaration/household/headName"]',
  request: '[data-pointer="/declaration/request"]',
  documents: 'hoso-checklist:not([readonly]) [data-document]',
  delivery: '[data-pointer="/delivery"]',
  check: '[data-answer]',
  confirm: '#code',
  receipt: 'hoso-receipt .reference',
} as const;

export type State = keyof typeof landmarks;

export interface Dossier {
  readonly case?: string;
  readonly situation?: Readonly<Record<string, unknown>>;
  readonly declaration?: Readonly<Record<string, unknown>>;
  readonly documents?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly delivery?: Readonly<Record<string, unknown>>;
}

/** The demonstration portal as a person meets it: pages, questions and buttons, no shadow roots. */
export class Portal {
  readonly page: Page;
  readonly lang: Language;
  readonly hand: Hand;
  /** Errors of the console and of scripts. */
  readonly errors: string[] = [];
  #navigations = 0;

  private constructor(page: Page, hand: HandName, lang: Language) {
    this.page = page;
    this.lang = lang;
    this.hand = hands[hand](page);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.errors.push(message.text());
    });
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('framenavigated', () => this.#navigations++);
  }

  /** Watches a page from its first moment on. */
  static async watch(page: Page, hand: HandName, lang: Language): Promise<Portal> {
    await watchPage(page);
    return new Portal(page, hand, lang);
  }

  /** Ends the visit: nothing was refused by the policy, nothing failed, and nobody was sent to another page. */
  async leave(): Promise<Watched> {
    const watched = await readWatched(this.page);
    assert.deepEqual(watched.violations, [], 'the policy was violated');
    assert.deepEqual(this.errors, []);
    assert.equal(this.#navigations, 1, 'the page was left');
    await this.page.context().close();
    return watched;
  }

  locate(state: State): Locator {
    return this.page.locator(`hoso-dossier ${landmarks[state]}`).first();
  }

  /** Waits for the page that a visit begins with. */
  async begun(state: State): Promise<void> {
    await this.locate(state).waitFor();
    await this.fit();
  }

  /** Waits for a page of the journey; the focus is on it, and it fits. */
  async arrive(state: State): Promise<void> {
    await this.begun(state);
    await this.keepFocus();
  }

  async keepFocus(): Promise<void> {
    await eventually(async () => assert.ok(await this.page.evaluate(hasFocus), 'the focus is lost'));
  }

  /** Nothing has to be scrolled sideways, and nothing hangs out where it cannot be scrolled to. */
  async fit(): Promise<void> {
    const { width, outside } = await this.page.evaluate(measureOverflow, 'hoso-dossier');
    assert.ok(width <= 0, `${width} px have to be scrolled sideways`);
    assert.deepEqual(outside, [], 'hangs out of the window');
  }

  title(): Promise<string> {
    return this.#text('hoso-dossier :is(.page-title, .receipt-title)');
  }

  /** The step that the bar shows as the current one. */
  step(): Promise<string> {
    return this.#text('hoso-dossier .step[aria-current="step"]');
  }

  async #text(selector: string): Promise<string> {
    return squeeze(await this.page.locator(selector).first().innerText());
  }

  /** The control of an instance location; one of several by its value. */
  control(pointer: string, value?: string): Locator {
    const selector = `:is(input, select, textarea)[data-pointer="${pointer}"]:not([data-action])`;
    return this.page.locator(value === undefined ? selector : `${selector}[value="${value}"]`).first();
  }

  button(name: string): Locator {
    return this.page.locator(`hoso-dossier [data-action="${name}"]`).first();
  }

  async fill(pointer: string, text: string): Promise<void> {
    await this.hand.write(this.control(pointer), text);
  }

  async fillDate(pointer: string, parts: { day?: string; month?: string; year: string }): Promise<void> {
    for (const part of ['day', 'month', 'year'] as const)
      await this.hand.write(this.datePart(pointer, part), parts[part] ?? '');
  }

  datePart(pointer: string, part: 'day' | 'month' | 'year'): Locator {
    return this.page.locator(`[data-pointer="${pointer}"][data-part="${part}"]`);
  }

  /** One of a few: radio buttons, or a select. */
  async choose(pointer: string, value: string): Promise<void> {
    const select = this.page.locator(`select[data-pointer="${pointer}"]:not([data-action])`);
    await this.control(pointer).waitFor();
    if ((await select.count()) > 0) await this.hand.select(select, value);
    else await this.hand.pick(this.control(pointer, value));
  }

  async branch(pointer: string, index: number): Promise<void> {
    await this.hand.pick(this.branchControl(pointer, index));
  }

  branchControl(pointer: string, index: number): Locator {
    return this.page.locator(`[data-action="branch"][data-pointer="${pointer}"][value="${index}"]`);
  }

  /** Types into a search and takes the first of what is found. */
  async search(pointer: string, query: string, found: string): Promise<void> {
    await this.fill(pointer, query);
    await this.option(found).waitFor();
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    assert.equal(await this.control(pointer).inputValue(), found);
  }

  option(text: string): Locator {
    return this.page.locator('[role="option"]', { hasText: text }).first();
  }

  /** Goes on, wherever that leads. */
  async continue(): Promise<void> {
    await this.hand.press(
      this.page
        .locator(
          'hoso-dossier :is([data-action="next"], [data-action="submit"], hoso-finder button[type="submit"])',
        )
        .first(),
    );
  }

  /** Goes on to the page named. */
  async continueTo(state: State): Promise<void> {
    await this.continue();
    await this.arrive(state);
  }

  async backTo(state: State): Promise<void> {
    await this.hand.press(this.button('back'));
    await this.arrive(state);
  }

  async answerFinder(key: 'reason' | 'route', value: string): Promise<void> {
    await this.choose(`/situation/${key}`, value);
    await this.continue();
  }

  /** From the finder to the first page of the declaration. */
  async begin(reason: 'lost' | 'damaged'): Promise<void> {
    await this.answerFinder('reason', reason);
    await this.arrive('route');
    await this.answerFinder('route', 'self');
    await this.arrive('overview');
    await this.continueTo('number');
  }

  /** The answer to the question that a check code is. */
  async readSum(id: 'check-code' | 'code' = 'check-code'): Promise<string> {
    const question = await this.page.locator(`label[for="${id}"]`).innerText();
    const [, a, b] = /(\d+) \+ (\d+)/.exec(question) ?? assert.fail(`no sum in: ${question}`);
    return String(Number(a) + Number(b));
  }

  async lookUp(number: string, checkCode?: string): Promise<void> {
    await this.choose('/declaration/hasSocialInsuranceNumber', 'true');
    await this.fill('/declaration/socialInsuranceNumber', number);
    await this.hand.write(this.page.locator('#check-code'), checkCode ?? (await this.readSum()));
    await this.hand.press(this.page.locator('form:has(#check-code) button[type="submit"]'));
  }

  /** The verification code of the latest text message. */
  async readCode(): Promise<string> {
    const texts = await this.page.locator('#telephone p').allInnerTexts();
    const [code] = /\d{6}/.exec(texts.at(-1) ?? '') ?? assert.fail('no message with a code');
    return code;
  }

  async enterCode(code: string): Promise<void> {
    await this.hand.write(this.page.locator('#code'), code);
  }

  /** What the error summary says, in order; empty when there is none. */
  summary(): Promise<string[]> {
    return this.page.locator('hoso-dossier .summary a').allInnerTexts();
  }

  /** Continues and is held back: the summary has the focus. */
  async continueInVain(): Promise<string[]> {
    await this.continue();
    await eventually(async () =>
      assert.match(await this.focusedClass(), /\bsummary\b/, 'the error summary is focused'),
    );
    await this.fit();
    return this.summary();
  }

  /** The errors beside the controls, by pointer. */
  async shownErrors(): Promise<Readonly<Record<string, string>>> {
    const errors = await this.page.locator('hoso-dossier [data-error-for]').all();
    const entries = errors.map(async (error) => [
      (await error.getAttribute('data-error-for')) ?? '',
      squeeze(await error.innerText()),
    ]);
    return Object.fromEntries(await Promise.all(entries)) as Record<string, string>;
  }

  /** The element with the focus, through shadow roots. */
  async focused(): Promise<ElementHandle<HTMLElement>> {
    const handle = await this.page.evaluateHandle(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active as HTMLElement;
    });
    return handle.asElement();
  }

  async focusedClass(): Promise<string> {
    return (await this.focused()).evaluate(({ className }) => className);
  }

  async focusedPointer(): Promise<string | null> {
    return (await this.focused()).getAttribute('data-pointer');
  }

  /** What is spoken of the focused control beside its name: the texts that its `aria-describedby` names. */
  async focusedDescription(): Promise<string> {
    const text = await (
      await this.focused()
    ).evaluate((element) => {
      const root = element.getRootNode() as ShadowRoot;
      const ids = (element.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
      return ids.map((id) => root.getElementById(id)?.textContent ?? `(nothing has the id ${id})`).join(' ');
    });
    return squeeze(text);
  }

  async speak(lang: Language): Promise<void> {
    await this.hand.press(this.page.locator(`hoso-dossier .language button[lang="${lang}"]`));
  }

  /** The answers of the page that shows them all, by pointer. */
  async answers(): Promise<Readonly<Record<string, string>>> {
    const rows = await this.page.locator('hoso-dossier [data-answer]').all();
    const entries = rows.map(async (row) => [
      (await row.getAttribute('data-answer')) ?? '',
      squeeze(await row.locator('dd').first().innerText()),
    ]);
    return Object.fromEntries(await Promise.all(entries)) as Record<string, string>;
  }

  async change(pointer: string): Promise<void> {
    await this.hand.press(this.page.locator(`[data-answer="${pointer}"] button`));
  }

  /** The papers of the page, by id: their state and their whole text. */
  async papers(): Promise<Readonly<Record<string, { state: string; text: string }>>> {
    const items = await this.page.locator('hoso-dossier [data-document]').all();
    const entries = items.map(async (item) => {
      const [id, state] = [await item.getAttribute('data-document'), await item.getAttribute('data-state')];
      return [id ?? '', { state: state ?? '', text: squeeze(await item.innerText()) }];
    });
    return Object.fromEntries(await Promise.all(entries)) as Record<string, { state: string; text: string }>;
  }

  /** The dossier so far, as an embedder reads it. */
  dossier(): Promise<Dossier> {
    return this.page
      .locator('hoso-dossier')
      .evaluate((element) => (element as unknown as { value: Dossier }).value);
  }

  /** All that is written on the page of the journey, but for what is marked as another language. */
  texts(): Promise<readonly string[]> {
    return this.page.locator('hoso-dossier').evaluate(listTexts);
  }
}

/** Asks again until it holds. */
export async function eventually(check: () => Promise<void>, milliseconds = 5000): Promise<void> {
  for (const end = Date.now() + milliseconds; ; await new Promise((resolve) => setTimeout(resolve, 25))) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function listTexts(host: Element): string[] {
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Element) {
      if (node.localName === 'style' || !node.checkVisibility()) return;
      if (
        node !== host &&
        node.hasAttribute('lang') &&
        node.getAttribute('lang') !== host.getAttribute('lang')
      )
        return;
      for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
        if (node.hasAttribute(name)) texts.push(node.getAttribute(name)!);
      if (node.shadowRoot) return visit(node.shadowRoot);
    }
    if (node instanceof Text && node.data.trim() !== '') texts.push(node.data.replace(/\s+/g, ' ').trim());
    for (const child of node.childNodes) visit(child);
  };
  visit(host);
  return texts;
}
