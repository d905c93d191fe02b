import { isObject, type SchemaObject } from '../../schema/json.js';
import { appendToken, getAt, type Pointer } from '../../schema/pointer.js';
import { membersNamed, reachInPlace, readLocalReference } from '../asked-locations.js';
import type { Bundle } from '../bundle.js';
import type { Finding } from '../content-error.js';
import type { ContentFolder } from '../content-folder.js';

/** Every case of a procedure, and every paper that a case asks for, says which point of the law it comes from. */
export function checkSources({ schema, origin }: Bundle, folder: ContentFolder): Finding[] {
  return casesOf(schema)
    .flatMap((found) => [found, ...papersOf(schema, found)])
    .filter((location) => !hasSource(schema, location))
    .map((location) => {
      const { file, pointer } = origin(followReference(schema, location));
      const problem = 'this case or paper does not say where it comes from';
      return folder.finding(
        file,
        pointer,
        problem,
        'Add "x-source": { "point": "1.2.a", "document": "procedure" }',
      );
    });
}

/** The branches of the root that ask for a situation. */
function casesOf(schema: SchemaObject): Pointer[] {
  const { oneOf } = schema;
  const branches = Array.isArray(oneOf) ? [...oneOf.keys()].map((index) => `/oneOf/${index}`) : [];
  return branches.filter(
    (branch) => membersNamed(schema, reachInPlace(schema, branch), 'situation').length > 0,
  );
}

function papersOf(schema: SchemaObject, found: Pointer): Pointer[] {
  return membersNamed(schema, reachInPlace(schema, found), 'documents').flatMap((documents) =>
    [...reachInPlace(schema, documents)].flatMap((location) => {
      const properties = getAt(schema, `${location}/properties`);
      const names = isObject(properties) ? Object.keys(properties) : [];
      return names
        .map((name) => appendToken(`${location}/properties`, name))
        .filter((at) => isObject(getAt(schema, at)));
    }),
  );
}

function hasSource(schema: SchemaObject, location: Pointer): boolean {
  return [...reachInPlace(schema, location)].some((at) => {
    const source = getAt(schema, `${at}/x-source`);
    return isObject(source) && typeof source['point'] === 'string' && source['point'] !== '';
  });
}

/** A case or paper in a file of its own is mended there. */
function followReference(schema: SchemaObject, location: Pointer): Pointer {
  const { $ref } = getAt(schema, location) as SchemaObject;
  return typeof $ref === 'string' ? readLocalReference($ref) : location;
}
