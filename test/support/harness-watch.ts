import type { Page } from 'playwright-core';

/** What a page did while nobody looked. */
export interface Watched {
  /** What the policy refused, as `directive: what`. */
  readonly violations: readonly string[];
  /** Events of `<hoso-dossier>`, in order, with what they tell. */
  readonly events: readonly { readonly type: string; readonly detail: unknown }[];
}

declare global {
  interface Window {
    hosoWatched: {
      violations: string[];
      events: { type: string; detail: unknown }[];
    };
  }
}

/** Before anything of the page runs: listeners that write down what happens. They run nothing of the product. */
export async function watchPage(page: Page): Promise<void> {
  // The compiler of the tests names functions with a helper that a page does not have.
  await page.addInitScript({ content: 'globalThis.__name = (value) => value;' });
  await page.addInitScript(() => {
    const watched: Window['hosoWatched'] = { violations: [], events: [] };
    window.hosoWatched = watched;
    document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
        watched.violations.push(`${effectiveDirective}: ${blockedURI} (${sourceFile}:${lineNumber})`),
    );
    for (const type of ['hoso-case', 'hoso-submit', 'hoso-receipt', 'hoso-error']) {
      document.addEventListener(type, (event) => {
        const { detail } = event as CustomEvent<{ error?: { kind: string } }>;
        watched.events.push({
          type,
          detail: detail.error ? { kind: detail.error.kind } : structuredClone(detail),
        });
      });
    }
  });
}

export function readWatched(page: Page): Promise<Watched> {
  return page.evaluate(() => window.hosoWatched);
}
