/** People of the demonstration's register, and how they come into their accounts. */
import type { Registration } from '../../../src/intake/match-person.js';
import type { Client, Reply } from './create-client.js';
import type { OpenedIntake } from './open-intake.js';
import { addUp } from './submit.js';

export const an: Registration = {
  identityNumber: '079085000017',
  socialInsuranceNumber: '7900000017',
  fullName: 'Nguyễn Văn An',
  birthDate: '1985-04-12',
  phone: '0900000017',
  password: 'con mèo ngủ trưa',
};
export const binh: Registration = {
  identityNumber: '001192000025',
  socialInsuranceNumber: '001192000025',
  fullName: 'Trần Thị Bình',
  birthDate: '1992-11-30',
  phone: '0900000025',
  password: 'trời mưa lâm thâm',
};
export const hoa: Registration = {
  identityNumber: '038052000058',
  socialInsuranceNumber: '3852000058',
  fullName: 'Vũ Đình Hòa',
  birthDate: '1952-08-20',
  phone: '0900000058',
  password: 'trăng sáng vườn chè',
};

/** The first step of logging in, with a check code that is answered right unless the test says how. */
export async function logIn(
  client: Client,
  { identityNumber, password }: Pick<Registration, 'identityNumber' | 'password'>,
  wrong?: string,
): Promise<Reply> {
  const { body } = await client.post('/api/challenges', { purpose: 'log-in' });
  const answer = wrong ?? addUp(String(body['text']));
  return client.post('/api/sessions', { identityNumber, password, challenge: body['id'], answer });
}

/** The second step. */
export function enter(client: Client, { body }: Reply, code: string): Promise<Reply> {
  const { id } = body['challenge'] as { id: string };
  return client.send('PUT', '/api/sessions', {
    body: JSON.stringify({ challenge: id, code }),
    headers: { 'Content-Type': 'application/json' },
  });
}

export function latestCode({ messages }: OpenedIntake): string {
  return /\b\d{6}\b/.exec(messages.at(-1)!.text)![0];
}

export function wrongCode(opened: OpenedIntake): string {
  return String((Number(latestCode(opened)) + 1) % 1_000_000).padStart(6, '0');
}
