/** Registering as a citizen, with one of the invented people whom the agency of the demonstration knows. */
import '../define-form.js';
import register from '../host/demonstration-register.json' with { type: 'json' };
import { listInventedPeople } from './list-invented-people.js';
import { loadContent } from './load-content.js';
import { onFormSubmit } from './on-form-submit.js';
import * as service from './service.js';
import { showProblem } from './show-problem.js';
import { translatePage } from './translate-page.js';

const form = document.querySelector<HTMLFormElement>('#register')!;
const fields = form.querySelector('hoso-form')!;
const list = document.querySelector('.people')!;
const template = document.querySelector('template')!;

fields.content = await loadContent('portal-account-register');

for (const person of listInventedPeople(register)) {
  const item = template.content.cloneNode(true) as DocumentFragment;
  const shown = { ...person, birthDate: person.birthDate.split('-').reverse().join('/') };
  for (const place of item.querySelectorAll<HTMLElement>('[data-fact]'))
    place.textContent = shown[place.dataset['fact'] as keyof typeof shown];
  const button = item.querySelector('button')!;
  button.setAttribute('aria-describedby', `person-${person.identityNumber}`);
  item.querySelector('strong')!.id = `person-${person.identityNumber}`;
  button.addEventListener('click', () => {
    fields.value = { ...person };
    void fields.ready.then(() => fields.focusField('/password'));
  });
  list.append(item);
}

translatePage(document.documentElement.lang);

onFormSubmit(form, async (registration) => {
  try {
    await service.register(registration);
  } catch (error) {
    showProblem(error);
    return;
  }
  form.hidden = true;
  fields.value = undefined;
  const done = document.querySelector<HTMLElement>('.done')!;
  done.hidden = false;
  done.querySelector('h2')!.focus();
});
