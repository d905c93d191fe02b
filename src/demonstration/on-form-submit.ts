import type { HosoForm } from '../elements/form/hoso-form.js';
import type { JsonObject } from '../schema/json.js';
import { hideProblem } from './show-problem.js';

/**
 * The portal's own form around one `<hoso-form>`: `send` gets its value when it is valid. A second press while the first
 * is on its way does nothing.
 */
export function onFormSubmit(form: HTMLFormElement, send: (value: JsonObject) => Promise<void>): void {
  const fields = form.querySelector<HosoForm>('hoso-form')!;
  let isBusy = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isBusy) return;
    isBusy = true;
    form.setAttribute('aria-busy', 'true');
    hideProblem();
    void send(fields.value as JsonObject).finally(() => {
      isBusy = false;
      form.removeAttribute('aria-busy');
    });
  });
}
