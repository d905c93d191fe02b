import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

/** The page of Storybook in which its stories are drawn, one after the other. */
export interface Book {
  readonly page: Page;
  /** Draws a story, waits until nothing moves in it, and reads what it says. */
  show(id: string): Promise<string>;
  /** What the console and scripts said since the story was asked for. */
  complaints(): readonly string[];
  close(): Promise<void>;
}

interface Preview {
  readonly __STORYBOOK_ADDONS_CHANNEL__: {
    once(event: string, listen: (detail: unknown) => void): void;
    emit(event: string, detail: unknown): void;
  };
}

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export async function openBook(browser: Browser, url: string, lang: string): Promise<Book> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-US' });
  const page = await context.newPage();
  // The compiler of the tests names functions with a helper that a page does not have.
  await page.addInitScript({ content: 'globalThis.__name = (value) => value;' });
  await page.addInitScript({ path: axeFile });
  let complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${url}/iframe.html?viewMode=story`);
  await page.waitForFunction('globalThis.__STORYBOOK_PREVIEW__?.storyStoreValue');
  await page.evaluate(setGlobals, { language: lang, a11y: { manual: true } });
  return {
    page,
    async show(id) {
      complaints = [];
      await page.evaluate(drawStory, id);
      return page.evaluate(readSettled);
    },
    complaints: () => complaints,
    close: () => context.close(),
  };
}

// The functions below run in the page.

function setGlobals(globals: object): void {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as Preview;
  channel.emit('updateGlobals', { globals });
}

/** Until it is drawn and what it plays is over: a story that is left before makes Storybook load the page again. */
function drawStory(id: string): Promise<void> {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as Preview;
  return new Promise((resolve, reject) => {
    channel.once('storyFinished', () => resolve());
    for (const event of ['storyMissing', 'storyErrored', 'storyThrewException', 'playFunctionThrewException'])
      channel.once(event, (detail) => reject(new Error(`${event}: ${JSON.stringify(detail)}`)));
    channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
  });
}

/** The text of the story, through shadow roots, once it has stayed the same for some frames. */
async function readSettled(): Promise<string> {
  const read = (root: ParentNode): string =>
    [...root.querySelectorAll('*')]
      .map((element) => {
        const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
        const text = own.map((node) => (node as Text).data.trim()).join(' ');
        return element.shadowRoot ? `${text}\n${read(element.shadowRoot)}` : text;
      })
      .filter((text) => text !== '')
      .join('\n');
  const story = document.querySelector('#storybook-root')!;
  const end = performance.now() + 5000;
  let last = '';
  for (let same = 0; same < 12 && performance.now() < end;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const text = read(story);
    same = text === last && text !== '' ? same + 1 : 0;
    last = text;
  }
  return last;
}
