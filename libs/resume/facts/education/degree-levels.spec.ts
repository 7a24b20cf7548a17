import { describe, expect, it } from '@jest/globals';
import { buildProfile } from '../../profile/build-profile.js';

const educationOf = (text: string) =>
  buildProfile([{ text, digest: 'd', extractor: 'text/1', readability: 'text' }]).education.map(
    ({ level, fields, institution }) => [level, fields, institution?.value ?? null],
  );

describe('the level of a degree', () => {
  it('is stated, never told by a school, a field or a date', () => {
    expect(educationOf('Education\nMarch 31, 2017\nUniversity of Westhaven\nHealth Care Administration\n')).toEqual([
      [null, ['health-administration'], 'University of Westhaven'],
    ]);
  });

  it('is not that of the degree beside it', () => {
    expect(
      educationOf(
        'Education\nMaster of Science in Nursing, Westhaven University, 2019\n\nHealth Care Administration, Eastport College, 2015\n',
      ),
    ).toEqual([
      ['master', ['nursing'], 'Westhaven University'],
      [null, ['health-administration'], 'Eastport College'],
    ]);
  });
});

describe('the level of an award', () => {
  const awards = (text: string) =>
    buildProfile([
      { text: `Education\n${text}\n`, digest: 'd', extractor: 'text/1', readability: 'text' },
    ]).education.map(
      ({ level, field, institution, end }) =>
        `${level}, ${field?.value ?? '-'}, ${institution?.value ?? '-'}, ${end?.date ?? '-'}`,
    );

  it.each([
    [
      'ASP en soudage, Centre de formation professionnelle des Monts, 2011',
      ['vocational, soudage, Centre de formation professionnelle des Monts, 2011'],
    ],
    [
      'Profesional en Diseño Gráfico, Universidad del Nevado, 2015',
      ['bachelor, Diseño Gráfico, Universidad del Nevado, 2015'],
    ],
    [
      '2012 – 2014 Staatlich geprüfter Techniker, Fachrichtung Maschinentechnik\nTechnikerschule Aalen, Abschluss 2014',
      ['vocational, Maschinentechnik, Technikerschule Aalen, 2014'],
    ],
  ])('is the one of its country: %s', (text, expected) => expect(awards(text)).toEqual(expected));

  it.each([
    'DU Soins palliatifs, Université de Brest, 2020',
    'Postgraduaat Sociaal recht, Hogeschool Kempen, 2020',
    'CAS en gérontologie, Haute École, 2020',
  ])('is none for a certificate of further study: %s', (text) =>
    expect(awards(`Bachelor of Arts, Leeds University, 2012\n${text}`)).toHaveLength(1),
  );
});

describe('the field of a degree', () => {
  it.each([
    ['Nursing', 'nursing'],
    ['Health Administration', 'health-administration'],
    ['Pharmacy', 'pharmacy'],
    ['Medicine', 'medicine'],
    ['Public Health', 'health-sciences'],
  ])('%s is a field of its own', (field, id) => {
    expect(educationOf(`Education\nBachelor of Science in ${field}, Westhaven University, 2019\n`)).toEqual([
      ['bachelor', [id], 'Westhaven University'],
    ]);
  });
});
