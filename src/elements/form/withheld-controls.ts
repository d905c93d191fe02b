/** The browser's own controls keep half a date to themselves: their value is empty then, as if nothing were typed. */
export function withheldControls(root: ShadowRoot | null): HTMLInputElement[] {
  return [...(root?.querySelectorAll<HTMLInputElement>('input:invalid') ?? [])].filter(
    ({ validity }) => validity.badInput,
  );
}
