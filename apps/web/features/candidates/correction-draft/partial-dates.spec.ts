import { describe, expect, it } from '@jest/globals';
import { readDate } from './partial-dates.js';

describe('dates as people write them', () => {
  it.each([
    ['2021', '2021'],
    [' 2021-3 ', '2021-03'],
    ['2021-03-05', '2021-03-05'],
    ['3/2021', '2021-03'],
    ['03.2021', '2021-03'],
    ['March 2021', '2021-03'],
    ['sept. 2021', '2021-09'],
    ['5 March 2021', '2021-03-05'],
    ['29 Feb 2024', '2024-02-29'],
  ])('%s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each(['', 'soon', '2021-13', '0/2021', '29 Feb 2023', 'Foo 2021', '21', '2021-3-'])('no date: %s', (text) => {
    expect(readDate(text)).toBeUndefined();
  });
});
