/** The project's own forms for the benchmark: the same kinds of form as the neighbouring bench has, by the same names. */
import type { Json, JsonObject, SchemaObject } from '../../src/schema/json.js';
import type { BenchArray, BenchField, BenchObject, BenchOneOf, BenchText, Workload } from './workload.js';

/** The text that is typed behind, and in the first row of the list that is removed. */
export const targetValue = 'zqtarget';
export const firstRowValue = 'zqfirst';

/** Small letters, digits and spaces, 15 at most: the eighth key behind the target's text is one too many. */
const plainText = '^[a-z0-9 ]{0,15}$';

/** `W1`, `W2-<fields>`, `W3-<rows>` or `W4`. Throws for any other name. */
export function createWorkload(id: string): Workload {
  const [, kind, size] = /^(W[1-4])(?:-(\d+))?$/.exec(id) ?? [];
  switch (kind) {
    case 'W1':
      return finish(id, declaration());
    case 'W2':
      return finish(id, flatFields(Number(size)));
    case 'W3':
      return { ...finish(id, [household(Number(size), Math.floor(Number(size) / 2))]), rowLeaves: 6 };
    case 'W4':
      return finish(id, [text('before', 'x'), branches(12, 8), text('after', 'y')]);
    default:
      throw new Error(`There is no workload ${id}: W1, W2-<fields>, W3-<rows>, W4`);
  }
}

function finish(id: string, fields: readonly BenchField[]): Workload {
  return {
    id,
    schema: { title: `Form ${id}`, ...objectSchema(fields, condition(fields)) },
    data: valueOf(fields),
    fields,
    leafCount: countLeaves(fields),
    target: { value: targetValue },
  };
}

// ---- the forms ----

/** A declaration as people fill in: persons, addresses, a household of six, one of three reasons; 60 controls. */
function declaration(): BenchField[] {
  const ethnicGroups = Array.from({ length: 54 }, (_, index) => `ethnic group ${index + 1}`);
  return [
    text('familyName', 'nguyen', { required: true }),
    text('givenName', 'thi minh', { required: true }),
    {
      k: 'enum',
      name: 'sex',
      title: 'Sex',
      options: ['female', 'male', 'other'],
      value: 'female',
      required: true,
    },
    {
      k: 'string',
      name: 'birthDate',
      title: 'Date of birth',
      format: 'date',
      value: '1984-02-29',
      required: true,
    },
    text('nationality', 'viet nam', { required: true }),
    {
      k: 'enum',
      name: 'ethnicGroup',
      title: 'Ethnic group',
      options: ethnicGroups,
      value: 'ethnic group 1',
      required: true,
    },
    text('personalNumber', '001184012345', { pattern: '^[0-9]{12}$', required: true }),
    text('telephone', '0987654321', { pattern: '^0[0-9]{9}$', required: true }),
    { k: 'string', name: 'email', title: 'Email', format: 'email', value: 'minh@example.org' },
    address('registeredAddress', 'pho hue'),
    address('currentAddress', targetValue),
    {
      k: 'enum',
      name: 'person',
      title: 'Person',
      options: ['adult', 'child'],
      value: 'adult',
      required: true,
    },
    text('guardian', 'tran van c'),
    text('bookNumber', '0123456789', { pattern: '^[0-9]{10}$' }),
    text('occupation', 'teacher'),
    { k: 'number', name: 'income', title: 'Monthly income', min: 0, max: 1_000_000, value: 1200 },
    household(6),
    reasons(),
  ];
}

function flatFields(count: number): BenchField[] {
  const middle = Math.floor(count / 6) * 3;
  return Array.from({ length: count }, (_, index): BenchField => {
    const named = { name: `f${index}`, title: `Field ${index}` };
    if (index % 3 === 1) return { k: 'number', ...named, min: 0, max: 100_000, value: index };
    if (index % 3 === 2)
      return { k: 'enum', ...named, options: ['alpha', 'beta', 'gamma', 'delta', 'epsilon'], value: 'alpha' };
    return text(named.name, index === middle ? targetValue : `text ${index}`, {
      title: named.title,
      required: index % 2 === 0,
    });
  });
}

function household(count: number, target?: number): BenchArray {
  const nameOf = (index: number): string =>
    index === target ? targetValue : index === 0 ? firstRowValue : `member ${index}`;
  return {
    k: 'array',
    name: 'household',
    title: 'Household',
    fields: [
      text('name', undefined, { required: true }),
      {
        k: 'enum',
        name: 'relation',
        title: 'Relation',
        options: ['spouse', 'child', 'parent', 'sibling', 'other'],
      },
      { k: 'string', name: 'birthDate', title: 'Date of birth', format: 'date' },
      { k: 'enum', name: 'sex', title: 'Sex', options: ['female', 'male', 'other'] },
      text('personalNumber', undefined, { pattern: '^[0-9]{12}$' }),
      text('note', undefined),
    ],
    rows: Array.from({ length: count }, (_, index) => ({
      name: nameOf(index),
      relation: index % 2 === 0 ? 'spouse' : 'child',
      birthDate: `19${60 + (index % 40)}-0${1 + (index % 9)}-15`,
      sex: index % 2 === 0 ? 'female' : 'male',
      personalNumber: String(index + 1).padStart(12, '0'),
      note: `note ${index}`,
    })),
  };
}

function reasons(): BenchOneOf {
  const pair = (first: string, second: string): BenchField[] => [
    text(first, 'one', { required: true }),
    text(second, 'two', { required: true }),
  ];
  return {
    k: 'oneOf',
    name: 'reason',
    title: 'Reason',
    active: 0,
    variants: [
      { id: 'new', title: 'First registration', fields: pair('startDay', 'employer') },
      { id: 'change', title: 'Change of details', fields: pair('before', 'after') },
      { id: 'reissue', title: 'New copy', fields: pair('lostAt', 'report') },
    ],
  };
}

function branches(count: number, size: number): BenchOneOf {
  const fieldsOf = (branch: number): BenchField[] =>
    Array.from({ length: size }, (_, index): BenchField => {
      const named = { name: `v${branch}f${index}`, title: `V${branch}F${index}` };
      if (index === 5) return { k: 'number', ...named, min: 0, value: index };
      if (index === 6) return { k: 'enum', ...named, options: ['alpha', 'beta', 'gamma'], value: 'alpha' };
      const value = branch === 0 && index === 3 ? targetValue : `text ${index}`;
      return text(named.name, value, { title: named.title, required: index < 3 });
    });
  const variants = Array.from({ length: count }, (_, index) => ({
    id: `b${index}`,
    title: `Branch ${index}`,
    fields: fieldsOf(index),
  }));
  return { k: 'oneOf', name: 'branch', title: 'Branch', active: 0, variants };
}

function address(name: string, street: string): BenchObject {
  const required = { required: true };
  const fields = [
    text('province', 'ha noi', required),
    text('district', 'hoan kiem', required),
    text('ward', 'cua nam', required),
  ];
  return { k: 'object', name, title: titleOf(name), fields: [...fields, text('street', street, required)] };
}

function text(name: string, value: string | undefined, more: Partial<BenchText> = {}): BenchText {
  return {
    k: 'string',
    name,
    title: titleOf(name),
    pattern: plainText,
    ...(value === undefined ? {} : { value }),
    ...more,
  };
}

function titleOf(name: string): string {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

// ---- what they are in JSON ----

/** The one condition: a child has a guardian. */
function condition(fields: readonly BenchField[]): SchemaObject {
  if (!fields.some(({ name }) => name === 'guardian')) return {};
  return {
    if: { type: 'object', properties: { person: { const: 'child' } }, required: ['person'] },
    then: { type: 'object', required: ['guardian'] },
  };
}

function objectSchema(fields: readonly BenchField[], more: SchemaObject = {}): SchemaObject {
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  const properties = Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)]));
  return { type: 'object', properties, ...(required.length > 0 ? { required } : {}), ...more };
}

function schemaOf(field: BenchField): SchemaObject {
  const { title } = field;
  switch (field.k) {
    case 'string':
      return {
        title,
        type: 'string',
        ...(field.format ? { format: field.format } : { pattern: field.pattern }),
      };
    case 'number':
      return {
        title,
        type: 'number',
        minimum: field.min,
        ...(field.max === undefined ? {} : { maximum: field.max }),
      };
    case 'enum':
      return { title, type: 'string', enum: field.options };
    case 'object':
      return { title, ...objectSchema(field.fields) };
    case 'array':
      return { title, type: 'array', items: objectSchema(field.fields) };
    case 'oneOf':
      return { title, type: 'object', oneOf: field.variants.map((variant) => variantSchema(variant)) };
  }
}

function variantSchema({ id, title, fields }: BenchOneOf['variants'][number]): SchemaObject {
  const { properties, required = [] } = objectSchema(fields) as {
    properties: object;
    required?: readonly string[];
  };
  return {
    title,
    type: 'object',
    properties: { kind: { type: 'string', const: id }, ...properties },
    required: ['kind', ...required],
  };
}

function valueOf(fields: readonly BenchField[]): JsonObject {
  const entries = fields.map((field): [string, Json | undefined] => {
    if (field.k === 'object') return [field.name, valueOf(field.fields)];
    if (field.k === 'array') return [field.name, field.rows];
    if (field.k !== 'oneOf') return [field.name, field.value];
    const variant = field.variants[field.active]!;
    return [field.name, { kind: variant.id, ...valueOf(variant.fields) }];
  });
  return Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

function countLeaves(fields: readonly BenchField[]): number {
  const counts = fields.map((field) => {
    if (field.k === 'object') return countLeaves(field.fields);
    if (field.k === 'array') return field.rows.length * countLeaves(field.fields);
    return field.k === 'oneOf' ? countLeaves(field.variants[field.active]!.fields) : 1;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
