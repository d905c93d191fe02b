/** A date in three fields, as old papers have it: a day, only a month, or only a year. */
import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import type { SchemaObject } from '../../src/schema/json.js';
import { descriptionOf, nameOf } from './support/describe-control.js';
import { clearStage, mount, type FormHarness } from './support/form-harness.js';

const birth: SchemaObject = {
  type: 'object',
  required: ['birth'],
  properties: {
    birth: {
      type: 'string',
      title: 'Born',
      pattern: '^(19|20)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$',
      'x-widget': 'date-parts',
      'x-autocomplete': 'bday',
    },
  },
};
const at = '/birth';
const shown = (form: FormHarness): string[] => form.controls(at).map(({ value }) => value);

async function typeParts(form: FormHarness, parts: readonly string[]): Promise<void> {
  for (const [index, text] of parts.entries()) {
    const control = form.controls(at)[index] as HTMLInputElement;
    control.focus();
    control.select();
    await sendKeys(text === '' ? { press: 'Delete' } : { type: text });
  }
}

/** Puts text into a field as a paste does. */
async function paste(form: FormHarness, part: number, text: string): Promise<void> {
  const control = form.controls(at)[part] as HTMLInputElement;
  control.focus();
  control.select();
  document.execCommand('insertText', false, text);
  await form.drawn();
}

afterEach(clearStage);

describe('a date in parts', () => {
  it('names each part, the group after the question, and tells browsers what to fill in', async () => {
    const form = await mount(birth);
    expect(form.controls(at).map(nameOf)).to.deep.equal(['Day', 'Month', 'Year']);
    expect(nameOf(form.query('fieldset')!)).to.contain('Born');
    expect(form.controls(at).map(({ autocomplete }) => autocomplete)).to.deep.equal([
      'bday-day',
      'bday-month',
      'bday-year',
    ]);
  });

  const dates: readonly (readonly [parts: readonly string[], value: string | undefined])[] = [
    [['17', '5', '1990'], '1990-05-17'],
    [['07', '05', '1990'], '1990-05-07'],
    [['', '5', '1990'], '1990-05'],
    [['', '', '1990'], '1990'],
    [['', '', ''], undefined],
    [['１７', '５', '１９９０'], '1990-05-17'],
  ];
  for (const [parts, value] of dates) {
    it(`makes ${String(value)} of ${JSON.stringify(parts)}`, async () => {
      const form = await mount(birth);
      await typeParts(form, parts);
      expect(form.value).to.deep.equal(value === undefined ? {} : { birth: value });
    });
  }

  for (const parts of [
    ['17', '', '1990'],
    ['17', '5', ''],
    ['17', '5', '90'],
    ['40', '5', '1990'],
    ['1', '13', '1990'],
    ['x', '5', '1990'],
  ]) {
    it(`keeps ${JSON.stringify(parts)} as it was typed, and refuses it`, async () => {
      const form = await mount(birth);
      await typeParts(form, parts);
      form.leave();
      await form.validate();
      await form.drawn();
      expect(shown(form)).to.deep.equal(parts);
      expect(form.errorOf(at)).to.contain('Born');
      expect(descriptionOf(form.controls(at)[0]!)).to.contain(form.errorOf(at));
      expect(form.controls(at).map((control) => control.getAttribute('aria-invalid'))).to.deep.equal([
        'true',
        'true',
        'true',
      ]);
    });
  }

  for (const [text, value] of [
    ['17/05/1990', '1990-05-17'],
    ['17-5-1990', '1990-05-17'],
    ['17.5.1990', '1990-05-17'],
    [' 17 5 1990 ', '1990-05-17'],
    ['1990-05-17', '1990-05-17'],
    ['1990-5-7', '1990-05-07'],
  ] as const) {
    it(`spreads ${JSON.stringify(text)} over the parts wherever it is pasted`, async () => {
      for (const part of [0, 1, 2]) {
        const form = await mount(birth);
        await paste(form, part, text);
        expect(form.value, `part ${part}`).to.deep.equal({ birth: value });
        expect(shown(form).map(Number), `part ${part}`).to.deep.equal(value.split('-').reverse().map(Number));
      }
    });
  }

  it('says nothing on the way from part to part, and is judged when the last is left', async () => {
    const form = await mount(birth);
    await typeParts(form, ['40', '5']);
    await form.drawn();
    expect(form.errorOf(at)).to.equal(undefined);
    await form.press('Tab', 'Tab');
    await form.drawn();
    expect(form.errorOf(at)).to.be.a('string');
  });

  it('shows a year alone, a month, a day', async () => {
    for (const [value, parts] of [
      ['1990', ['', '', '1990']],
      ['1990-05', ['', '05', '1990']],
      ['1990-05-17', ['17', '05', '1990']],
    ] as const) {
      const form = await mount(birth, { value: { birth: value } });
      expect(shown(form)).to.deep.equal(parts);
    }
  });

  it('shows another value that is set, whatever was typed before', async () => {
    const form = await mount(birth);
    await typeParts(form, ['4', '4', '1944']);
    form.element.value = { birth: '1990-05-17' };
    await form.element.ready;
    expect(shown(form)).to.deep.equal(['17', '05', '1990']);
    form.element.reset();
    await form.drawn();
    form.element.value = undefined;
    await form.element.ready;
    expect(shown(form)).to.deep.equal(['', '', '']);
  });
});
