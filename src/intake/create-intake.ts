import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Register } from '../host/register.js';
import { todayIn } from '../host/today-in.js';
import type { CalendarDate } from '../procedure/day-number.js';
import type { ContentModule } from '../validation/content-module.js';
import { cleanUp } from './clean-up.js';
import type { IntakeContext } from './context.js';
import { createApp, type AppOptions } from './create-app.js';
import { defaultLimits, type IntakeLimits } from './limits.js';
import { migrate } from './migrate.js';
import { openEmbeddedDatabase } from './open-embedded-database.js';
import { openServerDatabase } from './open-server-database.js';
import type { SendCode } from './send-code.js';

export interface IntakeOptions extends Omit<AppOptions, 'isStopping'> {
  /** By whose rules dossiers are judged: a content module that `hoso build` made. */
  readonly content: ContentModule;
  /** The form by which citizens register, built as well; without it there are no accounts, as where the portal has its own. */
  readonly registrationForm?: ContentModule | undefined;
  readonly register: Register;
  readonly sendCode: SendCode;
  /** Connection string of a Postgres server; `DATABASE_URL` by default. Without either the embedded one is used. */
  readonly databaseUrl?: string | undefined;
  /** Where the embedded database keeps its data; `HOSO_DATA` or `.hoso` by default. */
  readonly folder?: string;
  readonly limits?: Partial<IntakeLimits>;
  readonly today?: () => CalendarDate;
  /** Milliseconds between two cleanings of what has expired. */
  readonly cleaningInterval?: number;
}

export interface Intake {
  /** Answers the address, with no slash at the end. Port 0, the default, takes any that is free. */
  listen(where?: { readonly port?: number; readonly host?: string }): Promise<string>;
  /** Lets requests under way end, then lets go of port and database. */
  close(): Promise<void>;
  readonly app: FastifyInstance;
  readonly context: IntakeContext;
}

/** The reference intake service, its database open and migrated. */
export async function createIntake({
  content,
  registrationForm,
  register,
  sendCode,
  databaseUrl = process.env['DATABASE_URL'],
  folder = process.env['HOSO_DATA'] ?? '.hoso',
  limits: chosen,
  today = () => todayIn(register.timeZone),
  cleaningInterval = 10 * 60_000,
  ...options
}: IntakeOptions): Promise<Intake> {
  const limits = { ...defaultLimits, ...chosen };
  const database = databaseUrl
    ? openServerDatabase(databaseUrl, {
        onLost: (error) => app?.log.error({ err: error }, 'connection lost'),
      })
    : await openEmbeddedDatabase(folder);
  const context: IntakeContext = { database, content, registrationForm, register, sendCode, limits, today };
  let app: FastifyInstance | undefined;
  let stopping: Promise<void> | undefined;
  try {
    await migrate(database);
    app = await createApp(context, { ...options, isStopping: () => stopping !== undefined });
  } catch (error) {
    await database.close();
    throw error;
  }
  const running = app;
  const cleaning = setInterval(() => {
    cleanUp(database, limits).catch((error: unknown) => running.log.error({ err: error }, 'cleaning failed'));
  }, cleaningInterval).unref();

  return {
    app: running,
    context,
    async listen({ port = 0, host = '127.0.0.1' } = {}) {
      await running.listen({ port, host });
      return `http://${host}:${(running.server.address() as AddressInfo).port}`;
    },
    close: () => (stopping ??= stop()),
  };

  async function stop(): Promise<void> {
    clearInterval(cleaning);
    const giveUp = setTimeout(() => running.server.closeAllConnections(), limits.drainTime).unref();
    await running.close();
    clearTimeout(giveUp);
    await database.close();
  }
}
