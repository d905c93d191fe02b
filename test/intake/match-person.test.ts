import assert from 'node:assert/strict';
import { test } from 'node:test';
import register from '../../src/host/demonstration-register.json' with { type: 'json' };
import { matchPerson, type Registration } from '../../src/intake/match-person.js';

const known: Registration = {
  identityNumber: '079085000017',
  socialInsuranceNumber: '7900000017',
  fullName: 'Nguyễn Văn An',
  birthDate: '1985-04-12',
  phone: '0900000017',
  password: 'con mèo ngủ trưa',
};
const match = (change: Partial<Registration> = {}): string | undefined =>
  matchPerson(register, { ...known, ...change })?.numbers[0];

test('whoever gives all that the agency holds is found', () => assert.equal(match(), '7900000017'));

for (const [what, change] of Object.entries<Partial<Registration>>({
  'another identity number': { identityNumber: '001192000025' },
  'the social insurance number of somebody else': { socialInsuranceNumber: '001192000025' },
  'another name': { fullName: 'Nguyễn Văn Ăn' },
  'another birth date': { birthDate: '1985-04-21' },
  'a part of the birth date': { birthDate: '1985' },
  'another telephone': { phone: '0900000025' },
})) {
  test(`nobody is found by ${what}`, () => assert.equal(match(change), undefined));
}

for (const [what, change] of Object.entries<Partial<Registration>>({
  'capital letters': { fullName: 'NGUYỄN VĂN AN' },
  'marks that are characters of their own': { fullName: known.fullName.normalize('NFD') },
  'a space too many': { fullName: ' Nguyễn  Văn An ' },
  'the telephone with the code of the country': { phone: '+84900000017' },
})) {
  test(`a person is found in spite of ${what}`, () => assert.equal(match(change), '7900000017'));
}

test('who has no telephone has no account', () => {
  const person = {
    identityNumber: '4600000041',
    socialInsuranceNumber: '4600000041',
    fullName: 'Phạm Thị Dậu',
    birthDate: '1941',
    phone: '',
  };
  assert.equal(match(person), undefined);
});

test('for whom somebody else acts has no account', () => {
  const child = {
    identityNumber: '001222000033',
    socialInsuranceNumber: '0122000033',
    fullName: 'Lê Minh Châu',
    birthDate: '2022-03-15',
    phone: '0900000033',
  };
  assert.equal(match(child), undefined);
});
