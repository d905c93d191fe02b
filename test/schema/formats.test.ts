import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formats } from '../../src/schema/formats.js';

/** Texts that conform and texts that do not; RFC numbers are those that JSON Schema names for the format. */
// prettier-ignore
const cases: Readonly<Record<string, { readonly good: readonly string[]; readonly bad: readonly string[] }>> = {
  // RFC 3339, full-date
  date: {
    good: ['2026-03-05', '2024-02-29', '2000-02-29', '1945-09-02', '0001-01-01', '2026-12-31', '2026-04-30'],
    bad: [
      '', '2026', '2026-03', '5/3/2026', '20260305', '2026-3-5', '26-03-05', '12026-03-05', '2026-13-01', '2026-00-10',
      '2026-01-00', '2026-01-32', '2026-04-31', '2023-02-29', '1900-02-29', '2200-02-29', '2026-W10', '2026-064', ' 2026-03-05',
      '2026-03-05 ', '2026-03-05\n', '2026-03-05T08:00:00Z', '2026-03-0৫', '+2026-03-05',
    ],
  },
  // RFC 3339, full-time
  time: {
    good: ['08:30:00Z', '08:30:00z', '08:30:00.5Z', '08:30:00.123456+07:00', '00:00:00-00:00', '23:59:60Z', '06:59:60+07:00', '15:59:60-08:00'],
    bad: [
      '', '08:30', '08:30:00', '8:30:00Z', '24:00:00Z', '08:60:00Z', '08:30:61Z', '08:30:00+24:00', '08:30:00+07:60',
      '08:30:00+0700', '08:30:00+07', '08:30:00 ICT', '08:30:00Z+07:00', '08:30:00.Z', '08:30:00Z\n', '08:30:60Z',
      '23:59:60+07:00', '22:59:60Z', '0৮:30:00Z', '2026-03-05T08:30:00Z',
    ],
  },
  'date-time': {
    good: ['2026-03-05T08:30:00+07:00', '2026-03-05t08:30:00z', '2026-03-05T08:30:00.123Z', '2016-12-31T23:59:60Z'],
    bad: [
      '', '2026-03-05', '08:30:00Z', '2026-03-05 08:30:00Z', '2026-03-05T08:30', '2026-02-30T08:30:00Z',
      '2026-03-05T25:00:00Z', '2026-03-05T08:30:00', '2026-03-05T', 'T08:30:00Z', '2026-03-05T08:30:00ZT',
    ],
  },
  // RFC 3339, appendix A
  duration: {
    good: ['P1Y', 'P2M', 'P3D', 'P1Y2M3D', 'PT4H', 'PT5M', 'PT6S', 'PT4H5M6S', 'P1DT1H', 'P2W', 'P0D', 'P010D'],
    bad: ['', 'P', 'PT', 'P1', '1Y', 'P1YT', 'P1D2Y', 'P1Y2D', 'PT1H2S', 'P1Y2W', 'P2WT1H', 'P1H', 'PT1D', 'P1.5D', 'PT0,5S', '-P1D', 'P-1D', 'p1d', ' P1D', 'P1D\n', 'P২Y'],
  },
  // RFC 5321, Mailbox
  email: {
    good: [
      'an@vss.gov.vn', 'an.nguyen+bhxh@vss.gov.vn', '~an@vss.vn', "o'brien@x.org", 'a@b', 'a@1.vn', 'a@b--c.vn',
      '"an nguyen"@vss.vn', '"a@b"@vss.vn', '"a..b"@vss.vn', '""@vss.vn', '"\\""@vss.vn', 'a@[192.0.2.1]', 'a@[IPv6:2001:db8::1]', 'a@[ipv6:::1]',
    ],
    bad: [
      '', 'an', '@vss.vn', 'an@', 'an vss@vss.vn', '.an@vss.vn', 'an.@vss.vn', 'a..n@vss.vn', 'an@@vss.vn', 'a@b@vss.vn',
      'an@vss..vn', 'an@-vss.vn', 'an@vss-.vn', 'an@.vss.vn', 'an@vss.vn.', 'an@v_s.vn', 'an@vss.vn ', ' an@vss.vn', 'an@vss.vn\n',
      'a,n@vss.vn', 'a(n)@vss.vn', 'a:n@vss.vn', '"an@vss.vn', '"a"n@vss.vn', 'a"n@vss.vn', 'a\\@n@vss.vn',
      'ân@vss.vn', 'an@vśs.vn', '"â"@vss.vn', '"\\â"@vss.vn', '"\t"@vss.vn', 'an＠vss.vn',
      'a@[192.0.2.300]', 'a@[192.0.2]', 'a@[]', 'a@[192.0.2.1', 'a@b[192.0.2.1]', 'a@[domain]', 'An <an@vss.vn>', 'a@x.vn, b@x.vn',
    ],
  },
  // RFC 6531
  'idn-email': {
    good: ['an@vss.gov.vn', 'nguyễn.ân@ví-dụ.vn', '실례@실례.테스트', '"nguyễn ân"@vss.vn', 'a@[192.0.2.1]'],
    bad: ['', 'ân', '@ví-dụ.vn', 'ân@', 'nguyễn ân@vss.vn', 'ân@ví..dụ', '.ân@vss.vn', 'ân@-ví.vn', '"ân\n"@vss.vn'],
  },
  // RFC 1123
  hostname: {
    good: ['vss.gov.vn', 'localhost', 'a', '1', 'a-b.c', 'VSS.GOV.VN', 'xn--vd-lja.vn', `${'a'.repeat(63)}.vn`, Array(32).fill('1234567').join('.').slice(0, 253)],
    bad: ['', '.', 'a..b', '.a', 'a.', '-a', 'a-', 'a_b', 'a b', 'ví-dụ.vn', 'a\n', `${'a'.repeat(64)}.vn`, Array(64).fill('123').join('.')],
  },
  // RFC 5890, by the shape of labels
  'idn-hostname': {
    good: ['vss.gov.vn', 'ví-dụ.vn', '실례.테스트', '例え。テスト', 'xn--vd-lja.vn', '1a'],
    bad: ['', '.', 'a..b', '-ví', 'ví-', 'a b', 'a_b', 'aa--b', 'a/b', `${'ữ'.repeat(64)}.vn`, 'ví dụ.vn'],
  },
  // RFC 2673, section 3.2
  ipv4: {
    good: ['192.0.2.1', '0.0.0.0', '255.255.255.255'],
    bad: ['', '192.0.2', '192.0.2.1.1', '256.0.0.1', '192.0.2.01', '192.0.2.', '.192.0.2.1', '192.0.2.1\n', ' 192.0.2.1', '0x7f.0.0.1', '2130706433', '1২.0.0.1', '192.0.2.0/24'],
  },
  // RFC 4291, section 2.2
  ipv6: {
    good: ['::', '::1', '1::', '2001:db8::1', '1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7::', '::2:3:4:5:6:7:8', '::ffff:192.0.2.1', '1:2:3:4:5:6:192.0.2.1', 'ABCD:ef01::'],
    bad: [
      '', '1', ':::', '1::2::3', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:7::8', ':1:2:3:4:5:6:7', '1:2:3:4:5:6:7:',
      '12345::', '::g', '192.0.2.1', '::192.0.2.300', '::192.0.2', '::192.0.2.1:5', '192.0.2.1::', '192.0.2.1::1', ' ::1', '::1\n', '::1%eth0', '::/64', '::৪',
    ],
  },
  // RFC 3986
  uri: {
    good: [
      'https://vss.gov.vn', 'https://vss.gov.vn/a?b=c#d', 'http://user:pw@vss.vn:8080/', 'http://[2001:db8::1]:80/', 'http://[v1.a:b]/', 'mailto:an@vss.vn',
      'tel:+84-24-1234', 'urn:isbn:0451450523', 'file:///etc', 'a:', 'http://', 'http://:80', 'http://a:', 'http://a_b.vn', 'http://a/%41', "http://a/!$&'()*+,;=:@",
    ],
    bad: [
      '', 'vss.gov.vn', '/a', '//vss.vn', '#a', '1a://b', 'a_b://c', '://a', 'http://a b', 'http://a/<b>', 'http://a/"', 'http://a/{b}', 'http://a/\\', 'http://a/^',
      'http://a/|', 'http://a/`', 'http://a/%', 'http://a/%4', 'http://a/%zz', 'http://a/#b#c', 'http://a:b', 'http://a:1:2', 'http://::1/', 'http://[::1', 'http://[::1]a/',
      'http://[192.0.2.1]/', 'http://[v1]/', 'http://[@a/', 'http://a@b@c/', 'http://a/[b]', 'http://ví.vn', 'http://a/é', 'http://a\n', ' http://a',
    ],
  },
  'uri-reference': {
    good: ['', '/a', '//vss.vn', 'a', './a:b', 'a/b:c', '?a', '#a', '//', 'https://vss.gov.vn', '../a', '//[V1.a]/'],
    bad: ['1:b', 'a b', '/%zz', '/[a]', '//a:b/', '//a@b@c/', '#a#b', '\\a', '/é', '/a\n'],
  },
  // RFC 3987
  iri: {
    good: ['https://ví-dụ.vn/đường?hỏi=đáp#mục', 'https://vss.gov.vn', 'http://[2001:db8::1]/', 'urn:ví:dụ', 'http://a/𐌀'],
    bad: ['', 'ví-dụ.vn', '/đường', 'http://ví dụ.vn', 'http://ví/<>', 'http://ví/%', 'http://2001:db8::1/', 'http://ví/\n'],
  },
  'iri-reference': {
    good: ['', '/đường', 'ví', '//ví-dụ.vn', '#mục', 'https://ví-dụ.vn'],
    bad: ['ví dụ', '\\ví', '/%đ', '#a#b', '"'],
  },
  // RFC 6570
  'uri-template': {
    good: ['', '/a', '/a/{b}', '{+a}{#a}{.a}{/a}{;a}{?a,b}{&a}', '{a:3}', '{a:9999}', '{a*}', '{a.b}', '{%41}', '{a_1}', "it's", 'a%41', '/đường/{a}', '🏥{a}'],
    bad: ['{', '}', '{}', '{a', 'a}', '{{a}}', '{a,}', '{,+a}', '{a,,b}', '{a b}', '{a..b}', '{.}', '{a:0}', '{a:01}', '{a:10000}', '{a:1*}', '{a=b}', '{%4}', 'a%', 'a%4', 'a b', 'a\u007f', '<a>'],
  },
  // RFC 4122
  uuid: {
    good: ['2eb8aa08-aa98-11ea-b4aa-73b441d16380', '2EB8AA08-AA98-11EA-B4AA-73B441D16380', '00000000-0000-0000-0000-000000000000'],
    bad: ['', '2eb8aa08-aa98-11ea-b4aa-73b441d1638', '2eb8aa08aa9811eab4aa73b441d16380', '2eb8aa08-aa98-11ea-b4ga-73b441d16380', '{2eb8aa08-aa98-11ea-b4aa-73b441d16380}', '2eb8aa08-aa98-11ea-b4aa-73b441d16380\n'],
  },
  // RFC 6901
  'json-pointer': {
    good: ['', '/', '/a/0', '//', '/~0/~1', '/~01', '/đ', '/a b', '/%25'],
    bad: ['a', '#', '#/a', '0', '/~', '/~2', '/a~', '~0', '/a/~'],
  },
  'relative-json-pointer': {
    good: ['0', '1', '10', '0#', '1#', '0/a', '2/a/0', '1/'],
    bad: ['', '/a', '01', '01/a', '-1', '+1', '0##', '0#/a', '1a', 'a', '১'],
  },
  regex: {
    good: ['', '^[0-9]{10}$', 'a|b', '\\d', '(?:a)', '\\u{1F3E5}'],
    bad: ['(', '[a', 'a{2,1}', '\\', '\\a', '*', '(?<=a'],
  },
};

test('every format of the specification has cases', () => {
  assert.deepEqual(Object.keys(cases).sort(), Object.keys(formats).sort());
});

for (const [format, { good, bad }] of Object.entries(cases)) {
  describe(`the format ${format}`, () => {
    for (const text of good) {
      test(`accepts ${JSON.stringify(text).slice(0, 80)}`, () => assert.equal(formats[format]!(text), true));
    }
    for (const text of bad) {
      test(`refuses ${JSON.stringify(text).slice(0, 80)}`, () => assert.equal(formats[format]!(text), false));
    }
  });
}

describe('what somebody pastes is judged in time, however long it is', () => {
  const openings = ['', '{', '"', 'a@', '//', 'P'];
  const repeated = [
    'a',
    '1',
    '.',
    '/',
    '~',
    '@',
    '%41',
    '"',
    '\\"',
    ':',
    '-',
    'a-',
    'a.',
    '1:',
    '{a,',
    '{a.',
    '[',
    '(',
  ];
  const endings = ['', '!', '@', '}', '"@a'];

  function slowest(judge: (text: string) => boolean, times: number): number {
    let slow = 0;
    for (const opening of openings) {
      for (const part of repeated) {
        for (const ending of endings) {
          const text = opening + part.repeat(times) + ending;
          // Of the processor, not of the clock: other work on the machine does not count.
          const start = process.cpuUsage();
          judge(text);
          slow = Math.max(slow, process.cpuUsage(start).user / 1000);
        }
      }
    }
    return slow;
  }

  for (const [format, judge] of Object.entries(formats)) {
    // 28 first: what doubles with each character shows there, and does not get to hang the test.
    test(format, () => assert.ok(slowest(judge, 28) < 500 && slowest(judge, 5000) < 500));
  }
});
