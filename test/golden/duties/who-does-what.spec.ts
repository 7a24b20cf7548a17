import { describe, expect, it } from '@jest/globals';
import type { Duty } from '#libs/contracts';
import { ask, Person, criterion, criterionOf, roleWith } from '../support/index.js';

const now = { title: 'Clerk', from: '2024-01', to: 'now' };
const old = { title: 'Clerk', from: '2019-01', to: '2020-01' };
const roleFor = (asked: Duty) =>
  roleWith([criterion('responsibilities.duties', { test: 'duties', label: 'duties', duties: [asked] })]);
const assessedOf = (asked: Duty, person: Person) =>
  criterionOf(person.facts(), roleFor(asked), 'responsibilities.duties');
const assessed = (asked: Duty, ...lines: string[]) => assessedOf(asked, new Person().job(now, ...lines));
const outcome = (asked: Duty, ...lines: string[]) => assessed(asked, ...lines).outcome;

/** An action and a thing: of a common word, and of a telling one. */
const supervise: Duty = {
  ...ask.duty('supervise assistants', { actions: ['supervise', 'lead'] }),
  things: [{ terms: [{ term: 'assistant', weight: 400 }] }],
};
const reconcile: Duty = {
  ...ask.duty('reconcile ledgers', { actions: ['reconcile', 'balance'] }),
  things: [
    {
      terms: [{ term: 'ledger', weight: 700 }],
      synonyms: [
        { of: [0], terms: ['book'], weight: 700 },
        { of: [0], terms: ['subledger'], weight: 700, implied: true },
      ],
    },
  ],
};

describe('a duty', () => {
  it('is shown by the thing and the action in one sentence', () => {
    // 700 of 1200 earn 1.31 of 2.25, the whole thing 0.3, the action 0.7; all things found 2.7, one place 0.42: 5.43 of 4.5.
    expect(assessed(reconcile, 'Reconcile ledgers')).toMatchObject({ value: 8255, outcome: 'met' });
  });

  it('of a common thing is shown by the thing and the action in work of the trade', () => {
    const of = (title: string) => {
      const role = roleFor(supervise);
      const titles = { ...role.titles, trade: ['baker'] };
      const person = new Person().job({ ...now, title, keys: [`~${title.toLowerCase()}`] }, 'Lead assistants');
      return criterionOf(person.facts(), { ...role, titles }, 'responsibilities.duties').outcome;
    };
    expect(of('Baker')).toBe('met');
    expect(of('Gardener')).toBe('missing');
  });

  it('is not shown by the thing alone where it is common, nor by the action alone', () => {
    expect(outcome(supervise, 'Wrote to assistants')).toBe('missing');
    expect(outcome(supervise, 'Supervise gardens')).toBe('missing');
  });

  it('is shown by a synonym, and implied by something narrower', () => {
    const tiers = (line: string) =>
      assessed(reconcile, line).explanation.children[0]!.evidence.map(({ tier = 'exact' }) => tier);
    expect(tiers('Balance books')).toEqual(['exact']);
    expect(tiers('Balance subledgers')).toEqual(['implied']);
  });

  it('is similar to what says less: three tenths at most, no outcome, one quote', () => {
    const { value, outcome: got, explanation } = assessed(supervise, 'Wrote to assistants', 'Met assistants');
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThanOrEqual(3000);
    expect(got).toBe('missing');
    expect(explanation).toMatchObject({ similar: true, detail: { shown: 0, partly: 0 } });
    expect(explanation.children[0]!.evidence).toHaveLength(1);
    expect(explanation.children[0]!.evidence[0]).toMatchObject({ tier: 'similar' });
  });

  it('quotes a second sentence only where it shows the duty clearly', () => {
    const quotes = (...lines: string[]) => {
      const person = new Person().job(old, lines[0]!).job(now, lines[1]!);
      return assessedOf(reconcile, person).explanation.children[0]!.evidence.map(({ span }) => person.quote(span));
    };
    expect(quotes('Reconcile ledgers', 'Balance ledgers')).toHaveLength(2);
    expect(quotes('Reconcile ledgers', 'Printed ledgers')).toEqual(['Reconcile ledgers']);
  });

  it('never loses by a further sentence', () => {
    const lines = ['Printed ledgers', 'Reconcile books', 'Met assistants', 'Reconcile ledgers'];
    const values = lines.map((_, at) => assessed(reconcile, ...lines.slice(0, at + 1)).value);
    expect(values).toEqual([...values].sort((a, b) => a - b));
  });
});
