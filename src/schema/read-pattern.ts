/** A regular expression as a tree, as far as it matters for how it is tried: what is looked at, in which order, how often. */
export type PatternNode =
  /** One character: `source` is the part of the pattern that says which. */
  | { readonly type: 'atom'; readonly source: string }
  | { readonly type: 'sequence' | 'choice'; readonly parts: readonly PatternNode[] }
  | { readonly type: 'repeat'; readonly part: PatternNode; readonly least: number; readonly most: number };

export interface ReadPattern {
  /** The pattern, and each look ahead in it: they are tried by themselves. */
  readonly nodes: readonly PatternNode[];
  /** What is in it that no automaton has. */
  readonly beyond: 'backreference' | 'lookbehind' | undefined;
}

const tokens =
  /\\(?:[pPu]\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c.|.)|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?|[*+?]\??|\{\d+(?:,\d*)?\}\??|[^]/gu;

/** The pattern is a regular expression already: brackets are closed, quantifiers have something before them. */
export function readPattern(pattern: string): ReadPattern {
  const rest = pattern.match(tokens) ?? [];
  const ahead: PatternNode[] = [];
  let beyond: ReadPattern['beyond'];
  let at = 0;

  function readChoice(): PatternNode {
    const parts = [readSequence()];
    while (rest[at] === '|') {
      at++;
      parts.push(readSequence());
    }
    return parts.length === 1 ? parts[0]! : { type: 'choice', parts };
  }

  function readSequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (at < rest.length && rest[at] !== '|' && rest[at] !== ')') parts.push(readRepeated());
    return { type: 'sequence', parts };
  }

  function readRepeated(): PatternNode {
    const part = readPart(rest[at++]!);
    const counts = countsOf(rest[at]);
    if (!counts) return part;
    at++;
    return { type: 'repeat', part, ...counts };
  }

  function readPart(token: string): PatternNode {
    if (token.startsWith('(')) return readGroup(token);
    if (/^\\[1-9k]/.test(token)) beyond = 'backreference';
    return /^(?:[$^]|\\[bB])$/.test(token) ? empty : { type: 'atom', source: token };
  }

  function readGroup(opening: string): PatternNode {
    const inside = readChoice();
    at++;
    if (/^\(\?<[=!]/.test(opening)) beyond = 'lookbehind';
    if (!/^\(\?[=!]/.test(opening)) return inside;
    ahead.push(inside);
    return empty;
  }

  const whole = readChoice();
  return { nodes: [whole, ...ahead], beyond };
}

const empty: PatternNode = { type: 'sequence', parts: [] };

function countsOf(quantifier: string | undefined): { least: number; most: number } | undefined {
  const [, symbol, least, comma, most] = /^(?:([*+?])|\{(\d+)(,)?(\d+)?\})\??$/.exec(quantifier ?? '') ?? [];
  if (symbol) return { least: symbol === '+' ? 1 : 0, most: symbol === '?' ? 1 : Infinity };
  if (least === undefined) return undefined;
  return { least: Number(least), most: most ? Number(most) : comma ? Infinity : Number(least) };
}
