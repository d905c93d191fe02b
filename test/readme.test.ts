import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const vocabularies = [
  'core',
  'applicator',
  'unevaluated',
  'validation',
  'meta-data',
  'format-annotation',
  'content',
];
const folder = join(
  dirname(createRequire(import.meta.url).resolve('ajv/package.json')),
  'lib/refs/json-schema-2020-12/meta',
);

test('the table of keywords says what becomes of each keyword of JSON Schema 2020-12', () => {
  const [, table = ''] = readme.split('## Keywords of JSON Schema');
  const named = new Set(
    [...table.split('\n## ')[0]!.matchAll(/`([^`]+)`/g)].flatMap(
      ([, code = '']) => code.match(/\$?\w+/g) ?? [],
    ),
  );
  const keywords = vocabularies.flatMap((name) => {
    const { properties } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as {
      properties: object;
    };
    return Object.keys(properties);
  });
  assert.ok(keywords.length > 55);
  assert.deepEqual(
    keywords.filter((keyword) => !named.has(keyword)),
    [],
  );
});
