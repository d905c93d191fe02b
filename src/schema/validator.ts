import type { Json } from './json.js';
import type { Registry } from './registry.js';

/** The validation port: what the form asks of whatever judges by JSON Schema. Adapters are in src/validation. */
export interface Validator {
  /** The verdict on a whole value. */
  isValid(value: unknown): boolean;
  /** Does the subschema at a location (see `Located`) accept the value? */
  matches(location: string, value: Json): boolean;
  /** The schema as it is judged, in 2020-12: what locations lead into. Without one, it is the schema as it was given. */
  readonly registry?: Registry;
}
