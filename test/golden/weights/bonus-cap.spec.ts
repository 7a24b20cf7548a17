import { describe, expect, it } from '@jest/globals';
import { Person, ask, criterion, roleWith, scoreOf } from '../support/index.js';

const extras = ['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7'];
const role = roleWith([
  ...['s1', 's2', 's3', 's4'].map((id) => criterion(`skills.${id}`, ask.skill(id))),
  ...extras.map((id) => criterion(`skills.${id}`, ask.skill(id), 'bonus')),
]);
const knows = (...skills: string[]) =>
  scoreOf(
    new Person()
      .job({ title: 'MLOps Engineer', from: '2024-01', to: 'now' }, ...skills.map((id) => `Used [${id}]`))
      .facts(),
    role,
  );

describe('bonus criteria', () => {
  it('add a point each on a line of their own', () => {
    // Two of four skills: 50. Two bonuses: 2.
    expect(knows('s1', 's2', 'b1', 'b2')).toMatchObject({ score: 5200, bonus: 200 });
  });

  it('add five at most', () => {
    expect(knows('s1', 's2', ...extras)).toMatchObject({ score: 5500, bonus: 500 });
  });

  it('never lift a score above 100', () => {
    expect(knows('s1', 's2', 's3', 's4', ...extras)).toMatchObject({ score: 10000, bonus: 500 });
  });

  it('take nothing when they are not there', () => {
    expect(knows('s1', 's2', 's3', 's4')).toMatchObject({ score: 10000, bonus: 0 });
  });
});
