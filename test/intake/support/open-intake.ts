import { after, before, describe } from 'node:test';
import type { FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import register from '../../../src/host/demonstration-register.json' with { type: 'json' };
import { createApp } from '../../../src/intake/create-app.js';
import {
  createIntake,
  type CodeMessage,
  type Intake,
  type IntakeOptions,
} from '../../../src/intake/index.js';
import type { IntakeLimits } from '../../../src/intake/limits.js';
import { createClient, type Client } from './create-client.js';
import { databases, type Place, type TestDatabase } from './databases.js';
import { content } from './open-procedure.js';

export interface OpenedIntake {
  readonly intake: Intake;
  readonly url: string;
  /** What the port for codes was given, the latest last. */
  readonly messages: CodeMessage[];
  readonly log: { text: string };
  readonly place: Place;
  client(): Client;
  close(): Promise<void>;
}

export type Chosen = Partial<Omit<IntakeOptions, 'content' | 'register' | 'sendCode' | 'log'>>;

/** No test is about how many requests one address may make, but the one that sets it. */
const patient: Partial<IntakeLimits> = { requestsPerMinute: 1_000_000 };

export async function openIntakeAt(place: Place, chosen: Chosen = {}): Promise<OpenedIntake> {
  const messages: CodeMessage[] = [];
  const log = { text: '' };
  const intake = await createIntake({
    content,
    register,
    sendCode: (message) => void messages.push(message),
    today: () => '2026-02-12',
    log: new Writable({
      write(chunk: Buffer, _encoding, done) {
        log.text += chunk.toString();
        done();
      },
    }),
    ...place.options,
    ...chosen,
    limits: { ...patient, ...chosen.limits },
  });
  const url = await intake.listen();
  return {
    intake,
    url,
    messages,
    log,
    place,
    client: () => createClient(url),
    close: () => intake.close(),
  };
}

export async function openIntake(database: TestDatabase, chosen: Chosen = {}): Promise<OpenedIntake> {
  const place = await database.make();
  const opened = await openIntakeAt(place, chosen);
  return {
    ...opened,
    async close() {
      await opened.close();
      await place.remove();
    },
  };
}

/** The same tests over the embedded database and over a real server. */
export function onEachDatabase(
  subject: string,
  tests: (opened: () => OpenedIntake) => void,
  chosen: Chosen = {},
): void {
  for (const database of databases) {
    describe(`${subject}, ${database.name}`, () => {
      let opened: OpenedIntake;
      before(async () => {
        opened = await openIntake(database, chosen);
      });
      after(() => opened.close());
      tests(() => opened);
    });
  }
}

/** One more instance over the same database, with limits of its own. */
export async function withLimits(
  { intake }: OpenedIntake,
  limits: Partial<IntakeLimits>,
): Promise<{
  app: FastifyInstance;
  url: string;
  client: (cookie?: string) => Client;
  close: () => Promise<void>;
}> {
  const app = await createApp(
    { ...intake.context, limits: { ...intake.context.limits, ...limits } },
    { isStopping: () => false },
  );
  await app.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  return { app, url, client: (cookie) => createClient(url, cookie), close: () => app.close() };
}
