/** By property: what it has to be, how that is seen, and what stands there otherwise. */
export type Expectations = Readonly<
  Record<string, readonly [expected: string, isRight: (value: never) => boolean, otherwise?: unknown]>
>;

/** What an embedder set wrong is told and counts as not set: a page keeps working. Nothing was set where it is undefined. */
export function mendProperties(element: HTMLElement, expectations: Expectations): void {
  const properties = element as unknown as Record<string, unknown>;
  for (const [name, [expected, isRight, otherwise]] of Object.entries(expectations)) {
    const value = properties[name];
    if (value === otherwise || passes(isRight, value)) continue;
    if (value !== undefined) console.warn(`<${element.localName}>`, `${name} is not ${expected}:`, value);
    properties[name] = otherwise;
  }
}

/** A proxy, or a getter, may throw at the look. */
function passes(isRight: (value: never) => boolean, value: unknown): boolean {
  try {
    return isRight(value as never);
  } catch {
    return false;
  }
}

export const isText = (value: unknown): boolean => typeof value === 'string';
