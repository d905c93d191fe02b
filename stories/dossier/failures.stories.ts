import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { HostError, type HostErrorDetails, type HostErrorKind } from '../../src/host/host-error.js';
import { play, press, seeing, write } from '../support/act.js';
import { lostCard, showDossier } from '../support/show-dossier.js';
import { storyHost } from '../support/story-host.js';

/** What a person is told when something between page and host goes wrong: in looking up, and in sending. */
const meta: Meta = { title: 'Dossier/Failures', component: 'hoso-dossier' };
export default meta;

const showsError = seeing('[data-error-kind]');

function lookingUp(kind: HostErrorKind): StoryObj {
  return {
    name: `looking up: ${kind}`,
    render: (_, { globals }) =>
      showDossier(globals['language'], {
        step: 'declaration',
        value: { situation: lostCard['situation']!, declaration: { hasSocialInsuranceNumber: true } },
        host: (lang) => storyHost(lang, (operation) => (operation === 'lookUp' ? { kind } : undefined)),
      }),
    play: play(
      write('[data-pointer="/declaration/socialInsuranceNumber"]', '7900000017'),
      write('#check-code', '10'),
      press('form:has(#check-code) button[type="submit"]'),
      showsError,
    ),
  };
}

/** `details`: what of the failure is more than its kind. */
function sending(kind: HostErrorKind, details?: (lang: string) => HostErrorDetails): StoryObj {
  return {
    name: `sending: ${kind}`,
    render: (_, { globals }) =>
      showDossier(globals['language'], {
        step: 'check',
        value: lostCard,
        host: (lang) => ({
          ...storyHost(lang),
          submit: () => Promise.reject(new HostError(kind, details?.(lang))),
        }),
      }),
    play: play(
      press('[data-action="next"]'),
      write('#code', '10'),
      press('[data-action="submit"]'),
      showsError,
    ),
  };
}

export const LookingUpOffline = lookingUp('offline');
export const LookingUpTimeout = lookingUp('timeout');
export const LookingUpUnavailable = lookingUp('unavailable');
export const LookingUpRefused = lookingUp('refused');
export const LookingUpExpired = lookingUp('expired');
export const LookingUpLimited = lookingUp('limited');
export const LookingUpNotFound = lookingUp('not-found');
export const LookingUpUnexpected = lookingUp('unexpected');

export const SendingOffline = sending('offline');
export const SendingTimeout = sending('timeout');
export const SendingUnavailable = sending('unavailable');
export const SendingRefused = sending('refused');
export const SendingExpired = sending('expired');
export const SendingLimited = sending('limited');
export const SendingInvalid = sending('invalid', (lang) => ({
  issues: [
    {
      pointer: '/declaration/phone',
      schemaPointer: '',
      keyword: '',
      message:
        lang === 'vi'
          ? 'Số điện thoại không liên lạc được.'
          : 'Nobody can be reached at the telephone number.',
    },
  ],
}));
export const SendingDuplicate = sending('duplicate', () => ({ reference: 'TD-20260423-0001' }));
export const SendingUnexpected = sending('unexpected');

export const NoCode: StoryObj = {
  name: 'no code can be sent',
  render: (_, { globals }) =>
    showDossier(globals['language'], {
      step: 'check',
      value: lostCard,
      host: (lang) =>
        storyHost(lang, (operation) => (operation === 'challenge' ? { kind: 'unavailable' } : undefined)),
    }),
  play: play(press('[data-action="next"]'), showsError),
};

export const CodeMissing: StoryObj = {
  name: 'no code entered',
  render: (_, { globals }) => showDossier(globals['language'], { step: 'check', value: lostCard }),
  play: play(
    press('[data-action="next"]'),
    seeing('#code'),
    press('[data-action="submit"]'),
    seeing('#code-error'),
  ),
};

export const OnItsWay: StoryObj = {
  name: 'on its way',
  render: (_, { globals }) =>
    showDossier(globals['language'], {
      step: 'check',
      value: lostCard,
      host: (lang) => ({ ...storyHost(lang), submit: () => new Promise(() => undefined) }),
    }),
  play: play(
    press('[data-action="next"]'),
    write('#code', '10'),
    press('[data-action="submit"]'),
    seeing('[data-action="submit"][aria-busy]'),
  ),
};
