import { html, type TemplateResult } from 'lit';
import type { States } from '../form/states.js';
import { showForm, type FormSettings } from './show-form.js';

/** One form in each of its states, below one another, so that they can be compared. */
export function showStates(settings: FormSettings, states: States): TemplateResult {
  return html`${Object.entries(states).map(
    ([name, state]) =>
      html`<section aria-label=${name}>
        <h2 class="story-state" lang="en">${name}</h2>
        ${showForm({ ...settings, ...state })}
      </section>`,
  )}`;
}
