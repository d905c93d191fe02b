import { chromium, type BrowserContext, type Page } from 'playwright-core';
import type { ContentModule } from '../../src/validation/content-module.js';
import { findBrowser } from './browser.js';
import { Portal, type Dossier } from './harness.js';
import { Reception } from './reception.js';
import { serve } from './serve.js';

export const contentFile = new URL('../../dist/content/vss-books-and-cards.js', import.meta.url);

/** How a page of the stage begins. */
export interface Start {
  readonly step?: string;
  readonly case?: string;
  readonly value?: Dossier;
  readonly lang?: string;
  /** Of the content module, if another than the built one. */
  readonly src?: string;
}

export interface EmbeddedStage {
  readonly reception: Reception;
  readonly url: string;
  /** A browser of its own, with nothing kept from another. */
  context(): Promise<BrowserContext>;
  /** A tab with the element and nothing around it. */
  open(start: Start, context?: BrowserContext): Promise<Portal>;
  /** Goes to the page again in a tab that is there. */
  visit(page: Page, start: Start): Promise<void>;
  close(): Promise<void>;
}

/** The built package on a page of its own, under the strict policy, with a service that has faults. */
export async function openEmbeddedStage(
  files: Readonly<Record<string, string>> = {},
): Promise<EmbeddedStage> {
  const { default: content } = (await import(contentFile.href)) as { default: ContentModule };
  const reception = await Reception.open(content);
  const server = await serve(new URL('../../dist/', import.meta.url).pathname, {
    async handle(request, response) {
      const { pathname, search } = new URL(request.url ?? '/', 'http://stage');
      const file = Object.hasOwn(files, pathname) ? files[pathname] : undefined;
      const text = file ?? (pathname === '/start.js' ? script : undefined);
      if (text !== undefined) {
        response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(text);
        return true;
      }
      // What would arrive on the person's telephone.
      if (pathname === '/code') {
        response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(reception.code));
        return true;
      }
      if (pathname === '/favicon.ico') {
        response.writeHead(204).end();
        return true;
      }
      if (pathname === '/journey') {
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html(search));
        return true;
      }
      return reception.handle(request, response);
    },
  });
  const browser = await chromium.launch(await findBrowser());
  const context = (): Promise<BrowserContext> =>
    browser.newContext({
      viewport: { width: 1000, height: 900 },
      locale: 'vi-VN',
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
  const visit = async (page: Page, start: Start): Promise<void> => {
    // What a page begins with is personal: it reaches the script by name, never by address.
    await page.addInitScript({ content: `globalThis.start = ${JSON.stringify(start)};` });
    await page.goto(`${server.url}/journey`);
  };
  return {
    reception,
    url: server.url,
    context,
    visit,
    async open(start, given) {
      const page = await (given ?? (await context())).newPage();
      page.setDefaultTimeout(15_000);
      const portal = await Portal.watch(page, 'mouse', 'vi');
      await visit(page, start);
      return portal;
    },
    async close() {
      await browser.close();
      await server.close();
      await reception.close();
    },
  };
}

function html(search: string): string {
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Hồ sơ</title>
<script type="module" src="/hoso.js"></script><script type="module" src="/start.js${search}"></script><body><main></main></body></html>`;
}

const script = `
const element = document.createElement('hoso-dossier');
const { step, case: id = '1.2.a', value, lang = 'vi', src = '/content/vss-books-and-cards.js' } = globalThis.start;
if (step) element.setAttribute('step', step);
element.setAttribute('case', id);
element.setAttribute('lang', lang);
if (value) element.value = value;
element.setAttribute('endpoint', '/api');
element.setAttribute('src', src);
document.querySelector('main').append(element);`;
