import en from '../wording/dossier.en.json' with { type: 'json' };
import vi from '../wording/dossier.vi.json' with { type: 'json' };
import uploadEn from '../wording/upload.en.json' with { type: 'json' };
import uploadVi from '../wording/upload.vi.json' with { type: 'json' };
import type { PhraseTables } from './wording-for.js';

export const dossierPhrases: PhraseTables = {
  vi: { ...vi, ...uploadVi },
  en: { ...en, ...uploadEn },
};

/** Those that a page asks for later; an element that draws anew has them. */
export function addPhrases({ vi, en }: PhraseTables): void {
  Object.assign(dossierPhrases.vi, vi);
  Object.assign(dossierPhrases.en, en);
}
