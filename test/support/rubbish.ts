/** What an embedder's mistake may put into any property or argument: by name, made anew each time. */
export const rubbish: Readonly<Record<string, () => unknown>> = {
  null: () => null,
  undefined: () => undefined,
  number: () => 7,
  NaN: () => NaN,
  'empty text': () => '',
  text: () => 'rubbish',
  true: () => true,
  'big integer': () => 7n,
  symbol: () => Symbol('rubbish'),
  function: () => () => 'rubbish',
  array: () => [null, 7],
  'empty object': () => ({}),
  'object without a prototype': () => Object.assign(Object.create(null) as object, { a: 1 }),
  frozen: () => Object.freeze({ type: Object.freeze([]) }),
  cyclic: () => {
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    return cyclic;
  },
  'throwing getter': () =>
    Object.defineProperty({}, 'type', {
      enumerable: true,
      get() {
        throw new Error('getter');
      },
    }),
  'throwing proxy': () =>
    new Proxy(
      {},
      {
        get() {
          throw new Error('proxy');
        },
      },
    ),
  date: () => new Date(0),
  map: () => new Map([['a', 1]]),
  promise: () => Promise.resolve(7),
};
