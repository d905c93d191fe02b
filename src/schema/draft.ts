/** A published draft of JSON Schema, by the order in which they came. */
export type Draft = 4 | 6 | 7 | 2019 | 2020;
