import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { HosoForm } from '../../src/elements/form/hoso-form.js';
import { play, press, seeing } from '../support/act.js';
import { showForm } from '../support/show-form.js';

/**
 * A list that a schema names by `x-options` and the portal gives (`options`): while it is fetched, when it is there, when
 * it cannot be had. What is typed is an answer in any case, so that nobody has to wait.
 */
const meta: Meta = { title: 'Form/Lists of options' };
export default meta;

type Source = NonNullable<HosoForm['options']>;

const schema = {
  type: 'object',
  required: ['facility'],
  properties: {
    facility: {
      type: 'string',
      title: 'Nơi đăng ký khám, chữa bệnh ban đầu',
      description: 'Gõ vài chữ của tên rồi chọn.',
      'x-options': { name: 'facilities' },
    },
  },
  'x-wording': {
    en: {
      text: {
        'Nơi đăng ký khám, chữa bệnh ban đầu': 'Place of first medical treatment',
        'Gõ vài chữ của tên rồi chọn.': 'Type some letters of its name and choose.',
      },
    },
  },
};

const facilities: Source = () =>
  Promise.resolve([
    ['79-001', 'Bệnh viện Quận 1'],
    ['79-014', 'Bệnh viện Nhân dân Gia Định'],
    ['79-024', 'Bệnh viện Thống Nhất'],
  ]);
const never: Source = () => new Promise(() => undefined);
const failing: Source = () => Promise.reject(new Error('no connection'));

const open = press('[data-pointer="/facility"]');

function story(name: string, options: Source, value?: { readonly facility: string }): StoryObj {
  return {
    name,
    render: (_, { globals }) => showForm({ lang: String(globals['language']), schema, options, value }),
    play: play(open),
  };
}

export const There = story('there', facilities);
export const Chosen = story('one of them chosen', facilities, { facility: '79-014' });
export const Loading = story('on its way', never);
// Whoever develops the portal is told in the console.
export const Failed: StoryObj = {
  ...story('cannot be had', failing),
  tags: ['warns'],
  play: play(open, seeing('[data-action="load-options"]')),
};
export const FailedWithAnswer: StoryObj = {
  ...story('cannot be had, and something typed', failing, { facility: 'Bệnh viện huyện' }),
  tags: ['warns'],
};
export const NoList = story('a portal that has none', () => Promise.resolve(undefined));
