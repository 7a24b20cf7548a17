import { describe, expect, it } from '@jest/globals';
import { Person, ask, criterion, criterionOf, roleWith } from '../support/index.js';

const now = { from: '2024-01', to: 'now' };
/** Five duties of four words each, of equal rarity; the mean is over the best ⌈0.6 × 5⌉ = 3. */
const role = roleWith([
  criterion(
    'responsibilities.duties',
    ask.duties(
      'alpha beta gamma delta',
      'alpha beta epsilon zeta',
      'alpha beta eta theta',
      'iota kappa lambda sigma',
      'omega omicron upsilon rho',
    ),
  ),
]);
const duties = (person: Person) => criterionOf(person.facts(), role, 'responsibilities.duties');

describe('duties', () => {
  it('are worth (share − 0.20) / 0.25 of their words in one sentence', () => {
    // Two of four words: (0.50 − 0.20) / 0.25 = 1.2, held at 1. Mean over 3.
    expect(duties(new Person().job(now, 'Did iota kappa')).value).toBe(3333);
    // Two of the seven words that this duty has: (0.2857 − 0.20) / 0.25 = 0.3429.
    const long = roleWith([
      criterion('responsibilities.duties', ask.duties('one1 two2 three3 four4 five5 six6 seven7')),
    ]);
    const stated = new Person().job(now, 'Did one1 two2').facts();
    expect(criterionOf(stated, long, 'responsibilities.duties').value).toBe(3429);
  });

  it('count with the strength of the place that states them', () => {
    expect(duties(new Person().job({}, 'Did iota kappa')).value).toBe(2000); // 0.6 / 3
    expect(duties(new Person().project({}, 'Did iota kappa')).value).toBe(1667); // 0.5 / 3
    expect(duties(new Person().summary('Did iota kappa')).value).toBe(1667);
    expect(duties(new Person().list('iota kappa')).value).toBe(0);
  });

  it('one sentence serves at most two of them', () => {
    // "alpha beta" is half of the first three duties: one sentence gives 2/3, two give all three.
    expect(duties(new Person().job(now, 'Did alpha and beta')).value).toBe(6667);
    expect(duties(new Person().job(now, 'Did alpha and beta', 'Again alpha, beta')).value).toBe(10000);
  });

  it('take the assignment that is worth most, not the first that fits', () => {
    // Two sentences. Dated "alpha beta" could serve duties 1–3; undated "alpha gamma delta" serves 1 only (0.6).
    // Best: dated for 2 and 3, undated for 1: (1 + 1 + 0.6) / 3.
    const person = new Person().job(now, 'Did alpha and beta').job({}, 'Did gamma and delta');
    expect(duties(person).value).toBe(8667);
  });

  it('give each duty its sentence as evidence', () => {
    const person = new Person().job(now, 'Did iota kappa', 'Did omega omicron');
    const { explanation } = duties(person);
    expect(explanation.children.map((node) => node.evidence.map(({ span }) => person.quote(span)))).toEqual([
      [],
      [],
      [],
      ['Did iota kappa'],
      ['Did omega omicron'],
    ]);
    expect(explanation.evidence).toHaveLength(2);
  });
});
