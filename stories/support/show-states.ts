import { html, type TemplateResult } from 'lit';
import type { Json } from '../../src/schema/json.js';
import { formOf, type KindSample } from '../form/kinds.js';
import { showForm } from './show-form.js';

/** One kind of field as it looks when nothing, something, and something wrong is in it, and when it cannot be changed. */
export function showStates(sample: KindSample, lang: string): TemplateResult {
  const schema = formOf(sample);
  const value = { answer: sample.value };
  const wrong: Json = sample.wrong === undefined ? {} : { answer: sample.wrong };
  const states = {
    empty: { lang, schema },
    'filled in': { lang, schema, value },
    wrong: { lang, schema, value: wrong, attempted: true },
    disabled: { lang, schema, value, disabled: true },
    'read only': { lang, schema, value, readonly: true },
  };
  return html`${Object.entries(states).map(
    ([name, settings]) =>
      html`<section aria-label=${name}>
        <h2 class="story-state" lang="en">${name}</h2>
        ${showForm(settings)}
      </section>`,
  )}`;
}
