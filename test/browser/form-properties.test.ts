/** The properties of `<hoso-form>`: what an embedder sets, when, in which order, and what comes back. */
import { expect } from 'chai';
import type { HosoForm } from '../../src/elements/form/hoso-form.js';
import type { Json, Schema, SchemaObject } from '../../src/schema/json.js';
import type { ContentModule } from '../../src/validation/content-module.js';
import { clearStage, eventsOf, getStage, mount, until, warningsOf } from './support/form-harness.js';
import { nameOf } from './support/describe-control.js';

const person: SchemaObject = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', title: 'Name', minLength: 2 },
    age: { type: 'integer', title: 'Age' },
  },
};

/** What `hoso build` would make of `person`. */
const compiled: ContentModule = {
  schema: person,
  validate: (value) =>
    typeof (value as { name?: unknown })?.name === 'string' && (value as { name: string }).name.length > 1,
  matches: {},
};

function create(settings: Partial<HosoForm> = {}): HosoForm {
  return Object.assign(document.createElement('hoso-form'), { lang: 'en' }, settings);
}

function shownName(form: HosoForm): string | undefined {
  return form.shadowRoot?.querySelector<HTMLInputElement>('[data-pointer="/name"]')?.value;
}

afterEach(clearStage);

describe('<hoso-form> value', () => {
  it('is the same whether it is set before or after the schema, before or after the element is in the page', async () => {
    const steps = {
      schema: (form: HosoForm) => void (form.schema = person),
      value: (form: HosoForm) => void (form.value = { name: 'An' }),
      attach: (form: HosoForm) => getStage().append(form),
      wait: (form: HosoForm) => form.ready,
    };
    const orders: (keyof typeof steps)[][] = [
      ['schema', 'value', 'attach'],
      ['value', 'schema', 'attach'],
      ['schema', 'attach', 'value'],
      ['value', 'attach', 'schema'],
      ['attach', 'schema', 'value'],
      ['attach', 'value', 'schema'],
      ['attach', 'wait', 'schema', 'wait', 'value'],
      ['attach', 'wait', 'value', 'wait', 'schema'],
    ];
    for (const order of orders) {
      const form = create();
      for (const step of order) await steps[step](form);
      await form.ready;
      expect([form.value, shownName(form)], order.join(' ')).to.deep.equal([{ name: 'An' }, 'An']);
    }
  });

  it('keeps what the schema does not speak of, and what it refuses', async () => {
    const value = { name: 7, other: { deep: [1, null] } };
    const form = await mount(person, { value });
    expect(form.value).to.deep.equal(value);
  });

  it('has only what was set, entered or defaulted', async () => {
    const form = await mount({
      type: 'object',
      required: ['needed'],
      properties: {
        yes: { type: 'boolean' },
        group: { type: 'object', properties: { in: { type: 'string' } } },
        needed: { type: 'object', properties: { in: { type: 'string' } } },
        list: { type: 'array', items: { type: 'string' } },
        text: { type: 'string' },
        kept: { type: 'string', default: 'as before' },
      },
    });
    expect(form.value).to.deep.equal({ needed: {}, kept: 'as before' });
  });

  it('is nothing again when what was entered is taken out', async () => {
    const form = await mount({
      type: 'object',
      properties: { group: { type: 'object', properties: { in: { type: 'string' } } } },
    });
    await form.fill('/group/in', 'x');
    expect(form.value).to.deep.equal({ group: { in: 'x' } });
    await form.fill('/group/in', '');
    expect(form.value).to.deep.equal({});
  });

  it('is not the object that was set, so that neither changes the other', async () => {
    const value = { name: 'An' };
    const form = await mount(person, { value });
    await form.fill('/name', 'Bình');
    expect(form.value).to.deep.equal({ name: 'Bình' });
    expect(value).to.deep.equal({ name: 'An' });
  });

  it('set anew takes away what was shown as wrong', async () => {
    const form = await mount(person);
    form.element.reportValidity();
    await form.drawn();
    form.element.value = { name: 'B' };
    await form.element.ready;
    expect([form.summary(), form.errorOf('/name')]).to.deep.equal([undefined, undefined]);
  });

  it('set at every key to what was just told keeps what is being typed, and the place in it', async () => {
    const form = await mount({
      type: 'object',
      properties: { name: { type: 'string' }, rate: { type: 'number' } },
    });
    const { element } = form;
    element.addEventListener('hoso-change', () => (element.value = structuredClone(element.value)));
    const keyIn = async (pointer: string, keys: string): Promise<unknown[]> => {
      const control = form.input(pointer);
      control.focus();
      for (const key of keys) {
        control.setRangeText(key, control.selectionStart!, control.selectionEnd!, 'end');
        control.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await element.ready;
      }
      return [control.value, control.selectionStart];
    };
    expect(await keyIn('/name', 'Le An')).to.deep.equal(['Le An', 5]);
    form.input('/name').setSelectionRange(2, 2);
    expect(await keyIn('/name', ' Van')).to.deep.equal(['Le Van An', 6]);
    expect(await keyIn('/rate', '1.50')).to.deep.equal(['1.50', 4]);
    expect(element.value).to.deep.equal({ name: 'Le Van An', rate: 1.5 });
    element.reset();
    expect(element.value, 'it leads back to what was set last').to.deep.equal({
      name: 'Le Van An',
      rate: 1.5,
    });
  });

  it('can be unset', async () => {
    const form = await mount(person, { value: { name: 'An' } });
    form.element.value = undefined;
    await form.element.ready;
    expect(form.control('/name').value).to.equal('');
  });

  it('stays, with what was typed, when the schema changes', async () => {
    const form = await mount(person);
    await form.fill('/name', 'An');
    form.element.schema = { ...person, title: 'The next edition' };
    await form.element.ready;
    expect(form.value).to.deep.equal({ name: 'An' });
    expect(form.control('/name').value).to.equal('An');
  });
});

describe('<hoso-form> schema', () => {
  const roots: readonly [schema: Schema, value: Json, kind: string][] = [
    [{ type: 'string', title: 'Name' }, 'An', 'text'],
    [{ type: 'string' }, 'An', 'text without a title'],
    [{ type: 'integer', title: 'Age' }, 7, 'integer'],
    [{ type: 'boolean', title: 'Yes?' }, false, 'boolean'],
    [{ enum: ['a', 'b', 'c'], title: 'Which?' }, 'b', 'choice'],
    [{ type: 'array', title: 'Names', items: { type: 'string' } }, ['An', 'Bình'], 'list'],
    [
      { type: 'array', title: 'Pair', prefixItems: [{ type: 'string' }, { type: 'integer' }], items: false },
      ['a', 1],
      'tuple',
    ],
    [true, 'anything', 'true'],
    [{}, { any: 'thing' }, 'no keyword at all'],
  ];
  for (const [schema, value, kind] of roots) {
    it(`may have a root that is no object: ${kind}`, async () => {
      const form = await mount(schema, { value });
      expect(form.has('.notice--danger')).to.equal(false);
      expect(form.value).to.deep.equal(value);
      expect(await form.validate()).to.deep.equal([]);
      for (const control of form.queryAll('input, select, textarea'))
        expect(nameOf(control)).to.not.equal('');
    });
  }

  it('takes an answer at the root', async () => {
    const form = await mount({ type: 'string', title: 'Name', minLength: 2 });
    await form.fill('', 'A');
    expect(form.value).to.equal('A');
    const issues = await form.validate();
    expect(issues.map(({ pointer, keyword }) => [pointer, keyword])).to.deep.equal([['', 'minLength']]);
    await form.fill('', 'An');
    expect(await form.validate()).to.deep.equal([]);
  });

  it('that is false accepts nothing, and says so', async () => {
    const form = await mount(false, { value: 1 });
    expect(await form.validate()).to.have.length(1);
    expect(form.value).to.equal(1);
  });

  it('may name others by $id', async () => {
    const schemas = [
      { $id: 'https://example.vn/name', type: 'string', title: 'From elsewhere', minLength: 2 },
    ];
    const form = await mount(
      { type: 'object', properties: { name: { $ref: 'https://example.vn/name' } } },
      { schemas },
    );
    expect(nameOf(form.control('/name'))).to.contain('From elsewhere');
    form.element.setValue('/name', 'A');
    expect((await form.validate()).map(({ keyword }) => keyword)).to.deep.equal(['minLength']);
  });

  it('that comes later replaces the one before, even while that is still being read', async () => {
    const form = create({ schema: { type: 'object', properties: { first: { type: 'string' } } } });
    getStage().append(form);
    await form.updateComplete;
    form.schema = { type: 'object', properties: { second: { type: 'string' } } };
    await form.updateComplete;
    form.schema = person;
    await form.ready;
    expect(
      [...form.shadowRoot!.querySelectorAll<HTMLElement>('input')].map(({ dataset }) => dataset['pointer']),
    ).to.deep.equal(['/name', '/age']);
  });

  it('gives way to compiled content that is set while it is being read', async () => {
    const form = create({ schema: { type: 'object', properties: { first: { type: 'string' } } } });
    getStage().append(form);
    await form.updateComplete;
    form.content = compiled;
    await form.ready;
    await import('../../src/validation/interpreted.js');
    await form.ready;
    expect(form.shadowRoot!.querySelector('[data-pointer="/first"]') === null).to.equal(true);
    expect(form.shadowRoot!.querySelector('[data-pointer="/name"]') === null).to.equal(false);
  });
});

describe('<hoso-form> content', () => {
  it('is drawn at once and judged by its own functions', async () => {
    const form = await mount(undefined, { content: compiled, value: { name: 'A' } });
    expect(form.pointers()).to.deep.equal(['/name', '/age']);
    expect((await form.validate()).map(({ pointer, keyword }) => [pointer, keyword])).to.deep.equal([
      ['/name', 'minLength'],
    ]);
    expect(form.element.checkValidity()).to.equal(false);
  });

  it('that is invalid from the start does not break the form', async () => {
    const warnings = await warningsOf(async () => {
      const form = await mount(undefined, { content: compiled });
      expect(form.has('.notice--danger')).to.equal(false);
      expect(form.pointers()).to.deep.equal(['/name', '/age']);
      expect(form.element.matches(':invalid')).to.equal(true);
    });
    expect(warnings).to.deep.equal([]);
  });
});

describe('<hoso-form> with a bad property value', () => {
  const bad: readonly [name: string, settings: Record<string, unknown>][] = [
    ['a number as schema', { schema: 42 }],
    ['text as schema', { schema: '{"type":"string"}' }],
    ['null as schema', { schema: null }],
    ['a list as schema', { schema: [] }],
    ['a reference that leads nowhere', { schema: { $ref: '#/$defs/none' } }],
    ['content that is none', { content: { schema: 1 } }],
    ['an empty object as content', { content: {} }],
    ['schemas that are none', { schema: person, schemas: 'https://example.vn' }],
    ['null as schemas', { schema: person, schemas: null }],
    ['a function as value', { schema: person, value: () => 1 }],
    ['a BigInt in the value', { schema: person, value: { name: 'An', age: 5n } }],
    ['a value that contains itself', { schema: person, value: cycle() }],
    ['a value of 5,000 levels', { schema: person, value: nested(5000) }],
    ['renderers that are none', { schema: person, renderers: { text: 1 } }],
    ['null as renderers', { schema: person, renderers: null }],
    ['null as phrases', { schema: person, phrases: null }],
    ['text as phrases', { schema: person, phrases: 'Submit' }],
  ];
  for (const [name, settings] of bad) {
    it(`warns once, throws nothing and goes on: ${name}`, async () => {
      const form = create();
      getStage().append(form);
      const warnings = await warningsOf(async () => {
        Object.assign(form, settings);
        await form.ready;
        await form.validate();
        form.checkValidity();
        await form.updateComplete;
      });
      expect(warnings, 'warnings').to.have.length(1);
      expect(form.shadowRoot!.textContent?.trim(), 'something is said on the page').to.not.equal('');
      Object.assign(form, { content: undefined, schemas: [], value: { name: 'An' }, schema: { ...person } });
      if ('renderers' in settings) return;
      await form.ready;
      expect(shownName(form)).to.equal('An');
    });
  }

  function nested(levels: number): unknown {
    return Array.from({ length: levels }).reduce((inner) => ({ inner }), {});
  }
  function cycle(): unknown {
    const value: Record<string, unknown> = { name: 'An' };
    value['self'] = value;
    return value;
  }
});

describe('<hoso-form> lang', () => {
  it('changes labels, errors, buttons and the summary at once, as property and as attribute', async () => {
    const form = await mount({ ...person, 'x-wording': { en: { text: { Name: 'Full name' } } } });
    form.element.reportValidity();
    await form.drawn();
    const english = form.root.querySelector('form')!.textContent;
    expect(english).to.contain('Full name').and.to.contain('Enter “Full name”').and.to.contain('Submit');
    expect(form.summary()).to.deep.equal(['Enter “Full name”.']);
    form.element.lang = 'vi';
    await form.drawn();
    expect(form.root.querySelector('form')!.textContent).to.contain('Nhập “Name”').and.to.contain('Gửi');
    expect(form.summary()).to.deep.equal(['Nhập “Name”.']);
    form.element.setAttribute('lang', 'en');
    await form.drawn();
    expect(form.root.querySelector('form')!.textContent).to.equal(english);
  });

  it('may be one that the content brings: its words come with the content that needs them', async () => {
    const words = {
      text: { Name: 'Nom' },
      interface: { required: 'Indiquez « {label} ».', submit: 'Envoyer' },
    };
    const form = await mount({ ...person, 'x-wording': { fr: words } }, { lang: 'fr-BE' });
    expect(form.query('button[type="submit"]')!.textContent.trim()).to.equal('Envoyer');
    form.element.reportValidity();
    await form.drawn();
    expect(form.summary()).to.deep.equal(['Indiquez « Nom ».']);
    // What it does not bring is said in English.
    expect(form.query('.summary h2')!.textContent).to.contain('problem');
    form.element.lang = 'vi';
    await form.drawn();
    expect(form.summary()).to.deep.equal(['Nhập “Name”.']);
  });

  it('keeps what is being typed, the focus and the place in the text', async () => {
    const form = await mount(person);
    await form.fill('/name', 'Nguyen');
    const control = form.input('/name');
    control.setSelectionRange(2, 2);
    form.element.lang = 'vi';
    await form.drawn();
    expect(form.focused() === control).to.equal(true);
    expect([control.value, control.selectionStart]).to.deep.equal(['Nguyen', 2]);
  });

  it('is that of the page around it when the form has none, and Vietnamese at last', async () => {
    const around = document.createElement('div');
    getStage().append(around);
    const said = async (lang?: string): Promise<string | undefined> => {
      const form = create({ lang: '', schema: person });
      if (lang === undefined) around.removeAttribute('lang');
      else around.lang = lang;
      around.replaceChildren(form);
      await form.ready;
      return form.shadowRoot!.querySelector('[type="submit"]')?.textContent?.trim();
    };
    expect(await said('en')).to.equal('Submit');
    expect(await said('vi')).to.equal('Gửi');
    expect(await said('en-GB')).to.equal('Submit');
    expect(await said()).to.equal(document.documentElement.lang.startsWith('en') ? 'Submit' : 'Gửi');
  });
});

describe('<hoso-form> disabled and readonly', () => {
  it('are false until they are set, and reflected', async () => {
    const form = await mount(person);
    expect([form.element.disabled, form.element.readonly, form.element.name]).to.deep.equal([
      false,
      false,
      '',
    ]);
    Object.assign(form.element, { disabled: true, readonly: true, name: 'n' });
    await form.drawn();
    expect(['disabled', 'readonly', 'name'].map((name) => form.element.hasAttribute(name))).to.deep.equal([
      true,
      true,
      true,
    ]);
  });

  it('come and go without losing what was typed', async () => {
    const form = await mount(person);
    await form.fill('/name', 'An');
    for (const name of ['disabled', 'readonly'] as const) {
      form.element[name] = true;
      await form.drawn();
      expect(form.control('/name').matches(':disabled, :read-only'), `while ${name}`).to.equal(true);
      form.element[name] = false;
      await form.drawn();
      expect(form.control('/name').matches(':disabled, :read-only'), `after ${name}`).to.equal(false);
    }
    expect(form.value).to.deep.equal({ name: 'An' });
  });

  it('leave fields alone that the schema says are read only, whatever the form is', async () => {
    const form = await mount(
      { type: 'object', properties: { code: { type: 'string', readOnly: true }, free: { type: 'string' } } },
      { value: { code: 'GD' } },
    );
    expect(form.input('/code').readOnly).to.equal(true);
    expect(form.input('/free').readOnly).to.equal(false);
  });
});

describe('<hoso-form> ready', () => {
  it('waits for what was set last', async () => {
    const form = create({ schema: person });
    getStage().append(form);
    const first = form.ready;
    form.schema = { type: 'object', properties: { late: { type: 'string' } } };
    form.value = { late: 'x' };
    await Promise.all([first, form.ready]);
    expect(form.shadowRoot!.querySelector<HTMLInputElement>('[data-pointer="/late"]')?.value).to.equal('x');
  });

  it('says that it is loading until then', async () => {
    const form = create({ schema: person });
    getStage().append(form);
    await until(() => form.shadowRoot !== null, 'a shadow root');
    await form.ready;
    expect(form.shadowRoot!.querySelector('.loading') === null).to.equal(true);
  });
});

describe('<hoso-form> and programs', () => {
  it('fires no event for what a program sets', async () => {
    const form = await mount(person);
    for (const name of ['hoso-change', 'hoso-submit', 'hoso-invalid', 'change', 'input']) {
      const events = await eventsOf(getStage(), name, async () => {
        form.element.value = { name: 'An' };
        await form.element.ready;
        form.element.schema = { ...person };
        await form.element.ready;
        await form.validate();
        form.element.checkValidity();
        form.element.reportValidity();
        form.element.reset();
        await form.drawn();
      });
      expect(events, name).to.deep.equal([]);
    }
  });

  it('setValue does what a person does: value, page, event', async () => {
    const form = await mount(person);
    const events = await eventsOf<{ pointer: string; value: unknown }>(getStage(), 'hoso-change', () =>
      form.element.setValue('/name', 'An'),
    );
    await form.drawn();
    expect(form.value).to.deep.equal({ name: 'An' });
    expect(form.control('/name').value).to.equal('An');
    expect(events.map(({ detail, bubbles, composed }) => [detail, bubbles, composed])).to.deep.equal([
      [{ pointer: '/name', value: 'An' }, true, true],
    ]);
    form.element.setValue('/name', undefined);
    expect(form.value).to.deep.equal({});
  });

  it('setValue before there is a form is not forgotten', async () => {
    const element = document.createElement('hoso-form');
    element.schema = person;
    element.setValue('/name', 'An');
    getStage().append(element);
    element.setValue('/age', 40);
    await element.ready;
    expect(element.value).to.deep.equal({ name: 'An', age: 40 });
  });

  it('setValue warns of what is no pointer and of what is no JSON, and leaves the value alone', async () => {
    const form = await mount(person, { value: { name: 'An' } });
    for (const [pointer, value] of [
      ['name', 'Bình'],
      ['/name~2', 'Bình'],
      ['/name', () => 'Bình'],
    ] as [string, Json][]) {
      const warnings = await warningsOf(() => form.element.setValue(pointer, value));
      expect(warnings).to.have.length(1);
      expect(form.value).to.deep.equal({ name: 'An' });
    }
  });

  it('setValue at a location that is not asked for throws nothing', async () => {
    const form = await mount(person);
    form.element.setValue('/nowhere/at/all', 1);
    form.element.setValue('', { name: 'An' });
    await form.drawn();
    expect(form.control('/name').value).to.equal('An');
  });

  it('focusField tells whether there was anything to focus', async () => {
    const form = await mount({
      type: 'object',
      properties: { group: { type: 'object', properties: { in: { type: 'string' } } } },
    });
    expect(form.element.focusField('/group/in')).to.equal(true);
    expect(form.focus()).to.equal('/group/in');
    form.leave();
    expect(form.element.focusField('/group')).to.equal(true);
    expect(form.focus()).to.equal('/group/in');
    expect(form.element.focusField('/none')).to.equal(false);
  });
});

describe('<hoso-form> phrases', () => {
  const phrases = {
    en: { required: 'Please give us “{label}”.' },
    'fr-CA': { required: 'Indiquez « {label} ».' },
  };

  it("of the embedder come before the library's own, in their language", async () => {
    const form = await mount(person);
    form.element.phrases = phrases;
    form.element.reportValidity();
    await form.drawn();
    expect(form.errorOf('/name')).to.contain('Please give us “Name”.');
    form.element.lang = 'fr-CA';
    await form.element.ready;
    expect(form.errorOf('/name')).to.contain('Indiquez « Name ».');
    form.element.lang = 'vi';
    await form.element.ready;
    expect(form.errorOf('/name')).to.not.contain('Please');
  });

  it('that are none are warned of once, and the rest keeps working', async () => {
    let form!: Awaited<ReturnType<typeof mount>>;
    const warnings = await warningsOf(async () => {
      form = await mount(person);
      form.element.phrases = null as never;
      await form.element.ready;
    });
    expect(warnings).to.have.length(1);
    expect(form.has('[data-pointer="/name"]')).to.equal(true);
  });
});
