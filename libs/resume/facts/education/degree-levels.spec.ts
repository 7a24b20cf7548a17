import { describe, expect, it } from '@jest/globals';
import { buildProfile } from '../../profile/build-profile.js';

const educationOf = (text: string) =>
  buildProfile([{ text, digest: 'd', extractor: 'text/1', readability: 'text' }]).education.map(
    ({ level, fields, institution }) => [level, fields, institution?.value ?? null],
  );

describe('the level of a degree', () => {
  it('is stated, never told by a school, a field or a date', () => {
    expect(educationOf('Education\nMarch 31, 2017\nUniversity of Westhaven\nHealth Care Administration\n')).toEqual([
      [null, ['health-administration'], 'University of Westhaven'],
    ]);
  });

  it('is not that of the degree beside it', () => {
    expect(
      educationOf(
        'Education\nMaster of Science in Nursing, Westhaven University, 2019\n\nHealth Care Administration, Eastport College, 2015\n',
      ),
    ).toEqual([
      ['master', ['nursing'], 'Westhaven University'],
      [null, ['health-administration'], 'Eastport College'],
    ]);
  });
});

describe('the field of a degree', () => {
  it.each([
    ['Nursing', 'nursing'],
    ['Health Administration', 'health-administration'],
    ['Pharmacy', 'pharmacy'],
    ['Medicine', 'medicine'],
    ['Public Health', 'health-sciences'],
  ])('%s is a field of its own', (field, id) => {
    expect(educationOf(`Education\nBachelor of Science in ${field}, Westhaven University, 2019\n`)).toEqual([
      ['bachelor', [id], 'Westhaven University'],
    ]);
  });
});
