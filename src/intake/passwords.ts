/** Passwords are kept as argon2id hashes alone. */
import { hash, verify, type Options } from '@node-rs/argon2';

// What OWASP's cheat sheet on storing passwords asks for: 19 MiB, two passes, one lane.
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// The hash of a password that nobody has.
const nobodys =
  '$argon2id$v=19$m=19456,t=2,p=1$HwnSrGZWA6JRasPlNrEdTg$WB2YbMIa2tz69qPs3varxox1It51F8knH0tYNKQoYoA';

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

/** Without a hash it takes as long as with one, so that the time does not tell whether there is such an account. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const isRight = await verify(kept ?? nobodys, password.normalize('NFC'));
  return isRight && kept !== undefined;
}
