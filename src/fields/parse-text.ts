/** What is typed → what it means. Never throws: text that means nothing yet is kept as text, and judged. */
import type { FieldNode } from '../schema/field-node.js';
import type { Json } from '../schema/json.js';

export function parseText(node: FieldNode, text: string): Json | undefined {
  if (text.trim() === '') return undefined;
  switch (node.kind) {
    case 'number':
    case 'integer':
      return parseNumber(text) ?? text;
    case 'digits':
    case 'tel':
      return withoutSeparators(text);
    case 'code':
      return withoutSeparators(text).toUpperCase();
    case 'time':
      return /^\d\d:\d\d$/.test(text) ? `${text}:00${zoneOffset(new Date())}` : text;
    case 'date-time':
      return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? `${text}:00${zoneOffset(new Date(text))}` : text;
    case 'any':
      return parseAny(node, text);
    default:
      return text;
  }
}

/** What a text control shows for a value that is not being typed. */
export function textOf(value: Json | undefined, kind?: string): string {
  if (value === undefined || value === null) return '';
  // The browser's own controls show minutes and know no zone.
  if (typeof value === 'string' && kind === 'time') return value.slice(0, 5);
  if (typeof value === 'string' && kind === 'date-time') return localMinutes(value);
  return typeof value === 'string'
    ? value
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
}

/** A moment by the clock of the place: it comes back with that place's zone once it is edited. */
function localMinutes(text: string): string {
  const moment = new Date(text);
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return Number.isNaN(local.getTime()) ? text.slice(0, 16) : local.toISOString().slice(0, 16);
}

/** People copy numbers with spaces, dots and hyphens in them, and keyboards type full-width digits. */
function withoutSeparators(text: string): string {
  return text.normalize('NFKC').replace(/[\s.\-_()]/g, '');
}

/** A decimal comma is as good as a point. Grouping is not guessed at: 1.234 is ambiguous, so it is a fraction. */
function parseNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  const value = Number(plain);
  // More digits than a number holds would come out as others.
  const isChanged = /^[+-]?\d+$/.test(plain) && !Number.isSafeInteger(value);
  return Number.isFinite(value) && !isChanged ? value : undefined;
}

function parseAny({ facets }: FieldNode, text: string): Json {
  const { types } = facets;
  const number = types.includes('number') || types.includes('integer') ? parseNumber(text) : undefined;
  if (number !== undefined) return number;
  if (types.includes('boolean') && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}

/** RFC 3339 wants a zone, the controls of a browser have none: they speak of the place where the person is. */
function zoneOffset(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const two = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
