import { describe, expect, it } from '@jest/globals';
import type { Profile } from '#libs/contracts';
import { buildProfile } from './build-profile.js';

const profileOf = (text: string): Profile =>
  buildProfile([{ text, digest: 'd', extractor: 'text/1', readability: 'text' }]);

/** Positions as `title @ employer, start – end`. */
function positions(text: string): string[] {
  return profileOf(text).positions.map(({ title, employer, start, end, current, dates }) => {
    const period = dates === 'dated' ? `${start?.date ?? '?'} – ${current ? 'now' : (end?.date ?? '?')}` : dates;
    return `${title?.value ?? '?'} @ ${employer?.value ?? '?'}, ${period}`;
  });
}

/** Whole résumés of unlike habits, short: what each of them showed to be misread, once. */
describe('layouts', () => {
  it.each<[string, string, string[]]>([
    [
      'an academic CV: appointments are positions, by years on the left',
      `Academic Appointments
2020–          Associate Professor, Department of Biology, University of Oslo
2016–2020      Postdoctoral Fellow, Max Planck Institute, Tübingen

Education
2016           PhD in Evolutionary Biology, University of Bergen`,
      [
        'Associate Professor @ University of Oslo, 2020 – now',
        'Postdoctoral Fellow @ Max Planck Institute, 2016 – 2020',
      ],
    ],
    [
      'positions under that very heading; what one of them is of is not of the next',
      `Positions
1978–2006: Full Professor of Thermodynamics, RWTH Aachen
1968–1972: Research Engineer, Siemens AG, Erlangen
Since 2006: Professor emeritus, adviser on heat pumps`,
      [
        'Full Professor of Thermodynamics @ RWTH Aachen, 1978 – 2006',
        'Research Engineer @ Siemens AG, 1968 – 1972',
        'Professor emeritus @ ?, 2006 – now',
      ],
    ],
    [
      'one employer with dates of its own over the roles there',
      `Work history

Meridian Health Systems, Chicago, IL (2012 – Present)
Director of Revenue Cycle (2019 – Present)
- Oversaw 120 staff
Billing Specialist (2012 – 2019)
- Posted payments

Lakeview Dental, Evanston, IL
Receptionist, 2010 – 2012
- Scheduled 40 patients a day`,
      [
        'Director of Revenue Cycle @ Meridian Health Systems, 2019 – now',
        'Billing Specialist @ Meridian Health Systems, 2012 – 2019',
        'Receptionist @ Lakeview Dental, 2010 – 2012',
      ],
    ],
    [
      'an employer and a job before it: neither is of the other',
      `Work history

Bergen Shipping, 2019 – 2021

Deck Officer, 2015 – 2019
- Stood watch`,
      ['? @ Bergen Shipping, 2019 – 2021', 'Deck Officer @ ?, 2015 – 2019'],
    ],
    [
      'moves within one bank, each with its branch',
      `Career history

ALTUN BANK A.S. — Istanbul
Branch Manager, Kadıköy, 03/2020 – present
Deputy Branch Manager, Şişli, 01/2017 – 02/2020`,
      [
        'Branch Manager, Kadıköy @ ALTUN BANK A.S., 2020-03 – now',
        'Deputy Branch Manager, Şişli @ ALTUN BANK A.S., 2017-01 – 2020-02',
      ],
    ],
    [
      'projects by labels, whose client sounds like a title',
      `Selected projects
Client: Large European insurer
Role: Project manager
Period: 01/2022 – 11/2023
Description: Replaced the claims system.

Client: National rail operator
Role: Business analyst
Period: 03/2020 – 12/2021
Description: Gathered requirements for ticketing.`,
      [
        'Project manager @ Large European insurer, 2022-01 – 2023-11',
        'Business analyst @ National rail operator, 2020-03 – 2021-12',
      ],
    ],
    [
      'prose: a title without "working as", an employer without "since 2017"',
      'I have been working as a structural engineer at Bropilen AB since 2017, where I design steel bridges. Before that I was a junior engineer at Norconsult from 2013 to 2017.',
      ['structural engineer @ Bropilen AB, 2017 – now', 'junior engineer @ Norconsult, 2013 – 2017'],
    ],
    [
      'a table with captions',
      `Work experience
From\tTo\tEmployer\tPosition\tDuties
03/2021\tpresent\tNordlicht Pharma GmbH\tQA Specialist\tReviewed batch records, deviations and CAPA
06/2017\t02/2021\tBiolab Kiel\tLab Technician\tRan HPLC and GC
09/2015\t05/2017\tApotheke am Markt\tPharmacy Assistant\tDispensed and compounded`,
      [
        'QA Specialist @ Nordlicht Pharma GmbH, 2021-03 – now',
        'Lab Technician @ Biolab Kiel, 2017-06 – 2021-02',
        'Pharmacy Assistant @ Apotheke am Markt, 2015-09 – 2017-05',
      ],
    ],
    [
      'a role written in capitals and abbreviations, its dates in the margin',
      `Clinical experience
Grant Medical Center, Columbus, OH
Staff Nurse, Telemetry                                  Jun 2016 – Jul 2019
- Cared for 5 patients a shift
PCA, float pool                                         2014 – 2016`,
      ['Staff Nurse, Telemetry @ Grant Medical Center, 2016-06 – 2019-07', 'float pool @ PCA, 2014 – 2016'],
    ],
    [
      'how long it lasted, and "to till date"',
      `Work
Accounts Executive, Sunrise Textiles Ltd, April 2018 to till date
Apprentice electrician - Mersey Power Ltd - 4 yrs from Sept 2012`,
      [
        'Accounts Executive @ Sunrise Textiles Ltd, 2018-04 – now',
        'Apprentice electrician @ Mersey Power Ltd, 2012-09 – 2016-08',
      ],
    ],
    [
      'slashes: one date of the page tells the order of the others',
      `Work experience
01/09/2019–Present
Quality Engineer, Meccanica Alta
- Wrote control plans
15/03/2016–31/08/2019
Process Technician, Plastica Nord
- Set up machines`,
      [
        'Quality Engineer @ Meccanica Alta, 2019-09-01 – now',
        'Process Technician @ Plastica Nord, 2016-03-15 – 2019-08-31',
      ],
    ],
    [
      'a title in small letters, and one that is underlined',
      `Work experience
financial controller, Bexley Foods Ltd, 03/2021 – present
- Built reports

Audit assistant
---------------
Marsh & Pike, 2015 – 2018
- Checked invoices`,
      ['financial controller @ Bexley Foods Ltd, 2021-03 – now', 'Audit assistant @ Marsh & Pike, 2015 – 2018'],
    ],
    [
      'years that cannot be, told and not counted',
      `Work experience
Clerk, Old Mill Ltd, 1899 – 1931
- Kept the books
Clerk, New Mill Ltd, 2018 – 2150
- Kept the books`,
      ['Clerk @ Old Mill Ltd, unreadable', 'Clerk @ New Mill Ltd, unreadable'],
    ],
  ])('%s', (_, text, expected) => {
    expect(positions(text)).toEqual(expected);
  });

  it('a profile saved as PDF has its name under the side column', () => {
    const {
      identity,
      headline,
      certifications,
      positions: held,
    } = profileOf(`Contact
www.linkedin.com/in/priya-nair-0000 (LinkedIn)

Top Skills
Kubernetes
Terraform

Certifications
Certified Kubernetes Administrator

Priya Nair
Site Reliability Engineer at Oakline
Berlin, Germany

Experience

Oakline
Senior Site Reliability Engineer
March 2023 - Present (2 years 8 months)
Ran 14 clusters with Terraform.`);
    expect(identity.name?.value).toBe('Priya Nair');
    expect(headline?.value).toBe('Site Reliability Engineer at Oakline');
    expect(certifications.map(({ name }) => name.value)).toEqual(['Certified Kubernetes Administrator']);
    expect(held).toHaveLength(1);
  });

  it('the cells of a table that tell of the work are text of the position', () => {
    const { sentences } = profileOf(`Work experience
From\tTo\tEmployer\tPosition\tDuties
06/2017\t02/2021\tBiolab Kiel\tLab Technician\tRan HPLC and GC`);
    expect(sentences.filter(({ place }) => place === 'work')).toMatchObject([{ position: 0 }]);
  });

  it('letters behind a name are none of it', () => {
    expect(profileOf('Peter Whitlock BSc PGCE QTS\nTeacher of Physics').identity.name?.value).toBe('Peter Whitlock');
    expect(profileOf('Name\tEwa Brandt\nE-mail\tewa.brandt@example.org').identity.name?.value).toBe('Ewa Brandt');
  });

  it('licensure is a section of certificates', () => {
    const { certifications } = profileOf(
      'Amina Yusuf\n\nLICENSURE AND CERTIFICATIONS\nBLS (AHA) – expires 04/2027\nCCRN, issued 2021, expires 2027',
    );
    expect(certifications.map(({ issued, expires }) => [issued?.date ?? null, expires?.date ?? null])).toEqual([
      [null, '2027-04'],
      ['2021', '2027'],
    ]);
  });

  it('the levels of a language passport are read under any heading', () => {
    const { languages } = profileOf(
      'Personal skills\nMother tongue(s): Italian\nEnglish: C1 C1 B2 B2 B2\nGerman: A2 A2 A1',
    );
    expect(languages.map(({ language }) => language)).toEqual(['it', 'en', 'de']);
  });
});

it('three words that are skills are not a name', () => {
  expect(profileOf('Kubernetes Python MLflow').identity.name).toBeNull();
  expect(profileOf('Ruby Jenkins\nruby.jenkins@example.org').identity.name?.value).toBe('Ruby Jenkins');
});

describe('degrees', () => {
  const degrees = (text: string): string[] =>
    profileOf(text).education.map(
      ({ level, degree, institution }) => `${level} ${degree?.value} @ ${institution?.value ?? '?'}`,
    );

  it.each<[string, string, string[]]>([
    [
      'office programs are none',
      'Education\nMS Excel, MS Office proficiency\nBSc Chemistry, Kiel University, 2015',
      ['bachelor BSc @ Kiel University'],
    ],
    [
      'a month is none',
      'Education\nMarch 2015 Fairmont University M.S. Accounting',
      ['master M.S @ Fairmont University'],
    ],
    [
      'a state is none',
      'Education\nYoga centre, Stockbridge, MA (2016)\nBA History, Hull University, 2012',
      ['bachelor BA @ Hull University'],
    ],
    ['behind a university it is one', 'Education\nUniversity of Hull, MA, 2012', ['master MA @ University of Hull']],
    [
      'the subject before a name is none of it',
      'Education\nBachelor of Science: Business Management Fairmont College\nMaster of Science: Computer Science and Information Technology University of Eastmark',
      ['bachelor Bachelor of Science @ Fairmont College', 'master Master of Science @ University of Eastmark'],
    ],
    [
      'an engineering college keeps its name',
      'Education\nB.Tech, Engineering College of Westmark, 2014',
      ['bachelor B.Tech @ Engineering College of Westmark'],
    ],
  ])('%s', (_, text, expected) => {
    expect(degrees(text)).toEqual(expected);
  });
});

describe('names', () => {
  const nameOf = (first: string, below = ''): string | undefined =>
    profileOf(
      `${first}\n${below}Software Developer\nLeeds, UK\n\nExperience\nSoftware Developer, Acme Ltd, 2019 - present`,
    ).identity.name?.value;

  it.each(['Mary Baker', 'Thomas Koch', 'Martin Maurer', 'JOHN COOK', 'Muhammad ibn Said'])(
    'of trades are names: %s',
    (name) => expect(nameOf(name)).toBe(name),
  );

  it.each(['Line Cook', 'Head Baker', 'Master Carpenter', 'PAYROLL CLERK'])('trades are none: %s', (title) =>
    expect(nameOf(title)).toBeUndefined(),
  );

  it('a name below is the name', () => {
    expect(nameOf('Restaurant Cook', 'Ann Peters\n')).toBe('Ann Peters');
  });

  it('are read with the family name first where the address of mail says so', () => {
    expect(nameOf('O’Brien, Sean', 'sean.obrien@example.org\n')).toBe('O’Brien, Sean');
    expect(nameOf('Berlin, Germany')).toBeUndefined();
  });

  it('say nothing of what someone is', () => {
    const { headline } = profileOf('John Cook\n\nExperience\nWaiter, Blue Door, 2019 - 2021\n- Served guests');
    expect(headline).toBeNull();
  });
});
