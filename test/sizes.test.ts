import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';

const KiB = 1024;
const budgets = { 'dist/hoso-form.js': 40 * KiB, 'dist/hoso.js': 75 * KiB };

// Run in Node alone: the command, the plugin and the service.
const notForPages = ['dist/vite.js', 'dist/cli/', 'dist/intake/', 'dist/types/'];

describe('what a page loads', () => {
  for (const [file, budget] of Object.entries(budgets)) {
    it(`${file} is within its budget of ${budget / KiB} KiB gzip`, () => {
      const size = gzipSync(readFileSync(file)).length;
      assert.ok(size <= budget, `${(size / KiB).toFixed(1)} KiB`);
    });

    // Otherwise the budget above would measure a part of what has to arrive before the element is there.
    it(`${file} stands alone`, () => assert.deepEqual(staticImports(readFileSync(file, 'utf8')), []));

    it(`${file} finds what it asks for later`, () => {
      const later = dynamicImports(readFileSync(file, 'utf8'));
      assert.notDeepEqual(later, []);
      assert.deepEqual(
        later.filter((path) => !existsSync(join(dirname(file), path))),
        [],
      );
    });
  }

  it('needs no eval and no module loader of Node', () => {
    const files = listFiles('dist').filter(
      (file) => /\.m?js$/.test(file) && !notForPages.some((start) => file.startsWith(start)),
    );
    assert.ok(files.includes('dist/hoso.js') && files.some((file) => file.startsWith('dist/demonstration/')));
    const found = files.flatMap((file) =>
      unsafeCalls(readFileSync(file, 'utf8')).map((call) => `${file}: ${call}`),
    );
    assert.deepEqual(found, []);
  });

  it('has compiled content beside it', () => {
    for (const file of ['vss-books-and-cards.js', 'vss-books-and-cards.json']) {
      assert.ok(existsSync(join('dist/content', file)), file);
    }
  });

  it('has a demonstration without inline script or style', () => {
    const page = readFileSync('dist/demonstration/index.html', 'utf8');
    assert.doesNotMatch(page, /<script(?![^>]*\ssrc=)/i);
    assert.doesNotMatch(page, /<style|\sstyle=|\son\w+=/i);
  });
});

describe('the measures themselves', () => {
  it('see a static import, however it is written, and no import()', () => {
    assert.deepEqual(
      staticImports('import{a}from"./a.js";import"./b.js";export*from\'./c.js\';import("./d.js")'),
      ['./a.js', './b.js', './c.js'],
    );
  });

  it('see every call that the policy refuses', () => {
    assert.deepEqual(
      unsafeCalls('new Function("x");eval("x");const l=require("ajv/dist/runtime/ucs2length")'),
      ['new Function(', 'eval(', 'require('],
    );
    assert.deepEqual(unsafeCalls('retrieval(1);x.newFunction()'), []);
  });
});

function staticImports(code: string): string[] {
  const statement = /(?:^|[;}\s])(?:import|export)\b(?!\s*\()[^;"'()]*(["'])([^"']+)\1/g;
  return [...code.matchAll(statement)].map((match) => match[2] ?? '');
}

function dynamicImports(code: string): string[] {
  return [...code.matchAll(/\bimport\(\s*(["'`])([^"'`]+)\1\s*\)/g)].map((match) => match[2] ?? '');
}

function unsafeCalls(code: string): string[] {
  return code.match(/\bnew Function\(|\beval\(|\brequire\(/g) ?? [];
}

function listFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/'));
}
