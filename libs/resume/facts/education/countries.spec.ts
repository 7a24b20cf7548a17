import { describe, expect, it } from '@jest/globals';
import { splitLines } from '../../lines/lines.js';
import { plainCopy } from '../../lines/plain-copy.js';
import { educationIn } from './education.js';

const read = (text: string): string[] =>
  educationIn(splitLines(plainCopy(text)), 0).map(
    ({ level, field, institution, start, end, status }) =>
      `${level ?? '-'} | ${field?.value ?? '-'} | ${institution?.value ?? '-'} | ${start?.date ?? ''}–${end?.date ?? ''}${status ? ` | ${status}` : ''}`,
  );

describe('studies of many countries', () => {
  it.each([
    [
      'Associate of Applied Science in Dental Hygiene, Lakeview Community College, 2015',
      'associate | Dental Hygiene | Lakeview Community College | –2015',
    ],
    [
      'BTEC Level 3 Extended Diploma in Construction, Kirkdale College, 2012',
      'vocational | Construction | Kirkdale College | –2012',
    ],
    ['9 GCSEs (A*–C), Hartsdale Grammar School, 2012', 'secondary | - | Hartsdale Grammar School | –2012'],
    [
      'B.Tech in Mechanical Engineering from Anna University in 2014 with 72%',
      'bachelor | Mechanical Engineering | Anna University | –2014',
    ],
    [
      'Diploma in Mechanical Engineering from Salem Polytechnic College in 2011',
      'associate | Mechanical Engineering | Salem Polytechnic College | –2011',
    ],
    ['M.P.H. (Epidemiology), Harlow University, 2012', 'master | Epidemiology | Harlow University | –2012'],
    [
      '2018 - 2020 Elektroplaner mit eidg. Fachausweis, Berufsakademie Thun',
      'vocational | Elektroplaner | Berufsakademie Thun | 2018–2020',
    ],
    [
      'Dipl.-Ing. (FH) Maschinenbau, Hochschule Esslingen, 2004',
      'bachelor | Maschinenbau | Hochschule Esslingen | –2004',
    ],
    ['2012 CAP pâtissier, CFA de Lyon', 'vocational | pâtissier | CFA de Lyon | –2012'],
    ['BTS Tourisme, Lycée Rabelais, 2016', 'associate | Tourisme | Lycée Rabelais | –2016'],
    [
      'Grado en Enfermería, Universidad de Murcia, 2015 – 2019',
      'bachelor | Enfermería | Universidad de Murcia | 2015–2019',
    ],
    [
      'Laurea magistrale in Ingegneria Meccanica, Politecnico di Bari, 2014',
      'master | Ingegneria Meccanica | Politecnico di Bari | –2014',
    ],
    ['2011 – 2015 HBO Verpleegkunde, Hogeschool Drenthe', 'bachelor | Verpleegkunde | Hogeschool Drenthe | 2011–2015'],
    [
      '2011 bis 2014, Verwaltungsfachangestellte, Berufliches Schulzentrum Dresden',
      'vocational | Verwaltungsfachangestellte | Berufliches Schulzentrum Dresden | 2011–2014',
    ],
    [
      '09/2008 – 06/2011   Kauffrau für Büromanagement, IHK Dresden',
      'vocational | Kauffrau für Büromanagement | IHK Dresden | 2008-09–2011-06',
    ],
    [
      '• Data\tDal 2023, in corso\n• Istituto\tUniversità di Bergamo\n• Qualifica\tLaurea magistrale in Economia',
      'master | Economia | Università di Bergamo | 2023– | in-progress',
    ],
    ['MBO 4 Kok, ROC Venlo, 2009', 'vocational | Kok | ROC Venlo | –2009'],
    ['TSO Elektromechanica, Atheneum Gent, 2009', 'secondary | Elektromechanica | Atheneum Gent | –2009'],
    ['Civilingenjör i kemiteknik, Lunds universitet, 2010–2015', 'master | kemiteknik | Lunds universitet | 2010–2015'],
    [
      'Uniwersytet Gdański, Psychologia, studia magisterskie, 2013 – 2015',
      'master | Psychologia | Uniwersytet Gdański | 2013–2015',
    ],
    [
      'Bacharelado em Administração – Universidade de Passo Fundo – 2012 a 2016',
      'bachelor | Administração | Universidade de Passo Fundo | 2012–2016',
    ],
  ])('%s', (line, expected) => expect(read(line)).toEqual([expected]));

  it.each([
    ['MSc Construction Law, University of Salford, expected 2027', 'in-progress'],
    ['Pursuing M.Sc. in Physics, University of Salford', 'in-progress'],
    ['PhD in Chemistry, University of Salford, since 2022', 'in-progress'],
    ['Master en droit, Université de Tours, en cours', 'in-progress'],
    ['Mestrado em Finanças, Universidade do Minho, em andamento', 'in-progress'],
    ['B.Sc. Biology, University of Salford (not finished)', 'broken-off'],
    ['Magister Philosophie, Universität Rostock, 2001–2003, ohne Abschluss', 'broken-off'],
    ['Maestría en Impuestos, Universidad Austral, trunca', 'broken-off'],
    ['MBO 3 Administratie, ROC Venlo, niet afgerond', 'broken-off'],
    ['Doutorado em Educação, Universidade do Minho, tranquei em 2019', 'broken-off'],
    ['Magister ekonomii, Uniwersytet Gdański, 2017–2019, nieukończone', 'broken-off'],
    ['Masterexamen i biologi, Lunds universitet, ej avslutad', 'broken-off'],
    ['B.Sc. Biology, University of Salford, 2016', undefined],
  ])('%s: %s', (line, status) => expect(educationIn(splitLines(line), 0).map((one) => one.status)).toEqual([status]));

  it('are each read where a line names several', () => {
    expect(read('MSc Physics, University of Leeds, 2015; BSc Physics, University of York, 2013')).toEqual([
      'master | Physics | University of Leeds | –2015',
      'bachelor | Physics | University of York | –2013',
    ]);
  });

  it('are of the school above them', () => {
    expect(
      read(
        'University of Westhaven\nMaster of Science in Nursing, 2019\nBachelor of Science in Nursing, 2016\nEastport College\nADN, 2012',
      ),
    ).toEqual([
      'master | Nursing | University of Westhaven | –2019',
      'bachelor | Nursing | University of Westhaven | –2016',
      'associate | - | Eastport College | –2012',
    ]);
  });
});
