/**
 * What users of other form generators complain of, and no other test here has: the opposite holds. Which of their
 * threads each test answers stands in `test/anchors`.
 */
import { expect } from 'chai';
import { html } from 'lit';
import { builtInRenderers } from '../../src/fields/built-in.js';
import type { FieldRenderer } from '../../src/fields/field-view.js';
import type { SchemaObject } from '../../src/schema/json.js';
import { clearStage, mount } from './support/form-harness.js';

const text = (title: string, more: SchemaObject = {}): SchemaObject => ({ type: 'string', title, ...more });
const when = (member: string, value: string, then: SchemaObject): SchemaObject => ({
  if: { required: [member], properties: { [member]: { const: value } } },
  then,
});

afterEach(clearStage);

describe('a branch that is left and taken again', () => {
  it('has its defaults, and what was typed over them', async () => {
    const form = await mount({
      type: 'object',
      properties: {
        way: {
          title: 'Way',
          oneOf: [
            {
              title: 'Post',
              type: 'object',
              required: ['street'],
              properties: {
                street: text('Street', { default: 'High Street' }),
                town: text('Town', { default: 'Huế' }),
              },
            },
            {
              title: 'Office',
              type: 'object',
              required: ['room'],
              properties: { room: text('Room', { default: '101' }) },
            },
          ],
        },
      },
    });
    form.takeBranch('/way', 'Post');
    expect(form.value).to.deep.equal({ way: { street: 'High Street', town: 'Huế' } });
    await form.drawn();
    await form.fill('/way/street', 'Hẻm 5');
    form.takeBranch('/way', 'Office');
    expect(form.value).to.deep.equal({ way: { room: '101' } });
    form.takeBranch('/way', 'Post');
    expect(form.value).to.deep.equal({ way: { street: 'Hẻm 5', town: 'Huế' } });
  });

  it('may be of another type, each with its own answer', async () => {
    const form = await mount({
      type: 'object',
      properties: {
        a: {
          title: 'A',
          oneOf: [
            { title: 'Text', type: 'string' },
            { title: 'Several', type: 'array', items: { type: 'string' } },
          ],
        },
      },
    });
    form.takeBranch('/a', 'Text');
    await form.drawn();
    await form.fill('/a', 'one');
    form.takeBranch('/a', 'Several');
    await form.drawn();
    expect(form.value).to.deep.equal({});
    form.button('add', '/a').click();
    await form.drawn();
    expect(form.focus()).to.equal('/a/0');
    await form.type('two');
    expect(form.value).to.deep.equal({ a: ['two'] });
    form.takeBranch('/a', 'Text');
    expect(form.value).to.deep.equal({ a: 'one' });
    form.takeBranch('/a', 'Several');
    expect(form.value).to.deep.equal({ a: ['two'] });
  });
});

describe('conditions in a chain', () => {
  it('come and go together, with their answers', async () => {
    const form = await mount(
      {
        type: 'object',
        properties: { a: text('A') },
        allOf: [
          when('a', 'yes', { properties: { b: text('B') } }),
          when('b', 'yes', { properties: { c: text('C') } }),
          when('c', 'yes', { required: ['d'], properties: { d: text('D') } }),
        ],
      },
      { value: { a: 'yes', b: 'yes', c: 'yes', d: 'last' } },
    );
    expect(form.pointers()).to.deep.equal(['/a', '/b', '/c', '/d']);
    form.element.setValue('/a', 'no');
    await form.drawn();
    expect(form.value).to.deep.equal({ a: 'no' });
    expect(form.pointers()).to.deep.equal(['/a']);
    form.element.setValue('/a', 'yes');
    await form.drawn();
    expect(form.value).to.deep.equal({ a: 'yes', b: 'yes', c: 'yes', d: 'last' });
    expect(form.pointers()).to.deep.equal(['/a', '/b', '/c', '/d']);
  });
});

describe('a control of an embedder', () => {
  it('stays the same, with focus and caret, while somebody types', async () => {
    const loud: FieldRenderer = (field, actions) =>
      html`<label>
        ${field.label}
        <input
          data-pointer=${field.node.pointer}
          .value=${field.text}
          @input=${(event: Event) => actions.edit((event.target as HTMLInputElement).value)}
          @blur=${() => actions.leave()}
        />
      </label>`;
    const form = await mount(
      { type: 'object', properties: { a: text('A', { 'x-widget': 'loud' }) } },
      { renderers: new Map([...builtInRenderers, ['loud', loud]]), value: { a: 'mt' } },
    );
    const control = form.input('/a');
    control.focus();
    control.setSelectionRange(1, 1);
    await form.type('o');
    await form.type('o');
    await form.drawn();
    expect(form.focused() === control).to.equal(true);
    expect([control.value, control.selectionStart]).to.deep.equal(['moot', 3]);
    expect(form.value).to.deep.equal({ a: 'moot' });
  });
});

describe('the button that submits', () => {
  it('may be one of one’s own, in place of the form’s', async () => {
    const form = await mount({ type: 'object', required: ['a'], properties: { a: text('A') } });
    const own = document.createElement('button');
    own.slot = 'actions';
    own.textContent = 'Send it';
    const answers: boolean[] = [];
    own.addEventListener('click', () => answers.push(form.element.reportValidity()));
    form.element.append(own);
    expect(form.query<HTMLElement>('[part="submit"]')!.checkVisibility()).to.equal(false);
    own.click();
    await form.drawn();
    expect(form.summary()).to.deep.equal(['Enter “A”.']);
    await form.fill('/a', 'x');
    own.click();
    expect(answers).to.deep.equal([false, true]);
  });
});

describe('what is said of the look of a definition', () => {
  it('holds at every depth of a recursion', async () => {
    const form = await mount(
      {
        $ref: '#/$defs/person',
        $defs: {
          person: {
            type: 'object',
            properties: {
              about: text('About', { 'x-widget': 'multiline' }),
              children: { type: 'array', title: 'Children', items: { $ref: '#/$defs/person' } },
            },
          },
        },
      },
      { value: { about: 'a', children: [{ about: 'b', children: [{ about: 'c' }] }] } },
    );
    expect(form.queryAll<HTMLTextAreaElement>('textarea').map(({ value }) => value)).to.deep.equal([
      'a',
      'b',
      'c',
    ]);
  });
});
