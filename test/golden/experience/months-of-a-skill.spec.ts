import { describe, expect, it } from '@jest/globals';
import { explainNode } from '#libs/wording';
import { Person, ask, criterion, criterionOf, roleWith } from '../support/index.js';

/** "4 years of Python". */
const role = roleWith([criterion('skills.python', ask.skill('python', { months: 48 }))]);
const read = (person: Person) => criterionOf(person.facts(), role, 'skills.python');
const job = (from: string, to: string) => new Person().job({ title: 'Engineer', from, to }, 'Wrote [python]');

describe('months asked of a skill', () => {
  it('count in proportion, and more is never less', () => {
    expect(read(job('2025-07', 'now')).value).toBe(2500); // 12 of 48
    expect(read(job('2022-07', 'now')).value).toBe(10000); // 48
    expect(read(job('2012-07', 'now')).value).toBe(10000);
  });

  it('count three for undated work, times its strength', () => {
    // 0.6 × 3/48.
    expect(read(new Person().job({ title: 'Engineer' }, 'Wrote [python]')).value).toBe(375);
  });

  it('are said beside what was found', () => {
    expect(explainNode(read(job('2025-07', 'now')).explanation, 'en')).toBe(
      'Python: 1 yr, in the current position · 4 yrs required',
    );
  });
});
