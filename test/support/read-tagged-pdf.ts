import { inflateSync } from 'node:zlib';

/** What an element of the structure is, in reading order: `H2`, `TH`, `LI` … */
export interface Tag {
  readonly type: string;
  /** What its object says besides, such as `/Scope /Column`. */
  readonly about: string;
  /** The bookmark that leads to it. */
  readonly bookmark?: string;
}

export interface TaggedPdf {
  readonly isMarked: boolean;
  readonly showsTitle: boolean;
  readonly title: string;
  readonly lang: string;
  readonly tags: readonly Tag[];
  /** Text without a tag, as the codes of its glyphs, one entry for each piece. */
  readonly untagged: readonly string[];
}

/** What a PDF as Chromium writes it (objects as plain text, streams deflated) tells a screen reader of its text. */
export function readTaggedPdf(pdf: Uint8Array): TaggedPdf {
  const file = Buffer.from(pdf).toString('latin1');
  const objects = new Map(
    [...file.matchAll(/^(\d+) 0 obj\n(.*?)\nendobj$/gms)].map(([, id = '', body = '']) => [id, body]),
  );
  const bodies = [...objects.values()];
  const catalog = bodies.find((body) => body.includes('/Type /Catalog')) ?? '';
  const root = bodies.find((body) => body.includes('/Type /StructTreeRoot')) ?? '';
  const bookmarks = new Map(
    bodies.flatMap((body) => [...body.matchAll(/\/SE (\d+) 0 R/g)].map(([, id = '']) => [id, titleIn(body)])),
  );
  return {
    isMarked: catalog.includes('/Marked true') && root !== '',
    showsTitle: catalog.includes('/DisplayDocTitle true'),
    title: titleIn(bodies.find((body) => body.includes('/Producer')) ?? ''),
    lang: /\/Lang \((.*?)\)/.exec(catalog)?.[1] ?? '',
    tags: childrenOf(root).flatMap((id) => listTags({ objects, bookmarks }, id)),
    untagged: streamsOf(file).flatMap(listUntagged),
  };
}

function titleIn(body: string): string {
  const [, utf16, plain = ''] = /\/Title (?:<FEFF([0-9A-F]*)>|\(((?:\\.|[^\\)])*)\))/.exec(body) ?? [];
  if (utf16 === undefined) return plain.replace(/\\(.)/g, '$1');
  return Buffer.from(utf16, 'hex').swap16().toString('utf16le');
}

/** Numbers alone are pieces of text, not elements. */
function childrenOf(body: string): string[] {
  const [, kids = ''] = /\/K (\[[^\]]*\]|\d+ 0 R)/.exec(body) ?? [];
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, id = '']) => id);
}

interface Structure {
  readonly objects: ReadonlyMap<string, string>;
  readonly bookmarks: ReadonlyMap<string, string>;
}

function listTags(structure: Structure, id: string): Tag[] {
  const about = structure.objects.get(id) ?? '';
  const bookmark = structure.bookmarks.get(id);
  const type = /\/S \/(\w+)/.exec(about)?.[1];
  const below = childrenOf(about).flatMap((child) => listTags(structure, child));
  if (type === undefined) return below;
  return [{ type, about, ...(bookmark === undefined ? {} : { bookmark }) }, ...below];
}

/** The streams that draw text. */
function streamsOf(file: string): string[] {
  return [...file.matchAll(/stream\n(.*?)\nendstream/gs)].flatMap(([, bytes = '']) => {
    try {
      const text = inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1');
      return /\bBT\n\/F\d/.test(text) ? [text] : [];
    } catch {
      return [];
    }
  });
}

function listUntagged(stream: string): string[] {
  let depth = 0;
  return [...stream.matchAll(/\bB[DM]C\b|\bEMC\b|\bBT\b(.*?)\bET\b/gs)].flatMap(([operator, text]) => {
    if (text === undefined) depth += operator === 'EMC' ? -1 : 1;
    else if (depth === 0) return [[...text.matchAll(/<([0-9A-F]+)> Tj/g)].map(([, code]) => code).join(' ')];
    return [];
  });
}
