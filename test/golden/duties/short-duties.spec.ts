import { describe, expect, it } from '@jest/globals';
import type { Duty } from '#libs/contracts';
import { Person, criterion, criterionOf, roleWith } from '../support/index.js';

const now = { title: 'Nurse', from: '2024-01', to: 'now' };
const duty = (label: string, ...terms: [string, number][]): Duty => ({
  label,
  terms: terms.map(([term, weight]) => ({ term, weight })),
  span: null,
});
const valueOf = (asked: Duty, line: string) => {
  const role = roleWith([criterion('responsibilities.duties', { test: 'duties', label: 'duties', duties: [asked] })]);
  return criterionOf(new Person().job(now, line).facts(), role, 'responsibilities.duties').value;
};

/** "Mentor junior nurses" has three words of which each is a third or more: one alone would be a duty shown. */
const mentor = duty('Mentor junior nurses', ['mentor', 5400], ['junior', 3700], ['nurse', 4900]);

describe('a short duty', () => {
  it('is not told by one common word of it', () => {
    // 4900 / 14000 = 0.35, which would be (0.35 − 0.20) / 0.25 = 0.6.
    expect(valueOf(mentor, 'Wrote notes for nurses')).toBe(0);
  });

  it('is met by two of its words', () => {
    // 9100 / 14000 = 0.65: over 1, held at 1.
    expect(valueOf(mentor, 'Mentor of junior colleagues')).toBe(10000);
  });

  it('is met by one word as rare as a class of tools', () => {
    // 6000 / 13500 = 0.4444: (0.4444 − 0.20) / 0.25 = 0.9778.
    const ecmo = duty('Operate ventilator and ecmo', ['operate', 2600], ['ventilator', 4900], ['ecmo', 6000]);
    expect(valueOf(ecmo, 'Learnt ecmo')).toBe(9778);
    expect(valueOf(ecmo, 'Learnt ventilator')).toBe(0);
  });

  it('of one word is met by that word', () => {
    expect(valueOf(duty('Triage', ['triage', 4000]), 'Learnt triage')).toBe(10000);
  });
});

describe('a duty told in related words', () => {
  // "relative" counts half of "family", "teach" 0.4 of "mentor".
  const support: Duty = {
    label: 'Support families',
    terms: [
      { term: 'support', weight: 1600 },
      { term: 'family', weight: 3400, related: [{ term: 'relative', credit: 5000 }] },
    ],
    span: null,
  };

  it('counts what they are worth', () => {
    // 1600 + 0.5 × 3400 = 3300 of 5000 = 0.66: over 1, held at 1. "family" is 0.68 of the duty and half there: 1 − 1.5 × 0.68 × 0.5.
    expect(valueOf(support, 'Gave support to relatives')).toBe(4900);
    // Alone it is one common word, and tells nothing.
    expect(valueOf(support, 'Spoke to relatives')).toBe(0);
  });

  it('counts a word once, by itself rather than by its neighbour', () => {
    const both = duty(
      'Alpha beta gamma delta epsilon',
      ['alpha', 3000],
      ['beta', 3000],
      ['gamma', 3000],
      ['delta', 3000],
    );
    both.terms[0]!.related = [{ term: 'alef', credit: 9000 }];
    // alpha 3000 + beta 3000 of 12000 = 0.5: over 1; with the neighbour instead 5700 / 12000 = 0.475: over 1 too.
    expect(valueOf(both, 'Did alpha and alef')).toBe(0);
    expect(valueOf(both, 'Did alef and beta')).toBe(10000);
  });
});
