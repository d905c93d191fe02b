import type { Meta, StoryObj } from '@storybook/web-components-vite';
import content from 'virtual:hoso-content/vss-books-and-cards';
import { html, type TemplateResult } from 'lit';
import type { Fault } from '../../src/host/in-page-host.js';
import { jpeg, makeHeic, makeJpegOf, makePdf } from '../../test/support/files/make-files.js';
import { findDrawn } from '../support/find-drawn.js';
import { storyHost } from '../support/story-host.js';

/** The files of a paper, on the page of papers: whatever is chosen goes through the host in the page. */
const meta: Meta = { title: 'Dossier/Files of a paper', component: 'hoso-dossier' };
export default meta;

const value = {
  situation: { subject: 'card', reason: 'damaged', route: 'self', channel: 'online' },
  documents: {
    declaration: { document: 'tk1-ts', answer: 'have' },
    healthInsuranceCard: { document: 'health-insurance-card', answer: 'have', copy: 'original' },
  },
};

function papers(lang: unknown, fault?: Fault, delay = 0): TemplateResult {
  const host = storyHost(String(lang), (operation) => (operation === 'upload' ? fault : undefined), delay);
  return html`<hoso-dossier
    lang=${String(lang)}
    case="1.2.a"
    step="documents"
    .content=${content}
    .value=${value}
    .host=${host}
  ></hoso-dossier>`;
}

/** As a person does who chooses files: through the control, once it is drawn. */
function choose(...files: File[]): NonNullable<StoryObj['play']> {
  return async ({ canvasElement }) => {
    const input = await findDrawn<HTMLInputElement>(canvasElement, 'input[type="file"]');
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
  };
}

const photo = (name = 'Thẻ BHYT mặt trước.jpg'): File => new File([jpeg], name, { type: 'image/jpeg' });
const document = new File([makePdf()], 'Giấy khai sinh (bản sao).pdf', { type: 'application/pdf' });
const minutes = 10 * 60_000;

export const Empty: StoryObj = {
  name: 'nothing chosen yet',
  render: (_, { globals }) => papers(globals['language']),
};
export const Uploaded: StoryObj = {
  name: 'uploaded: a photograph, one of an iPhone, a document',
  render: (_, { globals }) => papers(globals['language']),
  play: choose(photo(), new File([makeHeic()], 'IMG_0001.HEIC'), document),
};
export const OnItsWay: StoryObj = {
  name: 'on its way, and one that waits',
  render: (_, { globals }) => papers(globals['language'], undefined, minutes),
  play: choose(photo(), photo('Thẻ BHYT mặt sau.jpg')),
};
export const Failed: StoryObj = {
  name: 'failed: no connection',
  render: (_, { globals }) => papers(globals['language'], { kind: 'offline' }),
  play: choose(photo()),
};
export const Mistaken: StoryObj = {
  name: 'refused by content: every reason',
  render: (_, { globals }) => papers(globals['language']),
  play: async (context) => {
    const files = [
      new File([], 'empty.jpg'),
      new File([makeJpegOf(6 * 1024 * 1024)], 'too-large.jpg'),
      new File(['MZ'], 'type.jpg'),
      new File([jpeg], 'extension.png'),
      new File([jpeg], 'declared.jpg', { type: 'image/png' }),
      new File([jpeg.slice(0, -9)], 'truncated.jpg'),
      new File([makePdf({ trailer: '/Encrypt 9 0 R ' })], 'encrypted.pdf'),
      new File([jpeg, '<script>'], 'polyglot.jpg'),
    ];
    for (const file of files) {
      await choose(file)(context);
      // One after the other: what fails does not count for how many there may be.
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  },
};
export const TooMany: StoryObj = {
  name: 'more than there may be',
  render: (_, { globals }) => papers(globals['language']),
  play: choose(...Array.from({ length: 7 }, (_, page) => photo(`Trang ${page + 1}.jpg`))),
};
