/** Advertisements of many trades and habits, in sentences of our own, and all that is read from each. */
import { describe, expect, it } from '@jest/globals';
import type { RoleContent } from '#libs/contracts';
import { jobDescriptionText } from '../page/page-text.js';
import { readRole } from './read-role.js';

const read = (text: string): RoleContent => readRole(jobDescriptionText(text, 'text'));
const criteria = (role: RoleContent): string[] =>
  role.criteria.map(({ category, kind, label }) => `${category} ${kind}: ${label}`);
const notes = (role: RoleContent): string[] => role.notes.map(({ kind, label }) => `${kind}: ${label}`);
const codes = (role: RoleContent): string[] =>
  role.questions
    .filter(({ code }) => code !== 'confirm-musts')
    .map(({ code, data }) => `${code} ${data['trait'] ?? ''}`.trim());
const duties = (role: RoleContent): string[] =>
  role.criteria.flatMap(({ expression }) =>
    expression.test === 'duties' ? expression.duties.map((one) => one.label) : [],
  );

describe('sales, headings in capitals', () => {
  const role = read(`Account Executive, Mid-Market (m/f/d)
Lantern Freight · Manchester · Hybrid · £45,000–£55,000 base

WHO WE ARE
We were founded in 2014 and sell Kubernetes mugs.

WHAT YOU'LL DO
• Run the full sales cycle with logistics companies

WHAT YOU'LL NEED
• Minimum 2 yrs in B2B sales
• 3+ years of experience in a closing role with quota
• Comfortable with cold calling
• Native English speaker
• Full UK driving licence
• Young, dynamic and hungry

BONUS POINTS IF
• You have sold into logistics

PERKS
• Private health care`);

  it('has each of its years, and nothing that it may not ask', () => {
    expect(role.title).toBe('Account Executive, Mid-Market');
    expect(criteria(role)).toEqual([
      'skills required: Cold calling',
      'skills bonus: Sold into logistics',
      'skills required: B2B sales',
      'experience required: 3+ years: closing role with quota',
      'experience required: 2+ years: B2B sales',
      'responsibilities required: 1 responsibility',
      'certifications required: Full UK driving licence',
      'languages required: English',
    ]);
    expect(role.criteria.at(-1)!.expression).toMatchObject({ language: 'en', level: 'C2' });
    expect(notes(role)).toEqual(['filter: Manchester', 'filter: Hybrid', 'filter: £45,000–£55,000 base']);
    expect(codes(role)).toEqual(['native-speaker', 'trait-refused age']);
  });
});

describe('nursing, criteria by weight', () => {
  const role = read(`Staff Nurse – Emergency Department

Your responsibilities:
- Triage patients on arrival

Essential criteria
- Must hold a valid RN licence
- At least one year of acute care experience
- Able to lift 25 kg and stand for long periods
- Compassionate, calm under pressure

Desirable criteria
- TNCC or CEN certification
- Spanish is a plus

Send a photo with your application. No career gaps.
We are an equal opportunity employer whatever your age, race or religion and do not discriminate.`);

  it('is no senior role for its staff, and its licence is one that the law requires', () => {
    expect([role.title, role.level]).toEqual(['Staff Nurse', 'entry']);
    expect(criteria(role)).toEqual([
      'skills required: acute care',
      'experience required: 1+ years: acute care',
      'responsibilities required: 1 responsibility',
      'certifications required: RN licence',
      'certifications preferred: TNCC or CEN certification',
      'languages bonus: Spanish',
    ]);
    expect(role.criteria[3]!.expression).toMatchObject({ test: 'phrase', licence: true });
    expect(role.criteria[4]!.expression).toMatchObject({ test: 'any' });
    expect(notes(role)).toEqual([
      'filter: Able to lift 25 kg and stand for long periods',
      'soft-skill: Compassionate, calm under pressure',
    ]);
    expect(codes(role)).toEqual(['trait-refused photo', 'trait-refused career-gap']);
  });
});

describe('no headings at all', () => {
  it('verbs lead duties, the rest is asked', () => {
    const role = read(`Construction Foreman

• Supervise crews of up to ten on residential sites
• Enforce site safety, keep daily logs, and report progress to the manager
• 5 years in residential framing
• OSHA 30 card
• Valid driver's license`);
    expect(criteria(role)).toEqual([
      'skills required: residential framing',
      'experience required: 5+ years: residential framing',
      'responsibilities required: 4 responsibilities',
      'certifications required: OSHA 30 card',
      "certifications required: Driver's license",
    ]);
    expect(duties(role)).toEqual([
      'Supervise crews of up to ten on residential sites',
      'Enforce site safety',
      'keep daily logs',
      'report progress to the manager',
    ]);
  });

  it('prose, clause by clause', () => {
    const role = read(
      `Data Analyst\n\nWe're looking for someone who's comfortable with SQL and Python, has experience with experimentation (A/B testing), and can build dashboards in Looker, Tableau or similar. Familiarity with dbt is nice to have. A degree in a quantitative field helps, but we care more about what you've built. You can work from anywhere.`,
    );
    expect(role.criteria.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'skills.sql-python required',
      'skills.ab-testing required',
      'skills.looker-tableau required',
      'skills.dbt preferred',
      'experience.years preferred',
      'education.degree preferred',
    ]);
  });

  it('all in one line', () => {
    const role = read(
      'Junior Tester. Requirements: load tests; Selenium or Cypress. Responsibilities: report defects; support releases. Location: Kraków (on-site). Recent graduates only, max. 28 years old.',
    );
    expect(criteria(role)).toEqual([
      'skills required: load tests',
      'skills required: Selenium or Cypress',
      'experience preferred: 1+ years (assumed)',
      'responsibilities required: 2 responsibilities',
    ]);
    expect(notes(role)).toEqual(['filter: Location: Kraków (on-site)']);
    expect(codes(role)).toEqual(['trait-refused age', 'experience-assumed']);
  });
});

it('prose among the duties that speaks of the person is asked of the person', () => {
  const role = read(`Executive Assistant

Responsibilities
Keep the diary of the director and book her journeys.
You have experience with board papers. You are responsible for the archive of the house.
We offer a canteen with a view.`);
  expect(criteria(role).filter((one) => !one.includes('assumed'))).toEqual([
    'skills required: Board papers',
    'responsibilities required: 2 responsibilities',
  ]);
});

it('what a tool is used for, and "equivalents", are no tools beside it', () => {
  const role = read(`DevOps Engineer

Requirements
- Airflow, Prefect, or cloud-native equivalents
- Terraform or Pulumi for cloud infrastructure`);
  expect(role.criteria.map(({ id }) => id)).toEqual([
    'skills.airflow-prefect',
    'skills.terraform-pulumi',
    'experience.years',
  ]);
});

describe('other languages', () => {
  const places = (role: RoleContent): void => {
    for (const { span } of [...role.criteria, ...role.notes]) {
      const words = role.page.slice(span!.start, span!.end);
      expect(words).not.toBe('');
      expect(words.trim()).toBe(words);
    }
  };

  it('German', () => {
    const role = read(`Softwareentwickler Backend (m/w/d)

Deine Aufgaben
- Entwicklung und Betrieb der Buchungssysteme mit dem Team

Dein Profil
- Abgeschlossenes Studium der Informatik oder eine vergleichbare Ausbildung
- Mindestens 3 Jahre Berufserfahrung in der Softwareentwicklung
- Sehr gute Kenntnisse in Java und Docker
- Kenntnisse in Kafka sind von Vorteil
- Sehr gute Deutschkenntnisse (C1)
- Teamfähigkeit
- Jung und dynamisch

Wir bieten
- 30 Tage Urlaub`);
    expect(role.title).toBe('Softwareentwickler Backend');
    expect(role.titles.same).toContain('software-engineer');
    expect(role.criteria.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'skills.java-docker required',
      'skills.kafka bonus',
      'experience.years required',
      'responsibilities.duties required',
      'education.degree preferred',
      'languages.german required',
    ]);
    expect(duties(role)).toEqual(['Entwicklung und Betrieb der Buchungssysteme mit dem Team']);
    expect(notes(role)).toEqual(['soft-skill: Teamfähigkeit']);
    expect(codes(role)).toEqual(['trait-refused age']);
    places(role);
  });

  it.each([
    ['drei', 'de', '- Mindestens drei Jahre Berufserfahrung in der Softwareentwicklung', 36],
    ['cinq', 'fr', "- Cinq ans d'expérience", 60],
    ['dos', 'es', '- Al menos dos años de experiencia', 24],
  ])('years in words: %s', (_, language, line, months) => {
    const pages: Record<string, string> = {
      de: `Softwareentwickler\n\nDeine Aufgaben\n- Entwicklung der Buchungssysteme mit dem Team\n\nDein Profil\n${line}\n- Sehr gute Kenntnisse in Java`,
      fr: `Comptable confirmé H/F\n\nVos missions\n- Tenue de la comptabilité générale\n\nVotre profil\n${line}\n- Bac+3 en comptabilité exigé`,
      es: `Contable\n\nFunciones\n- Llevar la contabilidad general de la empresa\n\nRequisitos\n${line}\n- Inglés alto`,
    };
    const years = read(pages[language]!).criteria.find(({ id }) => id === 'experience.years');
    expect(years?.expression).toMatchObject({ benchmarks: [{ from: months }] });
  });

  it('French', () => {
    const role = read(`Comptable confirmé H/F

Vos missions
- Tenue de la comptabilité générale et analytique

Votre profil
- Bac+3 en comptabilité exigé
- 5 ans d'expérience
- La connaissance de Cegid est un plus
- Anglais professionnel
- Permis B

Nous offrons
- Tickets restaurant`);
    expect(role.titles.same).toContain('accountant');
    expect(criteria(role)).toEqual([
      'skills bonus: Cegid',
      'experience required: 5+ years',
      'responsibilities required: 1 responsibility',
      'certifications required: Permis B',
      'education required: Bachelor’s degree in accounting',
      'languages required: English',
    ]);
    expect(notes(role)).toEqual([]);
    places(role);
  });

  it('Spanish', () => {
    const role = read(`Desarrollador/a Frontend

Funciones
- Colaborar con el equipo de diseño en la tienda

Requisitos
- Al menos 3 años de experiencia con React
- Inglés B2

Se valora
- Conocimientos de Figma

Ofrecemos
- Seguro médico`);
    expect(role.criteria.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'skills.react required',
      'skills.figma preferred',
      'experience.years preferred',
      'responsibilities.duties required',
      'languages.english required',
    ]);
    expect(role.criteria[0]!.expression).toMatchObject({ months: 36 });
    places(role);
  });

  it('any other: only what has a name is read, and a user sees that', () => {
    const role = read(`Systemutvecklare Java

Krav
- Erfarenhet av att arbeta med Java och Docker
- Kunskap om språket och om databaser
- Förmåga att arbeta i grupp och att ta ansvar

Vi erbjuder
- Ett gymkort som är till för dig`);
    expect(codes(role)).toContain('language-not-read');
    expect(role.criteria.every(({ expression }) => expression.test !== 'phrase' && expression.test !== 'duties')).toBe(
      true,
    );
  });
});

describe('experience without years', () => {
  const experience = (text: string) => read(text).criteria.find(({ category }) => category === 'experience');

  it.each([
    ['Senior Buyer', 'required', 60],
    ['Head of Purchasing', 'required', 60],
    ['Buyer II', 'required', 36],
    ['Buyer', 'preferred', 24],
    ['Junior Buyer', 'preferred', 12],
  ])('a %s: %s, %i months, and a person is asked', (title, kind, months) => {
    const page = `${title}\n\nRequirements\n- SAP\n- Negotiating with suppliers`;
    expect(experience(page)).toMatchObject({ kind, expression: { benchmarks: [{ from: months }] } });
    expect(codes(read(page))).toContain('experience-assumed');
  });

  it('stated in words is asked, with what it was in as its scope', () => {
    expect(
      experience(
        'Head of Product\n\nYour Profile\nProven experience as a Product Lead in a marketplace\nProduct discovery',
      ),
    ).toMatchObject({
      kind: 'required',
      expression: { benchmarks: [{ scope: [{ label: 'Product Lead in a marketplace' }] }] },
    });
  });

  it('is none where the page takes beginners', () => {
    expect(experience('Packer\n\nRequirements\n- Pallet wrapping\n- No experience necessary')).toBeUndefined();
  });
});

describe('ids', () => {
  const ids = (text: string): string[] => read(text).criteria.map(({ id }) => id);
  const lines = ['Experience with wound care', 'Stock control and rota planning', 'Python', 'Xero or Sage'];
  const page = (items: readonly string[]): string =>
    `Ward Clerk\n\nRequirements\n${items.map((one) => `- ${one}`).join('\n')}`;

  it('stay the same when lines move, or are led up to otherwise', () => {
    const before = ids(page(lines));
    expect([...ids(page([...lines].reverse()))].sort()).toEqual([...before].sort());
    expect(ids(page(['Strong, proven experience with wound care is essential', ...lines.slice(1)]))).toEqual(before);
    expect(ids(`Our story\n\nWe like tea.\n\n${page(lines)}`.replace('Our story', 'Ward Clerk'))).toEqual(before);
  });

  it('of the others stay when one is edited, added or taken away', () => {
    const before = ids(page(lines));
    expect(ids(page(['Pressing flowers', ...lines]))).toEqual(expect.arrayContaining(before));
    expect(before).toEqual(expect.arrayContaining(ids(page(lines.slice(1)))));
  });
});

describe('pages that no one should send', () => {
  const bullets = (count: number): string =>
    `Clerk\n\nRequirements\n${Array.from({ length: count }, (_, at) => `- handling of thing${at * 7} in area${at}`).join('\n')}`;

  it('of 200 criteria are read in full, and a person is asked which matter', () => {
    const role = read(bullets(200));
    expect(role.criteria.length).toBeGreaterThanOrEqual(200);
    expect(codes(role)).toContain('many-criteria');
  });

  it('of 40,000 words say so', () => {
    const prose = 'We handle customer orders in a warehouse and like tea. '.repeat(4_000);
    expect(codes(read(`Clerk\n\n${prose}`))).toEqual(expect.arrayContaining(['very-long-page', 'no-requirements']));
  });

  it.each([
    ['', 'empty-page'],
    ['We like tea.', 'no-requirements'],
    ['Hello', 'no-requirements'],
  ])('without requirements: %j', (text, code) => {
    expect(codes(read(text))).toContain(code);
  });

  it.each([
    '(',
    'a, ',
    'or ',
    '5 years ',
    '$1 - ',
    'Xy, ',
    'A/',
    'experience with ',
    'very ',
    '; ',
    ': ',
    '"',
    'no ',
    'and the ',
  ])('of %j without end are answered', (unit) => {
    for (const before of ['Clerk\n\nRequirements\n- ', ''])
      expect(read(`${before}${unit.repeat(40_000 / unit.length)}!`).questions.length).toBeGreaterThan(0);
  });
});
