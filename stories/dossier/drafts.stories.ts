import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Draft } from '../../src/host/host.js';
import type { JsonObject } from '../../src/schema/json.js';
import { play, press, seeing, write, type Act } from '../support/act.js';
import { lostCard, showDossier, type Start } from '../support/show-dossier.js';
import { storyHost } from '../support/story-host.js';

const item = 'hoso:draft:vss-books-and-cards';

/**
 * Keeping a dossier for later: on this device under a password, or in the account of a portal. Nothing is kept unless
 * somebody asks for it.
 */
const meta: Meta = {
  title: 'Dossier/Drafts',
  component: 'hoso-dossier',
  beforeEach: () => {
    localStorage.removeItem(item);
    return () => localStorage.removeItem(item);
  },
};
export default meta;

const week = 7 * 86_400_000;

/** What lies on the device when there is a draft; no password opens it. */
function leaveSealed(): void {
  const sealed = { salt: 'AA==', iv: 'AAAAAAAAAAAAAAAA', text: 'AA==' };
  localStorage.setItem(
    item,
    JSON.stringify({ ...sealed, expiresAt: Date.now() + week, idempotencyKey: 'k' }),
  );
}

function story(name: string, start: Start, ...acts: readonly Act[]): StoryObj {
  return {
    name,
    render: (_, { globals }) => showDossier(globals['language'], start),
    play: play(...acts),
  };
}

const atCheck: Start = { step: 'check', value: lostCard };
const openOffer = press('[data-draft="none"] summary');
const keep = press('[data-draft-action="keep"]');
const open = press('[data-draft-action="open"]');

/** A portal that keeps drafts itself, and has this one. */
function accountWith(draftIn?: (lang: string) => Draft): NonNullable<Start['host']> {
  return (lang) => ({
    ...storyHost(lang),
    drafts: {
      load: () => Promise.resolve(draftIn?.(lang)),
      save: () => Promise.resolve(),
      remove: () => Promise.resolve(),
    },
  });
}

const rest = { version: 'earlier', idempotencyKey: 'k', expiresAt: Date.now() + week };
const fitting = (): Draft => ({ ...rest, dossier: lostCard, labels: {} });

/** Of an edition that asked for more, and allowed any telephone number. */
const misfitting = (lang: string): Draft => ({
  ...rest,
  dossier: {
    ...lostCard,
    declaration: { ...(lostCard['declaration'] as JsonObject), fax: '028 3822 0000', phone: '12345' },
  },
  labels: {
    '/declaration/fax': lang === 'vi' ? 'Số fax' : 'Fax number',
    '/declaration/phone': lang === 'vi' ? 'Số điện thoại liên hệ' : 'Telephone number',
  },
});

export const Offer = story('the offer', atCheck, openOffer);
export const OfferInAccount = story(
  'the offer of an account',
  { ...atCheck, host: accountWith() },
  openOffer,
);
export const Shared = story('a shared computer', { ...atCheck, shared: true }, openOffer);
export const TooShort = story(
  'too short a password',
  atCheck,
  openOffer,
  write('#passphrase', 'hoa'),
  keep,
  seeing('#passphrase-error, .error'),
);
export const Kept = story(
  'kept',
  atCheck,
  openOffer,
  write('#passphrase', 'hoa mai 2026'),
  keep,
  seeing('[data-draft="kept"]'),
);
export const Deleted = story(
  'deleted',
  { ...atCheck, host: accountWith() },
  openOffer,
  keep,
  seeing('[data-draft="kept"]'),
  press('[data-draft-action="wipe"]'),
  seeing('[data-draft="none"]'),
);
export const Found: StoryObj = {
  ...story('found on this device', {}, seeing('[data-draft="found"]')),
  beforeEach: leaveSealed,
};
export const WrongPassword: StoryObj = {
  ...story(
    'the wrong password',
    {},
    write('[data-draft="found"] #passphrase', 'hoa mai 2025'),
    open,
    seeing('[data-draft="found"] [aria-invalid="true"]'),
  ),
  beforeEach: leaveSealed,
};
export const FoundInAccount = story(
  'found in the account',
  { host: accountWith(fitting) },
  seeing('[data-draft="found"]'),
);
export const Opened = story(
  'opened, all of it fits',
  { host: accountWith(fitting) },
  open,
  seeing('[data-draft="kept"]'),
);
export const Misfits = story(
  'opened, what no longer fits',
  { host: accountWith(misfitting) },
  open,
  seeing('[data-draft="misfits"]'),
);
