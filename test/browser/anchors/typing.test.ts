/** What users of other form generators complain of while they type and change rows (`test/anchors`): here it is not so. */
import { expect } from 'chai';
import type { SchemaObject } from '../../../src/schema/json.js';
import { countingRenderers } from '../support/counting-renderers.js';
import { clearStage, mount, type FormHarness } from '../support/form-harness.js';

const text = (title: string, more: SchemaObject = {}): SchemaObject => ({ type: 'string', title, ...more });
const numbered = <Made>(length: number, make: (index: number) => Made): Made[] =>
  Array.from({ length }, (_, index) => make(index));
const when = (member: string, value: string | number, then: SchemaObject): SchemaObject => ({
  if: { required: [member], properties: { [member]: { const: value } } },
  then,
});

/** Typing has come to rest: the value is known to the whole form and what hangs on it is drawn. */
async function rest(form: FormHarness): Promise<void> {
  await form.validate();
  await form.drawn();
}

afterEach(clearStage);

describe('a form with many conditional sections', () => {
  const sections = numbered(40, (index) => `s${index}`);
  const conditional: SchemaObject = {
    type: 'object',
    properties: Object.fromEntries(
      sections.flatMap((name) => [
        [name, text(name)],
        [`${name}note`, text(`${name} note`)],
      ]),
    ),
    allOf: sections.map((name) => when(name, 'yes', { properties: { [`${name}more`]: text('More') } })),
  };

  it('draws the field that is typed in, and no other', async () => {
    const { renderers, drawn } = countingRenderers();
    const form = await mount(conditional, { renderers, value: { s3: 'yes' } });
    drawn();
    await form.fill('/s3more', 'abcdef');
    await rest(form);
    form.leave();
    await rest(form);
    const pointers = drawn();
    expect(new Set(pointers)).to.deep.equal(new Set(['/s3more']));
  });

  it('draws what an answer brings, and nothing else', async () => {
    const { renderers, drawn } = countingRenderers();
    const form = await mount(conditional, { renderers });
    drawn();
    await form.fill('/s7', 'yes');
    await rest(form);
    expect(new Set(drawn())).to.deep.equal(new Set(['', '/s7', '/s7more']));
  });

  it('draws as little for the last of many keys as for the first, with its errors shown all the while', async () => {
    const { renderers, drawn } = countingRenderers();
    const form = await mount(
      {
        ...conditional,
        properties: { ...(conditional['properties'] as SchemaObject), must: text('Must') },
        required: ['must'],
      },
      { renderers },
    );
    await form.submit();
    for (const pointer of numbered(12, (index) => `/s${index}note`)) {
      await form.fill(pointer, '1');
      await rest(form);
      drawn();
      for (const key of '23456') {
        await form.type(key);
        await rest(form);
      }
      // The root has the summary of what is wrong, which every rest may change.
      expect(drawn().filter((one) => one !== pointer && one !== '')).to.deep.equal([]);
    }
    expect(form.summary()).to.deep.equal(['Enter “Must”.']);
  });
});

describe('a long list of answers, each with a branch of its own that hangs on it', () => {
  it('draws the branch of the answer that is chosen, and no other field', async () => {
    const codes = numbered(200, (index) => ({ const: index, title: `Code ${index}` }));
    const { renderers, drawn } = countingRenderers();
    const form = await mount(
      {
        $schema: 'http://json-schema.org/draft-07/schema#',
        type: 'object',
        properties: {
          machine: { title: 'Machine', enum: numbered(60, (index) => index) },
          ...Object.fromEntries(numbered(20, (index) => [`other${index}`, text(`Other ${index}`)])),
        },
        dependencies: {
          machine: {
            oneOf: numbered(60, (index) => ({
              properties: { machine: { enum: [index] }, [`code${index}`]: { title: 'Code', oneOf: codes } },
            })),
          },
        },
      },
      { renderers, value: { machine: 3 } },
    );
    drawn();
    form.element.setValue('/machine', 41);
    await rest(form);
    expect(new Set(drawn())).to.deep.equal(new Set(['', '/machine', '/code41']));
    expect(form.pointers()).to.include('/code41').and.to.not.include('/code3');
  });
});

describe('a list of many rows', () => {
  const rows = numbered(100, (index) => ({ name: String(index), home: { town: 'Huế' } }));
  const list: SchemaObject = {
    type: 'object',
    properties: {
      list: {
        type: 'array',
        title: 'Row',
        items: {
          type: 'object',
          properties: {
            name: text('Name'),
            home: { type: 'object', title: 'Home', properties: { town: text('Town') } },
          },
        },
      },
    },
  };

  it('draws the one field that is typed in', async () => {
    const { renderers, drawn } = countingRenderers();
    const form = await mount(list, { renderers, value: { list: rows } });
    drawn();
    for (const pointer of ['/list/50/name', '/list/99/home/town']) {
      await form.fill(pointer, 'abc');
      await rest(form);
      form.leave();
      await rest(form);
      expect(new Set(drawn())).to.deep.equal(new Set([pointer]));
    }
  });

  it('draws the two rows that change places, and the one that is added', async () => {
    const { renderers, drawn } = countingRenderers();
    const form = await mount(list, { renderers, value: { list: rows } });
    const rowsDrawn = (): string[] => [
      ...new Set(drawn().flatMap((pointer) => /^\/list\/\d+/.exec(pointer)?.[0] ?? [])),
    ];
    drawn();
    form.button('down', '/list/50').click();
    await rest(form);
    expect(rowsDrawn()).to.have.members(['/list/50', '/list/51']);
    form.button('add', '/list').click();
    await rest(form);
    expect(rowsDrawn()).to.deep.equal(['/list/100']);
  });
});

describe('one answer of a large form', () => {
  it('that is chosen from a list draws that list, and no other field', async () => {
    const { renderers, drawn } = countingRenderers();
    const options = numbered(9, (index) => `option ${index}`);
    const form = await mount(
      {
        type: 'object',
        properties: Object.fromEntries(
          numbered(150, (index) => [`f${index}`, { title: `Field ${index}`, enum: options }]),
        ),
      },
      { renderers },
    );
    drawn();
    form.choose('/f75', 'option 4');
    await rest(form);
    expect(new Set(drawn())).to.deep.equal(new Set(['/f75']));
  });
});

describe('the focus', () => {
  it('stays in the field that is typed in, with the caret, though the page sets the value at each change', async () => {
    const form = await mount({ type: 'object', properties: { a: text('A'), b: text('B') } });
    let value = form.value;
    form.element.addEventListener('hoso-change', () => {
      value = form.value;
      form.element.value = value;
    });
    await form.fill('/b', 'hoso');
    const control = form.input('/b');
    control.setSelectionRange(2, 2);
    await form.type('-o-');
    expect(form.focused() === form.input('/b')).to.equal(true);
    expect([form.input('/b').value, form.input('/b').selectionStart]).to.deep.equal(['ho-o-so', 5]);
    expect(value).to.deep.equal({ b: 'ho-o-so' });
  });

  it('stays in the second field, and in one of a group, from the first key on', async () => {
    const group: SchemaObject = { type: 'object', title: 'Group', properties: { c: text('C') } };
    const form = await mount({ type: 'object', properties: { a: text('A'), b: text('B'), group } });
    for (const pointer of ['/b', '/group/c']) {
      form.control(pointer).focus();
      for (const key of 'xyz') {
        await form.type(key);
        await rest(form);
        expect(form.focus()).to.equal(pointer);
      }
    }
    expect(form.value).to.deep.equal({ b: 'xyz', group: { c: 'xyz' } });
  });
});
