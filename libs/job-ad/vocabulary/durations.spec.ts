import { describe, expect, it } from '@jest/globals';
import { requiredYears, yearsLimits } from './durations.js';

const monthsOf = (text: string): number[] => requiredYears(text).map(({ from }) => from);

describe('a year without a figure', () => {
  it.each([
    'A year or more as a lock keeper in a harbor',
    'At least a year of experience on ferries',
    'A full year in a marina',
    "A year's experience with tide gates",
  ])('is one of work in: %s', (text) => {
    expect(monthsOf(text)).toEqual([12]);
  });

  it.each(['Two ferry crossings twice a year in summer', 'We sail ten weeks a year in the north', 'Paid once a year'])(
    'says how often in: %s',
    (text) => {
      expect(monthsOf(text)).toEqual([]);
    },
  );
});

describe('an upper limit', () => {
  it.each([
    ['At most 2 years of experience', 24],
    ['Up to five years of experience in payroll', 60],
    ['No more than 18 months of experience', 18],
    ['Maximum of 3 years experience', 36],
    ['Experience: 4 years max', 48],
    ['Under 2 years of experience', 24],
  ])('is none of the years that are asked: %s', (text, months) => {
    expect(monthsOf(text)).toEqual([]);
    expect(yearsLimits(text).map((one) => one.months)).toEqual([months]);
  });

  it('is not set by years of study', () => {
    expect(yearsLimits('Up to one year of college may substitute for experience')).toEqual([]);
  });

  it.each(['3 to 5 years of experience', 'At least 5 years of experience', 'Over 5 years of experience', '5+ years'])(
    'is not set by: %s',
    (text) => {
      expect(monthsOf(text)).toHaveLength(1);
      expect(yearsLimits(text)).toEqual([]);
    },
  );
});
