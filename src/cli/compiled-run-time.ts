/** What the code of content modules needs beside itself; bundled into each as far as it uses it. */
export { createMemory } from '../validation/create-memory.js';
export { formats, isMultipleOf } from '../schema/formats.js';
export { isEqual } from '../schema/json.js';
