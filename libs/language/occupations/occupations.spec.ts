import { describe, expect, it } from '@jest/globals';
import { occupationLookup, packOccupations } from './occupation-table.js';
import { occupationKeys, occupationsOf } from './occupations.js';

describe('the shipped table', () => {
  it('knows titles of many trades, whatever the order of their words', () => {
    expect(occupationsOf(['icu', 'nurs'])).toEqual(['29-1141.03']);
    expect(occupationsOf(['regist', 'nurs'])).toEqual(['29-1141.00']);
    expect(occupationsOf(['nurs', 'regist', 'nurs'])).toEqual(['29-1141.00']);
    expect(occupationsOf(['mold', 'design'])).toContain('17-3013.00');
  });

  it('knows nothing of titles that name no job or many', () => {
    expect(occupationsOf(['wizard', 'chief'])).toEqual([]);
    expect(occupationsOf(['teacher'])).toEqual([]);
    expect(occupationsOf([])).toEqual([]);
  });
});

describe('keys', () => {
  const relation = (role: string[], held: string[]): string => {
    const asked = occupationKeys(role);
    const { holds } = occupationKeys(held);
    return asked.same.some((key) => holds.includes(key))
      ? 'same'
      : asked.family.some((key) => holds.includes(key))
        ? 'family'
        : 'none';
  };

  it('take a specialty for the job, and the job for one of its family', () => {
    expect(relation(['nurs', 'regist'], ['icu', 'nurs'])).toBe('same');
    expect(relation(['icu', 'nurs'], ['care', 'critic', 'nurs'])).toBe('same');
    expect(relation(['icu', 'nurs'], ['nurs', 'regist'])).toBe('family');
    expect(relation(['design', 'mold'], ['design', 'tool'])).toBe('family');
    expect(relation(['icu', 'nurs'], ['electrician'])).toBe('none');
  });
});

it('the occupation index packs titles by occupation and leaves out those of many jobs', () => {
  const lookup = occupationLookup(
    packOccupations(
      new Map([
        ['11-1111.00', [['chef', 'head'], ['boss'], []]],
        ['22-2222.00', [['boss'], ['head', 'chef']]],
        ['33-3333.00', [['boss']]],
        ['44-4444.00', [['boss']]],
      ]),
    ),
  );
  expect(lookup(['head', 'chef'])).toEqual(['11-1111.00', '22-2222.00']);
  expect(lookup(['boss'])).toEqual([]);
});
