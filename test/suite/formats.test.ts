import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formats } from '../../src/schema/formats.js';
import { isObject } from '../../src/schema/json.js';
import { readGroups } from './official-suite.js';

/**
 * Of how many texts the suite says otherwise. All are names of hosts that only the tables of IDNA 2008 (RFC 5892, code
 * point by code point, and RFC 5893) could judge: some 40 KiB for every page, for a format that no public form asks for.
 */
const otherwise: Readonly<Record<string, number>> = { hostname: 23, 'idn-hostname': 35 };

describe('the formats, by the official suite', () => {
  const misses = new Map<string, string[]>();
  const groups = readGroups('draft2020-12', 'optional/format');
  for (const { schema, tests } of groups) {
    const name = isObject(schema) ? String(schema['format']) : '';
    const missed = tests.filter(
      ({ data, valid }) => typeof data === 'string' && formats[name]?.(data) !== valid,
    );
    misses.set(name, [
      ...(misses.get(name) ?? []),
      ...missed.map(({ description, data }) => `${description}: ${JSON.stringify(data)}`),
    ]);
  }

  it('are all there', () => assert.deepEqual([...misses.keys()].sort(), Object.keys(formats).sort()));

  for (const [name, missed] of misses) {
    const allowed = otherwise[name] ?? 0;
    it(`${name}${allowed > 0 ? `, but for ${allowed}` : ''}`, () => {
      if (allowed === 0) assert.deepEqual(missed, []);
      assert.equal(missed.length, allowed);
    });
  }
});
