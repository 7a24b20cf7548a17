import { describe, expect, it } from '@jest/globals';
import { CERTIFICATES, Person, criterion, criterionOf, roleWith } from '../support/index.js';

const role = roleWith([criterion('certifications.any', CERTIFICATES)]);
const assessed = (person: Person, asOf?: string) => criterionOf(person.facts(), role, 'certifications.any', asOf);

describe('how long a certification counts', () => {
  it.each([
    // CKA earned before April 2024 holds 36 months, later 24.
    ['cka', { issued: '2023-06' }, '2026-06-15', 10000],
    ['cka', { issued: '2023-05' }, '2026-06-15', 4000],
    ['cka', { issued: '2024-03' }, '2026-06-15', 10000],
    ['cka', { issued: '2024-04' }, '2026-04-30', 10000],
    ['cka', { issued: '2024-04' }, '2026-05-01', 4000],
    // An expiry date on the document decides.
    ['cka', { issued: '2020-01', expires: '2026-06' }, '2026-06-15', 10000],
    ['cka', { issued: '2026-01', expires: '2026-05' }, '2026-06-15', 4000],
    // Of a programme that lapses, without a date.
    ['cka', {}, '2026-06-15', 6000],
    // A retired programme stays valid to its expiry, and cannot have been earned after its end.
    ['aws-ml-specialty', { issued: '2026-03' }, '2029-03-31', 10000],
    ['aws-ml-specialty', { issued: '2026-03' }, '2029-04-01', 4000],
    ['aws-ml-specialty', { issued: '2026-04' }, '2026-06-15', 6000],
    // A named successor 0.8; lapsed it is worth what a lapsed one is.
    ['aws-ml-engineer', { issued: '2025-01' }, '2026-06-15', 8000],
    // Without a date, of a programme whose rule does not lapse.
    ['aws-ml-engineer', {}, '2026-06-15', 8000],
    ['scrum-master', { issued: '2026-01' }, '2026-06-15', 0],
  ])('%s %j at %s', (id, dates, asOf, value) => {
    expect(assessed(new Person().certificate(id, dates), asOf).value).toBe(value);
  });

  it('takes the best; more of them add nothing', () => {
    const { value, explanation } = assessed(
      new Person()
        .certificate('cka', { issued: '2020-01' })
        .certificate('google-ml-engineer', { issued: '2025-01' })
        .certificate('azure-ai-engineer', { issued: '2026-01' }),
    );
    expect(value).toBe(10000);
    expect(explanation.detail).toMatchObject({ certification: 'google-ml-engineer', standing: 'valid' });
    expect(explanation.evidence).toHaveLength(1);
  });
});
