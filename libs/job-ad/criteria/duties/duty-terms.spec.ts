import { describe, expect, it } from '@jest/globals';
import { dutyTerms } from './duty-terms.js';

describe('the terms of a duty', () => {
  it('merges related stems into the rarest of them, the others as far as they are as rare', () => {
    const terms = dutyTerms(
      new Map([
        ['nurs', 4900],
        ['patient', 5200],
        ['class:ci-cd', 6000],
      ]),
    );
    expect(terms.map(({ term, weight }) => [term, weight])).toEqual([
      ['patient', 5200],
      ['class:ci-cd', 6000],
    ]);
    expect(terms[0]!.related).toContainEqual({ term: 'nurs', credit: 9423 });
    expect(terms[1]).not.toHaveProperty('related');
  });

  it('brings neighbours that count half their nearness at most, and none that the duty says itself', () => {
    const [nurse] = dutyTerms(new Map([['nurs', 4900]]));
    expect(nurse!.related!.length).toBeGreaterThan(0);
    for (const { term, credit } of nurse!.related!) {
      expect(term).not.toBe('nurs');
      expect(credit).toBeLessThanOrEqual(5000);
    }
  });
});
