import { describe, expect, it } from '@jest/globals';
import { assess } from '#libs/matching';
import { AS_OF, Person, SHIPPED, ask, criterion, criterionOf, roleWith } from '../support/index.js';

const job = { title: 'MLOps Engineer', unreadable: true };
const line = 'Ran models on [kubernetes]';

describe('dates that stand there and cannot be read', () => {
  it('leave the value of undated work and widen the range upward only', () => {
    const { value, low, high } = criterionOf(new Person().job(job, line).facts(), SHIPPED, 'experience.years');
    // 0.8 × 3/36 for certain; up to 0.8 if the dates were long enough; no scope either way.
    expect({ value, low, high }).toEqual({ value: 667, low: 667, high: 8000 });
  });

  it('do so for skills too', () => {
    const role = roleWith([criterion('skills.kubernetes', ask.skill('kubernetes'))]);
    const { value, low, high } = criterionOf(new Person().job(job, line).facts(), role, 'skills.kubernetes');
    expect({ value, low, high }).toEqual({ value: 6000, low: 6000, high: 10000 });
  });

  it('never lower what the readable rest earns', () => {
    const rest = () => new Person().job({ title: 'MLOps Engineer', from: '2024-07', to: 'now' }, line);
    const alone = criterionOf(rest().facts(), SHIPPED, 'experience.years');
    const beside = criterionOf(rest().job(job, 'Ran [kubernetes]').facts(), SHIPPED, 'experience.years');
    expect(beside).toMatchObject({ value: alone.value, low: alone.low, high: 8000 });
  });

  it('are flagged', () => {
    const { flags } = assess(new Person().job(job, line).facts(), SHIPPED, AS_OF);
    expect(flags.map(({ code, data }) => [code, data])).toEqual([['dates-unreadable', { positions: 1 }]]);
  });
});
