import type { Connect } from 'vite';

/**
 * A handler for the built content below `base`: `read` has its files. Where that fails, `explain` says why: a script
 * then throws it, so that the page shows it; anything else is answered with status 500.
 */
export function serveContent(
  base: string,
  read: (path: string) => Promise<string | undefined>,
  explain: (error: unknown) => string,
): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = (request.url ?? '').replace(/[?#].*/s, '');
    if (!path.startsWith(base)) {
      next();
      return;
    }
    const isScript = path.endsWith('.js');
    const answer = (status: number, text: string): void => {
      const type = isScript ? 'text/javascript' : 'application/json';
      response
        .writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' })
        .end(text);
    };
    read(path.slice(base.length)).then(
      // Not next(): Vite would answer with the page, which is no JSON.
      (text) => answer(text === undefined ? 404 : 200, text ?? ''),
      (error: unknown) => {
        const message = JSON.stringify(explain(error));
        if (isScript) answer(200, `throw new Error(${message});\nexport default undefined;\n`);
        else answer(500, message);
      },
    );
  };
}
