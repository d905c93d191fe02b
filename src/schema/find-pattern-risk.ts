/**
 * Could a text make this regular expression try so many ways that the page hangs? Decided on the automaton of the
 * pattern without running it, with bounded work. Two things are risky: a loop that one text can go round in two ways
 * (each round doubles the tries), and a row of loops that can all take the same text (as many nested tries as loops;
 * four are too many, three next to each other too). Where there is no automaton, with references to groups and looks
 * behind, nothing can be decided: those are risky too.
 */
import { readPattern, type PatternNode } from './read-pattern.js';

const longest = 2000;
const mostStates = 1000;
const mostSteps = 100_000;
const mostInRow = 3;
/** Written out as many times as it is repeated; what is repeated more often counts as a loop. */
const writtenOut = { atom: 64, group: 8 };

/** A part of the automaton: where it begins, where it ends, and whether it can be passed over. */
interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly empty: boolean;
}

interface Automaton {
  /** What each state reads: its characters among the sampled ones. */
  readonly reads: readonly bigint[];
  /** The states after each state; one that is there twice can be reached in two ways. */
  readonly next: readonly number[][];
}

/** Why the pattern is risky, in words that follow "the pattern …". It is a regular expression already. */
export function findPatternRisk(pattern: string): string | undefined {
  if (pattern.length > longest) return `has more than ${longest} characters`;
  // With one repetition, or one choice, there is nothing to try in two ways.
  if ((pattern.match(/[*+?{|]|\\[1-9k]/g) ?? []).length < 2) return undefined;
  const { nodes, beyond } = readPattern(pattern);
  if (beyond === 'backreference') return 'refers back to a group';
  if (beyond === 'lookbehind') return 'looks behind';
  const read = createSampler(pattern);
  try {
    return nodes.map((node) => findLoopRisk(buildAutomaton(node, read))).find((risk) => risk !== undefined);
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

/** An atom → the sampled characters that it reads, one bit each. Two atoms overlap where they share a bit. */
function createSampler(pattern: string): (atom: string) => bigint {
  const named = pattern.replace(/\\(?:u\{?|x)([\da-fA-F]{2,6})\}?/g, (_, hex: string) =>
    codeToText(parseInt(hex, 16)),
  );
  const near = [...named].flatMap((character) =>
    [-1, 0, 1].map((step) => codeToText(character.codePointAt(0)! + step)),
  );
  const samples = [...new Set([...everyday, ...near])];
  const known = new Map<string, bigint>();
  return (atom) => {
    let bits = known.get(atom);
    if (bits === undefined) {
      const read = new Set(samples.join('').match(atomExpression(atom)));
      bits = BigInt(`0b0${samples.map((sample) => (read.has(sample) ? '1' : '0')).join('')}`);
      known.set(atom, bits);
    }
    return bits;
  };
}

/** ASCII, and of other characters one of each sort that a class may tell apart. */
const everyday = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ...'\u0085\u00a0\u00a7\u00b2\u00bdÉéĐđạßǅʰЖжΣا日가ก٣Ⅷ\u0301\u200b\u2028\u3000—“”€\u{1f600}',
];

function codeToText(code: number): string {
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function atomExpression(atom: string): RegExp {
  try {
    return new RegExp(atom, 'gu');
  } catch {
    return new RegExp(/^[{}\]]$/.test(atom) ? `\\${atom}` : atom, 'g');
  }
}

/** States are the atoms as they are written (Glushkov's construction), so ways through them are ways to try. */
function buildAutomaton(root: PatternNode, read: (atom: string) => bigint): Automaton {
  const reads: bigint[] = [];
  const next: number[][] = [];
  build(root);
  return { reads, next };

  function build(node: PatternNode): Part {
    switch (node.type) {
      case 'atom':
        if (reads.length === mostStates) throw new RangeError('is too large to be checked');
        next.push([]);
        return { first: [reads.length], last: [reads.push(read(node.source)) - 1], empty: false };
      case 'sequence':
        return node.parts.reduce<Part>((before, part) => join(before, build(part)), {
          first: [],
          last: [],
          empty: true,
        });
      case 'choice': {
        const parts = node.parts.map(build);
        return {
          first: parts.flatMap(({ first }) => first),
          last: parts.flatMap(({ last }) => last),
          empty: parts.some(({ empty }) => empty),
        };
      }
      case 'repeat':
        return repeat(node.part, node.least, node.most);
    }
  }

  function repeat(node: PatternNode, least: number, most: number): Part {
    const limit = writtenOut[node.type === 'atom' ? 'atom' : 'group'];
    const times = most <= limit ? most : Math.min(Math.max(least, 1), limit);
    let part: Part = { first: [], last: [], empty: true };
    for (let count = times; count > 0; count--) {
      const once = build(node);
      if (once.empty && least > writtenOut.group)
        throw new RangeError('repeats what may be empty a fixed number of times');
      if (count === times && most > limit) connect(once.last, once.first);
      const rest = join(once, part);
      part = count > least ? { ...rest, empty: true } : rest;
    }
    return part;
  }

  function join(before: Part, after: Part): Part {
    connect(before.last, after.first);
    return {
      first: before.empty ? [...before.first, ...after.first] : before.first,
      last: after.empty ? [...before.last, ...after.last] : after.last,
      empty: before.empty && after.empty,
    };
  }

  function connect(from: readonly number[], to: readonly number[]): void {
    for (const state of from) next[state]!.push(...to);
  }
}

function findLoopRisk(automaton: Automaton): string | undefined {
  const loops = findLoops(automaton);
  if (loops.some((loop) => isAmbiguous(loop, automaton)))
    return 'repeats a part that can read one text in two ways';
  return longestRow(loops, automaton) > mostInRow
    ? 'has repetitions in a row that can read the same text'
    : undefined;
}

/** The strongly connected components that have an edge inside (Tarjan). */
function findLoops({ next }: Automaton): Set<number>[] {
  const order = new Map<number, number>();
  const lowest = new Map<number, number>();
  const path: number[] = [];
  const open = new Set<number>();
  const loops: Set<number>[] = [];
  const visit = (state: number): void => {
    order.set(state, order.size);
    lowest.set(state, order.get(state)!);
    path.push(state);
    open.add(state);
    for (const after of next[state]!) {
      if (!order.has(after)) visit(after);
      if (open.has(after)) lowest.set(state, Math.min(lowest.get(state)!, lowest.get(after)!));
    }
    if (lowest.get(state) !== order.get(state)) return;
    const loop = new Set(path.splice(path.indexOf(state)));
    for (const member of loop) open.delete(member);
    if (loop.size > 1 || next[state]!.includes(state)) loops.push(loop);
  };
  for (const state of next.keys()) if (!order.has(state)) visit(state);
  return loops;
}

/** Two ways that part and meet again, reading the same text: pairs of states, from one state twice to one state twice. */
function isAmbiguous(loop: ReadonlySet<number>, { reads, next }: Automaton): boolean {
  const inside = new Map([...loop].map((state) => [state, next[state]!.filter((after) => loop.has(after))]));
  if ([...inside.values()].some((states) => new Set(states).size < states.length)) return true;
  const pending = [...loop].map((state) => [state, state] as const);
  const seen = new Set<number>();
  const branchings = new Set<string>();
  let steps = 0;
  for (let pair = pending.pop(); pair; pair = pending.pop()) {
    const [one, other] = pair;
    // In a loop over a long choice every end of it leads to the same beginnings.
    if (one === other) {
      const branching = inside.get(one)!.join();
      if (branchings.has(branching)) continue;
      branchings.add(branching);
    }
    for (const a of inside.get(one)!) {
      for (const b of inside.get(other)!) {
        if (++steps > mostSteps) throw new RangeError('is too large to be checked');
        if ((reads[a]! & reads[b]!) === 0n) continue;
        if (a === b && one !== other) return true;
        const key = a * next.length + b;
        if (a === b || seen.has(key)) continue;
        seen.add(key);
        pending.push([a, b]);
      }
    }
  }
  return false;
}

/** The most loops in a row that could share one text; a step from one right into the next counts once more. */
function longestRow(loops: readonly ReadonlySet<number>[], { reads, next }: Automaton): number {
  const alphabets = loops.map((loop) => [...loop].reduce((bits, state) => bits | reads[state]!, 0n));
  const rows = new Map<number, number>();
  // Components come out with what follows them first.
  for (const [index, loop] of loops.entries()) {
    const alphabet = alphabets[index]!;
    const reached = new Set(loop);
    let longestAfter = 0;
    for (const state of reached) {
      for (const after of next[state]!) {
        if (reached.has(after) || (reads[after]! & alphabet) === 0n) continue;
        reached.add(after);
        const other = loops.findIndex((candidate) => candidate.has(after));
        if (other >= 0) longestAfter = Math.max(longestAfter, rows.get(other)! + (loop.has(state) ? 1 : 0));
      }
    }
    rows.set(index, 1 + longestAfter);
  }
  return Math.max(0, ...rows.values());
}
