import type { Form } from '../../form/create-form.js';
import type { JsonObject } from '../../schema/json.js';
import { listPages, pageOf, steps, type Page, type Step } from './list-pages.js';
import { findPage, isComplete, isPrefilled } from './page-progress.js';

export interface PageSource {
  form(): Form | undefined;
  /** Answers that need not be asked for, by the keys of the declaration. */
  known(): JsonObject;
  /** A page that is shown even when all on it is known. */
  isAlwaysShown(page: Page): boolean;
}

/** On which page one is, and which one comes before and after it. */
export class PageTurner {
  id = 'situation';
  /** Changing one answer from the page of answers leads back to it. */
  returnsToCheck = false;
  readonly #source: PageSource;

  constructor(source: PageSource) {
    this.#source = source;
  }

  get pages(): readonly Page[] {
    const form = this.#source.form();
    return form ? listPages(form) : [];
  }

  get page(): Page {
    return findPage(this.pages, this.id);
  }

  get next(): Page | undefined {
    const following = this.#following;
    const next = this.returnsToCheck
      ? (following.find((page) => !this.isComplete(page)) ?? following[0])
      : following.find((page) => !this.#isPassedOver(page));
    if (next?.kind === 'check') this.returnsToCheck = true;
    return next;
  }

  get previous(): Page | undefined {
    const { pages, page } = this;
    this.returnsToCheck = false;
    const before = pages.slice(
      0,
      pages.findIndex(({ id }) => id === page.id),
    );
    return before.findLast((candidate) => !this.#isPassedOver(candidate));
  }

  /** After the case has been found. */
  get afterSituation(): Page | undefined {
    const [, ...following] = this.pages;
    return this.returnsToCheck ? following.find((page) => !this.isComplete(page)) : following[0];
  }

  get receipt(): Page | undefined {
    return this.pages.at(-1);
  }

  /** Where something is left to do of a dossier that was begun earlier. */
  get firstIncomplete(): Page | undefined {
    const { pages } = this;
    const hasCase = pages.some(({ step }) => step === 'declaration');
    return hasCase ? pages.find((page) => !this.isComplete(page)) : pages[0];
  }

  of(pointer: string): Page | undefined {
    return pageOf(this.pages, pointer);
  }

  /** Begins at a step; anything else begins where it is. */
  begin(step: string): void {
    if (!isStep(step) || step === 'receipt') return;
    this.id = this.pages.find((page) => page.step === step)?.id ?? this.id;
  }

  isComplete(page: Page): boolean {
    return isComplete(this.#source.form()!, page);
  }

  get #following(): readonly Page[] {
    const { pages, page } = this;
    return pages.slice(pages.findIndex(({ id }) => id === page.id) + 1);
  }

  /** The first page of the declaration says what is known of the others. */
  #isPassedOver(page: Page): boolean {
    const isFirst = this.pages.find(({ step }) => step === 'declaration')?.id === page.id;
    if (isFirst || this.#source.isAlwaysShown(page)) return false;
    return isPrefilled(this.#source.form()!, page, this.#source.known());
  }
}

function isStep(step: string): step is Step {
  return (steps as readonly string[]).includes(step);
}
