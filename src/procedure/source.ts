/** `x-source`: where in the law a statement stands. */
export interface Source {
  /** Point of the document: `1.2.a`. */
  readonly point?: string;
  readonly text?: string;
  readonly document?: string;
  readonly certainty?: 'official' | 'inferred';
}

/** A member of `x-notes`: what has changed since, for the person to read. */
export interface Note {
  readonly text: string;
  readonly date?: string;
  readonly source?: string;
  readonly certainty?: 'official' | 'inferred';
}

/** The notes of several schemas, each once, in the words of `word`. */
export function listNotes(
  schemas: readonly Readonly<Record<string, unknown>>[],
  word: (text: string) => string,
): Note[] {
  const notes = new Set(
    schemas.flatMap((schema) => (Array.isArray(schema['x-notes']) ? (schema['x-notes'] as Note[]) : [])),
  );
  return [...notes].map((note) => ({ ...note, text: word(note.text) }));
}
