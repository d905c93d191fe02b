/** The manifest of the elements is enough to make a form from, by which each of them is set on a page while one looks. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import type { Served } from '../../src/cli/serve-folder.js';
import { findBrowser } from '../support/browser.js';
import { readWatched, watchPage } from '../support/harness-watch.js';
import { eventually } from '../support/harness.js';
import { serve } from '../support/serve.js';

interface Attribute {
  readonly name: string;
  readonly type?: { readonly text: string };
  readonly description?: string;
}
interface Declaration {
  readonly tagName?: string;
  readonly summary?: string;
  readonly attributes?: readonly Attribute[];
}

const dist = new URL('../../dist/', import.meta.url);
const { modules } = JSON.parse(readFileSync(new URL('custom-elements.json', dist), 'utf8')) as {
  modules: readonly { readonly declarations?: readonly Declaration[] }[];
};
const elements = modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName !== undefined);

/** A schema by which the attributes of an element are asked for. */
function schemaOf({ tagName, summary, attributes = [] }: Declaration): object {
  return {
    type: 'object',
    title: tagName,
    description: summary,
    properties: Object.fromEntries(
      attributes.map(({ name, type, description }) => [name, { type: type?.text, title: name, description }]),
    ),
  };
}

const script = `import '/hoso.js';
const specimen = document.querySelector('#specimen');
specimen.schema = { type: 'object', required: ['a'], properties: { a: { type: 'string', title: 'A' } } };
const form = document.querySelector('#form');
form.schema = ${JSON.stringify(schemaOf(elements.find(({ tagName }) => tagName === 'hoso-form')!))};
form.addEventListener('hoso-change', () => {
  for (const name of Object.keys(form.schema.properties)) {
    const value = form.value[name];
    if (typeof value === 'boolean') specimen.toggleAttribute(name, value);
    else if (value !== undefined) specimen.setAttribute(name, value);
  }
});`;

let server: Served;
let browser: Browser;
before(async () => {
  server = await serve(dist.pathname, {
    pages: {
      '/documentation.html': `<!doctype html><html lang="en"><title>hoso-form</title>
<script type="module" src="/test/documentation.js"></script><hoso-form id="form"></hoso-form><hr><hoso-form id="specimen" lang="en"></hoso-form></html>`,
    },
    handle(request, response) {
      if (request.url !== '/test/documentation.js') return false;
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
      return true;
    },
  });
  browser = await chromium.launch(await findBrowser());
});
after(async () => {
  await browser.close();
  await server.close();
});

describe('the manifest', () => {
  test('says of each element what it is, and of each attribute its type and what it does', () => {
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), ['hoso-checklist', 'hoso-dossier', 'hoso-finder', 'hoso-form', 'hoso-print', 'hoso-receipt']); // prettier-ignore
    for (const { tagName, summary, attributes = [] } of elements) {
      assert.ok(summary, tagName);
      assert.ok(attributes.length > 0, tagName);
      for (const { name, type, description } of attributes) {
        assert.ok(description, `${tagName} ${name}`);
        assert.match(type?.text ?? '', /^(string|boolean)$/, `${tagName} ${name}`);
      }
    }
  });

  test('makes a form that sets an element beside it', async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    await watchPage(page);
    await page.goto(`${server.url}/documentation.html`);
    const form = page.locator('#form');
    const answer = page.locator('#specimen').getByRole('textbox', { name: 'A' });
    await answer.waitFor();
    await form
      .locator('fieldset[data-kind="boolean"]:has([data-pointer="/disabled"])')
      .getByLabel('Yes')
      .check();
    await eventually(async () => assert.ok(await answer.isDisabled()));
    await form
      .locator('fieldset[data-kind="boolean"]:has([data-pointer="/disabled"])')
      .getByLabel('No')
      .check();
    await eventually(async () => assert.ok(await answer.isEnabled()));
    const submit = page.locator('#specimen').locator('button[type="submit"]');
    assert.equal((await submit.innerText()).trim(), 'Submit');
    await form.getByRole('textbox', { name: /^lang/ }).fill('vi');
    await eventually(async () => assert.equal((await submit.innerText()).trim(), 'Gửi'));
    assert.deepEqual((await readWatched(page)).violations, []);
    await page.close();
  });
});
