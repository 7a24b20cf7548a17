import { describe, expect, it } from '@jest/globals';
import { explainNode } from '#libs/wording';
import { Person, ask, criterion, criterionOf, roleWith } from '../support/index.js';

const role = roleWith([
  criterion('skills.two', ask.atLeast(2, ask.skill('python'), ask.skill('go'), ask.skill('java'))),
]);
const read = (...lines: string[]) =>
  criterionOf(
    new Person().job({ title: 'Engineer', from: '2024-01', to: 'now' }, ...lines).facts(),
    role,
    'skills.two',
  );

describe('two of three', () => {
  it.each([
    [['Wrote [python]'], 5000],
    [['Wrote [python] and [java]'], 10000],
    [['Wrote [python], [go] and [java]'], 10000],
    [['Wrote code'], 0],
  ])('%j', (lines, value) => expect(read(...lines).value).toBe(value));

  it('says how many there are', () => {
    expect(explainNode(read('Wrote [python]').explanation, 'en')).toBe(
      '1 of 2 found among python, go and java · Python: 2.5 yrs, in the current position',
    );
  });
});
