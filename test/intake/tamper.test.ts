import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { StoredFile } from '../../src/host/host.js';
import type { Json, JsonObject } from '../../src/schema/json.js';
import { exampleOf, validExamples } from './support/open-procedure.js';
import { onEachDatabase } from './support/open-intake.js';
import { confirm, deliver, uploadPhotograph, withFiles } from './support/submit.js';
import { listTamperings } from './support/tamper.js';

onEachDatabase(
  'an altered dossier',
  (opened) => {
    it('is never received and never breaks the service', async () => {
      const client = opened().client();
      const counts: Record<string, number> = {};
      for (const [index, { name, value }] of validExamples.entries()) {
        // A sixth of them for this example, another sixth for the next: over all examples each is tried several times.
        const chosen = listTamperings(value as JsonObject).filter((_, at) => at % 6 === index % 6);
        for (const { kind, what, dossier, contentVersion } of chosen) {
          const version = contentVersion === undefined ? {} : { contentVersion };
          const { status, body } = await deliver(client, dossier as JsonObject, {}, version);
          const told = `${name}, ${kind} ${what}: ${JSON.stringify(body)}`;
          // What cannot be stored is refused before the rules are asked.
          assert.equal(status, kind === 'text' ? 400 : 422, told);
          assert.equal(body['kind'], 'invalid', told);
          if (status === 422) assert.notEqual((body['issues'] as Json[]).length, 0, told);
          counts[kind] = (counts[kind] ?? 0) + 1;
        }
      }
      assert.ok(Object.values(counts).reduce((sum, count) => sum + count) >= 500, JSON.stringify(counts));
      assert.equal(Object.keys(counts).length, 10, JSON.stringify(counts));
      const [{ count }] = (await opened().intake.context.database.query<{ count: number }>(
        'select count(*)::int as count from dossiers',
      )) as [{ count: number }];
      assert.equal(count, 0);
    });

    it('is not received with a file that is not as it was uploaded, or is not its own', async () => {
      const damaged = exampleOf('1.2.a-damaged-online-with-photographs');
      const paper = 'healthInsuranceCard';
      const client = opened().client();
      const mine = await uploadPhotograph(client);
      const theirs = await uploadPhotograph(opened().client());
      const used = await uploadPhotograph(client);
      const first = withFiles(damaged, paper, [used]);
      assert.equal((await deliver(client, first, await confirm(opened(), client, first))).status, 201);
      const deleted = await uploadPhotograph(client);
      assert.equal((await client.send('DELETE', `/api/files/${deleted.id}`)).status, 204);

      const turned = (text: string): string => (text.startsWith('0') ? '1' : '0') + text.slice(1);
      const altered: readonly (readonly [fault: string, files: readonly StoredFile[]])[] = [
        ['file.changed', [{ ...mine, sha256: turned(mine.sha256) }]],
        ['file.changed', [{ ...mine, size: mine.size + 1 }]],
        ['file.changed', [{ ...mine, type: 'application/pdf' }]],
        ['file.changed', [{ ...mine, name: 'khác.jpg' }]],
        ['file.unknown', [theirs]],
        ['file.unknown', [{ ...mine, id: 'f-01' }]],
        ['file.unknown', [{ ...mine, id: mine.id.replace(/^./, turned) }]],
        ['file.unknown', [deleted]],
        ['file.used', [used]],
        ['file.twice', [mine, mine]],
        ['file.unknown', [mine, theirs]],
      ];
      for (const [fault, files] of altered) {
        const dossier = withFiles(damaged, paper, files);
        const { status, body } = await deliver(client, dossier, await confirm(opened(), client, dossier));
        assert.equal(status, 422, `${fault}: ${JSON.stringify(body)}`);
        const issues = body['issues'] as { keyword: string; pointer: string; message: string }[];
        assert.deepEqual(
          issues.map(({ keyword, pointer }) => [keyword, pointer]),
          [[fault, `/documents/${paper}/files/${files.length - 1}`]],
        );
        assert.match(issues[0]!.message, /“.+”/);
      }
      const honest = withFiles(damaged, paper, [mine]);
      assert.equal((await deliver(client, honest, await confirm(opened(), client, honest))).status, 201);
    });

    it('takes a file once, when two dossiers name it at the same time', async () => {
      const client = opened().client();
      const damaged = exampleOf('1.2.a-damaged-online-with-photographs');
      for (let round = 0; round < 10; round++) {
        const dossier = withFiles(damaged, 'healthInsuranceCard', [await uploadPhotograph(client)]);
        const answers = [await confirm(opened(), client, dossier), await confirm(opened(), client, dossier)];
        const replies = await Promise.all(answers.map((answered) => deliver(client, dossier, answered)));
        assert.deepEqual(replies.map(({ status }) => status).sort(), [201, 422]);
      }
    });
  },
  { limits: { questionsPerHour: 1000, filesPerSession: 1000 } },
);
