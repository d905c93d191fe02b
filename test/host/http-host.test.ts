import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { createHttpHost } from '../../src/host/http-host.js';
import { HostError } from '../../src/host/host-error.js';

interface Answer {
  readonly status: number;
  readonly body: string;
}

describe('createHttpHost', () => {
  const asked: { path: string; key: string | undefined; body: unknown }[] = [];
  let answer: Answer | 'silence' | 'hang up' | 'cut' = { status: 200, body: '{}' };
  let server: Server;
  let endpoint = '';

  before(async () => {
    server = createServer((request, response) => {
      let text = '';
      request.on('data', (part: Buffer) => (text += part.toString()));
      request.on('end', () => {
        const key = request.headers['idempotency-key'];
        asked.push({ path: request.url ?? '', key: [key].flat()[0], body: JSON.parse(text || 'null') });
        if (answer === 'silence') return;
        if (answer === 'hang up') request.socket.destroy();
        else if (answer === 'cut') {
          response.writeHead(200, { 'Content-Length': '100' }).write('{"reference":');
          setTimeout(() => request.socket.destroy(), 20);
        } else response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(answer.body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  });

  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const submit = (): Promise<unknown> =>
    createHttpHost(endpoint, { timeout: 300 }).submit(
      { case: '1.2.a' },
      { idempotencyKey: 'key-1', challenge: 'c', code: '123456' },
    );

  const failure = async (given: typeof answer): Promise<HostError> => {
    answer = given;
    const error: unknown = await submit().then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    assert.ok(error instanceof HostError);
    return error;
  };

  it('sends the dossier with its code and its idempotency key', async () => {
    answer = { status: 201, body: '{"reference":"TD-1"}' };
    assert.deepEqual(await submit(), { reference: 'TD-1' });
    assert.deepEqual(asked.at(-1), {
      path: '/api/dossiers',
      key: 'key-1',
      body: { dossier: { case: '1.2.a' }, challenge: 'c', code: '123456' },
    });
  });

  it('asks for challenges and people by their names in the API', async () => {
    answer = { status: 200, body: '{"id":"c"}' };
    const host = createHttpHost(endpoint);
    await host.challenge('look-up');
    await host.lookUp({ socialInsuranceNumber: '7900000017', challenge: 'c', answer: '7' });
    assert.deepEqual(
      asked.slice(-2).map(({ path }) => path),
      ['/api/challenges', '/api/lookups'],
    );
  });

  for (const [status, kind] of [
    [422, 'invalid'],
    [403, 'refused'],
    [404, 'not-found'],
    [410, 'expired'],
    [429, 'limited'],
    [503, 'unavailable'],
    [500, 'unexpected'],
  ] as const) {
    it(`reads status ${status} as ${kind}`, async () => {
      assert.equal((await failure({ status, body: '<html>' })).kind, kind);
    });
  }

  it('believes the problem rather than the status, and keeps its issues', async () => {
    const issue = { pointer: '/delivery', schemaPointer: '/required', keyword: 'required', message: 'x' };
    const error = await failure({ status: 400, body: JSON.stringify({ kind: 'expired', issues: [issue] }) });
    assert.equal(error.kind, 'expired');
    assert.deepEqual(error.issues, [issue]);
  });

  it('takes a page of HTML for no answer', async () => {
    const error = await failure({ status: 200, body: '<!doctype html>' });
    assert.equal(error.kind, 'unexpected');
    assert.equal(error.safe, 'uncertain');
  });

  it('gives up on silence, and says that nobody can tell what arrived', async () => {
    const error = await failure('silence');
    assert.equal(error.kind, 'timeout');
    assert.equal(error.safe, 'uncertain');
  });

  it('is offline when the line is cut, and nobody can tell what arrived', async () => {
    const error = await failure('hang up');
    assert.deepEqual([error.kind, error.safe], ['offline', 'uncertain']);
  });

  it('is offline when the line is cut in the middle of the answer', async () => {
    const error = await failure('cut');
    assert.deepEqual([error.kind, error.safe], ['offline', 'uncertain']);
  });

  it('does not know what arrived when something between broke down, unless the service says', async () => {
    assert.equal((await failure({ status: 502, body: '<html>' })).safe, 'uncertain');
    assert.equal((await failure({ status: 503, body: '{"safe":"unsent"}' })).safe, 'unsent');
  });

  it('tells which dossier was received under the same key', async () => {
    const error = await failure({ status: 409, body: '{"reference":"TD-1"}' });
    assert.deepEqual([error.kind, error.reference], ['duplicate', 'TD-1']);
  });

  it('asks for a receipt by its reference, and knows that nobody may be logged in', async () => {
    const host = createHttpHost(endpoint);
    answer = { status: 200, body: '{"reference":"TD/1"}' };
    await host.receipt('TD/1');
    assert.equal(asked.at(-1)?.path, '/api/dossiers/TD%2F1');
    answer = { status: 200, body: '{"account":{"declaration":{"fullName":"An"}}}' };
    assert.deepEqual(await host.account(), { declaration: { fullName: 'An' } });
    answer = { status: 401, body: '' };
    assert.equal(await host.account(), undefined);
  });

  it('has no list where the service has none of that name, and fails where it fails', async () => {
    const host = createHttpHost(endpoint);
    answer = { status: 200, body: '[["1","Một"]]' };
    assert.deepEqual(await host.options('facilities/79'), [['1', 'Một']]);
    answer = { status: 404, body: '' };
    assert.equal(await host.options('x'), undefined);
    answer = { status: 503, body: '' };
    await assert.rejects(host.options('x'), { kind: 'unavailable' });
  });
});
