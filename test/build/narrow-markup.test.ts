import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { narrowMarkup } from '../../build/narrow-markup.js';

describe('line breaks in a template', () => {
  const cases: readonly (readonly [name: string, texts: readonly string[], narrowed: readonly string[]])[] = [
    ['beside the tags of a block go', ['<div>\n  <b>a</b>\n</div>'], ['<div><b>a</b></div>']],
    [
      'go behind a start tag with expressions in it',
      ['<div class=', '\n  id=', '>\n  ', '\n</div>'],
      ['<div class=', ' id=', '>', '</div>'],
    ],
    [
      'are a space beside what stands in a line',
      ['<b>a</b>\n  ', '\n  <i>b</i>'],
      ['<b>a</b> ', ' <i>b</i>'],
    ],
    ['are a space between two attributes', ['<input\n  id="a"\n  ', '\n/>'], ['<input id="a" ', ' />']],
    ['beside and within a paragraph go', ['<p>\n  a\n</p>\n<p>b</p>'], ['<p>a</p><p>b</p>']],
    ['are a space beside a tag that begins like a block', ['a\n<dialog>\n'], ['a <dialog> ']],
  ];
  for (const [name, texts, narrowed] of cases)
    test(name, () => assert.deepEqual(narrowMarkup(texts), narrowed));
  test('alone go: other spaces are meant', () => {
    assert.deepEqual(narrowMarkup(['<div> a  b </div>']), ['<div> a  b </div>']);
  });
});
