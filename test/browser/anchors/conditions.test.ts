/** What users of other form generators complain of in members that come and go, and in defaults (`test/anchors`): here it is not so. */
import { expect } from 'chai';
import type { Json, SchemaObject } from '../../../src/schema/json.js';
import { clearStage, eventsOf, mount, type FormHarness } from '../support/form-harness.js';

const text = (title: string, more: SchemaObject = {}): SchemaObject => ({ type: 'string', title, ...more });
const yesNo = (title: string, more: SchemaObject = {}): SchemaObject => ({ type: 'boolean', title, ...more });
const isYes = (member: string): SchemaObject => ({
  required: [member],
  properties: { [member]: { const: true } },
});

/** What the page is handed when the person submits. */
async function submittedBy(form: FormHarness): Promise<Json | undefined> {
  const [event] = await eventsOf<{ value: Json }>(form.element, 'hoso-submit', () => form.submit());
  return event?.detail.value;
}

afterEach(clearStage);

describe('a member that a condition brings', () => {
  it('is in the value with its default or its answer while it is shown, and never otherwise', async () => {
    const form = await mount({
      type: 'object',
      properties: { parent: yesNo('Parent') },
      if: isYes('parent'),
      then: { properties: { child: text('Child', { default: 'dx' }) } },
    });
    expect(form.value).to.deep.equal({});
    form.choose('/parent', 'Yes');
    await form.drawn();
    expect(form.value).to.deep.equal({ parent: true, child: 'dx' });
    await form.fill('/child', 'typed');
    form.choose('/parent', 'No');
    await form.drawn();
    expect(form.value).to.deep.equal({ parent: false });
    form.choose('/parent', 'Yes');
    expect(form.value).to.deep.equal({ parent: true, child: 'typed' });
  });

  it('has the default of the condition that holds now', async () => {
    const hello = [
      [1, 'one'],
      [2, 'two'],
      [3, 'three'],
    ] as const;
    const form = await mount({
      type: 'object',
      properties: {
        select: { title: 'Select', oneOf: hello.map(([value, title]) => ({ const: value, title })) },
      },
      allOf: hello.map(([value, title]) => ({
        if: { required: ['select'], properties: { select: { const: value } } },
        then: { properties: { hi: text('Hi', { default: `hello ${title}` }) } },
      })),
    });
    for (const [select, title] of [hello[0], hello[1], hello[2], hello[0]]) {
      form.choose('/select', title);
      await form.drawn();
      expect(form.value).to.deep.equal({ select, hi: `hello ${title}` });
    }
  });

  it('is drawn though the member it hangs on is declared in the condition alone', async () => {
    const schema: SchemaObject = {
      type: 'object',
      if: { properties: { type: { const: 'CSV' } } },
      then: { properties: { delimiter: text('Delimiter', { default: ';' }) } },
    };
    const form = await mount(schema, { value: { type: 'CSV' } });
    expect(form.pointers()).to.deep.equal(['/delimiter']);
    expect(form.value).to.deep.equal({ type: 'CSV', delimiter: ';' });
    const other = await mount(schema, { value: { type: 'XML' } });
    expect(other.pointers()).to.not.include('/delimiter');
    expect(other.value).to.deep.equal({ type: 'XML' });
  });

  it('is the one that the chosen answer depends on (dependencies with oneOf)', async () => {
    const pets = {
      none: {},
      one: { age: { type: 'number', title: 'Age' } },
      many: { oldest: { type: 'number', title: 'Oldest' } },
    };
    const form = await mount({
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
      properties: { pets: { type: 'string', title: 'Pets', enum: Object.keys(pets) } },
      dependencies: {
        pets: {
          oneOf: Object.entries(pets).map(([name, members]) => ({
            properties: { pets: { enum: [name] }, ...members },
          })),
        },
      },
    });
    expect(form.pointers()).to.deep.equal(['/pets']);
    for (const [answer, members] of [
      ['one', ['/age']],
      ['many', ['/oldest']],
      ['none', []],
    ] as const) {
      form.choose('/pets', answer);
      await form.drawn();
      expect(form.pointers()).to.deep.equal(['/pets', ...members]);
    }
    expect(await form.validate()).to.deep.equal([]);
  });

  it('is required by then or else, whichever holds', async () => {
    const form = await mount({
      type: 'object',
      properties: { abroad: yesNo('Abroad') },
      required: ['abroad'],
      if: isYes('abroad'),
      then: { required: ['country'], properties: { country: text('Country') } },
      else: { required: ['province'], properties: { province: text('Province') } },
    });
    for (const [answer, pointer] of [
      ['Yes', '/country'],
      ['No', '/province'],
    ] as const) {
      form.choose('/abroad', answer);
      await form.drawn();
      expect(form.pointers()).to.deep.equal(['/abroad', pointer]);
      expect((await form.validate()).map((issue) => issue.pointer)).to.deep.equal([pointer]);
    }
  });
});

describe('what is hidden', () => {
  const dead: SchemaObject = {
    type: 'object',
    properties: { alive: yesNo('Alive') },
    if: { required: ['alive'], properties: { alive: { const: false } } },
    then: { properties: { kindOfDead: text('Kind of dead') } },
    else: { properties: { kindOfDead: false } },
  };

  it('is not submitted, though it was in the value that the page set', async () => {
    const form = await mount(dead, { value: { alive: true, kindOfDead: 'ghost' } });
    expect(form.pointers()).to.deep.equal(['/alive']);
    expect(await submittedBy(form)).to.deep.equal({ alive: true });
  });

  it('is left out of what is submitted, and is there when it is shown again', async () => {
    const form = await mount(dead, { value: { alive: false } });
    await form.fill('/kindOfDead', 'zombie');
    expect(await submittedBy(form)).to.deep.equal({ alive: false, kindOfDead: 'zombie' });
    form.choose('/alive', 'Yes');
    await form.drawn();
    expect(await submittedBy(form)).to.deep.equal({ alive: true });
    form.choose('/alive', 'No');
    await form.drawn();
    expect(await submittedBy(form)).to.deep.equal({ alive: false, kindOfDead: 'zombie' });
  });
});

describe('a default', () => {
  const person: SchemaObject = {
    type: 'object',
    properties: { name: text('Name', { default: 'Jim' }), age: { type: 'integer', title: 'Age' } },
  };

  it('is in the control and in the value where the page set no value at all', async () => {
    const form = await mount(person);
    expect(form.control('/name').value).to.equal('Jim');
    expect(form.value).to.deep.equal({ name: 'Jim' });
  });

  it('fills what the value of the page leaves out, and only that', async () => {
    expect((await mount(person, { value: { age: 26 } })).value).to.deep.equal({ name: 'Jim', age: 26 });
    expect((await mount(person, { value: { name: 'An' } })).value).to.deep.equal({ name: 'An' });
  });

  it('fills what the value of the page has as undefined', async () => {
    const value = { name: undefined, age: 26 } as unknown as Json;
    expect((await mount(person, { value })).value).to.deep.equal({ name: 'Jim', age: 26 });
  });

  it('decides a condition before anybody answers', async () => {
    const form = await mount({
      type: 'object',
      properties: { firstName: text('First name', { default: 'Homer' }) },
      if: { required: ['firstName'], properties: { firstName: { const: 'Homer' } } },
      then: { properties: { donut: text('Donut') } },
    });
    expect(form.pointers()).to.deep.equal(['/firstName', '/donut']);
  });

  it('is in a row that is added', async () => {
    const form = await mount({
      type: 'object',
      properties: {
        people: { type: 'array', title: 'Person', items: person },
        tags: { type: 'array', title: 'Tag', items: text('Tag', { default: 'new' }) },
      },
    });
    for (const pointer of ['/people', '/tags']) form.button('add', pointer).click();
    await form.drawn();
    expect(form.control('/people/0/name').value).to.equal('Jim');
    expect(form.value).to.deep.equal({ people: [{ name: 'Jim' }], tags: ['new'] });
  });
});
