/**
 * Of the controls that were known to, and that with the focus: those that keep to themselves what was typed. In the
 * browser's own ones half a date is no value, as if nothing were there. Only where the focus is, or was, does that happen;
 * to ask each of thousands took longer than judging them all.
 */
export function withheldControls(
  known: readonly HTMLInputElement[],
  focused: EventTarget | null | undefined,
): HTMLInputElement[] {
  // What has the focus may be something else, which has no validity.
  return [...new Set([...known, focused as HTMLInputElement])].filter(
    (control) => control?.isConnected && (control.validity as ValidityState | undefined)?.badInput,
  );
}
