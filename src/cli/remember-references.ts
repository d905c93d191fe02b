import { _, type Ajv2020, type KeywordCxt } from 'ajv/dist/2020.js';
import { resolveRef, SchemaEnv } from 'ajv/dist/compile/index.js';
import { callRef, getValidate } from 'ajv/dist/vocabularies/core/ref.js';
import type { Pointer } from '../schema/pointer.js';
import { readLocalReference } from './asked-locations.js';

/** The functions of these targets are called by way of `remember`, which the code that AJV writes finds around it. */
export function rememberReferences(ajv: Ajv2020, targets: ReadonlySet<Pointer>): Ajv2020 {
  const rule = ajv.RULES.all['$ref'];
  if (targets.size === 0 || typeof rule !== 'object' || !('code' in rule.definition)) return ajv;
  const write = rule.definition.code;
  rule.definition.code = (context, ruleType) => {
    const target = targets.has(readLocalReference(context.schema as string)) && findTarget(context);
    if (!target) return write(context, ruleType);
    // So that its function is written too.
    getValidate(context, target);
    // By its name, and late: it may still be being written, and come after this in the module.
    const code = _`remember(() => ${target.validateName})`;
    callRef(context, context.gen.scopeValue('func', { ref: target, key: target, code }), target);
  };
  return ajv;
}

function findTarget({ it, schema }: KeywordCxt): SchemaEnv | undefined {
  const target = resolveRef.call(it.self, it.schemaEnv.root, it.baseId, schema as string);
  return target instanceof SchemaEnv ? target : undefined;
}
