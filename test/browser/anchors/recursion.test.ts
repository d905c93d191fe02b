/** Schemas that refer to themselves and made other form generators hang or overflow (`test/anchors`): here they are forms. */
import { expect } from 'chai';
import metaSchema from 'ajv/dist/refs/json-schema-draft-07.json' with { type: 'json' };
import type { Json, SchemaObject } from '../../../src/schema/json.js';
import { nameOf } from '../support/describe-control.js';
import { clearStage, mount } from '../support/form-harness.js';

const draft7 = { $schema: 'http://json-schema.org/draft-07/schema#' };
const text = (title: string): SchemaObject => ({ type: 'string', title });
const to = (name: string): SchemaObject => ({ $ref: `#/definitions/${name}` });
const listOf = (items: SchemaObject): SchemaObject => ({ type: 'array', items });

afterEach(clearStage);

describe('a schema that refers to itself', () => {
  it('by a member and by a list, in a member of the root', async () => {
    const form = await mount({
      ...draft7,
      type: 'object',
      properties: { tree: { title: 'Tree', ...to('node') } },
      definitions: {
        node: {
          type: 'object',
          properties: { name: text('Name'), children: listOf(to('node')), otherNode: to('node') },
        },
      },
    });
    expect(form.pointers()).to.deep.equal(['/tree/name']);
    form.button('add', '/tree/otherNode').click();
    form.button('add', '/tree/children').click();
    await form.drawn();
    expect(form.pointers()).to.deep.equal(['/tree/name', '/tree/children/0/name', '/tree/otherNode/name']);
  });

  it('by the only element of an allOf of its items', async () => {
    const form = await mount(
      {
        ...draft7,
        ...to('enum'),
        definitions: {
          enum: {
            type: 'object',
            properties: { name: text('Name'), children: listOf({ allOf: [to('enum')] }) },
          },
        },
      },
      { value: { children: [{ children: [{ name: 'deep' }] }] } },
    );
    expect(form.control('/children/0/children/0/name').value).to.equal('deep');
    form.button('add', '/children/0/children/0/children').click();
    await form.drawn();
    expect(form.focus()).to.equal('/children/0/children/0/children/0/name');
  });

  it('as a whole, in its only member', async () => {
    const form = await mount({ type: 'object', properties: { child: { title: 'Child', $ref: '#' } } });
    expect(form.pointers()).to.deep.equal([]);
    for (const pointer of ['/child', '/child/child', '/child/child/child']) {
      form.button('add', pointer).click();
      await form.drawn();
    }
    expect(form.offers('add', '/child/child/child/child')).to.equal(true);
  });

  it('by every definition to every other, as members and as lists', async () => {
    const names = ['General', 'Image', 'Video', 'Post', 'Project', 'Artwork', 'Exhibition'];
    const refers = Object.fromEntries(
      names.flatMap((name): [string, SchemaObject][] => [
        [`${name}s`, listOf(to(name))],
        [name, to(name)],
      ]),
    );
    const form = await mount({
      ...draft7,
      type: 'object',
      properties: refers,
      definitions: Object.fromEntries(
        names.map((name) => [name, { type: 'object', properties: { title: text('Title'), ...refers } }]),
      ),
    });
    // Two rounds, but none to where one comes from.
    expect(form.pointers().length).to.equal(names.length + names.length * (names.length - 1));
    form.button('add', '/Post/General/Image').click();
    await form.drawn();
    expect(form.focus()).to.equal('/Post/General/Image/title');
  });

  it('may be the meta-schema of draft-07', async () => {
    const form = await mount(metaSchema, {
      value: { title: 'A', properties: { b: { items: { title: 'C' } } } },
    });
    expect(form.control('/title').value).to.equal('A');
    expect(form.control('/properties/b/items/title').value).to.equal('C');
    expect(form.pointers()).to.include('/properties/b/items/pattern');
    expect(await form.validate()).to.deep.equal([]);
  });
});

describe('a reference at the root', () => {
  it('may stand beside the definitions that it leads to', async () => {
    const form = await mount({
      type: 'object',
      ...to('person'),
      definitions: { person: { properties: { name: text('Name') } } },
    });
    expect(form.pointers()).to.deep.equal(['/name']);
  });

  it('may lead to a single value', async () => {
    const form = await mount({ definitions: { foo: text('Foo') }, ...to('foo') });
    expect(form.pointers()).to.deep.equal(['']);
    expect(nameOf(form.control(''))).to.contain('Foo');
    await form.fill('', 'x');
    expect(form.value).to.equal('x');
  });
});

describe('a value of a schema that refers to itself', () => {
  it('can be written as JSON, judged and submitted', async () => {
    const form = await mount({
      type: 'object',
      title: 'Element',
      properties: { name: text('Name'), elements: { ...listOf({ $ref: '#' }), title: 'Element' } },
      required: ['name'],
    });
    await form.fill('/name', 'a');
    form.button('add', '/elements').click();
    await form.drawn();
    expect((await form.validate()).map(({ pointer }) => pointer)).to.deep.equal(['/elements/0/name']);
    await form.fill('/elements/0/name', 'b');
    expect(await form.validate()).to.deep.equal([]);
    expect(JSON.stringify(form.value)).to.equal('{"name":"a","elements":[{"name":"b"}]}');
  });

  it('may be built of branches that hold the same choice again', async () => {
    const number: SchemaObject = {
      title: 'Literal',
      type: 'object',
      required: ['value'],
      properties: { value: { type: 'number', title: 'Value' } },
      additionalProperties: false,
    };
    const product: SchemaObject = {
      title: 'Product',
      type: 'object',
      required: ['left', 'right'],
      properties: { left: to('expression'), right: to('expression') },
      additionalProperties: false,
    };
    const form = await mount({
      type: 'object',
      required: ['expression'],
      properties: { expression: to('expression') },
      definitions: { expression: { oneOf: [to('number'), to('product')] }, number, product },
    });
    const take = async (pointer: string, branch: string, value?: string): Promise<void> => {
      form.takeBranch(pointer, branch);
      await form.drawn();
      if (value) await form.fill(`${pointer}/value`, value);
    };
    await take('/expression', 'Product');
    await take('/expression/left', 'Literal', '2');
    await take('/expression/right', 'Product');
    await take('/expression/right/left', 'Literal', '3');
    await take('/expression/right/right', 'Literal', '5');
    const right: Json = { left: { value: 3 }, right: { value: 5 } };
    expect(form.value).to.deep.equal({ expression: { left: { value: 2 }, right } });
    expect(await form.validate()).to.deep.equal([]);
  });
});
