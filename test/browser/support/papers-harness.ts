/** A dossier at its page of papers, and a person before it. */
import '../../../src/define.js';
import type { HosoChecklist } from '../../../src/elements/checklist/hoso-checklist.js';
import type { HosoDossier } from '../../../src/elements/dossier/hoso-dossier.js';
import type { HosoForm } from '../../../src/elements/form/hoso-form.js';
import type { StoredFile } from '../../../src/host/host.js';
import type { JsonObject } from '../../../src/schema/json.js';
import { getAt } from '../../../src/schema/pointer.js';
import { FormHarness, getStage, labelText } from './form-harness.js';
import type { UploadHost } from './upload-host.js';

const src = new URL('./papers.json', import.meta.url).pathname;

export async function mountPapers(
  host: UploadHost | undefined,
  value: JsonObject = {},
  lang = 'en',
): Promise<PapersHarness> {
  const element = document.createElement('hoso-dossier');
  Object.assign(element, { lang, src, case: 'lost', step: 'documents', value, host });
  getStage().append(element);
  const harness = new PapersHarness(element);
  // Not frame by frame: hundreds are mounted in a row.
  for (const end = performance.now() + 5000; !harness.isDrawn && performance.now() < end;) await turn();
  await harness.drawn();
  return harness;
}

export class PapersHarness {
  readonly element: HosoDossier;

  constructor(element: HosoDossier) {
    this.element = element;
  }

  get isDrawn(): boolean {
    return Boolean(
      this.element.shadowRoot?.querySelector('hoso-checklist')?.shadowRoot?.querySelector('hoso-form'),
    );
  }

  get checklist(): HosoChecklist {
    return this.element.shadowRoot!.querySelector('hoso-checklist')!;
  }

  /** The questions about one paper. */
  paper(id: string): FormHarness {
    const form = this.checklist.shadowRoot!.querySelector<HosoForm>(`[data-document="${id}"] hoso-form`);
    if (!form) throw new Error(`${id} is not asked for`);
    return new FormHarness(form);
  }

  async answer(id: string, label: string): Promise<void> {
    this.paper(id).choose(`/documents/${id}/answer`, label);
    await this.drawn();
  }

  async takePaper(id: string, label: string): Promise<void> {
    const papers = this.checklist.shadowRoot!.querySelectorAll<HTMLInputElement>(
      `[data-document="${id}"] input[data-action="branch"]`,
    );
    const paper = [...papers].find((candidate) => labelText(candidate) === label);
    if (!paper) throw new Error(`${id} has no paper ${label}`);
    paper.click();
    await this.drawn();
  }

  /** As the chooser of the browser hands them over. */
  async add(id: string, ...files: File[]): Promise<void> {
    const input = this.paper(id).query<HTMLInputElement>('input[type="file"]')!;
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await this.drawn();
  }

  /** What is read of each file: its name, its phase and what is said of it. */
  rows(id: string): { name: string; phase: string; text: string }[] {
    return this.paper(id)
      .queryAll('.row[data-phase]')
      .map((row) => ({
        name: row.querySelector('bdi')!.textContent,
        phase: row.dataset['phase']!,
        text: row.querySelector('.meta, .error')!.textContent.trim(),
      }));
  }

  phases(id: string): string[] {
    return this.rows(id).map(({ phase }) => phase);
  }

  button(id: string, name: string, action: string): HTMLButtonElement {
    const row = this.paper(id)
      .queryAll('.row[data-phase]')
      .find((candidate) => candidate.querySelector('bdi')!.textContent === name);
    const button = row?.querySelector<HTMLButtonElement>(`[data-action="${action}"]`);
    if (!button) throw new Error(`${name} has no button to ${action}`);
    return button;
  }

  async press(id: string, name: string, action: string): Promise<void> {
    this.button(id, name, action).click();
    await this.drawn();
  }

  filesIn(id: string): StoredFile[] {
    return (getAt(this.element.value, `/documents/${id}/files`) ?? []) as unknown as StoredFile[];
  }

  async drawn(): Promise<void> {
    await this.element.updateComplete;
    await this.checklist.updateComplete;
    const forms = this.checklist.shadowRoot!.querySelectorAll<HosoForm>('hoso-form');
    for (const form of forms) await form.updateComplete;
  }
}

/** One turn of the event loop. A timer would wait longer. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
