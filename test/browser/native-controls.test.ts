/** Controls of the browser that keep something to themselves: files, moments in time, lists to select from. */
import { expect } from 'chai';
import type { SchemaObject } from '../../src/schema/json.js';
import { clearStage, mount, until, type FormHarness } from './support/form-harness.js';

const of = (schema: SchemaObject): SchemaObject => ({ type: 'object', properties: { answer: schema } });
const at = '/answer';

afterEach(clearStage);

describe('a file', () => {
  const photograph = of({
    type: 'string',
    title: 'Photograph',
    contentMediaType: 'image/png',
    contentEncoding: 'base64',
  });

  async function pick(form: FormHarness, bytes: readonly number[]): Promise<void> {
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(bytes)], 'card.png', { type: 'image/png' }));
    const control = form.input(at);
    control.files = files.files;
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => form.has('.meta'), 'the file is read');
  }

  it('is asked for by its type', async () => {
    const form = await mount(photograph);
    expect([form.input(at).type, form.input(at).accept]).to.deep.equal(['file', 'image/png']);
  });

  it('is there as text of base64, whole, whatever is in it', async () => {
    const bytes = Array.from({ length: 70_000 }, (_, index) => index % 256);
    const form = await mount(photograph);
    await pick(form, bytes);
    const { answer } = form.value as { answer: string };
    expect([...atob(answer)].every((character, index) => character.charCodeAt(0) === bytes[index])).to.equal(
      true,
    );
    expect(atob(answer).length).to.equal(bytes.length);
  });

  it('that is removed is gone from the value and from the control, and can be chosen again', async () => {
    const form = await mount(photograph);
    await pick(form, [1, 2, 3]);
    form.button('remove', at).click();
    await form.drawn();
    expect([form.value, form.input(at).value, form.has('.meta')]).to.deep.equal([{}, '', false]);
    await pick(form, [1, 2, 3]);
    expect(form.value).to.deep.equal({ answer: 'AQID' });
  });

  it('that was chosen is gone from the control when the form is reset', async () => {
    const form = await mount(photograph);
    await pick(form, [1]);
    form.element.reset();
    await form.drawn();
    expect(form.input(at).value).to.equal('');
  });
});

describe('a moment', () => {
  const moment = of({ type: 'string', format: 'date-time', title: 'When' });

  it('is shown by the clock of the place where the person is', async () => {
    for (const [value, shown] of [
      ['2024-05-17T01:30:00Z', '2024-05-17T08:30'],
      ['2024-05-17T22:30:00Z', '2024-05-18T05:30'],
      ['2024-05-17T08:30:00+07:00', '2024-05-17T08:30'],
    ]) {
      const form = await mount(moment, { value: { answer: value! } });
      expect(form.control(at).value, value).to.equal(shown);
      expect(form.value).to.deep.equal({ answer: value });
    }
  });

  it('that is none is kept, and judged', async () => {
    const form = await mount(moment, { value: { answer: 'tomorrow' } });
    expect(form.value).to.deep.equal({ answer: 'tomorrow' });
    expect((await form.validate()).map(({ keyword }) => keyword)).to.deep.equal(['format']);
  });
});

describe('a list to select from', () => {
  const provinces = of({ title: 'Province', enum: ['a', 'b', 'c', 'd', 'e', 'f'] });

  it('can be left unanswered again', async () => {
    const form = await mount(provinces, { value: { answer: 'b' } });
    form.choose(at, '– Choose –');
    expect(form.value).to.deep.equal({});
  });

  it('shows what was set after it was chosen from', async () => {
    const form = await mount(provinces);
    form.choose(at, 'b');
    form.choose(at, 'c');
    form.element.value = { answer: 'b' };
    await form.element.ready;
    expect(form.control(at).value).to.equal('b');
    form.element.value = {};
    await form.element.ready;
    expect(form.control(at).value).to.equal('');
  });

  it('shows nothing chosen for what is not listed, and keeps it', async () => {
    const form = await mount(provinces, { value: { answer: 'z' } });
    expect(form.control(at).value).to.equal('');
    expect(form.value).to.deep.equal({ answer: 'z' });
  });
});
