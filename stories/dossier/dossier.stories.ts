import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { JsonObject } from '../../src/schema/json.js';
import { damagedCard, household, lostCard, showDossier, type Start } from '../support/show-dossier.js';
import { storyHost } from '../support/story-host.js';

/**
 * `<hoso-dossier>`: the journey, begun at each of its steps, with a host that lives in the page. The numbers of
 * `src/host/demonstration-register.json` can be looked up, 7900000017 among them.
 */
const meta: Meta = { title: 'Dossier/Dossier', component: 'hoso-dossier' };
export default meta;

const story = (name: string, start: Start): StoryObj => ({
  name,
  render: (_, { globals }) => showDossier(globals['language'], start),
});

export const FromTheBeginning = story('from the beginning', { only: '' });
export const Situation = story('1.2.a, situation', { value: { situation: { channel: 'online' } } });
export const Declaration = story('1.2.a, declaration', {
  step: 'declaration',
  value: { situation: damagedCard['situation']! },
});
export const DeclarationWithoutNumber = story('1.2.a, declaration of a household', {
  step: 'declaration',
  value: household,
});
export const Documents = story('1.2.a, papers of a damaged card', { step: 'documents', value: damagedCard });
export const DocumentsLost = story('1.2.a, papers of a lost card', { step: 'documents', value: lostCard });
export const Delivery = story('1.2.a, delivery', { step: 'delivery', value: damagedCard });
export const Check = story('1.2.a, checking the answers', { step: 'check', value: damagedCard });
export const CheckIncomplete = story('1.2.a, checking what is incomplete', {
  step: 'check',
  value: { situation: damagedCard['situation']!, declaration: { hasSocialInsuranceNumber: true } },
});
export const Account = story('1.2.a, with what an account knows', {
  step: 'declaration',
  value: { situation: lostCard['situation']! },
  host: (lang) => ({
    ...storyHost(lang),
    account: () => Promise.resolve({ declaration: lostCard['declaration'] as JsonObject }),
  }),
});
