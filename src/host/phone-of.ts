import { findPerson, type Register } from './register.js';
import { isObject, own, type JsonObject } from '../schema/json.js';

/** Where the code that confirms a dossier goes: the agency's own record of a telephone before what was declared. */
export function phoneOf(dossier: JsonObject, register: Register): string | undefined {
  const declaration = own(dossier, 'declaration');
  if (!isObject(declaration)) return undefined;
  const declared = own(declaration, 'phone');
  const registered = findPerson(register, own(declaration, 'socialInsuranceNumber'))?.phone;
  return registered ?? (typeof declared === 'string' ? declared : undefined);
}
