/** Fields that belong together, and the branch of them that is taken. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Choice } from '../schema/applicable.js';
import { tagValues } from '../schema/branches.js';
import type { FieldNode } from '../schema/field-node.js';
import { labelOf } from '../form/issues.js';
import { isObject } from '../schema/json.js';
import { leaveGroup, optionId, titleOf } from './choice.js';
import type { FieldActions, FieldRenderer, FieldView } from './field-view.js';
import { describedBy, details, errorText, frameGroup } from './frame.js';

export const groupRenderer: FieldRenderer = (field, actions) => {
  const { node } = field;
  // The root is the form itself; a row, or a page of its own, has its title already.
  if (node.pointer === '') return html`${errorText(field)}${contents(field, actions)}`;
  if (!field.label) return html`${details(field)}${contents(field, actions)}`;
  return frameGroup(field, contents(field, actions));
};

/** A value of any kind of which only the branch is known, or not even that. */
export function contents(field: FieldView, actions: FieldActions): TemplateResult {
  const { node, wording } = field;
  if (node.closed) {
    if (field.readonly) return html`${nothing}`;
    return html`<div class="button-row">
      ${actionButton(field, 'add', wording.phrase('group.open', { label: field.label }), () => actions.add())}
    </div>`;
  }
  return branched(branches(field, actions), members(field, actions), memberAdder(field, actions));
}

/** One template for whatever a choice leads to: the controls of the choice stay, and with them the focus. */
function branched(above: unknown, below: unknown, after: unknown = nothing): TemplateResult {
  return html`${above}${below}${after}`;
}

/** The member that tells branches apart is answered by the choice itself. */
export function isTag(child: FieldNode, choices: readonly Choice[]): boolean {
  return child.kind === 'const' && choices.some((choice) => choice.tag === child.key);
}

/** Fields that are laid out at once: more than a screen of them. */
const mostAtOnce = 12;

function members(field: FieldView, actions: FieldActions): unknown {
  const drawn = field.node.children.filter(
    (child) => !isTag(child, field.node.choices) && child.kind !== 'hidden',
  );
  let before = 0;
  const isFar = (child: FieldNode): boolean => {
    const far = field.isLazy || before >= mostAtOnce;
    before += countControls(child);
    return far;
  };
  return repeat(drawn, (child) => child.id, (child) => (child.removable ? namedMember(field, actions, child) : field.child(child, undefined, isFar(child)))); // prettier-ignore
}

function countControls({ children }: FieldNode): number {
  return children.length === 0 ? 1 : children.reduce((sum, child) => sum + countControls(child), 0);
}

/** A member whose name came with the value can go again; one that has no place here must be able to. */
function namedMember(field: FieldView, actions: FieldActions, child: FieldNode): TemplateResult {
  const { wording } = field;
  const remove = html`${wording.phrase('row.remove')}<span class="visually-hidden">
      ${labelOf(child, wording)}</span
    >`;
  return html`<div class="row">
    ${field.child(child)}
    ${field.readonly ? nothing : html`<div class="row-actions">${actionButton(field, 'remove', remove, () => actions.remove(child.pointer), child.pointer)}</div>`}
  </div>`;
}

export function branches(field: FieldView, actions: FieldActions): unknown {
  return field.node.choices
    .filter((choice) => !choice.settled)
    .map((choice, index) => branch(field, actions, choice, index));
}

const mostRadios = 5;

function branch(field: FieldView, actions: FieldActions, choice: Choice, at: number): TemplateResult {
  const { node, wording, domId } = field;
  const titles = choice.branches.map((_, index) => branchTitle(field, choice, index));
  const name = `${domId}-branch-${at}`;
  const legend = wording.phrase('branch.legend', { label: labelOf(node, wording) });
  if (choice.branches.length > mostRadios) {
    return html`<div class="field">
      <label class="label" for=${name}>${legend}</label>
      <select
        class="control"
        id=${name}
        data-action="branch"
        data-pointer=${node.pointer}
        aria-describedby=${describedBy(field) ?? nothing}
        ?disabled=${field.disabled || field.readonly}
        @change=${(event: Event) => actions.choose(choice.location, (event.target as HTMLSelectElement).selectedIndex - 1)}
        @blur=${() => actions.leave()}
      >
        <option value="" .selected=${choice.selected < 0}>${wording.phrase('choose')}</option>
        ${titles.map((title, index) => html`<option value=${index} .selected=${index === choice.selected}>${title}</option>`)}
      </select>
    </div>`;
  }
  return html`<div
    class="options"
    role="radiogroup"
    aria-label=${legend}
    aria-required=${node.required ? 'true' : nothing}
  >
    ${titles.map(
      (title, index) =>
        html`<div class="option">
          <input
            type="radio"
            id=${optionId(name, index)}
            name=${name}
            value=${index}
            data-action="branch"
            data-pointer=${node.pointer}
            ?disabled=${field.disabled || field.readonly}
            .checked=${index === choice.selected}
            @change=${() => actions.choose(choice.location, index)}
            @blur=${(event: FocusEvent) => leaveGroup(event, name, actions)}
          />
          <label for=${optionId(name, index)}>${title}</label>
        </div>`,
    )}
  </div>`;
}

/** A branch goes by its title or that of what it refers to; else by its tag or its type; else by its number. */
function branchTitle(field: FieldView, choice: Choice, index: number): string {
  const { wording, node } = field;
  const branch = choice.branches[index]!;
  const { registry } = node.source.judging;
  let { schema } = branch;
  for (let depth = 0; depth < 8 && isObject(schema); depth++) {
    if (schema['title'] && typeof schema['title'] === 'string') return wording.text(schema['title']);
    if (typeof schema['$ref'] !== 'string') break;
    ({ schema } = registry.resolve(schema['$ref'], branch));
  }
  if (choice.tag !== undefined) {
    const values = tagValues(branch, choice.tag, registry);
    return values
      .map((value) => titleOf({ value, title: undefined, description: undefined }, field))
      .join(', ');
  }
  const type = isObject(schema) && typeof schema['type'] === 'string' ? `type.name.${schema['type']}` : '';
  return wording.has(type) ? wording.phrase(type) : wording.phrase('branch', { number: index + 1 });
}

/** Where the schema allows members of any name, a name can be given. */
function memberAdder(field: FieldView, actions: FieldActions): unknown {
  const { node, wording, domId } = field;
  if (field.readonly || !allowsMembers(node)) return nothing;
  const id = `${domId}-name`;
  const add = (event: Event): void => {
    const input = (event.currentTarget as HTMLElement).parentElement?.querySelector('input');
    const name = input?.value.normalize('NFC').trim();
    if (input && name) {
      input.value = '';
      actions.add(name);
    }
  };
  // Enter would submit the form. A composition (Telex, VNI) uses the key for itself.
  const addByEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    add(event);
  };
  return html`<div class="field">
    <label class="label" for=${id}>${wording.phrase('member.name')}</label>
    <div class="inline">
      <input class="control" id=${id} autocomplete="off" ?disabled=${field.disabled} @keydown=${addByEnter} />
      <button
        class="button button--secondary"
        type="button"
        data-action="add"
        data-pointer=${node.pointer}
        ?disabled=${field.disabled}
        @click=${add}
      >
        ${wording.phrase('member.add')}
      </button>
    </div>
  </div>`;
}

function allowsMembers({ applied, kind }: FieldNode): boolean {
  if (kind !== 'group') return false;
  const open = ({ schema }: { schema: unknown }): boolean =>
    isObject(schema) &&
    (isObject(schema['additionalProperties']) ||
      isObject(schema['patternProperties']) ||
      isObject(schema['unevaluatedProperties']));
  const refuses = applied.some(
    ({ schema }) =>
      isObject(schema) && schema['additionalProperties'] === false && !schema['patternProperties'],
  );
  return applied.some(open) && !refuses;
}

export function actionButton(
  field: FieldView,
  action: string,
  text: unknown,
  act: () => void,
  pointer = field.node.pointer,
): TemplateResult {
  const look =
    action === 'remove' ? 'button--danger' : action === 'add' ? 'button--secondary' : 'button--quiet';
  return html`<button
    class="button ${look}"
    type="button"
    data-action=${action}
    data-pointer=${pointer}
    ?disabled=${field.disabled}
    @click=${act}
  >
    ${text}
  </button>`;
}

/** Any value at all: what it is now, or what a branch makes of it. */
export function openChoiceRenderer(text: FieldRenderer): FieldRenderer {
  return (field, actions) => {
    const open = field.node.choices.some((choice) => !choice.settled);
    return open ? groupRenderer(field, actions) : text(field, actions);
  };
}

/** A leaf that can be of several kinds: the choice above, the control of the branch taken below. */
export function withBranches(renderer: FieldRenderer): FieldRenderer {
  return (field, actions) => {
    if (!field.node.choices.some((choice) => !choice.settled)) return renderer(field, actions);
    const below = renderer({ ...field, label: branchLabel(field) }, actions);
    return frameGroup(field, branched(branches(field, actions), below), nothing);
  };
}

function branchLabel(field: FieldView): string {
  const choice = field.node.choices.find(({ selected, settled }) => selected >= 0 && !settled);
  return choice ? branchTitle(field, choice, choice.selected) : field.label;
}
