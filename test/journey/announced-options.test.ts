/** What Chromium hands to a screen reader while somebody goes through options by keyboard: its accessibility tree. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import type { Served } from '../../src/cli/serve-folder.js';
import { findBrowser } from '../support/browser.js';
import { eventually } from '../support/harness.js';
import { readSpeech, recordSpeech } from '../support/record-speech.js';
import { serve } from '../support/serve.js';

const optionsOf = (count: number, name: string): object => ({
  type: 'string',
  title: name,
  oneOf: Array.from({ length: count }, (_, index) => ({ const: `${index}`, title: `${name} ${index + 1}` })),
});
const script = `import '/hoso-form.js';
const form = document.querySelector('hoso-form');
form.schema = ${JSON.stringify({
  type: 'object',
  required: ['few', 'many'],
  properties: { few: optionsOf(8, 'Few'), many: optionsOf(54, 'Many') },
})};`;

let server: Served;
let browser: Browser;
before(async () => {
  server = await serve(new URL('../../dist/', import.meta.url).pathname, {
    pages: {
      '/form.html': `<!doctype html><html lang="en"><title>Form</title><script type="module" src="/test/form.js"></script><hoso-form></hoso-form></html>`,
    },
    handle(request, response) {
      if (request.url !== '/test/form.js') return false;
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

interface Node {
  readonly nodeId: string;
  readonly backendDOMNodeId?: number;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly value?: { readonly value: string };
  readonly properties?: readonly {
    readonly name: string;
    readonly value: {
      readonly value?: unknown;
      readonly relatedNodes?: readonly { readonly backendDOMNodeId: number }[];
    };
  }[];
}

interface Heard {
  readonly role: string | undefined;
  readonly name: string | undefined;
  readonly value: string | undefined;
  readonly required: boolean;
  /** The option that is pointed at, and whether it is said to be selected. */
  readonly option: string | undefined;
  readonly isSelected: boolean;
}

/** What has the focus, as a screen reader is told. */
async function hear(session: CDPSession): Promise<Heard> {
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as {
    nodes: readonly Node[];
  };
  const property = (node: Node | undefined, name: string) =>
    node?.properties?.find((candidate) => candidate.name === name)?.value;
  const focused = nodes.findLast(
    (node) => property(node, 'focused')?.value === true && node.role?.value !== 'RootWebArea',
  );
  const [related] = property(focused, 'activedescendant')?.relatedNodes ?? [];
  const option =
    related && nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === related.backendDOMNodeId);
  return {
    role: focused?.role?.value,
    name: focused?.name?.value,
    value: focused?.value?.value,
    required: property(focused, 'required')?.value === true,
    option: option?.role?.value === 'option' ? option.name?.value : undefined,
    isSelected: property(option, 'selected')?.value === true,
  };
}

async function open(): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext();
  await recordSpeech(context);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${server.url}/form.html`);
  await page.locator('hoso-form select').waitFor();
  const session = await context.newCDPSession(page);
  await session.send('Accessibility.enable');
  return { page, session };
}

test('a select says its name, and each option that the arrows come to', async () => {
  const { page, session } = await open();
  await page.locator('hoso-form select').focus();
  for (const expected of ['Few 1', 'Few 2', 'Few 3']) {
    await page.keyboard.press('ArrowDown');
    const { role, name, value } = await hear(session);
    assert.deepEqual([role, name, value], ['combobox', 'Few', expected]);
  }
  await page.context().close();
});

test('a search says its name, that it must be answered, each option that is pointed at, how many are found, and what was taken', async () => {
  const { page, session } = await open();
  await page.locator('hoso-form [role="combobox"]').focus();
  const { role, name, required, option } = await hear(session);
  assert.deepEqual({ role, name, required, option }, { role: 'combobox', name: 'Many', required: true, option: undefined }); // prettier-ignore
  await page.keyboard.type('many 5');
  await eventually(async () =>
    assert.ok((await readSpeech(page)).some(({ text }) => text.startsWith('6 results'))),
  );
  for (const expected of ['Many 5', 'Many 50', 'Many 51']) {
    await page.keyboard.press('ArrowDown');
    await eventually(async () => {
      const { option, isSelected } = await hear(session);
      assert.deepEqual([option, isSelected], [expected, true]);
    });
  }
  await page.keyboard.press('Enter');
  await eventually(async () => {
    const { value, option } = await hear(session);
    assert.deepEqual([value, option], ['Many 51', undefined]);
  });
  await page.context().close();
});
