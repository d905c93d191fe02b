/** hoso with the plain JSON schema: nothing was prepared, the interpreter judges. */
import '../../../src/define-form.js';
// Loaded with the entry, as every peer has its validator loaded before it is timed.
import '../../../src/validation/interpreted.js';
import type { Handle, Workload } from '../workload.js';
import { countFields, mountForm } from './drive-form.js';

export function mount(container: HTMLElement, workload: Workload): Promise<Handle> {
  return mountForm(container, workload, { schema: workload.schema });
}

export const controls = countFields;
