/**
 * Every story of the built Storybook, in both languages: it is drawn, nothing throws, the console stays silent, axe
 * finds nothing, and it speaks the language that was asked for.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import type { Served } from '../../src/cli/serve-folder.js';
import { findBrowser } from '../support/browser.js';
import { findNothing } from '../support/harness-axe.js';
import { serve } from '../support/serve.js';
import { openBook, type Book } from '../support/storybook.js';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  /** `warns`: what it shows is told in the console too, to whoever develops the portal. */
  readonly tags: readonly string[];
}

const folder = new URL('../../storybook-static/', import.meta.url);
const { entries } = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')) as {
  readonly entries: Readonly<Record<string, Entry>>;
};
const stories = Object.values(entries);
const languages = ['vi', 'en'] as const;

/** A story is a part of a page: what a page has around it is not there. */
const ofAPage = ['region', 'landmark-one-main', 'page-has-heading-one', 'heading-order'];

let server: Served;
let browser: Browser;
const texts = new Map(languages.map((lang) => [lang, new Map<string, string>()]));

before(async () => {
  // Storybook's own page has scripts and styles in its text, which the policy of the library refuses.
  server = await serve(folder.pathname, { headers: { 'Content-Security-Policy': '' } });
  browser = await chromium.launch(await findBrowser());
});
after(async () => {
  await browser.close();
  await server.close();
});

describe('every story', { concurrency: 2 }, () => {
  for (const lang of languages) {
    for (const title of new Set(stories.map((story) => story.title))) {
      const group = stories.filter((story) => story.title === title);
      describe(`${title}, in ${lang}`, { concurrency: 1 }, () => {
        let book: Book;
        before(async () => {
          book = await openBook(browser, server.url, lang);
        });
        after(() => book.close());
        for (const { id, name, tags } of group) {
          test(name, async () => {
            texts.get(lang)!.set(id, await book.show(id));
            assert.equal(book.complaints().length > 0, tags.includes('warns'), book.complaints().join('\n'));
            const said = book.complaints();
            await findNothing(book, `${title}: ${name}, in ${lang}`, ofAPage);
            assert.deepEqual(book.complaints(), said);
          });
        }
      });
    }
  }
});

test('every story reads otherwise in the other language', () => {
  const [vietnamese, english] = languages.map((lang) => texts.get(lang)!);
  assert.equal(vietnamese!.size, stories.length);
  assert.deepEqual(
    stories.map(({ id }) => id).filter((id) => vietnamese!.get(id) === english!.get(id)),
    [],
  );
});
