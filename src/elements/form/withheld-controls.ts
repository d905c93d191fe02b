/**
 * Controls that keep to themselves what was typed: in the browser's own ones half a date is no value, as if nothing were
 * there. Only one that has, or had, the focus comes to that; to ask each of thousands took longer than judging them all.
 */
export class WithheldControls {
  #controls: readonly HTMLInputElement[] = [];

  /** Their locations, with that of the control in which one may be typing. */
  list(focused: EventTarget | null | undefined): string[] {
    const asked = new Set([...this.#controls, ...(focused instanceof HTMLInputElement ? [focused] : [])]);
    this.#controls = [...asked].filter(({ isConnected, validity }) => isConnected && validity.badInput);
    return this.#controls.map(({ dataset }) => dataset['pointer'] ?? '');
  }

  clear(focused: EventTarget | null | undefined): void {
    this.list(focused);
    for (const control of this.#controls) control.value = '';
  }
}
