import { findPerson, type Register, type RegisteredPerson } from '../host/register.js';

/** What somebody enters to have an account. */
export interface Registration {
  readonly identityNumber: string;
  readonly socialInsuranceNumber: string;
  readonly fullName: string;
  readonly birthDate: string;
  readonly phone: string;
  readonly password: string;
}

/** Whom the agency knows by both numbers, if all else that it holds of them agrees, too. Never says what does not. */
export function matchPerson(register: Register, given: Registration): RegisteredPerson | undefined {
  const person = findPerson(register, given.identityNumber);
  if (!person || person.hasGuardian || findPerson(register, given.socialInsuranceNumber) !== person)
    return undefined;
  const { fullName, birthDate } = person.declaration;
  const agrees =
    foldName(given.fullName) === foldName(String(fullName)) &&
    given.birthDate === birthDate &&
    person.phone !== undefined &&
    foldPhone(given.phone) === foldPhone(person.phone);
  return agrees ? person : undefined;
}

/** Capital letters, spaces and the way in which a mark is encoded are a matter of typing. */
function foldName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');
}

function foldPhone(phone: string): string {
  return phone.replace(/^\+84/, '0');
}
