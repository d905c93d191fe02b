/** Registers every element of the library. */
import './define-form.js';
import { HosoChecklist } from './elements/checklist/hoso-checklist.js';
import { HosoDossier } from './elements/dossier/hoso-dossier.js';
import { HosoFinder } from './elements/finder/hoso-finder.js';
import { HosoPrint } from './elements/print/hoso-print.js';
import { HosoReceipt } from './elements/receipt/hoso-receipt.js';

const elements = {
  'hoso-checklist': HosoChecklist,
  'hoso-dossier': HosoDossier,
  'hoso-finder': HosoFinder,
  'hoso-print': HosoPrint,
  'hoso-receipt': HosoReceipt,
};

// A page may load the library twice, in two versions even: the first one in stays.
for (const [name, element] of Object.entries(elements))
  if (!customElements.get(name)) customElements.define(name, element);

declare global {
  interface HTMLElementTagNameMap {
    'hoso-checklist': HosoChecklist;
    'hoso-dossier': HosoDossier;
    'hoso-finder': HosoFinder;
    'hoso-print': HosoPrint;
    'hoso-receipt': HosoReceipt;
  }
}
