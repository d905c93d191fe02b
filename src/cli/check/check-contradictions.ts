import { createForm } from '../../form/create-form.js';
import { listCaseBranches } from '../../procedure/case-branches.js';
import { openContent } from '../../procedure/content.js';
import type { FieldNode } from '../../schema/field-node.js';
import { isObject } from '../../schema/json.js';
import { memberSubschemas } from '../../schema/members.js';
import { appendToken, type Pointer } from '../../schema/pointer.js';
import type { Registry } from '../../schema/registry.js';
import type { Bundle } from '../bundle.js';
import type { Finding } from '../content-error.js';
import type { ContentFolder } from '../content-folder.js';
import type { InterpretedContent } from './interpreted-content.js';
import type { SituationEnd } from './walk-situations.js';

interface Contradiction {
  readonly location: Pointer;
  readonly at: Pointer;
  readonly says: string;
}

/** In no situation does a case require what it refuses, or leave nothing to choose: no dossier could be valid there. */
export function checkContradictions(
  { origin }: Bundle,
  content: InterpretedContent,
  ends: readonly SituationEnd[],
  folder: ContentFolder,
): Finding[] {
  const { registry } = openContent(content);
  const told = new Map<string, Finding>();
  for (const { id } of listCaseBranches(openContent(content))) {
    for (const { situation } of ends.filter(({ cases }) => cases.includes(id))) {
      // As a form begins: with defaults, and with the values that leave no choice.
      const { tree } = createForm(content.schema, {
        validator: content.validator,
        value: { case: id, situation },
      }).state;
      for (const { location, at, says } of findContradictions(tree, registry)) {
        const { file, pointer } = origin(location);
        const problem = `${at} ${says} in the case ${id}, when ${JSON.stringify(situation)}`;
        const remedy = 'Correct one of the two, or the condition that it hangs on';
        if (!told.has(`${location} ${at}`))
          told.set(`${location} ${at}`, folder.finding(file, pointer, problem, remedy));
      }
    }
  }
  return [...told.values()];
}

function findContradictions(node: FieldNode, registry: Registry): Contradiction[] {
  const refused = node.applied.flatMap(({ schema, location }) => {
    const required =
      isObject(schema) && Array.isArray(schema['required']) ? (schema['required'] as string[]) : [];
    return required
      .filter((key) =>
        memberSubschemas(node.applied, key, registry).subschemas.some((member) => member.schema === false),
      )
      .map((key) => ({
        location: `${location}/required`,
        at: appendToken(node.pointer, key),
        says: 'is required and refused',
      }));
  });
  const { options } = node.facets;
  const isEmpty = node.required && options?.length === 0;
  const empty = isEmpty
    ? [
        {
          location: node.requirement?.location ?? '',
          at: node.pointer,
          says: 'is required and has no value left',
        },
      ]
    : [];
  return [...refused, ...empty, ...node.children.flatMap((child) => findContradictions(child, registry))];
}
