/** Habits of advertisements that a sceptical recruiter would read right: letters, prose in small letters, exports of vendors' pages. */
import { describe, expect, it } from '@jest/globals';
import { jobDescriptionText } from '../page/page-text.js';
import { readRole } from './read-role.js';

const criteria = (page: string): string[] =>
  readRole(page).criteria.map(({ category, kind, label }) => `${category} ${kind}: ${label}`);

describe('a letter of a recruiter', () => {
  const role = readRole(`Hi there,

I have an exciting opportunity with a leading bank in Leeds for a Compliance Manager (£75,000 - £90,000 + bonus, hybrid 3 days).

Key skills:
AML or financial crime background
ICA or ACAMS certified

Must have the right to work in the UK.

Kind regards,
Sam`);

  it('has the title that its prose names, and asks for nothing in its greetings', () => {
    expect(role.title).toBe('Compliance Manager');
    expect(role.criteria.map(({ label }) => label)).toEqual([
      'AML or financial crime background',
      '2+ years (assumed)',
      'ICA or ACAMS certified',
    ]);
    expect(role.notes.map(({ label }) => label)).toContain('hybrid 3 days');
  });
});

describe('prose in small letters', () => {
  it('is read sentence by sentence, and loses the sentence alone that asks for a trait', () => {
    const role = readRole(
      "Founding designer @ Plume\n\nhey! we're two people who love maps. we're looking for our first designer. you've shipped consumer apps on iOS or Android. you live in Figma. illustration would be amazing. we'd love 4-6 years of work. digital natives only!",
    );
    expect(role.title).toBe('Founding designer');
    const labels = role.criteria.map(({ kind, label }) => `${kind}: ${label}`);
    expect(labels).toEqual(
      expect.arrayContaining(['required: live in Figma', 'preferred: Illustration', 'required: 4–6 years']),
    );
    expect(labels.some((label) => /first designer|native/.test(label))).toBe(false);
    expect(role.questions.map(({ code }) => code)).toContain('trait-refused');
  });
});

describe('years', () => {
  it('of age are none of experience', () => {
    expect(criteria('Picker\n\nRequirements\n- Must be 18 years or older\n- Forklift licence\n').join()).not.toMatch(
      /18/,
    );
  });

  it('are asked of what stands before the word', () => {
    expect(criteria('Operator\n\nRequirements\n- 1 year cold store experience')).toEqual([
      'skills required: cold store',
      'experience required: 1+ years: cold store',
    ]);
    expect(criteria('Operator\n\nRequirements\n- 3+ years of relevant professional experience\n- Rigging')).toEqual([
      'skills required: Rigging',
      'experience required: 3+ years',
    ]);
  });

  it('are asked of all that the line names', () => {
    expect(criteria('Analyst\n\nRequirements\n- 3–5 years of financial analysis or accounting experience')).toEqual([
      'experience required: 3–5 years: financial analysis or accounting',
    ]);
  });
});

describe('a certificate beside one that no table knows', () => {
  it('is one criterion, which either meets', () => {
    const role = readRole('Planner\n\nRequirements\n- A PRINCE2 or APM qualification');
    expect(role.criteria.find(({ category }) => category === 'certifications')).toMatchObject({
      label: 'PRINCE2 or APM qualification',
      expression: { test: 'any', parts: [{ test: 'certifications' }, { test: 'phrase', label: 'APM qualification' }] },
    });
  });
});

describe('headings of vendors’ pages', () => {
  it.each([
    ["You'll thrive here if", 'required'],
    ['Education and Experience:', 'required'],
    ['The person', 'required'],
    ['Selection criteria', 'required'],
  ])('“%s” stands over requirements', (heading, kind) => {
    const role = readRole(`Buyer\n\n${heading}\n- Negotiating with suppliers`);
    expect(role.criteria.map((one) => `${one.kind}: ${one.label}`)).toContain(`${kind}: Negotiating with suppliers`);
    expect(role.questions.map(({ code }) => code)).not.toContain('unknown-heading');
  });

  it('“Disclosure and Barring Service Check” stands over none', () => {
    expect(
      criteria(
        'Clinical Pharmacist\n\nPerson Specification\nDesirable\nStructured medication reviews\n\nDisclosure and Barring Service Check\nThis post is subject to the Rehabilitation of Offenders Act.',
      ),
    ).not.toContain('skills preferred: This post is subject to the Rehabilitation of Offenders Act');
  });
});

describe('hostile pages', () => {
  /** Milliseconds of the processor that reading takes, whatever else runs on the machine. */
  const cost = (page: string): number => {
    const before = process.cpuUsage();
    readRole(page);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };

  it.each([
    ['alternatives', 'hospital or community pharmacy, '],
    ['languages', 'French, German or Spanish, '],
    ['skills', 'Python or SQL and Go, '],
    ['conditions', 'Berlin, hybrid, €70–85k · '],
    ['certificates', 'CDL class A a plus or NMC registration; '],
    ['small letters', 'you love maps. or trains '],
    ['tabs', 'Essential\tDesirable\t'],
  ])('one line of many %s takes no more than its length', (_, piece) => {
    const line = (times: number): string => `Driver\n\nRequirements\n${piece.repeat(times)}`;
    const many = Math.ceil(10_000 / piece.length);
    const once = cost(line(many));
    expect(cost(line(4 * many))).toBeLessThan(10 * once + 150);
  });

  it('of emoji alone, of nothing, or without requirements ask for nothing, and say so', () => {
    const pages = { '': 'empty-page', '\t\n\t': 'empty-page', 'We are a family business in Ulm.': 'no-requirements' };
    for (const [page, code] of Object.entries({ ...pages, ['🦒🦓🐘'.repeat(500)]: 'no-requirements' })) {
      const role = readRole(page);
      expect(role.criteria).toEqual([]);
      expect(role.questions.map((question) => question.code)).toContain(code);
    }
  });

  it('of 200 criteria are read in full', () => {
    const role = readRole(
      `Driver\n\nRequirements\n${Array.from({ length: 200 }, (_, n) => `- Thing${n} handling or kind${n} handling`).join('\n')}`,
    );
    expect(role.criteria.filter(({ category }) => category === 'skills')).toHaveLength(200);
    expect(role.questions.map(({ code }) => code)).toContain('many-criteria');
  });
});

describe('a page of facts in columns, quoted lists and a described job', () => {
  const role = readRole(
    jobDescriptionText(
      [
        'Tool Design Engineer',
        '',
        'Company: Halden Forms, Pune          Experience: 4-8 yrs          Openings: 2',
        '',
        'Job description:',
        '- Design of cold runner moulds with sliders',
        '- Costing and time planning of new tools',
        '- Preparation of part lists and drawings',
        '- Full-time position',
        '',
        'Candidate profile:',
        '> Diploma / B.E. in Mechanical',
        '> Sound knowledge of tolerances',
        '> 3 years or more are welcome',
      ].join('\n'),
      'text',
    ),
  );
  const labels = (category: string): string[] =>
    role.criteria.filter((one) => one.category === category).map(({ label }) => label);
  const leaf = (category: string) => role.criteria.find((one) => one.category === category)!.expression;

  it('takes each fact for itself', () => {
    expect(leaf('experience')).toMatchObject({ benchmarks: [{ from: 48, to: 96 }] });
    expect(labels('skills')).not.toContain('Openings: 2');
  });
  it('reads duties that no verb leads', () =>
    expect(leaf('responsibilities')).toMatchObject({
      duties: [
        { label: 'Design of cold runner moulds with sliders' },
        { label: 'Costing and time planning of new tools' },
        { label: 'Preparation of part lists and drawings' },
      ],
    }));
  it('takes the mark of a quoted list off', () => expect(labels('skills')).toContain('Tolerances'));
  it('is content with the diploma', () =>
    expect(leaf('education')).toMatchObject({ level: 'associate', fields: ['mechanical-engineering'] }));
});

it('the reader of job ads reads headings in easy words', () => {
  const role = readRole(
    "Analyst\n\nThe job in a nutshell\n* Watch and triage alerts\n* Train colleagues to spot phishing\n\nYou'll need\n* Python\n\nLovely, but not a deal-breaker\n* Rust",
  );
  expect(role.criteria.map(({ category, kind, label }) => [category, kind, label])).toEqual(
    expect.arrayContaining([
      ['skills', 'required', 'Python'],
      ['skills', 'preferred', 'Rust'],
      ['responsibilities', 'required', '2 responsibilities'],
    ]),
  );
  expect(role.questions.map(({ code }) => code)).not.toContain('unknown-heading');
});

describe('what stands beside a known name', () => {
  it.each([
    ['Knowledge of Good Clinical Practice (GCP) and HIPAA', ['Good Clinical Practice (GCP)', 'HIPAA']],
    ['Strong knowledge of GAAP (required)', ['GAAP']],
    ['Docker and container best practices', ['Docker and container best practices']],
  ])('%s', (asked, labels) => {
    const { criteria: found } = readRole(`Clerk\n\nRequirements\n- ${asked}\n`);
    expect(found.filter(({ category }) => category === 'skills').map(({ label }) => label)).toEqual(labels);
  });

  it('is one of the alternatives, with the class between them', () => {
    const { criteria: found } = readRole(
      'Clerk\n\nRequirements\n- NetSuite or another ERP such as SAP, Oracle or Dynamics\n',
    );
    const [asked] = found.filter(({ category }) => category === 'skills');
    expect(asked!.expression).toMatchObject({ test: 'any', label: 'NetSuite, SAP, Oracle ERP or Dynamics' });
  });

  it('is no field of study where education at large is meant', () => {
    const { criteria: found } = readRole(
      "Clerk\n\nRequirements\n- Bachelor's degree in nursing, or an equivalent combination of education and experience\n",
    );
    expect(found.find(({ category }) => category === 'education')!.expression).toMatchObject({
      fields: ['nursing'],
      alternative: 'experience',
    });
  });
});

it('the reader of job ads reads the duties of a role from prose that says "you"', () => {
  const { criteria: found } = readRole(
    'Hi, we make cheese. You know our cheese.\n\nAs Key Account Manager you look after our biggest customers. You keep Salesforce tidy with weekly notes. You get a car.\n\nWhat you bring\n- Excel\n',
  );
  expect(found.find(({ category }) => category === 'responsibilities')!.expression).toMatchObject({
    duties: [{ label: 'look after our biggest customers' }, { label: 'keep Salesforce tidy with weekly notes' }],
  });
});
