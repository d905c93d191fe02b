/**
 * The floor with Lit: the form as one template that is rendered again at every key, the whole value judged by compiled
 * code before.
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Json } from '../../../src/schema/json.js';
import type { BenchArray, BenchField, BenchOneOf, Handle, Workload } from '../workload.js';
import { loadJudge, type Judge, type JudgeError } from './load-judge.js';

export const prepare = loadJudge;

type Model = Record<string, Json>;

export function mount(container: HTMLElement, workload: Workload, judge: Judge): Handle {
  const model = structuredClone<Model>(workload.data);
  const touched = new Set<string>();
  const rowNames = new WeakMap<Model, number>();
  let rows = 0;
  let messages = new Map<string, string>();

  function judgeAll(): readonly JudgeError[] {
    const errors = judge(model) ? [] : (judge.errors ?? []);
    messages = new Map(errors.map(({ instancePath, message }) => [instancePath, message]));
    return errors;
  }

  function nameRow(row: Model): number {
    const name = rowNames.get(row) ?? rows++;
    rowNames.set(row, name);
    return name;
  }

  function update(path: string): void {
    touched.add(path);
    judgeAll();
    draw();
  }

  function drawLeaf(
    field: BenchField & { k: 'string' | 'number' | 'enum' },
    owner: Model,
    path: string,
  ): TemplateResult {
    const message = touched.has(path) ? messages.get(path) : undefined;
    const entered = owner[field.name] as string | number | undefined;
    const onInput = (event: Event): void => {
      const { value } = event.target as HTMLInputElement;
      if (value === '') delete owner[field.name];
      else owner[field.name] = field.k === 'number' ? Number(value) : value;
      update(path);
    };
    const control =
      field.k === 'enum'
        ? html`<select id=${path} aria-invalid=${message ? 'true' : nothing} @input=${onInput}>
            ${field.options.map((option) => html`<option value=${option} ?selected=${option === entered}>${option}</option>`)}
          </select>`
        : html`<input
            id=${path}
            type=${field.k === 'number' ? 'number' : (field.format ?? 'text')}
            aria-invalid=${message ? 'true' : nothing}
            aria-describedby="${path}-error"
            .value=${live(String(entered ?? ''))}
            @input=${onInput}
          />`;
    return html`<div class="field">
      <label for=${path}>${field.title}</label>${control}
      <p id="${path}-error">${message ?? nothing}</p>
    </div>`;
  }

  function drawList(field: BenchArray, owner: Model, path: string): TemplateResult {
    const items = (owner[field.name] ??= []) as Model[];
    const remove = (item: Model): void => {
      items.splice(items.indexOf(item), 1);
      update(path);
    };
    const add = (): void => {
      items.push({});
      update(path);
    };
    return html`<fieldset>
      <legend>${field.title}</legend>
      ${repeat(
        items,
        nameRow,
        (item, index) =>
          html`<div>
            ${drawFields(field.fields, item, `${path}/${index}`)}
            <button type="button" data-action="remove" @click=${() => remove(item)}>remove</button>
          </div>`,
      )}
      <button type="button" data-action="add" @click=${add}>add</button>
    </fieldset>`;
  }

  function drawChoice(field: BenchOneOf, owner: Model, path: string): TemplateResult {
    const value = owner[field.name] as Model;
    const taken = field.variants.find(({ id }) => id === value['kind'])!;
    const take = (event: Event): void => {
      owner[field.name] = { kind: (event.target as HTMLSelectElement).value };
      update(path);
    };
    return html`<fieldset>
      <legend>${field.title}</legend>
      <select data-action="branch" aria-label=${field.title} @change=${take}>
        ${field.variants.map(
          (variant) => html`<option value=${variant.id} ?selected=${variant === taken}>${variant.title}</option>`,
        )}
      </select>
      ${repeat([taken], ({ id }) => id, ({ fields }) => drawFields(fields, value, path))}
    </fieldset>`; // prettier-ignore
  }

  function drawFields(fields: readonly BenchField[], owner: Model, path: string): TemplateResult[] {
    return fields.map((field) => {
      const here = `${path}/${field.name}`;
      if (field.k === 'array') return drawList(field, owner, here);
      if (field.k === 'oneOf') return drawChoice(field, owner, here);
      if (field.k !== 'object') return drawLeaf(field, owner, here);
      const value = (owner[field.name] ??= {}) as Model;
      return html`<fieldset>
        <legend>${field.title}</legend>
        ${drawFields(field.fields, value, here)}
      </fieldset>`;
    });
  }

  function draw(): void {
    // A div inside the form, for the reason given in the plain floor.
    render(html`<form><div>${drawFields(workload.fields, model, '')}</div></form>`, container);
  }
  draw();

  const click = (action: string): void =>
    container.querySelector<HTMLElement>(`[data-action="${action}"]`)?.click();
  return {
    getValue: () => model,
    validate: () => {
      const { length } = judgeAll();
      return { valid: length === 0, errors: length };
    },
    addRow: () => click('add'),
    removeFirstRow: () => click('remove'),
    switchTo(branch) {
      const control = container.querySelector<HTMLSelectElement>('[data-action="branch"]')!;
      control.selectedIndex = branch;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    },
  };
}
