import { describe, expect, it } from '@jest/globals';
import { splitLines } from '../../lines/lines.js';
import { plainCopy } from '../../lines/plain-copy.js';
import { educationIn } from './education.js';

const read = (text: string): string[] =>
  educationIn(splitLines(plainCopy(text)), 0).map(
    ({ level, field, status }) => `${level ?? '-'} | ${field?.value ?? '-'}${status ? ` | ${status}` : ''}`,
  );

describe('an entry of studies without a known degree', () => {
  it.each([
    ['QQI Level 5 Healthcare Support, Fingal Education Centre, 2020', 'vocational | Healthcare Support'],
    ['Artisan Certificate in Welding, Kisumu Training School, 2012', 'vocational | Welding'],
    ['Diploma in Tour Guiding, Coast Lakes College, 2013', 'associate | Tour Guiding'],
    ['B.N.Sc, University of Nsukka Hills, 2017', 'bachelor | -'],
    ['BA (Hons) History, First Class, University of Exminster, 2016', 'bachelor | History'],
    ['Doktoratsstudium der Rechtswissenschaften, Universität Graz-Ost, 2022', 'doctorate | Rechtswissenschaften'],
    ['Havo, profiel Natuur en Gezondheid, Kanaal College, 2010', 'secondary | Natuur en Gezondheid'],
    ['Graduado en ESO, IES Torre, 2006', 'secondary | -'],
  ])('has the level of its award or school, and the field that is left: %s', (line, expected) =>
    expect(read(line)).toEqual([expected]),
  );

  it('keeps the dates of a form whose rows are bullets', () => {
    const form =
      '• Date 2003\n• Istituto Liceo Artistico Arcangeli\n• Qualifica conseguita Diploma di maturità\n\n• Date 2024 - in corso\n• Istituto Politecnico di Adda\n• Qualifica da conseguire Master in Restauro';
    expect(read(form).map((one) => one.split(' | ')[0])).toEqual(['secondary', 'master']);
  });

  it('has the school below it, across a blank line too, where all of them have', () => {
    const schools = educationIn(
      splitLines(
        plainCopy(
          'MBA, Finance   September 2012 to June 2014\n\nNorthwestern University\nBachelor of Business Administration, Accounting   August 1999 to May 2003\nUniversity of Iowa',
        ),
      ),
      0,
    ).map(({ institution }) => institution?.value);
    expect(schools).toEqual(['Northwestern University', 'University of Iowa']);
  });
});
