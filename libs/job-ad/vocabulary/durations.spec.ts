import { describe, expect, it } from '@jest/globals';
import { requiredYears } from './durations.js';

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
