/** Where a dossier takes files now, and of which paper each place is. */
import type { Form } from '../../form/create-form.js';
import { fileLimitsOf, type UploadLimits } from '../../host/file-limits.js';
import type { StoredFile } from '../../host/host.js';
import type { FieldNode } from '../../schema/field-node.js';
import { isObject, own } from '../../schema/json.js';
import { parsePointer, type Pointer } from '../../schema/pointer.js';

export interface FileField {
  /** Of the field: a row keeps it when it moves. */
  readonly id: string;
  readonly pointer: Pointer;
  /** The field and the paper that is chosen there: what is uploaded for one paper is no page of another. */
  readonly owner: string;
  /** The key in `documents`. */
  readonly document: string;
  readonly limits: UploadLimits;
  readonly files: readonly StoredFile[];
}

/** A description that is the same object has the same fields. */
const known = new WeakMap<FieldNode, readonly FileField[]>();

export function listFileFields(form: Form): readonly FileField[] {
  const documents = form.field('/documents');
  if (!documents) return [];
  const fields = known.get(documents) ?? listBelow(documents);
  known.set(documents, fields);
  return fields;
}

function listBelow(parent: FieldNode): readonly FileField[] {
  return parent.children.flatMap((node) =>
    node.kind === 'file' ? (describeFileField(node, parent) ?? []) : listBelow(node),
  );
}

function describeFileField(node: FieldNode, { value }: FieldNode): FileField | undefined {
  const limits = fileLimitsOf(node.applied, node.source.judging.registry);
  if (!limits) return undefined;
  return {
    id: node.id,
    pointer: node.pointer,
    owner: JSON.stringify([node.id, isObject(value) ? own(value, 'document') : undefined]),
    document: parsePointer(node.pointer)[1] ?? '',
    limits,
    files: Array.isArray(node.value) ? (node.value as readonly unknown[]).filter(isStoredFile) : [],
  };
}

function isStoredFile(value: unknown): value is StoredFile {
  return isObject(value) && typeof value['id'] === 'string';
}
