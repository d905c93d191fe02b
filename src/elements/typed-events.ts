/** An element whose own events are known by name, so that a listener knows what it is handed. */
export interface Listening<Events> {
  addEventListener<Name extends keyof Events>(
    type: Name,
    listener: (event: Events[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Name extends keyof Events>(
    type: Name,
    listener: (event: Events[Name]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
}

/**
 * The class, as one whose elements fire these events as well. The names cannot go into `HTMLElementEventMap`: what
 * `hoso-change` and `hoso-submit` bring depends on the element.
 */
export type WithEvents<Base extends abstract new () => object, Events> = Omit<Base, 'prototype'> &
  (abstract new () => Listening<Events> & InstanceType<Base>);
