/** Finds the control for an instance location in a shadow root, brings its question into view and focuses it. */
const focusable = 'input, select, textarea, button, [tabindex]';

/** With an `action` the button for it, rather than a control. */
export function focusControl(root: ParentNode, pointer: string, action?: string): boolean {
  if (action) return focusButton(root, `[data-action="${action}"][data-pointer="${CSS.escape(pointer)}"]`);
  const here = `[data-pointer="${CSS.escape(pointer)}"]`;
  const below = `[data-pointer^="${CSS.escape(`${pointer}/`)}"]`;
  const find = (selector: string, isControl: boolean): HTMLElement | undefined =>
    [...root.querySelectorAll<HTMLElement>(selector)].find(
      (element) => element.matches(focusable) && !(isControl && element.matches('button')),
    );
  const control = find(here, true) ?? find(below, true) ?? find(here, false) ?? find(below, false);
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
