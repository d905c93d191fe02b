/** Choosing between branches, and the members that come and go with an answer. */
import { expect } from 'chai';
import type { SchemaObject } from '../../src/schema/json.js';
import { nameOf } from './support/describe-control.js';
import { clearStage, eventsOf, getStage, mount, until } from './support/form-harness.js';

const text = (title: string): SchemaObject => ({ type: 'string', title });
const delivery: SchemaObject = {
  type: 'object',
  properties: {
    delivery: {
      title: 'Delivery',
      oneOf: [
        {
          title: 'By post',
          type: 'object',
          required: ['method', 'address'],
          properties: { method: { const: 'post' }, address: text('Address'), phone: text('Phone') },
        },
        {
          title: 'At the office',
          type: 'object',
          required: ['method', 'office'],
          properties: { method: { const: 'office' }, office: text('Office'), phone: text('Phone') },
        },
      ],
    },
  },
  required: ['delivery'],
};

afterEach(clearStage);

describe('a choice of branches', () => {
  it('is named after what is chosen, and each branch by its title', async () => {
    const form = await mount(delivery);
    expect(form.branchLabels('/delivery')).to.deep.equal(['By post', 'At the office']);
    const group = form.query('[role="radiogroup"]')!;
    expect(nameOf(group)).to.contain('Delivery');
    expect(
      form.branchControls('/delivery').map((control) => (control as HTMLInputElement).checked),
    ).to.deep.equal([false, false]);
    expect(form.pointers()).to.not.include('/delivery/address');
  });

  it('says that it must be made, where it must', async () => {
    for (const required of [['delivery'], []]) {
      clearStage();
      const form = await mount({ ...delivery, required });
      expect(form.has('[role="radiogroup"][aria-required="true"]')).to.equal(required.length > 0);
    }
  });

  it('is taken by the keyboard alone', async () => {
    const form = await mount(delivery);
    form.branchControls('/delivery')[0]!.focus();
    await form.press('Space');
    expect(form.value).to.deep.equal({ delivery: { method: 'post' } });
    expect(form.focus()).to.equal('branch /delivery');
    await form.press('ArrowDown');
    expect(form.value).to.deep.equal({ delivery: { method: 'office' } });
    expect(form.focused()).to.have.property('checked', true);
    expect(form.pointers()).to.include('/delivery/office').and.to.not.include('/delivery/address');
  });

  it('does not ask for the tag that the choice answers', async () => {
    const form = await mount(delivery, { value: { delivery: { method: 'post' } } });
    expect(form.pointers()).to.not.include('/delivery/method');
  });

  it('is read from the value', async () => {
    const form = await mount(delivery, { value: { delivery: { method: 'office', office: 'Huế' } } });
    expect(
      form.branchControls('/delivery').map((control) => (control as HTMLInputElement).checked),
    ).to.deep.equal([false, true]);
    expect(form.control('/delivery/office').value).to.equal('Huế');
  });

  it('remembers what was typed in a branch that was left, and carries over what both have', async () => {
    const form = await mount(delivery);
    form.takeBranch('/delivery', 'By post');
    await form.drawn();
    await form.fill('/delivery/address', '1 Minh Họa');
    await form.fill('/delivery/phone', '0900');
    form.takeBranch('/delivery', 'At the office');
    await form.drawn();
    expect(form.value).to.deep.equal({ delivery: { method: 'office', phone: '0900' } });
    await form.fill('/delivery/office', 'Huế');
    form.takeBranch('/delivery', 'By post');
    await form.drawn();
    expect(form.value).to.deep.equal({ delivery: { method: 'post', address: '1 Minh Họa', phone: '0900' } });
    expect(form.control('/delivery/address').value).to.equal('1 Minh Họa');
    form.takeBranch('/delivery', 'At the office');
    expect(form.value).to.deep.equal({ delivery: { method: 'office', office: 'Huế', phone: '0900' } });
  });

  it('tells of it', async () => {
    const form = await mount(delivery);
    const events = await eventsOf<{ pointer: string; value: unknown }>(getStage(), 'hoso-change', () =>
      form.takeBranch('/delivery', 'By post'),
    );
    expect(events.map(({ detail }) => detail)).to.deep.equal([
      { pointer: '/delivery', value: { method: 'post' } },
    ]);
  });

  it('not made yet is an issue of its own, shown at the choice and led to from the summary', async () => {
    const form = await mount(delivery);
    form.element.reportValidity();
    await form.drawn();
    expect(form.element.issues.map(({ pointer, keyword }) => [pointer, keyword])).to.deep.equal([
      ['/delivery', 'oneOf'],
    ]);
    expect(form.errorOf('/delivery')).to.contain('Delivery');
    form.query<HTMLElement>('.summary a')!.click();
    expect(form.focus()).to.equal('branch /delivery');
  });

  it('has the issues of the branch that is taken, and no others', async () => {
    const form = await mount(delivery);
    form.takeBranch('/delivery', 'At the office');
    expect((await form.validate()).map(({ pointer }) => pointer)).to.deep.equal(['/delivery/office']);
  });

  it('that a field tells is made there: it stays, with the focus, and can be changed', async () => {
    const form = await mount({
      type: 'object',
      required: ['kind'],
      properties: { kind: { enum: ['cat', 'dog'], title: 'Pet' } },
      oneOf: [
        { properties: { kind: { const: 'cat' }, claws: text('Claws') } },
        { properties: { kind: { const: 'dog' }, bark: text('Bark') } },
      ],
    });
    expect(form.branchControls('')).to.deep.equal([]);
    form.element.reportValidity();
    await form.drawn();
    expect(form.summary()).to.deep.equal(['Choose “Pet”.']);
    form.choose('/kind', 'cat');
    await form.drawn();
    expect(form.pointers()).to.deep.equal(['/kind', '/claws']);
    expect(form.focus()).to.equal('/kind');
    await form.fill('/claws', 'sharp');
    form.choose('/kind', 'dog');
    await form.drawn();
    expect(form.value).to.deep.equal({ kind: 'dog' });
    form.choose('/kind', 'cat');
    expect(form.value).to.deep.equal({ kind: 'cat', claws: 'sharp' });
  });

  it('without titles is named by the values that tell the branches apart', async () => {
    const form = await mount({
      type: 'object',
      oneOf: [
        { properties: { kind: { const: 'cat' }, claws: text('Claws') } },
        { properties: { kind: { enum: ['dog', 'wolf'] }, bark: text('Bark') } },
      ],
    });
    expect(form.branchLabels('')).to.deep.equal(['cat', 'dog, wolf']);
  });

  it('that a field tells, and that fits none, is wrong at that field', async () => {
    const form = await mount(
      {
        type: 'object',
        properties: { kind: { enum: ['cat', 'dog', 'newt'], title: 'Pet' } },
        oneOf: [
          { properties: { kind: { const: 'cat' }, claws: text('Claws') } },
          { properties: { kind: { const: 'dog' }, bark: text('Bark') } },
        ],
      },
      { value: { kind: 'newt' } },
    );
    form.element.reportValidity();
    await form.drawn();
    expect(form.element.issues.map(({ pointer, keyword }) => [pointer, keyword])).to.deep.equal([
      ['/kind', 'oneOf'],
    ]);
    expect(form.errorOf('/kind')).to.equal('Choose what applies for “Pet”.');
    expect(form.errorOf('')).to.equal(undefined);
  });

  it('of many is made in a select', async () => {
    const branches = Array.from({ length: 7 }, (_, index) => ({
      title: `Way ${index}`,
      type: 'object',
      required: ['way'],
      properties: { way: { const: index }, [`field${index}`]: { type: 'string' } },
    }));
    const form = await mount({ type: 'object', properties: { how: { title: 'How', oneOf: branches } } });
    expect(form.branchControls('/how').map(({ localName }) => localName)).to.deep.equal(['select']);
    expect(nameOf(form.branchControls('/how')[0]!)).to.contain('How');
    form.takeBranch('/how', 'Way 6');
    expect(form.value).to.deep.equal({ how: { way: 6 } });
    await form.drawn();
    expect(form.pointers()).to.include('/how/field6');
    form.takeBranch('/how', 'Way 2');
    await form.drawn();
    expect(form.value).to.deep.equal({ how: { way: 2 } });
    expect((form.branchControls('/how')[0] as HTMLSelectElement).selectedIndex).to.equal(3);
  });

  it('made in a select shows every branch again', async () => {
    const branches = Array.from({ length: 7 }, (_, index) => ({
      title: `Way ${index}`,
      type: 'object',
      required: ['way'],
      properties: { way: { const: index } },
    }));
    const form = await mount({ type: 'object', properties: { how: { title: 'How', oneOf: branches } } });
    form.takeBranch('/how', 'Way 6');
    form.takeBranch('/how', 'Way 2');
    form.element.value = { how: { way: 6 } };
    await form.element.ready;
    expect((form.branchControls('/how')[0] as HTMLSelectElement).selectedOptions[0]?.text).to.contain(
      'Way 6',
    );
  });

  it('within a branch is a choice of its own', async () => {
    const form = await mount({
      title: 'Outer',
      oneOf: [
        { title: 'None', type: 'object', properties: { kind: { const: 'none' } }, required: ['kind'] },
        {
          title: 'Some',
          type: 'object',
          properties: {
            kind: { const: 'some' },
            inner: {
              title: 'Inner',
              oneOf: [
                {
                  title: 'Text',
                  type: 'object',
                  properties: { of: { const: 't' }, t: text('T') },
                  required: ['of'],
                },
                {
                  title: 'Number',
                  type: 'object',
                  properties: { of: { const: 'n' }, n: { type: 'number' } },
                  required: ['of'],
                },
              ],
            },
          },
          required: ['kind'],
        },
      ],
    });
    form.takeBranch('', 'Some');
    await form.drawn();
    form.takeBranch('/inner', 'Number');
    await form.drawn();
    await form.fill('/inner/n', '4,5');
    expect(form.value).to.deep.equal({ kind: 'some', inner: { of: 'n', n: 4.5 } });
    form.takeBranch('', 'None');
    form.takeBranch('', 'Some');
    await form.drawn();
    expect(form.value).to.deep.equal({ kind: 'some', inner: { of: 'n', n: 4.5 } });
  });

  it('of scalars draws the control of the branch taken', async () => {
    const form = await mount({
      type: 'object',
      properties: {
        id: {
          title: 'Id',
          oneOf: [
            { type: 'integer', title: 'Number' },
            { type: 'string', title: 'Word', minLength: 3 },
          ],
        },
      },
    });
    form.takeBranch('/id', 'Number');
    await form.drawn();
    await form.fill('/id', '12');
    expect(form.value).to.deep.equal({ id: 12 });
    form.takeBranch('/id', 'Word');
    await form.drawn();
    await form.fill('/id', 'abc');
    expect(form.value).to.deep.equal({ id: 'abc' });
    form.takeBranch('/id', 'Number');
    await form.drawn();
    expect(form.value).to.deep.equal({ id: 12 });
    expect(form.control('/id').value).to.equal('12');
  });

  it('cannot be made while the form is disabled or read only', async () => {
    for (const state of ['disabled', 'readonly'] as const) {
      const form = await mount(delivery, { [state]: true });
      expect(
        form.branchControls('/delivery').map(({ disabled }) => disabled),
        state,
      ).to.deep.equal([true, true]);
    }
  });

  it('is not asked where there is one branch, or one and null', async () => {
    const form = await mount({
      type: 'object',
      properties: {
        one: { oneOf: [{ type: 'object', properties: { a: text('A') } }] },
        maybe: { title: 'Maybe', anyOf: [{ type: 'string' }, { type: 'null' }] },
      },
    });
    expect(form.has('[data-action="branch"]')).to.equal(false);
    expect(form.pointers()).to.deep.equal(['/one/a', '/maybe']);
  });
});

describe('members that come and go', () => {
  const conditional: SchemaObject = {
    type: 'object',
    properties: { has: { type: 'boolean', title: 'Has it?' } },
    required: ['has'],
    if: { type: 'object', properties: { has: { const: true } }, required: ['has'] },
    then: { properties: { number: text('Number') }, required: ['number'] },
    else: { properties: { reason: text('Reason') } },
  };

  it('appear and go with the answer, their own answers kept aside', async () => {
    const form = await mount(conditional);
    form.choose('/has', 'Yes');
    await form.drawn();
    await form.fill('/number', '12');
    form.choose('/has', 'No');
    await form.drawn();
    expect(form.pointers()).to.deep.equal(['/has', '/reason']);
    expect(form.value).to.deep.equal({ has: false });
    form.choose('/has', 'Yes');
    await form.drawn();
    expect(form.control('/number').value).to.equal('12');
    expect(form.value).to.deep.equal({ has: true, number: '12' });
  });

  it('leave the focus where the person is', async () => {
    const form = await mount(conditional);
    const yes = form.controls('/has')[0]!;
    yes.focus();
    await form.press('Space');
    await form.drawn();
    expect(form.focused() === yes).to.equal(true);
  });

  it('appear while somebody types, once they rest, with the control still theirs', async () => {
    const form = await mount({
      type: 'object',
      properties: { code: text('Code') },
      dependentSchemas: { code: { properties: { issuer: text('Issuer') } } },
      dependentRequired: { code: ['issuer'] },
    });
    const control = form.control('/code');
    await form.fill('/code', 'GD');
    await until(() => form.pointers().includes('/issuer'), 'the member');
    expect(form.focused() === control).to.equal(true);
    expect(form.has('[data-pointer="/issuer"][aria-required="true"]')).to.equal(true);
    await form.fill('/code', '');
    await until(() => !form.pointers().includes('/issuer'), 'the member to go');
    expect(form.value).to.deep.equal({});
  });

  it('of a name of one’s own can be added, and removed again', async () => {
    const form = await mount({
      type: 'object',
      title: 'Numbers',
      properties: { known: text('Known') },
      additionalProperties: { type: 'integer' },
    });
    const name = form.query<HTMLInputElement>('[id$="-name"]')!;
    name.focus();
    await form.type('năm');
    await form.press('Tab', 'Enter');
    await form.drawn();
    expect(form.focus()).to.equal('/năm');
    await form.type('5');
    expect(form.value).to.deep.equal({ năm: 5 });
    form.button('remove', '/năm').click();
    await form.drawn();
    expect(form.value).to.deep.equal({});
    expect(form.pointers()).to.deep.equal(['/known']);
    expect(form.focus()).to.not.equal('nowhere');
  });

  it('is added by Enter, which does not submit; one that is there is gone to', async () => {
    const form = await mount({
      type: 'object',
      properties: { a: text('A') },
      additionalProperties: text('More'),
    });
    const submitted = await eventsOf(form.element, 'hoso-submit', async () => {
      for (const name of ['b', 'a']) {
        form.query<HTMLInputElement>('input[id$="-name"]')!.focus();
        await form.type(name);
        await form.press('Enter');
        await form.drawn();
        expect(form.focus()).to.equal(`/${name}`);
      }
    });
    expect(submitted).to.deep.equal([]);
    expect(form.value).to.deep.equal({ b: '' });
  });

  it('of a title that several share go by their names too', async () => {
    const form = await mount(
      {
        type: 'object',
        additionalProperties: { type: 'object', title: 'Child', properties: { n: text('N') } },
      },
      { value: { An: {}, Bình: {} } },
    );
    const legends = form
      .queryAll('legend')
      .map((legend) => legend.textContent?.trim().replace(/ .optional.$/, ''));
    expect(legends).to.deep.equal(['Child An', 'Child Bình']);
  });

  it('that may not be called so is told beside it', async () => {
    const form = await mount(
      { type: 'object', propertyNames: { maxLength: 1 }, additionalProperties: text('More') },
      { value: { ab: 'x' } },
    );
    form.element.reportValidity();
    await form.drawn();
    expect(form.errorOf('/ab')).to.contain('“ab” cannot be used');
    expect(form.errorOf('')).to.equal(undefined);
  });

  it('may be called anything', async () => {
    const form = await mount({
      type: 'object',
      properties: Object.fromEntries(
        ['__proto__', 'constructor', 'toString', '', 'a/b', 'c~d', 'đ.ê', '0'].map((key) => [
          key,
          { type: 'string', title: `T${key}` },
        ]),
      ),
    });
    for (const pointer of ['/constructor', '/toString', '/', '/a~1b', '/c~0d', '/đ.ê', '/0']) {
      await form.fill(pointer, 'x');
      form.leave();
    }
    expect(form.value).to.deep.equal({
      constructor: 'x',
      toString: 'x',
      '': 'x',
      'a/b': 'x',
      'c~d': 'x',
      'đ.ê': 'x',
      '0': 'x',
    });
  });

  it('may be called __proto__ as well', async () => {
    const schema = JSON.parse(
      '{"type":"object","properties":{"__proto__":{"type":"string","title":"P"}}}',
    ) as SchemaObject;
    const form = await mount(schema);
    await form.fill('/__proto__', 'x');
    expect(JSON.stringify(form.value)).to.equal('{"__proto__":"x"}');
    expect(({} as Record<string, unknown>)['title']).to.equal(undefined);
  });
});

describe('a group that contains itself', () => {
  const tree: SchemaObject = {
    $ref: '#/$defs/node',
    $defs: {
      node: {
        type: 'object',
        properties: {
          name: { type: 'string', title: 'Name' },
          next: { $ref: '#/$defs/node', title: 'Next' },
          all: { type: 'array', title: 'All', items: { $ref: '#/$defs/node' } },
        },
      },
    },
  };

  it('is drawn as deep as somebody opens it', async () => {
    const form = await mount(tree);
    expect(form.pointers()).to.deep.equal(['/name']);
    form.button('add', '/next').click();
    await form.drawn();
    expect(form.focus()).to.equal('/next/name');
    await form.type('x');
    form.button('add', '/next/next').click();
    await form.drawn();
    expect(form.focus()).to.equal('/next/next/name');
    form.button('add', '/next/all').click();
    await form.drawn();
    expect(form.focus()).to.equal('/next/all/0/name');
  });

  it('is drawn as deep as the value goes', async () => {
    const form = await mount(tree, { value: { next: { next: { next: { name: 'deep' } } } } });
    expect(form.control('/next/next/next/name').value).to.equal('deep');
  });

  it('cannot be opened while the form is read only', async () => {
    const form = await mount(tree, { readonly: true });
    expect(form.offers('add', '/next')).to.equal(false);
  });
});
