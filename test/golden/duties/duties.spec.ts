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
  it('are worth what a sentence earns by the things that it names', () => {
    // Two of four things: 1.13 + 0.3 + 1 in the sentence, 2.7 × 2/3 + 0.42 for all: 4.65, which is 0.5 + 0.35 × 0.15. Mean over 3.
    expect(duties(new Person().job(now, 'Did iota kappa')).value).toBe(1842);
    // So are two of seven: three things found are all of a long duty.
    const long = roleWith([
      criterion('responsibilities.duties', ask.duties('one1 two2 three3 four4 five5 six6 seven7')),
    ]);
    const stated = new Person().job(now, 'Did one1 two2').facts();
    expect(criterionOf(stated, long, 'responsibilities.duties').value).toBe(5525);
  });

  it('count with the strength of the place that states them', () => {
    expect(duties(new Person().job({}, 'Did iota kappa')).value).toBe(1105); // 0.6 × 0.5525 / 3
    expect(duties(new Person().project({}, 'Did iota kappa')).value).toBe(921); // 0.5 × 0.5525 / 3
    expect(duties(new Person().summary('Did iota kappa')).value).toBe(921);
    // A list of skills tells of no work done.
    expect(duties(new Person().list('iota kappa')).value).toBe(0);
  });

  it('one sentence serves at most two of them', () => {
    // "alpha beta" is half of the first three duties: one sentence serves two of them, two serve all three, by one place more.
    expect(duties(new Person().job(now, 'Did alpha and beta')).value).toBe(3683);
    expect(duties(new Person().job(now, 'Did alpha and beta', 'Again alpha, beta')).value).toBe(6995);
  });

  it('gain nothing by the same words again, nor by a third place', () => {
    const twice = duties(new Person().job(now, 'Did iota kappa', 'Also iota and kappa')).value;
    expect(duties(new Person().job(now, 'Did iota kappa', 'Did iota kappa')).value).toBe(1842);
    expect(duties(new Person().job(now, 'Did iota kappa', 'Also iota and kappa', 'More iota, kappa')).value).toBe(
      twice,
    );
  });

  it('take the assignment that is worth most, not the first that fits', () => {
    // Two sentences. Dated "alpha beta" could serve duties 1–3; undated "alpha gamma delta" serves 1 only (0.6).
    // Best: dated for 2 and 3, undated for 1, of which everything is found: (0.5525 + 0.5525 + 0.6) / 3.
    const person = new Person().job(now, 'Did alpha and beta').job({}, 'Did gamma and delta');
    expect(duties(person).value).toBe(5683);
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
