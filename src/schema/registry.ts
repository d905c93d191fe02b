/**
 * Schema resources and what refers to them (JSON Schema 2020-12, Core, sections 8.2 and 9): `$id`, `$anchor`,
 * `$dynamicAnchor`, `$ref` and `$dynamicRef`. Built once for a schema; nothing is inlined, merged or copied.
 */
import { isObject, isSchema, type Schema, type SchemaObject } from './json.js';
import { escapeToken, parsePointer } from './pointer.js';
import { SchemaError } from './schema-error.js';
import { subschemasOf } from './subschemas.js';

/** A subschema and where it stands. */
export interface Located {
  readonly schema: Schema;
  /** JSON Pointer in the root document; in another document its URI, `#`, and the pointer there. */
  readonly location: string;
  /** URI of the schema resource it belongs to: what its references are relative to. */
  readonly base: string;
}

export interface Registry {
  readonly root: Located;
  /** Every subschema that is an object, of the root document and of the others. */
  readonly entries: readonly Located[];
  /** Is there a `prefixItems`? */
  readonly hasTuples: boolean;
  /** The subschema at `tokens` below `from`. */
  child(from: Located, ...tokens: (string | number)[]): Located;
  /** The target of a `$ref`. Throws a SchemaError that names the place of the reference. */
  resolve(reference: string, from: Located): Located;
  /** The target of a `$dynamicRef`, given the resources entered so far, outermost first. */
  resolveDynamic(reference: string, from: Located, scope: readonly string[]): Located;
}

// The pure part is compiled without the DOM's types; URL itself is in every engine.
declare const URL: new (url: string, base?: string) => { readonly href: string };

const unnamed = 'hoso:/schema';

export function createRegistry(schema: Schema, others: readonly SchemaObject[] = []): Registry {
  const located = new WeakMap<SchemaObject, Located>();
  const resources = new Map<string, Located>();
  const anchors = new Map<string, Located>();
  const dynamicAnchors = new Map<string, Located>();
  const entries: Located[] = [];
  let hasTuples = false;

  function locate(subschema: Schema, location: string, base: string): Located {
    if (typeof subschema === 'boolean') return { schema: subschema, location, base };
    const known = located.get(subschema);
    // A schema written in JavaScript may hold one object in several places: each is a place of its own.
    if (known?.location === location) return known;
    const id = subschema['$id'];
    const own = typeof id === 'string' ? absolute(id, base) : base;
    const entry = { schema: subschema, location, base: own };
    if (!known) located.set(subschema, entry);
    if (typeof id === 'string' && !resources.has(own)) resources.set(own, entry);
    return entry;
  }

  function index(subschema: Schema, location: string, base: string): Located {
    const root = locate(subschema, location, base);
    const pending = [root];
    for (let entry = pending.pop(); entry; entry = pending.pop()) {
      if (!isObject(entry.schema)) continue;
      entries.push(entry);
      const { $anchor, $dynamicAnchor, prefixItems } = entry.schema;
      hasTuples ||= prefixItems !== undefined;
      for (const name of [$anchor, $dynamicAnchor]) {
        if (typeof name === 'string') anchors.set(`${entry.base}#${name}`, entry);
      }
      if (typeof $dynamicAnchor === 'string') dynamicAnchors.set(`${entry.base}#${$dynamicAnchor}`, entry);
      for (const [tokens, value] of subschemasOf(entry.schema)) {
        if (!isObject(value) || !located.has(value)) pending.push(child(entry, ...tokens));
      }
    }
    return root;
  }

  function child(from: Located, ...tokens: (string | number)[]): Located {
    let value: unknown = from.schema;
    for (const token of tokens) value = (value as Record<string | number, unknown>)[token];
    return locate(
      value as Schema,
      tokens.reduce<string>((at, token) => `${at}/${escapeToken(token)}`, from.location),
      from.base,
    );
  }

  function resolve(reference: string, from: Located): Located {
    const uri = absolute(reference, from.base);
    const [resource = '', fragment = ''] = split(uri);
    const name = decodeFragment(fragment);
    const target =
      name === '' || name.startsWith('/')
        ? atPointer(resources.get(resource), name)
        : anchors.get(`${resource}#${name}`);
    if (target) return target;
    throw new SchemaError(
      from.location,
      `the reference "${reference}" leads nowhere`,
      resources.has(resource)
        ? 'Check its spelling against $defs and $anchor'
        : `Pass the schema whose $id is "${resource}" in \`schemas\``,
    );
  }

  function atPointer(from: Located | undefined, pointer: string): Located | undefined {
    let at = from;
    let tokens: string[] = [];
    let value: unknown = from?.schema;
    const path = parsePointer(pointer);
    for (const [index, written] of path.entries()) {
      const token = isObject(value) && isOldTuple(value, written, path[index + 1]) ? 'prefixItems' : written;
      value =
        typeof value === 'object' && value !== null && Object.hasOwn(value, token)
          ? (value as Record<string, unknown>)[token]
          : undefined;
      tokens.push(token);
      // Only a whole subschema may change the base URI; on the way there may be maps and lists of them.
      if (at && isObject(value) && located.has(value)) {
        at = child(at, ...tokens);
        tokens = [];
      }
    }
    if (!at || !isSchema(value)) return undefined;
    return tokens.length > 0 ? child(at, ...tokens) : at;
  }

  function resolveDynamic(reference: string, from: Located, scope: readonly string[]): Located {
    const target = resolve(reference, from);
    const name = split(absolute(reference, from.base))[1] ?? '';
    const isDynamic = isObject(target.schema) && target.schema['$dynamicAnchor'] === name;
    if (!isDynamic) return target;
    for (const base of scope) {
      const outer = dynamicAnchors.get(`${base}#${name}`);
      if (outer) return outer;
    }
    return target;
  }

  const rootId =
    isObject(schema) && typeof schema['$id'] === 'string' ? absolute(schema['$id'], unnamed) : unnamed;
  resources.set(rootId, locate(schema, '', rootId));
  const root = index(schema, '', rootId);
  for (const other of others) {
    const id = typeof other['$id'] === 'string' ? absolute(other['$id'], unnamed) : unnamed;
    index(other, `${id}#`, id);
  }
  return { root, entries, hasTuples, child, resolve, resolveDynamic };
}

/** Until 2019-09, `items` was a list where it is now `prefixItems`; references may still say so. */
function isOldTuple(schema: SchemaObject, token: string, next: string | undefined): boolean {
  return token === 'items' && /^\d+$/.test(next ?? '') && Array.isArray(schema['prefixItems']);
}

function absolute(reference: string, base: string): string {
  if (reference.startsWith('#')) return split(base)[0] + reference;
  try {
    return new URL(reference, base).href.replace(/#$/, '');
  } catch {
    return reference.replace(/#$/, '');
  }
}

function split(uri: string): [resource: string, fragment?: string] {
  const at = uri.indexOf('#');
  return at < 0 ? [uri] : [uri.slice(0, at), uri.slice(at + 1)];
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
