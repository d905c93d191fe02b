/** What users of other form generators complain of in errors and their languages (`test/anchors`): here it is not so. */
import { expect } from 'chai';
import { html } from 'lit';
import { builtInRenderers } from '../../../src/fields/built-in.js';
import type { FieldRenderer } from '../../../src/fields/field-view.js';
import type { Json, SchemaObject } from '../../../src/schema/json.js';
import { kindSamples } from '../../../stories/form/kinds.js';
import { clearStage, mount, type FormHarness } from '../support/form-harness.js';

const text = (title: string, more: SchemaObject = {}): SchemaObject => ({ type: 'string', title, ...more });
const errorsIn = (form: FormHarness): string[] =>
  form.queryAll('.error').map((error) => error.textContent?.trim() ?? '');
const marked = (form: FormHarness): number => form.queryAll('[aria-invalid="true"]').length;

const strict: SchemaObject = {
  type: 'object',
  required: ['name', 'income', 'address'],
  properties: {
    name: text('Name', { minLength: 3 }),
    income: { type: 'integer', title: 'Income', minimum: 1000 },
    address: { type: 'object', title: 'Address', required: ['town'], properties: { town: text('Town') } },
  },
};

afterEach(clearStage);

describe('a form that nobody has touched', () => {
  const values: Record<string, Json | undefined> = {
    'no value': undefined,
    'an empty value': {},
    'a value that is wrong': { name: 'A', income: 5, address: {} },
  };
  for (const [what, value] of Object.entries(values)) {
    it(`shows nothing as wrong, with ${what}`, async () => {
      const form = await mount(strict, { value });
      expect((await form.validate()).length).to.equal(3);
      await form.drawn();
      expect([errorsIn(form), marked(form), form.summary()]).to.deep.equal([[], 0, undefined]);
    });
  }
});

describe('an error', () => {
  it('waits until a number is typed in full, and goes while it is mended', async () => {
    const form = await mount(strict);
    form.control('/income').focus();
    for (const key of '50') {
      await form.type(key);
      await form.drawn();
      expect(errorsIn(form)).to.deep.equal([]);
    }
    form.leave();
    await form.drawn();
    expect(form.errorOf('/income')).to.contain('1,000');
    form.control('/income').focus();
    await form.press('End');
    await form.type('00');
    await form.drawn();
    expect(form.errorOf('/income')).to.equal(undefined);
  });

  it('is shown of the field that was left, and of no other', async () => {
    const form = await mount(strict);
    form.control('/name').focus();
    form.control('/income').focus();
    await form.drawn();
    expect(form.queryAll('.error').map(({ dataset }) => dataset['errorFor'])).to.deep.equal(['/name']);
    expect(marked(form)).to.equal(1);
  });

  it('reaches a control of an embedder no sooner', async () => {
    const plain: FieldRenderer = (field, actions) =>
      html`<input
          data-pointer=${field.node.pointer}
          aria-label=${field.label}
          @input=${(event: Event) => actions.edit((event.target as HTMLInputElement).value)}
          @blur=${() => actions.leave()}
        /><output>${field.error}</output>`;
    const form = await mount(strict, { renderers: new Map([...builtInRenderers, ['text', plain]]) });
    const said = (): string[] => form.queryAll('output').map((output) => output.textContent ?? '');
    expect(said()).to.deep.equal(['', '']);
    form.control('/name').focus();
    await form.drawn();
    expect(said()).to.deep.equal(['', '']);
    form.leave();
    await form.drawn();
    expect(said()).to.deep.equal(['Enter “Name”.', '']);
  });
});

describe('what is missing', () => {
  it('is said in the language of the page for every kind of field, and by no bubble of the browser', async () => {
    const answered = kindSamples.filter(({ schema }) => schema['readOnly'] !== true);
    const form = await mount({
      type: 'object',
      required: answered.map(({ name }) => name),
      properties: Object.fromEntries(
        answered.map(({ name, schema }) => [name, { ...schema, title: 'A', description: '' }]),
      ),
    });
    expect(form.query<HTMLFormElement>('form')!.noValidate).to.equal(true);
    await form.submit();
    const english = errorsIn(form);
    form.element.lang = 'vi';
    await form.drawn();
    const vietnamese = errorsIn(form);
    expect(vietnamese.length).to.equal(english.length).and.to.be.at.least(10);
    expect(vietnamese.filter((error) => english.includes(error))).to.deep.equal([]);
  });
});
