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

describe('entries of other forms', () => {
  it.each<[string, string, string[]]>([
    [
      'roles in bullets are at the employer above them',
      'Experience\n\nHarbour Books, Galway, 2013 – present\n- Store Manager, 2018 – present\n- Sales Assistant, 2013 – 2018',
      ['Store Manager @ Harbour Books, 2018 – now', 'Sales Assistant @ Harbour Books, 2013 – 2018'],
    ],
    [
      'the start and the end of a form are one time',
      'Experience\n\nEmployer: Anderson Plant\nFrom: 2016\nTo: 02/2021\nPosition: Plant Operator',
      ['Plant Operator @ Anderson Plant, 2016 – 2021-02'],
    ],
    [
      'a table pasted a cell a line',
      'Work Experience\n\nOrganization\nDesignation\nFrom\nTo\nNilgiri Online Ltd.\nData Analyst\nApr-2021\nPresent\nHazel Fintech\nAnalytics Intern\nJul-2020\nOct-2020',
      ['Data Analyst @ Nilgiri Online Ltd., 2021-04 – now', 'Analytics Intern @ Hazel Fintech, 2020-07 – 2020-10'],
    ],
    [
      'a line of its own in any words',
      'Experience\n\nWaiter\nThe Boathouse\n2017 – 2019\n\nBabysitting for families in my street, 2014 – 2017',
      ['Waiter @ The Boathouse, 2017 – 2019', 'Babysitting @ ?, 2014 – 2017'],
    ],
    [
      'a line of a place among the jobs is no address',
      'Inès Benhadj\nToulouse, ines.b@example.com\n\nDéveloppeuse front-end\nGaronne Digital, Toulouse\nmars 2022 – présent\n\nVendeuse\nLibrairie du Canal\n2018 – 2021',
      ['Développeuse front-end @ Garonne Digital, 2022-03 – now', 'Vendeuse @ Librairie du Canal, 2018 – 2021'],
    ],
    [
      'an unpaid post has its title up to the word for where it is held',
      'Experience\n\nCook, Hotel Serena, 2015 – 2020\n\nOther information\nCoach of a U10 hockey team at Arvada Ice (since 2022)',
      ['Cook @ Hotel Serena, 2015 – 2020', 'Coach of a U10 hockey team @ Arvada Ice, 2022 – now'],
    ],
  ])('%s', (_, text, expected) => {
    expect(positions(text)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['2012 r. – 2015 r.', '2012 – 2015'],
    ['2015/16 – 2017/18', '2015 – 2018'],
    ['01/06/2013 – 30/08/2015', '2013-06-01 – 2015-08-30'],
    ['Jan 2019 – lfd.', '2019-01 – now'],
    ['2013 – still working', '2013 – now'],
    ['Feb 2020 (3 weeks)', '2020-02 – 2020-02'],
  ])('the dates %j are read', (dates, expected) => {
    expect(positions(`Experience\n\nCook, Hotel Serena, ${dates}`)).toEqual([`Cook @ Hotel Serena, ${expected}`]);
  });
});
