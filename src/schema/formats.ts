/**
 * The formats of JSON Schema 2020-12 (Validation, section 7.3), asserted. One table for the form, the compiled
 * validators and the interpreter, so that they cannot disagree. Every test is linear in the length of the text.
 */

const dateParts = /^(\d{4})-(\d\d)-(\d\d)$/;
const timeParts = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(z|[+-]\d\d:\d\d)$/i;
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDate(text: string): boolean {
  const match = dateParts.exec(text);
  if (!match) return false;
  // Not taken apart as a list: until the engine has compiled this, that takes more than all the rest of it.
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : (daysInMonth[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

/** RFC 3339 full-time; a leap second is 23:59:60 in UTC and nothing else. */
function isTime(text: string): boolean {
  const match = timeParts.exec(text);
  if (!match) return false;
  const hour = Number(match[1]);
  const minute = Number(match[2]);
  const second = Number(match[3]);
  const zone = match[4] ?? 'z';
  const sign = zone.startsWith('-') ? 1 : -1;
  const zoneHour = Number(zone.slice(1, 3));
  const zoneMinute = Number(zone.slice(4));
  if (hour > 23 || minute > 59 || zoneHour > 23 || zoneMinute > 59) return false;
  const utc = (hour * 60 + minute + sign * (zoneHour * 60 + zoneMinute) + 2880) % 1440;
  return second <= 59 || (second === 60 && utc === 1439);
}

function isDateTime(text: string): boolean {
  const [date = '', time = '', more] = text.split(/t/i);
  return more === undefined && isDate(date) && isTime(time);
}

function isHostname(text: string): boolean {
  return (
    text.length <= 253 &&
    text.split('.').every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(label))
  );
}

/** Letters of any script (RFC 5890, without its tables): the shape of labels, not the registry of code points. */
function isIdnHostname(text: string): boolean {
  const labels = text.split(/[.\u3002\uff0e\uff61]/);
  return (
    text.length <= 253 &&
    labels.every((label) =>
      /^[^\s\u0000-\u002c/:-@[-`{-\u007f-][^\s\u0000-\u002c/:-@[-`{-\u007f]{0,62}$/u.test(label),
    ) &&
    labels.every((label) => !label.endsWith('-') && (label.slice(2, 4) !== '--' || /^xn--/i.test(label)))
  );
}

function isEmail(text: string, isHost: (host: string) => boolean, local: RegExp): boolean {
  const at = text.lastIndexOf('@');
  const host = text.slice(at + 1);
  const literal = /^\[(?:IPv6:(.+)|(.+))\]$/i.exec(host);
  const hostIsFine = literal ? (literal[1] ? isIpv6(literal[1]) : isIpv4(literal[2] ?? '')) : isHost(host);
  return at > 0 && local.test(text.slice(0, at)) && hostIsFine;
}
const emailLocal = /^(?:"(?:[ !#-[\]-~]|\\[ -~])*"|[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*)$/;
const idnEmailLocal =
  /^(?:"(?:[^"\\\u0000-\u001f\u007f]|\\[^\u0000-\u001f\u007f])*"|[^\s"(),:;<>@[\\\].]+(?:\.[^\s"(),:;<>@[\\\].]+)*)$/;

function isIpv4(text: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text);
}

function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  const ends = !last.includes('.') || (text.endsWith(last) && isIpv4(last));
  const hex = last.includes('.') ? groups.slice(0, -1) : groups;
  const count = hex.length + (last.includes('.') ? 2 : 0);
  return (
    ends &&
    hex.every((group) => /^[\da-f]{1,4}$/i.test(group)) &&
    (halves.length === 2 ? count <= 7 : count === 8)
  );
}

const escapes = /%(?![\da-f]{2})/i;
const uriCharacters = /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/;
const iriCharacters = /^[^\u0000-\u0020"<>\\^`{|}\u007f]*$/;
const scheme = /^[a-z][a-z0-9+.-]*:/i;
const ipFuture = /^v[\da-f]+\.[\w\-.~!$&'()*+,;=:]+$/i;

/** RFC 3986 by its parts: allowed characters, one fragment, brackets only around an IP literal, a numeric port. */
function isReference(text: string, characters: RegExp): boolean {
  if (!characters.test(text) || escapes.test(text) || text.split('#').length > 2) return false;
  const rest = text.replace(scheme, '');
  const authority = /^\/\/([^/?#]*)/.exec(rest)?.[1];
  if (authority === undefined) return !/[[\]]/.test(rest) && (scheme.test(text) || !/^[^/?#]*:/.test(rest));
  if (authority.split('@').length > 2) return false;
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const literal = /^\[([^\]]*)\](?::\d*)?$/.exec(host)?.[1];
  const hostIsFine =
    literal === undefined ? /^[^[\]:]*(?::\d*)?$/.test(host) : isIpv6(literal) || ipFuture.test(literal);
  return (
    hostIsFine &&
    !/[[\]]/.test(authority.slice(0, -host.length || undefined) + rest.slice(authority.length + 2))
  );
}

function isRegex(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}

const duration =
  /^P(?!$)(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$/;
const uriTemplate =
  /^(?:[^\u0000-\u0020"<>%\\^`{|}\u007f]|%[\da-f]{2}|\{[+#./;?&=,!@|]?(?:\w|%[\da-f]{2})+(?:\.(?:\w|%[\da-f]{2})+)*(?::[1-9]\d{0,3}|\*)?(?:,(?:\w|%[\da-f]{2})+(?:\.(?:\w|%[\da-f]{2})+)*(?::[1-9]\d{0,3}|\*)?)*\})*$/i;

/** Each format of section 7.3: text → does it conform? */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDate,
  time: isTime,
  'date-time': isDateTime,
  duration: (text) => duration.test(text),
  email: (text) => isEmail(text, isHostname, emailLocal),
  'idn-email': (text) => isEmail(text, isIdnHostname, idnEmailLocal),
  hostname: isHostname,
  'idn-hostname': isIdnHostname,
  ipv4: isIpv4,
  ipv6: isIpv6,
  uri: (text) => scheme.test(text) && isReference(text, uriCharacters),
  'uri-reference': (text) => isReference(text, uriCharacters),
  iri: (text) => scheme.test(text) && isReference(text, iriCharacters),
  'iri-reference': (text) => isReference(text, iriCharacters),
  'uri-template': (text) => uriTemplate.test(text),
  uuid: (text) => /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(text),
  'json-pointer': (text) => /^(?:\/(?:[^~/]|~[01])*)*$/.test(text),
  'relative-json-pointer': (text) => /^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/.test(text),
  regex: isRegex,
};

/** Multiples as decimals mean them: 19.99 is one of 0.01, whatever binary fractions make of the two. */
export function isMultipleOf(value: number, divisor: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) return value % divisor === 0;
  const [digits, exponent] = toDecimal(value);
  const [divisorDigits, divisorExponent] = toDecimal(divisor);
  const shift = BigInt(exponent - divisorExponent);
  const [a, b] =
    shift < 0n ? [digits, divisorDigits * 10n ** -shift] : [digits * 10n ** shift, divisorDigits];
  return b !== 0n && a % b === 0n;
}

/** The number as digits × 10 to the exponent. */
function toDecimal(value: number): [digits: bigint, exponent: number] {
  const [coefficient = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = coefficient.split('.');
  return [BigInt(whole + fraction), Number(exponent) - fraction.length];
}
