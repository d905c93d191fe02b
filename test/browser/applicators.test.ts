/** Every applicator is drawn, from a schema and from a value, and what is drawn gives the value back. */
import { expect } from 'chai';
import type { SchemaObject } from '../../src/schema/json.js';
import {
  applicatorSamples,
  formatSamples,
  formatSchema,
  formatValue,
} from '../../stories/form/applicators.js';
import { nameOf } from './support/describe-control.js';
import { clearStage, mount, warningsOf } from './support/form-harness.js';

afterEach(clearStage);

for (const { name, schema, value, drawn, schemas = [] } of applicatorSamples) {
  describe(`applicator: ${name}`, () => {
    it('is drawn, each location named', async () => {
      const form = await mount(schema, { value, schemas });
      expect(form.pointers()).to.deep.equal(drawn);
      for (const control of form.queryAll('input, select, textarea'))
        expect(nameOf(control), control.id).to.not.equal('');
    });

    it('gives back the value that was set, and judges it as what it is', async () => {
      const form = await mount(schema, { value, schemas });
      expect(form.value).to.deep.equal(value);
      const issues = await form.validate();
      expect(issues.map(({ pointer, keyword }) => [pointer, keyword])).to.deep.equal(
        name === 'propertyNames' ? [['/tên', 'propertyNames']] : [],
      );
    });

    it('is drawn without a value, disabled and in Vietnamese, with nothing warned of', async () => {
      const warnings = await warningsOf(async () => {
        const form = await mount(schema, { schemas, disabled: true, lang: 'vi' });
        expect(form.has('.notice--danger')).to.equal(false);
        form.element.reportValidity();
        await form.drawn();
        for (const issue of form.element.issues) expect(issue.message).to.not.match(/undefined|\{|\[object/);
      });
      expect(warnings).to.deep.equal([]);
    });
  });
}

describe('formats', () => {
  it('are asked for in a control that takes them', async () => {
    const form = await mount(formatSchema, { value: formatValue });
    expect(form.pointers()).to.deep.equal(formatSamples.map(([format]) => `/${format}`));
    expect(await form.validate()).to.deep.equal([]);
    expect(form.value).to.deep.equal(formatValue);
    const types = new Set(form.queryAll<HTMLInputElement>('input').map(({ type }) => type));
    expect(types).to.deep.equal(new Set(['date', 'time', 'datetime-local', 'text', 'email', 'url']));
  });

  it('are asserted, each with a message that names the field', async () => {
    const value = Object.fromEntries(formatSamples.map(([format]) => [format, 'not {this']));
    const form = await mount(formatSchema, { value });
    const issues = await form.validate();
    expect(issues.map(({ pointer, keyword }) => [pointer, keyword])).to.deep.equal(
      formatSamples.map(([format]) => [`/${format}`, 'format']),
    );
    for (const { pointer, message } of issues) expect(message).to.contain(`“${pointer.slice(1)}”`);
  });
});

describe('what is deprecated', () => {
  it('is drawn, and said to be no longer used, whatever its kind', async () => {
    const kinds: SchemaObject[] = [
      { type: 'string' },
      { const: true },
      { const: 'x' },
      { type: 'null' },
      { type: 'boolean' },
      { type: 'object', properties: { a: { type: 'string' } } },
      { type: 'array', items: { type: 'string' } },
    ];
    const properties = Object.fromEntries(
      kinds.map((kind, index) => [`k${index}`, { ...kind, title: `T${index}`, deprecated: true }]),
    );
    const form = await mount({ type: 'object', required: Object.keys(properties), properties });
    const marks = form
      .queryAll('label, legend, .label')
      .filter((label) => label.textContent?.includes('(no longer used)'));
    expect(marks.map((label) => label.textContent?.trim().slice(0, 2))).to.deep.equal(
      kinds.map((_, index) => `T${index}`),
    );
  });
});
