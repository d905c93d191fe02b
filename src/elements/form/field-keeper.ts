/** What controls need between two drawings, for as long as their form lives: ids, notes, lists that were loaded. */
import type { Suggestions } from '../../fields/field-view.js';
import type { Form } from '../../form/create-form.js';
import { annotation } from '../../schema/facets.js';
import type { FieldNode } from '../../schema/field-node.js';
import { isObject } from '../../schema/json.js';
import { parsePointer } from '../../schema/pointer.js';
import { findPlaces, type ListPlaces, type OptionSource } from './option-lists.js';

export interface FieldKeeper {
  domId(fieldId: string): string;
  notes(fieldId: string): Map<string, unknown>;
  /** `redraw` is called when there is more to say. */
  suggestions(form: Form, node: FieldNode, lang: string, redraw: () => void): Suggestions;
  /** Draws a field with the list that there is now: an answer on which it depends is another. */
  refresh(fieldId: string): void;
  /** Members beside `pointer` whose list depends on it: `x-options` names it in braces. */
  dependents(form: Form, pointer: string): readonly FieldNode[];
}

const none: Suggestions = { state: 'none', entries: [] };
const loading: Suggestions = { state: 'loading', entries: [] };

/** `base` is what relative addresses of lists are relative to; `source` has lists of its own. */
export function createFieldKeeper(base: string, source?: OptionSource): FieldKeeper {
  const ids = new Map<string, string>();
  const notes = new Map<string, Map<string, unknown>>();
  const lists = new Map<string, Suggestions>();
  /** The fields that were drawn with a list or without one, by id. */
  const watchers = new Map<string, { readonly key: string; readonly redraw: () => void }>();

  function settle(key: string, suggestions: Suggestions): void {
    lists.set(key, suggestions);
    // A field that is drawn watches anew: a copy, or the walk would meet it again for ever.
    for (const watcher of [...watchers.values()]) if (watcher.key === key) watcher.redraw();
  }

  function load(key: string, places: ListPlaces): void {
    settle(key, loading);
    const loaded = import('./load-options.js').then(({ loadOptions }) => loadOptions(places, source));
    loaded.then(
      (entries) => settle(key, entries ? { state: 'ready', entries } : none),
      (error: unknown) => {
        console.warn('x-options', places.name ?? places.address, error);
        settle(key, { state: 'failed', entries: [], retry: () => load(key, places) });
      },
    );
  }

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
    suggestions(form, node, lang, redraw) {
      const places = findPlaces(form, node, base, lang);
      const key = JSON.stringify(places) ?? '';
      watchers.delete(node.id);
      if (places && !lists.has(key)) load(key, places);
      watchers.set(node.id, { key, redraw });
      return lists.get(key) ?? none;
    },
    refresh: (fieldId) => watchers.get(fieldId)?.redraw(),
    dependents(form, pointer) {
      const tokens = parsePointer(pointer);
      const key = tokens.pop();
      const parent = form.field(pointer.slice(0, pointer.lastIndexOf('/')));
      if (!parent) return [];
      const templates = templatesOf.get(parent.applied) ?? parent.children.flatMap(listTemplates);
      templatesOf.set(parent.applied, templates);
      const keys = templates.filter(([, text]) => text.includes(`{${key ?? ''}}`)).map(([name]) => name);
      return keys.length === 0 ? [] : parent.children.filter((child) => keys.includes(child.key));
    },
  };
}

type Template = readonly [key: string, text: string];

/** Which members of a group have lists from where: found once, since it is asked at every key pressed. */
const templatesOf = new WeakMap<object, readonly Template[]>();

function listTemplates({ applied, key }: FieldNode): readonly Template[] {
  const stated = annotation(applied, 'x-options');
  const texts = isObject(stated) ? [stated['href'], stated['name']] : [];
  return texts.filter((text) => typeof text === 'string').map((text) => [key, text]);
}
