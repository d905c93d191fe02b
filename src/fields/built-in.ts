import {
  booleanRenderer,
  choiceRenderer,
  choicesRenderer,
  radiosRenderer,
  selectRenderer,
} from './choice.js';
import { constantRenderer, nullRenderer } from './constant.js';
import { datePartsRenderer } from './date-parts.js';
import type { RendererRegistry } from './field-view.js';
import { fileRenderer } from './file.js';
import { groupRenderer, openChoiceRenderer, withBranches } from './group.js';
import { listRenderer } from './list.js';
import { searchRenderer, suggestRenderer } from './search.js';
import { multilineRenderer, textRenderer } from './text.js';

/** Every kind that the library draws. */
export const builtInRenderers: RendererRegistry = new Map([
  ['text', withBranches(textRenderer('text'))],
  ['multiline', withBranches(multilineRenderer)],
  ['digits', textRenderer('text', 'numeric')],
  ['code', textRenderer('text')],
  ['email', textRenderer('email', 'email')],
  ['tel', textRenderer('tel', 'tel')],
  ['url', textRenderer('url', 'url')],
  ['date', textRenderer('date')],
  ['date-time', textRenderer('datetime-local')],
  ['time', textRenderer('time')],
  ['date-parts', datePartsRenderer],
  ['number', withBranches(textRenderer('text', 'decimal'))],
  ['integer', withBranches(textRenderer('text', 'numeric'))],
  ['boolean', withBranches(booleanRenderer)],
  ['choice', withBranches(choiceRenderer)],
  ['radios', radiosRenderer],
  ['select', selectRenderer],
  ['search', withBranches(searchRenderer)],
  ['suggest', suggestRenderer],
  ['choices', choicesRenderer],
  ['const', withBranches(constantRenderer)],
  ['null', withBranches(nullRenderer)],
  ['file', fileRenderer],
  ['group', groupRenderer],
  ['list', listRenderer],
  ['any', openChoiceRenderer(textRenderer('text'))],
]);
