import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import { answerClientError } from './answer-client-error.js';
import { answerProblem, answerProblems } from './answer-problems.js';
import schemas from './api-schemas.json' with { type: 'json' };
import type { IntakeContext } from './context.js';
import { describeProblems } from './describe-problems.js';
import { logOptions } from './log-options.js';
import { parseBody } from './parse-body.js';
import { requireSameOrigin } from './require-same-origin.js';
import { sharedRateStore } from './shared-rate-store.js';
import { registerAccounts } from './routes/accounts.js';
import { registerChallenges } from './routes/challenges.js';
import { registerDossiers } from './routes/dossiers.js';
import { registerFiles } from './routes/files.js';
import { registerHealth } from './routes/health.js';
import { registerLookUps } from './routes/look-ups.js';
import { registerOptions } from './routes/options.js';

/** Seconds. */
const minute = 60;

export interface AppOptions {
  readonly log?: Writable;
  /** Behind a proxy, whose `X-Forwarded-…` headers are believed. */
  readonly trustProxy?: boolean;
  /** Answers whatever is not the service's, such as the pages of a portal. */
  readonly fallback?: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
  readonly isStopping: () => boolean;
}

/** The service over HTTP: everything that all routes share is here, each route is in a file of `routes`. */
export async function createApp(
  context: IntakeContext,
  { log, trustProxy = false, fallback, isStopping }: AppOptions,
): Promise<FastifyInstance> {
  const { limits } = context;
  const app = fastify({
    logger: logOptions(log),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy,
    bodyLimit: limits.bodySize,
    requestTimeout: limits.requestTime,
    // Node heeds the shorter of two times only where the one for the head is no longer than that for all.
    http: { headersTimeout: limits.requestTime, connectionsCheckingInterval: limits.requestTime / 2 },
    clientErrorHandler: answerClientError,
    forceCloseConnections: 'idle',
    // An address that cannot be read comes to no route.
    frameworkErrors: (error, request, reply) => void answerProblem(error, request, reply, context),
    // What was sent is judged as it is: nothing is coerced, filled in or dropped.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false } },
  });
  // The schemas of the answers are for readers of the OpenAPI document; nothing of an answer is dropped because of them.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info({ req: request, res: reply, ms: Math.round(reply.elapsedTime) }, 'request');
    done();
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    // A stop would wait for a connection that is kept open for a next request.
    if (isStopping()) void reply.header('Connection', 'close');
    done(null, payload);
  });
  parseBody(app, limits);
  answerProblems(app, context);
  for (const schema of schemas.components) app.addSchema(schema);
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: schemas.info },
    refResolver: {
      buildLocalReference: ({ $id }, _, __, index) => (typeof $id === 'string' ? $id : `schema-${index}`),
    },
  });
  describeProblems(app);
  registerHealth(app, context, isStopping);
  await app.register(cookie);
  await app.register(registerApi, { prefix: '/api' });
  if (fallback)
    app.get('/*', async (request, reply) => {
      reply.hijack();
      await fallback(request.raw, reply.raw);
    });
  await app.ready();
  return app;

  async function registerApi(api: FastifyInstance): Promise<void> {
    await api.register(rateLimit, {
      max: limits.requestsPerMinute,
      timeWindow: minute * 1000,
      store: sharedRateStore(context.database, minute),
    });
    await api.register(multipart);
    api.addHook('onRequest', async (request, reply) => {
      void reply.headers({
        'Cache-Control': 'no-store',
        'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      });
      requireSameOrigin(request);
    });
    api.get(
      '/openapi.json',
      // It is how a client learns what a limit is.
      {
        config: { rateLimit: false },
        schema: { summary: 'This document', response: { 200: { $ref: 'Document#' } } },
      },
      () => app.swagger(),
    );
    registerChallenges(api, context);
    registerLookUps(api, context);
    registerOptions(api, context);
    registerFiles(api, context);
    registerDossiers(api, context);
    if (context.registrationForm) registerAccounts(api, context, context.registrationForm);
    // Whatever the portal's pages would answer, below /api it is the service that says that there is nothing.
    api.all('/*', { schema: { hide: true } }, (_request, reply) => {
      reply.callNotFound();
    });
  }
}
