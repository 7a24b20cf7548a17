import { describe, expect, it } from '@jest/globals';
import { splitLines } from '../../lines/lines.js';
import { plainCopy } from '../../lines/plain-copy.js';
import { educationIn } from './education.js';

const read = (text: string): string[] =>
  educationIn(splitLines(plainCopy(text)), 0).map(
    ({ level, field, institution, end }) =>
      `${level ?? '-'} | ${field?.value ?? '-'} | ${institution?.value ?? '-'} | ${end?.date ?? '-'}`,
  );

describe('lines of an entry', () => {
  it.each([
    [
      'that say it was passed begin no other',
      'MBO 4 Logistiek\nMidden-Westhaven College\n2018 – 2020, diploma behaald',
      ['vocational | Logistiek | Midden-Westhaven College | 2020'],
    ],
    [
      'with the examination of a trade belong to it',
      'Ausbildung zum Kfz-Mechatroniker\nAutohaus Westhafen KG, Bremen\n09/2011 bis 07/2015\nGesellenprüfung bestanden, Note 2,4',
      ['vocational | Kfz-Mechatroniker | Autohaus Westhafen KG | 2015-07'],
    ],
    [
      'with its level alone repeat it, below a gap too',
      'BSc Nursing, 1994, University of Westhaven\n\nBachelor’s Degree',
      ['bachelor | Nursing | University of Westhaven | 1994'],
    ],
    [
      'are led by labels of a form that stand above them',
      '• Date (da – a)\n2006 – 2011\n• Nome e tipo di istituto di istruzione o formazione\nI.P.S.S.A.R. "Costa Alta", Salerno\n• Qualifica conseguita\nLaurea in Economia',
      ['bachelor | Economia | I.P.S.S.A.R. "Costa Alta" | 2011'],
    ],
  ])('%s', (_what, text, expected) => expect(read(text)).toEqual(expected));
});

describe('no entries of their own', () => {
  it.each([
    [
      'primary schools',
      'BSc Nursing, University of Westhaven, 2012\n\nFirst School Leaving Certificate, Central School, 2001',
    ],
    [
      'schools without degree, subject and date',
      'BSc Nursing, University of Westhaven, 2012\n\nLakes Community College',
    ],
    [
      'certificates of advanced studies and their school',
      'BSc Nursing, University of Westhaven, 2012\n\n2022\nCAS Palliative Care\nFachhochschule Westhafen',
    ],
    ['theses', 'BSc Nursing, University of Westhaven, 2012 Masters Project: A Net'],
    ['servers of a maker', 'BSc Nursing, University of Westhaven, 2012\nMS Server 2008, Windows 7'],
  ])('%s', (_what, text) => expect(read(text)).toEqual(['bachelor | Nursing | University of Westhaven | 2012']));
});

describe('names and fields', () => {
  it.each([
    [
      'Bachelor in het sociaal werk, Hogeschool Westhaven, 2008',
      'bachelor | sociaal werk | Hogeschool Westhaven | 2008',
    ],
    [
      'Master of Business Administration (MBA) Westhaven School of Management',
      'master | Business Administration | Westhaven School of Management | -',
    ],
    [
      'Capella University Ph.D. : Organization and Management City , State',
      'doctorate | Organization and Management | Capella University | -',
    ],
    [
      'Bachelor of Arts : Journalism, Media Production, and Radio UNIVERSITY OF WESTHAVEN',
      'bachelor | Journalism, Media Production, and Radio | UNIVERSITY OF WESTHAVEN | -',
    ],
    [
      'Promotion zum Dr.-Ing., Maschinenbau | Technische Hochschule Westhafen | 2015',
      'doctorate | Maschinenbau | Technische Hochschule Westhafen | 2015',
    ],
    [
      'Diplom Pflegefachfrau HF, Höhere Fachschule für Pflege Westhafen, 2016',
      'associate | Pflegefachfrau | Höhere Fachschule für Pflege Westhafen | 2016',
    ],
    [
      'Zasadnicza Szkoła Zawodowa nr 2 w Żywcu, zawód: ślusarz',
      'vocational | ślusarz | Zasadnicza Szkoła Zawodowa nr 2 w Żywcu | -',
    ],
    ['Baccalauréat série S2, Lycée Modou Ndiaye, 2011', 'secondary | S2 | Lycée Modou Ndiaye | 2011'],
    [
      'Nigeria Certificate in Education (English), College of Education Westhaven, 2008',
      'associate | English | College of Education Westhaven | 2008',
    ],
    [
      'Dental Assisting Technical Certificate – Lakes Community College, 2012',
      'vocational | Dental Assisting | Lakes Community College | 2012',
    ],
    ['March 2015 Lakes University M.S Accounting Accounting', 'master | Accounting | Lakes University | 2015-03'],
  ])('%s', (line, expected) => expect(read(line)).toEqual([expected]));

  it('a grade that is current tells nothing of the end', () => {
    const [entry] = educationIn(splitLines('MSc Physics, University of Westhaven, 2015 (Current GPA: 3.55)'), 0);
    expect(entry?.status).toBeUndefined();
  });
});
