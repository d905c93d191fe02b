import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '../../procedure/find-cases.js';
import { isEqual, type Json } from '../../schema/json.js';

/** One answer to a question, to be taken alone or among several; `choose` is given what is chosen then. */
export function renderOption(
  { pointer, multiple }: Question,
  option: Question['options'][number],
  index: number,
  chosen: Json | undefined,
  choose: (chosen: Json | undefined) => void,
): TemplateResult {
  const id = `option-${index}`;
  const picked = multiple && Array.isArray(chosen) ? (chosen as readonly Json[]) : [];
  const isChosen = multiple
    ? picked.some((value) => isEqual(value, option.value))
    : isEqual(chosen, option.value);
  const onChange = (): void => {
    const others = picked.filter((value) => !isEqual(value, option.value));
    const next = isChosen ? others : [...others, option.value];
    choose(multiple ? (next.length > 0 ? next : undefined) : option.value);
  };
  return html`<div class="option">
    <input
      type=${multiple ? 'checkbox' : 'radio'}
      id=${id}
      name="answer"
      value=${typeof option.value === 'string' ? option.value : JSON.stringify(option.value)}
      data-pointer=${pointer}
      aria-describedby=${option.description ? `${id}-hint` : nothing}
      .checked=${isChosen}
      @change=${onChange}
    />
    <label for=${id}>${option.title}</label>
    ${option.description ? html`<p class="hint" id="${id}-hint">${option.description}</p>` : nothing}
  </div>`;
}
