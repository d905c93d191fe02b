/** Files between a real browser and the real service: judged alike, and nothing lost or left behind on the way. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser, type Page, type Route } from 'playwright-core';
import manifest from '../../package.json' with { type: 'json' };
import { answerFromFolder } from '../../src/cli/serve-folder.js';
import register from '../../src/host/demonstration-register.json' with { type: 'json' };
import { findFileLimits } from '../../src/host/file-limits.js';
import type { FileLimits, FileVerdict } from '../../src/host/judge-file.js';
import type { prepareFile } from '../../src/host/prepare-file.js';
import { createIntake, type Intake } from '../../src/intake/create-intake.js';
import { hash } from '../../src/intake/hash.js';
import { createRegistry } from '../../src/schema/registry.js';
import type { ContentModule } from '../../src/validation/content-module.js';
import { findBrowser } from '../support/browser.js';
import { buildCorpus, type CorpusFile } from '../support/files/build-corpus.js';
import { heic, jpeg, makePdf, png } from '../support/files/make-files.js';
import { addHeicNotes, makeNotedJpeg, makeNotedPng, place } from '../support/files/make-photos.js';
import { eventually } from '../support/harness.js';

const pageFile = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Files</title>
<script type="module" src="/hoso.js"></script><main></main></html>`;
const card = '/documents/healthInsuranceCard/files';

let browser: Browser;
let intake: Intake;
let url: string;
let folder: string;
let limits: FileLimits;

before(async () => {
  const module = new URL('../../dist/content/vss-books-and-cards.js', import.meta.url);
  const { default: content } = (await import(module.href)) as { default: ContentModule };
  limits = findFileLimits(createRegistry(content.schema));
  folder = await mkdtemp(join(tmpdir(), 'hoso-files-'));
  const answer = answerFromFolder('dist', {
    handle(request, response) {
      if (request.url !== '/files') return false;
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(pageFile);
      return true;
    },
  });
  intake = await createIntake({
    content,
    register,
    folder: join(folder, 'data'),
    sendCode: () => Promise.resolve(),
    limits: { filesPerSession: 500 },
    fallback: answer,
  });
  url = await intake.listen();
  browser = await chromium.launch(await findBrowser());
});

after(async () => {
  await browser.close();
  await intake.close();
  await rm(folder, { recursive: true, force: true });
});

async function openPage(prepare?: (page: Page) => Promise<void>): Promise<Page> {
  const page = await browser.newPage();
  await prepare?.(page);
  await page.goto(`${url}/files`);
  return page;
}

/** The page of papers for a damaged card, which has to be handed in. */
async function openPapers(prepare?: (page: Page) => Promise<void>): Promise<Page> {
  const page = await openPage(prepare);
  await page.evaluate(() => {
    const element = document.createElement('hoso-dossier');
    const situation = { subject: 'card', reason: 'damaged', channel: 'online', route: 'self' };
    const healthInsuranceCard = { document: 'health-insurance-card', answer: 'have', copy: 'original' };
    Object.assign(element, {
      src: '/content/vss-books-and-cards.js',
      endpoint: '/api',
      case: '1.2.a',
      step: 'documents',
      lang: 'en',
      value: { situation, documents: { healthInsuranceCard } },
    });
    document.querySelector('main')!.append(element);
  });
  await page.locator(`[data-action="add"][data-pointer="${card}"]`).waitFor();
  return page;
}

const choose = (
  page: Page,
  ...files: { name: string; mimeType: string; bytes: Uint8Array }[]
): Promise<void> =>
  page
    .locator('[data-document="healthInsuranceCard"] input[type="file"]')
    .first()
    .setInputFiles(
      files.map(({ name, mimeType, bytes }) => ({ name, mimeType, buffer: Buffer.from(bytes) })),
    );

const photo = { name: 'mặt trước.jpg'.normalize('NFD'), mimeType: 'image/jpeg', bytes: jpeg };
const rows = (page: Page, phase: string): ReturnType<Page['locator']> =>
  page.locator(`[data-phase="${phase}"]`);

async function waitFor(page: Page, phase: string, count = 1): Promise<void> {
  await eventually(async () => assert.equal(await rows(page, phase).count(), count, phase));
}

interface Kept {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
}

/** What the service keeps of the session of this page. */
const readKept = (page: Page): Promise<readonly Kept[]> => ofSession(page, 'files.name, type, size, sha256');

async function ofSession<Row>(page: Page, columns: string): Promise<readonly Row[]> {
  const cookies = await page.context().cookies();
  const token = cookies.find(({ name }) => name === 'hoso-session')?.value ?? '';
  return intake.context.database.query<Row & Record<string, unknown>>(
    `select ${columns} from files join sessions on files.session = sessions.id
     where token_hash = $1 order by uploaded_at`,
    [hash(token)],
  );
}

/** The bytes of those files, the oldest first. */
async function readBytes(page: Page): Promise<readonly Buffer[]> {
  const rows = await ofSession<{ bytes: Uint8Array }>(page, 'bytes');
  return rows.map(({ bytes }) => Buffer.from(bytes));
}

const withoutId = (files: readonly Kept[]): readonly Kept[] =>
  files.map(({ name, type, size, sha256 }) => ({ name, type, size, sha256 }));

const valueOf = (page: Page): Promise<readonly Kept[]> =>
  page.evaluate(() => {
    const { value } = document.querySelector<
      HTMLElement & { value: { documents: { healthInsuranceCard: { files?: Kept[] } } } }
    >('hoso-dossier')!;
    return value.documents.healthInsuranceCard.files ?? [];
  });

describe('the corpus of files', () => {
  let page: Page;
  before(async () => {
    page = await openPage();
  });
  after(() => page.close());

  test('is judged as expected, alike in the page and by the service', async () => {
    const corpus = buildCorpus(limits.maximumSize);
    assert.ok(corpus.length >= 60);
    const wrong: string[] = [];
    for (const file of corpus) {
      const expected =
        typeof file.expected === 'string'
          ? { ok: false, reason: file.expected }
          : { ok: true, ...file.expected };
      const inPage = await judgeInPage(file);
      const byService = await judgeByService(file);
      if (!isSame(inPage, expected)) wrong.push(`${file.about}, page: ${JSON.stringify(inPage)}`);
      if (!isSame(byService, expected)) wrong.push(`${file.about}, service: ${JSON.stringify(byService)}`);
    }
    assert.deepEqual(wrong, []);
  });

  const isSame = (a: object, b: object): boolean => {
    try {
      assert.deepEqual(a, b);
      return true;
    } catch {
      return false;
    }
  };

  /** By the built chunk, as a portal's page loads it before it sends anything. */
  function judgeInPage({ name, declaredType, bytes }: CorpusFile): Promise<FileVerdict> {
    return page.evaluate(
      async ({ chunk, name, declaredType, base64, limits }) => {
        const chunkModule = (await import(chunk)) as { prepareFile: typeof prepareFile };
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const prepared = await chunkModule.prepareFile(
          new File([bytes], name, { type: declaredType }),
          limits,
        );
        return prepared.ok
          ? { ok: true, name: prepared.file.name, type: prepared.file.type }
          : (prepared as FileVerdict);
      },
      {
        chunk: `/chunks/prepare-file-${manifest.version}.js`,
        name,
        declaredType,
        base64: Buffer.from(bytes).toString('base64'),
        limits,
      },
    );
  }

  /** Sent by the browser as it is, as by a page that judges nothing. */
  function judgeByService({ name, declaredType, bytes }: CorpusFile): Promise<object> {
    return page.evaluate(
      async ({ name, declaredType, base64 }) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const data = new FormData();
        data.append('file', new File([bytes], name, { type: declaredType }));
        const response = await fetch('/api/files', { method: 'POST', body: data });
        const reply = (await response.json()) as { type: string; name: string; reason: string };
        const statuses = [201, 413, 415];
        if (!statuses.includes(response.status)) return { status: response.status, ...reply };
        return response.ok
          ? { ok: true, name: reply.name, type: reply.type }
          : { ok: false, reason: reply.reason };
      },
      { name, declaredType, base64: Buffer.from(bytes).toString('base64') },
    );
  }
});

describe('files that are sent', () => {
  test('arrive as they were, in the dossier and in the database', async () => {
    const page = await openPapers();
    const sent = [
      photo,
      { name: 'mặt sau.png', mimeType: 'image/png', bytes: png },
      { name: 'quyết định.pdf', mimeType: 'application/pdf', bytes: makePdf() },
      { name: 'IMG_0001.HEIC', mimeType: '', bytes: heic },
    ];
    await choose(page, ...sent);
    await waitFor(page, 'done', sent.length);
    const expected = sent.map(({ name, bytes }, index) => ({
      name: name.normalize('NFC'),
      size: bytes.length,
      type: ['image/jpeg', 'image/png', 'application/pdf', 'image/heic'][index]!,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }));
    const inDossier = (await valueOf(page)).map(({ name, size, type, sha256 }) => ({
      name,
      size,
      type,
      sha256,
    }));
    assert.deepEqual(inDossier, expected);
    assert.deepEqual(await readKept(page), expected);
    await page.close();
  });

  test('arrive without the place where they were taken, whoever sends them', async () => {
    const noted = [
      { name: 'a.jpg', mimeType: 'image/jpeg', bytes: makeNotedJpeg(6) },
      { name: 'a.png', mimeType: 'image/png', bytes: makeNotedPng(6) },
      { name: 'a.heic', mimeType: '', bytes: addHeicNotes(heic) },
    ];
    for (const { bytes } of noted) assert.ok(Buffer.from(bytes).includes(place));
    const page = await openPapers();
    await choose(page, ...noted);
    await waitFor(page, 'done', 3);
    const fromPage = await readBytes(page);
    assert.deepEqual(await readKept(page), withoutId(await valueOf(page)));
    // A page that sends everything as it is gets the same kept.
    await page.evaluate(
      async (files) => {
        for (const { name, base64 } of files) {
          const data = new FormData();
          data.append('file', new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], name));
          await fetch('/api/files', { method: 'POST', body: data });
        }
      },
      noted.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
    );
    const all = await readBytes(page);
    assert.equal(all.length, 6);
    for (const bytes of all) assert.ok(!bytes.includes(place));
    assert.deepEqual(all.slice(3), fromPage);
    await page.close();
  });

  test('are deleted from the database when they are removed, and when their paper is to come later', async () => {
    const page = await openPapers();
    await choose(page, photo, { name: 'sau.png', mimeType: 'image/png', bytes: png });
    await waitFor(page, 'done', 2);
    await rows(page, 'done').last().getByRole('button', { name: 'Remove' }).click();
    await eventually(async () => assert.equal((await readKept(page)).length, 1));
    const paper = page.locator('[data-document="healthInsuranceCard"]');
    await paper.getByRole('radio').nth(1).check();
    await eventually(async () => assert.deepEqual(await readKept(page), []));
    await paper.getByRole('radio').first().check();
    await waitFor(page, 'done');
    assert.equal((await readKept(page)).length, 1);
    assert.equal((await valueOf(page)).length, 1);
    await page.close();
  });

  const faults: readonly [string, string, (route: Route) => Promise<void>][] = [
    ['a connection that is cut', 'There is no connection', (route) => route.abort('connectionreset')],
    ['a page of HTML instead of an answer', 'Something unexpected', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Welcome</h1>' })],
    ['an error of the service', 'Something unexpected', (route) => route.fulfill({ status: 500, body: 'oops' })],
    ['a service that is down', 'busy or', (route) => route.fulfill({ status: 503, body: '' })],
  ]; // prettier-ignore
  for (const [about, said, fault] of faults) {
    test(`survive ${about}: it says so, is not in the dossier, and can be tried again`, async () => {
      const page = await openPapers();
      await page.route('**/api/files', fault);
      await choose(page, photo);
      await waitFor(page, 'failed');
      const text = (await rows(page, 'failed').locator('.error').textContent())!.trim();
      assert.ok(text.startsWith(said) || text.includes(said), text);
      assert.deepEqual(await valueOf(page), []);
      await page.unroute('**/api/files');
      await page.getByRole('button', { name: 'Try again' }).click();
      await waitFor(page, 'done');
      assert.equal((await readKept(page)).length, 1);
      await page.close();
    });
  }

  test('that nobody answers for half a minute are given up on', async () => {
    const page = await openPapers((opened) => opened.clock.install());
    await page.route('**/api/files', () => undefined);
    const begun = page.waitForRequest('**/api/files');
    await choose(page, photo);
    await begun;
    await page.clock.fastForward(31_000);
    await waitFor(page, 'failed');
    assert.match((await rows(page, 'failed').textContent()) ?? '', /has not answered/);
    await page.close();
  });

  test('that are cancelled end their request', async () => {
    const page = await openPapers();
    await page.route('**/api/files', () => undefined);
    const failed = page.waitForEvent('requestfailed');
    await choose(page, photo);
    await waitFor(page, 'sending');
    await rows(page, 'sending').getByRole('button', { name: 'Cancel' }).click();
    assert.match((await failed).url(), /\/api\/files$/);
    await waitFor(page, 'sending', 0);
    assert.deepEqual(await readKept(page), []);
    await page.close();
  });
});
