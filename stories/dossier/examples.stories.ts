import type { Meta, StoryObj } from '@storybook/web-components-vite';
import findDossier from 'virtual:hoso-content/portal-account-find-dossier';
import logIn from 'virtual:hoso-content/portal-account-log-in';
import oneTimeCode from 'virtual:hoso-content/portal-account-one-time-code';
import register from 'virtual:hoso-content/portal-account-register';
import declaration from 'virtual:hoso-content/tk1-ts-490-2023';
import procedure from 'virtual:hoso-content/vss-books-and-cards';
import { html, render, type TemplateResult } from 'lit';
import { showForm } from '../support/show-form.js';
import { exampleOf, examples, type Example } from '../support/examples.js';

/**
 * Every example of the content, as a form filled in with it and judged: choose one in the controls, or see them all.
 * The list is made from the files of `schemas/…/examples`.
 */
const meta: Meta = {
  title: 'Dossier/Examples',
  argTypes: { example: { control: 'select', options: examples.map(({ name }) => name) } },
};
export default meta;

const contents: Readonly<Record<string, typeof procedure>> = {
  'vss-books-and-cards': procedure,
  'tk1-ts': declaration,
  'portal-account/find-dossier': findDossier,
  'portal-account/log-in': logIn,
  'portal-account/one-time-code': oneTimeCode,
  'portal-account/register': register,
};

function show({ name, folder, value }: Example, lang: string): TemplateResult {
  const content = contents[folder];
  if (!content) return html`<p role="alert">${name}: no story knows the content ${folder}</p>`;
  const isValid = content.validate(value);
  return html`<p><code>${name}</code>: ${isValid ? 'accepted' : 'refused'}</p>
    ${showForm({ lang, content, value, attempted: !isValid })}`;
}

export const One: StoryObj<{ example: string }> = {
  name: 'one, chosen in the controls',
  args: { example: examples[0]?.name ?? '' },
  render: ({ example }, { globals }) => show(exampleOf(example), String(globals['language'])),
};

/** Drawn when it is opened: all of them at once would be some thousand fields. */
function unfold({ currentTarget }: Event, example: Example, lang: string): void {
  const details = currentTarget as HTMLDetailsElement;
  const place = details.querySelector('div');
  if (details.open && place) render(show(example, lang), place);
}

export const All: StoryObj = {
  name: 'all',
  render: (_, { globals }) =>
    html`${examples.map(
      (example, index) =>
        html`<details
          ?open=${index === 0}
          @toggle=${(event: Event) => unfold(event, example, String(globals['language']))}
        >
          <summary>${example.name}</summary>
          <div></div>
        </details>`,
    )}`,
};
