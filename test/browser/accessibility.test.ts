/** axe over a form with a field of every kind, in every state, each state seen to be there first. */
import { expect } from 'chai';
import 'axe-core';
import { applicatorSamples } from '../../stories/form/applicators.js';
import { formOfAll, kindSamples, valueOfAll } from '../../stories/form/kinds.js';
import { clearStage, getStage, mount, until, type FormHarness } from './support/form-harness.js';

const settings = {
  runOnly: {
    type: 'tag' as const,
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  // A page is not tested here: its heading order and its landmarks are the embedder's.
  rules: {
    region: { enabled: false },
    'page-has-heading-one': { enabled: false },
    'heading-order': { enabled: false },
  },
};

async function violations(): Promise<string[]> {
  const { violations: found } = await window.axe.run(getStage(), settings);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
  );
}

const schema = { ...formOfAll(), title: 'Tờ khai', description: 'Mọi loại mục.' };
const filled = valueOfAll(({ value }) => value);
const wrong = valueOfAll(({ wrong }) => wrong);

before(() => {
  document.documentElement.lang = 'vi';
  document.title = 'Form';
});
afterEach(clearStage);

for (const lang of ['vi', 'en']) {
  describe(`axe finds nothing in ${lang}`, () => {
    it('in an empty form', async () => {
      const form = await mount(schema, { lang });
      expect(form.pointers().length).to.be.greaterThan(kindSamples.length - 1);
      expect(await violations()).to.deep.equal([]);
    });

    it('in a form full of errors', async () => {
      const form = await mount(schema, { lang, value: wrong });
      form.element.reportValidity();
      await form.drawn();
      // All but what has only one answer, which is there already.
      const asked = kindSamples.filter(({ kind }) => kind !== 'const' && kind !== 'null').length;
      expect(form.queryAll('.error').length).to.equal(asked);
      expect(form.summary()).to.have.length(asked);
      expect(await violations()).to.deep.equal([]);
    });

    it('in a form that is filled in', async () => {
      const form = await mount(schema, { lang, value: filled });
      expect(await form.validate()).to.deep.equal([]);
      expect(await violations()).to.deep.equal([]);
    });
  });
}

describe('axe finds nothing', () => {
  it('in a disabled form', async () => {
    const form = await mount(schema, { value: filled, disabled: true });
    expect(form.has('input:not(:disabled)')).to.equal(false);
    expect(await violations()).to.deep.equal([]);
  });

  it('in a form to be read only', async () => {
    const form = await mount(schema, { value: filled, readonly: true });
    expect(form.has('input:read-only')).to.equal(true);
    expect(await violations()).to.deep.equal([]);
  });

  it('in an open search, with something found and with nothing', async () => {
    const at = kindSamples.findIndex(({ kind }) => kind === 'search');
    const form = await mount(schema);
    form.control(`/k${at}`).focus();
    await form.type('th');
    await form.press('ArrowDown');
    expect(form.queryAll('[role="option"]').length).to.equal(2);
    expect(await violations()).to.deep.equal([]);
    await form.type('zzz');
    await until(() => form.root.textContent.includes('thzzz'), 'nothing is found');
    expect(await violations()).to.deep.equal([]);
  });

  it('while a form is loading, and when it cannot be shown', async () => {
    const form = document.createElement('hoso-form');
    getStage().append(form);
    await form.updateComplete;
    expect(form.shadowRoot!.querySelector('.loading') !== null).to.equal(true);
    expect(await violations()).to.deep.equal([]);
    const { warn } = console;
    console.warn = () => undefined;
    form.schema = { $ref: '#/none' };
    await form.ready;
    console.warn = warn;
    expect(form.shadowRoot!.querySelector('[role="alert"]') !== null).to.equal(true);
    expect(await violations()).to.deep.equal([]);
  });

  it('in any applicator, with a value and after an attempt without one', async () => {
    const forms: FormHarness[] = [];
    for (const { schema: sample, value, schemas = [] } of applicatorSamples) {
      const empty = await mount(sample, { schemas });
      empty.element.reportValidity();
      forms.push(empty, await mount(sample, { value, schemas }));
    }
    await Promise.all(forms.map((form) => form.drawn()));
    expect(forms.filter((form) => form.summary()).length).to.be.greaterThan(3);
    expect(await violations()).to.deep.equal([]);
  }).timeout(30_000);
});

describe('the error summary', () => {
  it('leads to every field that is wrong, and the field is in view', async () => {
    const form = await mount(schema, { value: wrong });
    form.element.reportValidity();
    await form.drawn();
    for (const link of form.queryAll<HTMLAnchorElement>('.summary a')) {
      link.click();
      const focused = form.focused()!;
      const pointer = link.dataset['issue']!;
      expect(
        `${focused.dataset['pointer']}/`.startsWith(`${pointer}/`),
        `${pointer} → ${form.focus()}`,
      ).to.equal(true);
      const { top, bottom } = focused.getBoundingClientRect();
      expect(top > -1 && bottom < window.innerHeight + 1, `${pointer} is in view`).to.equal(true);
    }
  });

  it('says how many, and follows what is mended', async () => {
    const form = await mount(
      {
        type: 'object',
        required: ['a', 'b'],
        properties: { a: { type: 'string', title: 'A' }, b: { type: 'string', title: 'B' } },
      },
      {},
    );
    await form.submit();
    expect(form.query('.summary h2')!.textContent).to.contain('2');
    expect(form.focus()).to.equal('summary');
    await form.fill('/a', 'x');
    await until(() => form.summary()?.length === 1, 'one less');
    await form.fill('/b', 'x');
    await until(() => form.summary() === undefined, 'none');
    expect(form.focus()).to.equal('/b');
  });
});
