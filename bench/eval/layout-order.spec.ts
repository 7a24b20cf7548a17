import { describe, expect, it } from '@jest/globals';
import { isWhole, layoutReading } from './layout-order.js';

const columns = [
  ['Experience', 'Example Ltd', 'Projects'],
  ['Skills', 'Links'],
];

describe('readingOf', () => {
  it('takes columns one after the other, in either order', () => {
    const left = 'EXPERIENCE\nExample Ltd, York\t2019\nPROJECTS';
    const right = 'Skills\nForklift\nLinks';
    expect(layoutReading(`${left}\n${right}`, columns)).toEqual({ expected: 5, found: 5, columnsApart: true });
    expect(isWhole(layoutReading(`${right}\n${left}`, columns))).toBe(true);
  });

  it('tells columns that are cut into each other', () => {
    const text = 'Experience\tSkills\nExample Ltd\tForklift\nProjects\tLinks';
    expect(layoutReading(text, columns)).toEqual({ expected: 5, found: 5, columnsApart: false });
    expect(isWhole(layoutReading(text, columns))).toBe(false);
  });

  it('counts one that is missing or out of order as one, and words that only hold a mark as none', () => {
    expect(layoutReading('Projects\nExperience\nExample Ltd\nSkills\nLinks', columns)).toMatchObject({ found: 4 });
    expect(layoutReading('Inexperience\nExample Ltd\nProjects\nSkills\nBlinks', columns)).toMatchObject({ found: 3 });
  });
});
