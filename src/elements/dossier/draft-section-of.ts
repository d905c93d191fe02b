/** The part of the page about a draft that a control stands in. */
export function draftSectionOf(target: EventTarget | null): HTMLElement | null {
  return (target as HTMLElement).closest<HTMLElement>('[data-draft]');
}
