/** Controls of the browser that keep something to themselves: files, moments in time, lists to select from. */
import { expect } from 'chai';
import type { Json, SchemaObject } from '../../src/schema/json.js';
import {
  clearStage,
  eventsOf,
  mount,
  mountInForm,
  pressMouse,
  setNative,
  until,
  type FormHarness,
} from './support/form-harness.js';

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

/** A control of the browser that withholds what is typed: its value is empty, as if nothing were there. */
describe('a control that is filled in by half', () => {
  const kinds: [format: string, message: RegExp][] = [
    ['date', /Enter day, month and year/],
    ['time', /must be a time of day/],
    ['date-time', /must have a date and a time/],
  ];

  async function typeHalf(form: FormHarness): Promise<HTMLInputElement> {
    const control = form.input(at);
    control.focus();
    await form.type('0');
    await form.type('5');
    expect([control.value, control.validity.badInput]).to.deep.equal(['', true]);
    return control;
  }

  for (const [format, message] of kinds) {
    it(`says what to enter once it is left: ${format}`, async () => {
      const form = await mount(of({ type: 'string', format, title: 'When' }));
      const control = await typeHalf(form);
      expect(form.errorOf(at)).to.equal(undefined);
      form.leave();
      await until(() => form.errorOf(at) !== undefined, 'the error is there');
      expect(form.errorOf(at)).to.match(message);
      // What was typed is still there, and what is said of it does not take it away.
      expect(control.validity.badInput).to.equal(true);
    });
  }

  it('is not handed in, and can be mended or emptied', async () => {
    const form = await mount(of({ type: 'string', format: 'date', title: 'When' }));
    const submitted = await eventsOf(form.element, 'hoso-submit', async () => {
      await typeHalf(form);
      await form.press('Enter');
      await form.drawn();
    });
    expect([submitted.length, form.summary()?.length]).to.deep.equal([0, 1]);
    expect((await form.validate()).map(({ pointer, keyword }) => [pointer, keyword])).to.deep.equal([
      [at, 'format'],
    ]);
    setNative(form.control(at), '1990-05-17');
    expect([await form.validate(), form.value]).to.deep.equal([[], { answer: '1990-05-17' }]);
    form.control(at).value = '';
    await typeHalf(form);
    await form.press('Backspace', 'ArrowLeft', 'Backspace', 'ArrowLeft', 'Backspace');
    expect(await form.validate()).to.deep.equal([]);
  });

  it('is remembered after it was left, without every control being asked', async () => {
    const properties = { one: { type: 'string', format: 'date' }, two: { type: 'string', format: 'date' } };
    const form = await mount({ type: 'object', properties });
    form.input('/one').focus();
    await form.type('0');
    form.input('/two').focus();
    await form.drawn();
    let asked = 0;
    for (const control of [form.input('/one'), form.input('/two')]) {
      const { validity } = control;
      Object.defineProperty(control, 'validity', { get: () => (asked++, validity) });
    }
    form.leave();
    await form.drawn();
    expect((await form.validate()).map(({ pointer }) => pointer)).to.deep.equal(['/one']);
    asked = 0;
    await form.validate();
    expect(asked).to.equal(1);
  });

  it('is told in place of being required, once', async () => {
    const form = await mount({ ...of({ type: 'string', format: 'date' }), required: ['answer'] });
    await typeHalf(form);
    expect((await form.validate()).map(({ keyword }) => keyword)).to.deep.equal(['format']);
  });

  it('is empty after a reset', async () => {
    const form = await mount(of({ type: 'string', format: 'date' }));
    const control = await typeHalf(form);
    form.element.reset();
    await form.drawn();
    expect([control.validity.badInput, await form.validate()]).to.deep.equal([false, []]);
  });

  it('keeps a surrounding form from being sent', async () => {
    const { outer, harness, button } = await mountInForm(of({ type: 'string', format: 'date' }));
    await typeHalf(harness);
    let sent = 0;
    outer.addEventListener('submit', (event) => {
      event.preventDefault();
      sent++;
    });
    await pressMouse(button);
    expect([sent, outer.checkValidity()]).to.deep.equal([0, false]);
  });
});

/** Managers of passwords set a value by script, and fire one event or the other, without a focus. */
describe('a control that is filled in by script', () => {
  const schemas: Record<string, [schema: SchemaObject, text: string, value: Json]> = {
    text: [{ type: 'string' }, 'An', 'An'],
    multiline: [{ type: 'string', maxLength: 500 }, 'An', 'An'],
    integer: [{ type: 'integer' }, '12', 12],
    email: [{ type: 'string', format: 'email' }, 'an@hoso.vn', 'an@hoso.vn'],
    date: [{ type: 'string', format: 'date' }, '1990-05-17', '1990-05-17'],
    'date-parts': [{ type: 'string', 'x-widget': 'date-parts' }, '17/5/1990', '1990-05-17'],
    select: [{ enum: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'c', 'c'],
    search: [{ enum: Array.from({ length: 30 }, (_, index) => `Place ${index}`) }, 'place 7', 'Place 7'],
  };

  for (const [kind, [schema, text, value]] of Object.entries(schemas))
    for (const events of [['input'], ['change'], ['input', 'change']])
      it(`takes what comes with ${events.join(' and ')}: ${kind}`, async () => {
        const form = await mount(of(schema));
        const control = form.control(at);
        control.value = text;
        for (const event of events) control.dispatchEvent(new Event(event, { bubbles: true }));
        await form.element.ready;
        expect(form.value).to.deep.equal({ answer: value });
        await form.drawn();
        expect(form.has('[aria-expanded="true"]')).to.equal(false);
      });

  for (const events of [['input'], ['change'], ['input', 'change']])
    it(`takes a box that is ticked with ${events.join(' and ')}`, async () => {
      const form = await mount(of({ type: 'array', uniqueItems: true, items: { enum: ['a', 'b'] } }));
      const [, second] = form.controls(at);
      (second as HTMLInputElement).checked = true;
      for (const event of events) second!.dispatchEvent(new Event(event, { bubbles: true }));
      expect(form.value).to.deep.equal({ answer: ['b'] });
    });
});
