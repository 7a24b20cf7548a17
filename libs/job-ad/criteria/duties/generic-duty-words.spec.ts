import { describe, expect, it } from '@jest/globals';
import { SHIPPED_SKILLS } from '#libs/language';
import { readDuty } from './read-duties.js';

const weightsOf = (text: string): Record<string, number> =>
  Object.fromEntries(readDuty(text, null, SHIPPED_SKILLS)!.terms.map(({ term, weight }) => [term, weight]));

describe('a word that describes work in every trade', () => {
  it('weighs less in a duty than the words of its trade', () => {
    const { assess, student, parent } = weightsOf('Assess students and meet parents');
    expect(assess).toBeLessThan(parent!);
    expect(weightsOf('Maintain hives')['hive']).toBeGreaterThan(2 * weightsOf('Maintain hives')['maintain']!);
    expect(student).toBeGreaterThan(0);
  });
});
