import { describe, expect, it } from '@jest/globals';
import type { Profile } from '#libs/contracts';
import { buildProfile } from './build-profile.js';

const profileOf = (text: string): Profile =>
  buildProfile([{ text, digest: 'd', extractor: 'text/1', readability: 'text' }]);

/** Positions as `title @ employer, start – end`. */
function positions(text: string): string[] {
  return profileOf(text).positions.map(({ title, employer, start, end, current }) => {
    const dates = `${start?.date ?? '?'} – ${current ? 'now' : (end?.date ?? '?')}`;
    return `${title?.value ?? '?'} @ ${employer?.value ?? '?'}, ${dates}`;
  });
}

const certifications = (text: string): string[] =>
  profileOf(text).certifications.map(
    ({ name, issued, expires }) => `${name.value} ${issued?.date ?? '?'}–${expires?.date ?? '?'}`,
  );
const education = (text: string): string[] =>
  profileOf(text).education.map(
    ({ level, institution, start, end }) =>
      `${level ?? '?'} ${institution?.value ?? '?'} ${start?.date ?? '?'}–${end?.date ?? '?'}`,
  );
const languages = (text: string): string[] =>
  profileOf(text).languages.map(({ language, level }) => `${language} ${level ?? '?'}`);
const findings = (text: string): string[] => profileOf(text).findings.map(({ code }) => code);

describe('the lines under a name', () => {
  it('say what someone is, and are no further job beside dated ones', () => {
    const text =
      'Sara Lund\nJunior Java Developer\n\nJava Developer — Nordbank, Aug 2025 – present\n• Fixes bugs in Spring Boot\n\nIntern — Nordbank, Jan 2025 – Jun 2025\n• Unit tests in JUnit';
    expect(positions(text)).toEqual([
      'Java Developer @ Nordbank, 2025-08 – now',
      'Intern @ Nordbank, 2025-01 – 2025-06',
    ]);
    const { headline, sentences } = profileOf(text);
    expect(headline?.value).toBe('Junior Java Developer');
    expect(sentences.filter(({ place }) => place === 'headline')).toHaveLength(1);
  });

  it('are no address where they list skills', () => {
    const listed = profileOf('P. Schulte\nAccountant\nClosings, SAP FI, Excel');
    expect(listed.identity.location).toBeNull();
    expect(listed.sentences.filter(({ place }) => place === 'contact').map(({ span }) => span.start)).toEqual([0]);
    expect(profileOf('P. Schulte\nAccountant\nBonn, Germany').identity.location?.value).toBe('Bonn, Germany');
  });
});

describe('positions, whatever the habit', () => {
  it.each<[string, string, string[]]>([
    [
      'a German table: dates on the left, "seit", ends with "Ende"',
      `Lebenslauf\nRuth Adler\n\nBeruflicher Werdegang\nseit 03/2019   Projektleiterin, Bauwerk GmbH, Köln\n   • Leitung von Umbauten\n04/2015 – 02/2019   Bauleiterin\n   Rhein Hochbau AG, Bonn\n   • Aufsicht auf der Baustelle\nOkt. 2012 – Ende 2014\nWerkstudentin bei Stadtwerke Bonn`,
      [
        'Projektleiterin @ Bauwerk GmbH, 2019-03 – now',
        'Bauleiterin @ Rhein Hochbau AG, 2015-04 – 2019-02',
        'Werkstudentin @ Stadtwerke Bonn, 2012-10 – 2014',
      ],
    ],
    [
      'two headings for one section',
      `Iris Lang\n\nBerufserfahrung / Praxis\n01.04.2019 – heute: Softwareentwicklerin, Nordlicht AG\nEntwicklung in C++\n2016–2019 Doktorandin, Universität Basel`,
      ['Softwareentwicklerin @ Nordlicht AG, 2019-04-01 – now', 'Doktorandin @ Universität Basel, 2016 – 2019'],
    ],
    [
      'French: depuis, à ce jour, été, jusqu’en',
      `Expérience professionnelle\nDepuis septembre 2020 : Ingénieure logiciel chez Datalac, Lyon\n- Conception d'interfaces\n2017 à ce jour - Cheffe de projet, Agence Clair, Lyon\nÉté 2016 : Stagiaire, Ville de Grenoble\njusqu'en 2015 : Assistante marketing, Groupe Atlas`,
      [
        'Ingénieure logiciel @ Datalac, 2020-09 – now',
        'Cheffe de projet @ Agence Clair, 2017 – now',
        'Stagiaire @ Ville de Grenoble, 2016 – 2016',
        'Assistante marketing @ Groupe Atlas, ? – 2015',
      ],
    ],
    [
      'Spanish: dates below the header',
      `Experiencia laboral\n\nEnfermera de UCI - Hospital del Mar, Valencia\ndesde marzo de 2018\nCuidado de pacientes\n\nAuxiliar de enfermería - Clínica Sur\njunio de 2014 a febrero de 2018\nApoyo en planta`,
      ['Enfermera de UCI @ Hospital del Mar, 2018-03 – now', 'Auxiliar de enfermería @ Clínica Sur, 2014-06 – 2018-02'],
    ],
    [
      'trades outside the taxonomy, dates on the right, a duration beside them',
      `Selected engagements\nICU staff nurse, St. Anne's Hospital, Cork      Since 2019\n- Care for ventilated patients\nStaff nurse — Surgical ward, City Hospital (2 yrs)      2017 to 2019\nCare assistant, Summer 2015, Oak Lodge nursing home`,
      [
        "ICU staff nurse @ St. Anne's Hospital, 2019 – now",
        'Staff nurse - Surgical ward @ City Hospital, 2017 – 2019',
        'Care assistant @ Oak Lodge nursing home, 2015 – 2015',
      ],
    ],
    [
      'slashes, "to date", an end without a start',
      `Employment\nMould Designer / Plastform Ltd / Birmingham / 2016 to date\nDesign of injection moulds\n\nDraughtsman / Apex Tooling / until 2016\n2D drawings`,
      ['Mould Designer @ Plastform Ltd, 2016 – now', 'Draughtsman @ Apex Tooling, ? – 2016'],
    ],
    [
      'labels as in a form',
      `Work experience\nDates: 03/2018 - 05/2020\nPosition: Quality inspector\nEmployer: Novak Auto\nMain activities: measuring parts\n\nArbeitgeber: Bosch, Stuttgart\nPosition: Quality manager\nZeitraum: 06/2020 - heute\n- audits`,
      ['Quality inspector @ Novak Auto, 2018-03 – 2020-05', 'Quality manager @ Bosch, 2020-06 – now'],
    ],
    [
      'a table with a row of captions and the dates in two columns',
      `WORK HISTORY\nEmployer\tPosition\tFrom\tTo\nSavanna Foods\tWarehouse supervisor\t01/2018\tpresent\nRift Logistics\tForklift operator\t05/2014\t12/2017\nLake Mills\tPacker\t2011\t2014`,
      [
        'Warehouse supervisor @ Savanna Foods, 2018-01 – now',
        'Forklift operator @ Rift Logistics, 2014-05 – 2017-12',
        'Packer @ Lake Mills, 2011 – 2014',
      ],
    ],
    [
      'several roles at one employer, its whole time above them',
      `Experience\n\nLumen Retail\n4 years 3 months\n\nPlatform Engineer\nSeptember 2022 - Present (2 years 3 months)\nRan forty clusters.\n\nSystems Engineer\nOctober 2020 - September 2022 (2 years)\nMoved machines.\n\nDelta Freight\nJunior Sysadmin\nJune 2018 - September 2020 (2 years 4 months)`,
      [
        'Platform Engineer @ Lumen Retail, 2022-09 – now',
        'Systems Engineer @ Lumen Retail, 2020-10 – 2022-09',
        'Junior Sysadmin @ Delta Freight, 2018-06 – 2020-09',
      ],
    ],
    [
      'several roles at one employer, dates in brackets',
      `PROFESSIONAL EXPERIENCE\n\nNorthwind Bank, London\nVice President, Data Platforms (Jan 2021 – Present)\n• Lead twelve engineers\nAssistant Vice President (Mar '18 – Dec '20)\n• Built the lake`,
      [
        'Vice President, Data Platforms @ Northwind Bank, 2021-01 – now',
        'Assistant Vice President @ Northwind Bank, 2018-03 – 2020-12',
      ],
    ],
    [
      'a position a line, some without dates',
      `EMPLOYMENT\nSite Manager – Balfour Homes – 3 years\nAssistant Site Manager – Kier – two years\nBricklayer – self-employed – 1998 to 2016 (18 years)`,
      ['Site Manager @ Balfour Homes, ? – ?', 'Assistant Site Manager @ Kier, ? – ?', 'Bricklayer @ ?, 1998 – 2016'],
    ],
    [
      'lines without any heading',
      `Kim Park\nData analyst (contract), Acme, 2021-2023\nData analyst, Borealis Health, 2018-2021\nIntern, City of Bergen, summer 2017\nTools: SQL, Tableau\nMSc Statistics, Uni Bergen, 2017`,
      [
        'Data analyst (contract) @ Acme, 2021 – 2023',
        'Data analyst @ Borealis Health, 2018 – 2021',
        'Intern @ City of Bergen, 2017 – 2017',
      ],
    ],
    [
      'dates under titles, without any heading',
      `Ty Brooks\n\nCNC Machinist at Ridge Works\n5/2019 - Present\nSet up mills.\n\nMachine Operator at Deere & Co\n8/2015 - 4/2019\nRan lathes.`,
      ['CNC Machinist @ Ridge Works, 2019-05 – now', 'Machine Operator @ Deere & Co, 2015-08 – 2019-04'],
    ],
    [
      'a sentence each',
      `Jo Lind. ML engineer (mid) at Vantage AI: built model serving in Python, 2 years. Before that data engineer at Posten (2019-2022): Airflow, Spark. MSc CS.`,
      ['ML engineer @ Vantage AI, ? – ?', 'data engineer @ Posten, 2019 – 2022'],
    ],
  ])('%s', (_, text, expected) => {
    expect(positions(text)).toEqual(expected);
  });
});

describe('a terse résumé: a name, what someone does, bullets', () => {
  it.each([
    ['Data analyst (contract)', 'Data analyst (contract)'],
    ['ML researcher', 'ML researcher'],
    ['Backend dev', 'Backend dev'],
    ['Analytics / BI', 'Analytics / BI'],
    ['People Ops', 'People Ops'],
    ['Profile: data analyst / BI', 'data analyst / BI'],
  ])('%s', (line, title) => {
    const text = `Mara V\n${line}\n- dashboards for finance, sql\n- tools: tableau, python\n- languages: sql, java`;
    const { positions: found, sentences } = profileOf(text);
    expect(found.map((one) => [one.title?.value, one.employer])).toEqual([[title, null]]);
    expect(sentences.filter(({ position }) => position === 0).map(({ place }) => place)).toEqual([
      'heading',
      'work',
      'work',
      'work',
    ]);
  });

  it.each(['Looking for a first job', 'Machine learning enthusiast', 'recent grad', 'Python, SQL, Docker'])(
    '%s is no position',
    (line) => {
      expect(positions(`Mara V\n${line}\n- reads papers\n- plays with pytorch`)).toEqual([]);
    },
  );
});

describe('what surrounds the work', () => {
  it('certificates under other headings, with their dates', () => {
    const text = `Liv Berg\n\nRegistrations and certificates\nALS provider, issued 03/2022, expires 03/2026\nSMSTS exp. 09/2027\nCSCS Black Card (expires 31/01/2026)\nFirst Aid at Work 2023-2026`;
    expect(certifications(text)).toEqual([
      'ALS provider 2022-03–2026-03',
      'SMSTS ?–2027-09',
      'CSCS Black Card ?–2026-01-31',
      'First Aid at Work 2023–2026',
    ]);
  });

  it('degrees of other countries, with the dates that stand beside them', () => {
    expect(
      education(
        `Ausbildung\n2011 – 2014  M.Sc. Informatik, Universität Basel\n2010 Abitur, Gymnasium Deutz\n2012–2015 Kauffrau für Büromanagement, IHK Hamburg`,
      ),
    ).toEqual([
      'master Universität Basel 2011–2014',
      'secondary Gymnasium Deutz ?–2010',
      'vocational IHK Hamburg 2012–2015',
    ]);
    expect(
      education(`Formation\n2014 – 2016 : Master informatique, Université de Lille\n2011 - 2014 Licence informatique`),
    ).toEqual(['master Université de Lille 2014–2016', 'bachelor ? 2011–2014']);
    expect(education(`Formación académica\nGrado en Enfermería, Universidad de Valencia, 2014`)).toEqual([
      'bachelor Universidad de Valencia ?–2014',
    ]);
  });

  it('a degree takes no dates from the work beside it', () => {
    expect(education('Jo Lind. Data engineer at Posten (2019-2022): Airflow. MSc CS.')).toEqual(['master ? ?–?']);
    expect(
      education(
        'Hana Mori, PhD\nBioinformatician\n\n2021-present   Senior bioinformatician, Genome Institute, Singapore\n2012-2017      PhD student, Osaka University',
      ),
    ).toEqual(['doctorate ? ?–?']);
  });

  it('languages in a line of their own, and none of tools', () => {
    expect(languages('Ana B\nDriver\n\nLanguages: English (C1), Polish (mother tongue), fluent in German')).toEqual([
      'en C1',
      'pl native',
      'de C1',
    ]);
    expect(languages('Ana B\nDeveloper\n\nLanguages: Java, Kotlin, SQL')).toEqual([]);
  });

  it('streets and postcodes are masked, and stand in no way', () => {
    const text =
      'Ruth Adler\nMusterstraße 12, 50667 Köln\nruth@example.org | 0171 2345678\n\nErfahrung\n2019 – 2021 Bauleiterin, Hochbau AG';
    const { identity } = profileOf(text);
    const masked = identity.terms.map(({ start, end }) => text.slice(start, end));
    expect(masked).toEqual(expect.arrayContaining(['Musterstraße 12', '50667 Köln', 'ruth@example.org']));
    expect(positions(text)).toEqual(['Bauleiterin @ Hochbau AG, 2019 – 2021']);
  });
});

describe('what people should look at', () => {
  it.each([
    ['an end without a start', 'Employment\nBuyer, Acme, until 2016\n- bought', 'start-not-stated'],
    ['sixty years in one place', 'Employment\nBuyer, Acme, 1950 – 2015\n- bought', 'very-long-position'],
    ['a year that is none', 'Employment\nBuyer, Acme, February 1753\n- bought', 'dates-unreadable'],
    [
      'four jobs at once',
      'Employment\nBuyer, Acme, 2015 – 2019\nDriver, Beta, 2015 – 2019\nClerk, Gamma, 2015 – 2019\nCook, Delta, 2015 – 2019',
      'overlapping-positions',
    ],
    [
      'dates that are of no position',
      'Ann Lee\n\nthings that i did\n\nwas away with friends 2012 – 2014\n\nSkills\nSQL',
      'dates-without-position',
    ],
  ])('%s', (_, text, code) => {
    expect(findings(text)).toContain(code);
  });

  it('three jobs at once are nothing odd, nor short ones', () => {
    const three = 'Employment\nBuyer, Acme, 2015 – 2019\nDriver, Beta, 2015 – 2019\nClerk, Gamma, 2015 – 2019';
    expect(findings(three)).not.toContain('overlapping-positions');
    expect(findings(`${three}\nCook, Delta, 05/2016 – 08/2016`)).not.toContain('overlapping-positions');
  });
});
