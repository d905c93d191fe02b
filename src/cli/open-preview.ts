import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { checkContent } from './check.js';
import { createContentCache } from './content-cache.js';
import { findEntries, type ContentEntry } from './content-entries.js';
import { ContentError, formatPosition, type Finding } from './content-error.js';
import { openContentFolder } from './content-folder.js';
import { serveContent } from './serve-content.js';
import { serveFolder, type Served } from './serve-folder.js';
import type { PreviewFinding, PreviewState } from '../preview/preview-state.js';

export interface PreviewOptions {
  /** 0 takes any free port. */
  readonly port?: number;
  /** What `npm run build` has written: the elements, and the page around them. */
  readonly built?: string;
}

/** Milliseconds between two looks at the folder, while a page is open. */
const rest = 300;

/**
 * A page that draws the content of the folder `root`, and draws it anew when a file is saved. What is wrong there is said on
 * the page as `hoso check` says it. Only this computer can open it. Rejects when the port is taken (`EADDRINUSE`).
 */
export async function openPreview(
  root: string,
  { port = 0, built = findBuilt() }: PreviewOptions = {},
): Promise<Served> {
  const content = createContentCache(root);
  const pages = new Set<ServerResponse>();
  const answerContent = serveContent('/content/', (path) => content.file(path), describe);
  let told = '';
  let checked: { readonly version: string; readonly findings: readonly PreviewFinding[] } | undefined;

  function look(): void {
    if (pages.size === 0) return;
    const version = content.version();
    if (version === told) return;
    told = version;
    const text = JSON.stringify({ version: hash(version), names: listNames(root) } satisfies PreviewState);
    for (const page of pages) page.write(`data: ${text}\n\n`);
  }

  /** Takes a second or more, in which nothing else is answered: a page asks for it when it has drawn. */
  function check(): readonly PreviewFinding[] {
    const version = content.version();
    if (checked?.version !== version) checked = { version, findings: checkContent(root).map(place) };
    return checked.findings;
  }

  function handle(request: IncomingMessage, response: ServerResponse): boolean {
    const path = (request.url ?? '').replace(/[?#].*/s, '');
    // A page elsewhere whose name was made to lead here would read what is being written.
    if (!isThisComputer(request.headers.host)) response.writeHead(421).end();
    else if (path === '/') response.writeHead(302, { Location: '/preview/' }).end();
    else if (path === '/changes') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      pages.add(response.on('close', () => pages.delete(response)));
      told = '';
      look();
    } else if (path === '/findings')
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(check()));
    else if (path.startsWith('/content/')) answerContent(request, response, () => undefined);
    else return false;
    return true;
  }

  const served = await serveFolder(built, { port, handle });
  const looking = setInterval(look, rest);
  return {
    url: served.url,
    close() {
      clearInterval(looking);
      return served.close();
    },
  };
}

/** Procedures first: forms are mostly parts of them. */
function listNames(root: string): string[] {
  const entries = findEntries(openContentFolder(root), root);
  const isForm = ({ file }: ContentEntry): number => Number(!file.endsWith('procedure.json'));
  return entries.sort((a, b) => isForm(a) - isForm(b)).map(({ name }) => name);
}

/** Beside the command in the package; in the repository where the build has put it. */
function findBuilt(): string {
  const folders = ['..', '../../dist'].map((folder) => resolve(import.meta.dirname, folder));
  const found = folders.find((folder) => existsSync(resolve(folder, 'preview/index.html')));
  if (found === undefined) throw new Error('The preview is not built: npm run build');
  return found;
}

function isThisComputer(host = ''): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
}

function hash(version: string): string {
  return createHash('sha256').update(version).digest('hex').slice(0, 12);
}

function place({ problem, remedy, ...position }: Finding): PreviewFinding {
  return { place: formatPosition(position), problem, remedy };
}

function describe(error: unknown): string {
  if (!(error instanceof ContentError)) console.error(error);
  return error instanceof Error ? error.message : String(error);
}
