/**
 * One of very many: a search in a list (the combobox pattern of the ARIA Authoring Practices). Tone marks need not be
 * typed. With suggestions from `x-options` anything else that is typed is an answer too, so that nobody has to wait for
 * them; where there are none it is a text field.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { textAnnotation } from '../schema/facets.js';
import { isEqual, type Json } from '../schema/json.js';
import { titleOf } from './choice.js';
import { attributes, type Attributes } from './attributes.js';
import type { FieldActions, FieldRenderer, FieldView, Suggestions } from './field-view.js';
import { foldMarks } from './fold-marks.js';
import { controlAttributes, describedBy, frame, isReadonly } from './frame.js';
import { textOf } from './parse-text.js';

/** More than anybody reads through; the search narrows them down. */
const mostShown = 60;

interface Entry {
  readonly value: Json;
  readonly title: string;
}

/** An open list. */
interface Search {
  /** What is typed; undefined while the list was only opened: the answer still stands. */
  readonly query: string | undefined;
  /** Index into what is found; -1 while none is pointed at. */
  readonly active: number;
}

/** Only what is listed is an answer. */
export const searchRenderer: FieldRenderer = (field, actions) =>
  combobox(
    field,
    actions,
    (field.node.facets.options ?? []).map((option) => ({
      value: option.value,
      title: titleOf(option, field),
    })),
  );

/** What is listed is a suggestion; free text is an answer as well. */
export const suggestRenderer: FieldRenderer = (field, actions) =>
  combobox(
    field,
    actions,
    field.suggestions().entries.map(([value, title]) => ({ value, title })),
    field.suggestions(),
  );

function combobox(
  field: FieldView,
  actions: FieldActions,
  entries: readonly Entry[],
  suggestions?: Suggestions,
): TemplateResult {
  const { node, domId, wording } = field;
  const isFree = suggestions !== undefined;
  const searching = (): Search | undefined => field.notes.get('search') as Search | undefined;
  const search = searching();
  const chosen = entries.find((entry) => isEqual(entry.value, node.value));
  const found = search ? find(entries, search.query ?? '') : [];
  const shown = search?.query ?? chosen?.title ?? textOf(node.value);
  const isOpen = found.length > 0;

  const point = (next: Search | undefined): void => {
    if (next) field.notes.set('search', next);
    else field.notes.delete('search');
    actions.redraw();
  };
  const take = (entry: Entry | undefined): void => {
    field.notes.delete('search');
    if (entry) actions.change(entry.value);
    actions.redraw();
  };
  /** What is typed in full counts, even if nobody points at it in the list. */
  const settle = (): void => {
    const left = searching();
    if (!left) return;
    field.notes.delete('search');
    const query = left.query?.trim();
    const exact = query ? entries.find((entry) => foldMarks(entry.title) === foldMarks(query)) : undefined;
    if (exact) actions.change(exact.value);
    else if (query === '' || (query !== undefined && isFree)) actions.change(query);
    actions.redraw();
  };
  const onKeydown = (event: KeyboardEvent): void => {
    // A composition (Telex, VNI) uses these keys for itself; 229 is what Safari reports at its end.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (isReadonly(field)) return;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const list = search ? found : find(entries, '');
      // A list that opens points at the answer, if it shows it.
      const answer = search || !chosen ? -1 : list.indexOf(chosen);
      const from = search ? search.active : -1;
      const next =
        answer >= 0 ? answer : (Math.max(from, step < 0 ? 0 : -1) + step + list.length) % list.length;
      point({ query: search?.query, active: list.length === 0 ? -1 : next });
      showOption(event.target as Element, `${domId}-option-${next}`);
    } else if (event.key === 'Enter' && search) {
      event.preventDefault();
      if (search.active >= 0) take(found[search.active]);
      else settle();
    } else if (event.key === 'Escape' && search) {
      event.preventDefault();
      point(undefined);
    }
  };

  const isNone = search !== undefined && !isOpen && !isFree;
  const isAmiss = suggestions?.state === 'loading' || suggestions?.state === 'failed';
  return frame(
    field,

    html`<div class="combobox">
      <input
        class="control"
        type="text"
        ${attributes({
          ...controlAttributes(field),
          ...(suggestions?.state === 'none' ? {} : listAttributes(`${domId}-list`, isOpen)),
          ...(isAmiss
            ? { 'aria-describedby': [describedBy(field), `${domId}-state`].filter(Boolean).join(' ') }
            : {}),
          autocomplete: textAnnotation(node.applied, 'x-autocomplete') ?? 'off',
          'aria-activedescendant':
            search && search.active >= 0 ? `${domId}-option-${search.active}` : undefined,
        })}
        .value=${live(shown)}
        @input=${({ target }: Event) => {
          const input = target as HTMLInputElement;
          point({ query: input.value, active: -1 });
          // Filled in by script: nobody is there to take one of the list.
          if (!input.matches(':focus')) settle();
        }}
        @click=${() => !search && !isReadonly(field) && point({ query: undefined, active: -1 })}
        @keydown=${onKeydown}
        @blur=${() =>
          // Later: the control may lose the focus because it is being taken away, in the middle of a drawing.
          queueMicrotask(() => {
            settle();
            actions.leave();
          })}
      />
      <ul
        class="combobox-list"
        role="listbox"
        id="${domId}-list"
        aria-label=${field.label}
        ?hidden=${!isOpen}
      >
        ${found.map(
          (entry, index) =>
            html`<li
              class="combobox-option"
              role="option"
              id="${domId}-option-${index}"
              aria-selected=${index === search?.active ? 'true' : 'false'}
              @mousedown=${(event: Event) => {
                event.preventDefault();
                take(entry);
              }}
            >
              ${entry.title}
            </li>`,
        )}
      </ul>
      <p class=${isNone || isAmiss ? 'combobox-none' : 'visually-hidden'} id="${domId}-state" role="status">
        ${
          isAmiss
            ? wording.phrase(`search.${suggestions.state}`)
            : isNone
              ? wording.phrase('search.none', { query: shown })
              : isOpen
                ? wording.phrase('search.found', { count: found.length })
                : nothing
        }
      </p>
      ${suggestions?.retry ? retryButton(field, suggestions.retry) : nothing}
    </div>`,
  );
}

function listAttributes(listId: string, isOpen: boolean): Attributes {
  return {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': isOpen ? 'true' : 'false',
    'aria-controls': listId,
  };
}

function retryButton({ domId, label, wording }: FieldView, retry: () => void): TemplateResult {
  return html`<button
    class="link"
    type="button"
    data-action="load-options"
    @click=${({ currentTarget }: Event) => {
      // It goes when it is pressed: the focus stays with the field.
      ((currentTarget as Element).getRootNode() as ShadowRoot).getElementById(domId)?.focus();
      retry();
    }}
  >
    ${wording.phrase('search.retry')}<span class="visually-hidden"> ${label}</span>
  </button>`;
}

/** The option that is pointed at has no focus of its own that would bring it into view. */
function showOption(input: Element, id: string): void {
  (input.getRootNode() as ShadowRoot).getElementById(id)?.scrollIntoView({ block: 'nearest' });
}

/** Entries that begin with what is typed come first, then those that have it inside a word's beginning, then anywhere. */
function find(entries: readonly Entry[], query: string): readonly Entry[] {
  const sought = foldMarks(query.trim());
  if (sought === '') return entries.slice(0, mostShown);
  const ranked: [rank: number, entry: Entry][] = [];
  for (const entry of entries) {
    const at = ` ${foldMarks(entry.title)}`.indexOf(` ${sought}`);
    if (at >= 0) ranked.push([at === 0 ? 0 : 1, entry]);
    else if (foldMarks(entry.title).includes(sought)) ranked.push([2, entry]);
  }
  return ranked.sort(([a], [b]) => a - b).slice(0, mostShown).map(([, entry]) => entry); // prettier-ignore
}
