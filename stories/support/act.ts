/** What a person does, for stories of a state that only comes by doing something. */
import { findDrawn } from './find-drawn.js';

export type Act = (canvas: HTMLElement) => Promise<void>;

export function press(selector: string): Act {
  return async (canvas) => (await findDrawn(canvas, selector)).click();
}

export function write(selector: string, text: string): Act {
  return async (canvas) => {
    const control = await findDrawn<HTMLInputElement>(canvas, selector);
    control.value = text;
    for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
  };
}

/** Nothing is done until it is there. */
export function seeing(selector: string): Act {
  return async (canvas) => void (await findDrawn(canvas, selector));
}

/** One after the other, as a story plays it. */
export function play(...acts: readonly Act[]) {
  return async ({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> => {
    for (const act of acts) await act(canvasElement);
  };
}
