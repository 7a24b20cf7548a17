import { describe, expect, it } from '@jest/globals';
import type { Duty } from '#libs/contracts';
import { Person, criterion, criterionOf, roleWith } from '../support/index.js';

const now = { title: 'Office manager', from: '2024-01', to: 'now' };
const duty = (label: string, ...terms: Duty['terms']): Duty => ({ label, terms, span: null });
const assessed = (asked: Duty, lines: readonly string[]) => {
  const role = roleWith([criterion('responsibilities.duties', { test: 'duties', label: 'duties', duties: [asked] })]);
  return criterionOf(new Person().job(now, ...lines).facts(), role, 'responsibilities.duties');
};
const valueOf = (asked: Duty, ...lines: string[]) => assessed(asked, lines).value;

const payables = duty(
  'Handle accounts payable',
  { term: 'handle', weight: 3000 },
  { term: 'account', weight: 3000 },
  { term: 'payable', weight: 6000 },
);

describe('a duty of which the rarest word is not there', () => {
  it('is met in part at most where that word is a third of it or more', () => {
    // 6000 of 12000 = 0.50: over 1, held at 1. "payable" is half of the duty: 1 − 1.5 × 0.5.
    expect(valueOf(payables, 'Did handle the account of a customer')).toBe(2500);
    expect(valueOf(payables, 'Did handle payable')).toBe(10000);
  });

  it('loses less, the less of it that word is', () => {
    const long = duty(
      'Ten things',
      ...['one1', 'two2', 'three3', 'four4', 'five5', 'six6', 'seven7', 'eight8'].map((term) => ({
        term,
        weight: 2000,
      })),
      { term: 'rare', weight: 4000 },
    );
    // 12000 of 20000 = 0.60: held at 1. "rare" is a fifth: 1 − 1.5 × 0.2.
    expect(valueOf(long, 'Did one1 two2 three3 four4 five5 six6')).toBe(7000);
  });

  it('has more than one rarest word where they are about as rare', () => {
    const both = duty(
      'Reconcile the ledger',
      { term: 'ledger', weight: 6000 },
      { term: 'reconcile', weight: 5500 },
      { term: 'bank', weight: 1400 },
    );
    expect(valueOf(both, 'Did reconcile the bank')).toBe(10000);
  });

  it('loses less where a neighbour of that word stands', () => {
    const near = duty('Handle accounts payable', ...payables.terms.slice(0, 2), {
      term: 'payable',
      weight: 6000,
      related: [{ term: 'invoice', credit: 4000 }],
    });
    // 1 − 1.5 × 0.5 × (1 − 0.4).
    expect(valueOf(near, 'Did handle the account and each invoice')).toBe(5500);
  });

  it('gains by every further word and sentence', () => {
    const lines = ['Did handle the account', 'Did handle the account payable'];
    expect(valueOf(payables, lines[0]!)).toBeLessThanOrEqual(valueOf(payables, lines[1]!));
    expect(valueOf(payables, ...lines)).toBe(valueOf(payables, lines[1]!));
  });
});

describe('a word near to two words of a duty', () => {
  it('counts for one of them, the one that it says most of', () => {
    const ward = duty(
      'Work with physicians and nurses',
      { term: 'physician', weight: 5000, related: [{ term: 'care', credit: 3500 }] },
      { term: 'nurse', weight: 5000, related: [{ term: 'care', credit: 4000 }] },
    );
    // Twice it would be (0.175 + 0.20 − 0.20) / 0.25 and two words; once it is one common word.
    expect(valueOf(ward, 'Gave care')).toBe(0);
  });
});

describe('next to nothing of a duty', () => {
  const many = duty('Many things', ...Array.from({ length: 96 }, (_, at) => ({ term: `word${at}`, weight: 100 })));
  const first = (words: number): string => `Did ${Array.from({ length: words }, (_, at) => `word${at}`).join(' ')}`;

  it('is no mention of it', () => {
    // 20 of 96 = 0.2083: 0.0333, under 0.05.
    expect(assessed(many, [first(20)])).toMatchObject({ value: 0, explanation: { evidence: [] } });
    // 21 of 96 = 0.21875: 0.075.
    expect(valueOf(many, first(21))).toBe(750);
  });
});
