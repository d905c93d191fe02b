import { toHostError } from '../host/host-error.js';

const box = document.querySelector<HTMLElement>('.problems');
const sentences = [...(box?.querySelectorAll<HTMLElement>('[data-problem]') ?? [])];

/** Shows the page's own sentence about what went wrong, and leads there; `kind` where the page knows better than the error. */
export function showProblem(error: unknown, kind: string = toHostError(error).kind): void {
  if (!box) return;
  const known = sentences.some(({ dataset }) => dataset['problem'] === kind) ? kind : 'other';
  for (const sentence of sentences) sentence.hidden = sentence.dataset['problem'] !== known;
  box.hidden = false;
  box.focus();
}

export function hideProblem(): void {
  if (box) box.hidden = true;
}
