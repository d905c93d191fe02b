/** The receipt of a dossier once more, by its reference. */
import '../define.js';
import { loadContent } from './load-content.js';
import { onFormSubmit } from './on-form-submit.js';
import { createPortalHost } from './service.js';
import { showProblem } from './show-problem.js';

const form = document.querySelector<HTMLFormElement>('#find-dossier')!;
const slip = document.querySelector<HTMLElement>('.slip')!;
const receipt = slip.querySelector('hoso-receipt')!;
const host = createPortalHost();

form.querySelector('hoso-form')!.content = await loadContent('portal-account-find-dossier');

onFormSubmit(form, async (value) => {
  const { reference } = value as Record<string, string>;
  slip.hidden = true;
  try {
    receipt.receipt = await host.receipt(reference!.trim().toUpperCase());
  } catch (error) {
    return showProblem(error);
  }
  slip.hidden = false;
  slip.focus();
});
