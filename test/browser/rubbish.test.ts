/** Mistakes of an embedder: no property throws or stops an element from working once it is set right. */
import { expect } from 'chai';
import type { HosoForm } from '../../src/elements/form/hoso-form.js';
import { clearStage, FormHarness, getStage, mount, setNative, warningsOf } from './support/form-harness.js';
import { rubbish } from '../support/rubbish.js';

const schema = { type: 'object', properties: { name: { type: 'string', title: 'Name', minLength: 2 } } };
const at = '/name';

afterEach(clearStage);

/** Fills in, validates, and says what it saw: the same whatever was set before. */
async function use(form: HosoForm): Promise<unknown> {
  await form.ready;
  const harness = new FormHarness(form);
  setNative(harness.control(at), 'A');
  await form.ready;
  const issues = await form.validate();
  return [form.value, issues.map(({ keyword, pointer }) => `${keyword} ${pointer}`), form.reportValidity()];
}
const used = [{ name: 'A' }, ['minLength /name'], false];

const right: Record<string, unknown> = {
  schema, content: undefined, schemas: [], value: undefined, name: 'n', lang: 'en', renderers: undefined, phrases: {},
  form: undefined, options: undefined, base: '', parts: [''], disabled: false, readonly: false,
}; // prettier-ignore

for (const property of Object.keys(right)) {
  describe(`<hoso-form>: rubbish as ${property}`, () => {
    for (const [name, make] of Object.entries(rubbish)) {
      // A schema is looked at wherever its words are needed: what throws at each look is thrown at.
      if (name === 'throwing proxy' && /schema$|content/.test(property)) continue;
      it(name, async () => {
        const form = document.createElement('hoso-form');
        const normal = right[property] ?? form[property as keyof HosoForm];
        await warningsOf(async () => {
          Object.assign(form, { lang: 'en', schema, [property]: make() });
          getStage().append(form);
          await form.ready;
          await form.validate();
          form.checkValidity();
        });
        Object.assign(form, { [property]: normal });
        expect(await use(form)).to.deep.equal(used);
        const later = await mount(schema);
        await warningsOf(async () => {
          Object.assign(later.element, { [property]: make() });
          await later.element.ready;
          await later.element.validate();
        });
        Object.assign(later.element, { [property]: normal });
        expect(await use(later.element)).to.deep.equal(used);
      });
    }
  });
}

describe('a property that is set wrong', () => {
  for (const [property, value, expected] of [
    ['lang', 7, 'lang is not text:'],
    ['parts', null, 'parts is not a list of pointers:'],
    ['phrases', null, 'phrases is not an object:'],
    ['renderers', {}, 'renderers is not a map:'],
  ] as const)
    it(`is warned of once, with what was expected: ${property}`, async () => {
      const { element } = await mount(schema);
      const warnings = await warningsOf(async () => {
        Object.assign(element, { [property]: value });
        await element.ready;
        await element.validate();
      });
      expect(warnings).to.deep.equal([['<hoso-form>', expected, value]]);
    });
});
