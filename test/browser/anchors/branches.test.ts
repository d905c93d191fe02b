/** What users of other form generators complain of in choices between branches (`test/anchors`): here it is not so. */
import { expect } from 'chai';
import type { SchemaObject } from '../../../src/schema/json.js';
import { clearStage, mount } from '../support/form-harness.js';

const text = (title: string, more: SchemaObject = {}): SchemaObject => ({ type: 'string', title, ...more });
const closed = (title: string, properties: SchemaObject, required: readonly string[]): SchemaObject => ({
  title,
  type: 'object',
  required,
  properties,
  additionalProperties: false,
});

afterEach(clearStage);

describe('branches that are told apart by the one member each has', () => {
  it('make a value of their own member alone, however often they are changed', async () => {
    const form = await mount({
      oneOf: [
        closed('Increment', { increment: { type: 'object' } }, ['increment']),
        closed(
          'Reset',
          { reset: { type: 'object', required: ['count'], properties: { count: { type: 'integer' } } } },
          ['reset'],
        ),
      ],
    });
    form.takeBranch('', 'Increment');
    expect(form.value).to.deep.equal({ increment: {} });
    form.takeBranch('', 'Reset');
    await form.drawn();
    expect(form.value).to.deep.equal({ reset: {} });
    await form.fill('/reset/count', '3');
    form.takeBranch('', 'Increment');
    expect(form.value).to.deep.equal({ increment: {} });
    form.takeBranch('', 'Reset');
    expect(form.value).to.deep.equal({ reset: { count: 3 } });
    expect(await form.validate()).to.deep.equal([]);
  });

  it('leave nothing of the first one behind, even where it is an empty group', async () => {
    const names = ['lorem', 'ipsum', 'dolor'];
    const form = await mount(
      { type: 'object', oneOf: names.map((name) => closed(name, { [name]: { type: 'object' } }, [name])) },
      { value: { lorem: {} } },
    );
    for (const name of [...names.slice(1), 'lorem']) {
      form.takeBranch('', name);
      expect(form.value).to.deep.equal({ [name]: {} });
    }
  });

  it('have their own defaults again as well as the one that they share', async () => {
    const form = await mount({
      type: 'object',
      oneOf: ['lorem', 'ipsum'].map((name) => ({
        title: name,
        required: [name],
        properties: { [name]: text(name, { default: name }), common: text('Common', { default: 'common' }) },
      })),
    });
    for (const name of ['lorem', 'ipsum', 'lorem', 'ipsum']) {
      form.takeBranch('', name);
      expect(form.value).to.deep.equal({ [name]: name, common: 'common' });
    }
  });
});

describe('a branch within the branch of another', () => {
  const source = (name: string, more: SchemaObject): SchemaObject => ({
    title: name,
    type: 'object',
    required: ['sourceType', ...Object.keys(more)],
    properties: { sourceType: { type: 'string', enum: [name], default: name }, ...more },
  });
  const list: SchemaObject = { type: 'array', minItems: 1, items: { type: 'integer' } };
  const portfolio: SchemaObject = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    required: ['portfolio'],
    properties: {
      portfolio: {
        title: 'Portfolio',
        oneOf: [
          { title: 'None', type: 'null' },
          {
            title: 'Some',
            type: 'object',
            required: ['source'],
            properties: {
              source: { title: 'Source', oneOf: [source('Fund', { funds: list }), source('Trade', {})] },
            },
          },
        ],
      },
    },
  };

  it('has its defaults again when it comes back', async () => {
    const form = await mount(portfolio, { value: { portfolio: { source: { sourceType: 'Trade' } } } });
    form.takeBranch('/portfolio/source', 'Fund');
    expect(form.value).to.have.nested.property('portfolio.source.sourceType', 'Fund');
    form.takeBranch('/portfolio/source', 'Trade');
    expect(form.value).to.deep.equal({ portfolio: { source: { sourceType: 'Trade' } } });
    expect(await form.validate()).to.deep.equal([]);
  });

  it('is the only one that anything is said to be wrong in', async () => {
    const form = await mount(portfolio, { value: { portfolio: { source: { sourceType: 'Trade' } } } });
    form.takeBranch('/portfolio/source', 'Fund');
    const issues = await form.validate();
    expect(issues.map(({ pointer }) => pointer)).to.deep.equal(['/portfolio/source/funds']);
  });
});

describe('what is wrong in a branch', () => {
  const either = (lorem: SchemaObject, ipsum: SchemaObject): SchemaObject => ({
    type: 'object',
    oneOf: [
      { title: 'First', properties: { lorem: text('Lorem', lorem) }, required: ['lorem'] },
      { title: 'Second', properties: { ipsum: text('Ipsum', ipsum) }, required: ['ipsum'] },
    ],
  });

  it('is said of its field, in words, and of nothing in the other', async () => {
    const form = await mount(either({ maxLength: 5 }, { maxLength: 5 }));
    form.takeBranch('', 'First');
    await form.drawn();
    await form.fill('/lorem', 'too long');
    await form.submit();
    expect(form.summary()).to.deep.equal([form.errorOf('/lorem')]);
    expect(form.errorOf('/lorem')).to.match(/“Lorem”.*5 characters/);
    await form.fill('/lorem', 'short');
    form.leave();
    await form.submit();
    expect(form.summary()).to.equal(undefined);
  });

  it('is nothing when its own fields are filled in, whatever the other requires', async () => {
    const form = await mount(either({}, {}));
    form.takeBranch('', 'First');
    await form.drawn();
    await form.fill('/lorem', 'x');
    expect(await form.validate()).to.deep.equal([]);
  });

  it('is nothing when one goes from one to the other, though both take no other members', async () => {
    const form = await mount({
      type: 'object',
      properties: {
        app: {
          title: 'Settings',
          oneOf: [
            closed('Train', { train: closed('Train', { stops: text('Stops') }, []) }, ['train']),
            closed('Car', { car: closed('Car', { wheels: text('Wheels') }, []) }, ['car']),
          ],
        },
      },
    });
    form.takeBranch('/app', 'Train');
    await form.drawn();
    await form.fill('/app/train/stops', 'two');
    form.takeBranch('/app', 'Car');
    await form.drawn();
    expect(await form.validate()).to.deep.equal([]);
    await form.fill('/app/car/wheels', 'four');
    form.takeBranch('/app', 'Train');
    expect(await form.validate()).to.deep.equal([]);
    expect(form.value).to.deep.equal({ app: { train: { stops: 'two' } } });
  });
});

describe('a branch that the value told', () => {
  it('keeps the field and the rest of its answers, though what is typed would fit another', async () => {
    const form = await mount(
      {
        type: 'object',
        anyOf: [
          { title: 'Name', properties: { first: text('First') } },
          { title: 'Code', properties: { code: text('Code', { pattern: '^[0-9]+$' }), of: text('Of') } },
        ],
      },
      { value: { code: '12', of: 'Huế' } },
    );
    form.control('/code').focus();
    await form.press('End');
    await form.type('x');
    await form.validate();
    form.leave();
    await form.drawn();
    expect(form.pointers()).to.deep.equal(['', '/code', '/of']);
    expect(form.value).to.deep.equal({ code: '12x', of: 'Huế' });
  });
});

describe('a plain option beside one with fields of its own', () => {
  it('has no fields left when it is chosen again', async () => {
    const form = await mount({
      type: 'object',
      properties: {
        ssl: {
          title: 'SSL',
          oneOf: [
            closed('disable', { mode: { const: 'disable' } }, ['mode']),
            closed('verify', { mode: { const: 'verify' }, certificate: text('Certificate') }, ['mode']),
          ],
        },
      },
    });
    form.takeBranch('/ssl', 'verify');
    await form.drawn();
    await form.fill('/ssl/certificate', 'PEM');
    form.takeBranch('/ssl', 'disable');
    await form.drawn();
    expect(form.pointers()).to.deep.equal(['/ssl']);
    expect(form.value).to.deep.equal({ ssl: { mode: 'disable' } });
  });
});

describe('defaults of branches', () => {
  it('of a member that both have are those of the branch taken', async () => {
    const info = (title: string, infoType: string, member: string): SchemaObject => ({
      title,
      type: 'object',
      properties: { infoType: text('Type', { default: infoType }), [member]: text(member) },
      required: [member],
    });
    const form = await mount({
      type: 'object',
      properties: {
        info: {
          title: 'Info',
          oneOf: [info('Address', 'address', 'city'), info('Socials', 'social', 'mail')],
        },
      },
    });
    for (const [title, infoType] of [
      ['Address', 'address'],
      ['Socials', 'social'],
      ['Address', 'address'],
    ] as const) {
      form.takeBranch('/info', title);
      await form.drawn();
      expect(form.value).to.deep.equal({ info: { infoType } });
      expect(form.control('/info/infoType').value).to.equal(infoType);
    }
  });

  it('are not those of a branch that nobody took', async () => {
    const form = await mount({
      type: 'object',
      properties: {
        either: {
          title: 'Either',
          oneOf: [
            { title: 'Colours', type: 'object', properties: { name: text('Name', { default: 'Red' }) } },
            {
              title: 'Numbers',
              type: 'object',
              required: ['animal'],
              properties: { name: text('Name'), animal: text('Animal') },
            },
          ],
        },
      },
    });
    form.takeBranch('/either', 'Numbers');
    await form.drawn();
    await form.fill('/either/animal', 'Koala');
    expect(form.value).to.deep.equal({ either: { animal: 'Koala' } });
  });
});
