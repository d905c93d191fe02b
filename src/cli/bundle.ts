import { isObject, isSchema, own, type Schema, type SchemaObject } from '../schema/json.js';
import { appendToken, parsePointer, type Pointer } from '../schema/pointer.js';
import { attempt, ContentError, type Finding } from './content-error.js';
import type { ContentFolder } from './content-folder.js';
import { followReference, writeReference, type Place } from './follow-reference.js';
import { foldWording } from './fold-wording.js';
import { inlineData } from './inline-data.js';
import { mapMembers, mapSubschemas } from './map-subschemas.js';
import { createDefinitionNames } from './name-definitions.js';

export interface Bundle {
  /** One self-contained JSON Schema 2020-12: every `$ref` is `#` or `#/…`. */
  readonly schema: SchemaObject;
  /** Every file that went into it, sorted. */
  readonly files: readonly string[];
  /** Where a part of the bundle was written. */
  origin(location: Pointer): Place;
}

const dialect = 'https://json-schema.org/draft/2020-12/schema';
const forbidden = /^\$(anchor|dynamicAnchor|dynamicRef|recursiveAnchor|recursiveRef|vocabulary)$/;

/**
 * Follows every `$ref` from `entry` into other files and puts each target once under `$defs`, named after its
 * file. Recursion stays a `$ref`. Wording from `locales` becomes `x-wording` at the root. Same files, same bundle,
 * to the byte. Throws a ContentError with all that is wrong.
 */
export function bundle(entry: string, folder: ContentFolder): Bundle {
  const findings: Finding[] = [];
  const files = new Set([entry]);
  const origins = new Map<Pointer, Place>();
  const pending: [name: string, place: Place, schema: Schema][] = [];
  const root = readEntry(entry, folder);
  const nameOf = createDefinitionNames(entry, definitionNames(root));

  function copySchema(schema: Schema, at: Place): Schema {
    if (!isObject(schema)) return schema;
    const keywords = mapMembers(schema, (value, keyword) => copyKeyword(keyword, value, below(at, keyword)));
    return mapSubschemas(keywords, (subschema, tokens) => copySchema(subschema, below(at, ...tokens)));
  }

  /** Where it names files or schemas; subschemas come afterwards. */
  function copyKeyword(keyword: string, value: unknown, at: Place): unknown {
    if (keyword === '$ref') return attempt(findings, () => copyReference(value, at));
    // Of another file's $defs each target of a $ref is taken by itself; the rest would be ballast.
    if (keyword === '$defs' && at.file !== entry) return undefined;
    if (keyword.startsWith('x-')) {
      return attempt(findings, () => inlineData(value, at, folder, (file) => files.add(file)));
    }
    if (keyword !== '$schema' && keyword !== '$id' && !forbidden.test(keyword)) return value;
    const misuse = findMisuse(keyword, value, at);
    if (misuse) findings.push(folder.finding(at.file, at.pointer, ...misuse));
    return keyword === '$id' && at.file === entry ? value : undefined;
  }

  function copyReference(reference: unknown, at: Place): string {
    const { value, ...place } = followReference(reference, at, folder);
    if (!isSchema(value)) {
      const problem = `$ref "${String(reference)}" leads to something that is not a schema`;
      throw new ContentError([
        folder.finding(at.file, at.pointer, problem, 'Point to an object of keywords'),
      ]);
    }
    if (place.file === entry) return writeReference(place.pointer);
    const target = `/$defs/${nameOf(place)}`;
    if (!origins.has(target)) {
      files.add(place.file);
      origins.set(target, place);
      pending.push([nameOf(place), place, value]);
    }
    return writeReference(target);
  }

  const { $id, $defs, ...keywords } = copySchema(root, { file: entry, pointer: '' }) as SchemaObject;
  const definitions = Object.entries(isObject($defs) ? $defs : {});
  // Copying a definition may find the next one.
  for (let next = pending.shift(); next; next = pending.shift()) {
    const [name, place, schema] = next;
    definitions.push([name, copySchema(schema, place)]);
  }
  const members = definitions.length === 0 ? {} : { $defs: Object.fromEntries(definitions) };
  const wording = attempt(findings, () => foldWording({ ...keywords, ...members }, [...files], folder));
  if (findings.length > 0) throw new ContentError(findings);
  return {
    schema: { $schema: dialect, ...($id === undefined ? {} : { $id }), ...keywords, ...wording, ...members },
    files: [...files].sort(),
    origin: (location) => findOrigin(location, entry, origins),
  };
}

function readEntry(entry: string, folder: ContentFolder): SchemaObject {
  const source = folder.read(entry);
  if (isObject(source?.value)) return source.value;
  const problem = source ? 'this is not a schema' : `there is no file ${entry}`;
  throw new ContentError([
    folder.finding(entry, '', problem, 'Write a JSON object of keywords in this file'),
  ]);
}

/** Why a keyword that names schemas may not stand here, and what to do. */
function findMisuse(
  keyword: string,
  value: unknown,
  at: Place,
): [problem: string, remedy: string] | undefined {
  const isAtTop = parsePointer(at.pointer).length === 1;
  if (keyword === '$id' && isAtTop) return undefined;
  if (keyword === '$id') return ['$id inside a file changes what every $ref below it means', 'Remove it'];
  if (keyword !== '$schema')
    return [`${keyword} is not used in content`, 'Name the file and the pointer with $ref'];
  // A path in $schema is how editors find schemas/meta; the bundle itself speaks the standard's dialect.
  if (isAtTop && (value === dialect || !/^https?:/.test(String(value)))) return undefined;
  return [
    `$schema "${String(value)}" is not the dialect of content`,
    `Write "${dialect}", at the top of the file`,
  ];
}

function findOrigin(location: Pointer, entry: string, origins: ReadonlyMap<Pointer, Place>): Place {
  const definition = parsePointer(location).slice(0, 2).reduce(appendToken, '');
  const place = origins.get(definition);
  if (!place) return { file: entry, pointer: location };
  return { file: place.file, pointer: place.pointer + location.slice(definition.length) };
}

function definitionNames(root: SchemaObject): string[] {
  const $defs = own(root, '$defs');
  return isObject($defs) ? Object.keys($defs) : [];
}

function below(at: Place, ...tokens: (string | number)[]): Place {
  return { file: at.file, pointer: tokens.reduce<Pointer>(appendToken, at.pointer) };
}
