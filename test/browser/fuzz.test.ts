/**
 * Any schema, any value and anything done to the page: no exception, no control without a name, no prototype changed, and
 * whatever is wrong is said where it can be mended. The pure part has its own million steps in `test/form/fuzz.test.ts`.
 */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Json, SchemaObject } from '../../src/schema/json.js';
import type { Validator } from '../../src/schema/validator.js';
import { openValidator } from '../form/open-validator.js';
import { typed } from '../form/session.js';
import { snapshotPrototypes } from '../schema/awkward-names.js';
import { anySchema } from '../validation/any-schema.js';
import { anyJson } from '../validation/instance-of.js';
import { clearStage, mount, setNative, type FormHarness } from './support/form-harness.js';

/** Something done to the page: numbers choose among what is there. */
interface Act {
  readonly kind: (typeof kinds)[number];
  readonly which: number;
  readonly text: string;
  readonly value: Json;
}

// prettier-ignore
const kinds = ['control', 'control', 'control', 'control', 'control', 'control', 'control', 'button', 'button', 'button', 'leave', 'submit', 'link', 'value', 'lang', 'readonly', 'reset'] as const;
const texts = [...typed, '<b>'];
const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(...kinds),
  which: fc.nat(999),
  text: fc.constantFrom(...texts),
  value: anyJson,
});
const sessions = fc.tuple(anySchema, anyJson, fc.array(act, { minLength: 8, maxLength: 16 }));

function perform(form: FormHarness, { kind, which, text, value }: Act): void {
  const { element } = form;
  const pick = <T>(found: readonly T[]): T | undefined => found[which % Math.max(1, found.length)];
  switch (kind) {
    case 'control':
      return fill(pick(form.queryAll<HTMLInputElement>('input, select, textarea')), which, text);
    case 'button':
      return pick(form.queryAll<HTMLButtonElement>('button'))?.click();
    case 'leave':
      return form.leave();
    case 'submit':
      return void element.reportValidity();
    case 'link':
      return pick(form.queryAll('.summary a'))?.click();
    case 'value':
      return void (element.value = value);
    case 'lang':
      return void (element.lang = which % 2 === 0 ? 'vi' : 'en');
    case 'readonly':
      return void (element.readonly = which % 3 === 0);
    case 'reset':
      return element.reset();
  }
}

function fill(control: HTMLInputElement | HTMLSelectElement | undefined, which: number, text: string): void {
  if (!control || control.disabled || control.type === 'file') return;
  if (control instanceof HTMLSelectElement) {
    control.selectedIndex = which % control.options.length;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (['checkbox', 'radio'].includes(control.type)) control.click();
  else setNative(control, text);
  if (which % 2 === 0) control.blur();
}

/** What is wrong with the page as it stands. */
async function faultsOf(form: FormHarness, validator: Validator): Promise<string[]> {
  const { element } = form;
  const { value } = element;
  element.reportValidity();
  await form.drawn();
  const { issues } = element;
  const isValid = value !== undefined && validator.isValid(value);
  const controls = form.queryAll<HTMLInputElement>('input, select, textarea, button:not([hidden])');
  const ids = form.queryAll('[id]').map(({ id }) => id);
  const described = form.queryAll('[aria-describedby]').flatMap((control) => control.getAttribute('aria-describedby')!.split(' ')); // prettier-ignore
  return [
    ...(isValid === (issues.length === 0) ? [] : [`${JSON.stringify(value)} is ${isValid ? 'valid' : 'invalid'}`]), // prettier-ignore
    ...((form.summary() ?? []).length === issues.length ? [] : ['the summary has not every issue']),
    ...issues.filter(({ message }) => message.trim() === '').map(({ keyword }) => `${keyword} has no words`),
    ...issues.filter((issue) => !isSaid(form, issue.pointer)).map(({ pointer, keyword }) => `${keyword} of ${pointer} is not said at a field`), // prettier-ignore
    ...controls.filter((control) => nameOf(control).trim() === '').map(({ id }) => `${id} has no name`),
    ...ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `two elements are called ${id}`),
    ...described.filter((id) => !ids.includes(id)).map((id) => `nothing is called ${id}`),
  ];
}

/** At the field, or at a group around it; where even the outermost is not on the page, the summary has to do. */
function isSaid(form: FormHarness, pointer: string): boolean {
  if (form.errorOf(pointer) !== undefined || !form.has('.field, .group, [data-pointer]')) return true;
  return pointer !== '' && isSaid(form, pointer.slice(0, pointer.lastIndexOf('/')));
}

function nameOf(control: HTMLInputElement): string {
  const labels = [...(control.labels ?? [])].map((label) => label.textContent);
  return [control.getAttribute('aria-label') ?? '', control.tagName === 'BUTTON' ? control.textContent : '', ...labels].join(' '); // prettier-ignore
}

describe('anything done to a form of any schema', () => {
  const errors: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent): void => void errors.push('reason' in event ? String(event.reason) : event.message); // prettier-ignore
  const { warn } = console;
  before(() => {
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
    // A value that is set may be no JSON that fits: that is said once for each.
    console.warn = () => undefined;
  });
  after(() => {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
    console.warn = warn;
  });

  it('breaks nothing', async function () {
    const { seed, factor } = await executeServerCommand<{ seed: number; factor: number }, undefined>(
      'fuzz-settings',
    );
    this.timeout(120_000 * factor);
    const prototypes = snapshotPrototypes();
    let acts = 0;
    let forms = 0;
    const session = async ([schema, value, todo]: [SchemaObject, Json, Act[]]): Promise<void> => {
      const validator = openValidator(schema);
      if (!validator) return;
      errors.length = 0;
      const form = await mount(schema, { value });
      for (const each of todo) {
        perform(form, each);
        await form.drawn();
        acts++;
      }
      forms++;
      const faults = await faultsOf(form, validator);
      clearStage();
      expect([...errors, ...faults].join('; ')).to.equal('');
      expect(snapshotPrototypes()).to.equal(prototypes);
    };
    await fc.assert(fc.asyncProperty(sessions, session), {
      seed,
      numRuns: 3_000 * factor,
      includeErrorInReport: true,
    });
    console.log(`${acts} acts in ${forms} forms`);
    expect(acts).to.be.greaterThan(10_000);
  });
});
