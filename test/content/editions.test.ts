import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe as group, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../src/cli/bundle.js';
import { openContentFolder } from '../../src/cli/content-folder.js';
import { describe } from '../../src/schema/describe.js';
import type { FieldNode } from '../../src/schema/field-node.js';
import { textAnnotation } from '../../src/schema/facets.js';
import { isObject, type Json, type JsonObject, type SchemaObject } from '../../src/schema/json.js';
import { createRegistry } from '../../src/schema/registry.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';
import { makeDossier } from './fixtures/dossiers.js';
import { examples as dossiers } from './fixtures/procedure.js';
import { listSituations } from './fixtures/situations.js';
import { openContents } from './open-content.js';

const editions = openContents().filter(({ name }) => name.startsWith('tk1-ts-'));
const [{ examples } = { examples: [] }] = editions;
const answers = examples.filter(({ isValid }) => isValid).map(({ value }) => value as JsonObject);

/** Items of each edition's two sections, as printed; what no item asks about the person is none of the form's. */
const items: Readonly<Record<string, { readonly newcomer: number; readonly holder: readonly number[] }>> = {
  'tk1-ts-490-2023': { newcomer: 12, holder: [1, 3, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19] },
  'tk1-ts-505-2020': { newcomer: 12, holder: [1, 3, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19] },
  'tk1-ts-888-2018': { newcomer: 14, holder: [1, 2, 3, 4, 5] },
};

/** The questions that only steer the page, and what tells one way of answering from another. */
const unprinted = ['hasSocialInsuranceNumber', 'isChildUnderSix', 'kind', 'form'];

interface Printed {
  readonly pointer: string;
  readonly number: string | undefined;
  readonly title: string | undefined;
}

/** Each answer with the item that it is printed in: its own, or that of the group around it. */
function print(schema: SchemaObject, value: Json): Printed[] {
  const validator = interpretedValidator(schema);
  const tree = describe(value, {
    registry: createRegistry(schema),
    matches: (location, instance) => validator.matches(location, instance),
    chosen: () => undefined,
    rows: (_, length) => Array.from({ length }, (_row, index) => String(index)),
  });
  const read = (node: FieldNode, around: string | undefined): Printed[] => {
    if (node.value === undefined || unprinted.includes(node.key)) return [];
    const number = textAnnotation(node.applied, 'x-number') ?? around;
    if (isObject(node.value) || Array.isArray(node.value))
      return node.children.flatMap((child) => read(child, number));
    return [{ pointer: node.pointer, number, title: textAnnotation(node.applied, 'title') }];
  };
  return read(tree, undefined);
}

const numbersIn = (text: string): number[] =>
  [...text.matchAll(/\[([0-9]+)/g)].map(([, digits]) => Number(digits));

group('the editions of TK1-TS', () => {
  test('are three, of which each is content by itself', () => {
    assert.deepEqual(editions.map(({ name }) => name).sort(), Object.keys(items).sort());
    assert.ok(answers.length >= 6);
  });

  for (const { name, schema } of editions) {
    const validator = interpretedValidator(schema);
    const { newcomer, holder } = items[name]!;

    test(`${name} takes the same answers and refuses the same`, () => {
      for (const { name: example, value, isValid } of examples)
        assert.equal(validator.isValid(value), isValid, example);
    });

    test(`${name} has an item for each of them, of the section that is filled in`, () => {
      for (const value of answers) {
        const allowed =
          value['hasSocialInsuranceNumber'] === true
            ? holder
            : Array.from({ length: newcomer }, (_, index) => index + 1);
        const printed = print(schema, value);
        assert.ok(printed.length >= 2);
        for (const { pointer, number, title } of printed) {
          assert.ok(number && title, `${pointer} is printed nowhere`);
          // Members of the household stand in the columns of the appendix.
          if (pointer.startsWith('/household/members/')) assert.match(number, /^(B|[1-7])$/);
          else
            assert.ok(
              numbersIn(number).every((item) => allowed.includes(item)),
              `${pointer} in ${number}`,
            );
        }
      }
    });
  }

  test('number the same answer otherwise', () => {
    const adult = answers.find((value) => value['hasSocialInsuranceNumber'] === false)!;
    const numbers = editions.map(({ name, schema }) => {
      const printed = new Map(print(schema, adult).map(({ pointer, number }) => [pointer, number]));
      return [
        name,
        ...['birthDate', 'sex', 'phone', 'birthPlace/province', 'resultDelivery/address/street'].map((key) =>
          printed.get(`/${key}`),
        ),
      ];
    });
    assert.deepEqual(numbers, [
      ['tk1-ts-490-2023', '[03]', '[02]', '[07]', '[09.3]', '[11.1]'],
      ['tk1-ts-505-2020', '[03]', '[02]', '[07]', '[09.3]', '[11.1]'],
      ['tk1-ts-888-2018', '[02]', '[03]', '[09]', '[06.3]', '[07.1]'],
    ]);
  });

  test('name the identity number as they print it', () => {
    const adult = answers.find((value) => value['hasSocialInsuranceNumber'] === false)!;
    const titles = editions.map(
      ({ schema }) => print(schema, adult).find(({ pointer }) => pointer === '/identityNumber')?.title,
    );
    assert.deepEqual(titles, [
      'Số CCCD/ĐDCN/Hộ chiếu',
      'Số CMND/CCCD/Hộ chiếu',
      'Số CMND/Hộ chiếu/Thẻ căn cước',
    ]);
  });
});

group('the procedure with another edition: one $ref in shared.json is changed', () => {
  for (const edition of ['505-2020', '888-2018']) {
    test(`${edition} judges every dossier as before, and gives each answer an item`, () => {
      const { schema, dispose } = bundleWith(edition);
      try {
        const validator = interpretedValidator(schema);
        for (const { name, value, isValid } of dossiers)
          assert.equal(validator.isValid(value), isValid, name);
        for (const facts of listSituations([undefined]).filter((_, index) => index % 17 === 0)) {
          const dossier = makeDossier(facts);
          assert.ok(validator.isValid(dossier));
          const printed = print(schema, dossier).filter(({ pointer }) => pointer.startsWith('/declaration/'));
          const holder = items[`tk1-ts-${edition}`]!.holder;
          assert.ok(printed.length >= 2);
          assert.ok(
            printed.every(({ number }) => number && numbersIn(number).every((item) => holder.includes(item))),
            JSON.stringify(printed),
          );
        }
      } finally {
        dispose();
      }
    });
  }
});

function bundleWith(edition: string): { schema: SchemaObject; dispose: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'hoso-edition-'));
  cpSync(fileURLToPath(new URL('../../schemas', import.meta.url)), root, { recursive: true });
  const file = join(root, 'vss-books-and-cards/shared.json');
  const text = readFileSync(file, 'utf8');
  assert.equal(text.split('tk1-ts/490-2023.json').length, 2, 'the edition is chosen in one place');
  writeFileSync(file, text.replace('490-2023', edition));
  const { schema } = bundle('vss-books-and-cards/procedure.json', openContentFolder(root));
  return { schema, dispose: () => rmSync(root, { recursive: true }) };
}
