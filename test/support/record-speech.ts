import type { BrowserContext, Page } from 'playwright-core';

/** What a screen reader would say by itself: each text that comes into a live region, with the region's role. */
export interface Utterance {
  readonly role: string;
  readonly text: string;
}

/**
 * Before anything of the page runs. A region that comes together with its text is heard by itself only if it is an alert
 * (others are passed over by some screen readers, and so count as silent).
 */
export async function recordSpeech(context: BrowserContext): Promise<void> {
  // The compiler of the tests names functions with a helper that a page does not have.
  await context.addInitScript({ content: 'globalThis.__name = (value) => value;' });
  await context.addInitScript(listen);
}

export function readSpeech(page: Page): Promise<readonly Utterance[]> {
  return page.evaluate('window.hosoSpeech');
}

function listen(): void {
  const speech: { role: string; text: string }[] = [];
  Object.assign(window, { hosoSpeech: speech });
  const regions = '[role="status"], [role="alert"], [aria-live]';
  const say = (region: Element): void => {
    const text = (region.textContent ?? '').replace(/\s+/g, ' ').trim();
    const role = region.getAttribute('role') ?? 'live';
    if (text !== '' && (region as HTMLElement).checkVisibility()) speech.push({ role, text });
  };
  const observer = new MutationObserver((records) => {
    const heard = new Set<Element>();
    const added = new Set<Node>();
    for (const { addedNodes } of records)
      for (const node of addedNodes) {
        added.add(node);
        if (!(node instanceof Element)) continue;
        for (const region of [node, ...node.querySelectorAll('*')])
          if (region.matches('[role="alert"]')) heard.add(region);
      }
    for (const { target } of records) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest(regions);
      if (!region || [...added].some((node) => node.contains(region))) continue;
      heard.add(region);
    }
    heard.forEach(say);
  });
  const watch = (root: Node): void =>
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    watch(root);
    return root;
  };
  watch(document);
}
