/** `hoso`: classes, functions and types. Importing it registers nothing. */
export { HosoForm } from './elements/form/hoso-form.js';
export { HosoChecklist } from './elements/checklist/hoso-checklist.js';
export { HosoDossier } from './elements/dossier/hoso-dossier.js';
export { HosoFinder } from './elements/finder/hoso-finder.js';
export { HosoPrint } from './elements/print/hoso-print.js';
export { HosoReceipt } from './elements/receipt/hoso-receipt.js';
export { builtInRenderers } from './fields/built-in.js';
export type {
  FieldActions,
  FieldRenderer,
  FieldView,
  RendererRegistry,
  Suggestion,
} from './fields/field-view.js';
export type { Issue } from './form/issues.js';
export { HostError, type HostErrorKind } from './host/host-error.js';
export { createHttpHost, type HttpHostOptions } from './host/http-host.js';
export type * from './host/host.js';
export type { ContentModule } from './validation/content-module.js';
