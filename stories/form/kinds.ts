/** One field of every kind, with an answer that is right and one that is wrong: stories draw them, tests use them. */
import type { Json, SchemaObject } from '../../src/schema/json.js';

export interface KindSample {
  /** The name under which the kind is registered, or that with a word of what is particular here. */
  readonly name: string;
  readonly kind: string;
  readonly schema: SchemaObject;
  /** An answer that the schema accepts. */
  readonly value: Json;
  /** What it refuses; absent where nothing wrong can be answered but leaving it out. */
  readonly wrong?: Json;
  /** Source text → English, for the toolbar's language. */
  readonly english: Readonly<Record<string, string>>;
}

export const provinces: readonly (readonly [name: string, code: string])[] = [
  ['Hà Nội', '01'],
  ['Cao Bằng', '04'],
  ['Huế', '46'],
  ['Đà Nẵng', '48'],
  ['Quảng Trị', '44'],
  ['Thành phố Hồ Chí Minh', '79'],
  ['Đồng Nai', '75'],
  ['Cần Thơ', '92'],
  ['An Giang', '91'],
  ['Cà Mau', '96'],
];

/** As many as Vietnam has ethnic groups; the first have names that differ in their marks alone. */
export const groups: readonly string[] = [
  'Kinh',
  'Tày',
  'Thái',
  'Thổ',
  'Mường',
  'Mông',
  'Ê-đê',
  'Đà Nẵng',
  'Da nâng',
  ...Array.from({ length: 45 }, (_, index) => `Nhóm ${index + 10}`),
];

const options = (names: readonly string[]): SchemaObject[] =>
  names.map((title, index) => ({ const: String(index + 1).padStart(2, '0'), title }));

const placesHint = 'Gõ vài chữ rồi chọn, hoặc ghi tên cũ.';

export const kindSamples: readonly KindSample[] = [
  {
    name: 'text',
    kind: 'text',
    schema: {
      type: 'string',
      title: 'Họ và tên',
      description: 'Viết như trên giấy khai sinh.',
      minLength: 3,
    },
    value: 'Nguyễn Văn An',
    wrong: 'An',
    english: { 'Họ và tên': 'Full name', 'Viết như trên giấy khai sinh.': 'As on the birth certificate.' },
  },
  {
    name: 'multiline',
    kind: 'multiline',
    schema: {
      type: 'string',
      title: 'Nội dung yêu cầu',
      description: 'Ghi rõ điều cần giải quyết.',
      minLength: 10,
      maxLength: 500,
    },
    value: 'Cấp lại thẻ do bị mất.',
    wrong: 'Cấp lại',
    english: { 'Nội dung yêu cầu': 'Request', 'Ghi rõ điều cần giải quyết.': 'Say what is to be done.' },
  },
  {
    name: 'digits',
    kind: 'digits',
    schema: {
      type: 'string',
      title: 'Mã số bảo hiểm xã hội',
      description: 'Gồm 10 chữ số.',
      pattern: '^[0-9]{10}$',
      maxLength: 10,
      'x-widget': 'digits',
    },
    value: '7900000017',
    wrong: '123',
    english: { 'Mã số bảo hiểm xã hội': 'Social insurance number', 'Gồm 10 chữ số.': '10 digits.' },
  },
  {
    name: 'code',
    kind: 'code',
    schema: {
      type: 'string',
      title: 'Mã thẻ',
      description: 'Hai chữ cái rồi đến các chữ số.',
      pattern: '^[A-Z]{2}[0-9]{4}$',
      'x-widget': 'code',
    },
    value: 'GD4797',
    wrong: 'GD',
    english: { 'Mã thẻ': 'Card code', 'Hai chữ cái rồi đến các chữ số.': 'Two letters, then digits.' },
  },
  {
    name: 'email',
    kind: 'email',
    schema: {
      type: 'string',
      format: 'email',
      title: 'Thư điện tử',
      description: 'Để nhận thông báo.',
      'x-autocomplete': 'email',
    },
    value: 'an@example.vn',
    wrong: 'an.example.vn',
    english: { 'Thư điện tử': 'Email', 'Để nhận thông báo.': 'For notifications.' },
  },
  {
    name: 'tel',
    kind: 'tel',
    schema: {
      type: 'string',
      title: 'Số điện thoại',
      description: 'Số đang dùng.',
      pattern: '^0[0-9]{9}$',
      'x-widget': 'tel',
      'x-autocomplete': 'tel',
    },
    value: '0900000017',
    wrong: '09000',
    english: { 'Số điện thoại': 'Telephone', 'Số đang dùng.': 'The one in use.' },
  },
  {
    name: 'url',
    kind: 'url',
    schema: { type: 'string', format: 'uri', title: 'Trang thông tin', description: 'Địa chỉ đầy đủ.' },
    value: 'https://example.vn/',
    wrong: 'example',
    english: { 'Trang thông tin': 'Web page', 'Địa chỉ đầy đủ.': 'The full address.' },
  },
  {
    name: 'date',
    kind: 'date',
    schema: {
      type: 'string',
      format: 'date',
      title: 'Ngày cấp',
      description: 'Như trên giấy tờ.',
      pattern: '^20',
    },
    value: '2024-05-17',
    wrong: '1899-05-17',
    english: { 'Ngày cấp': 'Date of issue', 'Như trên giấy tờ.': 'As on the paper.' },
  },
  {
    name: 'date-time',
    kind: 'date-time',
    schema: {
      type: 'string',
      format: 'date-time',
      title: 'Thời điểm hẹn',
      description: 'Theo giờ nơi bạn ở.',
      pattern: '^20',
    },
    value: '2024-05-17T08:30:00+07:00',
    wrong: '1899-05-17T08:30:00+07:00',
    english: { 'Thời điểm hẹn': 'Appointment', 'Theo giờ nơi bạn ở.': 'By the clock where you are.' },
  },
  {
    name: 'time',
    kind: 'time',
    schema: {
      type: 'string',
      format: 'time',
      title: 'Giờ hẹn',
      description: 'Trong giờ làm việc.',
      pattern: '^(0[7-9]|1[0-6])',
    },
    value: '08:30:00+07:00',
    wrong: '23:30:00+07:00',
    english: { 'Giờ hẹn': 'Hour', 'Trong giờ làm việc.': 'Within working hours.' },
  },
  {
    name: 'date-parts',
    kind: 'date-parts',
    schema: {
      type: 'string',
      title: 'Ngày sinh',
      description: 'Không nhớ ngày thì chỉ ghi năm.',
      pattern: '^(19|20)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$',
      'x-widget': 'date-parts',
      'x-autocomplete': 'bday',
    },
    value: '1990-05-17',
    wrong: '1890-05-17',
    english: { 'Ngày sinh': 'Date of birth', 'Không nhớ ngày thì chỉ ghi năm.': 'The year alone will do.' },
  },
  {
    name: 'number',
    kind: 'number',
    schema: { type: 'number', title: 'Mức đóng', description: 'Triệu đồng.', minimum: 1 },
    value: 4.5,
    wrong: 0.5,
    english: { 'Mức đóng': 'Contribution', 'Triệu đồng.': 'Million dong.' },
  },
  {
    name: 'integer',
    kind: 'integer',
    schema: { type: 'integer', title: 'Số tháng', description: 'Từ 1 đến 12.', minimum: 1, maximum: 12 },
    value: 6,
    wrong: 13,
    english: { 'Số tháng': 'Months', 'Từ 1 đến 12.': '1 to 12.' },
  },
  {
    name: 'boolean',
    kind: 'boolean',
    schema: { type: 'boolean', title: 'Có mã số không?', description: 'Xem trên thẻ cũ.' },
    value: true,
    english: { 'Có mã số không?': 'Is there a number?', 'Xem trên thẻ cũ.': 'Look at the old card.' },
  },
  {
    name: 'statement to agree to',
    kind: 'boolean',
    schema: { const: true, title: 'Tôi cam đoan lời khai là đúng', description: 'Bắt buộc khi nộp.' },
    value: true,
    english: {
      'Tôi cam đoan lời khai là đúng': 'What I say is true',
      'Bắt buộc khi nộp.': 'Needed to submit.',
    },
  },
  {
    name: 'choice of 2',
    kind: 'choice',
    schema: {
      type: 'string',
      title: 'Giới tính',
      description: 'Như trên giấy tờ.',
      oneOf: [
        { const: 'male', title: 'Nam' },
        { const: 'female', title: 'Nữ' },
      ],
    },
    value: 'female',
    wrong: 'other',
    english: { 'Giới tính': 'Sex', 'Như trên giấy tờ.': 'As on the paper.', Nam: 'Male', Nữ: 'Female' },
  },
  {
    name: 'choice of 10',
    kind: 'choice',
    schema: {
      type: 'string',
      title: 'Nơi nhận',
      description: 'Tỉnh, thành phố.',
      oneOf: provinces.map(([title, code]) => ({ const: code, title })),
    },
    value: '48',
    wrong: '00',
    english: { 'Nơi nhận': 'Where to receive it', 'Tỉnh, thành phố.': 'Province or city.' },
  },
  {
    name: 'radios',
    kind: 'radios',
    schema: {
      title: 'Cách nhận',
      description: 'Một cách cho cả hồ sơ.',
      enum: ['office', 'post', 'online', 'employer', 'school'],
      'x-widget': 'radios',
    },
    value: 'post',
    wrong: 'pigeon',
    english: { 'Cách nhận': 'Way of receiving', 'Một cách cho cả hồ sơ.': 'One for the dossier.' },
  },
  {
    name: 'select',
    kind: 'select',
    schema: {
      title: 'Ngôn ngữ',
      description: 'Để trả lời bạn.',
      enum: ['vi', 'en'],
      'x-widget': 'select',
    },
    value: 'en',
    wrong: 'fr',
    english: { 'Ngôn ngữ': 'Language', 'Để trả lời bạn.': 'To answer you in.' },
  },
  {
    name: 'search in 54',
    kind: 'search',
    schema: {
      type: 'string',
      title: 'Dân tộc',
      description: 'Gõ vài chữ để tìm.',
      oneOf: options(groups),
    },
    value: '01',
    wrong: '99',
    english: { 'Dân tộc': 'Ethnic group', 'Gõ vài chữ để tìm.': 'Type some letters to search.' },
  },
  {
    name: 'suggest',
    kind: 'suggest',
    schema: {
      type: 'string',
      title: 'Xã, phường',
      description: placesHint,
      minLength: 3,
      'x-options': {
        href: 'data:application/json,[["00001","Bến Nghé"],["00002","Bến Thành"],["00003","Tân Định"]]',
      },
    },
    value: '00002',
    wrong: 'Bế',
    english: { 'Xã, phường': 'Commune or ward', [placesHint]: 'Type and choose, or enter an old name.' },
  },
  {
    name: 'choices',
    kind: 'choices',
    schema: {
      type: 'array',
      title: 'Giấy tờ kèm theo',
      description: 'Chọn mọi thứ đang có.',
      uniqueItems: true,
      minItems: 1,
      items: {
        oneOf: [
          { const: 'birth', title: 'Giấy khai sinh' },
          { const: 'card', title: 'Thẻ cũ' },
          { const: 'photo', title: 'Ảnh' },
        ],
      },
    },
    value: ['card', 'photo'],
    english: {
      'Giấy tờ kèm theo': 'Papers enclosed',
      'Chọn mọi thứ đang có.': 'All that you have.',
      'Giấy khai sinh': 'Birth certificate',
      'Thẻ cũ': 'Old card',
      Ảnh: 'Photograph',
    },
  },
  {
    name: 'const',
    kind: 'const',
    schema: { const: 'Thẻ bảo hiểm y tế', title: 'Loại giấy tờ', description: 'Chỉ một loại.' },
    value: 'Thẻ bảo hiểm y tế',
    english: {
      'Loại giấy tờ': 'Kind of paper',
      'Chỉ một loại.': 'Only one kind.',
      'Thẻ bảo hiểm y tế': 'Health insurance card',
    },
  },
  {
    name: 'null',
    kind: 'null',
    schema: { type: 'null', title: 'Tên cũ', description: 'Không còn dùng.' },
    value: null,
    english: { 'Tên cũ': 'Former name', 'Không còn dùng.': 'No longer used.' },
  },
  {
    name: 'file',
    kind: 'file',
    schema: {
      type: 'string',
      title: 'Ảnh chụp thẻ',
      description: 'Một tệp ảnh.',
      contentMediaType: 'image/png',
      contentEncoding: 'base64',
    },
    value: 'iVBORw0KGgo=',
    english: { 'Ảnh chụp thẻ': 'Photograph of the card', 'Một tệp ảnh.': 'One image file.' },
  },
  {
    name: 'group',
    kind: 'group',
    schema: {
      type: 'object',
      title: 'Địa chỉ',
      description: 'Nơi đang ở.',
      required: ['street'],
      properties: {
        street: { type: 'string', title: 'Số nhà, đường', minLength: 3 },
        commune: { type: 'string', title: 'Phường' },
      },
    },
    value: { street: 'Số 1, Minh Họa', commune: 'Thử Nghiệm' },
    wrong: { street: 'S' },
    english: {
      'Địa chỉ': 'Address',
      'Nơi đang ở.': 'Where you live.',
      'Số nhà, đường': 'House and street',
      Phường: 'Ward',
    },
  },
  {
    name: 'list',
    kind: 'list',
    schema: {
      type: 'array',
      title: 'Thành viên',
      description: 'Mọi người trong hộ.',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name'],
        properties: { name: { type: 'string', title: 'Tên' }, age: { type: 'integer', title: 'Tuổi' } },
      },
    },
    value: [{ name: 'An', age: 40 }, { name: 'Bình' }],
    wrong: [],
    english: {
      'Thành viên': 'Member',
      'Mọi người trong hộ.': 'Everybody in the household.',
      Tên: 'Name',
      Tuổi: 'Age',
    },
  },
  {
    name: 'any',
    kind: 'any',
    schema: { type: ['string', 'integer'], title: 'Ghi chú', description: 'Số hoặc chữ.', maximum: 100 },
    value: 42,
    wrong: 101,
    english: { 'Ghi chú': 'Note', 'Số hoặc chữ.': 'A number or text.' },
  },
];

/** A form that asks for nothing but this. */
export function formOf({ schema, english }: KindSample, more: SchemaObject = {}): SchemaObject {
  return {
    type: 'object',
    required: ['answer'],
    properties: { answer: schema },
    'x-wording': { en: { text: english } },
    ...more,
  };
}

/** Every sample as a field of one form, each under a name of its own: `k0`, `k1` … */
export function formOfAll(samples: readonly KindSample[] = kindSamples): SchemaObject {
  return {
    type: 'object',
    required: samples.map((_, index) => `k${index}`),
    properties: Object.fromEntries(samples.map(({ schema }, index) => [`k${index}`, schema])),
    'x-wording': { en: { text: Object.assign({}, ...samples.map(({ english }) => english)) as object } },
  };
}

/** The form with this said of every field, in the words of the page that are there. */
export function withEach(schema: SchemaObject, more: SchemaObject): SchemaObject {
  const properties = Object.entries(schema['properties'] as Record<string, SchemaObject>);
  return {
    ...schema,
    properties: Object.fromEntries(properties.map(([key, field]) => [key, { ...field, ...more }])),
  };
}

export function valueOfAll(
  pick: (sample: KindSample) => Json | undefined,
  samples: readonly KindSample[] = kindSamples,
): Json {
  const values: Record<string, Json> = {};
  for (const [index, sample] of samples.entries()) {
    const value = pick(sample);
    if (value !== undefined) values[`k${index}`] = value;
  }
  return values;
}
