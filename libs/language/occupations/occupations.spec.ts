import { describe, expect, it } from '@jest/globals';
import { occupationLookup, packOccupations } from './occupation-table.js';
import { occupationKeys, occupationsOf } from './occupations.js';
import { packTitleIndex, titleIndexLookup } from './title-index.js';
import { titleStems } from '../titles/titles.js';

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
    expect(relation(['icu', 'nurs'], ['care', 'critical', 'nurs'])).toBe('same');
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

describe('titles that O*NET does not list', () => {
  const keys = (title: string) => occupationKeys(titleStems(title));
  const isSame = (role: string, held: string): boolean => {
    const { holds } = keys(held);
    return keys(role).same.some((key) => holds.includes(key));
  };

  it('name one occupation in every language and for every gender', () => {
    expect(isSame('Dachdecker', 'couvreuse')).toBe(true);
    expect(isSame('Dachdeckerin', 'couvreur')).toBe(true);
    expect(isSame('Fleischer', 'couvreur')).toBe(false);
  });

  it('name the occupation of O*NET that theirs was found to be', () => {
    expect(keys('Dachdecker').holds).toEqual(expect.arrayContaining(['occupation:47-2181.00', 'job:47-2181']));
  });

  it('give way to what O*NET lists', () => {
    expect(keys('chef').family).toEqual(['job:35-1011']);
    expect(keys('wizard of nowhere')).toEqual({ holds: [], same: [], family: [] });
  });

  it('are found by their stems in any order, and others are not', () => {
    const lookup = titleIndexLookup(
      packTitleIndex(
        new Map([
          ['chef head', [3, 700]],
          ['boss', [1]],
        ]),
      ),
    );
    expect(lookup(['head', 'chef', 'head'])).toEqual([3, 700]);
    expect(lookup(['boss'])).toEqual([1]);
    expect(lookup(['head'])).toEqual([]);
  });
});
