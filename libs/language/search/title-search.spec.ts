import { describe, expect, it } from '@jest/globals';
import { FULL_NEARNESS, titleSearch } from './title-search.js';

const search = titleSearch([
  { occupation: 'isco/C722', title: 'Grobschmiede' },
  { occupation: 'isco/C7221', title: 'Grobschmiede' },
  { occupation: 'occupation/smith', title: 'Hufschmied' },
  { occupation: 'occupation/smith', title: 'Hufschmiedin' },
  { occupation: 'occupation/baker', title: 'Bäcker' },
  { occupation: 'occupation/confectioner', title: 'Feinbäcker' },
  { occupation: 'occupation/confectioner', title: 'Konditor' },
]);
const nearest = (title: string): string => search(title, 1)[0]!.occupation;

describe('the search for titles', () => {
  it('finds compounds, other forms and other ways to write by the letters they share', () => {
    expect(nearest('BACKEREI')).toBe('occupation/baker');
    expect(nearest('Feinbäckermeisterin')).toBe('occupation/confectioner');
    expect(nearest('Hufbeschlagschmied')).toBe('occupation/smith');
  });

  it('gives the same words the full nearness, and every occupation in order', () => {
    expect(search('Konditor', 1)).toEqual([
      { occupation: 'occupation/confectioner', nearness: expect.closeTo(FULL_NEARNESS, -1) },
    ]);
    expect(search('Konditor')).toHaveLength(5);
    expect(search('').map(({ nearness }) => nearness)).toEqual([0, 0, 0, 0, 0]);
  });

  it('takes the smaller of two groups with one title', () => {
    expect(nearest('Grobschmied')).toBe('isco/C7221');
  });
});
