import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** By name; what is undefined or false is not there, what is true is there without a value. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

class SetAttributes extends Directive {
  #written: Attributes = {};

  render(_attributes: Attributes): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [attributes]: [Attributes]): unknown {
    const written = this.#written;
    for (const name of Object.keys(attributes)) {
      if (attributes[name] !== written[name]) write(element, name, attributes[name]);
    }
    for (const name of Object.keys(written)) if (!(name in attributes)) element.removeAttribute(name);
    this.#written = attributes;
    return noChange;
  }
}

function write(element: Element, name: string, value: Attributes[string]): void {
  if (value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

/**
 * The attributes of an element, as one part of its template. A control has a dozen that may change, and a form has
 * thousands of controls: a part for each would be most of what a form takes to be drawn, and to be kept.
 */
export const attributes = directive(SetAttributes);
