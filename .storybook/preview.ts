/// <reference types="vite/client" />
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';

// Built by `npm run build:manifest`; without it the stories only have no table of members.
const [manifest] = Object.values(
  import.meta.glob<object>('../dist/custom-elements.json', { eager: true, import: 'default' }),
);
if (manifest) setCustomElementsManifest(manifest);

/** A story reads the language from `globals.language` and gives it to its element; the page around it follows. */
const speak: Decorator = (story, { globals }) => {
  const language = String(globals['language']);
  document.documentElement.lang = language;
  return html`<div lang=${language}>${story()}</div>`;
};

const preview: Preview = {
  decorators: [speak],
  globalTypes: {
    language: {
      description: 'Language of the elements',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: [
          { value: 'vi', title: 'Tiếng Việt' },
          { value: 'en', title: 'English' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { language: 'vi' },
  parameters: {
    layout: 'padded',
    a11y: { test: 'error' },
    controls: { expanded: true },
  },
};

export default preview;
