import {
  _,
  Name,
  type Ajv2020,
  type Code,
  type CodeKeywordDefinition,
  type KeywordCxt,
} from 'ajv/dist/2020.js';
import { nameEvaluated, wrapKeywords } from './wrapped-keywords.js';

/**
 * What `contains` accepts is evaluated: the build lists those subschemas beside `unevaluatedItems` under this name, and
 * what has to hold of the list for each to count under the other.
 */
export const containedItems = 'containedItems';
export const containing = 'containing';

/**
 * Keywords that AJV 8 judges otherwise than the specification, written anew: as code that AJV puts into what it
 * compiles, so that it stays standalone. Each is there for a test of the official suite.
 */
export function correctKeywords(ajv: Ajv2020): void {
  for (const definition of [...wrapKeywords(ajv), ...corrected]) {
    ajv.removeKeyword(definition.keyword as string).addKeyword(definition);
  }
}

const corrected: readonly CodeKeywordDefinition[] = [
  {
    // AJV passes over an `if` alone, and counts what an `if` that fails looked at as evaluated.
    keyword: 'if',
    schemaType: ['object', 'boolean'],
    trackErrors: true,
    code(context) {
      const { gen, parentSchema } = context;
      nameEvaluated(context);
      const valid = gen.let('valid', true);
      const met = gen.name('met');
      const test = context.subschema(
        { keyword: 'if', compositeRule: true, createErrors: false, allErrors: false },
        met,
      );
      context.mergeValidEvaluated(test, met);
      context.reset();
      const clause = (keyword: string) => (): void => {
        if (parentSchema[keyword] === undefined) return;
        const inner = context.subschema({ keyword }, met);
        gen.assign(valid, met);
        context.mergeValidEvaluated(inner, valid);
      };
      gen.if(met, clause('then'), clause('else'));
      context.pass(valid, () => context.error(true));
    },
  },
  {
    // AJV counts items from the front only, and not those that `contains` accepts; see `containedItems`.
    keyword: 'unevaluatedItems',
    type: 'array',
    schemaType: ['object', 'boolean'],
    trackErrors: true,
    code(context) {
      const { gen, data, it, parentSchema } = context;
      const evaluated = it.items ?? 0;
      if (evaluated === true) return;
      const length = gen.const('length', _`${data}.length`);
      const from =
        evaluated instanceof Name
          ? gen.const('from', _`${evaluated} === true ? ${length} : ${evaluated} || 0`)
          : evaluated;
      const valid = gen.let('valid', true);
      const accepted = gen.name('accepted');
      const contained = ((parentSchema[containedItems] ?? []) as unknown[]).map((_, schemaProp) => {
        const counts = gen.name('counts');
        context.subschema({ keyword: containing, schemaProp, compositeRule: true }, counts);
        return { schemaProp, counts };
      });
      gen.forRange('i', from, length, (index) => {
        const item = { dataProp: index, dataPropType: 0, compositeRule: true } as const;
        context.subschema({ keyword: 'unevaluatedItems', ...item }, accepted);
        gen.assign(valid, accepted);
        for (const { schemaProp, counts } of contained) {
          gen.if(_`${counts} && !${valid}`, () => {
            context.subschema({ keyword: containedItems, schemaProp, ...item }, accepted);
            gen.assign(valid, accepted);
          });
        }
        gen.if(_`!${valid}`, () => gen.break());
      });
      it.items = true;
      conclude(context, valid);
    },
  },
  {
    // AJV takes members that every object inherits, such as `constructor`, for evaluated.
    keyword: 'unevaluatedProperties',
    type: 'object',
    schemaType: ['object', 'boolean'],
    trackErrors: true,
    code(context) {
      const { gen, data, it } = context;
      const evaluated = it.props;
      if (evaluated === true) return;
      const valid = gen.let('valid', true);
      const accepted = gen.name('accepted');
      const check = (): void =>
        void gen.forIn('key', data, (key) => {
          gen.if(isUnevaluated(key, evaluated), () => {
            context.subschema(
              { keyword: 'unevaluatedProperties', dataProp: key, dataPropType: 1, compositeRule: true },
              accepted,
            );
            gen.assign(valid, accepted);
            gen.if(_`!${valid}`, () => gen.break());
          });
        });
      if (evaluated instanceof Name) gen.if(_`${evaluated} !== true`, check);
      else check();
      it.props = true;
      conclude(context, valid);
    },
  },
];

function isUnevaluated(
  key: Name,
  evaluated: Name | Readonly<Record<string, true | undefined>> | undefined,
): Code {
  if (evaluated instanceof Name) return _`!${evaluated} || !Object.hasOwn(${evaluated}, ${key})`;
  const names = Object.keys(evaluated ?? {}).filter((name) => evaluated?.[name]);
  return names.reduce<Code>((code, name) => _`${code} && ${key} !== ${name}`, _`true`);
}

function conclude(context: KeywordCxt, valid: Name): void {
  context.result(
    valid,
    () => context.reset(),
    () => context.error(true),
  );
}
