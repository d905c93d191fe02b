/** The first element for a selector, whichever shadow root it is in, as soon as it is drawn. */
export async function findDrawn<Found extends HTMLElement>(
  root: ParentNode,
  selector: string,
): Promise<Found> {
  const end = performance.now() + 10_000;
  while (performance.now() < end) {
    const found = find<Found>(root, selector);
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  throw new Error(`Nothing drawn is ${selector}`);
}

function find<Found extends HTMLElement>(root: ParentNode, selector: string): Found | undefined {
  const own = root.querySelector<Found>(selector);
  if (own) return own;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const found = shadowRoot ? find<Found>(shadowRoot, selector) : undefined;
    if (found) return found;
  }
  return undefined;
}
