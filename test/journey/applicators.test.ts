/**
 * The table of applicators: each is drawn from a value that chooses its branch, by the built `hoso-form.js` under the
 * strict policy, once with content compiled as `hoso build` does it and once with plain JSON at run time.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import {
  applicatorSamples,
  formatSamples,
  formatSchema,
  formatValue,
  type ApplicatorSample,
} from '../../stories/form/applicators.js';
import { compile } from '../../src/cli/compile.js';
import type { Served } from '../../src/cli/serve-folder.js';
import { isObject, type Json, type Schema } from '../../src/schema/json.js';
import { subschemasOf } from '../../src/schema/subschemas.js';
import { findBrowser } from '../support/browser.js';
import { readWatched, watchPage } from '../support/harness-watch.js';
import { serve } from '../support/serve.js';

interface Drawn {
  readonly pointers: readonly string[];
  readonly value: Json;
  readonly issues: readonly (readonly [pointer: string, keyword: string])[];
  readonly warned: boolean;
}

const adapters = ['compiled', 'interpreted'] as const;
type Adapter = (typeof adapters)[number];

const samples: readonly ApplicatorSample[] = [
  ...applicatorSamples,
  {
    name: 'every format',
    schema: formatSchema,
    value: formatValue,
    drawn: formatSamples.map(([format]) => `/${format}`),
  },
];

/** A row of the table: a keyword, found wherever a sample uses it, or what only the name of a sample tells. */
const rows: readonly (readonly [name: string, covers: (sample: ApplicatorSample) => boolean])[] = [
  ...[
    'properties', 'patternProperties', 'additionalProperties', 'propertyNames', 'unevaluatedProperties', 'items',
    'prefixItems', 'contains', 'minContains', 'unevaluatedItems', 'allOf', 'anyOf', 'oneOf', 'if', 'then', 'else',
    'dependentSchemas', 'dependentRequired', 'not', '$ref', '$defs', '$anchor', '$dynamicRef', '$id', 'const', 'enum',
    'default', 'readOnly', 'writeOnly', 'deprecated', 'examples', 'contentMediaType', 'format',
  ].map((keyword) => [keyword, (sample: ApplicatorSample) => uses(sample, keyword)] as const),
  ...[
    'oneOf, tagged', 'oneOf, untagged', 'oneOf in oneOf', 'oneOf of constants with titles', '$ref with a title of its own',
    'several resources by $id', 'recursion through a group', 'recursion through a list', 'true', 'false', 'a list at the root',
    'a scalar at the root', 'type of several', 'null', 'enum of anything', 'all in one another', 'draft-04', 'draft-06', 'draft-07',
    'draft 2019-09',
  ].map((name) => [name, (sample: ApplicatorSample) => sample.name === name || sample.name.startsWith(`${name}:`)] as const),
]; // prettier-ignore

let server: Served;
let browser: Browser;
const drawn = new Map<Adapter, ReadonlyMap<string, Drawn>>();
const requested = new Map<Adapter, readonly string[]>();
const violations: string[] = [];

before(async () => {
  const files = await writeFiles();
  server = await serve(new URL('../../dist/', import.meta.url).pathname, {
    pages: Object.fromEntries(adapters.map((adapter) => [`/${adapter}.html`, pageOf(adapter)])),
    handle(request, response) {
      const text = files.get(request.url ?? '');
      if (text === undefined) return false;
      response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(text);
      return true;
    },
  });
  browser = await chromium.launch(await findBrowser());
  for (const adapter of adapters) await drawAll(adapter);
});
after(async () => {
  await browser.close();
  await server.close();
});

describe('every sample is drawn under the policy, and judged as what it is', () => {
  for (const adapter of adapters) {
    for (const { name, value, drawn: expected } of samples) {
      test(`${adapter}: ${name}`, () => {
        assert.deepEqual(drawn.get(adapter)!.get(name), {
          pointers: expected,
          value,
          // The sample of names has one that they refuse, to show where that is told.
          issues: name === 'propertyNames' ? [['/tên', 'propertyNames']] : [],
          warned: false,
        } satisfies Drawn);
      });
    }
  }

  test('with nothing that the policy refused', () => assert.deepEqual(violations, []));

  test('and compiled content never loads the interpreter', () => {
    const isInterpreter = (path: string): boolean => path.includes('interpreted');
    assert.equal(requested.get('compiled')!.some(isInterpreter), false);
    assert.equal(requested.get('interpreted')!.some(isInterpreter), true);
  });
});

test('the table of applicators is complete', () => {
  const table = rows.map(([name, covers]) => {
    const covered = samples.filter(covers);
    const counts = adapters.map((adapter) => covered.filter((sample) => isDrawn(adapter, sample)).length);
    return { name, samples: covered.length, counts };
  });
  console.log(`\n  ${'applicator'.padEnd(32)} samples  compiled  interpreted`);
  for (const { name, samples: all, counts } of table) {
    const [compiled = 0, interpreted = 0] = counts;
    console.log(
      `  ${name.padEnd(32)} ${String(all).padStart(7)} ${String(compiled).padStart(9)} ${String(interpreted).padStart(12)}`,
    );
  }
  const complete = table.filter(
    ({ samples: all, counts }) => all > 0 && counts.every((count) => count === all),
  );
  console.log(`  ${complete.length} of ${table.length} are drawn with both\n`);
  assert.deepEqual(
    table.filter((row) => !complete.includes(row)),
    [],
  );
});

function isDrawn(adapter: Adapter, { name, drawn: expected }: ApplicatorSample): boolean {
  return JSON.stringify(drawn.get(adapter)?.get(name)?.pointers) === JSON.stringify(expected);
}

function uses({ schema, schemas = [] }: ApplicatorSample, keyword: string): boolean {
  const isIn = (part: Schema): boolean =>
    isObject(part) &&
    (Object.hasOwn(part, keyword) || [...subschemasOf(part)].some(([, each]) => isIn(each)));
  return [schema, ...schemas].some(isIn);
}

async function drawAll(adapter: Adapter): Promise<void> {
  const page = await browser.newPage();
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  await watchPage(page);
  await page.goto(`${server.url}/${adapter}.html`);
  const results = page.locator('output');
  await results.waitFor({ state: 'attached', timeout: 60_000 });
  drawn.set(adapter, new Map(JSON.parse((await results.textContent())!) as [string, Drawn][]));
  requested.set(adapter, paths);
  violations.push(...(await readWatched(page)).violations);
  await page.close();
}

function pageOf(adapter: Adapter): string {
  return `<!doctype html><html lang="vi"><title>Applicators</title>
<script type="module" src="/probe-${adapter}.js"></script><main></main></html>`;
}

/** By path. What a page does it does by its own scripts: a debugger's would not be held to the policy. */
async function writeFiles(): Promise<ReadonlyMap<string, string>> {
  const modules = await Promise.all(
    samples.map(async ({ schema, schemas }, index) => [
      `/sample-${index}.js`,
      await compile(schema, schemas),
    ]),
  );
  const imports = samples.map((_, index) => `import content${index} from '/sample-${index}.js';`).join('\n');
  const contents = `[${samples.map((_, index) => `content${index}`).join(', ')}]`;
  return new Map([
    ...(modules as [string, string][]),
    ['/probe-compiled.js', `${imports}\n${probe(`(index) => ({ content: ${contents}[index] })`)}`],
    [
      '/probe-interpreted.js',
      probe('(index) => ({ schema: samples[index].schema, schemas: samples[index].schemas })'),
    ],
  ]);
}

const probe = (settings: string): string => `import '/hoso-form.js';
const samples = ${JSON.stringify(samples)};
const settings = ${settings};
const results = [];
for (const [index, { name, value }] of samples.entries()) {
  const form = document.createElement('hoso-form');
  Object.assign(form, settings(index), { value });
  document.querySelector('main').replaceChildren(form);
  await form.ready;
  const controls = [...form.shadowRoot.querySelectorAll('input, select, textarea, output')];
  const pointers = new Set(controls.map(({ dataset }) => dataset.pointer));
  const issues = await form.validate();
  results.push([name, {
    pointers: [...pointers].filter((pointer) => pointer !== undefined),
    value: form.value,
    issues: issues.map(({ pointer, keyword }) => [pointer, keyword]),
    warned: form.shadowRoot.querySelector('.notice--danger') !== null,
  }]);
}
const output = document.createElement('output');
output.textContent = JSON.stringify(results);
document.body.append(output);`;
