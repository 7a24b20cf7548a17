import { describe, expect, it } from '@jest/globals';
import { assess } from '#libs/matching';
import { readRole } from '#libs/job-ad';
import { AS_OF } from '../support/index.js';
import { profileOf, roleOf } from '../support/texts-to-score.js';

/** Four skills, equally important. */
const ROLE = roleOf('Python', 'Kubernetes', 'Docker', 'Terraform');

const job = (title: string, ...bullets: string[]): string =>
  `Ann Peters\n\nExperience\n\n${title}, Blue House, January 2018 – present\n${bullets.map((one) => `- ${one}\n`).join('')}`;
const read = (text: string) => {
  const { criteria, flags } = assess(profileOf(text), ROLE, AS_OF);
  return { values: criteria.map(({ value }) => value), flags: flags.map(({ code }) => code) };
};
const cook = (...bullets: string[]) => read(job('Line Cook', 'Prepared sauces for 200 guests', ...bullets));
const engineer = (...bullets: string[]) => read(job('DevOps Engineer', 'Looked after 200 servers', ...bullets));

const NAMES = 'Python Kubernetes Docker Terraform';
const MORE = 'AWS, Azure, Jenkins, Helm, MLflow, Airflow, Kafka, PyTorch, TensorFlow, Prometheus, Grafana';
/** Listed without related work: 0.3 each, by the table. */
const LISTED = [3000, 3000, 3000, 3000];
/** Shown in dated work of today: 1 each. */
const SHOWN = [10000, 10000, 10000, 10000];

describe('names of tools in a job that has nothing to do with them', () => {
  it.each([
    ['two hundred times', `Kept the kitchen clean ${`${NAMES} `.repeat(200)}`],
    ['once', `Kept the kitchen clean ${NAMES}`],
    ['with commas', 'Kept the kitchen clean, Python, Kubernetes, Docker, Terraform'],
    ['in brackets', 'Kept the kitchen clean (Python, Kubernetes, Docker, Terraform)'],
    ['with strokes', 'Cleaned Python/Kubernetes/Docker/Terraform'],
    ['in a long row that a verb brings in', `Cooked using Python, Kubernetes, Docker, Terraform, ${MORE}`],
    ['in German', 'Saucen zubereitet, Python, Kubernetes, Docker und Terraform'],
    ['in French', 'Préparé les sauces Python Kubernetes Docker Terraform'],
    ['in Spanish', 'Preparé las salsas, Python, Kubernetes, Docker y Terraform'],
  ])('count as listed, and are flagged: %s', (_, bullet) => {
    expect(cook(bullet)).toEqual({ values: LISTED, flags: ['stuffing'] });
  });

  it.each([
    ['a line of its own', ['Python, Kubernetes, Docker, Terraform']],
    ['a line with a label', ['Technologies: Python, Kubernetes, Docker, Terraform']],
    ['a line each', ['Python', 'Kubernetes', 'Docker', 'Terraform']],
  ])('count as listed, in %s', (_, bullets) => {
    expect(cook(...bullets).values).toEqual(LISTED);
  });

  it('gain nothing by a requirement that is said fifty times', () => {
    const { values, flags } = cook(`Cooked. ${'Experience with Kubernetes in production '.repeat(50)}`);
    expect([values, flags]).toEqual([[0, 3000, 0, 0], ['stuffing']]);
  });
});

describe('what honest people write', () => {
  it.each([
    ['names that a sentence tells something of', 'Built the platform using Python, Kubernetes, Docker and Terraform'],
    ['a line of names under a job of the trade', 'Environment: Python, Kubernetes, Docker, Terraform'],
    ['the same without a label', 'Python, Kubernetes, Docker, Terraform'],
  ])('counts as shown: %s', (_, bullet) => {
    expect(engineer(bullet)).toEqual({ values: SHOWN, flags: [] });
  });

  it('counts as shown under another title, where a sentence shows something of the role', () => {
    const physicist = (...bullets: string[]) => read(job('Physicist', 'Measured spectra', ...bullets)).values;
    const tools = 'Tools: Python, Kubernetes, Docker, Terraform';
    expect(physicist(tools)).toEqual(LISTED);
    expect(physicist(tools, 'Wrote the analysis in Python')).toEqual(SHOWN);
  });

  it('is flagged when it says the same over and over, and counts as listed: 0.5 beside work of the trade', () => {
    expect(engineer(`Ran ${`${NAMES} `.repeat(60)}`)).toEqual({
      values: [5000, 5000, 5000, 5000],
      flags: ['stuffing'],
    });
  });
});

describe('a list under other work, whatever stands between its names', () => {
  it.each([
    ['arrows', 'Python → Kubernetes → Docker → Terraform'],
    ['pictures', 'Python ✅ Kubernetes ✅ Docker ✅ Terraform'],
    ['quotes', '"Python" "Kubernetes" "Docker" "Terraform"'],
    ['hash signs', '#Python #Kubernetes #Docker #Terraform'],
    ['numbers', '1) Python 2) Kubernetes 3) Docker 4) Terraform'],
    ['"with" each time', 'Cooked with Python with Kubernetes with Docker with Terraform'],
    ['"as well as"', 'Responsible for Python as well as Kubernetes as well as Docker as well as Terraform'],
    ['prepositions', 'in Python, on Kubernetes, with Docker, by Terraform'],
    ['years', 'Python (5 years), Kubernetes (5 years), Docker (5 years), Terraform (5 years)'],
    ['one ending', 'Python-based, Kubernetes-based, Docker-based, Terraform-based kitchens'],
    ['a noun each', 'Python kitchen, Kubernetes pantry, Docker fridge, Terraform oven'],
    ['a verb each', 'Cooked Python, fried Kubernetes, boiled Docker, served Terraform'],
  ])('counts as listed, and is flagged: %s', (_, bullet) => {
    expect(cook(bullet)).toEqual({ values: LISTED, flags: ['stuffing'] });
  });

  it.each([
    ['one bullet a name', ['Used Python', 'Used Kubernetes', 'Used Docker', 'Used Terraform']],
    ['in pairs', ['Worked with Python and Kubernetes', 'Worked with Docker and Terraform']],
    ['one sentence a name', ['I used Python. I used Kubernetes. I used Docker. I used Terraform.']],
    ['an answer each', ['Python: yes. Kubernetes: yes. Docker: yes. Terraform: yes.']],
  ])('counts as listed over several sentences, and is flagged: %s', (_, bullets) => {
    expect(cook(...bullets)).toEqual({ values: LISTED, flags: ['stuffing'] });
  });

  it('counts as listed where one sentence is repeated with different numbers, and is flagged', () => {
    const shifts = Array.from(
      { length: 12 },
      (_, at) => `On day ${at} I maintained Kubernetes with Terraform and Python`,
    );
    expect(cook(...shifts)).toEqual({ values: [3000, 3000, 0, 3000], flags: ['stuffing'] });
  });

  it('is no work where names were studied beside it', () => {
    expect(cook('Studied Python, Kubernetes, Docker and Terraform in my breaks').values).toEqual(LISTED);
  });
});

describe('real sentences that name a lot', () => {
  it('count as shown under an unknown title', () => {
    const role = roleOf('Kubernetes', 'Terraform', 'Helm', 'AWS');
    const text = job('Wizard', 'Migrated services from Docker Swarm to Kubernetes with Terraform and Helm on AWS');
    const { criteria, flags } = assess(profileOf(text), role, AS_OF);
    expect(criteria.map(({ value }) => value)).toEqual([10000, 10000, 10000, expect.any(Number)]);
    expect(flags).toEqual([]);
  });

  it('count as shown in the short sentences of the trade', () => {
    expect(engineer('Used Python', 'Used Kubernetes', 'Used Docker', 'Used Terraform')).toEqual({
      values: SHOWN,
      flags: [],
    });
  });
});

describe('a title of two jobs of which one is the role', () => {
  const list = 'Python, Kubernetes, Docker, Terraform';
  const under = (title: string, ...bullets: string[]) =>
    read(job(title, 'Prepared sauces for 200 guests', ...bullets)).values;

  it('bears out no list: it counts as listed beside related work', () => {
    expect(under('DevOps Engineer / Cook', list)).toEqual([5000, 5000, 5000, 5000]);
    expect(under('DevOps Engineer and Cook', list)).toEqual([5000, 5000, 5000, 5000]);
  });

  it('bears it out beside a sentence that shows something of the role, and where both are known', () => {
    expect(under('DevOps Engineer / Cook', list, 'Wrote the deployment scripts of the shop in Python')).toEqual(SHOWN);
    expect(under('DevOps Engineer / Software Engineer', list)).toEqual(SHOWN);
  });
});

describe('a sentence that is said again', () => {
  const role = roleOf('Month-end closing');
  const valueOf = (...texts: string[]): number => assess(profileOf(...texts), role, AS_OF).criteria[0]!.value;
  const repeatedLine = 'Month-end closing in SAP';

  it('counts once in a document', () => {
    expect(valueOf(job('Clerk', repeatedLine))).toBeGreaterThan(0);
    expect(valueOf(job('Clerk', repeatedLine, repeatedLine))).toBe(valueOf(job('Clerk', repeatedLine)));
    expect(valueOf(job('Clerk', repeatedLine, 'Answered the phone', repeatedLine, repeatedLine))).toBe(
      valueOf(job('Clerk', repeatedLine)),
    );
  });

  it('counts once over documents, in any order of them', () => {
    const [twice, once] = [job('Clerk', repeatedLine, repeatedLine), job('Clerk', 'Answered the phone', repeatedLine)];
    expect([valueOf(twice, once), valueOf(once, twice)]).toEqual([valueOf(once), valueOf(once)]);
  });

  it('serves as many duties as said once', () => {
    const page = readRole(
      'Baker\n\nResponsibilities\n- Bake sourdough bread\n- Bake rye bread\n- Bake sourdough rolls\n- Bake rye rolls\n- Bake white bread\n',
    );
    const line = 'Baked sourdough bread, rye bread, white bread and rolls';
    const valuesOf = (text: string) => assess(profileOf(text), page, AS_OF).criteria.map(({ value }) => value);
    expect(valuesOf(job('Baker', line, line, line))).toEqual(valuesOf(job('Baker', line)));
  });
});
