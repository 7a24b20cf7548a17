import { describe, expect, it } from '@jest/globals';
import { axisOf, commonMonths, gapsIn, placeOn, stretchOfStudy } from './spans.js';

const month = (year: number, of: number) => year * 12 + of - 1;
const stretch = (from: [number, number], to: [number, number]) => ({ from: month(...from), to: month(...to) });

describe('positions on months', () => {
  it('begins with a January and ends with this year', () => {
    const axis = axisOf([stretch([2021, 5], [2022, 2])], '2024-06-01')!;
    expect(axis).toEqual({
      from: month(2021, 1),
      to: month(2024, 12),
      years: [month(2021, 1), month(2022, 1), month(2023, 1), month(2024, 1)],
    });
    // 48 months: from the 13th on, 12 of them.
    expect(placeOn(stretch([2022, 1], [2022, 12]), axis)).toEqual({ left: 25, width: 25 });
    expect(axisOf([], '2024-06-01')).toBeNull();
  });

  it('writes every third year where there are many', () => {
    const years = axisOf([stretch([2001, 5], [2022, 2])], '2024-06-01')!.years.map((one) => one / 12);
    expect(years).toEqual([2001, 2004, 2007, 2010, 2013, 2016, 2019, 2022]);
  });

  it('finds gaps of a quarter and longer, also up to today', () => {
    const work = [stretch([2020, 1], [2020, 6]), stretch([2020, 4], [2020, 8]), stretch([2021, 1], [2021, 2])];
    // September to December 2020, and from March 2021 on; what runs side by side is no gap.
    expect(gapsIn(work, '2021-06-15')).toEqual([stretch([2021, 3], [2021, 6]), stretch([2020, 9], [2020, 12])]);
    expect(gapsIn([stretch([2020, 1], [2021, 4])], '2021-06-15')).toEqual([]);
  });

  it.each([
    ['2012', '2015', [2012, 1], [2015, 12]],
    [null, '2015-06', [2015, 6], [2015, 6]],
    ['2012-10', '2015-06', [2012, 10], [2015, 6]],
  ] as [string | null, string, [number, number], [number, number]][])(
    'takes a study from %s to %s',
    (start, end, from, to) => {
      expect(stretchOfStudy({ start, end, status: null }, '2026-06-01')).toEqual({
        from: month(...from),
        to: month(...to),
      });
    },
  );

  it('takes a study in progress up to today, and up to a stated end', () => {
    const study = { start: '2023-09', status: 'in-progress' } as const;
    expect(stretchOfStudy({ ...study, end: null }, '2026-06-01')).toEqual(stretch([2023, 9], [2026, 6]));
    expect(stretchOfStudy({ ...study, end: '2027-06' }, '2026-06-01')).toEqual(stretch([2023, 9], [2027, 6]));
  });

  it('counts months that run side by side', () => {
    expect(commonMonths(stretch([2020, 1], [2020, 6]), stretch([2020, 4], [2020, 12]))).toBe(3);
    expect(commonMonths(stretch([2020, 1], [2020, 3]), stretch([2020, 4], [2020, 12]))).toBe(0);
  });
});
