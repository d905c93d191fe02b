/** Functions that run in the page: what a state must be for eyes and hands, whatever it is about. */

/** Every element below the hosts of the library, through their shadow roots. */
const collect = `
const collect = (root, found = []) => {
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) collect(element.shadowRoot, found);
    if (element.getRootNode() instanceof ShadowRoot && element.checkVisibility()) found.push(element);
  }
  return found;
};
const elements = collect(document);
const name = (element) => element.localName + '.' + element.className + ' ' + element.textContent.trim().slice(0, 30);
`;

/** Targets under 24 px (WCAG 2.5.8), and buttons of a page under 44 px. A control that its label covers counts with it. */
export const smallTargets = `(() => {${collect}
  return elements
    .filter((element) => element.matches('button, a[href], input, select, textarea, summary'))
    .flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      const least = element.matches('.button') ? 44 : 24;
      // What shows only while it has the focus.
      if (width <= 1) return [];
      return width < 24 || height < least - 0.5 ? [name(element) + ': ' + width + ' x ' + height] : [];
    });
})()`;

/** Of the element with the focus: nothing, or why it cannot be seen (WCAG 2.4.7 and 2.4.11). */
export const hiddenFocus = `(() => {${collect}
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!active || active === document.body) return '';
  const shown = active.closest('.option') ?? active;
  const { width, height, top, bottom, left, right } = shown.getBoundingClientRect();
  if (width < 24 || height < 24) return name(active) + ' is ' + width + ' x ' + height;
  if (bottom < 24 || top > innerHeight - 24 || right < 24 || left > innerWidth - 24) return name(active) + ' is out of sight';
  const { outlineStyle } = getComputedStyle(shown);
  return outlineStyle === 'none' ? name(active) + ' has no outline' : '';
})()`;

/** In forced colours backgrounds are gone: what is no text must have an edge, and the focus an outline. */
export const edgeless = `(() => {${collect}
  const edges = '.button, .control, .notice, .option, .option > input, .summary, .item, .row, .group--card, .receipt';
  const hasEdge = (style) =>
    ['Top', 'Left'].every(
      (side) =>
        parseFloat(style['border' + side + 'Width']) > 0 &&
        style['border' + side + 'Style'] !== 'none' &&
        style['border' + side + 'Color'] !== 'rgba(0, 0, 0, 0)',
    );
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  const row = active?.closest('.option');
  const shown = [active, row].filter(Boolean).map((element) => getComputedStyle(element));
  const isTitle = active === document.body || active?.matches('h1, h2, h3, h4');
  return [
    ...elements.filter((element) => element.matches(edges) && !hasEdge(getComputedStyle(element))).map(name),
    ...(isTitle || shown.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2)
      ? []
      : ['the focus on ' + name(active)]),
  ];
})()`;

/** Text spacing as a person may set it (WCAG 1.4.12). */
export const spaceText = `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );
  const visit = (root) => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) visit(element.shadowRoot);
  };
  visit(document);
})()`;

/** Every text becomes longer by 60 %, as another language may make it. */
export const lengthenTexts = `(() => {
  const visit = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.shadowRoot) visit(node.shadowRoot);
      const text = node.nodeType === Node.TEXT_NODE ? node.data.trim() : '';
      if (text !== '') node.data += ' ' + text.slice(0, Math.ceil(text.length * 0.6));
    }
  };
  for (const host of document.querySelectorAll('hoso-dossier')) visit(host.shadowRoot);
})()`;
