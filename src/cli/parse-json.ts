import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { ContentError, type Finding } from './content-error.js';
import { appendToken, parsePointer, type Pointer } from '../schema/pointer.js';

export interface JsonSource {
  readonly value: unknown;
  /** Line and column, from 1, of a value; of the nearest one above it where it is missing. */
  locate(pointer: Pointer): { line: number; column: number };
}

const problems: Record<string, string> = {
  InvalidSymbol: 'this is not JSON: a name or text without its quotation marks, perhaps',
  InvalidNumberFormat: 'this is not a number as JSON writes it',
  PropertyNameExpected:
    'a property name in double quotation marks must stand here: a comma too many, perhaps',
  ValueExpected: 'a value must stand here: a comma too many, perhaps',
  ColonExpected: 'a colon is missing before this',
  CommaExpected: 'a comma is missing before this',
  CloseBraceExpected: 'a closing brace } is missing before this',
  CloseBracketExpected: 'a closing bracket ] is missing before this',
  EndOfFileExpected: 'the document has ended before this',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfString: 'this text has no closing quotation mark on its line',
  InvalidUnicode: 'after \\u there must be four hexadecimal digits',
  InvalidEscapeCharacter: 'after a backslash only " \\ / b f n r t u may stand',
  InvalidCharacter: 'a tab or another control character stands in this text',
};

/** Parses one file of content. Throws a ContentError with every syntax error and every key that stands twice. */
export function parseJson(file: string, text: string): JsonSource {
  const errors: ParseError[] = [];
  // A byte order mark would be reported as a symbol that nobody can see.
  const json = text.replace(/^\uFEFF/, '');
  const tree = parseTree(json, errors, { disallowComments: true, allowTrailingComma: false });
  const position = (offset: number) => locateOffset(json, offset);
  const findings: Finding[] = [];
  const first = errors[0];
  if (first || !tree) {
    findings.push({
      file,
      pointer: '',
      ...position(first?.offset ?? 0),
      problem: (first && problems[printParseErrorCode(first.error)]) ?? 'this is not JSON',
      remedy: 'Write it as JSON: an editor that knows JSON shows the place',
    });
  }
  if (tree)
    findings.push(...findDuplicates(tree, '', (pointer, offset) => ({ file, pointer, ...position(offset) })));
  if (findings.length > 0 || !tree) throw new ContentError(findings);
  return {
    // Not the tree's own values: those would take a key named `__proto__` for the prototype.
    value: JSON.parse(json),
    locate: (pointer) => position(findNearest(tree, pointer).offset),
  };
}

function findNearest(tree: Node, pointer: Pointer): Node {
  const path: (string | number)[] = [];
  let nearest = tree;
  for (const token of parsePointer(pointer)) {
    path.push(nearest.type === 'array' ? Number(token) : token);
    const next = findNodeAtLocation(tree, path);
    if (!next) break;
    nearest = next;
  }
  return nearest;
}

function findDuplicates(
  node: Node,
  pointer: Pointer,
  at: (pointer: Pointer, offset: number) => Pick<Finding, 'file' | 'pointer' | 'line' | 'column'>,
): Finding[] {
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((child, index) => {
    if (node.type === 'array') return findDuplicates(child, appendToken(pointer, index), at);
    const [name, value] = child.children ?? [];
    if (node.type !== 'object' || !name) return [];
    const key = String(name.value);
    const here = appendToken(pointer, key);
    const twice = seen.has(key)
      ? [
          {
            ...at(here, name.offset),
            problem: `the key "${key}" stands twice in this object; only the last one would count`,
            remedy: 'Keep one of the two',
          },
        ]
      : [];
    seen.add(key);
    return [...twice, ...(value ? findDuplicates(value, here, at) : [])];
  });
}

function locateOffset(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
