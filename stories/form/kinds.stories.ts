import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { showForm } from '../support/show-form.js';
import { showStates } from '../support/show-states.js';
import { formOf, formOfAll, kindSamples, valueOfAll, withEach } from './kinds.js';
import { statesOf } from './states.js';

/** Every kind of field, each in its states. `stories/form/kinds.ts` has the schemas; the tests use the same. */
const meta: Meta = { title: 'Form/Kinds' };
export default meta;

function kind(name: string): StoryObj {
  const sample = kindSamples.find((candidate) => candidate.name === name)!;
  const wrong = sample.wrong === undefined ? undefined : { answer: sample.wrong };
  const states = statesOf({ answer: sample.value }, wrong);
  return {
    name,
    render: (_, { globals }) =>
      showStates({ lang: String(globals['language']), schema: formOf(sample) }, states),
  };
}

const schema = { ...formOfAll(), title: 'Tờ khai', description: 'Mọi loại mục trên một trang.' };
// As long as the law's own words get: the longest of the declaration has 160 letters.
const longTitle =
  'Nội dung thay đổi, yêu cầu khác của người tham gia bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp, bảo hiểm tai nạn lao động, bệnh nghề nghiệp theo quy định';
const longHint = `${longTitle}: ghi rõ, đầy đủ, đúng như trên giấy tờ.`;
const longInEnglish =
  'What is to be changed and other requests of the participant in social insurance, health insurance, unemployment insurance, occupational accident and disease insurance';
const long = {
  ...withEach(schema, { title: longTitle, description: longHint }),
  'x-wording': {
    en: {
      text: { [longTitle]: longInEnglish, [longHint]: `${longInEnglish}: all of it, as on the papers.` },
    },
  },
};

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
export const Optional: StoryObj = {
  name: 'all, left to the person',
  render: (_, { globals }) =>
    showForm({ lang: String(globals['language']), schema: { ...schema, required: [] } }),
};
export const Deprecated: StoryObj = {
  name: 'all, on their way out of use',
  render: (_, { globals }) =>
    showForm({ lang: String(globals['language']), schema: withEach(schema, { deprecated: true }) }),
};
export const LongWords: StoryObj = {
  name: 'all, with long words',
  render: (_, { globals }) =>
    showForm({
      lang: String(globals['language']),
      schema: long,
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
