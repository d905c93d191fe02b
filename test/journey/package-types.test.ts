/** The declarations of the package, as the compiler of a portal reads them: nothing skipped, and without Vite. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';

const portal = `
import { HosoForm, createHttpHost, type FieldRenderer } from 'hoso';
import 'hoso/define';
import { createForm } from 'hoso/form';
import { findCases } from 'hoso/procedure';
import { hosoContent } from 'hoso/vite';
import * as intake from 'hoso/intake';

const form = document.querySelector('hoso-form')!;
form.addEventListener('hoso-submit', ({ detail }) => console.log(detail.value));
form.addEventListener('hoso-invalid', ({ detail }) => detail.issues.map((issue) => issue.message.length));
form.addEventListener('hoso-change', ({ detail }) => detail.pointer.length, { once: true });
form.addEventListener('click', (event) => event.clientX);
form.addEventListener('something-else', (event) => event.type);
// @ts-expect-error A form knows nothing of dossiers.
form.addEventListener('hoso-submit', ({ detail }) => detail.dossier);

const dossier = document.createElement('hoso-dossier');
dossier.addEventListener('hoso-submit', (event) => event.detail.dossier['case']);
dossier.addEventListener('hoso-case', (event) => event.detail.case.length);
dossier.addEventListener('hoso-receipt', (event) => event.detail.receipt.reference.length);
dossier.addEventListener('hoso-error', (event) => event.detail.error.kind);
const finder = document.createElement('hoso-finder');
finder.addEventListener('hoso-change', (event) => event.detail.situation['subject']);
const checklist = document.createElement('hoso-checklist');
checklist.addEventListener('hoso-change', (event) => event.detail.pointer.length);

export const plugins: { name: string }[] = [hosoContent()];
export type Renderer = FieldRenderer;
export const all = [HosoForm, createHttpHost, createForm({}).value, findCases, intake];
`;

let folder = '';

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoso-portal-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync('node_modules').filter((name) => name !== 'vite' && !name.startsWith('.')))
    symlinkSync(resolve('node_modules', name), join(modules, name), 'junction');
  symlinkSync(resolve('.'), join(modules, 'hoso'), 'junction');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'portal.ts'), portal);
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** What the compiler says; nothing when it is content. */
async function compile(options: object): Promise<string> {
  const compilerOptions = {
    ...options,
    strict: true,
    skipLibCheck: false,
    preserveSymlinks: true,
    noEmit: true,
    target: 'es2023',
    lib: ['es2023', 'dom', 'dom.iterable'],
    types: ['node'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['portal.ts'] }));
  const run = promisify(execFile)(process.execPath, [
    resolve('node_modules/typescript/bin/tsc'),
    '-p',
    folder,
  ]);
  return run.then(
    ({ stdout }) => stdout,
    (error: unknown) => (error as { stdout: string }).stdout,
  );
}

describe('a portal in TypeScript', () => {
  for (const [module, moduleResolution] of [
    ['esnext', 'bundler'],
    ['nodenext', 'nodenext'],
  ])
    test(`knows what each event of each element brings, without Vite: ${moduleResolution}`, async () => {
      assert.equal(await compile({ module, moduleResolution }), '');
    });
});
