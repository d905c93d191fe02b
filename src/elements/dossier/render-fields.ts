import { html, nothing, type TemplateResult } from 'lit';
import type { Journey } from './journey.js';
import type { Page } from './list-pages.js';
import { renderButtons } from './render-buttons.js';
import { pageTitle } from './render-check.js';
import { renderKnown } from './render-known.js';

/** A page of questions. `lookUp` stands below them, where the agency can be asked. */
export function renderFields(journey: Journey, page: Page, lookUp: unknown): TemplateResult {
  const { content, form, wording } = journey;
  const known = page.parts.filter(journey.isKnown);
  const asked = page.parts.filter((part) => !known.includes(part));
  return html`<section class="page" @hoso-continue=${journey.next}>
    ${page.title ? html`<p class="caption">${wording.phrase(`step.${page.step}`)}</p>` : nothing}
    <h2 class="page-title" tabindex="-1">${pageTitle(journey, page)}</h2>
    ${page.description ? html`<p class="lead">${wording.text(page.description)}</p>` : nothing}
    ${renderKnown(journey, page, isFirst(journey, page) ? allKnown(journey) : known)}
    ${
      asked.length > 0
        ? html`<hoso-form
            .form=${form}
            .parts=${asked}
            .base=${content.base}
            .options=${journey.options}
            lang=${wording.lang}
            @hoso-change=${journey.redraw}
          ></hoso-form>`
        : nothing
    }
    ${lookUp} ${renderButtons(journey, 'continue')}
  </section>`;
}

/** Pages on which all is known are passed over, so the first one says what they would have shown; a later one need not again. */
function isFirst({ pages }: Journey, page: Page): boolean {
  return pages.find(({ kind }) => kind === 'fields')?.id === page.id;
}

function allKnown({ pages, isKnown }: Journey): readonly string[] {
  return pages.flatMap(({ kind, parts }) => (kind === 'fields' ? parts.filter(isKnown) : []));
}
