import assert from 'node:assert/strict';
import type { Form } from '../../src/form/create-form.js';
import { findById, findField } from '../../src/form/find-field.js';
import { mentionsMember } from '../../src/schema/branches.js';
import type { FieldNode } from '../../src/schema/field-node.js';
import { isObject } from '../../src/schema/json.js';
import { judgeAll } from '../../src/schema/judge.js';
import type { Validator } from '../../src/schema/validator.js';
import { allFields } from './session.js';

/** What holds of every form at any time. */
export function checkForm(form: Form, validator: Validator): void {
  const { value } = form;
  const { tree, parked } = form.state;
  const fields = allFields(tree);
  const failures = form.failures();
  const isValid = value !== undefined && validator.isValid(value);

  assert.deepEqual(
    value,
    value === undefined ? undefined : JSON.parse(JSON.stringify(value)),
    'the value is JSON',
  );
  assert.equal(failures.length === 0, isValid, 'invalid is what has a failure');
  assert.deepEqual(
    failures.map(({ pointer }) => pointer).filter((pointer) => !findField(tree, pointer)),
    [],
    'a failure points at a field',
  );
  assert.equal(new Set(fields.map(({ id }) => id)).size, fields.length, 'no two fields have one name');
  assert.equal(
    new Set(fields.map(({ pointer }) => pointer)).size,
    fields.length,
    'no two fields have one place',
  );
  assert.deepEqual(
    fields.flatMap(({ dormant }) => dormant),
    [],
    'nothing hidden is in the value',
  );
  assert.deepEqual(
    [...parked.keys()].filter((id) => findById(tree, id)?.value !== undefined),
    [],
    'nothing parked is in the value',
  );
  assert.deepEqual(
    fields.flatMap(strayMembers),
    [],
    'what the schema speaks of is asked for, or not in the value',
  );
  const judged = judgeAll(tree);
  if (!isValid) assert.notDeepEqual(judged, [], 'some field of an invalid form is wrong');
  // A branch that somebody chose is judged by itself, though the value may fit another.
  else if (form.state.chosen.size === 0) assert.deepEqual(judged, [], 'no field of a valid form is wrong');
}

/** Members of a group that some subschema names, under whatever answers, and that no field is there for. */
function strayMembers(node: FieldNode): string[] {
  if (!isObject(node.value)) return [];
  const { subschemas, judging } = node.source;
  const asked = new Set(node.children.map(({ key }) => key));
  return Object.keys(node.value).filter(
    (key) => !asked.has(key) && subschemas.some((schema) => mentionsMember(schema, key, judging.registry)),
  );
}
