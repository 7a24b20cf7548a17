import { describe, expect, it } from '@jest/globals';
import { readThings } from './named-things.js';

describe('what a light verb does', () => {
  it('is named by its noun, and done to what stands behind it', () => {
    const { actions, things } = readThings('Give advice on mooring lines', []);
    expect(actions).toEqual(expect.arrayContaining(['advis', 'advic', 'consult']));
    expect(things.at(-1)).not.toHaveProperty('aside');
    expect(things.at(-1)!.terms.map(({ term }) => term)).toEqual(['moor', 'line']);
  });

  it('is nothing of its own with another noun', () => {
    expect(readThings('Give parcels to skippers', []).actions).not.toContain('advis');
  });
});

describe('the head of a tool', () => {
  const weights = (text: string): number[] => readThings(text, []).things[0]!.terms.map(({ weight }) => weight);

  it('counts beside what it is for, and not beside letters that name it', () => {
    const [payroll, system] = weights('payroll systems');
    expect(10 * payroll!).toBeLessThan(9 * (payroll! + system!));
    const [pos, of] = weights('POS system');
    expect(10 * pos!).toBeGreaterThan(9 * (pos! + of!));
  });
});
