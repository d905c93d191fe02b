/** What both entries of hoso do alike: put the element on the page, and act on it as a person would. */
import type { HosoForm } from '../../../src/elements/form/hoso-form.js';
import type { Handle, Workload } from '../workload.js';

type Given = Pick<HosoForm, 'content'> | Pick<HosoForm, 'schema'>;

/** Resolves when the form is drawn and can validate. */
export async function mountForm(container: HTMLElement, { data }: Workload, given: Given): Promise<Handle> {
  const form = Object.assign(document.createElement('hoso-form'), { lang: 'en', value: data, ...given });
  container.append(form);
  await form.ready;
  const find = (selector: string): HTMLElement => {
    const found = form.renderRoot.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`The form has no ${selector}`);
    return found;
  };
  return {
    getValue: () => form.value,
    async validate() {
      const { length } = await form.validate();
      return { valid: length === 0, errors: length };
    },
    addRow: () => find('[data-action="add"]').click(),
    removeFirstRow: () => find('[data-action="remove"]').click(),
    switchTo(branch) {
      const control = find('[data-action="branch"]');
      if (!(control instanceof HTMLSelectElement))
        return find(`[data-action="branch"][value="${branch}"]`).click();
      control.value = String(branch);
      control.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    },
  };
}

/** Fields that are drawn, radio buttons of one question counted once. What chooses a branch is not counted. */
export function countFields(container: HTMLElement): number {
  const root = container.querySelector('hoso-form')?.shadowRoot;
  let count = 0;
  let question = '';
  // Quick, since it is asked for while something is timed: one plain query, no list of pointers.
  for (const control of root?.querySelectorAll<HTMLInputElement>('input, select, textarea') ?? []) {
    if (control.type === 'radio' && control.name === question) continue;
    if (control.type === 'radio') question = control.name;
    if (!control.hasAttribute('data-action')) count++;
  }
  return count;
}
