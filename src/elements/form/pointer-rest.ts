import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Puts off what would move the page until a press of the pointer is over. A press first takes the focus from the
 * field before it; were the error of that field drawn at once, what is pressed would slide away and never be clicked.
 */
export class PointerRest implements ReactiveController {
  #isDown = false;
  #waiting: (() => void)[] = [];

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /**
   * Runs once the pointer is up and its click has been handled; without a press a moment later: a control that is
   * taken away while it has the focus loses it in the middle of a drawing, which must come to its end first.
   */
  whenUp(run: () => void): void {
    if (this.#isDown) this.#waiting.push(run);
    else queueMicrotask(run);
  }

  hostConnected(): void {
    window.addEventListener('pointerdown', this.#onDown, true);
    window.addEventListener('pointerup', this.#onUp, true);
    window.addEventListener('pointercancel', this.#onUp, true);
  }

  hostDisconnected(): void {
    window.removeEventListener('pointerdown', this.#onDown, true);
    window.removeEventListener('pointerup', this.#onUp, true);
    window.removeEventListener('pointercancel', this.#onUp, true);
  }

  readonly #onDown = (): void => {
    this.#isDown = true;
  };

  readonly #onUp = (): void => {
    // A task later: the click event comes after the pointer is up.
    setTimeout(() => {
      this.#isDown = false;
      for (const run of this.#waiting.splice(0)) run();
    });
  };
}
