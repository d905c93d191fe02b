/** What is drawn when, and what is left when a form is gone. */
import { expect } from 'chai';
import { html } from 'lit';
import { builtInRenderers } from '../../src/fields/built-in.js';
import type { FieldRenderer } from '../../src/fields/field-view.js';
import type { SchemaObject } from '../../src/schema/json.js';
import { formOfAll, kindSamples, valueOfAll } from '../../stories/form/kinds.js';
import { countingRenderers } from './support/counting-renderers.js';
import { clearStage, getStage, mount, until, type FormHarness } from './support/form-harness.js';

const many: SchemaObject = {
  type: 'object',
  required: ['f0'],
  properties: {
    ...Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`f${index}`, { type: 'string', minLength: 2 }]),
    ),
    group: { type: 'object', properties: { in: { type: 'string' } } },
    list: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
  },
};

/** Typing has come to rest: the value is known to the whole form and what hangs on it is drawn. */
async function rest(form: FormHarness): Promise<void> {
  await form.validate();
  await form.drawn();
}

afterEach(clearStage);

describe('drawing', () => {
  it('breaks a word that is wider than the page', async () => {
    const word = 'm'.repeat(80);
    const text: SchemaObject = { type: 'string' };
    const form = await mount(
      {
        type: 'object',
        required: [word],
        properties: {
          [word]: text,
          list: { type: 'array', title: word, items: { type: 'object', properties: { [word]: text } } },
          names: { type: 'object', additionalProperties: text },
        },
      },
      { value: { list: [{}], names: { [word]: '' } } },
    );
    getStage().style.inlineSize = '320px';
    form.element.reportValidity();
    await form.drawn();
    const wide = [...form.root.querySelectorAll<HTMLElement>('*')].filter(
      (part) => part.getBoundingClientRect().width > 320,
    );
    expect(wide.map(({ className }) => className)).to.deep.equal([]);
    getStage().removeAttribute('style');
  });

  // When a row goes, Chromium styles and attaches all others anew where such a rule might reach them.
  it('has no rule that makes what a row looks like depend on any before it', async () => {
    const form = await mount({ type: 'array', items: { type: 'string' } }, { value: ['a', 'b'] });
    expect(form.root.querySelectorAll('.rows > .row')).to.have.length(2);
    const selectors = form.root.adoptedStyleSheets.flatMap(({ cssRules }) => selectorsOf(cssRules));
    expect(selectors).not.to.deep.equal([]);
    expect(
      selectors.filter((selector) => /(^|[\s>(,])(\*|\.rows?|\.lazy) [+~] /.test(selector)),
    ).to.deep.equal([]);
  });

  it('draws every field once at first', async () => {
    const { renderers, drawn } = countingRenderers();
    await mount(many, { renderers });
    const pointers = drawn();
    expect(pointers.length).to.equal(new Set(pointers).size);
    expect(pointers).to.include('/f0').and.to.include('/f49').and.to.include('/group/in');
  });

  it('leaves to the browser what lies below the first dozen fields, in groups and in lists too', async () => {
    const group = (name: string): SchemaObject => ({
      type: 'object',
      properties: Object.fromEntries(
        Array.from({ length: 7 }, (_, index) => [`${name}${index}`, { type: 'string' }]),
      ),
    });
    const household = { type: 'array', items: group('c') };
    const form = await mount(
      { type: 'object', properties: { a: group('a'), b: group('b'), household } },
      { value: { household: [{ c0: 'x' }] } },
    );
    const laidOut = (pointer: string): string =>
      getComputedStyle(form.input(pointer).closest('.row, .field')!).contentVisibility;
    expect(['/a/a0', '/a/a6', '/b/b0', '/b/b6'].map(laidOut)).to.deep.equal([
      'visible',
      'visible',
      'visible',
      'visible',
    ]);
    expect(getComputedStyle(form.input('/household/0/c0').closest('.row')!).contentVisibility).to.equal(
      'auto',
    );
  });

  it('draws the field that is typed in, and no other, at every key and at rest', async () => {
    const { renderers, drawn } = countingRenderers();
    const form = await mount(many, { renderers });
    drawn();
    await form.fill('/f7', 'abc');
    expect(new Set(drawn())).to.deep.equal(new Set(['/f7']));
    await rest(form);
    expect(drawn().filter((pointer) => pointer.startsWith('/f') && pointer !== '/f7')).to.deep.equal([]);
    form.leave();
    await rest(form);
    expect(drawn().filter((pointer) => pointer.startsWith('/f') && pointer !== '/f7')).to.deep.equal([]);
  });

  it('draws the same few in a group, in a row, and while the summary is shown', async () => {
    const { renderers, drawn } = countingRenderers();
    const form = await mount(many, { renderers, value: { list: [{ name: 'a' }, { name: 'b' }] } });
    form.element.reportValidity();
    await form.drawn();
    for (const pointer of ['/group/in', '/list/1/name', '/f0']) {
      drawn();
      await form.fill(pointer, 'abc');
      await rest(form);
      form.leave();
      await rest(form);
      const beside = drawn().filter((one) => one !== pointer && form.controls(one).length > 0);
      expect(beside, pointer).to.deep.equal([]);
    }
  });

  it('draws nothing outside of the list that a row is added to', async () => {
    const { renderers, drawn } = countingRenderers();
    const form = await mount(many, { renderers, value: { list: [{ name: 'a' }, { name: 'b' }] } });
    drawn();
    form.button('add', '/list').click();
    await form.drawn();
    const pointers = drawn();
    expect(pointers).to.include('/list/2/name');
    expect(pointers.filter((pointer) => !pointer.startsWith('/list'))).to.deep.equal([]);
  });

  it('draws each field of 200 rows once when they are set', async () => {
    const { renderers, drawn } = countingRenderers();
    const form = await mount(many, { renderers });
    drawn();
    form.element.value = { list: Array.from({ length: 200 }, (_, index) => ({ name: `n${index}` })) };
    await form.element.ready;
    const names = drawn().filter((pointer) => pointer.endsWith('/name'));
    expect([names.length, new Set(names).size]).to.deep.equal([200, 200]);
  });

  it('draws the rows behind a removed one once, and none before it', async () => {
    const { renderers, drawn } = countingRenderers();
    const list = Array.from({ length: 20 }, (_, index) => ({ name: `n${index}` }));
    const form = await mount(many, { renderers, value: { list } });
    drawn();
    form.button('remove', '/list/9').click();
    await form.drawn();
    const names = drawn().filter((pointer) => pointer.endsWith('/name'));
    expect(names).to.have.members(Array.from({ length: 10 }, (_, index) => `/list/${index + 9}/name`));
  });

  it('makes no element anew of the 199 rows that stay when one is removed', async () => {
    const list = Array.from({ length: 200 }, (_, index) => ({ name: `n${index}` }));
    const form = await mount(many, { value: { list } });
    const [, removed, ...before] = form.queryAll('.row');
    let added = 0;
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records)
        added += [...addedNodes].filter((node) => node instanceof Element).length;
    });
    observer.observe(form.root, { childList: true, subtree: true });
    form.button('remove', '/list/1').click();
    await form.drawn();
    observer.disconnect();
    const [, ...after] = form.queryAll('.row');
    expect([removed!.isConnected, after.length]).to.deep.equal([false, 198]);
    expect(after.every((row, index) => row === before[index])).to.equal(true);
    // The button that takes the row back.
    expect(added).to.be.below(3);
  });

  it('draws nothing for a value that is the same', async () => {
    const { renderers, drawn } = countingRenderers();
    const form = await mount(many, { renderers, value: { f1: 'ab' } });
    drawn();
    form.element.setValue('/f1', 'ab');
    await rest(form);
    expect(drawn().filter((pointer) => pointer !== '/f1')).to.deep.equal([]);
  });

  it('hears no more of fields that are gone', async () => {
    const { renderers, drawn } = countingRenderers();
    const form = await mount(
      {
        type: 'object',
        properties: { has: { type: 'boolean' }, here: { type: 'string' } },
        if: { type: 'object', properties: { has: { const: true } }, required: ['has'] },
        then: { properties: { number: { type: 'string' } } },
      },
      { renderers, value: { has: true } },
    );
    for (let times = 0; times < 5; times++) {
      form.element.setValue('/has', false);
      form.element.setValue('/has', true);
      await form.drawn();
    }
    drawn();
    await form.fill('/number', 'x');
    expect(drawn()).to.deep.equal(['/number']);
  });

  it('goes on after the field with the focus has been taken away', async () => {
    const form = await mount({
      type: 'object',
      properties: { has: { type: 'boolean' } },
      if: { type: 'object', properties: { has: { const: true } }, required: ['has'] },
      then: { properties: { number: { type: 'string', title: 'Number' } }, required: ['number'] },
      else: { properties: { reason: { type: 'string', title: 'Reason' } } },
    });
    form.element.setValue('/has', true);
    await form.drawn();
    await form.fill('/number', '1');
    form.element.setValue('/has', false);
    await form.drawn();
    expect(form.pointers()).to.deep.equal(['/has', '/reason']);
    await form.fill('/reason', 'lost');
    form.leave();
    expect(form.value).to.deep.equal({ has: false, reason: 'lost' });
    form.element.setValue('/has', true);
    await form.drawn();
    expect(form.control('/number').value).to.equal('1');
  });
});

describe('a form in the page', () => {
  it('keeps what was typed when it is moved in the page', async () => {
    const form = await mount(many);
    await form.fill('/f0', 'abc');
    await form.fill('/group/in', 'x');
    await rest(form);
    const other = document.createElement('section');
    getStage().append(other);
    other.append(form.element);
    await form.element.ready;
    expect([form.control('/f0').value, form.control('/group/in').value]).to.deep.equal(['abc', 'x']);
    await form.fill('/f0', 'abcd');
    expect((form.value as { f0: string }).f0).to.equal('abcd');
  });

  it('shows what was set while it was out of the page', async () => {
    const form = await mount(many);
    form.element.remove();
    form.element.value = { f0: 'late' };
    getStage().append(form.element);
    await form.element.ready;
    expect(form.control('/f0').value).to.equal('late');
  });

  it('is its own, however many there are', async () => {
    const schema = formOfAll();
    const one = await mount(schema);
    const two = await mount(schema, { value: valueOfAll(({ value }) => value) });
    await one.fill('/k0', 'One');
    one.choose('/k13', 'No');
    one.element.reportValidity();
    await one.drawn();
    expect(two.summary()).to.equal(undefined);
    expect((two.value as Record<string, unknown>)['k0']).to.equal(kindSamples[0]!.value);
    expect((two.controls('/k13')[0] as HTMLInputElement).checked).to.equal(true);
    expect((one.controls('/k13')[1] as HTMLInputElement).checked).to.equal(true);
    expect(two.element.checkValidity()).to.equal(true);
  });

  it('leaves nothing behind: after 100 comings and goings as many listeners as before', async () => {
    const balance = watchListeners();
    const schema = formOfAll();
    const value = valueOfAll((sample) => sample.value);
    try {
      for (let times = 0; times < 100; times++) {
        const form = Object.assign(document.createElement('hoso-form'), {
          schema: times % 2 ? many : schema,
          value,
        });
        getStage().append(form);
        await form.ready;
        form.remove();
      }
      expect(balance.left()).to.deep.equal({});
    } finally {
      balance.stop();
    }
  }).timeout(30_000);

  it('leaves a form that others share as it found it', async () => {
    const { createForm } = await import('../../src/form/create-form.js');
    const { interpretedValidator } = await import('../../src/validation/interpreted.js');
    const form = createForm(many, { validator: interpretedValidator(many) });
    let listening = 0;
    const shared = new Proxy(form, {
      get(target, name: keyof typeof form) {
        if (name !== 'subscribe') return target[name];
        return (...parameters: Parameters<typeof form.subscribe>) => {
          const stop = target.subscribe(...parameters);
          listening++;
          let isOver = false;
          return () => {
            if (!isOver) listening--;
            isOver = true;
            stop();
          };
        };
      },
    });
    const element = Object.assign(document.createElement('hoso-form'), { form: shared });
    getStage().append(element);
    await element.ready;
    expect(listening).to.be.greaterThan(50);
    element.parts = ['/group'];
    await element.updateComplete;
    expect(listening).to.equal(2);
    element.remove();
    await element.updateComplete;
    expect(listening).to.equal(0);
  });
});

describe('renderers of an embedder', () => {
  const stars: FieldRenderer = (field, actions) =>
    html`<div class="field">
      <label class="label" for=${field.domId}>${field.label}</label>
      <input
        id=${field.domId}
        type="range"
        min="0"
        max="5"
        data-pointer=${field.node.pointer}
        ?disabled=${field.disabled}
        .value=${JSON.stringify(field.node.value ?? 0)}
        @change=${(event: Event) => actions.change(Number((event.target as HTMLInputElement).value))}
        @blur=${() => actions.leave()}
      />
      ${field.error ? html`<p class="error" data-error-for=${field.node.pointer}>${field.error}</p>` : ''}
    </div>`;
  const rated: SchemaObject = {
    type: 'object',
    required: ['stars'],
    properties: {
      stars: { type: 'integer', title: 'Stars', minimum: 1, 'x-widget': 'stars' },
      text: { type: 'string' },
    },
  };

  it('draw the kind that content names', async () => {
    const renderers = new Map([...builtInRenderers, ['stars', stars]]);
    const form = await mount(rated, { renderers });
    const control = form.input('/stars');
    expect(control.type).to.equal('range');
    control.value = '4';
    control.dispatchEvent(new Event('change'));
    expect(form.value).to.deep.equal({ stars: 4 });
    form.element.value = { stars: 0 };
    form.element.reportValidity();
    await form.drawn();
    expect(form.errorOf('/stars')).to.contain('Stars');
  });

  it('replace a built-in one', async () => {
    const plain: FieldRenderer = ({ node, domId, label }) =>
      html`<output id=${domId} data-pointer=${node.pointer}>${label}</output>`;
    const form = await mount(rated, {
      renderers: new Map([...builtInRenderers, ['stars', stars], ['text', plain]]),
    });
    expect(form.query('output')!.dataset['pointer']).to.equal('/text');
  });

  it('may come later', async () => {
    const form = await mount(rated, { value: { stars: 3 } });
    expect(form.query('[role="note"]')!.textContent).to.contain('stars').and.to.contain('Stars');
    form.element.renderers = new Map([...builtInRenderers, ['stars', stars]]);
    await form.drawn();
    expect(form.input('/stars').value).to.equal('3');
  });

  it('that are missing are said on the page, and the value is kept', async () => {
    const form = await mount(rated, { value: { stars: 3 } });
    expect(form.value).to.deep.equal({ stars: 3 });
    await until(() => form.has('[role="note"]'), 'a notice');
  });
});

function selectorsOf(rules: CSSRuleList): string[] {
  return [...rules].flatMap((rule) => {
    const inner = rule instanceof CSSGroupingRule ? selectorsOf(rule.cssRules) : [];
    return rule instanceof CSSStyleRule ? [rule.selectorText, ...inner] : inner;
  });
}

/** Listeners on what outlives a form: the window, the document, its parts. */
function watchListeners(): { left: () => Record<string, number>; stop: () => void } {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const counts: Record<string, number> = {};
  const lasting = (target: unknown): boolean =>
    target === window || target === undefined || target instanceof Document || target === document.body;
  const count = (target: unknown, type: string, by: number): void => {
    if (lasting(target)) counts[type] = (counts[type] ?? 0) + by;
  };
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, ...more) {
    count(this, type, 1);
    addEventListener.call(this ?? window, type, ...more);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, type, ...more) {
    count(this, type, -1);
    removeEventListener.call(this ?? window, type, ...more);
  };
  return {
    left: () => Object.fromEntries(Object.entries(counts).filter(([, left]) => left !== 0)),
    stop: () => Object.assign(EventTarget.prototype, { addEventListener, removeEventListener }),
  };
}
