/** Runs in the page: how far it has to be scrolled sideways, and what of an element hangs out of the window. */
export function measureOverflow(host: string): { width: number; outside: string[] } {
  const outside: string[] = [];
  const visit = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      const { left, right, width } = element.getBoundingClientRect();
      if (width < 2 || element.closest('.visually-hidden') || !element.checkVisibility()) continue;
      if (right > window.innerWidth + 1 || left < -1)
        outside.push(`${element.localName}.${element.className}: ${left}–${right}`);
    }
  };
  visit(document.querySelector(host)!.shadowRoot!);
  return { width: document.documentElement.scrollWidth - window.innerWidth, outside };
}
