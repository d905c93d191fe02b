/** Finds the control for an instance location in a shadow root, brings its question into view and focuses it. */
const focusable = 'input, select, textarea, button, [tabindex]';

/** With an `action` the button for it, rather than a control. */
export function focusControl(root: ParentNode, pointer: string, action?: string): boolean {
  const here = `[data-pointer="${CSS.escape(pointer)}"]`;
  if (action) return focusButton(root, `[data-action="${action}"]${here}`);
  const below = `[data-pointer^="${CSS.escape(`${pointer}/`)}"]`;
  // One search for all four: a long form has thousands of elements.
  const found = [...root.querySelectorAll<HTMLElement>(`:is(${here}, ${below}):is(${focusable})`)];
  const isHere = (element: HTMLElement): boolean => element.dataset['pointer'] === pointer;
  const controls = found.filter((element) => element.localName !== 'button');
  const control = controls.find(isHere) ?? controls[0] ?? found.find(isHere) ?? found[0];
  if (!control) return false;
  control.focus({ preventScroll: true });
  // The question is what must be seen, not a radio button alone; at the top, since an error may still push it down.
  (control.closest('.field, fieldset') ?? control).scrollIntoView({ block: 'start' });
  return true;
}

function focusButton(root: ParentNode, selector: string): boolean {
  const button = root.querySelector<HTMLElement>(selector);
  button?.focus();
  return button !== null;
}
