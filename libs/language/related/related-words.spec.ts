import { describe, expect, it } from '@jest/globals';
import { relatedWords } from './related-words.js';
import { neighbourLookup, packNeighbours, type Neighbours } from './neighbour-table.js';

const stems = (stem: string): string[] => relatedWords(stem).map((one) => one.stem);

describe('the shipped table', () => {
  it('knows words of many trades by their company', () => {
    expect(stems('client')).toContain('customer');
    expect(stems('nurs')).toContain('patient');
    expect(stems('mold')).toContain('plastic');
    expect(stems('purchas')).toContain('contract');
    expect(stems('no-such-stem')).toEqual([]);
  });

  it('gives at most ten, nearest first, as people write them', () => {
    const near = relatedWords('client');
    expect(near).toHaveLength(10);
    expect(near.map(({ cosine }) => cosine)).toEqual(near.map(({ cosine }) => cosine).sort((a, b) => b - a));
    expect(near.every(({ cosine }) => cosine >= 0.4 && cosine <= 1)).toBe(true);
    expect(near.find(({ stem }) => stem === 'customer')?.word).toMatch(/^customers?$/);
  });
});

describe('a packed table', () => {
  it('gives back what was packed, cosines in hundredths', () => {
    const neighbours: Neighbours = new Map([
      ['client', [{ stem: 'custom', word: 'customer', cosine: 0.684 }]],
      [
        'custom',
        [
          { stem: 'client', word: 'client', cosine: 0.684 },
          { stem: 'bui', word: 'buy', cosine: 0.4 },
        ],
      ],
    ]);
    const lookup = neighbourLookup(packNeighbours(neighbours));
    expect(lookup('client')).toEqual([{ stem: 'custom', word: 'customer', cosine: 0.68 }]);
    expect(lookup('custom').map(({ word, cosine }) => [word, cosine])).toEqual([
      ['client', 0.68],
      ['buy', 0.4],
    ]);
    expect(lookup('bui')).toEqual([]);
  });

  it('numbers stems beyond a byte', () => {
    const many: Neighbours = new Map(
      Array.from({ length: 600 }, (_, at) => [
        `s${at}`,
        [{ stem: `s${(at + 1) % 600}`, word: `s${(at + 1) % 600}`, cosine: 1 }],
      ]),
    );
    const lookup = neighbourLookup(packNeighbours(many));
    for (const [stem, near] of many) expect(lookup(stem)).toEqual(near);
  });
});
