/** What a screen reader would say of a control. */
import 'axe-core';
import type axeCore from 'axe-core';

declare global {
  interface Window {
    axe: typeof axeCore;
  }
}

/** Name computation by axe, which follows labels, legends and ids inside the shadow root. */
export function nameOf(element: Element): string {
  const { axe } = window;
  axe.setup(document.body);
  try {
    const { text } = axe.commons as unknown as { text: { accessibleText(element: Element): string } };
    return text.accessibleText(element).trim();
  } finally {
    axe.teardown();
  }
}

/** The elements that describe a control, its own and those of the groups around it; an id that leads nowhere throws. */
export function descriptionOf(element: Element): string {
  const root = element.getRootNode() as ShadowRoot;
  const texts: string[] = [];
  for (
    let at: Element | null = element;
    at;
    at = at.parentElement?.closest('fieldset, [role="group"]') ?? null
  ) {
    for (const id of (at.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean)) {
      const description = root.getElementById(id);
      if (!description) throw new Error(`aria-describedby="${id}" leads nowhere`);
      texts.push(description.textContent?.trim() ?? '');
    }
  }
  return texts.join(' ');
}
