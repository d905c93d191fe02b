/** What is wrong with a file that begins as it should. */
export type StructureFault = 'truncated' | 'encrypted' | 'polyglot' | 'type';
