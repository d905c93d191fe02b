/** `<hoso-form>` as a control of somebody else's form: what a native control does there. */
import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import type { HosoForm } from '../../src/elements/form/hoso-form.js';
import type { SchemaObject } from '../../src/schema/json.js';
import {
  clearStage,
  eventsOf,
  getStage,
  mount,
  mountInForm,
  pressMouse,
  until,
} from './support/form-harness.js';

const person: SchemaObject = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', title: 'Name', minLength: 2 },
    age: { type: 'integer', title: 'Age' },
  },
};
const valid = { name: 'An', age: 7 };

/** What the form would send; no file is among it. */
const dataOf = (outer: HTMLFormElement): Record<string, string> => {
  const entries = [...new FormData(outer)].map(([name, entry]) => [
    name,
    typeof entry === 'string' ? entry : entry.name,
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
};
const sent = (outer: HTMLFormElement): unknown => JSON.parse(dataOf(outer)['dossier'] ?? 'null');

/** The data of each submission that gets through; the page stays. */
async function submissionsOf(outer: HTMLFormElement, run: () => unknown): Promise<Record<string, string>[]> {
  const submissions: Record<string, string>[] = [];
  const stop = (event: SubmitEvent): void => {
    event.preventDefault();
    submissions.push(dataOf(outer));
  };
  outer.addEventListener('submit', stop);
  await run();
  outer.removeEventListener('submit', stop);
  return submissions;
}

afterEach(clearStage);

describe('<hoso-form> in a form', () => {
  it('sends its value under its name, as JSON text', async () => {
    const { outer, harness } = await mountInForm(person, { value: valid });
    expect(Object.keys(dataOf(outer))).to.deep.equal(['native', 'dossier']);
    expect(sent(outer)).to.deep.equal(valid);
    harness.element.name = 'other';
    await harness.drawn();
    expect(JSON.parse(dataOf(outer)['other']!)).to.deep.equal(valid);
  });

  it('sends nothing without a name, and nothing of its own controls', async () => {
    const { outer } = await mountInForm(person, { value: valid, name: '' });
    await until(() => !outer.querySelector('hoso-form')!.getAttribute('name'), 'no name');
    expect(Object.keys(dataOf(outer))).to.deep.equal(['native']);
  });

  it('sends what is hidden no more', async () => {
    const { outer, harness } = await mountInForm(
      {
        type: 'object',
        properties: { has: { type: 'boolean', title: 'Has?' } },
        if: { type: 'object', required: ['has'], properties: { has: { const: true } } },
        then: { properties: { which: { type: 'string' } } },
      },
      { value: { has: true, which: 'x' } },
    );
    harness.choose('/has', 'No');
    await harness.validate();
    await until(() => !dataOf(outer)['dossier']?.includes('which'), 'parked');
    expect(sent(outer)).to.deep.equal({ has: false });
  });

  it('has no submit button of its own there, and has one when it stands alone', async () => {
    const { outer, harness } = await mountInForm(person);
    expect(harness.has('button[type="submit"]:not([hidden])')).to.equal(false);
    outer.replaceWith(harness.element);
    await harness.drawn();
    expect(harness.has('button[type="submit"]:not([hidden])')).to.equal(true);
    getStage().append(outer);
    outer.append(harness.element);
    await harness.drawn();
    expect(harness.has('button[type="submit"]:not([hidden])')).to.equal(false);
  });

  it('sends the very last key when Enter submits', async () => {
    const { outer, harness } = await mountInForm(person, { value: valid });
    const submissions = await submissionsOf(outer, async () => {
      await harness.fill('/name', 'Bình');
      await harness.press('Enter');
    });
    expect(submissions.map(({ dossier }) => JSON.parse(dossier!) as unknown)).to.deep.equal([
      { name: 'Bình', age: 7 },
    ]);
  });

  it('sends the very last key when the button of the form is pressed', async () => {
    const { outer, harness, button } = await mountInForm(person, { value: valid });
    const submissions = await submissionsOf(outer, async () => {
      await harness.fill('/name', 'Bình');
      await pressMouse(button);
    });
    expect(submissions.map(({ dossier }) => JSON.parse(dossier!) as unknown)).to.deep.equal([
      { name: 'Bình', age: 7 },
    ]);
  });

  it('judges the very last key too', async () => {
    const { outer, harness, button } = await mountInForm(person, { value: valid });
    const submissions = await submissionsOf(outer, async () => {
      await harness.fill('/name', 'B');
      await pressMouse(button);
    });
    expect(submissions).to.deep.equal([]);
  });

  it('fires the events of the form, not hoso-submit', async () => {
    const { outer, harness } = await mountInForm(person, { value: valid });
    const own = await eventsOf(getStage(), 'hoso-submit', () =>
      submissionsOf(outer, async () => {
        harness.control('/name').focus();
        await harness.press('Enter');
      }),
    );
    expect(own.length).to.equal(0);
  });
});

describe('<hoso-form> and the validity of a form', () => {
  it('makes the form invalid while it is, and valid once it is', async () => {
    const { outer, harness } = await mountInForm(person);
    expect([outer.checkValidity(), harness.element.matches(':invalid')]).to.deep.equal([false, true]);
    harness.element.value = valid;
    await harness.element.ready;
    expect([outer.checkValidity(), harness.element.matches(':valid')]).to.deep.equal([true, true]);
  });

  it('shows nothing when validity is only asked for', async () => {
    const { outer, harness } = await mountInForm(person);
    outer.checkValidity();
    harness.element.checkValidity();
    await harness.drawn();
    expect([harness.summary(), harness.errorOf('/name'), harness.focus()]).to.deep.equal([
      undefined,
      undefined,
      'nowhere',
    ]);
  });

  it('shows what is wrong when the form is submitted, and has the focus on the summary', async () => {
    const { outer, harness, button } = await mountInForm(person);
    const submissions = await submissionsOf(outer, () => pressMouse(button));
    expect(submissions).to.deep.equal([]);
    await until(() => harness.summary() !== undefined, 'a summary');
    await until(() => harness.focus() === 'summary', 'the focus on the summary');
    expect(harness.errorOf('/name')).to.contain('Name');
  });

  it('shows what is wrong when Enter is pressed in it', async () => {
    const { outer, harness } = await mountInForm(person);
    const submissions = await submissionsOf(outer, async () => {
      harness.control('/name').focus();
      await harness.press('Enter');
    });
    expect(submissions).to.deep.equal([]);
    await until(() => harness.focus() === 'summary', 'the focus on the summary');
  });

  it('lets an earlier native control that is wrong be mended first', async () => {
    const { outer, harness, button } = await mountInForm(person);
    const native = outer.querySelector('input')!;
    native.required = true;
    native.value = '';
    await pressMouse(button);
    expect(document.activeElement === native).to.equal(true);
    expect(harness.focus()).to.equal('nowhere');
  });

  it('is not judged while it is disabled', async () => {
    const { outer, harness } = await mountInForm(person, { disabled: true });
    expect([harness.element.checkValidity(), outer.checkValidity()]).to.deep.equal([true, true]);
  });

  it('answers reportValidity with what it finds', async () => {
    const { harness } = await mountInForm(person);
    expect(harness.element.reportValidity()).to.equal(false);
    await harness.drawn();
    expect(harness.focus()).to.equal('summary');
    await harness.fill('/name', 'An');
    expect(harness.element.reportValidity()).to.equal(true);
  });

  it('cannot be submitted before its schema is there to judge by', async () => {
    const outer = document.createElement('form');
    const element = Object.assign(document.createElement('hoso-form'), {
      name: 'dossier',
      schema: person,
      lang: 'en',
    });
    outer.append(element);
    getStage().append(outer);
    await element.updateComplete;
    expect(outer.checkValidity(), 'while it is being read').to.equal(false);
    await element.ready;
    element.value = valid;
    await element.ready;
    expect(outer.checkValidity(), 'once it is').to.equal(true);
  });
});

describe('<hoso-form> and reset, disabling, restoring', () => {
  it('goes back to the value that was set, with nothing shown', async () => {
    const { outer, harness } = await mountInForm(person, { value: valid });
    await harness.fill('/name', 'B');
    harness.element.reportValidity();
    await harness.drawn();
    expect(harness.summary()).to.have.length(1);
    outer.reset();
    await harness.drawn();
    expect(harness.value).to.deep.equal(valid);
    expect(sent(outer)).to.deep.equal(valid);
    expect([harness.summary(), harness.errorOf('/name'), harness.control('/name').value]).to.deep.equal([
      undefined,
      undefined,
      'An',
    ]);
  });

  it('goes back to nothing where nothing was set', async () => {
    const { outer, harness } = await mountInForm(person);
    await harness.fill('/name', 'Bình');
    outer.reset();
    await harness.drawn();
    expect(harness.value).to.deep.equal({});
    expect(harness.control('/name').value).to.equal('');
  });

  it('is disabled and sends nothing in a disabled fieldset, and is back as it was after it', async () => {
    const { outer, harness } = await mountInForm(person, { value: valid });
    const fieldset = outer.querySelector('fieldset')!;
    fieldset.disabled = true;
    await until(() => harness.control('/name').disabled, 'disabled');
    expect(harness.element.disabled, 'the attribute is the embedder’s').to.equal(false);
    expect(Object.keys(dataOf(outer))).to.deep.equal([]);
    fieldset.disabled = false;
    await until(() => !harness.control('/name').disabled, 'enabled');
    expect(sent(outer)).to.deep.equal(valid);
  });

  it('sends nothing while disabled, and its value as soon as it is not', async () => {
    const { outer, harness } = await mountInForm(person, { value: valid, disabled: true });
    expect(dataOf(outer)['dossier']).to.equal(undefined);
    harness.element.disabled = false;
    await harness.drawn();
    expect(harness.control('/name').disabled).to.equal(false);
    expect(sent(outer)).to.deep.equal(valid);
  });

  it('takes up what the browser brings back, and still resets to what was set', async () => {
    const { outer, harness } = await mountInForm(person, { value: valid });
    await harness.fill('/name', 'Bình');
    await harness.validate();
    await until(() => dataOf(outer)['dossier']?.includes('Bình') === true, 'sent');
    const kept = dataOf(outer)['dossier']!;
    const { outer: later, harness: again } = await mountInForm(person, { value: valid });
    again.element.formStateRestoreCallback(kept);
    await again.drawn();
    expect(again.control('/name').value).to.equal('Bình');
    expect(sent(later)).to.deep.equal({ name: 'Bình', age: 7 });
    later.reset();
    expect(again.value).to.deep.equal(valid);
  });

  it('takes up what is brought back before it has a schema', async () => {
    const element: HosoForm = document.createElement('hoso-form');
    element.formStateRestoreCallback('{"name":"Bình"}');
    element.schema = person;
    getStage().append(element);
    await element.ready;
    expect(element.value).to.deep.equal({ name: 'Bình' });
  });

  it('lets be what it cannot read', async () => {
    const { harness } = await mountInForm(person, { value: valid });
    for (const state of ['{"name":', '', null]) harness.element.formStateRestoreCallback(state);
    expect(harness.value).to.deep.equal(valid);
  });
});

describe('<hoso-form> alone', () => {
  it('submits on Enter in a field: once, cancelable, with the value', async () => {
    const form = await mount(person);
    await form.fill('/age', '7');
    await form.fill('/name', 'An');
    const events = await eventsOf<{ value: unknown }>(getStage(), 'hoso-submit', () => form.press('Enter'));
    expect(
      events.map(({ detail, bubbles, composed, cancelable }) => [detail, bubbles, composed, cancelable]),
    ).to.deep.equal([[{ value: { name: 'An', age: 7 } }, true, true, true]]);
  });

  it('does not submit what has issues: it says so, shows them and takes the focus there', async () => {
    const form = await mount(person);
    const submits = await eventsOf(getStage(), 'hoso-submit', async () => {
      const invalid = await eventsOf<{ issues: { pointer: string }[] }>(
        getStage(),
        'hoso-invalid',
        async () => {
          form.control('/name').focus();
          await form.press('Enter');
        },
      );
      expect(
        invalid.map(({ detail, bubbles, composed }) => [
          detail.issues.map(({ pointer }) => pointer),
          bubbles,
          composed,
        ]),
      ).to.deep.equal([[['/name'], true, true]]);
    });
    expect(submits).to.have.length(0);
    await form.drawn();
    expect(form.focus()).to.equal('summary');
    expect(form.summary()).to.deep.equal(['Enter “Name”.']);
  });

  it('makes a new line, and no submission, of Enter in a text of several lines', async () => {
    const form = await mount({ type: 'object', properties: { text: { type: 'string', maxLength: 500 } } });
    await form.fill('/text', 'a');
    const events = await eventsOf(getStage(), 'hoso-submit', async () => {
      await sendKeys({ press: 'Enter' });
      await form.type('b');
    });
    expect(events).to.have.length(0);
    expect(form.value).to.deep.equal({ text: 'a\nb' });
  });

  it('is submitted by the first press of its button, though an error moves the button away', async () => {
    const form = await mount(person);
    await form.fill('/name', 'B');
    const invalid = await eventsOf(getStage(), 'hoso-invalid', () =>
      pressMouse(form.query('[type="submit"]')!),
    );
    expect(invalid).to.have.length(1);
    expect(form.errorOf('/name')).to.be.a('string');
  });

  it('lets no native event of its own form out of its shadow', async () => {
    const form = await mount(person);
    const events = await eventsOf(getStage(), 'submit', () => form.submit());
    expect(events).to.have.length(0);
  });
});
