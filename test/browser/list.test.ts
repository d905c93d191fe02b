/** Rows: added, removed, moved, taken back, with the mouse and with keys, and where the focus is afterwards. */
import { expect } from 'chai';
import type { Json, SchemaObject } from '../../src/schema/json.js';
import { nameOf } from './support/describe-control.js';
import { clearStage, eventsOf, getStage, mount, type FormHarness } from './support/form-harness.js';

const people: SchemaObject = {
  type: 'object',
  properties: {
    people: {
      type: 'array',
      title: 'Person',
      items: {
        type: 'object',
        properties: { name: { type: 'string', title: 'Name' }, age: { type: 'integer', title: 'Age' } },
      },
    },
  },
};
const three = { people: [{ name: 'A' }, { name: 'B' }, { name: 'C' }] };
const names = (form: FormHarness): unknown[] =>
  ((form.value as { people?: { name: Json }[] }).people ?? []).map(({ name }) => name);

/** By the button, once with the mouse and once with the keyboard. */
async function act(form: FormHarness, how: string, action: string, pointer: string): Promise<void> {
  const button = form.button(action, pointer);
  button.focus();
  if (how === 'the keyboard') await form.press('Enter');
  else button.click();
  await form.drawn();
}

afterEach(clearStage);

for (const how of ['the mouse', 'the keyboard']) {
  describe(`a list, with ${how}`, () => {
    it('gets a row, whose first control has the focus', async () => {
      const form = await mount(people);
      await act(form, how, 'add', '/people');
      expect(form.focus()).to.equal('/people/0/name');
      await act(form, how, 'add', '/people');
      expect(form.focus()).to.equal('/people/1/name');
      await form.type('B');
      expect(form.value).to.deep.equal({ people: [{}, { name: 'B' }] });
    });

    it('loses a row, and the focus is on the one that took its place', async () => {
      const form = await mount(people, { value: three });
      await act(form, how, 'remove', '/people/1');
      expect(names(form)).to.deep.equal(['A', 'C']);
      expect(form.focus()).to.match(/\/people\/1(\/|$)/);
    });

    it('loses its last row, and the focus is on the one before', async () => {
      const form = await mount(people, { value: three });
      await act(form, how, 'remove', '/people/2');
      expect(form.focus()).to.match(/\/people\/1(\/|$)/);
    });

    it('loses its only row, and the focus is where one can be added', async () => {
      const form = await mount(people, { value: { people: [{ name: 'A' }] } });
      await act(form, how, 'remove', '/people/0');
      expect(names(form)).to.deep.equal([]);
      expect(form.focus()).to.equal('add /people');
    });

    it('takes a removed row back where it was, and has the focus there', async () => {
      const form = await mount(people, { value: three });
      expect(form.offers('restore', '/people')).to.equal(false);
      await act(form, how, 'remove', '/people/1');
      await act(form, how, 'restore', '/people');
      expect(names(form)).to.deep.equal(['A', 'B', 'C']);
      expect(form.focus()).to.match(/\/people\/1(\/|$)/);
      expect(form.offers('restore', '/people')).to.equal(false);
    });

    it('moves a row down and up again and again, with the focus on the same button of the same row', async () => {
      const form = await mount(people, { value: { people: [...three.people, { name: 'D' }] } });
      await act(form, how, 'down', '/people/1');
      expect([names(form).join(''), form.focus()]).to.deep.equal(['ACBD', 'down /people/2']);
      await act(form, how, 'up', '/people/2');
      expect([names(form).join(''), form.focus()]).to.deep.equal(['ABCD', 'up /people/1']);
    });

    it('moves a row to an end, where the button for that way is gone and the focus on the other one', async () => {
      const form = await mount(people, { value: three });
      await act(form, how, 'down', '/people/1');
      expect([names(form).join(''), form.focus()]).to.deep.equal(['ACB', 'up /people/2']);
      await act(form, how, 'up', '/people/1');
      expect([names(form).join(''), form.focus()]).to.deep.equal(['CAB', 'down /people/0']);
    });
  });
}

describe('a list', () => {
  it('tells of every change once, with the pointer of the list or the row', async () => {
    const form = await mount(people, { value: three });
    const pointersOf = async (action: string, pointer: string): Promise<string[]> => {
      const events = await eventsOf<{ pointer: string }>(getStage(), 'hoso-change', () =>
        act(form, '', action, pointer),
      );
      return events.map(({ detail }) => detail.pointer);
    };
    expect(await pointersOf('add', '/people')).to.deep.equal(['/people']);
    expect(await pointersOf('remove', '/people/3')).to.deep.equal(['/people/3']);
    expect(await pointersOf('restore', '/people')).to.deep.equal(['/people']);
    expect((await pointersOf('up', '/people/1')).length).to.equal(1);
  });

  it('keeps the elements of a row, and what is in them, wherever it goes', async () => {
    const form = await mount(people, { value: three });
    const [a, b, c] = [0, 1, 2].map((row) => form.control(`/people/${row}/name`));
    await act(form, '', 'down', '/people/0');
    await act(form, '', 'up', '/people/2');
    expect(names(form)).to.deep.equal(['B', 'C', 'A']);
    const now = [0, 1, 2].map((row) => form.control(`/people/${row}/name`));
    expect(now.map((control) => [a, b, c].indexOf(control))).to.deep.equal([1, 2, 0]);
    expect(now.map(({ value }) => value)).to.deep.equal(['B', 'C', 'A']);
  });

  it('keeps a row’s errors with it', async () => {
    const form = await mount(
      { type: 'array', title: 'Word', items: { type: 'string', minLength: 2 } },
      { value: ['long', 'x', 'enough'] },
    );
    form.control('/1').focus();
    form.leave();
    await form.drawn();
    expect(form.errorOf('/1')).to.contain('2');
    await act(form, '', 'up', '/1');
    expect([form.errorOf('/0') !== undefined, form.errorOf('/1')]).to.deep.equal([true, undefined]);
  });

  it('types on in a row that has been moved', async () => {
    const form = await mount(people, { value: three });
    await act(form, '', 'down', '/people/0');
    await form.fill('/people/1/name', 'Z');
    expect(names(form)).to.deep.equal(['B', 'Z', 'C']);
  });

  it('names its rows and their buttons apart', async () => {
    const form = await mount(people, { value: three });
    const rows = form.queryAll('.row').map(nameOf);
    expect(new Set(rows).size).to.equal(3);
    const buttons = form.queryAll('.row button').map(nameOf);
    expect(new Set(buttons).size, buttons.join(', ')).to.equal(buttons.length);
    expect(nameOf(form.button('remove', '/people/1'))).to.contain(rows[1]);
  });

  it('offers no row beyond maxItems, and none after a closed tuple', async () => {
    const full = await mount(
      { type: 'array', title: 'W', maxItems: 2, items: { type: 'string' } },
      { value: ['a'] },
    );
    await act(full, '', 'add', '');
    expect(full.offers('add', '')).to.equal(false);
    const tuple = await mount({
      type: 'array',
      title: 'T',
      prefixItems: [{ type: 'string', title: 'First' }],
      items: false,
    });
    expect(tuple.offers('add', '')).to.equal(false);
    expect(tuple.pointers()).to.deep.equal(['/0']);
  });

  it('offers no moving up before the first and down after the last row', async () => {
    const form = await mount(people, { value: three });
    expect(form.offers('up', '/people/0')).to.equal(false);
    expect(form.offers('down', '/people/2')).to.equal(false);
  });

  it('has rows of single values, each named and typed in', async () => {
    const form = await mount({
      type: 'object',
      properties: { words: { type: 'array', title: 'Word', items: { type: 'string' } } },
    });
    await act(form, 'the keyboard', 'add', '/words');
    await form.type('một');
    await act(form, 'the keyboard', 'add', '/words');
    await form.type('hai');
    expect(form.value).to.deep.equal({ words: ['một', 'hai'] });
    expect(nameOf(form.control('/words/1'))).to.contain('2');
  });

  it('has rows in rows', async () => {
    const form = await mount({
      type: 'object',
      properties: {
        a: {
          type: 'array',
          title: 'Outer',
          items: { type: 'array', title: 'Inner', items: { type: 'string' } },
        },
      },
    });
    await act(form, '', 'add', '/a');
    await act(form, '', 'add', '/a/0');
    await form.type('x');
    expect(form.value).to.deep.equal({ a: [['x']] });
  });

  it('leaves an empty row empty, and says what is missing in it', async () => {
    const form = await mount({ type: 'array', title: 'N', items: { type: 'integer' } });
    await act(form, '', 'add', '');
    const issues = await form.validate();
    expect(issues.map(({ pointer }) => pointer)).to.deep.equal(['/0']);
    await form.fill('/0', '5');
    expect(form.value).to.deep.equal([5]);
    await form.fill('/0', '');
    expect(form.element.value).to.deep.equal([null]);
  });

  it('says what is wrong with it as a whole, and takes the focus there from the summary', async () => {
    const form = await mount({
      type: 'object',
      required: ['few'],
      properties: { few: { type: 'array', title: 'Few', minItems: 1, items: { type: 'string' } } },
    });
    form.element.reportValidity();
    await form.drawn();
    expect(form.errorOf('/few')).to.contain('1');
    form.query<HTMLElement>('.summary a')!.click();
    expect(form.focus()).to.equal('add /few');
  });
});
