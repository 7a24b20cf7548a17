import { describe, expect, it } from '@jest/globals';
import { Person, ask, criterion, roleWith, valueOf } from '../support/index.js';

const role = roleWith([criterion('skills.kubernetes', ask.skill('kubernetes'))]);
const value = (person: Person) => valueOf(person.facts(), role, 'skills.kubernetes');
const line = 'Ran models on [kubernetes]';
/** A relevant job that does not show the skill again: it shows it, so the title alone is relevant. */
const beside = (person: Person) => person.job({ title: 'Data Engineer', from: '2023-01', to: 'now' }, 'Loaded tables');

describe('where a skill stands', () => {
  it.each([
    ['dated work', new Person().job({ from: '2024-01', to: 'now' }, line), 10000],
    ['undated work', new Person().job({}, line), 6000],
    ['work that belongs to no position', new Person().says('work', line), 6000],
    ['an undated project', new Person().project({}, line), 5000],
    ['a course', new Person().says('education', 'Course on [kubernetes]'), 5000],
    ['a list beside adjacent dated work', beside(new Person()).list('[kubernetes], other'), 5000],
    ['a list without such work', new Person().list('[kubernetes], other'), 3000],
    ['a summary', new Person().summary('Engineer who likes [kubernetes]'), 3000],
    ['contact details', new Person().says('contact', '[kubernetes] street 1'), 0],
    ['a negated sentence', new Person().says('work', 'Never used [kubernetes]', { negated: true }), 0],
    ['text nobody can see', new Person().says('work', line, { ignored: 'hidden-text' }), 0],
  ])('%s', (_, person, expected) => expect(value(person)).toBe(expected));

  it('ages dated work from its end, never below undated work', () => {
    const until = (to: string) => value(new Person().job({ from: '2005-01', to }, line));
    expect(until('2023-06')).toBe(10000); // 36 months ago
    expect(until('2023-05')).toBe(9885); // 37: 2^(−1/60)
    expect(until('2020-06')).toBe(6598); // 72: 2^(−36/60)
    expect(until('2019-10')).toBe(6015); // 80: 2^(−44/60)
    expect(until('2019-09')).toBe(6000); // the floor
    expect(until('2006-01')).toBe(6000);
  });

  it('does not count a word more often for being repeated', () => {
    const often = Array.from({ length: 30 }, () => '[kubernetes]').join(' ');
    expect(value(new Person().list(often))).toBe(3000);
  });
});
