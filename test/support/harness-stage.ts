import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { chromium, type BrowserContextOptions } from 'playwright-core';
import { findBrowser } from './browser.js';
import type { HandName } from './harness-hand.js';
import { Portal, type Dossier, type Language, type State } from './harness.js';
import { serve } from './serve.js';

const demonstration = new URL('../../dist/demonstration/', import.meta.url);
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export interface OpenOptions {
  readonly lang?: Language;
  readonly hand?: HandName;
  readonly width?: number;
  readonly height?: number;
  /** A page of the stage; the demonstration's own by default. */
  readonly path?: string;
  /** What that page begins with; the first question by default. */
  readonly at?: State;
  readonly context?: BrowserContextOptions;
}

export interface Stage {
  open(options?: OpenOptions): Promise<Portal>;
  close(): Promise<void>;
}

/** A variant of the demonstration's page, made from its HTML: what cannot be inline comes as a file of its own. */
export interface Variant {
  readonly page: (html: string) => string;
  readonly files?: Readonly<Record<string, string>>;
}

/** The built demonstration under its policy, variants of its page beside it, and a browser. */
export async function openStage(variants: Readonly<Record<string, Variant>> = {}): Promise<Stage> {
  const html = await readFile(new URL('pages/dossier.html', demonstration), 'utf8');
  const pages = Object.fromEntries(Object.entries(variants).map(([path, { page }]) => [path, page(html)]));
  const files = Object.assign({}, ...Object.values(variants).map((variant) => variant.files ?? {})) as Record<
    string,
    string
  >;
  const server = await serve(demonstration.pathname, {
    pages,
    handle: (request, response) => answer(files, request, response),
  });
  const browser = await chromium.launch(await findBrowser());
  return {
    async open({
      lang = 'vi',
      hand = 'mouse',
      width = 1280,
      height = 900,
      path = '/pages/dossier.html',
      at = 'finder',
      context = {},
    } = {}) {
      // The portal scrolls smoothly for whoever has not asked for less motion: a test would wait for it on every page.
      const opened = await browser.newContext({
        viewport: { width, height },
        locale: 'en-US',
        reducedMotion: 'reduce',
        ...context,
      });
      const page = await opened.newPage();
      page.setDefaultTimeout(15_000);
      const portal = await Portal.watch(page, hand, lang);
      await page.goto(`${server.url}${path}?trial&lang=${lang}`);
      await portal.begun(at);
      return portal;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** The page with axe-core on it, loaded as the policy wants it: a file of the same origin. */
export const axeVariant: Variant = {
  page: (html) => html.replace('</head>', '<script src="/test/axe.js"></script></head>'),
};

let starts = 0;

/** The journey begun elsewhere: a portal that knows this much of the dossier, and goes on at this step. */
export function startAt(step: 'declaration' | 'documents' | 'delivery' | 'check', dossier: Dossier): Variant {
  const script = `/test/start-${++starts}.js`;
  return {
    page: (html) =>
      html
        .replace('<hoso-dossier', `<hoso-dossier step="${step}"`)
        .replace('</head>', `<script type="module" src="${script}"></script></head>`),
    files: {
      // The portal's own script gives its host first, and then what it knows.
      [script]: `const dossier = document.querySelector('hoso-dossier');
        while (!dossier.host) await new Promise((resolve) => setTimeout(resolve, 5));
        dossier.value = ${JSON.stringify(dossier)};`,
    },
  };
}

function answer(
  files: Readonly<Record<string, string>>,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const path = request.url ?? '';
  if (path === '/test/axe.js') {
    response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' });
    createReadStream(axeFile).pipe(response);
    return true;
  }
  const text = Object.hasOwn(files, path) ? files[path] : undefined;
  if (text === undefined) return false;
  response
    .writeHead(200, { 'Content-Type': path.endsWith('.css') ? 'text/css' : 'text/javascript' })
    .end(text);
  return true;
}
