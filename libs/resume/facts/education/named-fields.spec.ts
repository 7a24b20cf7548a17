import { describe, expect, it } from '@jest/globals';
import { neutralise } from '#libs/language';
import { splitLines } from '../../lines/lines.js';
import { plainCopy } from '../../lines/plain-copy.js';
import { educationIn } from './education.js';

const read = (text: string): string[] =>
  educationIn(splitLines(plainCopy(neutralise(text).text)), 0).map(
    ({ level, field, status }) => `${level ?? '-'} | ${field?.value ?? '-'}${status ? ` | ${status}` : ''}`,
  );

describe('what a degree is in', () => {
  it.each([
    ['M.Sc Nursing (Paediatric Care), Kochi Arogya University, 2015', 'master | Nursing (Paediatric Care)'],
    ['Bachelor of Secondary Education, Major in Physics, Cebu College, 2012', 'bachelor | Physics'],
    ['Diploma "Welding", qualification Engineer, Dnipro University', '- | Welding'],
    ['Attestato federale di capacità (AFC) falegname, SPAI Locarno, 2008', 'vocational | falegname'],
    ['Bachelor HES-SO en Travail social, Haute École de Sion, 2014', 'bachelor | Travail social'],
    ['Master of Public Policy, 2016', 'master | Public Policy'],
    ['MBO Logistiek niveau 4, ROC Drieland, 2012', 'vocational | Logistiek'],
    ['Ingeniera Química, Universidad de Cuyo, 2010', 'bachelor | Ingeniero Químico'],
    ['Abogada, Universidad de Cuyo, 2010', 'bachelor | Abogado'],
  ])('is taken from brackets, quotes, labels and the name of the degree: %s', (line, expected) =>
    expect(read(line)).toEqual([expected]),
  );
});

describe('the level of an award', () => {
  it.each([
    ['Postgraduate Diploma in Health Economics, University of Thames Vale, 2019', 'master'],
    ['Especialización en Auditoría, Universidad de Caldas Sur, 2014', 'master'],
    ['Studia podyplomowe: Logistyka, Akademia Bałtycka, 2018', 'master'],
    ['Zasadnicza Szkoła Zawodowa, stolarz, 2001', 'vocational'],
    ['Advanced Diploma of Accounting, Bendigo Institute, 2015', 'vocational'],
    ['Techniek (TSO), Sint-Jan Gent, 2009', 'secondary'],
    ['Grade 12, Umlazi High, 2010', 'secondary'],
  ])('is the one that its country counts it with: %s', (line, level) =>
    expect(read(line).map((one) => one.split(' | ')[0])).toEqual([level]),
  );
});

describe('a trade or a branch', () => {
  it.each([
    ['NVTI Grade Two, Auto Mechanics, 2018', 'vocational | Auto Mechanics'],
    ['Pedagogical High School Sibiu-Nord, primary teacher, 2005', 'secondary | primary teacher'],
    ['Mbo-Verpleegkunde niveau 4, ROC Drieland, 2013', 'vocational | Verpleegkunde'],
  ])('stands behind what schools and trades award: %s', (line, expected) => expect(read(line)).toEqual([expected]));
});

describe('the status of studies', () => {
  it.each([
    ['B.Sc. (Physics), Ludhiana College, Punjab, 2007', 'bachelor | Physics'],
    ['HSC (Humanities) — Rajshahi College — 2011 — A', 'secondary | Humanities'],
    ['BA Geography, University of Humber Vale, 2006–2008, left in second year', 'bachelor | Geography | broken-off'],
    ['Diploma of Nursing (Enrolled Nurse), Ballarat Institute, 2015', 'vocational | Nursing'],
  ])('is read from whole words: %s', (line, expected) => expect(read(line)).toEqual([expected]));
});
