import { builtInRenderers } from '../../../src/fields/built-in.js';
import type { FieldRenderer, RendererRegistry } from '../../../src/fields/field-view.js';

/** Fields of the library, each counted by its pointer whenever it is drawn; `drawn` tells of those since it was asked last. */
export function countingRenderers(): { renderers: RendererRegistry; drawn: () => string[] } {
  let drawn: string[] = [];
  const count =
    (renderer: FieldRenderer): FieldRenderer =>
    (field, actions) => {
      drawn.push(field.node.pointer);
      return renderer(field, actions);
    };
  return {
    renderers: new Map([...builtInRenderers].map(([kind, renderer]) => [kind, count(renderer)])),
    drawn() {
      const since = drawn;
      drawn = [];
      return since;
    },
  };
}
