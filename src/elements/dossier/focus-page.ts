import type { LitElement } from 'lit';
import type { HosoChecklist } from '../checklist/hoso-checklist.js';
import type { HosoFinder } from '../finder/hoso-finder.js';
import type { HosoForm } from '../form/hoso-form.js';

/** Resolves when an element and the elements of the library in it are drawn. */
export async function whenDrawn(element: LitElement): Promise<void> {
  await element.updateComplete;
  const children = element.renderRoot.querySelectorAll<LitElement>(
    'hoso-form, hoso-checklist, hoso-finder, hoso-receipt',
  );
  for (const child of children) await child.updateComplete;
}

/** Begins a page at its title, or at the answer to be changed, for eyes and for screen readers. */
export async function focusPage(element: LitElement, pointer: string | undefined): Promise<void> {
  await whenDrawn(element);
  const root = element.renderRoot;
  const finder = root.querySelector<HosoFinder>('hoso-finder');
  if (pointer !== undefined && finder) return finder.change(pointer);
  if (pointer !== undefined && focusField(root, pointer)) return;
  const inner = root.querySelector('hoso-finder, hoso-receipt')?.shadowRoot;
  const title =
    root.querySelector<HTMLElement>('.page-title') ?? inner?.querySelector<HTMLElement>('[tabindex="-1"]');
  title?.focus();
  element.scrollIntoView({ block: 'start' });
}

function focusField(root: ParentNode, pointer: string): boolean {
  return [...root.querySelectorAll<HosoForm | HosoChecklist>('hoso-form, hoso-checklist')].some((element) =>
    element.focusField(pointer),
  );
}
