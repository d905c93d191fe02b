import type { Dossier } from './harness.js';

export interface Trials {
  /** Begins a dossier that no other has the like of, up to the page that sends it, with its code entered. */
  prepare(request: string): Promise<void>;
  /** Presses in a hurry, without the pause that a person's hand needs. */
  send(way: Way): Promise<void>;
  /** Every reference that was told or shown, once there is a receipt. */
  references(): Promise<string[]>;
}

export const ways = ['a double click', 'Enter and a click', 'Back and sending again', 'two tabs'] as const;
export type Way = (typeof ways)[number];

declare global {
  var trials: Trials;
}

/** Runs in the page: many dossiers for one load of it. */
export function installTrials(dossier: Dossier): void {
  type Element = HTMLElement & { value: unknown; updateComplete: Promise<boolean> };
  let element: Element;
  let told: string[] = [];

  const inside = <Found extends HTMLElement>(selector: string): Found | null | undefined =>
    element.shadowRoot?.querySelector<Found>(selector);
  const press = (action: string): void => inside<HTMLButtonElement>(`[data-action="${action}"]`)?.click();

  async function until<Found>(find: () => Found | null | undefined | false): Promise<Found> {
    for (const end = Date.now() + 15_000; Date.now() < end;) {
      const found = find();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    throw new Error(`never came: ${String(find)}`);
  }

  globalThis.trials = {
    async prepare(request) {
      sessionStorage.clear();
      told = [];
      element = document.createElement('hoso-dossier');
      for (const [name, value] of [
        ['step', 'check'],
        ['case', '1.2.a'],
        ['endpoint', '/api'],
        ['src', '/content/vss-books-and-cards.js'],
      ])
        // prettier-ignore
        element.setAttribute(name!, value!);
      element.value = { ...dossier, declaration: { ...dossier.declaration, request } };
      element.addEventListener('hoso-receipt', (event) =>
        told.push((event as CustomEvent<{ receipt: { reference: string } }>).detail.receipt.reference),
      );
      document.querySelector('main')!.replaceChildren(element);
      await until(() => inside('[data-answer]'));
      press('next');
      const input = await until(() => inside<HTMLInputElement>('#code'));
      input.value = (await (await fetch('/code')).json()) as string;
    },
    async send(way) {
      const form = inside<HTMLFormElement>('form')!;
      press('submit');
      if (way === 'a double click') press('submit');
      if (way === 'Enter and a click') {
        form.requestSubmit();
        press('submit');
      }
      if (way !== 'Back and sending again') return;
      press('back');
      await element.updateComplete;
      press('next');
      await element.updateComplete;
      inside<HTMLFormElement>('form')?.requestSubmit();
      press('submit');
    },
    async references() {
      const shown = await until(() =>
        inside('hoso-receipt')?.shadowRoot?.querySelector('.reference strong')?.textContent?.trim(),
      );
      return [...told, shown];
    },
  };
}
