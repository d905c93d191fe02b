/** Registers `<hoso-form>` alone: the generator without dossiers. */
import { HosoForm } from './elements/form/hoso-form.js';

if (!customElements.get('hoso-form')) customElements.define('hoso-form', HosoForm);

declare global {
  interface HTMLElementTagNameMap {
    'hoso-form': HosoForm;
  }
}
