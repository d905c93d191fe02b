import type { Register } from '../host/register.js';

export interface InventedPerson {
  readonly identityNumber: string;
  readonly socialInsuranceNumber: string;
  readonly fullName: string;
  readonly birthDate: string;
  readonly phone: string;
}

/** Whoever of the register can have an account: of age, with an identity number of 12 digits and a telephone for the codes. */
export function listInventedPeople({ people }: Register): InventedPerson[] {
  return people.flatMap(({ numbers, hasGuardian, phone, declaration }) => {
    const identityNumber = numbers.find((number) => number.length === 12);
    const { socialInsuranceNumber, fullName, birthDate } = declaration as Record<string, string>;
    if (hasGuardian || !identityNumber || !phone || !socialInsuranceNumber || !fullName || !birthDate)
      return [];
    return [{ identityNumber, socialInsuranceNumber, fullName, birthDate, phone }];
  });
}
