import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { checkContent } from '../../src/cli/check.js';
import type { Finding } from '../../src/cli/content-error.js';
import { copyLibrary, library, type LibraryCopy } from './library-copy.js';

function findingsAfter(spoil: (copy: LibraryCopy) => void): Finding[] {
  const copy = copyLibrary();
  try {
    spoil(copy);
    return checkContent(copy.root);
  } finally {
    copy.dispose();
  }
}

interface Mistake {
  readonly name: string;
  spoil(copy: LibraryCopy): void;
  readonly file: string;
  readonly pointer: string;
  readonly problem: RegExp;
  readonly remedy: RegExp;
  /** Where one mistake has several findings. */
  readonly others?: number;
}

const form = 'library-card/2024.json';
const lost = 'reading-room/cases/lost.json';

const mistakes: readonly Mistake[] = [
  {
    name: 'a comma too many',
    spoil: (copy) => copy.replace(form, '"maximum": 130 }', '"maximum": 130, }'),
    file: form,
    pointer: '',
    problem: /a property name .* must stand here/,
    remedy: /JSON/,
  },
  {
    name: 'a key that stands twice',
    spoil: (copy) => copy.replace(form, '"minimum": 0', '"minimum": 0, "minimum": 1'),
    file: form,
    pointer: '/properties/age/minimum',
    problem: /"minimum" stands twice/,
    remedy: /Keep one/,
  },
  {
    name: 'a reference to a file that is not there',
    spoil: (copy) => copy.replace(form, '../common/places.json', '../common/palces.json'),
    file: form,
    pointer: '/properties/favourite/$ref',
    problem: /there is no file common\/palces\.json/,
    remedy: /spelling/,
    // The procedure, which uses the form, cannot be built either; the same place is told once.
  },
  {
    name: 'a reference to a definition that is not there',
    spoil: (copy) => copy.replace(form, '#/$defs/relative', '#/$defs/relation'),
    file: form,
    pointer: '/properties/guardian/$ref',
    problem: /common\/person\.json has nothing at \/\$defs\/relation/,
    remedy: /name, relative/,
  },
  {
    name: 'a file that its meta schema refuses',
    spoil: (copy) => copy.replace(form, '"title": "Đơn xin cấp thẻ thư viện"', '"title": ""'),
    file: form,
    pointer: '/title',
    problem: /must NOT have fewer than 1 characters/,
    remedy: /meta\/form\.schema\.json/,
    others: 2,
  },
  {
    name: 'a misspelled keyword',
    spoil: (copy) => copy.replace('common/person.json', '"minLength": 2', '"minLenght": 2'),
    file: 'common/person.json',
    pointer: '/$defs/name/minLenght',
    problem: /"minLenght" is not a keyword/,
    remedy: /Did you mean "minLength"\?/,
  },
  {
    name: 'a misspelled annotation',
    spoil: (copy) => copy.replace('common/person.json', '"x-autocomplete"', '"x-autocompelte"'),
    file: 'common/person.json',
    pointer: '/$defs/name/x-autocompelte',
    problem: /"x-autocompelte" is not a keyword/,
    remedy: /Did you mean "x-autocomplete"\?/,
  },
  {
    name: 'a keyword with a value that it cannot have',
    spoil: (copy) => copy.replace(form, '"type": "integer", "minimum": 0', '"type": "integr", "minimum": 0'),
    file: form,
    pointer: '/properties/age/type',
    problem: /not JSON Schema: "integr" must be equal to one of .*"integer"/,
    remedy: /json-schema\.org/,
  },
  {
    name: 'a condition without a type',
    spoil: (copy) => copy.replace(form, '"if": {\n        "type": "object",', '"if": {'),
    file: form,
    pointer: '/allOf/0/if',
    problem: /keywords for the type "object" stand here without "type"/,
    remedy: /Add "type": "object"/,
  },
  {
    name: 'a format that does not exist',
    spoil: (copy) => copy.replace(form, '"format": "email"', '"format": "e-mail"'),
    file: form,
    pointer: '/properties/contact/oneOf/0/properties/email/format',
    problem: /no format "e-mail"/,
    remedy: /Did you mean "email"\?/,
  },
  {
    name: 'a pattern that Python and Java read otherwise',
    spoil: (copy) => copy.replace(form, '^0[0-9]{9}$', '^0\\\\d{9}$'),
    file: form,
    pointer: '/properties/contact/oneOf/1/properties/phone/pattern',
    problem: /\\d and \\w/,
    remedy: /\[0-9\]/,
  },
  {
    name: 'a pattern with \\p',
    spoil: (copy) => copy.replace(form, '^0[0-9]{9}$', '^0\\\\p{Nd}{9}$'),
    file: form,
    pointer: '/properties/contact/oneOf/1/properties/phone/pattern',
    problem: /\\p\{…\}/,
    remedy: /List the characters/,
  },
  {
    name: 'a pattern that is none',
    spoil: (copy) => copy.replace(form, '^0[0-9]{9}$', '^0[0-9{9}$'),
    file: form,
    pointer: '/properties/contact/oneOf/1/properties/phone/pattern',
    problem: /not a regular expression/,
    remedy: /Correct it/,
  },
  {
    name: 'a circle of references',
    spoil: (copy) =>
      copy.replace(
        'common/person.json',
        '"title": "Họ và tên",',
        '"title": "Họ và tên", "allOf": [{ "$ref": "#/$defs/name" }],',
      ),
    file: 'common/person.json',
    pointer: '/$defs/name/allOf/0/$ref',
    problem: /leads back to itself/,
    remedy: /Break the circle/,
  },
  {
    name: 'a link to data that is not there',
    spoil: (copy) =>
      copy.replace('common/places.json', 'places/shelves/{room}.json', 'places/shelf/{room}.json'),
    file: 'common/places.json',
    pointer: '/properties/shelf/x-options/href',
    problem: /no file in common\/ matches "places\/shelf\/\{room\}\.json"/,
    remedy: /from common\//,
    others: 2,
  },
  {
    name: 'a link to data in another language that is not there',
    spoil: (copy) => copy.replace('common/places.json', '{room}.en.json', '{room}.km.json'),
    file: 'common/places.json',
    pointer: '/properties/shelf/x-options/localized/en',
    problem: /no file in common\/ matches "places\/shelves\/\{room\}\.km\.json"/,
    remedy: /from common\//,
  },
  {
    name: 'a name that is to be translated and is not',
    spoil: (copy) => copy.replace('common/locales/en.json', `"Phòng thiếu nhi": "Children's room",`, ''),
    file: 'common/places.json',
    pointer: '/properties/room/oneOf/1/title',
    problem: /no translation into "en"/,
    remedy: /common\/locales\/en\.json/,
  },
  {
    name: 'a text that was changed: its translation is missing, and the old one is left over',
    spoil: (copy) => copy.replace(form, '"title": "Tuổi"', '"title": "Tuổi tròn"'),
    file: form,
    pointer: '/properties/age/title',
    problem: /no translation into "en"/,
    remedy: /library-card\/locales\/en\.json: {2}"Tuổi tròn": "…"/,
    others: 1,
  },
  {
    name: 'a translation of nothing',
    spoil: (copy) =>
      copy.replace('common/locales/en.json', '"Kệ": "Shelf"', '"Kệ": "Shelf", "Tủ": "Cupboard"'),
    file: 'common/locales/en.json',
    pointer: '/text/Tủ',
    problem: /no schema has this text/,
    remedy: /Remove it/,
  },
  {
    name: 'an empty translation',
    spoil: (copy) => copy.replace('common/locales/en.json', '"Kệ": "Shelf"', '"Kệ": " "'),
    file: 'common/locales/en.json',
    pointer: '/text/Kệ',
    problem: /empty/,
    remedy: /Write the translation/,
  },
  {
    name: 'an example named valid that is not',
    spoil: (copy) => copy.replace('library-card/examples/adult.valid.json', '"age": 34', '"age": "34"'),
    file: 'library-card/examples/adult.valid.json',
    pointer: '/age',
    problem: /named valid and is refused: "34" must be integer \(type\)/,
    remedy: /Correct the example/,
  },
  {
    name: 'an example named invalid that is accepted',
    spoil: (copy) =>
      copy.write(
        'library-card/examples/six.invalid.json',
        '{ "name": "An", "age": 6, "contact": { "by": "phone", "phone": "0901234567" } }',
      ),
    file: 'library-card/examples/six.invalid.json',
    pointer: '',
    problem: /named invalid and is accepted/,
    remedy: /rename it/,
  },
  {
    name: 'an example whose name says nothing',
    spoil: (copy) => copy.write('library-card/examples/six.json', '{}'),
    file: 'library-card/examples/six.json',
    pointer: '',
    problem: /does not say/,
    remedy: /\.valid\.json/,
  },
  {
    name: 'an example that is refused for another reason than was said',
    spoil: (copy) => copy.replace('library-card/examples/expected.json', '"required"', '"type"'),
    file: 'library-card/examples/expected.json',
    pointer: '/child-without-guardian.invalid.json/0',
    problem: /not refused for this reason, but for: required at \/guardian/,
    remedy: /Correct the reason/,
  },
  {
    name: 'an example that is refused at another place than was said',
    spoil: (copy) =>
      copy.replace(
        'library-card/examples/expected.json',
        '"pointer": "/guardian", "keyword": "required"',
        '"pointer": "/name", "keyword": "required"',
      ),
    file: 'library-card/examples/expected.json',
    pointer: '/child-without-guardian.invalid.json/0',
    problem: /but for: required at \/guardian/,
    remedy: /Correct the reason/,
  },
  {
    name: 'an expectation of an example that is not there',
    spoil: (copy) => copy.remove('library-card/examples/child-without-guardian.invalid.json'),
    file: 'library-card/examples/expected.json',
    pointer: '/child-without-guardian.invalid.json',
    problem: /there is no example/,
    remedy: /Correct the name/,
  },
  {
    name: 'a case without its source',
    spoil: (copy) =>
      copy.replace(
        'reading-room/cases/lost.json',
        '"x-source": { "point": "1.a", "document": "procedure" },',
        '',
      ),
    file: 'reading-room/cases/lost.json',
    pointer: '',
    problem: /does not say where it comes from/,
    remedy: /x-source/,
  },
  {
    name: 'a paper without its source',
    spoil: (copy) =>
      copy.replace(
        'reading-room/documents.json',
        '"x-source": { "point": "1.b", "document": "procedure" }',
        '"x-notes": []',
      ),
    file: 'reading-room/documents.json',
    pointer: '/$defs/card',
    problem: /does not say where it comes from/,
    remedy: /x-source/,
  },
  {
    name: 'a case that no answers lead to',
    spoil: (copy) => copy.replace(lost, '"reason": { "const": "lost" }', '"reason": { "const": "stolen" }'),
    file: lost,
    pointer: '',
    problem: /no answers lead to the case lost/,
    remedy: /have an answer in common/,
    others: 1,
  },
  {
    name: 'two cases that accept the same situation',
    spoil: (copy) =>
      copy.replace(
        'reading-room/cases/damaged.json',
        '"reason": { "const": "damaged" }',
        '"reason": { "enum": ["lost", "damaged"] }',
      ),
    file: 'reading-room/cases/damaged.json',
    pointer: '',
    problem: /the cases lost, damaged accept the same situation: \{"reason":"lost"\}/,
    remedy: /fact tell them apart/,
  },
  {
    name: 'a paper that a case names and refuses in every situation',
    spoil: (copy) => {
      copy.replace(
        lost,
        '"properties": { "declaration": {',
        '"properties": { "card": { "$ref": "../documents.json#/$defs/card" }, "declaration": {',
      );
      copy.replace(
        lost,
        '"x-source"',
        '"allOf": [{ "type": "object", "properties": { "documents": { "type": "object", "properties": { "card": false } } } }], "x-source"',
      );
    },
    file: lost,
    pointer: '/properties/documents/properties/card',
    problem: /no situation of the case lost asks for this paper/,
    remedy: /Correct its condition/,
  },
  {
    name: 'a paper whose condition never holds in its case',
    spoil: (copy) => {
      copy.replace(
        lost,
        '"properties": { "declaration": {',
        '"properties": { "card": { "$ref": "../documents.json#/$defs/card" }, "declaration": {',
      );
      copy.replace(
        lost,
        '"x-source"',
        `"allOf": [{
           "if": { "type": "object", "properties": { "situation": { "type": "object", "properties": { "reason": { "const": "damaged" } } } } },
           "then": { "type": "object", "properties": { "documents": { "type": "object", "required": ["card"] } } },
           "else": { "type": "object", "properties": { "documents": { "type": "object", "properties": { "card": false } } } }
         }], "x-source"`,
      );
    },
    file: lost,
    pointer: '/properties/documents/properties/card',
    problem: /no situation of the case lost asks for this paper/,
    remedy: /Correct its condition/,
  },
  {
    name: 'a paper that no case asks for',
    spoil: (copy) =>
      copy.replace(
        'reading-room/documents.json',
        '"$defs": {',
        '"$defs": { "photograph": { "title": "Đã có", "type": "object", "x-source": { "point": "2", "document": "procedure" } },',
      ),
    file: 'reading-room/documents.json',
    pointer: '/$defs/photograph',
    problem: /no case asks for this paper/,
    remedy: /Name it in a case/,
  },
  {
    name: 'a paper that is required and refused',
    spoil: (copy) => copy.replace(lost, '"required": ["declaration"]', '"required": ["declaration", "card"]'),
    file: lost,
    pointer: '/properties/documents/required',
    problem: /\/documents\/card is required and refused in the case lost, when \{"reason":"lost"\}/,
    remedy: /Correct one of the two/,
    others: 1,
  },
  {
    name: 'an answer that is required and has no value left',
    spoil: (copy) =>
      copy.replace(
        lost,
        '"declaration": { "$ref": "../documents.json#/$defs/declaration" }',
        '"declaration": { "$ref": "../documents.json#/$defs/declaration", "type": "object", "properties": { "answer": { "type": "string", "enum": ["never"] } } }',
      ),
    file: 'reading-room/documents.json',
    pointer: '/$defs/declaration/required',
    problem: /\/documents\/declaration\/answer is required and has no value left/,
    remedy: /Correct one of the two/,
    others: 1,
  },
  {
    name: 'a paper that is no longer good, of which nothing tells the person',
    spoil: (copy) =>
      copy.replace(
        'reading-room/documents.json',
        '"title": "Thẻ thư viện bị hỏng",',
        '"title": "Thẻ thư viện bị hỏng", "x-until": "2022-12-31", "x-notes": [{ "text": "Đã có", "date": "2020-01-01" }],',
      ),
    file: 'reading-room/documents.json',
    pointer: '/$defs/card',
    problem: /was good until 2022-12-31, and nothing tells the person/,
    remedy: /x-notes/,
  },
  {
    name: 'a case that nobody lists',
    spoil: (copy) => copy.write('reading-room/cases/stolen.json', '{ "type": "object" }'),
    file: 'reading-room/cases/stolen.json',
    pointer: '',
    problem: /uses this file/,
    remedy: /\$ref/,
  },
];

test('a paper is no longer good from the day after its last, and a note dated later tells of it', () => {
  const copy = copyLibrary();
  try {
    const card = '"title": "Thẻ thư viện bị hỏng",';
    copy.replace('reading-room/documents.json', card, `${card} "x-until": "2030-12-31",`);
    const count = (today: string): number => checkContent(copy.root, today).length;
    assert.deepEqual(['2030-12-31', '2031-01-01'].map(count), [0, 1]);
    const note = '{ "text": "Đã có", "date": "2031-01-01" }';
    copy.replace('reading-room/documents.json', card, `${card} "x-notes": [${note}],`);
    assert.equal(count('2031-01-01'), 0);
  } finally {
    copy.dispose();
  }
});

test('content with nothing wrong in it has no findings', () => {
  assert.deepEqual(checkContent(library), []);
});

describe('each kind of mistake is reported with its place and its remedy', () => {
  for (const { name, spoil, file, pointer, problem, remedy, others = 0 } of mistakes) {
    test(name, () => {
      const findings = findingsAfter(spoil);
      const finding = findings.find((found) => found.file === file && found.pointer === pointer);
      const told = JSON.stringify(findings, null, 1);
      assert.ok(finding, told);
      assert.match(finding.problem, problem, told);
      assert.match(finding.remedy, remedy, told);
      assert.ok(((finding.line ?? 0) >= 1 && (finding.column ?? 0) >= 1) || finding.pointer === '', told);
      assert.equal(findings.length, 1 + others, told);
    });
  }
});

test('of an example with a case, what is wrong is told of its own case alone', () => {
  const findings = findingsAfter((copy) =>
    copy.replace('reading-room/examples/lost.valid.json', '"reason": "lost"', '"reason": "damaged"'),
  );
  assert.deepEqual(
    findings.map(({ pointer, problem }) => `${pointer} ${problem}`),
    [
      '/situation/reason this example is named valid and is refused: "damaged" must be equal to constant: "lost" (const)',
    ],
  );
});

test('all mistakes are told at once, sorted by file and place, each once', () => {
  const findings = findingsAfter((copy) => {
    copy.replace('reading-room/cases/lost.json', '"x-source"', '"x-notes"');
    copy.replace('library-card/locales/en.json', '"Tuổi": "Age",', '');
    copy.write('common/broken.json', '[1, 2');
    copy.replace('library-card/examples/adult.valid.json', '34', '"34"');
    copy.replace('library-card/2024.json', '"if": {\n        "type": "object",', '"if": {');
  });
  assert.deepEqual(
    findings.map(({ file, line, pointer }) => `${file}:${line} ${pointer}`),
    [
      'common/broken.json:1 ',
      'library-card/2024.json:9 /properties/age/title',
      'library-card/2024.json:45 /allOf/0/if',
      'library-card/examples/adult.valid.json:1 /age',
      'reading-room/cases/lost.json:1 ',
    ],
  );
  assert.equal(new Set(findings.map((finding) => JSON.stringify(finding))).size, findings.length);
});

test('a file that cannot be read does not keep the rest from being checked', () => {
  const findings = findingsAfter((copy) => {
    copy.write('library-card/examples/adult.valid.json', '{');
    copy.write('meta/form.schema.json', '{ "type": ');
    copy.write('reading-room/cases/stolen.json', 'true');
  });
  const files = findings.map(({ file }) => file);
  assert.deepEqual(files, [
    'library-card/examples/adult.valid.json',
    'meta/form.schema.json',
    'reading-room/cases/stolen.json',
  ]);
});

test('a translated definition that no form uses yet is no leftover, and data may say where it comes from', () => {
  const findings = findingsAfter((copy) => {
    copy.replace(
      'common/person.json',
      '"$defs": {',
      '"$defs": { "nickname": { "title": "Tên gọi", "type": "string" },',
    );
    copy.replace('common/locales/en.json', '"Kệ": "Shelf"', '"Kệ": "Shelf", "Tên gọi": "Nickname"');
    copy.write('common/places/source.json', '{ "licence": "CC0" }');
  });
  assert.deepEqual(findings, []);
});

test('a folder without content says so', () => {
  const [finding, ...more] = findingsAfter((copy) => {
    for (const folder of ['common', 'library-card', 'meta', 'reading-room']) {
      rmSync(join(copy.root, folder), { recursive: true });
    }
  });
  assert.deepEqual(more, []);
  assert.match(finding?.problem ?? '', /no content/);
});
