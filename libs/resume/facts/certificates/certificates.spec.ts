import { describe, expect, it } from '@jest/globals';
import { splitLines } from '../../lines/lines.js';
import { plainCopy } from '../../lines/plain-copy.js';
import { certificationsIn, type CertificateSource } from './certifications.js';
import { languageTestsIn, postNominalsIn } from './named-anywhere.js';

const read = (text: string, source: CertificateSource = 'list'): string[] =>
  certificationsIn(splitLines(plainCopy(text)), plainCopy(text), 0, source).map(
    ({ name, issued, expires, lapsed, pursued }) =>
      `${name.value} ${issued?.date ?? ''}–${expires?.date ?? ''}${lapsed ? ' lapsed' : ''}${pursued ? ' pursued' : ''}`,
  );

describe('certificates of a list', () => {
  it.each([
    [
      'Registered Dental Hygienist, Ohio Board, License 31.015522, exp. 01/31/2027',
      ['Registered Dental Hygienist –2027-01-31'],
    ],
    ['DOT medical card, exp 4/26', ['DOT medical card –2026-04']],
    ['SMSTS (expired 2022)', ['SMSTS –2022 lapsed']],
    ['Reachtruck - verlopen', ['Reachtruck – lapsed']],
    ['Patentino saldatore ISO 9606, scaduto', ['Patentino saldatore ISO 9606 – lapsed']],
    ['Sachkunde IFRS, gültig bis 05/2026', ['Sachkunde IFRS –2026-05']],
    ['Certyfikat księgowy – w trakcie', ['Certyfikat księgowy – pursued']],
    ['Scrum Foundation (prova marcada)', ['Scrum Foundation – pursued']],
    ['Dental Laser Certificate - scheduled for March 2026', ['Dental Laser Certificate 2026-03– pursued']],
    ['Gas safety exam, failed 2020', []],
    ['Virginia (2012); District of Columbia (2014)', ['Virginia 2012–', 'District of Columbia 2014–']],
    ['FIMO 1998, FCO 2021', ['FIMO 1998–', 'FCO 2021–']],
    ['2016 – 2018 Fachweiterbildung Intensivpflege', ['Fachweiterbildung Intensivpflege 2018–']],
    ['SAP Certified Associate - Release 2020', ['SAP Certified Associate - Release 2020 –']],
    ['ISO 45001:2018 Lead Auditor, 2023', ['ISO 45001:2018 Lead Auditor 2023–']],
    [
      'Red Hat Certified Specialist - Storage, 2020\nRed Hat Certified Specialist - Virtualization, 2021',
      ['Red Hat Certified Specialist - Storage 2020–', 'Red Hat Certified Specialist - Virtualization 2021–'],
    ],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    'Taught six new clerks the till.',
    'Team spirit',
    'Compilers',
    'Member, Society of Engineers',
    'Führerschein Klasse B',
    'Trados, memoQ, Subtitle Edit, Zoom',
    'Oldenburg, den 12.10.2025',
    'Site Manager, Borg Bau GmbH, 2015 – heute',
  ])('takes none from "%s"', (text) => expect(read(text)).toEqual([]));

  it('end where something else begins', () => {
    expect(read('Forklift licence, 2019\nFirst aid, 2021\n\nHobbies\nRunning, 2019')).toEqual([
      'Forklift licence 2019–',
      'First aid 2021–',
    ]);
  });
});

describe('certificates elsewhere', () => {
  it('count in studies by a date beside a word for one, and by their letters in their company only', () => {
    expect(read('First Aid at Work, 2021', 'studies')).toEqual(['First Aid at Work 2021–']);
    expect(read('CSM Convent School, 2004', 'studies')).toEqual([]);
    expect(read('AAS, Lake College, left for MCAD after a year', 'studies')).toEqual([]);
  });

  it('are letters behind a name, and examinations in a language', () => {
    const names = (text: string): string[] =>
      [...postNominalsIn(splitLines(text), 0), ...languageTestsIn(splitLines(text), 0)].map(({ name }) => name.value);
    expect(names('Jane Doe, RN, CPA')).toEqual(['RN', 'CPA']);
    expect(names('Jane Doe, Leeds, UK')).toEqual([]);
    expect(names('German (C1, telc 2019), French (DALF C1)')).toEqual(['telc', 'DALF C1']);
  });
});
