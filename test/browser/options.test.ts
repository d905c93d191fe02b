/** Lists that the page gives (`options`): searched in, waited for, missing, failed, and asked for once more. */
import { expect } from 'chai';
import type { SchemaObject } from '../../src/schema/json.js';
import type { OptionSource } from '../../src/elements/form/option-lists.js';
import { clearStage, labelText, mount, until, warningsOf, type FormHarness } from './support/form-harness.js';

const at = '/place';
const hospitals = [
  ['H1', 'Bệnh viện Đà Nẵng'],
  ['H2', 'Bệnh viện Huế'],
] as const;

/** Each form has a name of its own: lists are kept for the page. */
let count = 0;

function place(options: object, more: SchemaObject = {}): SchemaObject {
  return {
    type: 'object',
    properties: { place: { type: 'string', title: 'Place', 'x-options': options }, ...more },
  };
}

const byName = (): SchemaObject => place({ name: `hospitals-${++count}` });
const file = '/test/browser/support/communes-79.json';

const titles = (form: FormHarness): string[] =>
  form.queryAll('[role="option"]').map(({ textContent }) => textContent.trim());
const status = (form: FormHarness): string => form.query('[role="status"]')?.textContent?.trim() ?? '';
const retry = (form: FormHarness): HTMLElement | null => form.query('[data-action="load-options"]');
const role = (form: FormHarness): string | null => form.control(at).getAttribute('role');

/** A list that comes, or does not, when the test says so. */
function answerLater(): { options: OptionSource; give: (list: unknown) => void; refuse: () => void } {
  const { promise, resolve, reject } = withResolvers();
  return {
    options: () => promise as ReturnType<OptionSource>,
    give: resolve,
    refuse: () => reject(new Error('no line')),
  };
}

function withResolvers(): {
  promise: Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
} {
  let settle: { resolve: (value: unknown) => void; reject: (error: Error) => void } | undefined;
  const promise = new Promise<unknown>((resolve, reject) => (settle = { resolve, reject }));
  return { promise, ...settle! };
}

afterEach(clearStage);

describe('a list that the page gives', () => {
  it('is searched in without tone marks and chosen from with the keyboard', async () => {
    const form = await mount(byName(), { options: () => Promise.resolve(hospitals) });
    await until(() => role(form) === 'combobox' && status(form) === '', 'the list');
    form.control(at).focus();
    await form.type('da nang');
    expect(titles(form)).to.deep.equal(['Bệnh viện Đà Nẵng']);
    expect(status(form)).to.equal('1 result found. Use the arrow keys to choose.');
    await form.press('ArrowDown', 'Enter');
    expect(form.value).to.deep.equal({ place: 'H1' });
    expect(form.input(at).value).to.equal('Bệnh viện Đà Nẵng');
  });

  it('is asked for by its name, with the answers beside it, once for all forms', async () => {
    const asked: string[] = [];
    const options: OptionSource = (name) => {
      asked.push(name);
      return Promise.resolve(hospitals);
    };
    const schema = place({ name: 'of/{province}' }, { province: { type: 'string', enum: ['01', '79'] } });
    const form = await mount(schema, { options });
    expect([asked, role(form)]).to.deep.equal([[], null]);
    form.choose('/province', '79');
    await until(() => asked.length > 0, 'the question');
    await mount(schema, { options, value: { province: '79' } });
    form.choose('/province', '01');
    await until(() => asked.length > 1, 'the other question');
    expect(asked).to.deep.equal(['of/79', 'of/01']);
  });

  it('leaves an answer that is not in it as it was typed', async () => {
    const form = await mount(byName(), { options: () => Promise.resolve(hospitals) });
    await form.fill(at, 'Trạm y tế');
    await form.press('Tab');
    expect(form.value).to.deep.equal({ place: 'Trạm y tế' });
  });

  it('may come late: what was typed meanwhile stays, with the focus, and is found in it', async () => {
    const { options, give } = answerLater();
    const form = await mount(byName(), { options });
    expect(status(form)).to.equal('The list is loading. You can type the answer already.');
    const described = form.control(at).getAttribute('aria-describedby');
    expect(form.root.getElementById(described!)?.textContent).to.contain('loading');
    await form.fill(at, 'hue');
    const before = form.control(at);
    give(hospitals);
    await until(() => titles(form).length > 0, 'the list');
    expect([titles(form), form.focus(), form.control(at) === before, form.input(at).value]).to.deep.equal([
      ['Bệnh viện Huế'],
      at,
      true,
      'hue',
    ]);
  });

  it('that fails is said in words; the field can be typed in, and the list asked for again', async () => {
    let works = false;
    const options: OptionSource = () =>
      works ? Promise.resolve(hospitals) : Promise.reject(new Error('no line'));
    const form = await mount(byName(), { options });
    await until(() => retry(form) !== null, 'the failure');
    expect(status(form)).to.equal('The list could not be loaded. You can type the answer yourself.');
    await form.fill(at, 'Trạm y tế');
    await form.press('Tab');
    expect(form.value).to.deep.equal({ place: 'Trạm y tế' });
    expect(retry(form)!.textContent.replace(/\s+/g, ' ').trim()).to.equal('Load the list again Place');
    await form.press('Enter');
    await until(() => retry(form) !== null, 'the second failure');
    works = true;
    expect(form.focus()).to.equal(at);
    await form.press('Tab', 'Enter');
    await until(() => status(form) === '', 'the list');
    expect([retry(form), form.focus(), form.input(at).value]).to.deep.equal([null, at, 'Trạm y tế']);
    await form.fill(at, 'hue');
    expect(titles(form)).to.deep.equal(['Bệnh viện Huế']);
  });

  it('that is no list of pairs has failed, and the embedder is told', async () => {
    for (const given of ['<html>', [['H1']], [{ value: 'H1' }], 7]) {
      const { options, give } = answerLater();
      give(given);
      const warnings = await warningsOf(async () => {
        const form = await mount(byName(), { options });
        await until(() => retry(form) !== null, JSON.stringify(given));
      });
      expect(warnings.map(([what]) => what)).to.deep.equal(['x-options']);
    }
  });

  it('is a text field where nobody has it', async () => {
    for (const settings of [{}, { options: () => Promise.resolve(undefined) }]) {
      const form = await mount(byName(), settings);
      await until(() => role(form) === null, 'no list');
      expect([labelText(form.control(at)), form.input(at).type, status(form)]).to.deep.equal([
        'Place (optional)',
        'text',
        '',
      ]);
      await form.fill(at, 'Trạm y tế');
      await form.press('Tab');
      expect(form.value).to.deep.equal({ place: 'Trạm y tế' });
    }
  });

  it('changes with the function that gives it', async () => {
    const form = await mount(byName(), { options: () => Promise.resolve(hospitals) });
    form.element.options = () => Promise.resolve([['H3', 'Bệnh viện Vinh']]);
    await form.drawn();
    await until(() => status(form) === '', 'the list');
    form.control(at).focus();
    await form.press('ArrowDown');
    expect(titles(form)).to.deep.equal(['Bệnh viện Vinh']);
  });

  it('is taken from beside the content where the page has none, or fails', async () => {
    for (const options of [
      undefined,
      () => Promise.resolve(undefined),
      () => Promise.reject(new Error('no line')),
    ]) {
      const form = await mount(
        place({ name: `communes-${++count}`, href: file }),
        options ? { options } : {},
      );
      await form.fill(at, 'ben');
      await until(() => titles(form).includes('Bến Nghé'), 'the file');
    }
  });

  it('is in the language of the page, where the content has it in that', async () => {
    const link = (list: unknown): string => `data:application/json,${JSON.stringify(list)}`;
    const options = {
      href: link([['VN', 'Việt Nam']]),
      localized: { en: link([['VN', 'Viet Nam']]) },
    };
    const form = await mount(place(options), { value: { place: 'VN' } });
    await until(() => form.input(at).value === 'Viet Nam', 'English');
    form.element.lang = 'vi';
    await until(() => form.input(at).value === 'Việt Nam', 'Vietnamese');
  });
});
