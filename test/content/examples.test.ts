import assert from 'node:assert/strict';
import { before, describe as group, test } from 'node:test';
import { formPhrases } from '../../src/elements/form/form-phrases.js';
import { wordingFor } from '../../src/elements/wording-for.js';
import { createForm } from '../../src/form/create-form.js';
import { toIssue } from '../../src/form/issues.js';
import { subschemasOf } from '../../src/schema/subschemas.js';
import { describe } from '../../src/schema/describe.js';
import type { FieldNode } from '../../src/schema/field-node.js';
import { isEqual, isObject, type Json, type SchemaObject } from '../../src/schema/json.js';
import { judgeAll, type Failure } from '../../src/schema/judge.js';
import { getAt } from '../../src/schema/pointer.js';
import { createRegistry } from '../../src/schema/registry.js';
import type { Validator } from '../../src/schema/validator.js';
import { compiledValidator } from '../../src/validation/compiled.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';
import { compileContent } from '../validation/compile-validator.js';
import { openContents, type Reason } from './open-content.js';

/** The value described as it is, nothing parked or filled in: what a dossier that arrives is judged by. */
function describeAsItIs(schema: SchemaObject, validator: Validator, value: Json): FieldNode {
  return describe(value, {
    registry: createRegistry(schema),
    matches: validator.matches.bind(validator),
    chosen: () => undefined,
    rows: (_, length) => Array.from({ length }, (_row, index) => String(index)),
  });
}

/** Of a required group whose branch is not chosen yet, a form says that it is to be chosen. */
const isReason = ({ pointer, keyword }: Failure, reason: Reason): boolean =>
  pointer === reason.pointer &&
  (keyword === reason.keyword || (keyword === 'oneOf' && reason.keyword === 'required'));
const inShort = (failures: readonly Failure[]): string =>
  failures.map(({ pointer, keyword }) => `${pointer} ${keyword}`).join(', ');

/** Letters that only Vietnamese has, among the languages here. */
const vietnamese = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;

for (const { name, schema, examples } of openContents()) {
  group(`the examples of ${name}`, () => {
    let compiled: Validator;
    const interpreted = interpretedValidator(schema);
    before(async () => {
      compiled = compiledValidator(await compileContent(schema));
    });

    test('are there, of both sorts', () => {
      assert.deepEqual(new Set(examples.map(({ isValid }) => isValid)), new Set([true, false]));
    });

    for (const { name: example, value, isValid, reasons } of examples) {
      test(`${example} is ${isValid ? 'accepted' : 'refused'} by both validators`, () => {
        assert.deepEqual([compiled.isValid(value), interpreted.isValid(value)], [isValid, isValid]);
      });
      if (isValid) {
        test(`${example} has nothing wrong in a form, and stays as it is`, () => {
          const form = createForm(schema, { validator: compiled, value });
          assert.deepEqual(
            [inShort(form.failures()), inShort(judgeAll(form.state.tree)), form.value],
            ['', '', value],
          );
        });
        continue;
      }
      test(`${example} is refused for a reason that is expected`, () => assert.ok(reasons.length > 0));
      for (const reason of reasons) {
        const at = `${reason.pointer || 'the root'} (${reason.keyword})`;
        test(`${example} is refused for ${at}`, () => {
          const failures = judgeAll(describeAsItIs(schema, compiled, value));
          assert.ok(
            failures.some((failure) => isReason(failure, reason)),
            inShort(failures),
          );
        });
        test(`${example} in a form: ${at} is pointed at, hidden, filled in or corrected`, () => {
          const form = createForm(schema, { validator: compiled, value });
          const isShown =
            form.failures().some((failure) => isReason(failure, reason)) &&
            form.field(reason.pointer) !== undefined;
          const isHidden = reason.keyword === 'false' && getAt(form.value, reason.pointer) === undefined;
          // A required group is begun, a constant and a default are filled in: what is missing is missing further in then.
          const isFilled = reason.keyword === 'required' && getAt(form.value, reason.pointer) !== undefined;
          // What is not on the page is nobody's to mend: where one value is right, the form has it.
          const isCorrected =
            reason.keyword === 'const' &&
            !isEqual(getAt(form.value, reason.pointer), getAt(value, reason.pointer));
          assert.ok(isShown || isHidden || isFilled || isCorrected, inShort(form.failures()));
        });
        test(`${example} says in both languages what is wrong at ${at}`, () => {
          const tree = describeAsItIs(schema, compiled, value);
          const failure = judgeAll(tree).find((each) => isReason(each, reason))!;
          const [vi, en] = (['vi', 'en'] as const).map((lang) => {
            const wording = wordingFor(lang, schema, formPhrases);
            const { message } = toIssue(failure, tree, wording);
            assert.ok(message.length > 10 && !/[{}]|undefined|\[object/.test(message), message);
            const generic = ['invalid', 'schema'].map((key) => wording.phrase(key).split('{label}').at(-1)!);
            assert.ok(!generic.some((phrase) => message.endsWith(phrase)), message);
            return message;
          });
          assert.notEqual(vi, en);
          assert.ok(vietnamese.test(vi!), vi);
          assert.ok(!vietnamese.test(en!), en);
        });
      }
    }
  });
}

group('content', () => {
  for (const { name, schema } of openContents()) {
    // AJV 8 takes inherited names for evaluated, and forgets what was evaluated around an `if` that fails.
    for (const keyword of ['unevaluatedProperties', 'unevaluatedItems']) {
      test(`${name} does without ${keyword}, which the compiler gets wrong`, () => {
        const uses = (subschema: SchemaObject): boolean =>
          Object.hasOwn(subschema, keyword) ||
          [...subschemasOf(subschema)].some(([, below]) => isObject(below) && uses(below));
        assert.equal(uses(schema), false);
      });
    }
  }
});
