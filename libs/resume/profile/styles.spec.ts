import { describe, expect, it } from '@jest/globals';
import type { Profile } from '#libs/contracts';
import { buildProfile } from './build-profile.js';

const profileOf = (text: string): Profile =>
  buildProfile([{ text, digest: 'd', extractor: 'pdf/1', readability: 'text' }]);

const positions = (text: string): string[] =>
  profileOf(text).positions.map(
    ({ title, employer, start, end, current }) =>
      `${title?.value ?? '?'} @ ${employer?.value ?? '?'}, ${start?.date ?? '?'} – ${current ? 'now' : (end?.date ?? '?')}`,
  );

/** Texts as readers of files give them: tabs between cells, no marks of bullets that were drawn. */
describe('headers of positions', () => {
  it.each<[string, string, string[]]>([
    [
      'a role that is a heading elsewhere',
      `Volunteer Experience
Harbour Soup Kitchen, Tacoma, WA\tJune 2012 – Present
Volunteer
• Cooked for eighty people every second Friday and kept the store room`,
      ['Volunteer @ Harbour Soup Kitchen, 2012-06 – now'],
    ],
    [
      'employers called by their address on the web, and two callings with a slash',
      `Experience
2014 - 2016 - Brixen Pumps GmbH
Pump Designer

Drew housings for slurry

2010 - 2011 - lernwerk.uni-ulm.example
Student Assistant / Programmer

Built a test for reading skills`,
      [
        'Pump Designer @ Brixen Pumps GmbH, 2014 – 2016',
        'Student Assistant / Programmer @ lernwerk.uni-ulm.example, 2010 – 2011',
      ],
    ],
    [
      'a programme behind "at" under the employer, a title that goes on about its work, and an employer called like a title',
      `Experience
Ferro Games\tTartu, Estonia
Game Designer\tMar. 2015 - Oct. 2016
• Designed forty levels
Nordlicht\tOslo, Norway
Level Designer Intern at Winter Training Programme\tJan. 2013 - Feb. 2013
• Built two levels
Optics Lab\tTartu, Estonia
Researcher for telling birds apart in videos taken by night\tSep. 2012 - Dec. 2012
• Compared wings
Software Maestro Ltd.\tTallinn, Estonia
Software Engineer Trainee\tJul. 2011 - Jun. 2012
• Wrote a simulator`,
      [
        'Game Designer @ Ferro Games, 2015-03 – 2016-10',
        'Level Designer Intern at Winter Training Programme @ Nordlicht, 2013-01 – 2013-02',
        'Researcher for telling birds apart in videos taken by night @ Optics Lab, 2012-09 – 2012-12',
        'Software Engineer Trainee @ Software Maestro Ltd., 2011-07 – 2012-06',
      ],
    ],
    [
      'several dates on one line: none of the positions is lost',
      `Work history
Senior Accountant, Ogden Paper Mills, Green Bay, WI\tFeb 2012 – Apr 2015\tJun 2009 – Jan 2012\tSep 2006 – May 2009
Staff Accountant, Ogden Paper Mills, Green Bay, WI
Audit Associate, Whitcombe & Ruiz LLP, Chicago, IL`,
      [
        'Senior Accountant @ Ogden Paper Mills, 2012-02 – 2015-04',
        'Staff Accountant @ Ogden Paper Mills, ? – ?',
        'Audit Associate @ Whitcombe & Ruiz LLP, ? – ?',
      ],
    ],
    [
      'a field that a company may be called by belongs to the title where the company is told',
      `Experience
Manager, Field Force Systems
April 1998 to January 2002 Hollis Pharma Inc. - Newark, NJ

Led the roll-out to the field`,
      ['Manager, Field Force Systems @ Hollis Pharma Inc., 1998-04 – 2002-01'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(positions(text)).toEqual(expected);
  });
});

describe('projects', () => {
  it('may be bullets that begin with their names', () => {
    const { positions: read, sentences } = profileOf(
      'Projects\n• Tide Table: A page that tells when the ferry runs.\n• Rook: Plays chess endings in Python.',
    );
    expect(read.map(({ kind, title }) => `${kind} ${title?.value}`)).toEqual(['project Tide Table', 'project Rook']);
    expect(sentences.filter(({ place }) => place === 'project').map(({ position }) => position)).toEqual([0, 1]);
  });
});

describe('headings', () => {
  const jobs = `Apr 2021–Present\tStaff Engineer, Tidewater Bookings, Leeds
Moved the ledger to a stream of events
Sep 2018–Mar 2021\tSoftware Engineer, Harrow Payments, York
Kept the ledger correct`;

  it.each(['Academic and professional appointments', 'Relevant work and research experience'])(
    'in the case of a sentence head dated entries: %s',
    (heading) => {
      expect(positions(`Education\n2013–2016\tBSc in Physics, University of Hull\n${heading}\n${jobs}`)).toEqual([
        'Staff Engineer @ Tidewater Bookings, 2021-04 – now',
        'Software Engineer @ Harrow Payments, 2018-09 – 2021-03',
      ]);
    },
  );

  it('may be two: "Education & Credentials" ends the work', () => {
    const text = `Experience\n${jobs}\nEducation & Credentials\nBSc | Physics | University of Hull\tSep 2013 – Jul 2016`;
    expect(positions(text)).toHaveLength(2);
    expect(profileOf(text).education.map(({ institution }) => institution?.value)).toEqual(['University of Hull']);
  });

  const placesOf = (text: string, passage: string): string[] =>
    profileOf(text)
      .sentences.filter(({ span }) => text.slice(span.start, span.end).includes(passage))
      .map(({ place }) => place);

  it('of skills may have any words before; what praises someone is none', () => {
    expect(placesOf('Language skills\nDanish (C1)\n\nDIGITAL AND OTHER SKILLS\nWelding\nForklift', 'Welding')).toEqual([
      'list',
    ]);
    expect(placesOf('Summary\nA nurse.\n\nExcellent communication skills\nTeam player', 'Team player')).toEqual([
      'summary',
    ]);
  });

  it('"Languages" and "Tools" are captions of a list or themes of what was done, where nothing else follows', () => {
    const list = 'Skills\nLanguages\nTypeScript | Python\nData\nKafka\n\nLanguages\nDanish (C1)';
    expect(placesOf(list, 'TypeScript')).toEqual(['list']);
    expect(profileOf(list).languages.map(({ language, level }) => [language, level])).toEqual([['da', 'C1']]);
    const themes =
      'Key skills\nSAP, Excel\nRelevant achievements\nTools\nChose and introduced a new ledger and trained forty people.\n\nWork history\nClerk, Ogden Mills, 2001 – 2004';
    expect(placesOf(themes, 'new ledger')).toEqual(['work']);
  });
});

describe('people', () => {
  const nameOf = (text: string): string | undefined => profileOf(text).identity.name?.value;

  it('have names that a narrow column breaks', () => {
    expect(nameOf('Ingrid\nSolbakken\nSurveyor\nDETAILS\ni.solbakken@mail.example')).toBe('Ingrid Solbakken');
    expect(nameOf('Priya\nRaman-\nHolt\nAuditor\nDETAILS\npr@mail.example')).toBe('Priya Raman-Holt');
    expect(nameOf('Ana Ruiz\nOrtega\nElectrician\nDETAILS\nhola@mail.example')).toBe('Ana Ruiz Ortega');
    expect(nameOf('Ana Ruiz\nMadrid\nElectrician\nhola@mail.example')).toBe('Ana Ruiz');
    expect(nameOf('Ana Ruiz\nElectrician\nhola@mail.example')).toBe('Ana Ruiz');
  });

  it('are masked wherever such a name stands', () => {
    const text = 'Ingrid\nSolbakken\nSurveyor\nProfile\nSolbakken measures land.';
    const masked = profileOf(text).identity.terms.map(({ start, end }) => text.slice(start, end));
    expect(masked).toEqual(['Ingrid\nSolbakken', 'Solbakken']);
  });

  it('have birthdays that are no telephone numbers, and towns that are no labels', () => {
    const { phones, location } = profileOf(
      'Lebenslauf\nPersönliche Daten\nName\tUte Brandt\nGeburtsdatum\t14.02.1988 in Wesel\nAnschrift\tKöln, Germany\nTelefon\t+49 221 5550 173',
    ).identity;
    expect(phones.map(({ value }) => value)).toEqual(['+49 221 5550 173']);
    expect(location?.value).toBe('Köln, Germany');
  });
});

describe('studies', () => {
  const studies = (text: string): string[] =>
    profileOf(`Education\n${text}`).education.map(
      ({ degree, field, institution }) =>
        `${degree?.value ?? '?'} | ${field?.value ?? '?'} | ${institution?.value ?? '?'}`,
    );

  it('each have their school where all begin with bullets', () => {
    expect(
      studies(
        '• Lakes Institute of Technology\tReno, NV\nMaster of Science in Physics\tAug 2012 – Dec 2013\n• Delta College of Arts and Science\tReno, NV\nBachelor of Science in Geology\tAug 2008 – July 2012',
      ),
    ).toEqual([
      'Master of Science | Physics | Lakes Institute of Technology',
      'Bachelor of Science | Geology | Delta College of Arts and Science',
    ]);
  });

  it('are named by what stands behind the degree, not by how they are described', () => {
    expect(studies('2015 / 07 - University of Bremen\nGraduated as M.Sc. Digital Media')).toEqual([
      'M.Sc | Digital Media | University of Bremen',
    ]);
    expect(
      studies('2012 - 2015 - University of Bremen\nProfessionalized in research and software development'),
    ).toEqual(['? | ? | University of Bremen']);
  });

  it('have the field that stands below a degree whose name holds one', () => {
    expect(
      studies('Bachelor of Business Administration\tAug 1999 – May 2003\nAccounting\nUniversity of Tromsø'),
    ).toEqual(['Bachelor of Business Administration | Accounting | University of Tromsø']);
  });

  it('of a master and projects with a school of their own are entries', () => {
    expect(
      studies(
        'Master Studies Product Design\tUniversity of Lund, 2012 - 2015\nLearned to draw\nMaster Project - Chairs\tUniversity of Lund, 2012 - 2013',
      ),
    ).toEqual(['Master | Product Design | University of Lund', '? | ? | University of Lund']);
  });

  it('may end in the diploma of a college, which is vocational', () => {
    const [one] = profileOf(
      'Education\nSep 2010 – Jun 2012\nDiploma, Electrical Engineering\nHuesca College',
    ).education;
    expect([one?.degree?.value, one?.level]).toEqual(['Diploma', 'vocational']);
  });
});
