import { describe } from '../../src/schema/describe.js';
import type { Choosing, FieldNode } from '../../src/schema/field-node.js';
import type { Json, Schema } from '../../src/schema/json.js';
import { createRegistry } from '../../src/schema/registry.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';

/** A schema's tree of fields for a value, with nothing chosen by anybody. */
export function treeOf(schema: Schema, value?: Json): FieldNode {
  return describe(value, undecided(schema));
}

export function undecided(schema: Schema): Choosing {
  const validator = interpretedValidator(schema);
  return {
    registry: createRegistry(schema),
    matches: validator.matches.bind(validator),
    chosen: () => undefined,
    rows: (_, length) => Array.from({ length }, (_, index) => String(index)),
  };
}

/** The fields below a node in short, one line each: `/name text required`. */
export function outline(node: FieldNode): string[] {
  return node.children.flatMap((child) => [
    [child.pointer, child.kind, child.required && 'required', child.closed && 'closed']
      .filter((part) => part !== false)
      .join(' '),
    ...outline(child),
  ]);
}

/** The outline of a schema's tree in one go. */
export function outlineOf(schema: Schema, value?: Json): string[] {
  return outline(treeOf(schema, value));
}
