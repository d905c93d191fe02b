import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { isObject, type SchemaObject } from '../../src/schema/json.js';
import { showForm } from '../support/show-form.js';
import { showStates } from '../support/show-states.js';
import { otherAnswers } from './applicator-states.js';
import { applicatorSamples, formatSchema, formatValue } from './applicators.js';
import { statesOf } from './states.js';
import english from './applicators.en.json' with { type: 'json' };

/**
 * Every applicator of JSON Schema 2020-12, each in its states: empty, with answers that take other branches, wrong, closed
 * to changes. `stories/form/applicators.ts` has the schemas; the tests draw the same and count them.
 */
const meta: Meta = { title: 'Form/Applicators' };
export default meta;

function applicator(name: string): StoryObj {
  const sample = applicatorSamples.find((candidate) => candidate.name === name)!;
  const schema = isObject(sample.schema)
    ? { ...sample.schema, 'x-wording': { en: { text: english } } }
    : sample.schema;
  const { wrong, others, hidden } = otherAnswers[name]!;
  return {
    name,
    render: (_, { globals }) =>
      showStates(
        { lang: String(globals['language']), schema, schemas: sample.schemas ?? [] },
        statesOf(sample.value, wrong, hidden === undefined ? others : { ...others, hidden }),
      ),
  };
}

export const Formats: StoryObj = {
  name: 'formats',
  render: (_, { globals }) =>
    showForm({ lang: String(globals['language']), schema: formatSchema, value: formatValue }),
};
export const Properties = applicator('properties');
export const ManyRows: StoryObj = {
  name: 'items: a hundred groups',
  render: (_, { globals }) => {
    const { schema } = applicatorSamples.find(({ name }) => name === 'items: groups')!;
    const people = Array.from({ length: 100 }, (_row, index) => ({ name: `An ${index + 1}`, age: index }));
    return showForm({
      lang: String(globals['language']),
      schema: { ...(schema as SchemaObject), 'x-wording': { en: { text: english } } },
      value: { people },
    });
  },
};
export const PropertiesInProperties = applicator('properties in properties');
export const ItemsGroups = applicator('items: groups');
export const ItemsSingleValues = applicator('items: single values');
export const ItemsLists = applicator('items: lists');
export const PrefixItemsClosed = applicator('prefixItems, closed');
export const PrefixItemsAndItems = applicator('prefixItems and items');
export const Contains = applicator('contains');
export const AllOfBesideProperties = applicator('allOf beside properties');
export const OneOfTagged = applicator('oneOf, tagged');
export const OneOfUntagged = applicator('oneOf, untagged');
export const OneOfInOneOf = applicator('oneOf in oneOf');
export const OneOfOfConstantsWithTitles = applicator('oneOf of constants with titles');
export const OneOfOfScalars = applicator('oneOf of scalars');
export const AnyOfOfGroups = applicator('anyOf of groups');
export const AnyOfOneOfTheseIsRequired = applicator('anyOf: one of these is required');
export const AnyOfWithNull = applicator('anyOf with null');
export const TypeOfSeveral = applicator('type of several');
export const Not = applicator('not');
export const IfThenElse = applicator('if, then, else');
export const AllOfOfIfThen = applicator('allOf of if, then');
export const DependentSchemas = applicator('dependentSchemas');
export const DependentRequired = applicator('dependentRequired');
export const PatternProperties = applicator('patternProperties');
export const AdditionalProperties = applicator('additionalProperties');
export const PropertyNames = applicator('propertyNames');
export const UnevaluatedProperties = applicator('unevaluatedProperties');
export const UnevaluatedItems = applicator('unevaluatedItems');
export const RefWithATitleOfItsOwn = applicator('$ref with a title of its own');
export const Anchor = applicator('$anchor');
export const DynamicRef = applicator('$dynamicRef');
export const SeveralResourcesById = applicator('several resources by $id');
export const RecursionThroughAGroup = applicator('recursion through a group');
export const RecursionThroughAList = applicator('recursion through a list');
export const Const = applicator('const');
export const EnumOf2 = applicator('enum of 2');
export const EnumOf10 = applicator('enum of 10');
export const EnumOf54 = applicator('enum of 54');
export const EnumOfAnything = applicator('enum of anything');
export const Default = applicator('default');
export const ReadOnlyAndWriteOnly = applicator('readOnly and writeOnly');
export const True = applicator('true');
export const AListAtTheRoot = applicator('a list at the root');
export const AScalarAtTheRoot = applicator('a scalar at the root');
export const NoTypeAtAll = applicator('no type at all');
export const DeprecatedAndExamples = applicator('deprecated and examples');
export const ContentMediaTypeAFile = applicator('contentMediaType: a file');
export const Null = applicator('null');
export const FalseNotAskedFor = applicator('false: not asked for');
export const ContainsOfGroups = applicator('contains of groups, at least two and at most three');
export const AllInOneAnother = applicator('all in one another');
export const Draft04 = applicator(
  'draft-04: definitions, items as a list, dependencies, exclusiveMinimum as a boolean',
);
export const Draft06 = applicator('draft-06: const, contains');
export const Draft07 = applicator('draft-07: if, then, else');
export const Draft201909 = applicator('draft 2019-09: $recursiveRef');
