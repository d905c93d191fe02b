/**
 * `npm run bench:intake`: dossiers per second and the time of the slowest of twenty (p95), on the embedded database, on
 * one PostgreSQL server, and with two instances of the service on that server. Everything on this machine, over
 * loopback. Each instance is a process of its own, and so is what sends. Never part of `npm test`.
 */
import { parseArgs } from 'node:util';
import { embedded, server, type Place } from '../intake/support/databases.js';
import { createClient } from '../intake/support/create-client.js';
import { exampleOf } from '../intake/support/open-procedure.js';
import { startInstance, type Instance } from '../intake/support/start-instance.js';
import { addUp, deliver } from '../intake/support/submit.js';

const { values } = parseArgs({
  options: {
    dossiers: { type: 'string', default: '600' },
    clients: { type: 'string', default: '16' },
  },
});
const [dossiers, clients] = [Number(values.dossiers), Number(values.clients)];
const dossier = exampleOf('1.2.a-lost-online');

/** A check code and the dossier, as a page sends them; answers the milliseconds that the dossier took. */
async function sendOne(url: string): Promise<number> {
  const client = createClient(url);
  const { body } = await client.post('/api/challenges', { purpose: 'submit', dossier });
  const answered = { challenge: String(body['id']), code: addUp(String(body['text'])) };
  const started = performance.now();
  const { status } = await deliver(client, dossier, answered);
  if (status !== 201) throw new Error(`The service answered ${status}`);
  return performance.now() - started;
}

async function load(instances: readonly Instance[], count: number): Promise<number[]> {
  const times: number[] = [];
  let left = count;
  await Promise.all(
    Array.from({ length: clients }, async (_, index) => {
      while (left-- > 0) times.push(await sendOne(instances[index % instances.length]!.url));
    }),
  );
  return times;
}

async function measure(name: string, place: Place, count: number): Promise<void> {
  const instances = await Promise.all(Array.from({ length: count }, () => startInstance(place.options)));
  try {
    await load(instances, clients * 4); // Code that runs for the first time is not what is measured.
    const started = performance.now();
    const times = (await load(instances, dossiers)).sort((a, b) => a - b);
    const seconds = (performance.now() - started) / 1000;
    const at = (part: number): string => times[Math.floor(times.length * part)]!.toFixed(1).padStart(8);
    console.log(
      `${name.padEnd(38)}${(dossiers / seconds).toFixed(0).padStart(12)}${at(0.5)} ms${at(0.95)} ms`,
    );
  } finally {
    await Promise.all(instances.map((instance) => instance.stop()));
  }
}

console.log(`${dossiers} dossiers, ${clients} clients\n${''.padEnd(38)}dossiers/s     median        p95`);
for (const [database, name, counts] of [
  [embedded, 'embedded, 1 instance', [1]],
  [server, 'PostgreSQL server', [1, 2]],
] as const) {
  for (const count of counts) {
    const place = await database.make({ isDurable: true });
    try {
      await measure(
        counts.length > 1 ? `${name}, ${count} instance${count > 1 ? 's' : ''}` : name,
        place,
        count,
      );
    } finally {
      await place.remove();
    }
  }
}
