import { describe, expect, it } from '@jest/globals';
import { rarity, rarityWeight } from './rarity.js';
import { rarityOfRank, rarityTable } from './rarity-table.js';

describe('the shipped table', () => {
  it('rates common words low, rare ones high and unknown ones highest', () => {
    const order = ['team', 'manag', 'payrol', 'forklift', 'kubernet'].map(rarity);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(rarity('no-such-stem')).toBe(8.29);
  });

  it('gives weights in ten-thousandths of the rarest, none of them nothing', () => {
    expect(rarityWeight('no-such-stem')).toBe(10_000);
    // team: 86 of 829 steps.
    expect(rarityWeight('team')).toBe(1037);
    expect(rarityWeight('said')).toBeGreaterThanOrEqual(1);
  });
});

describe('the table of rarity', () => {
  it('puts each stem under its commonest word and leaves out marks and numbers', () => {
    const words = ['the', ',', '2014', 'models', 'low-cost', 'model', 'c++', 'kitchen'];
    // ln(1 + rank/100) in steps of .01: ranks 0 to 3 are lines 0, 1, 2, 3 …
    const lines = rarityTable(words).split('\n');
    expect(lines[rarityOfRank(3)]).toBe('model');
    expect(lines[rarityOfRank(6)]).toBe('c++');
    expect(lines[rarityOfRank(7)]).toBe('kitchen');
    expect(lines.join(' ')).not.toMatch(/2014|low|,/);
  });
});
