import { describe, expect, it } from '@jest/globals';
import { detectLanguage } from '#libs/language';
import { splitLines, type ResumeLine } from '../lines/lines.js';
import { plainCopy } from '../lines/plain-copy.js';
import { certificationsIn } from './certificates/certifications.js';
import { distinctCertifications } from './certificates/distinct-certifications.js';
import { degreesBelow, educationIn } from './education/education.js';
import { identityIn } from './identity/identity.js';
import { languagesIn } from './languages.js';

const lines = (text: string): ResumeLine[] => splitLines(plainCopy(text));

describe('degrees below the work, under no heading', () => {
  it.each([
    ['Bachelor of Engineering, Pune University', ['bachelor']],
    ['Qualification: B.E. Mechanical', ['bachelor']],
    ['BSc Nursing, 2012', ['bachelor']],
    ['BA, Rollout project, 2019 – 2020', []],
    ['Bachelor of many trades', []],
    ['MS Office and Excel', []],
    ['PhD Researcher, Delft University', []],
    ['Built a portal for Bachelor students of Delft University', []],
  ])('%s', (text, levels) => expect(degreesBelow(lines(text), 0).map(({ level }) => level)).toEqual(levels));
});

describe('educationIn', () => {
  const read = (text: string): string[] =>
    educationIn(lines(text), 0).map(
      (one) =>
        `${one.level ?? '-'} ${one.fields.join('+') || '-'} @ ${one.institution?.value ?? '?'} ${one.start?.date ?? ''}–${one.end?.date ?? ''}`,
    );

  it.each([
    [
      'a doctor of any subject',
      'Doctor of Pharmacy\nUniversité Lyon 1\t09/2009 – 06/2015',
      ['doctorate Doctor of Pharmacy @ Université Lyon 1 2009-09–2015-06'],
    ],
    [
      'what a degree is of, beside its field',
      'Bachelor of Education, Elementarbildung\nPädagogische Hochschule\nSteiermark\n2016 – 2020',
      ['bachelor Bachelor of Education @ Pädagogische Hochschule Steiermark 2016–2020'],
    ],
    [
      'a school with a level in its name',
      'South High School\nHigh School Diploma\n2009 – 2013\n\nNorth High School\n2005 – 2009',
      [
        'secondary High School Diploma @ South High School 2009–2013',
        'secondary High School @ North High School 2005–2009',
      ],
    ],
    [
      'a school that a column breaks before its kind, and dates that a page cuts off',
      'Columbus State Community\nCollege\nBachelor of Arts\n\n2010 – 2014',
      ['bachelor Bachelor of Arts @ Columbus State Community College 2010–2014'],
    ],
    [
      'a field that a column breaks below its school',
      'Singapore Management University\nMaster of Science in Human Capital\nLeadership\n2018 – 2020',
      ['master Master of Science @ Singapore Management University 2018–2020'],
    ],
  ])('reads %s', (_what, text, expected) => {
    const read = educationIn(lines(text), 0).map(
      (one) => `${one.level} ${one.degree?.value} @ ${one.institution?.value} ${one.start?.date}–${one.end?.date}`,
    );
    expect(read).toEqual(expected);
  });

  it.each([
    [
      'MSc Computer Science, Delft University of Technology, 2013 – 2015',
      ['master computer-science @ Delft University of Technology 2013–2015'],
    ],
    [
      'B.S. in Computer Science, Texas State University, 2020',
      ['bachelor computer-science @ Texas State University –2020'],
    ],
    [
      'Princeton University\nPhD in Computer Science\nPrinceton, NJ\nSept 2018 – May 2023\n◦ Thesis: On search',
      ['doctorate computer-science @ Princeton University 2018-09–2023-05'],
    ],
    [
      'Sept 2018 – May 2023 Princeton University, PhD in Computer Science – Princeton, NJ',
      ['doctorate computer-science @ Princeton University 2018-09–2023-05'],
    ],
    [
      'Chalmers University of Technology\nMSc in Data Science\n2023 – 2025\n\nUniversity of Gothenburg\nBSc in Mathematics\n2020 – 2023',
      [
        'master data-science @ Chalmers University of Technology 2023–2025',
        'bachelor mathematics @ University of Gothenburg 2020–2023',
      ],
    ],
    [
      'M.Sc. Informatik, Technische Universität München, 10/2017 – 09/2019',
      ['master computer-science @ Technische Universität München 2017-10–2019-09'],
    ],
    [
      'Bachelor of Business\nAdministration,\nAccounting\nUniversity of Iowa\n08/1999 - 05/2003',
      ['bachelor business+finance @ University of Iowa 1999-08–2003-05'],
    ],
    [
      'Diploma, Electrical\nEngineering\nEscuela Técnica de Huesca\n2010 – 2012\n\nDiploma, Accounting\nExeter College\n2008 – 2010',
      [
        'vocational electrical-engineering @ Escuela Técnica de Huesca 2010–2012',
        'vocational finance @ Exeter College 2008–2010',
      ],
    ],
    ['High School Diploma, Arvada High School, 2014', ['secondary - @ Arvada High School –2014']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('certificationsIn', () => {
  const read = (text: string, section = true): string[] =>
    distinctCertifications(certificationsIn(lines(text), plainCopy(text), 0, section)).map(
      (one) => `${one.certification ?? `~${one.name.value}`} ${one.issued?.date ?? ''}–${one.expires?.date ?? ''}`,
    );

  it.each([
    ['Certified Kubernetes Administrator (CKA), issued 02/2026', ['cka 2026-02–']],
    ['AWS Certified Machine Learning – Specialty, May 2024, expires May 2027', ['aws-ml-specialty 2024-05–2027-05']],
    ['CKA (2022 - 2025)', ['cka 2022–2025']],
    ['CKA, valid until 03/2027', ['cka –2027-03']],
    ['CKA, lapsed 2021', ['cka –2021']],
    ['Google Professional Machine Learning Engineer\nMarch 2025', ['google-ml-engineer 2025-03–']],
    ['First Aid at Work, 2021', ['~First Aid at Work 2021–']],
    ['CKA (in progress)', []],
    ['Preparing for the CKA', []],
    ['I have not passed the CKA', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('takes no free names outside its section', () => {
    expect(read('Fire safety, 2021', false)).toEqual([]);
    expect(read('Earned the CKA in 2024', false)).toEqual(['cka 2024–']);
  });
});

describe('languagesIn', () => {
  const read = (text: string, section = true): string[] =>
    languagesIn(lines(text), plainCopy(text), 0, section ? 'language' : 'other').map(
      (one) => `${one.language} ${one.level ?? '-'}`,
    );

  it.each([
    ['English (C2), Dutch (B2), Igbo (native)', ['en C2', 'nl B2', 'ig native']],
    ['English: fluent\nMandarin: native', ['en C1', 'zh native']],
    ['Deutsch (Muttersprache), Englisch (verhandlungssicher)', ['de native', 'en C1']],
    ['Fluent in Spanish and German', ['es C1', 'de C1']],
    ['English, German', ['en -', 'de -']],
    ['French - intermediate, Italian - basic', ['fr B1', 'it A2']],
    ['English (native), Irish (good), a little French', ['en native', 'ga B2', 'fr A2']],
    ['Polish (mother tongue), fluent in German', ['pl native', 'de C1']],
    ['Deutsch: Muttersprache, Englisch: sehr gute Kenntnisse', ['de native', 'en C1']],
    ['Français : langue maternelle, allemand : notions', ['fr native', 'de A2']],
    ['Español nativo, alemán B1, inglés muy bueno', ['es native', 'de B1', 'en C1']],
    ['Swahili - near-native', ['sw C2']],
    ['Greek (limited working proficiency)', ['el B1']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('reads other lines only where they speak of languages', () => {
    expect(read('Taught English literature', false)).toEqual([]);
    expect(read('Fluent in Spanish', false)).toEqual(['es C1']);
    expect(read('I speak no German', false)).toEqual([]);
  });
});

describe('identityIn', () => {
  it.each([
    ['Mail: jürgen.groß@müller.example, mobile', 'jürgen.groß@müller.example'],
    ['почта иван@пример.рф', 'иван@пример.рф'],
    ['电子邮件wang@mail.example', 'wang@mail.example'],
  ])('finds the address in %j', (contact, address) => {
    const text = `Jo Weber\n${contact}\n\nExperience\nClerk`;
    const all = lines(text);
    const { emails, links } = identityIn(text, all, all.slice(0, 2), 0);
    expect(emails.map(({ value }) => value)).toEqual([address]);
    expect(links).toEqual([]);
  });

  it('finds who it is, and every span to mask', () => {
    const text =
      'Ana María Ruiz\nData Engineer\nMadrid, Spain | ana.ruiz@example.com | +34 600 555 014 | linkedin.com/in/example-ana\nNationality: Spanish\n\nExperience\nAna led the team of Ruiz & Co.';
    const all = lines(text);
    const identity = identityIn(text, all, all.slice(0, 4), 0);
    expect(identity.name?.value).toBe('Ana María Ruiz');
    expect(identity.emails.map((one) => one.value)).toEqual(['ana.ruiz@example.com']);
    expect(identity.phones.map((one) => one.value)).toEqual(['+34 600 555 014']);
    expect(identity.links.map((one) => one.value)).toEqual(['linkedin.com/in/example-ana']);
    expect(identity.location?.value).toBe('Madrid, Spain');
    expect(identity.terms.map((span) => text.slice(span.start, span.end))).toEqual([
      'Ana María Ruiz',
      'Madrid, Spain',
      'ana.ruiz@example.com',
      '+34 600 555 014',
      'linkedin.com/in/example-ana',
      'Spanish',
      'Ana',
      'Ruiz',
    ]);
  });

  it('takes no title, heading or employer for a name', () => {
    const text = 'SENIOR ACCOUNTANT\nProfessional Summary\nAcme Corporation';
    expect(identityIn(text, lines(text), lines(text), 0).name).toBeNull();
  });
});

describe('languageOf', () => {
  it.each([
    ['I have worked with the team on the platform and was responsible for the services that we run.', 'en'],
    ['Ich habe mit dem Team an der Plattform gearbeitet und war für die Dienste zuständig, die wir betreiben.', 'de'],
    ["J'ai travaillé avec les équipes sur la plateforme et dans les services de la société, pour des clients.", 'fr'],
    ['He trabajado con el equipo en la plataforma y los servicios de la empresa para los clientes.', 'es'],
    [
      'Pracowałem z zespołem nad platformą i byłem odpowiedzialny za usługi oraz wdrożenia w firmie przez trzy lata.',
      'pl',
    ],
    ['Я работал над платформой и отвечал за сервисы', 'ru'],
    ['Python, Docker, Kubernetes', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(detectLanguage(text)).toBe(expected);
  });
});

describe('many certifications on one line', () => {
  it('each have the dates beside them and the denial around them', () => {
    const text = 'CKA 2021, no AWS Certified Machine Learning - Specialty, CKAD issued March 2024';
    const held = certificationsIn(lines(text), plainCopy(text), 0, true);
    expect(held.map((one) => [one.name.value, one.issued?.date ?? null])).toEqual([
      ['CKA', '2021'],
      ['CKAD', '2024-03'],
    ]);
    const ahead = '2021: CKA, 2024: CKAD';
    expect(certificationsIn(lines(ahead), plainCopy(ahead), 0, true).map((one) => one.issued?.date)).toEqual([
      '2021',
      '2024',
    ]);
  });

  it('are read in time that grows with the line', () => {
    // With the line read again for each of its 20,000 names this takes minutes.
    const text = 'CKA 2021, '.repeat(20_000);
    expect(certificationsIn(lines(text), plainCopy(text), 0, true)).toHaveLength(20_000);
  });
});
