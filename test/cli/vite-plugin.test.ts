import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build, createLogger, createServer, type ViteDevServer } from 'vite';
import { hosoContent } from '../../src/cli/vite-plugin.js';
import { library } from './library-copy.js';

const page = '<!doctype html><script type="module" src="./main.js"></script>';
const script = `import content from 'virtual:hoso-content/library-card-2024';
globalThis.content = content;`;

describe('content in Vite', () => {
  let root = '';
  let server: ViteDevServer;
  let address = '';
  const logged: string[] = [];
  const form = (): string => join(root, 'schemas/library-card/2024.json');

  before(async () => {
    root = mkdtempSync(join(tmpdir(), 'hoso-site-'));
    cpSync(library, join(root, 'schemas'), { recursive: true });
    writeFileSync(join(root, 'index.html'), page);
    writeFileSync(join(root, 'main.js'), script);
    const customLogger = createLogger('silent');
    customLogger.error = (message) => void logged.push(message);
    server = await createServer({
      configFile: false,
      root,
      customLogger,
      cacheDir: join(root, '.vite'),
      plugins: [hosoContent()],
      server: { port: 0, host: '127.0.0.1' },
      optimizeDeps: { noDiscovery: true },
    });
    await server.listen();
    const at = server.httpServer?.address();
    address = typeof at === 'object' && at ? `http://127.0.0.1:${at.port}` : '';
  });
  after(async () => {
    await server.close();
    rmSync(root, { recursive: true, force: true });
  });

  const get = async (path: string): Promise<{ status: number; type: string | null; text: string }> => {
    const response = await fetch(address + path);
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
    };
  };
  let count = 0;
  /** Runs a module that came over the wire. */
  const load = async (text: string): Promise<unknown> => {
    const file = join(root, `loaded-${count++}.mjs`);
    writeFileSync(file, text);
    return import(pathToFileURL(file).href);
  };
  const waitFor = async (path: string, wanted: RegExp): Promise<string> => {
    for (
      const end = Date.now() + 10_000;
      Date.now() < end;
      await new Promise((resolve) => setTimeout(resolve, 50))
    ) {
      const { text } = await get(path);
      if (wanted.test(text)) return text;
    }
    throw new Error(`${path} never became ${String(wanted)}`);
  };

  test('the dev server has the module, the schema and the data under content/', async () => {
    const module = await get('/content/library-card-2024.js');
    assert.match(module.type ?? '', /^text\/javascript/);
    const { default: content } = (await load(module.text)) as {
      default: { validate(value: unknown): boolean };
    };
    const example = readFileSync(join(library, 'library-card/examples/adult.valid.json'), 'utf8');
    assert.deepEqual([content.validate(JSON.parse(example)), content.validate({})], [true, false]);
    const schema = await get('/content/reading-room.json');
    assert.match(schema.type ?? '', /^application\/json/);
    assert.equal((JSON.parse(schema.text) as { title: string }).title, 'Làm lại thẻ thư viện');
    assert.deepEqual(JSON.parse((await get('/content/places/shelves/02.json')).text), [['c', 'Kệ C']]);
  });

  test('what is not built content is not there', async () => {
    for (const path of ['person.json', 'places/shelves/03.json', 'gone.js']) {
      assert.notEqual((await get(`/content/${path}`)).status, 200, path);
    }
  });

  test('an imported content module starts its links where the server has the data', async () => {
    const transformed = await server.transformRequest('virtual:hoso-content/library-card-2024');
    const code = transformed?.code
      .replace(/^import .*$/m, 'const compiled = {};')
      .replaceAll('import.meta.url', `'${address}/@id/x'`);
    const { default: content } = (await load(code ?? '')) as { default: { base: string } };
    assert.equal(
      new URL('places/shelves/01.json', content.base).href,
      `${address}/content/places/shelves/01.json`,
    );
  });

  test('a change of content is served, a mistake is thrown and logged, and the server stays up', async () => {
    const before = readFileSync(form(), 'utf8');
    writeFileSync(form(), before.replace('"maximum": 130', '"maximum": 131'));
    await waitFor('/content/library-card-2024.json', /"maximum": 131/);
    writeFileSync(form(), before.replace('#/$defs/relative', '#/$defs/relation'));
    const broken = await waitFor('/content/library-card-2024.js', /has nothing at/);
    await assert.rejects(load(broken), (error: Error) => {
      assert.match(error.message, /library-card\/2024\.json:\d+:\d+ \/properties\/guardian\/\$ref/);
      assert.match(error.message, /→ Instead of "relation" there is: name, relative/);
      return true;
    });
    assert.equal((await get('/content/library-card-2024.json')).status, 500);
    assert.ok(logged.some((message) => message.includes('library-card/2024.json')));
    writeFileSync(form(), before);
    await waitFor('/content/library-card-2024.js', /export/);
  });

  test('a built page carries the same files, and the imported module finds them from wherever it is', async () => {
    for (const base of ['/', './', '/portal/']) {
      const outDir = join(root, 'built');
      await build({
        configFile: false,
        root,
        base,
        logLevel: 'silent',
        plugins: [hosoContent()],
        build: { outDir, emptyOutDir: true, modulePreload: { polyfill: false } },
      });
      const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).map((file) =>
        file.replaceAll('\\', '/'),
      );
      for (const file of [
        'library-card-2024.js',
        'library-card-2024.json',
        'reading-room.js',
        'places/shelves/01.json',
      ]) {
        assert.ok(files.includes(`content/${file}`), file);
      }
      const chunk = files.find((file) => /^assets\/index-.*\.js$/.test(file)) ?? '';
      const site = base === '/portal/' ? 'https://example.vn/portal/' : 'https://example.vn/';
      const code = readFileSync(join(outDir, chunk), 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(site + chunk),
      );
      await load(code);
      const { content } = globalThis as unknown as { content: { base: string } };
      assert.equal(
        new URL('places/shelves/01.json', content.base).href,
        `${site}content/places/shelves/01.json`,
        base,
      );
    }
  });

  test('a build stops at a mistake and says where it is', async () => {
    const before = readFileSync(form(), 'utf8');
    writeFileSync(form(), before.replace('"type": "integer"', '"typ": "integer"'));
    const outDir = join(root, 'never');
    const building = build({
      configFile: false,
      root,
      logLevel: 'silent',
      plugins: [hosoContent()],
      build: { outDir },
    });
    await assert.rejects(building, /2024\.json:\d+:\d+ \/properties\/age\/typ[\s\S]*Did you mean "type"\?/);
    writeFileSync(form(), before);
  });
});
