/**
 * The floor without a library: each field built by hand with createElement, one plain model, and the whole value
 * judged by compiled code at every key.
 */
import type { Json } from '../../../src/schema/json.js';
import type { BenchArray, BenchField, BenchOneOf, Handle, Workload } from '../workload.js';
import { loadJudge, type Judge, type JudgeError } from './load-judge.js';

export const prepare = loadJudge;

type Model = Record<string, Json>;
/** Where something stands now: a row's index changes while the row lives. */
type Path = () => string;

export function mount(container: HTMLElement, workload: Workload, judge: Judge): Handle {
  const model = structuredClone<Model>(workload.data);
  let ids = 0;

  const failures = (): readonly JudgeError[] => (judge(model) ? [] : (judge.errors ?? []));

  function build<K extends keyof HTMLElementTagNameMap>(tag: K, text = ''): HTMLElementTagNameMap[K] {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    return element;
  }

  function buttonFor(action: string, act: () => void): HTMLButtonElement {
    const button = build('button', action);
    button.type = 'button';
    button.dataset['action'] = action;
    button.addEventListener('click', act);
    return button;
  }

  function addLeaf(
    parent: Element,
    field: BenchField & { k: 'string' | 'number' | 'enum' },
    owner: Model,
    path: Path,
  ): void {
    const id = `c${ids++}`;
    const line = build('div');
    line.className = 'field';
    const label = build('label', field.title);
    label.htmlFor = id;
    const control = field.k === 'enum' ? build('select') : build('input');
    control.id = id;
    if (field.k === 'enum') control.append(...field.options.map((option) => new Option(option, option)));
    else if (field.k === 'number') (control as HTMLInputElement).type = 'number';
    else (control as HTMLInputElement).type = field.format ?? 'text';
    const entered = owner[field.name] as string | number | undefined;
    control.value = entered === undefined ? '' : String(entered);
    const error = build('p');
    error.id = `${id}-error`;
    control.setAttribute('aria-describedby', error.id);
    control.addEventListener('input', () => {
      if (control.value === '') delete owner[field.name];
      else owner[field.name] = field.k === 'number' ? Number(control.value) : control.value;
      const here = path();
      const failure = failures().find(({ instancePath }) => instancePath === here);
      error.textContent = failure?.message ?? '';
      if (failure) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    });
    line.append(label, control, error);
    parent.append(line);
  }

  function addList(parent: Element, field: BenchArray, owner: Model, path: Path): void {
    const box = addBox(parent, field.title);
    const items = (owner[field.name] ??= []) as Model[];
    const rows = build('div');
    const addRow = (item: Model): void => {
      const row = build('div');
      addFields(row, field.fields, item, () => `${path()}/${items.indexOf(item)}`);
      row.append(
        buttonFor('remove', () => {
          items.splice(items.indexOf(item), 1);
          row.remove();
          failures();
        }),
      );
      rows.append(row);
    };
    items.forEach(addRow);
    const add = (): void => {
      const item: Model = {};
      items.push(item);
      addRow(item);
      failures();
    };
    box.append(rows, buttonFor('add', add));
  }

  function addChoice(parent: Element, field: BenchOneOf, owner: Model, path: Path): void {
    const box = addBox(parent, field.title);
    const control = build('select');
    control.dataset['action'] = 'branch';
    control.setAttribute('aria-label', field.title);
    control.append(...field.variants.map(({ id, title }) => new Option(title, id)));
    control.value = String((owner[field.name] as { kind: string }).kind);
    const body = build('div');
    const show = (): void => {
      const variant = field.variants[control.selectedIndex]!;
      body.replaceChildren();
      addFields(body, variant.fields, owner[field.name] as Model, path);
    };
    control.addEventListener('change', () => {
      owner[field.name] = { kind: control.value };
      show();
      failures();
    });
    show();
    box.append(control, body);
  }

  function addBox(parent: Element, title: string): HTMLFieldSetElement {
    const box = build('fieldset');
    box.append(build('legend', title));
    parent.append(box);
    return box;
  }

  function addFields(parent: Element, fields: readonly BenchField[], owner: Model, path: Path): void {
    for (const field of fields) {
      const here: Path = () => `${path()}/${field.name}`;
      if (field.k === 'array') addList(parent, field, owner, here);
      else if (field.k === 'oneOf') addChoice(parent, field, owner, here);
      else if (field.k !== 'object') addLeaf(parent, field, owner, here);
      else addFields(addBox(parent, field.title), field.fields, (owner[field.name] ??= {}) as Model, here);
    }
  }

  const form = build('form');
  // A child of the form: controls appended to the form element itself take Chromium quadratic time.
  const page = build('div');
  form.append(page);
  addFields(page, workload.fields, model, () => '');
  container.append(form);

  const click = (action: string): void =>
    form.querySelector<HTMLElement>(`[data-action="${action}"]`)?.click();
  return {
    getValue: () => model,
    validate: () => {
      const { length } = failures();
      return { valid: length === 0, errors: length };
    },
    addRow: () => click('add'),
    removeFirstRow: () => click('remove'),
    switchTo(branch) {
      const control = form.querySelector<HTMLSelectElement>('[data-action="branch"]')!;
      control.selectedIndex = branch;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    },
  };
}
