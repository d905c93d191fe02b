import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { run } from '../../src/cli/run.js';
import { copyLibrary, library, type LibraryCopy } from './library-copy.js';

async function diff(older: string, newer: string): Promise<{ status: number; out: string; error: string }> {
  const texts = { out: '', error: '' };
  const status = await run(['diff', older, newer], {
    out: (text) => (texts.out += text),
    error: (text) => (texts.error += text),
  });
  return { status, ...texts };
}

async function diffFromLibrary(change: (copy: LibraryCopy) => void, file = '') {
  const copy = copyLibrary();
  try {
    change(copy);
    return { ...(await diff(join(library, file), join(copy.root, file))), root: copy.root };
  } finally {
    copy.dispose();
  }
}

const edition = 'library-card/2024.json';

describe('hoso diff', () => {
  test('says that nothing differs', async () => {
    const { status, out } = await diffFromLibrary(() => undefined);
    assert.equal(status, 0);
    assert.equal(out, 'Nothing differs.\nAll of 2 valid examples of the older content still fit');
  });

  for (const [name, file] of [
    ['of two folders', ''],
    ['of two editions', edition],
  ] as const) {
    test(`${name}: the place in a file, what stood there and what stands there`, async () => {
      const { status, out, root } = await diffFromLibrary((copy) => {
        copy.replace(edition, '"title": "Đơn xin cấp thẻ thư viện"', '"title": "Đơn xin cấp thẻ bạn đọc"');
      }, file);
      assert.equal(status, 0);
      assert.ok(
        out.startsWith(
          `${root}/${edition}:4:12 /title\n  was      "Đơn xin cấp thẻ thư viện"\n  is       "Đơn xin cấp thẻ bạn đọc"\n`,
        ),
        out,
      );
      assert.match(out, /\n\n1 change in 1 file\nAll of \d valid examples? of the older content still fit$/);
    });
  }

  test('names the example that the newer content refuses, and why', async () => {
    const { status, out } = await diffFromLibrary((copy) => {
      copy.replace(edition, '"required": ["name"', '"required": ["email", "name"');
    });
    assert.equal(status, 0, 'to differ is no mistake');
    assert.ok(out.includes(`${library}/library-card/examples/adult.valid.json no longer fits\n`), out);
    assert.ok(
      out.includes(`${library}/reading-room/examples/lost.valid.json no longer fits\n  /declaration/email: `),
      out,
    );
    assert.match(out, /2 of 2 valid examples of the older content no longer fit$/);
  });

  test('tells of a file that is gone and of one that has come', async () => {
    const { out, root } = await diffFromLibrary((copy) => {
      copy.remove('common/places/shelves/02.en.json');
      copy.write('common/places/shelves/03.json', '[]');
    });
    assert.match(out, new RegExp(`${library}/common/places/shelves/02.en.json:1:1\n {2}removed {2}`));
    assert.match(out, new RegExp(`${root}/common/places/shelves/03.json:1:1\n {2}added {4}\\[\\]`));
    assert.match(out, /\n2 changes in 2 files\n/);
  });

  test('ends with 1 where a side is no content, and says where', async () => {
    const { status, out, error, root } = await diffFromLibrary((copy) => copy.write(edition, '{'));
    assert.deepEqual([status, out], [1, '']);
    assert.ok(error.startsWith(`${root}/${edition}:1:2\n`), error);
    const broken = await diffFromLibrary((copy) => copy.replace(edition, '#/$defs/relative', '#/$defs/gone'));
    assert.equal(broken.status, 1);
    assert.ok(broken.error.startsWith(`${broken.root}/${edition}:`), broken.error);
  });
});
