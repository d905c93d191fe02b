import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { foldMarks } from '../../src/fields/fold-marks.js';

describe('foldMarks', () => {
  const rows: [text: string, folded: string][] = [
    ['Đà Nẵng', 'da nang'],
    ['đà nẵng', 'da nang'],
    ['DA NANG', 'da nang'],
    ['Thừa Thiên Huế', 'thua thien hue'],
    ['Hồ Chí Minh', 'ho chi minh'],
    ['ăâêôơư ĂÂÊÔƠƯ', 'aaeoou aaeoou'],
    ['ằắẳẵặ ầấẩẫậ ềếểễệ ồốổỗộ ờớởỡợ ừứửữự ỳýỷỹỵ', 'aaaaa aaaaa eeeee ooooo ooooo uuuuu yyyyy'],
    // Taken apart, as some keyboards write it.
    ['Da\u0300 Na\u0306\u0303ng', 'da nang'],
    ['H’Mông 12', 'h’mong 12'],
    ['Ê-đê', 'e de'],
    ['Bà Rịa – Vũng Tàu', 'ba ria vung tau'],
    ['a  b\tc', 'a b c'],
    ['', ''],
    ['北京', '北京'],
  ];
  for (const [text, folded] of rows) {
    test(`${JSON.stringify(text)} is ${JSON.stringify(folded)}`, () => assert.equal(foldMarks(text), folded));
  }
  test('finds a place by what is typed without marks', () => {
    assert.ok(foldMarks('Thành phố Đà Nẵng').includes(foldMarks('da nang')));
  });
  test('finds a people with or without the hyphen', () => {
    assert.equal(foldMarks('Ê-đê'), foldMarks('ê đê'));
  });
  test('finds a place by what is typed with some of them', () => {
    assert.ok(foldMarks('Thành phố Đà Nẵng').includes(foldMarks('Đa nẵng')));
  });
});
