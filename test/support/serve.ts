import { serveFolder, type Served, type ServeOptions } from '../../src/cli/serve-folder.js';

export interface TestServeOptions extends ServeOptions {
  /** Pages that are not in the folder, by path: `{ '/seeded.html': '<!doctype html>…' }`. */
  readonly pages?: Readonly<Record<string, string>>;
}

/** Serves a folder under the strict policy on a free port, with pages of the test's own beside its files. */
export function serve(folder: string, { pages = {}, ...options }: TestServeOptions = {}): Promise<Served> {
  return serveFolder(folder, {
    ...options,
    handle(request, response) {
      const path = (request.url ?? '').replace(/[?#].*/s, '');
      const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
      if (page === undefined) return options.handle?.(request, response) ?? false;
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
      return true;
    },
  });
}
