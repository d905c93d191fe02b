/** What every kind of field owes the person before it, whatever it looks like. */
import { expect } from 'chai';
import { builtInRenderers } from '../../src/fields/built-in.js';
import { formOf, kindSamples, type KindSample } from '../../stories/form/kinds.js';
import { descriptionOf, nameOf } from './support/describe-control.js';
import {
  clearStage,
  eventsOf,
  getStage,
  mount,
  setNative,
  until,
  type FormHarness,
} from './support/form-harness.js';
import { kindActs, typeWrong } from './support/kind-acts.js';

const at = '/answer';
const isAnswered = ({ name }: KindSample): boolean => Object.hasOwn(kindActs, name);
const title = ({ schema, english }: KindSample): string => english[String(schema['title'])]!;
const hint = ({ schema, english }: KindSample): string => english[String(schema['description'])]!;

/** Several controls, or a file: ARIA knows no required group, and native ones would be judged by the browser. */
const withoutRequired = new Set(['choices', 'list', 'group', 'file', 'date-parts']);

/** What is agreed to rather than asked: that it may be left out goes without saying. */
const isStatement = ({ schema }: KindSample): boolean => schema['const'] === true;

/** What stands for the field: its controls, or the fieldset of a group or a list. */
function faces(form: FormHarness, { kind }: KindSample): Element[] {
  return kind === 'group' || kind === 'list'
    ? form.queryAll(`fieldset[data-kind="${kind}"]`)
    : form.controls(at);
}

/** A list that comes while somebody is at the control takes the place of what they selected. */
async function mountWithLists(...given: Parameters<typeof mount>): Promise<FormHarness> {
  const form = await mount(...given);
  await until(() => !/list is loading|Đang tải danh sách/.test(form.root.textContent), 'the list is there');
  return form;
}

afterEach(clearStage);

it('has a sample of every kind that is registered', () => {
  const sampled = new Set(kindSamples.map(({ kind }) => kind));
  expect([...builtInRenderers.keys()].filter((kind) => !sampled.has(kind))).to.deep.equal([]);
});

for (const sample of kindSamples) {
  describe(`field contract: ${sample.name}`, () => {
    const asked = sample.kind !== 'const' && sample.kind !== 'null';
    const { wrong } = sample;

    if (asked) {
      it('has an accessible name with its title in it, on the control or on the group around it', async () => {
        const form = await mountWithLists(formOf(sample));
        const found = faces(form, sample);
        expect(found.length).to.be.greaterThan(0);
        for (const face of found) {
          const around = [...form.queryAll('fieldset')].filter((fieldset) => fieldset.contains(face));
          const names = [face, ...around].map(nameOf);
          expect(names[0], 'its own name').to.not.equal('');
          expect(names.join(' ')).to.contain(title(sample));
        }
      });

      it('is described by its hint', async () => {
        const form = await mountWithLists(formOf(sample));
        for (const face of faces(form, sample)) expect(descriptionOf(face)).to.equal(hint(sample));
      });

      it('says that it must be answered, by its role where that can say it, and else that it may be left out', async () => {
        const isRequired = (form: FormHarness): boolean =>
          faces(form, sample).every((face) => face.closest('[aria-required="true"]') !== null);
        const names = (form: FormHarness): string =>
          faces(form, sample)
            .flatMap((face) => [face, ...form.queryAll('fieldset').filter((group) => group.contains(face))])
            .map(nameOf)
            .join();
        const required = await mountWithLists(formOf(sample));
        expect([isRequired(required), names(required).includes('(optional)')]).to.deep.equal([
          !withoutRequired.has(sample.kind),
          false,
        ]);
        const optional = await mountWithLists(formOf(sample, { required: [] }));
        expect([isRequired(optional), names(optional).includes('(optional)')]).to.deep.equal([
          false,
          !isStatement(sample),
        ]);
      });

      it('shows what is wrong after an attempt: marked, described, addressed, and gone once mended', async () => {
        const form = await mountWithLists(
          formOf(sample),
          wrong === undefined ? {} : { value: { answer: wrong } },
        );
        expect(form.has('.error, [aria-invalid="true"], .field--invalid')).to.equal(false);
        form.element.reportValidity();
        await form.drawn();
        const [issue] = form.element.issues;
        // A group's own wrong answer is one of its members'.
        const where = sample.kind === 'group' ? `${at}/street` : at;
        expect(issue?.pointer).to.equal(where);
        expect(form.errorOf(where)).to.equal(issue?.message);
        expect(issue?.message).to.not.match(/undefined|\{|^$/);
        for (const face of sample.kind === 'group' ? form.controls(where) : faces(form, sample)) {
          expect(descriptionOf(face)).to.contain(issue?.message);
          if (!face.matches('fieldset')) expect(face.getAttribute('aria-invalid')).to.equal('true');
        }
        form.element.setValue(at, sample.value);
        await form.validate();
        expect(form.has('.error, [aria-invalid="true"], .field--invalid')).to.equal(false);
      });
    }

    it('says its title, its hint and its answer in the language of the moment, in the same controls', async () => {
      const form = await mountWithLists(formOf(sample), { value: { answer: sample.value }, lang: 'vi' });
      const before = faces(form, sample);
      expect(form.root.textContent)
        .to.contain(sample.schema['title'])
        .and.to.contain(sample.schema['description']);
      form.element.lang = 'en';
      await form.drawn();
      expect(form.root.textContent).to.contain(title(sample)).and.to.contain(hint(sample));
      expect(form.root.textContent).to.not.contain(sample.schema['title']);
      expect(
        faces(form, sample).every((face, index) => face === before[index]),
        'the same controls',
      ).to.equal(true);
    });

    it('keeps the value that was set', async () => {
      const form = await mountWithLists(formOf(sample), { value: { answer: sample.value } });
      expect(form.value).to.deep.equal({ answer: sample.value });
      expect(await form.validate()).to.deep.equal([]);
    });

    it('cannot be answered while the form is disabled', async () => {
      const form = await mountWithLists(formOf(sample), { value: { answer: sample.value }, disabled: true });
      for (const control of form.queryAll('input, select, textarea, button')) {
        expect(control.matches(':disabled'), control.outerHTML).to.equal(true);
      }
    });

    it('shows its answer and takes no other while the form is read only', async () => {
      const form = await mountWithLists(formOf(sample), { value: { answer: sample.value }, readonly: true });
      for (const control of form.queryAll('input, select, textarea')) {
        const isFixed = control.matches(':disabled') || (control as HTMLInputElement).readOnly;
        expect(isFixed, control.outerHTML).to.equal(true);
      }
      expect(
        form.has('button:not([type="submit"]):not(:disabled)'),
        'a button that changes something',
      ).to.equal(false);
      if (!isAnswered(sample)) return;
      const { shown, shows } = kindActs[sample.name]!;
      expect(shown(form, at)).to.deep.equal(shows);
      form.control(at).focus();
      await form.press('ArrowDown', 'Enter', 'x', 'Tab');
      expect(form.value).to.deep.equal({ answer: sample.value });
    });

    if (!isAnswered(sample)) return;
    const { give, given, shown, shows, wrongText } = kindActs[sample.name]!;

    it('carries the pointer of its location on every control', async () => {
      const form = await mountWithLists(formOf(sample));
      const pointers = form.queryAll('input, select, textarea').map(({ dataset }) => dataset['pointer']);
      expect(new Set(pointers)).to.deep.equal(new Set([at]));
      expect(form.element.focusField(at)).to.equal(true);
      expect(form.focus()).to.equal(at);
    });

    it('shows the value that is set', async () => {
      const form = await mountWithLists(formOf(sample), { value: { answer: sample.value } });
      await until(
        () => String(shown(form, at)) === String(shows),
        `${String(shown(form, at))} is ${String(shows)}`,
      );
      form.element.value = {};
      await form.element.ready;
      expect(shown(form, at)).to.not.deep.equal(shows);
    });

    it('shows a value that is set, however often the person answered before', async () => {
      const form = await mountWithLists(formOf(sample));
      for (const value of [sample.value, given, sample.value]) {
        form.element.setValue(at, value);
        await form.drawn();
      }
      await give(form, at);
      form.leave();
      await form.drawn();
      form.element.value = { answer: sample.value };
      await form.element.ready;
      expect(shown(form, at)).to.deep.equal(shows);
    });

    it('takes an answer: value, event, and no error', async () => {
      const form = await mountWithLists(formOf(sample));
      const events = await eventsOf<{ pointer: string; value: unknown }>(getStage(), 'hoso-change', () =>
        give(form, at),
      );
      form.leave();
      await form.drawn();
      expect(form.value).to.deep.equal({ answer: given });
      expect(events.length).to.be.greaterThan(0);
      expect(events.map(({ detail }) => detail.pointer)).to.satisfy((all: string[]) =>
        all.every((pointer) => pointer === at),
      );
      expect(form.has('.error')).to.equal(false);
    });

    it('says nothing on the way in, and what is missing when it is left', async () => {
      const form = await mountWithLists(formOf(sample));
      form.control(at).focus();
      await form.drawn();
      expect(form.errorOf(at)).to.equal(undefined);
      form.leave();
      await form.drawn();
      expect(form.errorOf(at)).to.be.a('string').and.not.equal('');
    });

    it('goes back to the value that was set', async () => {
      const form = await mountWithLists(formOf(sample), { value: { answer: sample.value } });
      await give(form, at);
      form.element.reset();
      await form.drawn();
      expect(form.value).to.deep.equal({ answer: sample.value });
      expect(shown(form, at)).to.deep.equal(shows);
    });

    if (wrongText === undefined) return;
    it('is silent while it is first typed in, speaks when it is left, and follows every key from then on', async () => {
      const form = await mountWithLists(formOf(sample));
      await typeWrong(form, at, wrongText);
      await form.drawn();
      expect(form.errorOf(at)).to.equal(undefined);
      form.leave();
      await form.drawn();
      const error = form.errorOf(at);
      expect(error).to.be.a('string');
      await give(form, at);
      await form.drawn();
      expect(form.errorOf(at), 'mended, with the focus still in it').to.equal(undefined);
      await typeWrong(form, at, wrongText);
      await form.drawn();
      expect(form.errorOf(at), 'wrong again, with the focus still in it').to.equal(error);
    });

    it('leaves what is being typed alone, even when it means something else', async () => {
      const form = await mountWithLists(formOf(sample));
      const [control] = form.controls(at);
      if (control!.type.startsWith('date') || control!.type === 'time') setNative(control!, wrongText);
      else await form.fill(at, wrongText);
      const typed = control!.value;
      await form.validate();
      await form.drawn();
      expect(control!.value).to.equal(typed);
      expect(form.controls(at)[0] === control, 'the same control').to.equal(true);
    });
  });
}
