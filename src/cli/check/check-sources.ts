import { isObject, type SchemaObject } from '../../schema/json.js';
import { getAt, type Pointer } from '../../schema/pointer.js';
import { reachInPlace } from '../asked-locations.js';
import type { Bundle } from '../bundle.js';
import type { Finding } from '../content-error.js';
import type { ContentFolder } from '../content-folder.js';
import { findCaseBranches } from './find-case-branches.js';
import { findPaperLocations } from './find-paper-locations.js';
import { followDefinition } from './follow-definition.js';

/** Every case of a procedure, and every paper that a case asks for, says which point of the law it comes from. */
export function checkSources({ schema, origin }: Bundle, folder: ContentFolder): Finding[] {
  return findCaseBranches(schema)
    .flatMap((found) => [found, ...findPaperLocations(schema, found)])
    .filter((location) => !hasSource(schema, location))
    .map((location) => {
      const { file, pointer } = origin(followDefinition(schema, location));
      const problem = 'this case or paper does not say where it comes from';
      return folder.finding(
        file,
        pointer,
        problem,
        'Add "x-source": { "point": "1.2.a", "document": "procedure" }',
      );
    });
}

function hasSource(schema: SchemaObject, location: Pointer): boolean {
  return [...reachInPlace(schema, location)].some((at) => {
    const source = getAt(schema, `${at}/x-source`);
    return isObject(source) && typeof source['point'] === 'string' && source['point'] !== '';
  });
}
