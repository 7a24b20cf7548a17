import { describe, expect, it } from '@jest/globals';
import { isWhole, readingOf } from './layout-order.js';

const columns = [
  ['Experience', 'Example Ltd', 'Projects'],
  ['Skills', 'Links'],
];

describe('readingOf', () => {
  it('takes columns one after the other, in either order', () => {
    const left = 'EXPERIENCE\nExample Ltd, York\t2019\nPROJECTS';
    const right = 'Skills\nForklift\nLinks';
    expect(readingOf(`${left}\n${right}`, columns)).toEqual({ expected: 5, found: 5, columnsApart: true });
    expect(isWhole(readingOf(`${right}\n${left}`, columns))).toBe(true);
  });

  it('tells columns that are cut into each other', () => {
    const text = 'Experience\tSkills\nExample Ltd\tForklift\nProjects\tLinks';
    expect(readingOf(text, columns)).toEqual({ expected: 5, found: 5, columnsApart: false });
    expect(isWhole(readingOf(text, columns))).toBe(false);
  });

  it('counts one that is missing or out of order as one, and words that only hold a mark as none', () => {
    expect(readingOf('Projects\nExperience\nExample Ltd\nSkills\nLinks', columns)).toMatchObject({ found: 4 });
    expect(readingOf('Inexperience\nExample Ltd\nProjects\nSkills\nBlinks', columns)).toMatchObject({ found: 3 });
  });
});
