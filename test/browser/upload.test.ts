import { expect } from 'chai';
import type { JsonObject } from '../../src/schema/json.js';
import { jpeg, makeJpegOf, makePdf, png } from '../support/files/make-files.js';
import { clearStage, until } from './support/form-harness.js';
import { mountPapers, type PapersHarness } from './support/papers-harness.js';
import { createUploadHost, type UploadHost } from './support/upload-host.js';

const photo = (name = 'front.jpg'): File => new File([jpeg], name, { type: 'image/jpeg' });
const picture = (name = 'page.png'): File => new File([png], name, { type: 'image/png' });
const withCard: JsonObject = { documents: { card: { document: 'card', answer: 'have' } } };

describe('the files of a paper', () => {
  let host: UploadHost;
  let papers: PapersHarness;

  beforeEach(async () => {
    host = createUploadHost();
    papers = await mountPapers(host, withCard);
  });

  afterEach(clearStage);

  const begun = (count = 1): Promise<void> => until(() => host.open.length === count, 'an upload begins');
  const phase = (expected: string): Promise<void> =>
    until(() => papers.phases('card').at(-1) === expected, `the last file is ${expected}`);

  async function upload(file: File): Promise<void> {
    await papers.add('card', file);
    await begun();
    host.open[0]!.arrive();
    await phase('done');
  }

  it('says types, number and size before anything is chosen', () => {
    const group = papers.paper('card').query('[data-kind="file"]')!;
    expect(group.textContent).to.contain('PDF, HEIC, JPEG, PNG; at most 6 files, each no larger than 5 MB.');
    const add = papers.paper('card').button('add', '/documents/card/files');
    const described = add.getAttribute('aria-describedby')!.split(' ');
    const texts = described.map((id) =>
      papers.paper('card').query(`#${id}`)!.textContent.trim().replace(/\s+/g, ' '),
    );
    expect(texts).to.deep.equal([
      'All four corners.',
      'PDF, HEIC, JPEG, PNG; at most 6 files, each no larger than 5 MB. Photographs that are larger are made smaller here, and the place where they were taken is removed.',
    ]);
  });

  it('are in the dossier as the host answered, for the paper that they are a page of', async () => {
    await papers.add('card', photo('trước.jpg'.normalize('NFD')));
    await begun();
    expect(host.open[0]!.document).to.equal('card');
    host.open[0]!.arrive();
    await phase('done');
    expect(papers.filesIn('card')).to.deep.equal([...host.kept.values()]);
    expect(papers.filesIn('card')[0]!.name).to.equal('trước.jpg');
  });

  it('are several pages in the order in which they were chosen', async () => {
    await papers.add('card', photo('1.jpg'), picture('2.png'));
    expect(papers.phases('card')).to.deep.equal(['sending', 'waiting']);
    await begun();
    host.open[0]!.arrive();
    await until(() => host.open[0]?.name === '2.png', 'the second is sent');
    host.open[0]!.arrive();
    await until(() => papers.phases('card').join() === 'done,done', 'both are there');
    expect(papers.filesIn('card').map(({ name }) => name)).to.deep.equal(['1.jpg', '2.png']);
  });

  it('tell how far they are, and politely so', async () => {
    await papers.add('card', photo());
    await begun();
    host.open[0]!.progress(0.62);
    await papers.drawn();
    expect(papers.rows('card')[0]!.text).to.contain('62%');
    expect(papers.paper('card').query<HTMLProgressElement>('progress')!.value).to.equal(0.62);
    const status = papers.paper('card').query('[data-kind="file"] [role="status"]')!;
    expect(status.textContent.trim()).to.equal('Uploading front.jpg: 50%.');
  });

  it('that are sent smaller than they were chosen say so, once', async () => {
    const chosen = new File([makeJpegOf(5 * 1024 * 1024 + 1)], 'thẻ.jpg', { type: 'image/jpeg' });
    await upload(chosen);
    expect(papers.rows('card')[0]!.text).to.equal('Uploaded · made smaller: 5.1 MB to 0.2 kB');
    const status = papers.paper('card').query('[data-kind="file"] [role="status"]')!;
    expect(status.textContent.trim()).to.equal('1 file is uploaded. made smaller: 5.1 MB to 0.2 kB.');
    expect(papers.filesIn('card')[0]!.size).to.equal(jpeg.length);
  });

  it('hold the page back while one is on its way, and say so', async () => {
    await papers.add('card', photo());
    expect(papers.checklist.reportValidity()).to.equal(false);
    await papers.checklist.updateComplete;
    const summary = (): string | undefined =>
      papers.checklist.shadowRoot!.querySelector('.summary')?.textContent ?? undefined;
    expect(summary()).to.contain('The file “front.jpg” is not uploaded yet.');
    await begun();
    host.open[0]!.arrive();
    await until(() => summary() === undefined, 'it is said no more');
    expect(papers.checklist.reportValidity()).to.equal(true);
  });

  it('that failed say why, are not in the dossier, and hold the page back until they are tried again', async () => {
    await papers.add('card', photo());
    await begun();
    host.open[0]!.fail('offline');
    await phase('failed');
    expect(papers.filesIn('card')).to.deep.equal([]);
    expect(papers.checklist.reportValidity()).to.equal(false);
    await papers.press('card', 'front.jpg', 'retry');
    await begun();
    host.open[0]!.arrive();
    await phase('done');
    expect(papers.checklist.reportValidity()).to.equal(true);
    expect(papers.filesIn('card')).to.have.length(1);
  });

  it('can be cancelled: nothing of it stays here or there', async () => {
    await papers.add('card', photo());
    await begun();
    const { signal } = host.open[0]!;
    await papers.press('card', 'front.jpg', 'cancel');
    expect(signal!.aborted).to.equal(true);
    expect(papers.rows('card')).to.deep.equal([]);
    expect(papers.paper('card').focus()).to.equal('add /documents/card/files');
  });

  it('are deleted from the host when they are removed, also when the first attempt fails', async () => {
    await upload(photo());
    host.failingDiscards = 1;
    await papers.press('card', 'front.jpg', 'remove');
    expect(papers.filesIn('card')).to.deep.equal([]);
    expect(host.kept.size).to.equal(1);
    await upload(picture());
    expect([...host.kept.values()].map(({ name }) => name)).to.deep.equal(['page.png']);
  });

  it('are not believed when the host kept something else', async () => {
    await papers.add('card', photo());
    await begun();
    host.open[0]!.arrive({ sha256: '0'.repeat(64) });
    await phase('failed');
    expect(papers.rows('card')[0]!.text).to.contain('What arrived is not the file');
    expect(host.kept.size).to.equal(0);
  });

  it('above the number allowed are refused, and taken when there is room', async () => {
    for (let page = 1; page <= 6; page++) await upload(photo(`${page}.jpg`));
    await papers.add('card', photo('7.jpg'));
    expect(papers.rows('card')[6]).to.include({ name: '7.jpg', phase: 'failed' });
    expect(host.open).to.have.length(0);
    await papers.press('card', '1.jpg', 'remove');
    await papers.press('card', '7.jpg', 'retry');
    await begun();
    host.open[0]!.arrive();
    await phase('done');
    expect(papers.filesIn('card').map(({ name }) => name)).to.deep.equal([
      '2.jpg',
      '3.jpg',
      '4.jpg',
      '5.jpg',
      '6.jpg',
      '7.jpg',
    ]);
  });

  const locked = makePdf({ body: '9 0 obj\n<<>>\nendobj\n', trailer: '/Encrypt 9 0 R ' });
  const refused: readonly [File, string][] = [
    [new File([], 'a.jpg', { type: 'image/jpeg' }), 'There is nothing in this file.'],
    [new File([makePdf(), new Uint8Array(5 * 1024 * 1024)], 'a.pdf'), 'This file has 5.1 MB'],
    [new File(['MZ'], 'a.jpg', { type: 'image/jpeg' }), 'This is not a PDF, HEIC, JPEG, PNG file.'],
    [new File([jpeg], 'a.png', { type: 'image/jpeg' }), 'The end of the file’s name does not match'],
    [new File([jpeg], 'a.jpg', { type: 'image/png' }), 'The kind of file that your device states'],
    [new File([jpeg.slice(0, -9)], 'a.jpg', { type: 'image/jpeg' }), 'The end of this file is missing'],
    [new File([locked], 'a.pdf', { type: 'application/pdf' }), 'This PDF file has a password.'],
    [
      new File([jpeg, '<script>'], 'a.jpg', { type: 'image/jpeg' }),
      'There is something else inside this file',
    ],
  ];
  for (const [file, text] of refused) {
    it(`are not sent when it would be said: ${text}`, async () => {
      await papers.add('card', file);
      await phase('failed');
      expect(papers.rows('card')[0]!.text).to.contain(text);
      expect(host.open).to.have.length(0);
      expect(papers.paper('card').has('[data-action="retry"]')).to.equal(false);
      expect(papers.checklist.reportValidity()).to.equal(false);
      await papers.checklist.updateComplete;
      expect(papers.checklist.shadowRoot!.querySelector('.summary')!.textContent).to.contain(
        'cannot be taken. Remove it',
      );
    });
  }

  it('refused by the host alone say the host’s reason', async () => {
    await papers.add('card', photo());
    await begun();
    host.open[0]!.fail('invalid', 'polyglot');
    await phase('failed');
    expect(papers.rows('card')[0]!.text).to.contain('There is something else inside this file');
  });

  it('that were chosen together go up each by itself: what is wrong with one stands at that one', async () => {
    await papers.add(
      'card',
      photo('1.jpg'),
      new File(['MZ'], '2.jpg', { type: 'image/jpeg' }),
      picture('3.png'),
    );
    for (const name of ['1.jpg', '3.png']) {
      await until(() => host.open[0]?.name === name, `${name} is sent`);
      host.open[0]!.arrive();
    }
    await until(() => papers.phases('card').join() === 'done,failed,done', 'two are there');
    expect(papers.filesIn('card').map(({ name }) => name)).to.deep.equal(['1.jpg', '3.png']);
    expect(papers.rows('card').map(({ text }) => text.includes('This is not a'))).to.deep.equal([
      false,
      true,
      false,
    ]);
    await papers.press('card', '2.jpg', 'remove');
    expect(papers.filesIn('card').map(({ name }) => name)).to.deep.equal(['1.jpg', '3.png']);
    expect(papers.checklist.reportValidity()).to.equal(true);
  });

  it('that are removed leave the others, of the same name and content too', async () => {
    for (let copy = 0; copy < 3; copy++) await upload(photo('same.jpg'));
    const [first, , third] = papers.filesIn('card').map(({ id }) => id);
    papers.paper('card').queryAll('[data-phase] [data-action="remove"]')[1]!.click();
    await papers.drawn();
    expect(papers.filesIn('card').map(({ id }) => id)).to.deep.equal([first, third]);
    await until(() => host.kept.size === 2, 'it is deleted');
    expect([...host.kept.keys()]).to.deep.equal([first, third]);
    expect(papers.phases('card')).to.deep.equal(['done', 'done']);
  });

  it('of which one is refused and removed leave a place for the next, the very same one too', async () => {
    const wrong = new File(['MZ'], 'a.jpg', { type: 'image/jpeg' });
    for (let attempt = 0; attempt < 2; attempt++) {
      await papers.add('card', wrong);
      await phase('failed');
      // A browser tells of the same file again only where the control holds none.
      expect(papers.paper('card').query<HTMLInputElement>('input[type="file"]')!.value).to.equal('');
      await papers.press('card', 'a.jpg', 'remove');
      expect(papers.rows('card')).to.deep.equal([]);
      expect(papers.paper('card').button('add', '/documents/card/files').disabled).to.equal(false);
    }
    await upload(photo());
    expect(papers.filesIn('card').map(({ name }) => name)).to.deep.equal(['front.jpg']);
    expect(papers.checklist.reportValidity()).to.equal(true);
  });

  it('say what is wrong with them in the language of the moment', async () => {
    await papers.add('card', new File([], 'a.jpg', { type: 'image/jpeg' }));
    await phase('failed');
    papers.checklist.reportValidity();
    for (const [lang, atFile, inSummary] of [
      ['en', 'There is nothing in this file.', 'cannot be taken. Remove it'],
      ['vi', 'Tệp này không có nội dung.', 'không nhận được'],
    ] as const) {
      papers.element.lang = lang;
      await papers.drawn();
      expect(papers.rows('card')[0]!.text).to.contain(atFile);
      expect(papers.checklist.shadowRoot!.querySelector('.summary')!.textContent).to.contain(inSummary);
    }
  });

  it('are not asked for where the host takes none', async () => {
    clearStage();
    const plain = await mountPapers(undefined, withCard);
    expect(plain.paper('card').has('input[type="file"]')).to.equal(false);
    expect(plain.checklist.reportValidity()).to.equal(true);
  });
});
