import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../test/support/properties.js';
import { criterionInputSchema, type Criterion, type RoleContent } from '#libs/contracts';
import { jobDescriptionText } from '../page/page-text.js';
import { readRole } from './read-role.js';

const line = ({ id, kind }: Criterion): string => `${id} ${kind}`;
/** Without the experience that a title alone is worth: it has a spec of its own. */
const stated = (role: RoleContent): Criterion[] => role.criteria.filter(({ label }) => !label.includes('(assumed)'));
const read = (lines: readonly string[], title?: string): RoleContent =>
  readRole(jobDescriptionText(lines.join('\n'), 'text'), title === undefined ? {} : { title });
const quotes = (role: RoleContent): string[] =>
  role.criteria.map(({ span }) => role.page.slice(span!.start, span!.end));

const BACKEND = [
  '# Senior Backend Engineer (m/f/d) – Payments',
  '**About Quayside**',
  '',
  'We move money for small shops. For 15 years we have sold Kafka-shaped mugs and hired people with Terraform experience.',
  '## What you’ll do',
  '* Design and build payment services in Go, and own them in production',
  '* Mentor two junior engineers',
  '* Other duties as assigned',
  '## What you bring',
  '* 5+ years of professional software development, at least 2 years of Go',
  '* Docker/Kubernetes in production; CKA preferred',
  '* At least two of AWS, GCP, Azure',
  '* Message brokers such as Kafka, RabbitMQ or similar',
  '* Must have: experience with PCI DSS',
  '* Bachelor’s degree in computer science or a related field, or equivalent practical experience',
  '* Fluent English (C1); conversational German is a plus',
  '* Excellent communication skills',
  '* You are based in the EU and authorised to work there',
  '### Nice to have',
  '* Reconciling ledgers with banks',
  '* Rust would be a bonus',
  '## Benefits',
  '* 30 days of leave and a Jenkins-themed cake',
].join('\n');

describe('an advertisement in markdown', () => {
  const role = readRole(jobDescriptionText(BACKEND, 'markdown'));

  it('has its title, level and criteria', () => {
    expect(role.title).toBe('Senior Backend Engineer');
    expect(role.level).toBe('senior');
    expect(stated(role).map(line)).toEqual([
      'skills.go required',
      'skills.docker-kubernetes required',
      'skills.aws-gcp-azure required',
      'skills.kafka-rabbitmq required',
      'skills.pci-dss required',
      'skills.reconcil-ledger-bank preferred',
      'skills.rust bonus',
      'experience.years required',
      'responsibilities.duties required',
      'certifications.named preferred',
      'education.degree preferred',
      'languages.english required',
      'languages.german bonus',
    ]);
  });

  it('points each criterion to its words', () => {
    expect(quotes(role).slice(0, 7)).toEqual([
      'at least 2 years of Go',
      'Docker/Kubernetes in production',
      'At least two of AWS, GCP, Azure',
      'Message brokers such as Kafka, RabbitMQ or similar',
      'Must have: experience with PCI DSS',
      'Reconciling ledgers with banks',
      'Rust would be a bonus',
    ]);
  });

  it('counts no sibling towards a number of tools', () => {
    const { expression } = role.criteria.find((one) => one.id === 'skills.aws-gcp-azure')!;
    const parts = expression.test === 'atLeast' ? expression.parts : [];
    expect(parts).toHaveLength(3);
    expect(
      parts.flatMap((part) => (part.test === 'skill' ? part.accepts.filter((one) => one.credit < 10_000) : [])),
    ).toEqual([]);
  });

  it('notes soft skills and conditions, reads no company or benefits, and asks', () => {
    expect(role.notes.map(({ kind, label }) => `${kind}: ${label}`)).toEqual([
      'soft-skill: Excellent communication skills',
      'filter: You are based in the EU and authorised to work there',
    ]);
    expect(JSON.stringify(role.criteria)).not.toMatch(/Jenkins|leave|mugs/);
    expect(role.questions.map((one) => `${one.code} ${one.criterion}`)).toEqual([
      'slash skills.docker-kubernetes',
      'confirm-musts null',
    ]);
    expect(role.questions.at(-1)!.criteria).toEqual(['experience.years', 'skills.pci-dss', 'skills.go']);
  });
});

describe('a title of one’s own', () => {
  const ASKS = ['Requirements', '- 5+ years of backend development', '- PostgreSQL'];
  const unknown = (role: RoleContent) => role.questions.filter(({ code }) => code === 'title-unknown');

  it.each([
    [['# Senior Backend Engineer (Payments)', ...ASKS], 'Second'],
    [['REQ-2291', 'We look for a senior backend engineer for payments.', ...ASKS], 'REQ-2291'],
  ])('is a name: trade and level are those of the page %j', (lines, title) => {
    const named = readRole(jobDescriptionText(lines.join('\n'), 'markdown'), { title });
    const own = read(['Senior Backend Engineer (Payments)', ...ASKS]);
    expect(named).toMatchObject({ title, level: 'senior', titles: { ...own.titles, trade: expect.any(Array) } });
    expect(named.criteria.map(({ id, label }) => [id, label])).toEqual(
      own.criteria.map(({ id, label }) => [id, label]),
    );
    expect(unknown(named)).toMatchObject([
      { data: { title, taken: expect.stringMatching(/senior backend engineer/i) } },
    ]);
    expect(unknown(own)).toEqual([]);
  });

  it('keeps what it says of level or trade', () => {
    const lines = ['Senior Backend Engineer', ...ASKS];
    expect(read(lines, 'Junior hire, spring')).toMatchObject({ level: 'entry', titles: read(lines).titles });
    const nurse = read(lines, 'Registered Nurse');
    expect(nurse.titles).toEqual(read(['Registered Nurse', ...ASKS]).titles);
    expect(unknown(nurse)).toEqual([]);
  });

  it('takes the trade that years are asked of, and asks where the page tells none', () => {
    const parsedRole = read(['Phoenix', ...ASKS]);
    expect(parsedRole.titles).toEqual(read(['Backend Developer', ...ASKS]).titles);
    expect(unknown(parsedRole)[0]!.data).toEqual({ title: 'Phoenix', taken: 'backend developer' });
    expect(unknown(read(['Requirements', '- PostgreSQL'], 'Second'))[0]!.data).toEqual({ title: 'Second' });
  });

  it('is no number of a requisition', () => {
    const numbered = read(['REQ-2291', ...ASKS]);
    expect(numbered.title).toBe('');
    expect(numbered.questions.map(({ code }) => code)).toContain('no-title');
  });
});

describe('other habits', () => {
  it('headings in capitals, round bullets, no blank lines', () => {
    const role = read([
      'DATA ANALYST',
      'RESPONSIBILITIES:',
      '• Build dashboards for the sales team',
      'QUALIFICATIONS:',
      '• Minimum of three (3) years of experience as an analyst',
      '• SQL and Python or R',
      '• Master’s degree preferred',
      'PREFERRED QUALIFICATIONS:',
      '• dbt',
    ]);
    expect(stated(role).map(line)).toEqual([
      'skills.sql-python-r required',
      'skills.dbt preferred',
      'experience.years required',
      'responsibilities.duties required',
      'education.degree preferred',
    ]);
  });

  it('running text with headings inside', () => {
    const role = read(
      [
        'BI Developer role: Required: Tableau or PowerBI, SQL, comfort with messy data. Preferred: Python scripting, and Kafka. ' +
          'Responsibilities include building reports, cleaning sales data. Nice to have: knowledge of tracking plans.',
      ],
      'BI Developer',
    );
    expect(stated(role).map(line)).toEqual([
      'skills.tableau-power-bi required',
      'skills.sql required',
      'skills.comfort-messi-data required',
      'skills.python preferred',
      'skills.kafka preferred',
      'skills.track-plan preferred',
      'responsibilities.duties required',
    ]);
  });

  it('paragraphs instead of bullets, a level in the title', () => {
    const role = read([
      'Software Engineer III, Infrastructure',
      'Minimum qualifications:',
      'Bachelor’s degree or equivalent practical experience.',
      '5 years of experience with software development in one or more languages.',
      'Preferred qualifications:',
      'Experience making kiosks accessible.',
      'About the job',
      'Our people write Java all day.',
      'Responsibilities',
      'Review code of other engineers.',
    ]);
    expect(role.level).toBe('senior');
    expect(stated(role).map(line)).toEqual([
      'skills.make-kiosk-access preferred',
      'experience.years required',
      'responsibilities.duties required',
      'education.degree preferred',
    ]);
  });

  it('headings with a few words behind them, an aside after the bullets, years by degree', () => {
    const role = read([
      'Data Scientist',
      'What you need to succeed:',
      '• Master’s in statistics with 3+ years of experience; or Bachelor’s with 5+ years',
      '• Must be eligible to work in the EU',
      '• Spark',
      '',
      'Pay depends on where you live.',
      'Why you’ll love it here',
      '• Python meetups',
    ]);
    expect(stated(role).map(line)).toEqual([
      'skills.spark required',
      'experience.years required',
      'education.degree required',
    ]);
    expect(role.criteria[2]!.expression).toMatchObject({ level: 'bachelor', fields: ['statistics'] });
    expect(role.notes.map((note) => note.kind)).toEqual(['filter']);
  });

  it('tools of a stack are nice to have', () => {
    const role = read(['DevOps Engineer', 'You have:', '1. Linux and Bash', 'Our stack: Go, Pulumi']);
    expect(stated(role).map(line)).toEqual([
      'skills.linux-bash required',
      'skills.go preferred',
      'skills.pulumi preferred',
    ]);
  });

  it('no headings at all', () => {
    const role = read([
      'We are hiring a Junior Data Engineer!',
      'You have 1-2 years with Python and SQL. Experience with Airflow is a plus. We pay well.',
    ]);
    expect(role.title).toBe('Junior Data Engineer');
    expect(role.level).toBe('entry');
    expect(stated(role).map(line)).toEqual(['skills.python-sql required', 'skills.airflow bonus']);
  });

  it('a bare list', () => {
    const role = read(['Python', 'SQL', '3+ years experience', 'Docker']);
    expect(stated(role).map(line)).toEqual([
      'skills.python required',
      'skills.sql required',
      'skills.docker required',
      'experience.years required',
    ]);
  });

  it('another trade: phrases, a licence, a condition', () => {
    const role = read([
      'Registered Nurse, Night Shift',
      'Your tasks',
      '- Assess patients on arrival and plan their care',
      'Requirements',
      '- Valid nursing licence',
      '- 2–4 years of ward experience',
      '- Wound care and infection control',
      '- Degree in nursing',
      '- Willingness to work weekends',
      'What we offer',
      '- Free parking',
    ]);
    expect(stated(role).map(line)).toEqual([
      'skills.wound-care-infect-control required',
      'skills.ward required',
      'experience.years required',
      'responsibilities.duties required',
      'certifications.nurs-licens required',
      'education.degree required',
    ]);
    expect(role.notes.map((note) => note.kind)).toEqual(['filter']);
    const { expression } = role.criteria[0]!;
    expect(expression.test === 'all' && expression.parts.map(({ of }) => of.label)).toEqual([
      'Wound care',
      'infection control',
    ]);
  });

  it('a facts list alone gives the bands and the typical level', () => {
    const role = read([
      'Platform Engineer',
      'Role at a glance',
      '- Typical experience',
      '- 4-7 years (mid-level); 1-4 years for junior hires',
      '- Growth outlook',
      '- 5 years of growth',
      '- Key certifications',
      '- CKA',
    ]);
    expect(stated(role).map(line)).toEqual(['experience.years required', 'certifications.named preferred']);
    const { expression } = role.criteria[0]!;
    if (expression.test !== 'experience') throw new Error('not experience');
    expect(expression.benchmarks.map(({ level, from, to }) => [level, from, to])).toEqual([
      ['entry', 12, 48],
      ['mid', 48, 84],
    ]);
    expect(expression.target).toBe(1);
    expect(role.level).toBe('mid');
  });
});

describe('experience', () => {
  it.each([
    ['5+ years of Python', ['skills.python required']],
    ['5+ years of experience with Python', ['skills.python required']],
    ['5+ years of experience in data engineering', ['experience.years required']],
    ['5+ years of experience in data engineering with Spark', ['skills.spark required', 'experience.years required']],
    ['At least two years in a similar role', ['experience.years required']],
    ['3-6 years', ['experience.years required']],
    [
      'Bachelor’s degree and 3 years of experience as a buyer',
      ['experience.years required', 'education.degree required'],
    ],
  ])('%s', (text, expected) => {
    expect(stated(read(['Requirements', `- ${text}`])).map(line)).toEqual(expected);
  });

  it.each([
    ['Senior Data Engineer', 2],
    ['Junior Data Engineer', 0],
    ['Data Engineer', 1],
  ])('the band of a %s is number %s', (title, target) => {
    const role = read(['Experience levels', '- Entry: 0.5–2 years', '- Mid: 2–5 years', '- Senior: 5+ years'], title);
    const { expression } = role.criteria[0]!;
    expect(expression.test === 'experience' && expression.target).toBe(target);
  });
});

describe('labels', () => {
  const labels = (...lines: string[]): string[] => stated(read(lines, 'Data Engineer')).map(({ label }) => label);

  it('name the band that is scored against', () => {
    const bands = ['Experience levels', '- Entry: 0.5–2 years', '- Mid: 2–5 years', '- Senior: 5+ years'];
    expect(labels(...bands)).toEqual(['2–5 years (mid level)']);
    expect(labels('Requirements', '- 3+ years of experience')).toEqual(['3+ years']);
  });

  it.each([
    ["Bachelor's degree", 'Bachelor’s degree'],
    ['Bachelor’s degree in nursing', 'Bachelor’s degree in nursing'],
    [
      "Master's degree in computer science or a related field",
      'Master’s degree in computer science or a related field',
    ],
    ['Degree in accounting or psychology', 'Bachelor’s degree in accounting or psychology'],
    ['Bachelor in physics, statistics or mathematics', 'Bachelor’s degree in physics, statistics or mathematics'],
  ])('keep the field that is asked: %s', (text, label) => {
    expect(labels('Requirements', `- ${text}`)).toEqual([label]);
  });

  it('say a second cloud', () => {
    expect(
      labels(
        'Cloud platforms (one required, two preferred)',
        '- AWS: EKS, S3, Lambda',
        '- GCP: GKE, Cloud Run, BigQuery',
      ),
    ).toEqual(['One of AWS, Google Cloud', 'A second cloud of AWS, Google Cloud']);
  });
});

describe('languages', () => {
  it.each([
    ['German B2, English C1', ['de B2', 'en C1']],
    ['Fluent German and basic French', ['de C1', 'fr A2']],
    ['Native Spanish', ['es C2']],
    ['Languages: Dutch', ['nl null']],
    ['Professional working proficiency in English', ['en C1']],
  ])('%s', (text, expected) => {
    const asked = read(['Requirements', `- ${text}`]).criteria.map(({ expression }) => expression);
    expect(asked.map((one) => (one.test === 'language' ? `${one.language} ${one.level}` : one.test))).toEqual(expected);
  });
});

describe('kinds', () => {
  it.each([
    ['Terraform', 'required'],
    ['Terraform preferred', 'preferred'],
    ['Ideally Terraform', 'preferred'],
    ['Terraform is a plus', 'bonus'],
    ['Terraform would be an advantage', 'bonus'],
    ['Terraform (nice to have)', 'preferred'],
  ])('%s is %s', (text, kind) => {
    expect(stated(read(['Requirements', `- ${text}`])).map(line)).toEqual([`skills.terraform ${kind}`]);
  });

  it('no reader sets a must-have by itself', () => {
    const role = read(['Must have', '- Python (essential)', '- SQL is mandatory'], 'Data Analyst');
    expect(stated(role).map((one) => one.kind)).toEqual(['required', 'required']);
    expect(role.questions.map((one) => one.code)).toEqual(['experience-assumed', 'confirm-musts']);
  });

  it('the same skill asked twice is one criterion of the stronger kind', () => {
    expect(stated(read(['Requirements', '- Python', 'Nice to have', '- Python'])).map(line)).toEqual([
      'skills.python required',
    ]);
  });
});

describe('a page without requirements', () => {
  it.each([
    [['Our company was founded on a hill. We like tea.'], 'no-requirements'],
    [[''], 'empty-page'],
    [[' ', '\t'], 'empty-page'],
    [['Staff Nurse', 'Full-time, Leeds'], 'title-only'],
    [['About us', '- We use Kubernetes daily', 'Benefits', '- Python, the snake, lives here'], 'no-requirements'],
  ])('%j has no criteria and says so', (lines, code) => {
    const role = read(lines);
    expect(role.criteria).toEqual([]);
    expect(role.questions.map((one) => one.code)).toContain(code);
  });
});

describe('any page', () => {
  const piece = fc.constantFrom(
    ...[
      'Requirements',
      'Nice to have:',
      'Responsibilities',
      'Cloud (one required, two preferred):',
      'Education:',
      'Role at a glance',
      '- ',
      '• ',
      '\n',
      '\n',
      '\n',
      ' ',
      ', ',
      ' or ',
      ' and ',
      '/',
      '; ',
      ': ',
      '. ',
      '(',
      ')',
    ],
    ...[
      'Python',
      'Go',
      'AWS: EKS, S3',
      'GCP: GKE, Cloud Run',
      'Terraform',
      'CKA',
      '5+ years',
      '3–6 years of',
      'Master’s degree in CS',
      'fluent German',
      'team player',
      'a plus',
      'preferred',
      'at least two of',
      'such as',
      'wound care',
      '\ud83d\ude00',
      'É',
    ],
  );

  it('gives criteria that are well formed, with places inside the page, and is read the same twice', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const page = jobDescriptionText(pieces.join(''), 'text');
        const role = readRole(page);
        expect(readRole(page)).toEqual(role);
        expect(new Set(role.criteria.map((one) => one.id)).size).toBe(role.criteria.length);
        for (const criterion of role.criteria) {
          expect(criterionInputSchema.safeParse(criterion).error?.issues ?? []).toEqual([]);
          const { start, end } = criterion.span!;
          expect(start >= 0 && start < end && end <= page.length).toBe(true);
        }
        for (const { span } of [...role.notes, ...role.questions]) {
          if (span) expect(page.slice(span.start, span.end).trim()).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a long page', () => {
  it('of many unknown headings, in a language that is translated, keeps the places of its requirements', () => {
    const page = `Fahrer (m/w/d)\n\nAnforderungen\n- Kenntnisse in Python\n${Array.from({ length: 300 }, (_, at) => `Sonstiges ${at}\n- und so weiter\n`).join('\n')}\nIhr Profil\n- Erfahrung mit Kubernetes\n`;
    const asked = readRole(page, {}).criteria.filter(({ id }) => /python|kubernetes/.test(id));
    expect(asked.map(({ span }) => page.slice(span!.start, span!.end))).toEqual([
      expect.stringContaining('Python'),
      expect.stringContaining('Kubernetes'),
    ]);
  });
});
