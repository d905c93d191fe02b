import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundle } from '../../src/cli/bundle.js';
import { ContentError, type Finding } from '../../src/cli/content-error.js';
import { openContentFolder } from '../../src/cli/content-folder.js';
import { folderOf } from './folder-of.js';
import { library } from './library-copy.js';

const dialect = 'https://json-schema.org/draft/2020-12/schema';

function findingsOf(files: Record<string, unknown>, entry = 'form.json'): readonly Finding[] {
  try {
    bundle(entry, folderOf(files));
  } catch (error) {
    if (error instanceof ContentError) return error.findings;
    throw error;
  }
  return [];
}

test('a chain of references through three files becomes local definitions, each once', () => {
  const folder = folderOf({
    'form/a.json': {
      properties: { one: { $ref: '../common/b.json#/$defs/x' }, two: { $ref: '../common/b.json#/$defs/x' } },
    },
    'common/b.json': { $defs: { x: { $ref: 'c.json' }, unused: { type: 'null' } } },
    'common/c.json': { $schema: dialect, type: 'string', $defs: { unused: true } },
  });
  const { schema, files } = bundle('form/a.json', folder);
  assert.deepEqual(schema, {
    $schema: dialect,
    properties: { one: { $ref: '#/$defs/common-b-x' }, two: { $ref: '#/$defs/common-b-x' } },
    $defs: { 'common-b-x': { $ref: '#/$defs/common-c' }, 'common-c': { type: 'string' } },
  });
  assert.deepEqual(files, ['common/b.json', 'common/c.json', 'form/a.json']);
});

test('what stands beside a reference stays beside it', () => {
  const { schema } = bundle(
    'a.json',
    folderOf({ 'a.json': { $ref: 'b.json', title: 'Tên', maxLength: 9 }, 'b.json': { type: 'string' } }),
  );
  assert.deepEqual(schema['title'], 'Tên');
  assert.deepEqual(schema['maxLength'], 9);
  assert.deepEqual(schema['$ref'], '#/$defs/b');
});

test('recursion stays a reference: within a file, between files, and back to the entry', () => {
  const { schema } = bundle(
    'a.json',
    folderOf({
      'a.json': { properties: { tree: { $ref: 'tree.json' } } },
      'tree.json': {
        properties: { left: { $ref: '#' }, root: { $ref: 'a.json' }, leaf: { $ref: 'leaf.json' } },
      },
      'leaf.json': { properties: { tree: { $ref: 'tree.json' } } },
    }),
  );
  assert.deepEqual(schema['$defs'], {
    tree: {
      properties: { left: { $ref: '#/$defs/tree' }, root: { $ref: '#' }, leaf: { $ref: '#/$defs/leaf' } },
    },
    leaf: { properties: { tree: { $ref: '#/$defs/tree' } } },
  });
});

test('two places that would have one name get two, and so does a name that the entry uses itself', () => {
  const { schema } = bundle(
    'a.json',
    folderOf({
      'a.json': {
        allOf: [{ $ref: 'x/y.json' }, { $ref: 'x-y.json' }, { $ref: '#/$defs/x-y' }],
        $defs: { 'x-y': true },
      },
      'x/y.json': { minimum: 1 },
      'x-y.json': { minimum: 2 },
    }),
  );
  assert.deepEqual(schema['$defs'], { 'x-y': true, 'x-y-2': { minimum: 1 }, 'x-y-3': { minimum: 2 } });
});

test('member names of any kind survive, and what const, enum or examples hold is not read as a schema', () => {
  const data = { $ref: 'nowhere.json', $id: 'x' };
  const { schema } = bundle(
    'a.json',
    folderOf({
      'a.json': `{ "properties": { "__proto__": { "$ref": "b.json" }, "a/b~c": { "const": ${JSON.stringify(data)} } },
        "enum": [${JSON.stringify(data)}], "examples": [${JSON.stringify(data)}] }`,
      'b.json': { type: 'integer' },
    }),
  );
  const properties = schema['properties'] as Record<string, unknown>;
  assert.deepEqual(Object.entries(properties), [
    ['__proto__', { $ref: '#/$defs/b' }],
    ['a/b~c', { const: data }],
  ]);
  assert.deepEqual(schema['examples'], [data]);
});

test('the data of an annotation may stand in another file', () => {
  const folder = folderOf({
    'a.json': { 'x-calendar': { $ref: 'calendar.json' }, 'x-notes': [{ $ref: 'calendar.json#/2026' }] },
    'calendar.json': { $schema: 'meta/calendar.json', '2026': { off: ['2026-09-02'] } },
  });
  const { schema } = bundle('a.json', folder);
  assert.deepEqual(schema['x-calendar'], { '2026': { off: ['2026-09-02'] } });
  assert.deepEqual(schema['x-notes'], [{ off: ['2026-09-02'] }]);
});

test('wording of the texts that the bundle has is folded in, the nearest locale last', () => {
  const folder = folderOf({
    'form/a.json': { title: 'Đơn', $ref: '../common/b.json' },
    'common/b.json': { title: 'Tên' },
    'common/locales/en.json': { text: { Tên: 'Name', Đơn: 'Paper', Khác: 'Other' } },
    'form/locales/en.json': { text: { Đơn: 'Application' }, interface: { next: 'Next' } },
    'other/locales/km.json': { text: { Đơn: '…' } },
  });
  assert.deepEqual(bundle('form/a.json', folder).schema['x-wording'], {
    en: { text: { Tên: 'Name', Đơn: 'Application' }, interface: { next: 'Next' } },
  });
});

test('the same files give the same text, and only the entry keeps its $id', () => {
  const texts = [1, 2].map(() =>
    JSON.stringify(bundle('reading-room/procedure.json', openContentFolder(library)).schema),
  );
  assert.equal(texts[0], texts[1]);
  assert.ok(!texts[0]?.includes('"$id"'));
  const { schema } = bundle('library-card/2024.json', openContentFolder(library));
  assert.equal(schema['$id'], 'https://library.example/library-card/2024.json');
  const references = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]*)"/g)].map(
    ([, reference]) => reference,
  );
  assert.ok(references.length > 3 && references.every((reference) => reference?.startsWith('#')));
});

test('a place in the bundle knows the file that it was written in', () => {
  const { origin } = bundle('library-card/2024.json', openContentFolder(library));
  assert.deepEqual(origin('/$defs/common-person-relative/properties/name'), {
    file: 'common/person.json',
    pointer: '/$defs/relative/properties/name',
  });
  assert.deepEqual(origin('/allOf/0/if'), { file: 'library-card/2024.json', pointer: '/allOf/0/if' });
});

test('a missing file is named with the place of the reference, and a file of that name elsewhere proposed', () => {
  const findings = findingsOf({
    'form.json': '{\n  "properties": {\n    "a": { "$ref": "b.json" }\n  }\n}',
    'common/b.json': true,
  });
  assert.deepEqual(findings, [
    {
      file: 'form.json',
      pointer: '/properties/a/$ref',
      line: 3,
      column: 20,
      problem: 'there is no file b.json',
      remedy: 'Did you mean common/b.json?',
    },
  ]);
});

test('a missing pointer is named with what there is instead', () => {
  const [finding] = findingsOf({
    'form.json': { $ref: 'b.json#/$defs/nmae' },
    'b.json': { $defs: { name: true, place: true } },
  });
  assert.equal(finding?.pointer, '/$ref');
  assert.equal(finding.problem, 'b.json has nothing at /$defs/nmae');
  assert.equal(finding.remedy, 'Instead of "nmae" there is: name, place');
});

test('a syntax error has its line and column, in the file that has it', () => {
  const [finding] = findingsOf({
    'form.json': { $ref: 'b.json' },
    'b.json': '{\n  "type": "string"\n  "title": 1\n}',
  });
  assert.deepEqual(
    [finding?.file, finding?.line, finding?.column, finding?.problem],
    ['b.json', 3, 3, 'a comma is missing before this'],
  );
});

test('a key that stands twice is refused, where it stands the second time', () => {
  const [finding] = findingsOf({
    'form.json': '{\n  "properties": { "a": true,\n    "b": true, "a": false }\n}',
  });
  assert.deepEqual([finding?.pointer, finding?.line, finding?.column], ['/properties/a', 3, 16]);
  assert.match(finding?.problem ?? '', /the key "a" stands twice/);
});

test('everything that is wrong is told at once', () => {
  const findings = findingsOf({
    'form.json': {
      allOf: [
        { $ref: 'https://example.org/x.json' },
        { $ref: 'b.json#name' },
        { $ref: 'b.json#/title' },
        { $ref: 7 },
        { $anchor: 'x' },
        { $id: 'y' },
        { $schema: 'http://json-schema.org/draft-07/schema#' },
        { 'x-notes': { $ref: 'gone.json' } },
      ],
    },
    'b.json': { title: 'B' },
  });
  assert.deepEqual(
    findings.map(({ pointer }) => pointer),
    ['/allOf/0/$ref', '/allOf/1/$ref', '/allOf/2/$ref', '/allOf/3/$ref', '/allOf/4/$anchor', '/allOf/5/$id',
     '/allOf/6/$schema', '/allOf/7/x-notes/$ref'],
  ); // prettier-ignore
  assert.match(findings[0]?.problem ?? '', /leads out of the content/);
  assert.ok(findings.every(({ problem, remedy }) => problem !== '' && remedy !== ''));
});

test('data that contains itself is refused', () => {
  const [finding] = findingsOf({
    'form.json': { 'x-notes': { $ref: 'a.json' } },
    'a.json': { more: { $ref: 'a.json' } },
  });
  assert.equal(finding?.file, 'a.json');
  assert.equal(finding.problem, 'this data contains itself');
});
