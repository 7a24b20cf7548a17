import { describe, expect, it } from '@jest/globals';
import { buildProfile } from '#libs/resume';
import { criterionOf, SHIPPED } from '../support/index.js';

const NEXT = '\nWaiter\nThe Blue Door\nMarch 2024 - May 2025\n- Served tables\n';

/** The years of an MLOps engineer with these dates. */
function years(dates: string, next = '') {
  const text = `Jane Miller\n\nExperience\nMLOps Engineer\nNorth Works Ltd\n${dates}\n- Ran models on Kubernetes\n${next}`;
  const profile = buildProfile([{ text, extractor: 'text', digest: 'a', readability: 'text' }]);
  const { explanation, value, low, high } = criterionOf(profile, SHIPPED, 'experience.years');
  const { months, openEnded } = explanation.detail;
  return { value, low, high, months, openEnded };
}

describe('a position with its start alone', () => {
  it('counts as its first month, and may have lasted until now', () => {
    const { value, low } = years('March 2019 - March 2019');
    expect(years('March 2019')).toEqual({ value, low, high: 8000, months: 3, openEnded: true });
  });

  it('may have lasted until the next position began, and no longer', () => {
    const { value } = years('March 2023', NEXT);
    expect(value).toBe(years('March 2023 - March 2023', NEXT).value);
    expect(years('March 2023', NEXT)).toMatchObject({ high: years('March 2023 - February 2024', NEXT).value });
  });

  it('has nothing open with both dates, or a word for today', () => {
    for (const dates of ['March 2019 - April 2020', 'March 2023 - Present'])
      expect(years(dates)).toMatchObject({ openEnded: false, high: years(dates).value });
  });
});
