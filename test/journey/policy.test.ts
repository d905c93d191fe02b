import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openStage, type Stage } from '../support/harness-stage.js';
import { readWatched } from '../support/harness-watch.js';
import { eventually } from '../support/harness.js';

let stage: Stage;
before(async () => {
  stage = await openStage({
    '/seeded.html': {
      page: (html) => html.replace('</main>', '<p id="seeded" style="color: red">seeded</p></main>'),
    },
  });
});
after(() => stage.close());

test('the pages come with the policy that a portal of the state would set', async () => {
  const portal = await stage.open();
  const response = await portal.page.request.get(portal.page.url());
  assert.equal(
    response.headers()['content-security-policy'],
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html",
  );
  await portal.leave();
});

// Every walk of the other files ends with no violation; this one shows that there would be one to count.
test('a seeded violation is counted', async () => {
  const portal = await stage.open({ path: '/seeded.html' });
  await eventually(async () => {
    const { violations } = await readWatched(portal.page);
    assert.equal(violations.length, 1);
    assert.match(violations[0]!, /^style-src-attr: inline/);
  });
  await assert.rejects(portal.leave(), /the policy was violated/);
});
