import { describe, expect, it } from '@jest/globals';
import { statesEnd } from '#libs/contracts';
import { buildProfile } from './build-profile.js';

/** Each position as `title @ employer, start – end`. */
function positions(text: string): string[] {
  return buildProfile([{ text, extractor: 'text', digest: 'a', readability: 'text' }]).positions.map(
    ({ title, employer, start, end, current }) =>
      `${title?.value ?? '?'} @ ${employer?.value ?? '?'}, ${start?.date ?? '?'} – ${current ? 'now' : statesEnd({ start, end, current }) ? (end?.date ?? '?') : 'not stated'}`,
  );
}

describe('a lone year among ranges', () => {
  it.each<[string, string]>([
    [
      'Systems Engineer — Delta Telecom — Mar 2019 to now\nIT Intern — Port City Bank — 2017 (3 months)',
      'IT Intern @ Port City Bank',
    ],
    [
      'Teacher – Rata Street School (2018 – present)\nTeacher Aide – Tangaroa Road School (2017)',
      'Teacher Aide @ Tangaroa Road School',
    ],
    [
      'Controller | Rhône Emballages SAS | 2018 – 2020\nStagiaire | Groupe Saône Énergie | 6 mois, 2017',
      'Stagiaire @ Groupe Saône Énergie',
    ],
    ['2018 – present   Actor, North Sea Theatre\n2017             Extra, Grignan Festival', 'Extra @ Grignan Festival'],
  ])('heads an entry where it stands as they do, and is when that began and ended: %j', (entries, named) => {
    expect(positions(`Experience\n\n${entries}`)[1]).toBe(`${named}, 2017 – 2017`);
  });

  it('is a start alone where no other work went on longer', () => {
    expect(positions('Experience\n\nClerk, Acme Ltd, 2010 – 2015\nBuyer, Globex Ltd, 2017')).toEqual([
      'Clerk @ Acme Ltd, 2010 – 2015',
      'Buyer @ Globex Ltd, 2017 – not stated',
    ]);
  });

  it('heads no entry in the text of another one', () => {
    expect(
      positions(
        'Experience\n\nWaiter, The Boathouse, 2015 – 2018\nServed lunch and dinner on the terrace.\nStaff award, 2016',
      ),
    ).toEqual(['Waiter @ The Boathouse, 2015 – 2018']);
  });
});
