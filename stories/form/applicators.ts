/**
 * Every applicator of JSON Schema 2020-12 with a value that fits: what the generator draws for it. Stories show them,
 * tests count them.
 */
import type { Json, Schema, SchemaObject } from '../../src/schema/json.js';

export interface ApplicatorSample {
  readonly name: string;
  readonly schema: Schema;
  readonly value: Json;
  /** Locations that are asked for with this value, in the order of the page. */
  readonly drawn: readonly string[];
  readonly schemas?: readonly SchemaObject[];
}

const text = (title: string, more: SchemaObject = {}): SchemaObject => ({ type: 'string', title, ...more });
const group = (properties: SchemaObject, more: SchemaObject = {}): SchemaObject => ({
  type: 'object',
  properties,
  ...more,
});

const byPost = group(
  { method: { const: 'post' }, address: text('Địa chỉ'), phone: text('Điện thoại') },
  { title: 'Qua bưu điện', required: ['method', 'address'] },
);
const atOffice = group(
  { method: { const: 'office' }, office: text('Cơ quan') },
  { title: 'Tại cơ quan', required: ['method', 'office'] },
);

export const applicatorSamples: readonly ApplicatorSample[] = [
  {
    name: 'properties',
    schema: group(
      { name: text('Họ và tên'), age: { type: 'integer', title: 'Tuổi' } },
      { required: ['name'] },
    ),
    value: { name: 'An', age: 40 },
    drawn: ['/name', '/age'],
  },
  {
    name: 'properties in properties',
    schema: group({
      person: group(
        { address: group({ street: text('Đường') }, { title: 'Địa chỉ' }) },
        { title: 'Người khai' },
      ),
    }),
    value: { person: { address: { street: 'Minh Họa' } } },
    drawn: ['/person/address/street'],
  },
  {
    name: 'items: groups',
    schema: group({
      people: {
        type: 'array',
        title: 'Thành viên',
        items: group({ name: text('Tên'), age: { type: 'integer', title: 'Tuổi' } }),
      },
    }),
    value: { people: [{ name: 'An', age: 40 }, { name: 'Bình' }] },
    drawn: ['/people/0/name', '/people/0/age', '/people/1/name', '/people/1/age'],
  },
  {
    name: 'items: single values',
    schema: group({ words: { type: 'array', title: 'Từ', items: { type: 'string' } } }),
    value: { words: ['một', 'hai'] },
    drawn: ['/words/0', '/words/1'],
  },
  {
    name: 'items: lists',
    schema: group({
      rows: { type: 'array', title: 'Hàng', items: { type: 'array', title: 'Ô', items: { type: 'number' } } },
    }),
    value: { rows: [[1, 2], [3.5]] },
    drawn: ['/rows/0/0', '/rows/0/1', '/rows/1/0'],
  },
  {
    name: 'prefixItems, closed',
    schema: group({
      pair: {
        type: 'array',
        title: 'Cặp',
        prefixItems: [text('Tên'), { type: 'integer', title: 'Số' }],
        items: false,
      },
    }),
    value: { pair: ['a', 1] },
    drawn: ['/pair/0', '/pair/1'],
  },
  {
    name: 'prefixItems and items',
    schema: group({
      open: { type: 'array', title: 'Mở', prefixItems: [text('Đầu')], items: { type: 'integer' } },
    }),
    value: { open: ['a', 1, 2] },
    drawn: ['/open/0', '/open/1', '/open/2'],
  },
  {
    name: 'contains',
    schema: group({
      codes: {
        type: 'array',
        title: 'Mã',
        items: { type: 'string' },
        contains: { const: 'GD' },
        minContains: 1,
      },
    }),
    value: { codes: ['HT', 'GD'] },
    drawn: ['/codes/0', '/codes/1'],
  },
  {
    name: 'allOf beside properties',
    schema: group(
      { own: text('Của mình') },
      { allOf: [group({ other: text('Của nơi khác') }), { required: ['own'] }] },
    ),
    value: { own: 'a', other: 'b' },
    drawn: ['/own', '/other'],
  },
  {
    name: 'oneOf, tagged',
    schema: group({ delivery: { title: 'Nhận kết quả', oneOf: [byPost, atOffice] } }),
    value: { delivery: { method: 'office', office: 'Huế' } },
    drawn: ['/delivery', '/delivery/office'],
  },
  {
    name: 'oneOf, untagged',
    schema: group({
      who: {
        title: 'Ai',
        oneOf: [
          group({ name: text('Tên') }, { title: 'Cá nhân', required: ['name'], additionalProperties: false }),
          group(
            { company: text('Đơn vị') },
            { title: 'Tổ chức', required: ['company'], additionalProperties: false },
          ),
        ],
      },
    }),
    value: { who: { company: 'Minh Họa' } },
    drawn: ['/who', '/who/company'],
  },
  {
    name: 'oneOf in oneOf',
    schema: {
      title: 'Hồ sơ',
      oneOf: [
        group({ kind: { const: 'none' } }, { title: 'Không', required: ['kind'] }),
        group(
          { kind: { const: 'some' }, delivery: { title: 'Nhận', oneOf: [byPost, atOffice] } },
          { title: 'Có', required: ['kind'] },
        ),
      ],
    },
    value: { kind: 'some', delivery: { method: 'post', address: 'Số 1' } },
    drawn: ['', '/delivery', '/delivery/address', '/delivery/phone'],
  },
  {
    name: 'oneOf of constants with titles',
    schema: group({
      sex: {
        title: 'Giới tính',
        oneOf: [
          { const: 'male', title: 'Nam' },
          { const: 'female', title: 'Nữ' },
        ],
      },
    }),
    value: { sex: 'female' },
    drawn: ['/sex'],
  },
  {
    name: 'oneOf of scalars',
    schema: group({
      id: {
        title: 'Số',
        oneOf: [
          { type: 'integer', title: 'Chỉ số' },
          { type: 'string', title: 'Số và chữ' },
        ],
      },
    }),
    value: { id: 12 },
    drawn: ['/id'],
  },
  {
    name: 'anyOf of groups',
    schema: group({
      contact: {
        title: 'Liên lạc',
        anyOf: [
          group({ phone: text('Điện thoại') }, { title: 'Bằng điện thoại', required: ['phone'] }),
          group({ email: text('Thư điện tử') }, { title: 'Bằng thư', required: ['email'] }),
        ],
      },
    }),
    value: { contact: { email: 'an@example.vn' } },
    drawn: ['/contact', '/contact/email'],
  },
  {
    name: 'anyOf: one of these is required',
    schema: group(
      { phone: text('Điện thoại'), email: text('Thư điện tử') },
      { anyOf: [{ required: ['phone'] }, { required: ['email'] }] },
    ),
    value: { email: 'an@example.vn' },
    drawn: ['/phone', '/email'],
  },
  {
    name: 'anyOf with null',
    schema: group({ note: { title: 'Ghi chú', anyOf: [{ type: 'string' }, { type: 'null' }] } }),
    value: { note: 'x' },
    drawn: ['/note'],
  },
  {
    name: 'type of several',
    schema: group({
      nullable: { type: ['string', 'null'], title: 'Có thể trống' },
      mixed: { type: ['string', 'integer'], title: 'Chữ hoặc số' },
    }),
    value: { nullable: null, mixed: 5 },
    drawn: ['/nullable', '/mixed'],
  },
  {
    name: 'not',
    schema: group({ code: text('Mã', { not: { const: '000' } }) }),
    value: { code: '001' },
    drawn: ['/code'],
  },
  {
    name: 'if, then, else',
    schema: group(
      { has: { type: 'boolean', title: 'Có số không?' } },
      {
        required: ['has'],
        if: { type: 'object', properties: { has: { const: true } }, required: ['has'] },
        then: { properties: { number: text('Số') }, required: ['number'] },
        else: { properties: { reason: text('Lý do') } },
      },
    ),
    value: { has: true, number: '12' },
    drawn: ['/has', '/number'],
  },
  {
    name: 'allOf of if, then',
    schema: group(
      { age: { type: 'integer', title: 'Tuổi' } },
      {
        allOf: [
          {
            if: { type: 'object', properties: { age: { maximum: 5 } }, required: ['age'] },
            then: { properties: { guardian: text('Người giám hộ') } },
          },
          {
            if: { type: 'object', properties: { age: { minimum: 60 } }, required: ['age'] },
            then: { properties: { pension: text('Lương hưu') } },
          },
        ],
      },
    ),
    value: { age: 3, guardian: 'Bình' },
    drawn: ['/age', '/guardian'],
  },
  {
    name: 'dependentSchemas',
    schema: group(
      { card: text('Thẻ') },
      { dependentSchemas: { card: { properties: { issued: text('Nơi cấp') } } } },
    ),
    value: { card: 'GD', issued: 'Huế' },
    drawn: ['/card', '/issued'],
  },
  {
    name: 'dependentRequired',
    schema: group(
      { card: text('Thẻ'), issued: text('Nơi cấp') },
      { dependentRequired: { card: ['issued'] } },
    ),
    value: { card: 'GD', issued: 'Huế' },
    drawn: ['/card', '/issued'],
  },
  {
    name: 'patternProperties',
    schema: group(
      {},
      {
        title: 'Ngôn ngữ',
        patternProperties: { '^[a-z]{2}$': { type: 'string' } },
        additionalProperties: false,
      },
    ),
    value: { vi: 'Chào', en: 'Hello' },
    drawn: ['/vi', '/en'],
  },
  {
    name: 'additionalProperties',
    schema: group(
      { known: text('Đã biết') },
      { title: 'Số liệu', additionalProperties: { type: 'integer' } },
    ),
    value: { known: 'a', năm: 5 },
    drawn: ['/known', '/năm'],
  },
  {
    name: 'propertyNames',
    schema: group(
      {},
      { title: 'Mục', propertyNames: { pattern: '^[a-z]+$' }, additionalProperties: { type: 'string' } },
    ),
    value: { tên: 'x', abc: 'y' },
    drawn: ['/tên', '/abc'],
  },
  {
    name: 'unevaluatedProperties',
    schema: {
      type: 'object',
      title: 'Mục',
      allOf: [group({ a: text('A') })],
      unevaluatedProperties: { type: 'number' },
    },
    value: { a: 'x', b: 2.5 },
    drawn: ['/a', '/b'],
  },
  {
    name: 'unevaluatedItems',
    schema: group({
      list: {
        type: 'array',
        title: 'Danh sách',
        allOf: [{ prefixItems: [text('Đầu')] }],
        unevaluatedItems: { type: 'integer' },
      },
    }),
    value: { list: ['a', 1] },
    drawn: ['/list/0', '/list/1'],
  },
  {
    name: '$ref with a title of its own',
    schema: {
      ...group({
        home: { $ref: '#/$defs/address', title: 'Nơi ở' },
        work: { $ref: '#/$defs/address', title: 'Nơi làm việc' },
      }),
      $defs: { address: group({ street: text('Đường') }, { title: 'Địa chỉ' }) },
    },
    value: { home: { street: 'a' }, work: { street: 'b' } },
    drawn: ['/home/street', '/work/street'],
  },
  {
    name: '$anchor',
    schema: {
      ...group({ street: { $ref: '#line' } }),
      $defs: { line: { $anchor: 'line', type: 'string', title: 'Đường' } },
    },
    value: { street: 'a' },
    drawn: ['/street'],
  },
  {
    name: '$dynamicRef',
    schema: {
      $id: 'https://example.vn/strings',
      $ref: 'list',
      $defs: {
        item: { $dynamicAnchor: 'item', type: 'string', title: 'Chữ' },
        list: {
          $id: 'list',
          type: 'array',
          title: 'Danh sách',
          items: { $dynamicRef: '#item' },
          $defs: { item: { $dynamicAnchor: 'item' } },
        },
      },
    },
    value: ['a', 'b'],
    drawn: ['/0', '/1'],
  },
  {
    name: 'several resources by $id',
    schema: group({ name: { $ref: 'https://example.vn/name' } }),
    schemas: [{ $id: 'https://example.vn/name', type: 'string', title: 'Tên' }],
    value: { name: 'An' },
    drawn: ['/name'],
  },
  {
    name: 'recursion through a group',
    schema: {
      $ref: '#/$defs/node',
      $defs: { node: group({ name: text('Tên'), next: { $ref: '#/$defs/node', title: 'Tiếp theo' } }) },
    },
    value: { name: 'một', next: { name: 'hai' } },
    drawn: ['/name', '/next/name'],
  },
  {
    name: 'recursion through a list',
    schema: {
      ...group({ name: text('Tên'), children: { type: 'array', title: 'Con', items: { $ref: '#' } } }),
    },
    value: { name: 'một', children: [{ name: 'hai', children: [] }] },
    drawn: ['/name', '/children/0/name'],
  },
  {
    name: 'const',
    schema: group({ kind: { const: 'thẻ', title: 'Loại' } }),
    value: { kind: 'thẻ' },
    drawn: ['/kind'],
  },
  {
    name: 'enum of 2',
    schema: group({ answer: { enum: ['có', 'không'], title: 'Trả lời' } }),
    value: { answer: 'có' },
    drawn: ['/answer'],
  },
  {
    name: 'enum of 10',
    schema: group({
      answer: { enum: Array.from({ length: 10 }, (_, index) => `Mục ${index}`), title: 'Trả lời' },
    }),
    value: { answer: 'Mục 7' },
    drawn: ['/answer'],
  },
  {
    name: 'enum of 54',
    schema: group({
      answer: { enum: Array.from({ length: 54 }, (_, index) => `Nhóm ${index}`), title: 'Trả lời' },
    }),
    value: { answer: 'Nhóm 50' },
    drawn: ['/answer'],
  },
  {
    name: 'enum of anything',
    schema: group({ answer: { enum: [1, 'một', null, { a: 1 }, [1]], title: 'Trả lời' } }),
    value: { answer: { a: 1 } },
    drawn: ['/answer'],
  },
  {
    name: 'default',
    schema: group({ country: text('Nước', { default: 'Việt Nam' }) }),
    value: { country: 'Việt Nam' },
    drawn: ['/country'],
  },
  {
    name: 'readOnly and writeOnly',
    schema: group({ code: text('Mã', { readOnly: true }), secret: text('Mật khẩu', { writeOnly: true }) }),
    value: { code: 'GD', secret: 'x' },
    drawn: ['/code', '/secret'],
  },
  {
    name: 'deprecated and examples',
    schema: group({
      fax: text('Số fax', { deprecated: true }),
      phone: text('Điện thoại', { examples: ['0912345678'] }),
    }),
    value: { fax: '024 1234', phone: '0912345678' },
    drawn: ['/fax', '/phone'],
  },
  {
    name: 'contentMediaType: a file',
    schema: group({
      scan: text('Bản quét', { contentMediaType: 'image/png', contentEncoding: 'base64' }),
    }),
    value: { scan: 'iVBORw0KGgo=' },
    drawn: ['/scan'],
  },
  {
    name: 'null',
    schema: group({ nothing: { type: 'null', title: 'Để trống' }, name: text('Tên') }),
    value: { nothing: null, name: 'An' },
    drawn: ['/nothing', '/name'],
  },
  {
    name: 'false: not asked for',
    schema: group({ hidden: false, name: text('Tên') }),
    value: { name: 'An' },
    drawn: ['/name'],
  },
  {
    name: 'contains of groups, at least two and at most three',
    schema: group({
      papers: {
        type: 'array',
        title: 'Giấy tờ',
        items: group({ kind: text('Loại') }),
        contains: { required: ['kind'], properties: { kind: { const: 'gốc' } } },
        minContains: 2,
        maxContains: 3,
      },
    }),
    value: { papers: [{ kind: 'gốc' }, { kind: 'sao' }, { kind: 'gốc' }] },
    drawn: ['/papers/0/kind', '/papers/1/kind', '/papers/2/kind'],
  },
  {
    name: 'all in one another',
    schema: group(
      {
        rows: {
          type: 'array',
          title: 'Dòng',
          items: {
            allOf: [
              { $ref: '#/$defs/row' },
              {
                if: { required: ['kind'], properties: { kind: { const: 'b' } } },
                then: {
                  properties: {
                    b: {
                      title: 'Phần B',
                      anyOf: [
                        text('Chữ'),
                        { type: 'array', title: 'Số', prefixItems: [{ type: 'integer' }] },
                      ],
                    },
                  },
                },
              },
            ],
            unevaluatedProperties: { type: 'boolean', title: 'Khác' },
          },
        },
      },
      {
        $defs: { row: group({ kind: { enum: ['a', 'b'], title: 'Loại' } }, { required: ['kind'] }) },
      },
    ),
    value: {
      rows: [
        { kind: 'b', b: [4] },
        { kind: 'a', more: true },
      ],
    },
    drawn: ['/rows/0/kind', '/rows/0/b', '/rows/0/b/0', '/rows/1/kind', '/rows/1/more'],
  },
  {
    name: 'draft-04: definitions, items as a list, dependencies, exclusiveMinimum as a boolean',
    schema: {
      $schema: 'http://json-schema.org/draft-04/schema#',
      ...group({
        pair: { type: 'array', title: 'Cặp', items: [text('Tên'), { $ref: '#/definitions/count' }] },
        card: text('Số thẻ'),
      }),
      dependencies: { card: group({ bank: text('Ngân hàng') }) },
      definitions: { count: { type: 'integer', title: 'Số', minimum: 0, exclusiveMinimum: true } },
    },
    value: { pair: ['An', 2], card: '1', bank: 'VCB' },
    drawn: ['/pair/0', '/pair/1', '/card', '/bank'],
  },
  {
    name: 'draft-06: const, contains',
    schema: {
      $schema: 'http://json-schema.org/draft-06/schema#',
      ...group({ tags: { type: 'array', title: 'Nhãn', items: text('Nhãn'), contains: { const: 'x' } } }),
    },
    value: { tags: ['x'] },
    drawn: ['/tags/0'],
  },
  {
    name: 'draft-07: if, then, else',
    schema: {
      $schema: 'http://json-schema.org/draft-07/schema#',
      ...group({ has: { type: 'boolean', title: 'Có?' } }),
      if: { properties: { has: { const: true } }, required: ['has'] },
      then: group({ number: text('Số') }),
    },
    value: { has: true, number: '1' },
    drawn: ['/has', '/number'],
  },
  {
    name: 'draft 2019-09: $recursiveRef',
    schema: {
      $schema: 'https://json-schema.org/draft/2019-09/schema',
      $recursiveAnchor: true,
      ...group({
        name: text('Tên'),
        children: { type: 'array', title: 'Con', items: { $recursiveRef: '#' } },
      }),
    },
    value: { name: 'một', children: [{ name: 'hai' }] },
    drawn: ['/name', '/children/0/name'],
  },
  {
    name: 'true',
    schema: true,
    value: 'bất kỳ',
    drawn: [''],
  },
  {
    name: 'a list at the root',
    schema: { type: 'array', title: 'Tên', items: { type: 'string' } },
    value: ['An'],
    drawn: ['/0'],
  },
  {
    name: 'a scalar at the root',
    schema: { type: 'integer', title: 'Tuổi' },
    value: 40,
    drawn: [''],
  },
  {
    name: 'no type at all',
    schema: {
      properties: {
        name: { minLength: 2, title: 'Tên' },
        some: { minItems: 1, items: { type: 'string' }, title: 'Vài' },
      },
    },
    value: { name: 'An', some: ['x'] },
    drawn: ['/name', '/some/0'],
  },
];

/** Formats, each with a value that conforms. */
export const formatSamples: readonly (readonly [format: string, value: string])[] = [
  ['date', '2024-05-17'],
  ['time', '08:30:00+07:00'],
  ['date-time', '2024-05-17T08:30:00+07:00'],
  ['duration', 'P3DT4H'],
  ['email', 'an@example.vn'],
  ['idn-email', 'an@vídụ.vn'],
  ['hostname', 'example.vn'],
  ['idn-hostname', 'vídụ.vn'],
  ['ipv4', '192.0.2.1'],
  ['ipv6', '2001:db8::1'],
  ['uri', 'https://example.vn/a?b#c'],
  ['uri-reference', '../a'],
  ['iri', 'https://example.vn/đơn'],
  ['iri-reference', '/đơn'],
  ['uri-template', '/a/{id}'],
  ['uuid', '123e4567-e89b-12d3-a456-426614174000'],
  ['json-pointer', '/a/b'],
  ['relative-json-pointer', '1/a'],
  ['regex', '^[a-z]+$'],
];

export const formatSchema: SchemaObject = {
  type: 'object',
  properties: Object.fromEntries(
    formatSamples.map(([format]) => [format, { type: 'string', format, title: format }]),
  ),
};
export const formatValue: Json = Object.fromEntries(formatSamples);
