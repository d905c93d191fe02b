import type { Json, SchemaObject } from '../schema/json.js';
import type { Pointer } from '../schema/pointer.js';

/** What `hoso build` makes of a folder of content: the default export of `dist/content/<name>.js`. */
export interface ContentModule {
  /** One self-contained JSON Schema 2020-12; every `$ref` in it is local. */
  readonly schema: SchemaObject;
  /** Fingerprint of the schema: 16 hexadecimal digits. Drafts are pinned to it. */
  readonly version?: string;
  /** The verdict on a whole value. */
  validate(value: unknown): boolean;
  /** By the JSON Pointer of a subschema: does it accept the value? One for each subschema the form asks about. */
  readonly matches: Readonly<Record<Pointer, (value: Json) => boolean>>;
  /** What relative addresses in the content (`x-options`) are relative to. */
  readonly base?: string;
}
