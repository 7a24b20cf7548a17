import { describe, expect, it } from '@jest/globals';
import type { LanguageLevel } from '#libs/contracts';
import { Person, criterion, criterionOf, roleWith } from '../support/index.js';

const role = (level: LanguageLevel | null, language = 'de') =>
  roleWith([criterion('languages.de', { test: 'language', label: language, language, level })]);
const read = (person: Person, asked: LanguageLevel | null, language?: string) => {
  const { value, low, high, outcome } = criterionOf(person.facts(), role(asked, language), 'languages.de');
  return [value, low, high, outcome];
};

describe('a language', () => {
  it('counts its level against the level asked, never below a half', () => {
    expect(read(new Person().speaks('de', 'native'), 'C2')).toEqual([10000, 10000, 10000, 'met']);
    expect(read(new Person().speaks('de', 'B2'), 'C1')).toEqual([8000, 8000, 8000, 'met']); // 4/5
    expect(read(new Person().speaks('de', 'A2'), 'C2')).toEqual([5000, 5000, 5000, 'partial']); // 2/6, floor
    expect(read(new Person().speaks('de', 'A1'), null)).toEqual([10000, 10000, 10000, 'met']);
  });

  it('stated without a level is at least a half and may be any', () => {
    expect(read(new Person().speaks('de', null), 'C1')).toEqual([5000, 5000, 10000, 'partial']);
  });

  it('that is not mentioned is unknown', () => {
    expect(read(new Person(), 'B1')).toEqual([5000, 0, 10000, 'unknown']);
  });

  it('that the résumé is written in counts as working level, B2', () => {
    const english = new Person().summary('Engineer who writes English');
    expect(read(english, 'B2', 'en')).toEqual([10000, 10000, 10000, 'met']);
    expect(read(english, 'C2', 'en')).toEqual([6667, 6667, 6667, 'partial']); // 4/6
  });
});
