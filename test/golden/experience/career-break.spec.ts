import { describe, expect, it } from '@jest/globals';
import { assess } from '#libs/matching';
import { AS_OF, Person, ask, criterion, roleWith, valueOf } from '../support/index.js';

const role = roleWith([
  criterion('skills.kubernetes', ask.skill('kubernetes')),
  criterion('skills.python', ask.skill('python')),
]);

/** Kubernetes only in the first of two relevant jobs, which ends in December 2021. */
const returning = (back: string) =>
  new Person()
    .job({ title: 'MLOps Engineer', from: '2019-01', to: '2021-12' }, 'Ran models on [kubernetes] clusters')
    .job({ title: 'MLOps Engineer', from: back, to: 'now' }, 'Wrote serving code in [python]')
    .facts();

describe('a career break between relevant jobs', () => {
  it('costs nothing up to 24 months: what was used before it is as fresh as the run it belongs to', () => {
    // Break January 2022 to December 2023 = 24 months; the run goes on to June 2026, so recency is full.
    expect(valueOf(returning('2024-01'), role, 'skills.kubernetes')).toBe(10000);
  });

  it('ages from the last month of the first run when it is longer', () => {
    // 25 months. December 2021 to June 2026 = 54 months, 18 past the full 36: 2^(−18/60) = 0.81225.
    expect(valueOf(returning('2024-02'), role, 'skills.kubernetes')).toBe(8123);
  });

  it('is no part of the months that count', () => {
    // 36 months to December 2021, 30 from January 2024 to June 2026.
    expect(assess(returning('2024-01'), role, AS_OF).band.relevantMonths).toBe(66);
  });
});
