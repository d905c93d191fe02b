import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { showForm } from '../support/show-form.js';
import { showStates } from '../support/show-states.js';
import { formOfAll, kindSamples, valueOfAll } from './kinds.js';

/** Every kind of field, each in its states. `stories/form/kinds.ts` has the schemas; the tests use the same. */
const meta: Meta = { title: 'Form/Kinds' };
export default meta;

function kind(name: string): StoryObj {
  const sample = kindSamples.find((candidate) => candidate.name === name)!;
  return { name, render: (_, { globals }) => showStates(sample, String(globals['language'])) };
}

const schema = { ...formOfAll(), title: 'Tờ khai', description: 'Mọi loại mục trên một trang.' };

export const Empty: StoryObj = {
  name: 'all, empty',
  render: (_, { globals }) => showForm({ lang: String(globals['language']), schema }),
};
export const Filled: StoryObj = {
  name: 'all, filled in',
  render: (_, { globals }) =>
    showForm({ lang: String(globals['language']), schema, value: valueOfAll(({ value }) => value) }),
};
export const Wrong: StoryObj = {
  name: 'all, wrong',
  render: (_, { globals }) =>
    showForm({
      lang: String(globals['language']),
      schema,
      value: valueOfAll(({ wrong }) => wrong),
      attempted: true,
    }),
};
export const Text = kind('text');
export const Multiline = kind('multiline');
export const Digits = kind('digits');
export const Code = kind('code');
export const Email = kind('email');
export const Tel = kind('tel');
export const Url = kind('url');
export const Date = kind('date');
export const DateTime = kind('date-time');
export const Time = kind('time');
export const DateParts = kind('date-parts');
export const Number = kind('number');
export const Integer = kind('integer');
export const Boolean = kind('boolean');
export const StatementToAgreeTo = kind('statement to agree to');
export const ChoiceOf2 = kind('choice of 2');
export const ChoiceOf10 = kind('choice of 10');
export const Radios = kind('radios');
export const Select = kind('select');
export const SearchIn54 = kind('search in 54');
export const Suggest = kind('suggest');
export const Choices = kind('choices');
export const Const = kind('const');
export const Null = kind('null');
export const File = kind('file');
export const Group = kind('group');
export const List = kind('list');
export const Any = kind('any');
