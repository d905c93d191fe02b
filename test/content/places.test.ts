import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { folder } from './open-content.js';

type Row = [code: string, label: string];

const read = <T>(file: string): T => folder.read(file)!.value as T;
const files = folder.list('common/places/communes').filter((file) => file.endsWith('.json'));
const communes = files.map((file) => ({ file, code: file.slice(-7, -5), rows: read<Row[]>(file) }));
const all = communes.flatMap(({ rows }) => rows);
const provinces = read<{ $defs: { province: { oneOf: { const: string; title: string }[] } } }>(
  'common/addresses.json',
).$defs.province.oneOf;
const source = read<{
  provinces: { count: number };
  communes: { count: number; wards: number; communes: number; specialZones: number };
}>('common/places/source.json');

const isComposed = (text: string): boolean =>
  text === text.normalize('NFC') && text === text.trim() && !/\s\s/.test(text);
const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe('provinces', () => {
  test('are 34', () =>
    assert.deepEqual([provinces.length, source.provinces.count, files.length], [34, 34, 34]));
  test('have codes of two digits, each once', () => {
    const codes = provinces.map(({ const: code }) => code);
    assert.deepEqual([codes.filter((code) => !/^[0-9]{2}$/.test(code)), repeated(codes)], [[], []]);
  });
  test('have names in composed Unicode, each once', () => {
    const titles = provinces.map(({ title }) => title);
    assert.deepEqual([titles.filter((title) => !isComposed(title)), repeated(titles)], [[], []]);
  });
  test('have a file of communes each', () => {
    assert.deepEqual(
      communes.map(({ code }) => code).sort(),
      provinces.map(({ const: code }) => code).sort(),
    );
  });
});

describe('communes', () => {
  for (const { file, rows } of communes) {
    test(`of ${file} are pairs of code and name`, () => {
      const wrong = rows.filter(
        (row) =>
          row.length !== 2 ||
          !/^[0-9]{5}$/.test(row[0]) ||
          !/^(Phường|Xã|Đặc khu) \p{Lu}|^(Phường|Xã) [0-9]/u.test(row[1]),
      );
      assert.deepEqual([rows.length > 0, wrong], [true, []]);
    });
    test(`of ${file} are in composed Unicode`, () =>
      assert.deepEqual(
        rows.filter(([, label]) => !isComposed(label)),
        [],
      ));
    test(`of ${file} have each name once`, () =>
      assert.deepEqual(repeated(rows.map(([, label]) => label)), []));
  }
  test('are 3,321', () => assert.deepEqual([all.length, source.communes.count], [3321, 3321]));
  test('have each code once in the country', () => {
    const counted = new Map<string, number>();
    for (const [code] of all) counted.set(code, (counted.get(code) ?? 0) + 1);
    assert.deepEqual(
      [...counted].filter(([, count]) => count > 1),
      [],
    );
  });
  const kinds: [kind: string, count: number, stated: number][] = [
    ['Phường', 709, source.communes.wards],
    ['Xã', 2599, source.communes.communes],
    ['Đặc khu', 13, source.communes.specialZones],
  ];
  for (const [kind, count, stated] of kinds) {
    test(`called ${kind} are ${count}`, () => {
      assert.deepEqual(
        [all.filter(([, label]) => label.startsWith(`${kind} `)).length, stated],
        [count, count],
      );
    });
  }
});

describe('countries', () => {
  const lists = ['common/places/countries.json', 'common/places/countries.en.json'].map((file) =>
    read<Row[]>(file),
  );
  for (const rows of lists) {
    test('are 249, each code once', () => {
      const codes = rows.map(([code]) => code);
      assert.deepEqual(
        [codes.length, repeated(codes), codes.filter((code) => !/^[A-Z]{2}$/.test(code))],
        [249, [], []],
      );
    });
    test('have names in composed Unicode, each once', () => {
      const labels = rows.map(([, label]) => label);
      assert.deepEqual([labels.filter((label) => !isComposed(label)), repeated(labels)], [[], []]);
    });
  }
  test('are the same in both languages', () => {
    const [vi, en] = lists.map((rows) => rows.map(([code]) => code).sort());
    assert.deepEqual(vi, en);
  });
});
