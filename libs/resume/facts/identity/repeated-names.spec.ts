import { describe, expect, it } from '@jest/globals';
import { placesOfName } from './repeated-names.js';

const found = (text: string, name: string): string[] =>
  placesOfName(text, name, 0).map(({ start, end }) => text.slice(start, end));

describe('the places where a name stands', () => {
  it('are those of the whole name in any case and over a line break, and of its words as they are written', () => {
    expect(found('JANE  O’NEIL\nDear jane\no’neil, Jane', "Jane O'Neil").sort()).toEqual([
      'JANE  O’NEIL',
      'Jane',
      'jane\no’neil',
    ]);
  });

  it('are not inside other words and not those of titles and particles', () => {
    expect(found('Janet, Jane2, Dr. who, van', 'Dr. Jane van Dyke')).toEqual([]);
    expect(found('Will will; Willem', 'Will')).toEqual(['Will']);
  });

  it('are at their offsets behind letters that lower case makes longer', () => {
    expect(found('İİ JANE DOE', 'Jane Doe')).toEqual(['JANE DOE']);
  });

  it('are found without spaces around them in scripts that have none', () => {
    expect(found('私は山田太郎です', '山田太郎')).toEqual(['山田太郎']);
  });
});
