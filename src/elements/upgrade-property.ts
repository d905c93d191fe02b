/**
 * A property that was set before the element was defined lies on the instance and hides the accessor of its class:
 * it is taken off and set again. Lit does this for its own properties only.
 */
export function upgradeProperty<Name extends string>(
  element: Partial<Record<Name, unknown>>,
  name: Name,
): void {
  if (!Object.hasOwn(element, name)) return;
  const value = element[name];
  delete element[name];
  element[name] = value;
}
