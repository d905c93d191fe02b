/** A form in a closed shadow root of a portal's own element, as design systems and micro front ends put it there. */
import { expect } from 'chai';
import type { SchemaObject } from '../../src/schema/json.js';
import { groups } from '../../stories/form/kinds.js';
import { clearStage, eventsOf, FormHarness, getStage } from './support/form-harness.js';

const schema: SchemaObject = {
  type: 'object',
  required: ['name', 'group'],
  properties: {
    name: { type: 'string', title: 'Name' },
    group: {
      type: 'string',
      title: 'Group',
      oneOf: groups.map((title, index) => ({ const: `g${index}`, title })),
    },
    children: { type: 'array', title: 'Children', items: { type: 'string' } },
  },
};

/** The page knows nothing of what is inside: the root is closed. */
async function mountInside(tag = 'div'): Promise<{ form: FormHarness; root: ShadowRoot }> {
  const around = document.createElement('div');
  around.lang = 'en';
  getStage().append(around);
  const root = around.attachShadow({ mode: 'closed' });
  const parent = document.createElement(tag);
  root.append(parent);
  const element = document.createElement('hoso-form');
  Object.assign(element, { schema, name: 'person' });
  parent.append(element);
  await element.ready;
  return { form: new FormHarness(element), root };
}

describe('a form in a closed shadow root', () => {
  afterEach(clearStage);

  it('says what is missing, in the language around it, and leads to it', async () => {
    const { form } = await mountInside();
    form.element.reportValidity();
    await form.drawn();
    expect(form.summary()).to.deep.equal(['Enter “Name”.', 'Choose “Group”.']);
    expect(form.focus()).to.equal('summary');
    form.queryAll<HTMLAnchorElement>('.summary a')[1]!.click();
    expect(form.focus()).to.equal('/group');
  });

  it('opens its lists within itself, and is chosen from by keyboard', async () => {
    const { form } = await mountInside();
    const outside = document.body.querySelectorAll('*').length;
    form.control('/group').focus();
    await form.type('da nang');
    const found = form.queryAll('[role="option"]').map(({ textContent }) => textContent.trim());
    expect(found).to.deep.equal(['Đà Nẵng', 'Da nâng']);
    expect(document.body.querySelectorAll('*').length).to.equal(outside);
    await form.press('ArrowDown', 'Enter');
    expect((form.value as { group: string }).group).to.equal(`g${groups.indexOf('Đà Nẵng')}`);
  });

  it('has the focus in a row that is added', async () => {
    const { form } = await mountInside();
    form.button('add', '/children').click();
    await form.drawn();
    expect(form.focus()).to.equal('/children/0');
    await form.type('An');
    expect(form.value).to.deep.equal({ children: ['An'] });
  });

  it('tells the page of what happens in it', async () => {
    const { form } = await mountInside();
    const heard = await eventsOf<{ pointer: string }>(document, 'hoso-change', () =>
      form.fill('/name', 'An'),
    );
    expect(heard.at(-1)!.detail.pointer).to.equal('/name');
    const refused = await eventsOf<{ issues: unknown[] }>(document, 'hoso-invalid', () => form.submit());
    expect(refused.map(({ detail }) => detail.issues.length)).to.deep.equal([1]);
  });

  it('belongs to a form that is there with it', async () => {
    const { form, root } = await mountInside('form');
    form.element.setValue('/name', 'An');
    const outer = root.querySelector('form')!;
    expect(outer.checkValidity()).to.equal(false);
    form.element.setValue('/group', 'g0');
    await form.validate();
    expect(outer.checkValidity()).to.equal(true);
    expect(new FormData(outer).get('person')).to.equal('{"name":"An","group":"g0"}');
  });
});
