import type { Meta, StoryObj } from '@storybook/web-components-vite';
import findDossier from 'virtual:hoso-content/portal-account-find-dossier';
import logIn from 'virtual:hoso-content/portal-account-log-in';
import oneTimeCode from 'virtual:hoso-content/portal-account-one-time-code';
import register from 'virtual:hoso-content/portal-account-register';
import type { ContentModule } from '../../src/validation/content-module.js';
import { exampleOf } from '../support/examples.js';
import { showStates } from '../support/show-states.js';
import { statesOf } from '../form/states.js';

/** The forms of a portal's account, which are content as every other: empty, filled in, wrong, closed to changes. */
const meta: Meta = { title: 'Portal/Account' };
export default meta;

function form(name: string, content: ContentModule, right: string, wrong: string): StoryObj {
  const valueOf = (example: string) => exampleOf(`portal-account/${example}`).value;
  const states = statesOf(valueOf(right), valueOf(wrong));
  return {
    name,
    render: (_, { globals }) => showStates({ lang: String(globals['language']), content }, states),
  };
}

export const Register = form(
  'register',
  register,
  'register/citizen.valid',
  'register/identity-number-of-9-digits.invalid',
);
export const LogIn = form('log in', logIn, 'log-in/citizen.valid', 'log-in/password-missing.invalid');
export const OneTimeCode = form(
  'one-time code',
  oneTimeCode,
  'one-time-code/as-in-the-message.valid',
  'one-time-code/code-of-5-digits.invalid',
);
export const FindDossier = form(
  'find a dossier again',
  findDossier,
  'find-dossier/as-on-the-slip.valid',
  'find-dossier/nothing.invalid',
);
