import { describe, expect, it } from '@jest/globals';
import { splitLines } from '../../lines/lines.js';
import { plainCopy } from '../../lines/plain-copy.js';
import { educationIn } from './education.js';

const statuses = (text: string): (string | undefined)[] =>
  educationIn(splitLines(plainCopy(text)), 0).map(({ status }) => status);

describe('how studies ended', () => {
  it.each([
    ['BBA - Accounting, CPA qualified candidate', undefined],
    ['B.Com., University of Westhaven, 2012, ACCA candidate', undefined],
    ['BSc Finance, University of Westhaven, 2015 | CFA Level II candidate', undefined],
    ['PhD candidate in Chemistry, University of Westhaven', 'in-progress'],
    ['Doctoral candidate, Biology, University of Westhaven', 'in-progress'],
    ['Candidate for an MBA, University of Westhaven, 2027', 'in-progress'],
    ['MBA candidate, University of Westhaven', 'in-progress'],
    ['Master of Science, Computer Engineering, University of Westhaven, Present', 'in-progress'],
    ['Master of Science , Computer Engineering Present University of Westhaven', 'in-progress'],
    ['BSc Nursing, University of Westhaven, working towards', 'in-progress'],
    ['Advanced Diploma of Farm Management, Westhaven TAFE - started 2024, part time, finish mid 2026', 'in-progress'],
    ['Currently enrolled: Postgraduate MSc in Clinical Biology, University of Westhaven', 'in-progress'],
    ['Attualmente iscritto a Laurea in Lettere, Università di Bari', 'in-progress'],
    ['BA Criminology, The Open University, given up in 2021', 'broken-off'],
    ['BSc Biology, University of Westhaven, 2015-2016. One year, left the program.', 'broken-off'],
    ['1ère année de Bac pro Commerce, lycée Jean-Moulin, non terminé', 'broken-off'],
    ['Licence Arts du spectacle, Université de Tours – arrêt en 2e année', 'broken-off'],
    ['Studium Germanistik, Universität Bremen, 2009 aufgegeben', 'broken-off'],
    ['HBO Rechten, Hogeschool Utrecht, 2010, opgegeven na 2 jaar', 'broken-off'],
    ['Laurea in Lettere, Università di Bari, lasciata al secondo anno', 'broken-off'],
    ['Behrend State College - a few classes Mechanical Engineering 2012-2013', 'broken-off'],
  ])('%s: %s', (line, status) => expect(statuses(line)).toEqual([status]));
});

describe('a year of studies whose degree is not named', () => {
  const read = (text: string): string[] =>
    educationIn(splitLines(plainCopy(text)), 0).map(
      ({ level, field, institution, status }) =>
        `${level ?? '-'} | ${field?.value ?? '-'} | ${institution?.value ?? '-'} | ${status}`,
    );

  it.each([
    [
      "First year Arts at Saint Mary's University, 2018-2019 (did not finish)",
      "bachelor | Arts | Saint Mary's University | broken-off",
    ],
    [
      'Second year Civil Engineering, University of Westhaven (left for work)',
      'bachelor | Civil Engineering | University of Westhaven | broken-off',
    ],
    ['3rd year Law student at University of Westhaven', 'bachelor | Law | University of Westhaven | in-progress'],
  ])('%s is one of a bachelor that is not held', (line, expected) => expect(read(line)).toEqual([expected]));
});

describe('two names of one degree', () => {
  it.each([
    ['Westhaven University\nMBA\nMaster of Business Administration (MBA)\n2016'],
    ['Osceola High School, Kissimmee\nDiploma 2017'],
    ['2015\nWesthaven University\nBachelor of Science\nBachelors of Information Management'],
    ['Bachelor of Science : Engineering 2014 Westhaven University\nWorked on my Bachelors degree at night'],
  ])('%s are one entry', (text) => expect(statuses(text)).toHaveLength(1));

  it('of the same level in two fields are two', () =>
    expect(statuses('BBA - Accounting\nBBA - Finance')).toHaveLength(2));
});
