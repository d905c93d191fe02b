/** What controls need between two drawings, for as long as their form lives: ids, notes, lists that were loaded. */
import type { FieldNode } from '../../schema/field-node.js';
import { annotation } from '../../schema/facets.js';
import { getAt, parsePointer } from '../../schema/pointer.js';
import { isObject } from '../../schema/json.js';
import type { Form } from '../../form/create-form.js';
import type { Suggestion } from '../../fields/field-view.js';

export interface FieldKeeper {
  domId(fieldId: string): string;
  notes(fieldId: string): Map<string, unknown>;
  suggestions(form: Form, node: FieldNode, redraw: () => void): readonly Suggestion[] | undefined;
  /** Members beside `pointer` whose list depends on it: `x-options` names it in braces. */
  dependents(form: Form, pointer: string): readonly FieldNode[];
}

/** Lists are the same for every form of a page, and are asked for once. */
const lists = new Map<string, Promise<readonly Suggestion[]>>();

export function createFieldKeeper(base: string): FieldKeeper {
  const ids = new Map<string, string>();
  const notes = new Map<string, Map<string, unknown>>();
  const loaded = new Map<string, readonly Suggestion[]>();
  return {
    domId(fieldId) {
      const known = ids.get(fieldId) ?? `f${ids.size}`;
      ids.set(fieldId, known);
      return known;
    },
    notes(fieldId) {
      const known = notes.get(fieldId) ?? new Map<string, unknown>();
      notes.set(fieldId, known);
      return known;
    },
    suggestions(form, node, redraw) {
      const address = addressOf(form, node, base);
      if (!address || loaded.has(address)) return address ? loaded.get(address) : undefined;
      const list = lists.get(address) ?? loadList(address);
      lists.set(address, list);
      list.then(
        (entries) => {
          loaded.set(address, entries);
          redraw();
        },
        // Without the list the field is still a field: anything can be typed. The next look asks again.
        () => lists.delete(address),
      );
      return undefined;
    },
    dependents(form, pointer) {
      const tokens = parsePointer(pointer);
      const key = tokens.pop();
      const parent = form.field(pointer.slice(0, pointer.lastIndexOf('/')));
      if (!parent) return [];
      const hrefs =
        hrefsOf.get(parent.applied) ??
        parent.children.flatMap((child) =>
          [hrefOf(child) ?? []].flat().map((href) => [child.key, href] as const),
        );
      hrefsOf.set(parent.applied, hrefs);
      const keys = hrefs.filter(([, href]) => href.includes(`{${key ?? ''}}`)).map(([name]) => name);
      return keys.length === 0 ? [] : parent.children.filter((child) => keys.includes(child.key));
    },
  };
}

/** Which members of a group have lists from where: found once, since it is asked at every key pressed. */
const hrefsOf = new WeakMap<object, readonly (readonly [key: string, href: string])[]>();

function hrefOf(node: FieldNode): string | undefined {
  const stated = annotation(node.applied, 'x-options');
  return isObject(stated) && typeof stated['href'] === 'string' ? stated['href'] : undefined;
}

/** `places/{province}.json` → the address for the province that is chosen; none until it is. */
function addressOf(form: Form, node: FieldNode, base: string): string | undefined {
  const href = hrefOf(node);
  if (href === undefined) return undefined;
  const parent = node.pointer.slice(0, node.pointer.lastIndexOf('/'));
  let missing = false;
  const path = href.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = getAt(form.state.value, `${parent}/${name}`);
    missing ||= typeof value !== 'string';
    return encodeURIComponent(String(value));
  });
  return missing ? undefined : new URL(path, base).href;
}

async function loadList(address: string): Promise<readonly Suggestion[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as readonly Suggestion[];
}
