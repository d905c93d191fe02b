import { html, nothing } from 'lit';
import type { Issue } from '../../form/issues.js';
import type { Wording } from '../../form/wording.js';

/** Everything wrong, each a link to its control: they share a shadow root, so a click can focus it. */
export function errorSummary(
  issues: readonly Issue[],
  wording: Wording,
  focusField: (pointer: string) => boolean,
): unknown {
  if (issues.length === 0) return nothing;
  return html`<div
    class="summary"
    part="error-summary"
    role="group"
    aria-labelledby="summary-title"
    tabindex="-1"
  >
    <h2 class="summary-title" id="summary-title">
      ${wording.phrase('summary.title', { count: issues.length })}
    </h2>
    <ul>
      ${issues.map(
        (issue) =>
          html`<li>
            <a
              href="#"
              data-issue=${issue.pointer}
              @click=${(event: Event) => {
                event.preventDefault();
                focusNearest(issue.pointer, focusField);
              }}
              >${issue.message}</a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}

/** What is not on the page has no control: then the group around it. */
function focusNearest(pointer: string, focusField: (pointer: string) => boolean): void {
  if (!focusField(pointer) && pointer) focusNearest(pointer.slice(0, pointer.lastIndexOf('/')), focusField);
}
