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
    ['Trabajos de pintura\nMontaje de andamios, 2019', ['Trabajos de pintura –', 'Montaje de andamios 2019–']],
    ['IELTS 7.5, 2011', ['IELTS 7.5 2011–']],
    ['SSIAP 2 : Institut Prévention Lyon, 2019', ['SSIAP 2 2019–']],
    ['SST à jour (2023)', ['SST 2023–']],
    ['SST (sauveteur secouriste du travail), 2022', ['SST (sauveteur secouriste du travail) 2022–']],
    ['Ausbildereignung, IHK Bonn, 2018', ['Ausbildereignung 2018–']],
    ['2020 Schweißfachmann nach DVS, TÜV-zertifiziert, gültig bis 2027', ['Schweißfachmann nach DVS 2020–2027']],
    ['Fachprüfung Gastronomie, WIFI Graz, Modul 2 im Herbst', ['Fachprüfung Gastronomie – pursued']],
    ['NEBOSH General Certificate - currently doing unit 2', ['NEBOSH General Certificate – pursued']],
    [
      'Red Hat Certified Specialist - Storage, 2020\nRed Hat Certified Specialist - Virtualization, 2021',
      ['Red Hat Certified Specialist - Storage 2020–', 'Red Hat Certified Specialist - Virtualization 2021–'],
    ],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    'Taught six new clerks the till.',
    'Member, Society of Engineers',
    'Führerschein Klasse B',
    'Trados, memoQ, Subtitle Edit, Zoom',
    'Oldenburg, den 12.10.2025',
    'Site Manager, Borg Bau GmbH, 2015 – heute',
    'Graduate Member, Society of Surveyors of Accra',
    'MS Office proficiency',
    'Issue of tax certificates, 2019',
    'Licence: Full B, clean',
    'Ladder safety, spill response (in house)',
    'Copies of certificates on request',
    '12+ years with children, licensed centres among them',
    'Mandatory training up to date: fire safety, infection control',
  ])('takes none from "%s"', (text) => expect(read(text)).toEqual([]));

  it.each([
    ['Unvented hot water\nWorking at height', ['Unvented hot water –', 'Working at height –']],
    [
      'Overhead crane and rigging\nAdvanced police driver',
      ['Overhead crane and rigging –', 'Advanced police driver –'],
    ],
    ['Antincendio rischio medio\nPreposto', ['Antincendio rischio medio –', 'Preposto –']],
    ['Baumkontrolleur, Zertifikat Österr. Agentur für Baumpflege, 2018', ['Baumkontrolleur 2018–']],
    ['OSHA 10\nForklift certified (company, renewed 2024)', ['OSHA 10 –', 'Forklift certified 2024–']],
    [
      'Personal Safety Instructor, recertified 2024\nDoor supervisor',
      ['Personal Safety Instructor 2024–', 'Door supervisor –'],
    ],
    ['MCSA Windows 7, inmiddels verlopen', ['MCSA Windows 7 – lapsed']],
    [
      'Professional Scrum Master I (PSM I), 2019\nProfessional Scrum Master II (PSM II), 2021',
      ['Professional Scrum Master I (PSM I) 2019–', 'Professional Scrum Master II (PSM II) 2021–'],
    ],
    ['Prawo jazdy kat. B, C, C+E, D', ['Prawo jazdy kat. B, C, C+E, D –']],
    ['Patente C e CQC merci', ['Patente C –', 'CQC merci –']],
    ['Rijbewijs B, C, CE, code 95', ['Rijbewijs B, C, CE –', 'code 95 –']],
    ["Driver's licence Class E", ["Driver's licence Class E –"]],
    ['Working environment coordinator (AMK-B)', ['Working environment coordinator (AMK-B) –']],
    ['OSHA 30 · Smart Serve · Rigging and slinging', ['OSHA 30 –', 'Smart Serve –', 'Rigging and slinging –']],
    ['CSCS card, IPAF, First Aid at Work', ['CSCS card –', 'IPAF –', 'First Aid at Work –']],
    ['HSE Level 1, 2 and 3, 2015', ['HSE Level 1, 2 and 3 2015–']],
    [
      'Network+ Certified, 2006 A+ Hardware Certified, 2007 MCSE Windows, 2009',
      ['Network+ Certified 2006–', 'A+ Hardware Certified 2007–', 'MCSE Windows 2009–'],
    ],
    [
      'ServSafe Manager Certification County Food Handlers Card Adult First Aid',
      ['ServSafe Manager Certification –', 'County Food Handlers Card –', 'Adult First Aid –'],
    ],
    ['Certified Rigger (CR) Certified Signaller (CS)', ['Certified Rigger (CR) –', 'Certified Signaller (CS) –']],
    [
      'ASIST - Applied Suicide Intervention Skills Training (LivingWorks), 2021',
      ['ASIST - Applied Suicide Intervention Skills Training (LivingWorks) 2021–'],
    ],
    ['Engineer in Training (EIT), 2010', ['Engineer in Training (EIT) 2010–']],
    ['Certification, Windows 7, 2012', ['Windows 7 2012–']],
    [
      'HR Licence, Forklift (LF), Dogging (DG), Confined Space',
      ['HR Licence –', 'Forklift (LF) –', 'Dogging (DG) –', 'Confined Space –'],
    ],
    [
      'Tableau Desktop Specialist; Google Data Analytics; dbt Fundamentals',
      ['Tableau Desktop Specialist –', 'Google Data Analytics –', 'dbt Fundamentals –'],
    ],
    ['Mental Health First Aider (MHFA England), ECDL', ['Mental Health First Aider (MHFA England) –', 'ECDL –']],
  ])('are short names of whatever words: %s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    'Working at height half day course',
    'Front-end course, 10 weeks (attended)',
    'Motorsägenkurs (2 Tage)',
    'Dry needling level 1, weekend course',
    'Excel Avançado, SENAC (40h)',
    "Dean's List, 2014",
    'Certified [Job Title]',
    'Institute of Certified Accountants of Leeds',
    'Certification',
    'Operating systems - Windows Server 2003',
  ])('are no courses, honours, societies or captions: %s', (text) => expect(read(text)).toEqual([]));

  it.each([
    ['Market Research, 2009', []],
    ['Team spirit', []],
    ['Compilers', []],
    ['Management Development, 2000', []],
    ['Contracting Overview (2009)\nBudget Execution (2010)\nOverview of Ethics (2011)', []],
    ['Excel dla księgowych, 2016\nZarządzanie zespołem, 2020', []],
    ['Operador de Medios Tecnológicos, Academia Escudo Sur, 2016', ['Operador de Medios Tecnológicos 2016–']],
    ['Fachkundige Person Hochvolt Stufe 2S', ['Fachkundige Person Hochvolt Stufe 2S –']],
    ['IOSH Managing Safely, 2019', ['IOSH Managing Safely 2019–']],
    ['Praxisanleiterin (IHK-Zertifikat), 2021', ['Praxisanleiterin (IHK-Zertifikat) 2021–']],
    ['Food hygiene level 2', ['Food hygiene level 2 –']],
  ])('prove something where courses stand among them: %s', (text, expected) =>
    expect(read(text, 'courses')).toEqual(expected),
  );

  it.each([
    ['BLS (American Heart Association), exp. 06/2028', ['BLS –2028-06']],
    ['BLS - AHA - Expired 2023', ['BLS –2023 lapsed']],
    ['Wilderness First Aid — St John Ambulance — 2023', ['Wilderness First Aid 2023–']],
    ['VCA VOL (veiligheid voor operationeel leidinggevenden)', ['VCA VOL –']],
    ['Certified Safety Professional (CSP)', ['Certified Safety Professional (CSP) –']],
    ['Notary Public, State of Minnesota, expires 2028', ['Notary Public, State of Minnesota –2028']],
    [
      'Digital Marketing Institute, Certified Digital Marketing Professional - 2019',
      ['Certified Digital Marketing Professional 2019–'],
    ],
    ['Registered Nurse (NMCN) RN 123908', ['Registered Nurse (NMCN) –']],
    ['Licensed Pharmacy Technician by the State of Illinois', ['Licensed Pharmacy Technician –']],
    ['CPA, State of Ohio License #42088', ['CPA, State of Ohio –']],
    ['Food Handler Certificate, City of Hamilton', ['Food Handler Certificate –']],
    ['Class A CDL, State of Tennessee', ['Class A CDL –']],
    ['Registered Engineer (Reg. 44,102)', ['Registered Engineer –']],
    ['Danish authorisation ID 0A425, 2013', ['Danish authorisation 2013–']],
    ['Coal Board Medical (exp 11/29)', ['Coal Board Medical –2029-11']],
    ['TOEIC 785 points (2019)', ['TOEIC 2019–']],
    ['IELTS: 7.0 overall', ['IELTS –']],
    ['Diplôme universitaire Soins palliatifs, Université de Bretagne', ['Diplôme universitaire Soins palliatifs –']],
    ['Postgraduaat Sociaal recht – gestart september 2026', ['Postgraduaat Sociaal recht 2026-09– pursued']],
    ['Buchhalterprüfung                WIFI OÖ          2001', ['Buchhalterprüfung 2001–']],
    ['| PMP | PMI | 2023 |', ['PMP 2023–']],
    ['Goethe-Zertifikat B2 – exam registered for June', ['Goethe-Zertifikat B2 – pursued']],
  ])('have a name without issuer, number and status: %s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    'Document   Number   Issued   Expiry',
    'Yellow fever vaccination',
    'UAE light vehicle licence',
    'French B1',
    'Hanrahan Keyes Chartered Accountants',
  ])('are no papers of a person: %s', (text) => expect(read(text)).toEqual([]));

  it('are courses too under a heading of papers alone, unless they are called so', () => {
    expect(read('STCW Basic Training, valid until 2029', 'papers')).toEqual(['STCW Basic Training –2029']);
    expect(read('Defensive driving course, 2020', 'papers')).toEqual([]);
  });

  it('stand among qualifications without the diplomas of schools', () => {
    expect(read('City & Guilds 2391-52 Inspection and Testing', 'qualifications')).toEqual([
      'City & Guilds 2391-52 Inspection and Testing –',
    ]);
    expect(read('Bachelor of Arts, 2012', 'qualifications')).toEqual([]);
  });

  it('are no tools among qualifications', () =>
    expect(read('Windows XP/7/8, Server 2003/2008\nMS Word 2010', 'qualifications')).toEqual([]));

  it('end where something else begins', () => {
    expect(read('Forklift licence, 2019\nFirst aid, 2021\n\nHobbies\nRunning, 2019')).toEqual([
      'Forklift licence 2019–',
      'First aid 2021–',
    ]);
  });
});

describe('certificates elsewhere', () => {
  it.each([
    ['Führerschein: B, C, CE', ['Führerschein: B, C, CE –']],
    ['Patente C', ['Patente C –']],
    ['Carta de condução: C+E', ['Carta de condução: C+E –']],
    ['Führerschein Klasse B', []],
    ['Driving licence B, BE', []],
    ['Staplerschein', ['Staplerschein –']],
    ['White Card', ['White Card –']],
  ])('are licenses to drive for a living: %s', (text, expected) => expect(read(text, 'text')).toEqual(expected));

  it('count in studies by a date beside a word for one, and by their letters in their company only', () => {
    expect(read('First Aid at Work, 2021', 'studies')).toEqual(['First Aid at Work 2021–']);
    expect(read('CSM Convent School, 2004', 'studies')).toEqual([]);
    expect(read('AAS, Lake College, left for MCAD after a year', 'studies')).toEqual([]);
  });

  it.each([
    ['Series 7, 63 and 66 licenses', ['Series 7, 63 and 66 licenses']],
    ['Budgeting, CPR certified, Excel', ['CPR']],
    ['Active Top Secret/SCI clearance', ['Top Secret/SCI clearance']],
    ['Holds a current CDL Class A and a forklift license', ['CDL Class A', 'forklift license']],
    ['Lean Six Sigma Green Belt, team leadership', ['Lean Six Sigma Green Belt']],
    [
      'Brocade Certified Network Engineer (BCNE) Brocade Certified Layer 4-7 Engineer (BCLE)',
      ['Brocade Certified Network Engineer (BCNE)', 'Brocade Certified Layer 4-7 Engineer (BCLE)'],
    ],
    ['CRPC, CFP candidate', ['CRPC', 'CFP']],
    ['Fork truck certified', ['Fork truck certified']],
    ['Various Technical Certification', []],
    ['Taught CPR classes to 40 staff', []],
    ['Supervised RN and LPN staff', []],
    ['Knowledge of HACCP and food safety', []],
    ['American Institute of Certified Public Accountants', []],
  ])('are named in summaries and lists of skills: %s', (text, expected) =>
    expect(certificationsIn(splitLines(text), text, 0, 'text').map(({ name }) => name.value)).toEqual(expected),
  );

  it('are lapsed where their line calls them inactive', () => {
    expect(read('INACTIVE LICENSES - Series 7, 66, 63', 'text')).toEqual(['Series 7, 66, 63 – lapsed']);
  });

  it('count at work where they are said to be held, or nothing else is said', () => {
    const names = (text: string): string[] =>
      certificationsIn(splitLines(text), text, 0, 'work').map(({ name }) => name.value);
    expect(names('Obtained Notary Public license')).toEqual(['Notary Public license']);
    expect(names('Series 7 & 66 Licenses, Life, Health & Variable Annuities License')).toEqual([
      'Series 7 & 66 Licenses',
      'Life, Health & Variable Annuities License',
    ]);
    expect(names('Registered Nurse, St. Mary Hospital')).toEqual([]);
    expect(names('Certified Technician 03/2010 - 05/2014')).toEqual([]);
  });

  it('are none in studies where a school or a trade awards them', () => {
    expect(read('Journeyman Machinist, registered apprenticeship, 2011', 'studies')).toEqual([]);
    expect(read('Social Services Diploma, 2011', 'studies')).toEqual([]);
    expect(read('Facharbeiterbrief Mechatroniker, Januar 2014', 'studies')).toEqual([]);
    expect(read('Working with Children Check (valid to 2027)', 'studies')).toEqual([
      'Working with Children Check –2027',
    ]);
  });

  it('are letters behind a name, and examinations in a language', () => {
    const names = (text: string): string[] =>
      [...postNominalsIn(splitLines(text), 0), ...languageTestsIn(splitLines(text), 0)].map(({ name }) => name.value);
    expect(names('Jane Doe, RN, CPA')).toEqual(['RN', 'CPA']);
    expect(names('Jane Doe, Leeds, UK')).toEqual([]);
    expect(names('German (C1, telc 2019), French (DALF C1)')).toEqual(['telc', 'DALF C1']);
  });
});
