import type { Receipt } from '../host/host.js';
import { fillText } from '../host/register.js';
import type { JsonObject } from '../schema/json.js';
import { textsIn } from './challenges.js';
import type { IntakeContext } from './context.js';
import { phoneOf } from '../host/phone-of.js';
import type { Language } from './wording-of.js';

/** The message that confirms a dossier and says when the result is due; to nobody where there is no telephone. */
export async function tellAppointment(
  { register, sendCode }: Pick<IntakeContext, 'register' | 'sendCode'>,
  dossier: JsonObject,
  { reference, term }: Receipt,
  lang: Language,
): Promise<void> {
  const to = phoneOf(dossier, register);
  if (!to || !term) return;
  const due = term.due.split('-').reverse().join('/');
  await sendCode({ to, text: fillText(textsIn(register.texts, lang).appointment, { reference, due }) });
}
