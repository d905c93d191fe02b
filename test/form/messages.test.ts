/** What a person reads of each keyword, in both languages: which field, what is wrong, how to mend it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createForm } from '../../src/form-core.js';
import type { Json, Schema, SchemaObject } from '../../src/schema/json.js';

const of = (a: SchemaObject, more: SchemaObject = {}): Schema => ({
  type: 'object',
  properties: { a: { title: 'A', ...a } },
  ...more,
});
const oneOfTwo = [
  { title: 'X', properties: { x: { const: 1 } } },
  { title: 'Y', properties: { y: { const: 1 } } },
];
const members = {
  type: 'object',
  properties: { e: { type: 'string', title: 'E' }, p: { type: 'string', title: 'P' } },
};
const either = [{ required: ['e'] }, { required: ['p'] }];
const required = { required: ['a'] };

// prettier-ignore
const rows: readonly [keyword: string, schema: Schema, value: Json, vi: string, en: string][] = [
  ['required', of({ type: 'string' }, required), {}, 'Nhập “A”.', 'Enter “A”.'],
  ['required', of({ enum: ['x', 'y'] }, required), {}, 'Chọn “A”.', 'Choose “A”.'],
  ['required', of({ enum: ['x', 'y'], 'x-widget': 'radios' }, required), {}, 'Chọn “A”.', 'Choose “A”.'],
  ['required', of({ enum: ['x', 'y'], 'x-widget': 'select' }, required), {}, 'Chọn “A”.', 'Choose “A”.'],
  ['required', of({ enum: ['x', 'y'], 'x-widget': 'search' }, required), {}, 'Chọn “A”.', 'Choose “A”.'],
  ['required', of({ type: 'boolean' }, required), {}, 'Trả lời “A”.', 'Answer “A”.'],
  ['required', of({ type: 'string', contentEncoding: 'base64', contentMediaType: 'image/png' }, required), {}, 'Chọn tệp cho “A”.', 'Choose a file for “A”.'],
  ['required', of({ type: 'string' }, { dependentRequired: { b: ['a'] } }), { b: 1 }, 'Nhập “A”.', 'Enter “A”.'],
  ['type', of({ type: ['string', 'null'] }), { a: 1 }, '“A” chưa đúng kiểu thông tin. Hãy nhập lại.', '“A” is not the right kind of answer. Enter it again.'],
  ['type', of({ type: 'number' }), { a: 'x' }, '“A” phải là một số, ví dụ 12 hoặc 1,5.', '“A” must be a number, like 12 or 1.5.'],
  ['type', of({ type: 'integer' }), { a: 1.5 }, '“A” phải là một số nguyên, ví dụ 12.', '“A” must be a whole number, like 12.'],
  ['type', of({ type: 'boolean' }), { a: 'x' }, 'Trả lời “A”.', 'Answer “A”.'],
  ['enum', of({ enum: ['x', 'y'] }), { a: 'z' }, 'Chọn “A” trong danh sách.', 'Choose “A” from the list.'],
  ['enum', of({ type: 'array', uniqueItems: true, items: { enum: ['x', 'y'] } }), { a: ['x', 'z'] }, 'Chọn “A 2” trong danh sách.', 'Choose “A 2” from the list.'],
  ['const', of({ const: 'x' }), { a: 'z' }, '“A” phải đúng như mục đã nêu. Hãy chọn lại.', '“A” must be the one stated. Choose it again.'],
  ['const', of({ const: true }), { a: false }, 'Hãy đánh dấu đồng ý với “A”.', 'Tick to agree with “A”.'],
  ['minLength', of({ minLength: 1 }), { a: '' }, '“A” cần ít nhất 1 ký tự. Hãy nhập thêm.', '“A” needs at least 1 character. Enter more.'],
  ['minLength', of({ minLength: 3 }), { a: 'x' }, '“A” cần ít nhất 3 ký tự. Hãy nhập thêm.', '“A” needs at least 3 characters. Enter more.'],
  ['maxLength', of({ maxLength: 1 }), { a: 'xy' }, '“A” dài nhất 1 ký tự. Hãy rút ngắn lại.', '“A” can have at most 1 character. Shorten it.'],
  ['maxLength', of({ maxLength: 2 }), { a: 'xyz' }, '“A” dài nhất 2 ký tự. Hãy rút ngắn lại.', '“A” can have at most 2 characters. Shorten it.'],
  ['pattern', of({ pattern: '^x' }), { a: 'y' }, '“A” chưa đúng mẫu. Hãy xem hướng dẫn của mục này và nhập lại.', '“A” does not have the right form. Look at its hint and enter it again.'],
  ['format', of({ format: 'uuid' }), { a: 'x' }, '“A” chưa đúng định dạng. Hãy nhập lại.', '“A” does not have the right form. Enter it again.'],
  ['format', of({ format: 'date' }), { a: '2026-02-30' }, '“A” phải là một ngày có thật. Hãy nhập đủ ngày, tháng, năm.', '“A” must be a real date. Enter day, month and year.'],
  ['format', of({ format: 'time' }), { a: '8' }, '“A” phải là một giờ trong ngày, ví dụ 08:30.', '“A” must be a time of day, like 08:30.'],
  ['format', of({ format: 'date-time' }), { a: '8' }, '“A” phải có ngày và giờ.', '“A” must have a date and a time.'],
  ['format', of({ format: 'email' }), { a: 'x' }, '“A” phải là một địa chỉ thư điện tử, ví dụ ten@coquan.vn.', '“A” must be an email address, like name@office.vn.'],
  ['format', of({ format: 'idn-email' }), { a: 'x' }, '“A” phải là một địa chỉ thư điện tử, ví dụ ten@coquan.vn.', '“A” must be an email address, like name@office.vn.'],
  ['format', of({ format: 'uri' }), { a: 'x' }, '“A” phải là một địa chỉ trang, ví dụ https://coquan.vn.', '“A” must be a web address, like https://office.vn.'],
  ['format', of({ format: 'iri' }), { a: 'x' }, '“A” phải là một địa chỉ trang, ví dụ https://coquan.vn.', '“A” must be a web address, like https://office.vn.'],
  ['minimum', of({ minimum: 1000 }), { a: 0 }, '“A” phải từ 1.000 trở lên. Hãy nhập số lớn hơn.', '“A” must be 1,000 or more. Enter a larger number.'],
  ['maximum', of({ maximum: 1.5 }), { a: 2 }, '“A” phải từ 1,5 trở xuống. Hãy nhập số nhỏ hơn.', '“A” must be 1.5 or less. Enter a smaller number.'],
  ['exclusiveMinimum', of({ exclusiveMinimum: 1 }), { a: 1 }, '“A” phải lớn hơn 1. Hãy nhập số lớn hơn.', '“A” must be more than 1. Enter a larger number.'],
  ['exclusiveMaximum', of({ exclusiveMaximum: 1 }), { a: 1 }, '“A” phải nhỏ hơn 1. Hãy nhập số nhỏ hơn.', '“A” must be less than 1. Enter a smaller number.'],
  ['multipleOf', of({ multipleOf: 0.5 }), { a: 1.2 }, '“A” phải chia hết cho 0,5. Hãy nhập số khác.', '“A” must be a multiple of 0.5. Enter another number.'],
  ['minItems', of({ items: {}, minItems: 1 }), { a: [] }, '“A” cần ít nhất 1 mục. Hãy thêm mục.', '“A” needs at least 1 entry. Add one.'],
  ['minItems', of({ items: {}, minItems: 2 }), { a: [] }, '“A” cần ít nhất 2 mục. Hãy thêm mục.', '“A” needs at least 2 entries. Add more.'],
  ['maxItems', of({ items: {}, maxItems: 1 }), { a: [1, 2] }, '“A” có nhiều nhất 1 mục. Hãy xóa bớt.', '“A” can have at most 1 entry. Remove some.'],
  ['maxItems', of({ items: {}, maxItems: 2 }), { a: [1, 2, 3] }, '“A” có nhiều nhất 2 mục. Hãy xóa bớt.', '“A” can have at most 2 entries. Remove some.'],
  ['uniqueItems', of({ items: {}, uniqueItems: true }), { a: [1, 1] }, '“A” có mục trùng nhau. Hãy sửa hoặc xóa mục trùng.', '“A” has the same entry twice. Change or remove one.'],
  ['contains', of({ contains: { const: 1 } }), { a: [2] }, '“A” còn thiếu mục bắt buộc phải có. Hãy thêm mục đó.', '“A” lacks an entry that must be there. Add it.'],
  ['contains', of({ contains: { const: 1 }, minContains: 2 }), { a: [1] }, '“A” còn thiếu mục bắt buộc phải có. Hãy thêm mục đó.', '“A” lacks an entry that must be there. Add it.'],
  ['maxContains', of({ contains: { const: 1 }, maxContains: 1 }), { a: [1, 1] }, '“A” có quá nhiều mục cùng loại. Hãy xóa bớt.', '“A” has too many entries of one kind. Remove some.'],
  ['minProperties', of({ type: 'object', minProperties: 1 }), { a: {} }, '“A” cần ít nhất 1 thông tin. Hãy điền thêm.', '“A” needs at least 1 answer. Fill in more.'],
  ['minProperties', of({ type: 'object', minProperties: 2 }), { a: {} }, '“A” cần ít nhất 2 thông tin. Hãy điền thêm.', '“A” needs at least 2 answers. Fill in more.'],
  ['maxProperties', of({ type: 'object', maxProperties: 1 }), { a: { b: 1, c: 1 } }, '“A” có nhiều nhất 1 thông tin. Hãy bỏ bớt.', '“A” can have at most 1 answer. Remove some.'],
  ['maxProperties', of({ type: 'object', maxProperties: 2 }), { a: { b: 1, c: 1, d: 1 } }, '“A” có nhiều nhất 2 thông tin. Hãy bỏ bớt.', '“A” can have at most 2 answers. Remove some.'],
  ['propertyNames', of({ type: 'object', propertyNames: { maxLength: 1 } }), { a: { bc: 1 } }, 'Tên mục “bc” không dùng được. Hãy xóa và thêm lại với tên khác.', 'The name “bc” cannot be used. Remove the entry and add it under another name.'],
  ['additionalProperties', of({ type: 'object', additionalProperties: false }), { a: { b: 1 } }, 'Không có mục “b” trong biểu mẫu này. Hãy xóa mục đó.', 'There is no “b” in this form. Remove it.'],
  ['unevaluatedProperties', of({ type: 'object', unevaluatedProperties: false }), { a: { b: 1 } }, 'Không có mục “b” trong biểu mẫu này. Hãy xóa mục đó.', 'There is no “b” in this form. Remove it.'],
  ['items', of({ prefixItems: [true], items: false }), { a: [1, 2] }, '“A 2” không có chỗ trong danh sách này. Hãy xóa mục đó.', '“A 2” has no place in this list. Remove it.'],
  ['unevaluatedItems', of({ prefixItems: [true], unevaluatedItems: false }), { a: [1, 2] }, '“A 2” không có chỗ trong danh sách này. Hãy xóa mục đó.', '“A 2” has no place in this list. Remove it.'],
  ['false', of({ type: 'object', patternProperties: { '^b': false } }), { a: { b: 1 } }, '“b” không được khai trong trường hợp này. Hãy bỏ mục đó.', '“b” does not belong here in this case. Leave it out.'],
  ['not', of({ not: { const: 1 } }), { a: 1 }, '“A” không được như vậy. Hãy nhập khác đi.', '“A” must not be like that. Enter something else.'],
  ['oneOf', of({ oneOf: oneOfTwo }, required), {}, 'Chọn một trường hợp cho “A”.', 'Choose what applies for “A”.'],
  ['anyOf', of({ anyOf: oneOfTwo }, required), {}, 'Chọn hoặc điền ít nhất một trường hợp cho “A”.', 'Choose or fill in at least one of the options for “A”.'],
  ['anyOf', { ...members, anyOf: either }, {}, 'Điền ít nhất một trong các mục: “E”, “P”.', 'Fill in at least one of: “E”, “P”.'],
  ['oneOf', { ...members, oneOf: either }, { e: 'x', p: 'x' }, 'Điền một và chỉ một trong các mục: “E”, “P”.', 'Fill in one and only one of: “E”, “P”.'],
  ['required', of({ type: 'string' }, { if: { properties: { b: { const: 1 } }, required: ['b'] }, then: required }), { b: 1 }, 'Nhập “A”.', 'Enter “A”.'],
  ['required', of({ type: 'string' }, { dependentSchemas: { b: required } }), { b: 1 }, 'Nhập “A”.', 'Enter “A”.'],
];

/** Every keyword of 2020-12 that can refuse a value, but those that say it by another: see the rows. */
const refusing = [
  'type', 'enum', 'const', 'multipleOf', 'maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum', 'maxLength', 'minLength', 'pattern', 'format',
  'maxItems', 'minItems', 'uniqueItems', 'contains', 'maxContains', 'maxProperties', 'minProperties', 'required', 'propertyNames',
  'additionalProperties', 'unevaluatedProperties', 'items', 'unevaluatedItems', 'not', 'oneOf', 'anyOf', 'false',
]; // prettier-ignore

describe('the message of', () => {
  for (const [keyword, schema, value, vi, en] of rows) {
    test(`${keyword}: ${en}`, () => {
      const issues = [
        ...createForm(schema, { value, lang: 'vi' }).validate(),
        ...createForm(schema, { value, lang: 'en' }).validate(),
      ];
      assert.deepEqual(
        issues.map((issue) => [issue.keyword, issue.message]),
        [
          [keyword, vi],
          [keyword, en],
        ],
      );
    });
  }

  test('every keyword that can refuse a value', () =>
    assert.deepEqual(
      refusing.filter((keyword) => !rows.some(([each]) => each === keyword)),
      [],
    ));
});
