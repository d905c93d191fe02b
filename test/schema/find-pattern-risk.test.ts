import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findPatternRisk } from '../../src/schema/find-pattern-risk.js';

/** One pattern a line. */
const lines = (text: string): string[] => text.trim().split('\n');

const risky = lines(String.raw`
(a+)+$
(a+)+
(a*)*
(a|a)*
(a|aa)+$
(a|a?)+
([a-zA-Z]+)*
([a-z]+)*$
(x+x+)+y
^(\w+\s?)*$
^(([a-z])+.)+[A-Z]([a-z])+$
(.*)*
(.*)+
(.+)+
(.*)*x
(.*a){20}
(.*a){11}
^(.*?,){11}P
^(.*?,){25}$
(\d+)*
(\d*)*
(\d+)+x
(\s*)*x
(\s+)+$
(a?){20}a{20}
(a?)*(a?)*(a?)*(a?)*b
.*.*=.*
.*.*.*x
\d+\d+\d+
\s*\s*\s*x
x*x*x*
^(a|b|ab)*c$
^(ab|a|b)*c
(a{1,3})*
(a{1,2}){10,}
^(a?a?)*$
^(\d|\d\d)+$
^([a-z0-9]+[-_]?)*$
^([\w.]+)+@x
(https?://)?([\da-z.-]+)\.([a-z.]{2,6})([/\w .-]*)*/?
^(https?:\/\/)?([\da-z\.-]+)\.([a-z\.]{2,6})([\/\w \.-]*)*\/?$
^\w+([\.-]?\w+)*@\w+([\.-]?\w+)*(\.\w{2,3})+$
^([a-zA-Z0-9])(([\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$
^(\w+\.?)+$
^(\S+\s?)+$
^([^,]+,?)+$
^(.+,?)*$
^((ab)*)+$
^(a*b*)*$
^(a*|b*)*$
^(a+|b+)*$
(?:a+)+b
(?:(?:a|b)+)+c
^(?:.*)*$
(\w*)*\d
(\w|\d)+$
([a-z]|[a-c])+x
([^"]|"")*x|(\w|_)+
(.|\n)*(.|\s)*(.|\w)*x
(.|.)*x
(\s|\t)*x
([\s\S]|\n)*x
(-?\w+)*$
((\w)+-?)+$
^(\p{L}+ ?)+$
^(([^<>()\[\]\\.,;:\s@"]+)*)+@
^(0|1|01)*$
^((0?1?)*)$
(a+){10}
(a*){12}
([ab]*){9}c
(ab?)*(b?a)*(ab?)*(a|b)*c
(?=(a+)+b)x
^(?!(a|a)*b)x
^(["']).*\1$
(?<=a)b+c+
(\w+)\1
(?<q>a)\k<q>+
a{1,1000}b(c+)+
^(\d+,?\s*)*$
(,|;|\s|,\s)*x
^(\(\d+\)|\d+)*$
[0-9]*[0-9]*[0-9]*[0-9]*x
^.*a.*b.*c.*d$
^.*.*.*$
(\b\w+\b\s*)*$
(a(b?c?)*)*
(((a+)b?)c?)+$
^(<[^>]*>?)*$
^([^>]*>?)*$
^(&?\w+=?\w*)*$
^(\/?[^\/]*)*$
^(?:[^'\\]|\\.|[^'])*'
"(?:\\.|[^"])*"(?:\\.|.)*x|(a|\w)+$
^(:?[0-9a-f]*)*$
(?:[a-z]+[a-z]*)+$
^(a+a*)+$
^(\.?[a-z]+)*@
^((\w+|\w+\s)+)$
^(?:(?:\d{1,3})+\.?)+$
^(\d{1,3}){3,20}$
(?:\r\n|\r|\n|\s)*x
(a|b|c|d|[a-d])*e
^([a-z]{1,10}[0-9]*)*$
^(?:(?:[a-z]+)?,?)*$
(a+a+)+b
^((a|b)(a|b)?)*$
`);

const fine = lines(String.raw`
^[0-9]{12}$
^[0-9]{9}([0-9]{3})?$
^(0|\+84)[0-9]{9}$
^0[35789][0-9]{8}$
^[A-ZÀ-Ỹ][a-zà-ỹ]*( [A-ZÀ-Ỹ][a-zà-ỹ]*)*$
^\p{L}+( \p{L}+)*$
^[\p{L}\p{M}' -]+$
^\p{Lu}\p{Ll}*(\s\p{Lu}\p{Ll}*)+$
^[^\s@]+@[^\s@]+\.[^\s@]+$
^[^@]+@[^@]+\.[^@]+$
.+@.+\..+
.+@.+\..+$
[^@]+@[^@]+\.[^@]+$
^\w+([-+.']\w+)*@\w+([-.]\w+)*\.\w+([-.]\w+)*$
^[\w.+-]+@[\w-]+\.[\w.-]+$
^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$
^([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?)$
^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$
^#([0-9a-fA-F]{3}){1,2}$
^(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$
^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[^\w\s]).{8,}$
^https?://[^\s/$.?#].[^\s]*$
^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$
^[a-z0-9]+(-[a-z0-9]+)*$
^\s*[0-9]+\s*$
^\s*\d*\s*$
^\s*$
^[A-Z]{2}[0-9]{13}$
^[A-Z]{2}\d{2}[A-Z0-9]{1,30}$
^-?\d+(\.\d+)?$
^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$
^\d{1,3}(,\d{3})*(\.\d+)?$
^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$
^[^<>]*$
^.{1,1000}$
^[\s\S]{0,5000}$
^(\d{12},?)*$
^"(?:[^"\\]|\\.)*"$
^/(?:[^/]+/)*[^/]*$
^.*foo.*bar.*$
^[^,]+,[^,]+,[^,]+,[^,]+$
^\S+ \S+ \S+ \S+ \S+$
^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$
^([A-Z][a-z]+ ){1,5}[A-Z][a-z]+$
^[1-9][0-9]{0,2}(\.[0-9]{3})*$
^(\+?84|0)([\s.-]?[0-9]{2,4}){2,4}$
^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$
\S
foo|bar
^(male|female|other)$
^x-
^[A-Za-zÀ-ỹ\s]+$
^([A-ZĐ][a-z]* ?)+$
`);

// What cannot stand in the list above.
const alsoFine = [
  "^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$",
  '^\\$\\{[a-z]+(\\.[a-z]+)*\\}$',
  '',
  `^(${Array.from({ length: 249 }, (_, index) => (index + 676).toString(26)).join('|')})$`,
  `^(?:${[...'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ'].join('|')})+$`,
];

describe('a pattern that can make a page hang', () => {
  test('there are enough of them', () => assert.ok(new Set(risky).size >= 100, String(new Set(risky).size)));

  for (const pattern of risky) {
    test(`is refused: ${pattern}`, () => {
      assert.ok(isRegExp(pattern), 'this is no regular expression');
      assert.notEqual(findPatternRisk(pattern), undefined);
    });
  }
});

describe('a pattern that cannot', () => {
  for (const pattern of [...fine, ...alsoFine]) {
    test(`is left alone: ${pattern.slice(0, 100)}`, () => {
      assert.ok(isRegExp(pattern), 'this is no regular expression');
      assert.equal(findPatternRisk(pattern), undefined);
    });
  }
});

describe('the check itself', () => {
  // What is refused really is slow, and what is left alone really is quick: a sample, tried out.
  const attack = (unit: string, times: number): string => `${unit.repeat(times)}\u0000`;
  const took = (pattern: string, text: string): number => {
    const started = performance.now();
    new RegExp(pattern, 'u').test(text);
    return performance.now() - started;
  };

  for (const [pattern, unit] of [
    ['^(a+)+$', 'a'],
    ['^(a|aa)+$', 'a'],
    ['^(\\w+\\s?)*$', 'a'],
    ['^(a{1,3})*$', 'a'],
  ] as const) {
    test(`is right about ${pattern}: some more characters take many times as long`, () => {
      // The engine compiles a pattern that it meets again: not what is measured here.
      for (let round = 0; round < 5; round++) took(pattern, attack(unit, 14));
      const [few, more] = [took(pattern, attack(unit, 14)), took(pattern, attack(unit, 24))];
      assert.ok(more > 8 * few, `${few} ms, ${more} ms`);
    });
  }

  for (const [pattern, unit] of [
    ['^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$', 'a@a.'],
    ['^\\p{L}+( \\p{L}+)*$', 'a '],
    ['^([A-ZĐ][a-z]* ?)+$', 'A'],
    ['^([-a-z0-9]{0,61}[a-z0-9]\\.)*$', 'a'],
  ] as const) {
    // prettier-ignore
    test(`is right about ${pattern}: a long text is read at once`, () => assert.ok(took(pattern, attack(unit, 500)) < 100));
  }

  const heavy = {
    'groups in groups': `${'('.repeat(400)}a+${')*'.repeat(400)}`,
    'choices in choices': `${'(a|'.repeat(300)}b${')'.repeat(300)}*`,
    'many beginnings in a loop': `(${Array.from({ length: 600 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('|')})*`,
    'written out': '(.{0,64}a?){8}'.repeat(100),
    'a long text': 'a'.repeat(1_000_000),
    'nothing but brackets': `${'('.repeat(999)}a${')'.repeat(999)}**`.slice(0, -1),
  };
  for (const [what, pattern] of Object.entries(heavy)) {
    test(`is quick, whatever the pattern: ${what}`, () => {
      const started = process.cpuUsage();
      findPatternRisk(pattern);
      const { user } = process.cpuUsage(started);
      assert.ok(user < 1_000_000, `${user} µs`);
    });
  }
});

function isRegExp(pattern: string): boolean {
  return ['u', ''].some((flags) => {
    try {
      return Boolean(new RegExp(pattern, flags));
    } catch {
      return false;
    }
  });
}
