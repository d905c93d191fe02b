import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { StoredFile } from '../../../src/host/host.js';
import type { JsonObject } from '../../../src/schema/json.js';
import { jpeg } from '../../support/files/make-files.js';
import type { Client, Reply } from './create-client.js';
import type { OpenedIntake } from './open-intake.js';

export interface Answered {
  readonly challenge: string;
  readonly code: string;
}

/** Asks for the check that confirms a dossier, and answers it as a person would. */
export async function confirm(
  { messages }: OpenedIntake,
  client: Client,
  dossier: JsonObject,
): Promise<Answered> {
  const { status, body } = await client.post('/api/challenges', { purpose: 'submit', dossier });
  assert.equal(status, 200, JSON.stringify(body));
  const code =
    body['kind'] === 'text' ? addUp(String(body['text'])) : /\d{6}/.exec(messages.at(-1)!.text)![0];
  return { challenge: String(body['id']), code };
}

export function addUp(question: string): string {
  const [a, b] = question.match(/\d+/g)!.map(Number);
  return String(a! + b!);
}

export function deliver(
  client: Client,
  dossier: JsonObject,
  answered: Answered | object,
  { key = randomUUID(), contentVersion }: { readonly key?: string; readonly contentVersion?: string } = {},
): Promise<Reply> {
  return client.post('/api/dossiers', { dossier, ...answered, contentVersion }, { 'Idempotency-Key': key });
}

export async function submit(opened: OpenedIntake, client: Client, dossier: JsonObject): Promise<Reply> {
  return deliver(client, dossier, await confirm(opened, client, dossier));
}

export async function uploadPhotograph(client: Client, name = 'Thẻ BHYT mặt trước.jpg'): Promise<StoredFile> {
  const { status, body } = await client.upload(jpeg, name, 'image/jpeg');
  assert.equal(status, 201, JSON.stringify(body));
  return body as unknown as StoredFile;
}

/** The dossier with these files as the pages of one paper. */
export function withFiles(dossier: JsonObject, paper: string, files: readonly StoredFile[]): JsonObject {
  const documents = dossier['documents'] as JsonObject;
  const answer = documents[paper] as JsonObject;
  return {
    ...dossier,
    documents: { ...documents, [paper]: { ...answer, files: files.map((f) => ({ ...f })) } },
  };
}
