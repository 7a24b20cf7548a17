import { describe, expect, it } from '@jest/globals';
import { roleInputSchema, type Criterion } from '#libs/contracts';
import { readRole } from './read-role.js';
import { roleFromRequirements } from './role-from-requirements.js';
import { SHIPPED_ROLES } from '../templates/shipped-roles.js';

const role = (input: unknown) => roleFromRequirements(roleInputSchema.parse(input));
const line = ({ id, kind, importance, expression }: Criterion): string =>
  `${id} ${kind} ${importance} ${expression.test}`;

describe('bare strings', () => {
  it.each([
    ['Python', 'skills.python required 30 skill'],
    ['golang', 'skills.go required 30 skill'],
    ['agile', 'skills.agile required 30 skill'],
    ['CKA', 'certifications.named required 30 certifications'],
    ['CKA or AWS certification', 'certifications.named required 30 certifications'],
    ['AWS certification', 'certifications.named required 30 certifications'],
    ['5 years of experience in data engineering', 'experience.years required 30 experience'],
    ['3 years of Kafka', 'skills.kafka required 30 skill'],
    ['Fluent German', 'languages.german required 30 language'],
    ['English', 'languages.english required 30 language'],
    ['Bachelor’s degree in physics', 'education.degree required 30 education'],
    ['MBA', 'education.degree required 30 education'],
    ['Forklift operation', 'skills.forklift-oper required 30 phrase'],
    ['Communication skills', 'skills.commun required 30 phrase'],
    ['Terraform preferred', 'skills.terraform preferred 15 skill'],
  ])('%s', (text, expected) => {
    const { criteria } = role({ title: 'Any Role', requirements: [text] });
    expect(criteria.map(line)).toEqual([expected]);
  });

  it('have a place in a page made of them', () => {
    const { page, criteria } = role({ title: 'Baker', requirements: ['Sourdough  starters', 'Python'] });
    expect(criteria.map(({ span }) => page.slice(span!.start, span!.end))).toEqual(['Sourdough starters', 'Python']);
  });

  it('of certifications and of years make one criterion each', () => {
    const { criteria } = role({ title: 'SRE', requirements: ['CKA', 'Terraform Associate', '3+ years as an SRE'] });
    expect(criteria.map((one) => one.id)).toEqual(['experience.years', 'certifications.named']);
  });
});

describe('requirements with more said about them', () => {
  it('replace what is read from their text', () => {
    const { criteria } = role({
      title: 'Data Engineer',
      requirements: [
        { text: 'Docker', kind: 'must', id: 'skills.images', label: 'Container images', months: 24 },
        { text: 'Go', kind: 'bonus' },
        { text: 'Payroll runs', category: 'responsibilities', importance: 20 },
      ],
    });
    expect(criteria.map((one) => [one.id, one.category, one.label, one.kind, one.importance])).toEqual([
      ['skills.images', 'skills', 'Container images', 'must', 40],
      ['skills.go', 'skills', 'Go', 'bonus', 0],
      ['skills.payrol-run', 'responsibilities', 'Payroll runs', 'required', 20],
    ]);
    expect(criteria[0]!.expression).toMatchObject({ test: 'skill', months: 24 });
  });

  it('responsibilities become the duties', () => {
    const { criteria } = role({
      title: 'Buyer',
      requirements: [],
      responsibilities: ['Negotiate prices with suppliers', 'Forecast stock'],
    });
    const [duties] = criteria;
    expect(duties!.expression.test === 'duties' && duties!.expression.duties.map((one) => one.label)).toEqual([
      'Negotiate prices with suppliers',
      'Forecast stock',
    ]);
  });

  it('a title that names no job is a name: the trade is that of the years, and a person is asked', () => {
    const named = role({ title: 'REQ-2291', requirements: ['5+ years of backend development', 'Go'] });
    const { same, family, feeder } = role({ title: 'Backend Developer', requirements: ['Go'] }).titles;
    expect(named.titles).toMatchObject({ same, family, feeder });
    expect(named.questions[0]).toMatchObject({ code: 'title-unknown', data: { taken: 'backend developer' } });
  });

  it("years asked in a job of the taxonomy count as the role's own do, whatever its title", () => {
    const own = role({ title: 'Keeper of Pipelines', requirements: ['6+ years as a senior Data Engineer', 'SQL'] });
    const { same, family, feeder } = role({ title: 'Data Engineer', requirements: ['SQL'] }).titles;
    expect(own.titles).toMatchObject({ same, family, feeder });
    expect(own.questions[0]).toMatchObject({ code: 'title-unknown', data: { taken: 'Data Engineer' } });
    const both = role({ title: 'Product Manager', requirements: ['5+ years as a Data Engineer', 'SQL'] });
    expect(both.titles.same).toEqual(expect.arrayContaining(['product-manager', 'data-engineer']));
    const work = ['5+ years working with Data Engineers', '5+ years of experience as a partner to a Data Engineer'];
    for (const one of work)
      expect(role({ title: 'Product Manager', requirements: [one, 'SQL'] }).titles.same).toEqual(['product-manager']);
  });

  it('level and as-of are taken over; the level of a title counts otherwise', () => {
    expect(role({ title: 'Senior Buyer', requirements: ['SAP'] })).toMatchObject({ level: 'senior', asOf: null });
    expect(role({ title: 'Senior Buyer', requirements: ['SAP'], level: 'mid', asOf: '2026-02-28' })).toMatchObject({
      level: 'mid',
      asOf: '2026-02-28',
    });
  });
});

describe('a list is read as the same lines of a page are', () => {
  it('years are asked in a field, and words of the trade weigh little', () => {
    const requirements = ['5+ years of payroll experience', 'Payroll taxes', 'Month-end close'];
    const list = role({ title: 'Payroll Specialist', requirements });
    const page = readRole(
      ['Payroll Specialist', '', 'Requirements', ...requirements.map((one) => `- ${one}`)].join('\n'),
    );
    expect(list.titles).toEqual(page.titles);
    expect(list.titles.fields).toContainEqual(['payrol']);
    expect(list.titles.trade).toContain('payrol');
    const leaves = ({ criteria }: typeof list) => criteria.map(({ label, expression }) => [label, expression]);
    expect(leaves(list)).toEqual(leaves(page));
  });

  const german = {
    title: 'Buchhalter',
    requirements: [
      'Mindestens 3 Jahre Berufserfahrung in der Buchhaltung',
      'Sehr gute Deutschkenntnisse',
      'Abgeschlossene kaufmännische Ausbildung',
      { text: 'Erfahrung mit Monatsabschlüssen', label: 'Abschlüsse', kind: 'preferred' },
      'Nicht älter als 35 Jahre',
    ],
    responsibilities: ['Erstellung von Monatsabschlüssen'],
  };

  it('in another language, with its own words as labels', () => {
    const { page, criteria } = role(german);
    const read = criteria.map(({ label, kind, span, expression }) => [
      label,
      kind,
      expression.test,
      span && page.slice(span.start, span.end),
    ]);
    expect(read).toEqual([
      ['Abschlüsse', 'preferred', 'phrase', 'Erfahrung mit Monatsabschlüssen'],
      ['3+ years: Buchhaltung', 'required', 'experience', 'Mindestens 3 Jahre Berufserfahrung in der Buchhaltung'],
      ['1 responsibility', 'required', 'duties', 'Erstellung von Monatsabschlüssen'],
      ['Abgeschlossene kaufmännische Ausbildung', 'required', 'education', 'Abgeschlossene kaufmännische Ausbildung'],
      ['German', 'required', 'language', 'Sehr gute Deutschkenntnisse'],
    ]);
  });

  it('in another language, with whole criteria as they are and traits refused in its words', () => {
    const { questions } = role(german);
    expect(questions.filter(({ code }) => code === 'trait-refused')).toMatchObject([{ data: { trait: 'age' } }]);
    const [german3] = role({ title: 'Kauffrau', requirements: ['Gute Deutschkenntnisse'] }).criteria;
    const whole = { ...german3!, id: 'languages.own', label: 'Gute Sprache' };
    const again = role({ title: 'Kauffrau', requirements: ['Sehr gute Englischkenntnisse', whole] });
    expect(again.criteria.map(({ id, label }) => [id, label])).toEqual(
      expect.arrayContaining([
        ['languages.own', 'Gute Sprache'],
        ['languages.english', 'English'],
      ]),
    );
  });
});

it('criteria of a page, given back as requirements, are the same criteria', () => {
  const { title, criteria } = readRole(SHIPPED_ROLES[0]!.page);
  const again = role(JSON.parse(JSON.stringify({ title, requirements: criteria })));
  expect(again.criteria.map(({ span: _, ...rest }) => rest)).toEqual(criteria.map(({ span: _, ...rest }) => rest));
});

describe('questions', () => {
  const asked = (requirements: unknown[]) =>
    role({ title: 'Platform Engineer', requirements }).questions.map(({ code, criterion, data }) => [
      code,
      criterion,
      data['names'] ?? data['label'],
    ]);

  it('two certifications given apart are one criterion, and that is asked', () => {
    expect(asked(['CKA', 'CISSP'])).toEqual([
      [
        'certifications-best-of',
        'certifications.named',
        'Certified Kubernetes Administrator and Certified Information Systems Security Professional',
      ],
      ['confirm-musts', null, undefined],
    ]);
    for (const once of [['CKA or CISSP'], ['CKA', 'CKA'], ['CKA', { text: 'CISSP', kind: 'preferred' }]])
      expect(asked(once).map(([code]) => code)).not.toContain('certifications-best-of');
  });

  it.each(['Registered nurse licence', 'CDL Class A', 'LPN or RN licence'])(
    'propose a licence that the law requires before skills: %s',
    (licence) => {
      const requirements = ['Python', 'SQL', 'Docker', 'Excel', licence];
      const { questions } = role({ title: 'Platform Engineer', requirements });
      const proposed = questions.flatMap(({ criteria = [] }) => criteria);
      expect(proposed).toEqual([expect.stringMatching(/^certifications\./), 'skills.python', 'skills.sql']);
    },
  );
});

it('no requirements, no criteria', () => {
  expect(role({ title: 'Baker', requirements: [] }).questions.map((one) => one.code)).toEqual(['no-requirements']);
});

describe('the schema', () => {
  it.each([
    [{ title: 'A', requirements: ['x'], colour: 'red' }, 'colour'],
    [{ title: 'A', requirements: [{ text: 'x', weight: 3 }] }, 'weight'],
    [{ requirements: ['x'] }, 'title'],
    [{ title: 'A', requirements: 'x' }, 'requirements'],
    [{ title: 'A', requirements: [''] }, 'requirements'],
    [{ title: 'A', requirements: ['x'], asOf: '2026-02-30' }, 'no such day'],
    [{ title: 'A', requirements: ['x'], level: 'boss' }, 'level'],
    [
      {
        title: 'A',
        requirements: [
          {
            id: 'skills.x',
            category: 'skills',
            label: 'x',
            kind: 'required',
            importance: 30,
            expression: {
              test: 'nth',
              label: 'x',
              n: 2,
              parts: [{ test: 'language', label: 'x', language: 'de', level: null }],
            },
          },
        ],
      },
      'fewer parts',
    ],
  ])('refuses %j', (input, word) => {
    expect(JSON.stringify(roleInputSchema.safeParse(input).error)).toContain(word);
  });

  it('answers input of any depth', () => {
    let expression: unknown = { test: 'language', label: 'x', language: 'de', level: null };
    for (let depth = 0; depth < 20_000; depth++) expression = { test: 'any', label: 'x', parts: [expression] };
    const requirement = {
      id: 'skills.x',
      category: 'skills',
      label: 'x',
      kind: 'required',
      importance: 30,
      expression,
    };
    expect(roleInputSchema.safeParse({ title: 'A', requirements: [requirement] }).success).toBe(false);
  });
});
