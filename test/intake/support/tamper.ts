/** What somebody who goes round the page may make of a dossier that is right: each is wrong in one way. */
import { isObject, type Json, type JsonObject } from '../../../src/schema/json.js';
import { replaceAt } from '../../content/fixtures/mutations.js';

export interface Tampering {
  readonly kind: TamperingKind;
  readonly what: string;
  readonly dossier: Json;
  readonly contentVersion?: string;
}

export type TamperingKind =
  'version' | 'case' | 'extra' | 'required' | 'hidden' | 'copy' | 'type' | 'text' | 'fee' | 'file';

const cases = [
  '1.1.a',
  '1.1.b',
  '1.1.c',
  '1.1.d',
  '1.1.dd',
  '1.2.a',
  '1.2.b',
  '1.2.c',
  '1.2.d',
  '1.2.dd1',
  '1.2.dd2',
].concat(['1.2.e1', '1.2.e2', '1.2.e3', '1.2.g', '1.2.h', '1.2.i', '1.2.k', '1.3', '']);

const unknownFile = {
  id: '00000000-0000-4000-8000-000000000000',
  name: 'giấy tờ.pdf',
  size: 1000,
  type: 'application/pdf',
  sha256: 'a'.repeat(64),
};

export function listTamperings(dossier: JsonObject): Tampering[] {
  const change = (
    kind: TamperingKind,
    path: readonly string[],
    make: (old: Json) => Json | undefined,
  ): Tampering => ({
    kind,
    what: path.join('/'),
    dossier: replaceAt(dossier, path, make),
  });
  const add = (kind: TamperingKind, path: readonly string[], members: JsonObject): Tampering =>
    change(kind, path, (old) => ({ ...(old as JsonObject), ...members }));
  const papers = listPapers(dossier['documents'] as JsonObject);
  return [
    { kind: 'version', what: 'content', dossier, contentVersion: '0123456789abcdef' },
    change('version', ['edition'], () => '960-2016'),
    change('version', ['procedure'], () => 'vss-pensions'),
    ...cases.filter((id) => id !== dossier['case']).map((id) => change('case', ['case'], () => id)),
    ...Object.keys(dossier).map((key) => change('required', [key], () => undefined)),
    ...['subject', 'reason', 'route'].map((key) => change('required', ['situation', key], () => undefined)),
    change('required', ['delivery', 'method'], () => undefined),
    add('extra', [], { approved: true }),
    add('extra', ['situation'], { approved: true }),
    add('extra', ['delivery'], { approved: true }),
    add('extra', ['documents'], { passport: { document: 'passport', answer: 'have' } }),
    add('fee', [], { fee: { amount: -1, currency: 'VND' } }),
    add('hidden', ['situation'], { outcome: 'refused' }),
    ...Object.keys(dossier).flatMap((key) =>
      [null, 7, [], 'x'].map((wrong) => change('type', [key], () => wrong)),
    ),
    add('text', ['situation'], { reason: 'lost\0' }),
    add('text', ['situation'], { reason: '\ud800' }),
    ...papers.flatMap((path) => [
      change('required', [...path, 'document'], () => undefined),
      change('required', [...path, 'answer'], () => undefined),
      add('extra', path, { verified: true }),
      add('hidden', path, { answer: 'have', reason: 'Đã mất' }),
      add('hidden', path, { answer: 'later', files: [unknownFile] }),
      add('copy', path, { copy: 'photocopy' }),
      add('copy', path, { copy: 'certified', document: 'another-paper' }),
      add('file', path, { answer: 'have', files: [unknownFile] }),
    ]),
  ];
}

/** Where each paper is; an entry may hold several. */
function listPapers(documents: JsonObject): string[][] {
  return Object.entries(documents).flatMap(([key, entry]) =>
    Array.isArray(entry)
      ? entry.map((_, index) => ['documents', key, String(index)])
      : isObject(entry)
        ? [['documents', key]]
        : [],
  );
}
