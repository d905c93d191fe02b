/** Files through every turn of the answers: what is in the dossier, on the page and with the host is always the same. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { JsonObject } from '../../src/schema/json.js';
import { png } from '../support/files/make-files.js';
import { clearStage } from './support/form-harness.js';
import { mountPapers, turn, type PapersHarness } from './support/papers-harness.js';
import { createUploadHost, type UploadHost } from './support/upload-host.js';

const paths = 500;

/** What a person does, or the network. */
type Step =
  | { readonly do: 'add'; readonly count: number }
  | { readonly do: 'card'; readonly answer: 'Yes' | 'Later' | 'No' }
  | { readonly do: 'evidence'; readonly answer: 'Yes' | 'Later' }
  | { readonly do: 'paper'; readonly paper: 'Decision' | 'Certificate' }
  | { readonly do: 'answer'; readonly late: boolean; readonly fails: boolean }
  | { readonly do: 'remove' | 'retry' | 'replace'; readonly at: number }
  | { readonly do: 'resume' };

const at = fc.nat({ max: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('add' as const), count: fc.integer({ min: 1, max: 2 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('card' as const), answer: fc.constantFrom('Yes' as const, 'Later' as const, 'No' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('evidence' as const), answer: fc.constantFrom('Yes' as const, 'Later' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('paper' as const), paper: fc.constantFrom('Decision' as const, 'Certificate' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('answer' as const), late: fc.boolean(), fails: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('remove' as const, 'retry' as const, 'replace' as const), at }) },
  { weight: 1, arbitrary: fc.constant({ do: 'resume' as const }) },
); // prettier-ignore

/** A file as the rules have it, without looking at how they are kept. */
interface Expected {
  readonly name: string;
  readonly owner: string;
  state: 'sent or to be sent' | 'failed' | 'gone';
  /** The page was loaded again: it is with the host alone. */
  isOld: boolean;
}

class Model {
  files: Expected[] = [];
  card = 'Yes';
  evidence = 'Yes';
  paper = '';

  /** Whose files are asked for. */
  get owner(): string {
    if (this.card === 'Yes') return 'card';
    return this.card === 'No' && this.evidence === 'Yes' && this.paper ? this.paper : '';
  }

  /** Where on the page. */
  get place(): string {
    return this.owner === 'card' ? 'card' : 'evidence';
  }

  get shown(): Expected[] {
    return this.files.filter(({ owner }) => owner === this.owner);
  }

  /** What an earlier visit brought cannot be sent anew. */
  afterAnswer(): void {
    for (const file of this.files)
      if (file.isOld && file.owner !== this.owner && file.state === 'sent or to be sent') file.state = 'gone';
  }
}

class Walk {
  readonly model = new Model();
  readonly host: UploadHost = createUploadHost();
  papers!: PapersHarness;
  count = 0;

  async run(steps: readonly Step[]): Promise<void> {
    await this.mount({ documents: { card: { document: 'card', answer: 'have' } } });
    for (const each of steps) {
      await this.take(each);
      this.model.afterAnswer();
      await this.papers.drawn();
      await this.arrived();
      this.check();
    }
    await this.finish();
  }

  async mount(value: JsonObject): Promise<void> {
    clearStage();
    this.papers = await mountPapers(this.host, value);
  }

  async take(each: Step): Promise<void> {
    const { model, papers } = this;
    switch (each.do) {
      case 'add': {
        if (!model.owner || model.shown.length + each.count > 6) return;
        return this.add(each.count);
      }
      case 'card':
        model.card = each.answer;
        return papers.answer('card', each.answer);
      case 'evidence':
        if (model.card !== 'No' || !model.paper) return;
        model.evidence = each.answer;
        return papers.answer('evidence', each.answer);
      case 'paper':
        if (model.card !== 'No') return;
        model.paper = each.paper;
        await papers.takePaper('evidence', each.paper);
        return papers.answer('evidence', model.evidence);
      case 'answer':
        this.host.abortsTooLate = each.late;
        return this.answer(each.fails);
      case 'resume':
        return this.resume();
      default: {
        const file = model.shown[each.at % Math.max(1, model.shown.length)];
        if (!file) return;
        if (each.do === 'retry') return this.retry(file);
        await this.remove(file);
        if (each.do === 'replace') await this.add(1);
      }
    }
  }

  async add(count: number): Promise<void> {
    const { owner, place } = this.model;
    const names = Array.from({ length: count }, () => `${++this.count}.png`);
    for (const name of names)
      this.model.files.push({ name, owner, state: 'sent or to be sent', isOld: false });
    await this.papers.add(place, ...names.map((name) => new File([png], name, { type: 'image/png' })));
  }

  async remove(file: Expected): Promise<void> {
    const { place } = this.model;
    const phase = this.papers.rows(place).find(({ name }) => name === file.name)?.phase;
    await this.papers.press(
      place,
      file.name,
      phase === 'waiting' || phase === 'sending' ? 'cancel' : 'remove',
    );
    this.model.files = this.model.files.filter((other) => other !== file);
  }

  async retry(file: Expected): Promise<void> {
    if (file.state !== 'failed') return;
    file.state = 'sent or to be sent';
    await this.papers.press(this.model.place, file.name, 'retry');
  }

  /** The oldest request ends. */
  async answer(fails: boolean): Promise<void> {
    const [upload] = this.host.open;
    if (!upload) return;
    const file = this.model.shown.find(({ name }) => name === upload.name);
    if (fails) upload.fail('offline');
    else upload.arrive();
    // One that was given up on is not spoken of any more.
    if (fails && file && !upload.signal?.aborted) file.state = 'failed';
    await turn();
  }

  /** The page is left and opened again with the dossier so far: what was not in it is not in hand any more. */
  async resume(): Promise<void> {
    const value = JSON.parse(JSON.stringify(this.papers.element.value)) as JsonObject;
    const kept = new Set(this.papers.filesIn(this.model.place).map(({ name }) => name));
    this.host.open.length = 0;
    this.model.files = this.model.files.filter(({ name }) => kept.has(name));
    for (const file of this.model.files) file.isOld = true;
    // Nor is the choice among papers that was hidden when the page was left: what is hidden is in no dossier.
    if (this.model.card !== 'No') this.model.paper = '';
    await this.mount(value);
  }

  /** Until a request is open or nothing waits: reading and judging take a moment. */
  async arrived(): Promise<void> {
    for (const end = performance.now() + 5000; performance.now() < end;) {
      const rows = this.model.owner ? this.papers.rows(this.model.place) : [];
      const current = this.host.open.some(({ signal }) => !signal?.aborted);
      if (current || rows.every(({ phase }) => phase === 'done' || phase === 'failed')) break;
      await turn();
      await this.papers.drawn();
    }
  }

  check(): void {
    const { model, papers, host } = this;
    const rows = model.owner ? papers.rows(model.place) : [];
    expect(rows.map(({ name }) => name)).to.deep.equal(model.shown.map(({ name }) => name));
    for (const [index, { phase, name }] of rows.entries()) {
      const { state } = model.shown[index]!;
      expect(phase === 'failed', `${name} is ${phase}`).to.equal(state !== 'sent or to be sent');
    }
    // What looks uploaded is in the dossier, and with the host as it is there.
    const done = rows.filter(({ phase }) => phase === 'done').map(({ name }) => name);
    const sent = this.sent();
    expect(sent.map(({ name }) => name)).to.deep.equal(done);
    for (const file of sent) expect(host.kept.get(file.id)).to.deep.equal(file);
    const isFinished = rows.every(({ phase }) => phase === 'done');
    if (model.owner) expect(papers.checklist.reportValidity()).to.equal(isFinished);
  }

  /** Every file in the dossier, wherever it is. */
  sent(): { id: string; name: string }[] {
    return [...this.papers.filesIn('card'), ...this.papers.filesIn('evidence')];
  }

  /** Everything arrives in the end: then host and dossier have the same files, and no others. */
  async finish(): Promise<void> {
    for (let round = 0; this.host.open.length > 0; round++) {
      expect(round, 'requests without an end').to.be.below(60);
      await this.answer(false);
      await this.papers.drawn();
      await this.arrived();
    }
    this.check();
    const wanted = this.model.shown.filter(({ state }) => state === 'sent or to be sent');
    expect(this.sent().map(({ name }) => name)).to.deep.equal(wanted.map(({ name }) => name));
    const kept = [...this.host.kept.values()].map(({ name }) => name);
    expect(kept.sort()).to.deep.equal(wanted.map(({ name }) => name).sort());
  }
}

describe('the life of a file', () => {
  afterEach(clearStage);

  it(`agrees with page, dossier and host on ${paths} paths of answers, uploads and faults`, async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), (steps) => new Walk().run(steps)),
      { numRuns: paths, includeErrorInReport: true },
    );
  });
});
