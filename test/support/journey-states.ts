/** States of the journey that a walk straight to the receipt does not meet, and how each is come to. */
import type { BrowserContext } from 'playwright-core';
import type { EmbeddedStage, Start } from './embedded-stage.js';
import { jpeg, makePdf } from './files/make-files.js';
import type { JsonObject } from '../../src/schema/json.js';
import { damagedCard, lostCard } from './harness-dossiers.js';
import { eventually, type Dossier, type Portal, type State } from './harness.js';

export interface JourneyState {
  readonly name: string;
  /** Something that only this state has on the page. */
  readonly shows: string;
  /** A page begins with it: nobody has put the focus anywhere yet. */
  readonly begins?: true;
  readonly reach: (stage: EmbeddedStage) => Promise<Portal>;
}

export const passphrase = 'hoa mai 2026';
const mistake = 'hoa mai 2025';

const situation = lostCard.situation!;
const atCheck: Start = { step: 'check', value: lostCard };
const { request: _, ...known } = lostCard.declaration!;
const account = { declaration: known as JsonObject };

/** What stands between page and service answers instead of it. */
async function answerInstead(portal: Portal, path: string, status: number, problem: object): Promise<void> {
  await portal.page.route(`**/api/${path}`, (route) =>
    route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  );
}

async function openLookUp(stage: EmbeddedStage): Promise<Portal> {
  const portal = await stage.open({ step: 'declaration', value: { situation } });
  await portal.choose('/declaration/hasSocialInsuranceNumber', 'true');
  await portal.page.locator('#check-code').waitFor();
  return portal;
}

function lookUpFailing(name: string, status: number): JourneyState {
  return {
    name: `look-up: ${name}`,
    shows: `[data-error-kind="${name}"]`,
    async reach(stage) {
      const portal = await openLookUp(stage);
      await answerInstead(portal, 'lookups', status, { kind: name, status });
      await portal.lookUp('7900000017');
      return portal;
    },
  };
}

async function openConfirm(stage: EmbeddedStage, value: Dossier = lostCard): Promise<Portal> {
  const portal = await stage.open({ step: 'check', value });
  await portal.begun('check');
  await portal.continueTo('confirm');
  return portal;
}

function sendingFails(name: string, status: number, problem: object = {}): JourneyState {
  return {
    name: `sending: ${name}`,
    shows: `form.page [data-error-kind="${name}"]`,
    async reach(stage) {
      const portal = await openConfirm(stage);
      await answerInstead(portal, 'dossiers', status, { kind: name, status, ...problem });
      await portal.enterCode(stage.reception.code);
      await portal.continue();
      return portal;
    },
  };
}

async function handIn(stage: EmbeddedStage, value: Dossier = lostCard): Promise<Portal> {
  const portal = await openConfirm(stage, value);
  await portal.enterCode(stage.reception.code);
  await portal.continueTo('receipt');
  return portal;
}

/** With a receipt that differs from what the service answered. */
async function handInFor(stage: EmbeddedStage, change: object, value?: Dossier): Promise<Portal> {
  const portal = await openConfirm(stage, value);
  await portal.page.route('**/api/dossiers', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...((await response.json()) as object), ...change } });
  });
  await portal.enterCode(stage.reception.code);
  await portal.continueTo('receipt');
  return portal;
}

export async function keepDraft(portal: Portal, words = passphrase): Promise<void> {
  const details = portal.page.locator('[data-draft="none"]');
  await details.locator('summary').click();
  await details.locator('#passphrase').fill(words);
  await details.locator('[data-draft-action="keep"]').click();
}

async function openWithDraft(stage: EmbeddedStage, value = lostCard): Promise<Portal> {
  const portal = await stage.open({ step: 'check', value });
  await keepDraft(portal);
  await portal.page.locator('[data-draft="kept"]').waitFor();
  return portal;
}

async function openDraft(portal: Portal, words = passphrase): Promise<void> {
  const found = portal.page.locator('[data-draft="found"]');
  await found.locator('#passphrase').fill(words);
  await found.locator('[data-draft-action="open"]').click();
}

/** Two tabs of one browser with the same dossier; the second is the one to look at, unless `first` says otherwise. */
async function openTwoTabs(
  stage: EmbeddedStage,
): Promise<{ first: Portal; second: Portal; context: BrowserContext }> {
  const context = await stage.context();
  const first = await stage.open(atCheck, context);
  await first.begun('check');
  await first.button('next').focus();
  const second = await stage.open({}, context);
  await second.page.locator('[data-tabs="elsewhere"]').waitFor();
  return { first, second, context };
}

async function take(second: Portal): Promise<void> {
  await second.page.locator('[data-tab-action="take"]').click();
  await second.arrive('check');
}

interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
export const photo: ChosenFile = {
  name: 'Thẻ BHYT mặt trước.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from(jpeg),
};
const paper: ChosenFile = {
  name: 'Giấy xác nhận của Ủy ban nhân dân phường (bản sao có chứng thực).pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(makePdf()),
};
const foreign: ChosenFile = {
  name: 'thu-moi.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from('MZ nothing'),
};

async function openPapers(stage: EmbeddedStage, value = damagedCard): Promise<Portal> {
  const portal = await stage.open({ step: 'documents', value });
  await portal.begun('documents');
  return portal;
}

export async function choosePaper({ page }: Portal, ...files: readonly ChosenFile[]): Promise<void> {
  const button = page.locator('button[data-action="add"]').first();
  // As the chooser leaves it when it closes.
  await button.focus();
  await page
    .locator('button[data-action="add"] + input')
    .first()
    .setInputFiles([...files]);
}

function papersAnswered(name: string, answer: string, shows: string): JourneyState {
  return {
    name,
    shows,
    async reach(stage) {
      const portal = await openPapers(stage);
      await portal.choose('/documents/healthInsuranceCard/answer', answer);
      return portal;
    },
  };
}

async function at(stage: EmbeddedStage, start: Start, state: State): Promise<Portal> {
  const portal = await stage.open(start);
  await portal.begun(state);
  return portal;
}

export function listJourneyStates(): readonly JourneyState[] {
  return [
    {
      name: 'account facts',
      begins: true,
      shows: '[data-known] [data-known-fact]',
      async reach(stage) {
        stage.reception.account = account;
        return stage.open({ step: 'declaration', value: { situation } });
      },
    },
    {
      name: 'an account fact that was called wrong',
      shows: 'input[data-pointer="/declaration/fullName"]',
      async reach(stage) {
        stage.reception.account = account;
        const portal = await stage.open({ step: 'declaration', value: { situation } });
        await portal.page.locator('[data-known-fact="/declaration/fullName"] button').click();
        await portal.arrive('person');
        return portal;
      },
    },
    { name: 'look-up: a question', shows: '#check-code', reach: openLookUp },
    {
      name: 'look-up: no answer to the question',
      shows: '#check-code-error',
      async reach(stage) {
        const portal = await openLookUp(stage);
        await portal.lookUp('7900000017', '');
        return portal;
      },
    },
    {
      name: 'look-up: the wrong answer',
      shows: '[data-error-kind="refused"]',
      async reach(stage) {
        const portal = await openLookUp(stage);
        await portal.lookUp('7900000017', '0');
        return portal;
      },
    },
    lookUpFailing('expired', 410),
    lookUpFailing('limited', 429),
    lookUpFailing('not-found', 404),
    lookUpFailing('unavailable', 503),
    {
      name: 'look-up: found',
      shows: '#found',
      async reach(stage) {
        const portal = await openLookUp(stage);
        await portal.lookUp('7900000017');
        await portal.arrive('found');
        return portal;
      },
    },
    papersAnswered('papers: comes later', 'later', '[data-state="later"]'),
    papersAnswered(
      'papers: cannot be had, and why',
      'cannot',
      '[data-state="cannot"] [data-pointer$="/reason"]',
    ),
    {
      name: 'papers: uploaded',
      shows: '[data-phase="done"] ~ [data-phase="done"]',
      async reach(stage) {
        const portal = await openPapers(stage);
        await choosePaper(portal, photo, paper);
        return portal;
      },
    },
    {
      name: 'papers: on their way',
      shows: '[data-phase="sending"] progress',
      async reach(stage) {
        const portal = await openPapers(stage);
        await portal.page.route('**/api/files**', () => undefined);
        await choosePaper(portal, photo, paper);
        return portal;
      },
    },
    {
      name: 'papers: failed and refused',
      shows: '[data-phase="failed"] ~ [data-phase="failed"]',
      async reach(stage) {
        const portal = await openPapers(stage);
        await portal.page.route('**/api/files**', (route) => route.abort());
        await choosePaper(portal, foreign, photo);
        return portal;
      },
    },
    {
      name: 'papers: going on with a file that failed',
      shows: '.summary',
      async reach(stage) {
        const portal = await openPapers(stage);
        await choosePaper(portal, foreign);
        await portal.page.locator('[data-phase="failed"]').waitFor();
        await portal.continueInVain();
        return portal;
      },
    },
    {
      name: 'draft: the offer',
      shows: '[data-draft="none"] [open] [data-draft-action="keep"]',
      async reach(stage) {
        const portal = await at(stage, atCheck, 'check');
        await portal.page.locator('[data-draft="none"] summary').click();
        return portal;
      },
    },
    {
      name: 'draft: too short a password',
      shows: '[data-draft="none"] #passphrase-error',
      async reach(stage) {
        const portal = await at(stage, atCheck, 'check');
        await keepDraft(portal, 'hoa');
        return portal;
      },
    },
    {
      name: 'draft: a browser that keeps nothing',
      shows: '[data-draft="none"] #passphrase-error',
      async reach(stage) {
        const portal = await at(stage, atCheck, 'check');
        await portal.page.evaluate(() => {
          Storage.prototype.setItem = () => {
            throw new DOMException('full', 'QuotaExceededError');
          };
        });
        await keepDraft(portal);
        return portal;
      },
    },
    { name: 'draft: kept', shows: '[data-draft="kept"] [data-draft-action="wipe"]', reach: openWithDraft },
    {
      name: 'draft: deleted',
      shows: '[data-draft="none"]',
      async reach(stage) {
        const portal = await openWithDraft(stage);
        await portal.page.locator('[data-draft-action="wipe"]').click();
        return portal;
      },
    },
    {
      name: 'draft: a shared computer',
      shows: '[data-draft="none"] [data-draft-shared]:checked',
      async reach(stage) {
        const portal = await at(stage, atCheck, 'check');
        await portal.page.locator('[data-draft="none"] summary').click();
        await portal.page.locator('[data-draft-shared]').click();
        return portal;
      },
    },
    {
      name: 'draft: found',
      begins: true,
      shows: '[data-draft="found"] #passphrase',
      async reach(stage) {
        const portal = await openWithDraft(stage);
        await stage.visit(portal.page, {});
        return portal;
      },
    },
    {
      name: 'draft: the wrong password',
      shows: '[data-draft="found"] #passphrase-error',
      async reach(stage) {
        const portal = await openWithDraft(stage);
        await stage.visit(portal.page, {});
        await openDraft(portal, mistake);
        return portal;
      },
    },
    {
      name: 'draft: restored',
      shows: '[data-draft="kept"]',
      async reach(stage) {
        const portal = await openWithDraft(stage);
        await stage.visit(portal.page, {});
        await openDraft(portal);
        await portal.arrive('check');
        return portal;
      },
    },
    {
      name: 'draft: what no longer fits',
      shows: '[data-draft="misfits"] [data-misfit]',
      async reach(stage) {
        const portal = await openWithDraft(stage, {
          ...lostCard,
          declaration: { ...lostCard.declaration, email: 'an@example.vn' },
        });
        await stage.visit(portal.page, { src: '/content/later.js' });
        await openDraft(portal);
        return portal;
      },
    },
    {
      name: 'draft: expired',
      begins: true,
      shows: '[data-draft="none"]',
      async reach(stage) {
        const portal = await openWithDraft(stage);
        await portal.page.evaluate(() => {
          for (const [key, text] of Object.entries(localStorage))
            localStorage.setItem(
              key,
              JSON.stringify({ ...(JSON.parse(text as string) as object), expiresAt: 1 }),
            );
        });
        await stage.visit(portal.page, {});
        await portal.begun('finder');
        return portal;
      },
    },
    {
      name: 'tabs: open elsewhere',
      begins: true,
      shows: '[data-tabs="elsewhere"]',
      reach: async (stage) => (await openTwoTabs(stage)).second,
    },
    {
      name: 'tabs: moved to another',
      shows: '[data-tabs="moved"]',
      async reach(stage) {
        const { first, second } = await openTwoTabs(stage);
        await take(second);
        return first;
      },
    },
    {
      name: 'tabs: sent in another',
      shows: '[data-tabs="sent"]',
      async reach(stage) {
        const { first, second } = await openTwoTabs(stage);
        await take(second);
        await second.continueTo('confirm');
        await second.enterCode(stage.reception.code);
        await second.continueTo('receipt');
        return first;
      },
    },
    {
      name: 'check: complete',
      begins: true,
      shows: '[data-answer]',
      reach: (stage) => at(stage, atCheck, 'check'),
    },
    {
      name: 'check: incomplete',
      begins: true,
      shows: '.notice--warning .button',
      async reach(stage) {
        const { hasSocialInsuranceNumber: _, ...declaration } = lostCard.declaration!;
        return at(stage, { step: 'check', value: { ...lostCard, declaration } }, 'check');
      },
    },
    { name: 'confirm: a code was sent', shows: '#code', reach: openConfirm },
    {
      name: 'confirm: no code entered',
      shows: '#code-error',
      async reach(stage) {
        const portal = await openConfirm(stage);
        await portal.continue();
        return portal;
      },
    },
    {
      name: 'confirm: no code could be had',
      shows: '[data-action="renew"]',
      async reach(stage) {
        const portal = await at(stage, atCheck, 'check');
        await answerInstead(portal, 'challenges', 429, { kind: 'limited', status: 429 });
        await portal.continue();
        return portal;
      },
    },
    {
      name: 'confirm: being sent',
      shows: '[data-action="submit"][aria-busy="true"]',
      async reach(stage) {
        const portal = await openConfirm(stage);
        await portal.page.route('**/api/dossiers', () => undefined);
        await portal.enterCode(stage.reception.code);
        await portal.continue();
        return portal;
      },
    },
    sendingFails('refused', 403),
    sendingFails('expired', 410),
    sendingFails('limited', 429),
    sendingFails('timeout', 504),
    sendingFails('unavailable', 503),
    sendingFails('unexpected', 500),
    sendingFails('duplicate', 409, { reference: 'TD-20261125-000001' }),
    sendingFails('invalid', 422, {
      issues: [
        { pointer: '/declaration/phone', keyword: 'pattern', message: 'Số điện thoại liên hệ chưa đúng.' },
        {
          pointer: '/delivery/address/street',
          keyword: 'required',
          message: 'Nhập số nhà, đường phố, thôn xóm.',
        },
      ],
    }),
    {
      name: 'sending: offline',
      shows: 'form.page [data-error-kind="offline"]',
      async reach(stage) {
        const portal = await openConfirm(stage);
        await portal.page.route('**/api/dossiers', (route) => route.abort());
        await portal.enterCode(stage.reception.code);
        await portal.continue();
        return portal;
      },
    },
    {
      name: 'receipt: at the department',
      shows: 'hoso-receipt .reference',
      reach: (stage) => handIn(stage, { ...lostCard, delivery: { method: 'office' } }),
    },
    { name: 'receipt: by post', shows: 'hoso-receipt .reference', reach: handIn },
    {
      name: 'receipt: loaded again',
      shows: 'hoso-receipt .reference',
      async reach(stage) {
        const portal = await handIn(stage);
        await stage.visit(portal.page, {});
        await portal.arrive('receipt');
        return portal;
      },
    },
    {
      name: 'receipt: with a paper still due',
      shows: 'hoso-receipt [data-state="later"]',
      reach: (stage) =>
        handIn(stage, {
          ...damagedCard,
          documents: {
            ...damagedCard.documents,
            healthInsuranceCard: { document: 'health-insurance-card', answer: 'later' },
          },
        }),
    },
    {
      name: 'receipt: with a file that is not there',
      shows: 'hoso-receipt [data-lost-files] li',
      async reach(stage) {
        const portal = await openPapers(stage);
        await choosePaper(portal, photo);
        await portal.page.locator('[data-phase="done"]').waitFor();
        await portal.continueTo('delivery');
        await portal.continueTo('check');
        await portal.page.route('**/api/dossiers', async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, json: { ...((await response.json()) as object), files: [] } });
        });
        await portal.continueTo('confirm');
        await portal.enterCode(stage.reception.code);
        await portal.continueTo('receipt');
        return portal;
      },
    },
    {
      name: 'receipt: two possible days, not final yet',
      shows: 'hoso-receipt .fact--main .note',
      reach: (stage) =>
        handInFor(stage, {
          term: {
            workingDays: 15,
            due: '2027-01-14',
            longest: 45,
            dueLongest: '2027-03-01',
            provisional: true,
          },
        }),
    },
  ];
}

/** Waits until a state is there, so that what is looked at is what is meant. */
export async function reachState(
  stage: EmbeddedStage,
  { reach, shows, name }: JourneyState,
): Promise<Portal> {
  const portal = await reach(stage);
  await portal.page.locator(`hoso-dossier ${shows}`).first().waitFor();
  stage.reception.account = undefined;
  await eventually(async () => {
    if ((await portal.page.locator('hoso-dossier .loading').count()) > 0)
      throw new Error(`${name} is loading`);
  });
  return portal;
}
