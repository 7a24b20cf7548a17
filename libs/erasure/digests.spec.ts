import { describe, expect, it } from '@jest/globals';
import { arrivalMarks, comparedPhones, suppressionDigest, erasedMarks } from './digests.js';

type Known = Parameters<typeof erasedMarks>[0];

const meets = (erased: Known, arrives: Known): boolean => {
  const kept = new Set(erasedMarks(erased).map(({ kind, value }) => `${kind} ${value}`));
  return arrivalMarks(arrives).some(({ kind, value }) => kept.has(`${kind} ${value}`));
};

const anna = { names: ['Anna-Lena Müller'], emails: ['sunshine77@mail.example'], phones: ['+49 151 98765432'] };
const phone = { phones: ['0151/98765432'] };
const email = { emails: ['Sunshine77+jobs@mail.example'] };

describe('an erased person', () => {
  it.each<[string, Known]>([
    ['the same name and number', { names: ['Anna-Lena Müller'], ...phone }],
    ['another order of names', { names: ['MUELLER, Anna Lena'], ...phone }],
    ['another way to write umlauts', { names: ['Anna Lena Muller'], ...email }],
    ['one first name of two', { names: ['Dr. Anna Müller'], ...phone }],
    ['a name more', { names: ['Anna-Lena Müller Ortiz'], ...phone }],
    ['a first name that is one letter', { names: ['A. Müller'], ...phone }],
    ['initials that were not given before', { names: ['Anna-Lena K. Müller'], ...phone }],
    ['another spelling', { names: ['Anna-Lehna Myller', 'Anna-Lena Müler'], ...email }],
    ['no name beside the address', { names: [], ...email }],
    ['letters beside the address', { names: ['A. M.'], ...email }],
    ['a name in another script', { names: ['Анна Мюллер'], ...email }],
  ])('is known by %s', (_, arrives) => {
    expect(meets(anna, arrives)).toBe(true);
  });

  it.each<[string, Known]>([
    ['the family’s number', { names: ['Tim Müller'], ...phone }],
    ['the family’s address', { names: ['Tim Müller'], ...email }],
    ['the first name and number', { names: ['Anna Schulz'], ...phone }],
    ['an agency’s number', { names: ['Jonas Klein'], ...phone }],
    ['an agency’s address', { names: ['Jonas Klein'], ...email }],
    ['the number alone', { ...phone }],
    ['the name alone', { names: ['Anna-Lena Müller'] }],
    ['another number and address', { ...anna, emails: ['al@mail.example'], phones: ['+49 151 98765433'] }],
  ])('is not recognized in a candidate who has %s', (_, arrives) => {
    expect(meets(anna, arrives)).toBe(false);
  });

  it.each<[string, string, boolean]>([
    ['Catherine Schmidt', 'Katherine Schmitt', true],
    ['Sofie Meyer', 'Sophie Maier', true],
    ['Katarzyna Nowak', 'Katarzina Nowak', true],
    ['John A. Smith', 'John B. Smith', false],
    ['John A. Smith', 'John Smith', true],
    ['John Smith', 'John B. Smith', true],
    ['John Smith Sr.', 'John Smith Jr.', false],
    ['John Smith Sr.', 'John Smith', true],
    ['N. Berg', 'Nora Berg', true],
    ['N. Berg', 'N. Berg', true],
    ['N. Berg', 'Lars Berg', false],
    ['Maria López García', 'María López Fernández', false],
    ['王 小明', '小明 王', true],
    ['Suharto', 'Suharto', false],
  ])('as %s is, or is not, %s with the same number', (one, other, same) => {
    expect(meets({ names: [one], ...phone }, { names: [other], ...phone })).toBe(same);
    expect(meets({ names: [other], ...phone }, { names: [one], ...phone })).toBe(same);
  });

  it('is known by one word and an address, and without a name by the address', () => {
    expect(meets({ names: ['Suharto'], ...email }, { names: ['Suharto'], ...email })).toBe(true);
    expect(meets({ names: ['Suharto'], ...email }, { names: ['Madonna'], ...email })).toBe(false);
    expect(meets({ names: [], ...email }, { names: ['Anna Müller'], ...email })).toBe(true);
  });

  it('is known by an address that says their name, whatever they are called now', () => {
    const own = { names: ['Anna Weber'], emails: ['a.weber@mail.example'] };
    expect(meets(own, { names: ['Anna Schulz'], emails: own.emails })).toBe(true);
    const home = { names: ['Anna Weber'], emails: ['weber.home@mail.example'] };
    expect(meets(home, { names: ['Tim Weber'], emails: home.emails })).toBe(false);
    const agency = { names: ['Jonas Klein'], emails: ['lisa.moser@agency.example'] };
    expect(meets(agency, { names: ['Petra Lang'], emails: agency.emails })).toBe(false);
  });

  it('is known by a mailbox of many only together with their name', () => {
    const office = { emails: ['bewerbung@agency.example'] };
    expect(meets({ names: ['Jonas Klein'], ...office }, { names: [], ...office })).toBe(false);
    expect(meets({ names: ['Jonas Klein'], ...office }, { names: ['Klein, Jonas'], ...office })).toBe(true);
  });

  it('is known by the address alone when the erasure was before names were kept beside it, and by no number', () => {
    const before = [{ kind: 'email', value: 'sunshine77@mail.example' }];
    expect(arrivalMarks({ names: ['Tim Müller'], emails: ['sunshine77@mail.example'] })).toEqual(
      expect.arrayContaining(before),
    );
    expect(arrivalMarks({ names: ['Tim Müller'], ...phone }).map(({ value }) => value)).not.toContain('198765432');
  });

  it('is kept in few marks, none of which is an address, a number or a name by itself', () => {
    const kept = erasedMarks({ ...anna, names: ['Anna Lena Maria Sophie Charlotte Müller-Lüdenscheidt'] });
    expect(kept.length).toBeLessThan(150);
    expect(kept.every(({ value }) => value.includes('\n'))).toBe(true);
  });
});

describe('numbers', () => {
  it('are the same however they are written', () => {
    const ways = ['+49 151 98765432', '0049 (151) 987 654 32', '0151/98765432'];
    expect(ways.map((way) => comparedPhones([way]))).toEqual(ways.map(() => ['198765432']));
  });

  it('have the eight digits of a number that has no more, with the code of its country or without', () => {
    expect(comparedPhones(['+47 91 23 45 67'])).toEqual(['791234567', '91234567']);
    expect(comparedPhones(['91 23 45 67'])).toEqual(['91234567']);
  });

  it('are left out when anybody would have them', () => {
    expect(comparedPhones(['110', 'ext. 4711', ''])).toEqual([]);
    expect(erasedMarks({ emails: [' '] })).toEqual([]);
  });
});

describe('digestOf', () => {
  const mark = { kind: 'email', value: 'ann@example.org' } as const;
  it('is different under another key, in another organization and for another kind', () => {
    const digests = [
      suppressionDigest('key', 'org', mark),
      suppressionDigest('other key', 'org', mark),
      suppressionDigest('key', 'other org', mark),
      suppressionDigest('key', 'org', { ...mark, kind: 'phone' }),
    ].map(({ digest }) => digest.toString('hex'));
    expect(new Set(digests).size).toBe(4);
    expect(digests[0]).toBe(suppressionDigest('key', 'org', mark).digest.toString('hex'));
    expect(digests.join()).not.toContain('ann');
  });

  it('says which key it was made with', () => {
    const { keyId } = suppressionDigest('key', 'org', mark);
    expect(keyId).toMatch(/^[0-9a-f]{8}$/);
    expect(keyId).not.toBe(suppressionDigest('other key', 'org', mark).keyId);
  });
});
