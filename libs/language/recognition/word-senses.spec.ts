import { describe, expect, it } from '@jest/globals';
import { recogniseSkills } from './recognise-skills.js';

const skills = (text: string): string[] => recogniseSkills(text).map((mention) => mention.skill);

describe('companies', () => {
  it.each([
    'Docker Inc',
    'Docker, Inc. – Solutions Engineer',
    'Oracle Corp',
    'Databricks GmbH, Munich',
    'Snowflake Inc., Account Executive',
    'MongoDB Ltd; sales',
    'Account manager at Snowflake',
    'Two years at Databricks in sales',
    'Worked for Docker as a receptionist',
    'Hired by Cloudflare in 2020',
  ])('no skill in %j', (text) => {
    expect(skills(text)).toEqual([]);
  });

  it.each([
    ['Good at Docker and excellent at SQL', ['docker', 'sql']],
    ['Looked at Kubernetes for the batch jobs', ['kubernetes']],
    ['Ran everything on AWS, at scale, with Terraform', ['aws', 'terraform']],
    ['Java SE 8 and SCADA, PLC', ['java', 'scada']],
    ['Python (limited), Docker', ['python', 'docker']],
    ['Worked with Snowflake and wrote for Kafka consumers', ['snowflake', 'kafka']],
  ])('a skill in %j', (text, expected) => {
    expect(skills(text)).toEqual(expect.arrayContaining(expected));
  });
});

describe('persons', () => {
  it.each(['Reported to Dr Django Patel', 'Mrs. Ansible of the council', 'Herr Docker, Hausmeister'])(
    'no skill in %j',
    (text) => {
      expect(skills(text)).toEqual([]);
    },
  );

  it.each([
    ['Ms Excel and Ms Access', 'excel'],
    ['DR with Terraform', 'terraform'],
    ['Mentored by a doctor of Python', 'python'],
  ])('a skill in %j', (text, skill) => {
    expect(skills(text)).toContain(skill);
  });
});

describe('measures and letters', () => {
  it.each([
    'Administered 10 ml twice a day',
    'Gave 5 mL by mouth',
    'Reconciled A/P and A/R daily',
    'R & R for officers; R&R travel in our languages',
    'Gage R&R and T-Test',
    'Repaired A/C units, programming thermostats',
  ])('no skill in %j', (text) => {
    expect(skills(text)).toEqual([]);
  });

  it.each([
    ['Trained 5 ML models', 'machine-learning'],
    ['ml models in Python', 'machine-learning'],
    ['Statistics in C/R and SQL', 'r'],
    ['Coded in C/C++', 'c'],
    ['Python/R, SQL', 'r'],
  ])('a skill in %j', (text, skill) => {
    expect(skills(text)).toContain(skill);
  });
});

describe('common nouns', () => {
  it.each([
    'Worked as a docker for five years',
    'Kept a python in the house',
    'An ansible, as in the story',
    'A kafka of his own',
    'looker-on, docker-side and azure-on-white',
  ])('no skill in %j', (text) => {
    expect(skills(text)).toEqual([]);
  });

  it.each([
    ['Wrote a python script and a docker image', ['python', 'docker']],
    ['Set up an azure subscription', ['azure']],
    ['Deployed a Redis for sessions', ['redis']],
    ['python, docker', ['python', 'docker']],
    ['Looker on BigQuery', ['looker', 'bigquery']],
  ])('a skill in %j', (text, expected) => {
    expect(skills(text)).toEqual(expect.arrayContaining(expected));
  });
});

describe('abbreviations that the text spells out', () => {
  it.each([
    'Veterans Benefits Administration (VBA) claims',
    'School-Age Appropriate Practices (SAP) training',
    'Central Sterile Supply Technician (CSS Technician)',
    'Transponder Landing System (TLS) upkeep',
    'SAP (School-Age Programme) lead',
    'Curriculum Vitae (CV) and NLP',
    'Head of Special Security Office (SSO)',
  ])('another thing in %j', (text) => {
    const named = skills(text);
    for (const skill of ['vba', 'sap', 'css', 'tls', 'computer-vision', 'sso']) expect(named).not.toContain(skill);
  });

  it.each([
    ['Extraction, transformation and loading (ETL)', 'etl'],
    ['Cascading Style Sheets (CSS)', 'css'],
    ['Information Technology Infrastructure Library (ITIL) rollout', 'itil'],
    ['Visual Basic for Applications (VBA) macros', 'vba'],
    ['Continuous Integration (CI) for every branch', 'ci-cd'],
    ['All Python services (SQL, CSS)', 'css'],
    ['Single sign-on (SSO) for staff', 'sso'],
    ['AWS (Amazon Web Services)', 'aws'],
  ])('the skill in %j', (text, skill) => {
    expect(skills(text)).toContain(skill);
  });
});

/** A spelling, the skill, sentences of other trades, and sentences about computing. */
const TRADES: readonly [spelling: string, skill: string, no: readonly string[], yes: readonly string[]][] = [
  [
    'Python',
    'python',
    ['Fed the Python at the zoo', 'Python handler of the reptile house', 'Sang Monty Python songs'],
    ['Automated the reports in Python', 'Python scripts that count visitors of the zoo'],
  ],
  [
    'Java',
    'java',
    ['Guided tours of Java and Bali', 'Roasting Java and Sumatra', 'Sailed from Java to Lombok'],
    ['Java', 'Java services for an island ferry, deployed daily'],
  ],
  [
    'Docker',
    'docker',
    ['Docker in the port of Hamburg', 'Docker and crane driver', 'Docker: unloaded cargo from vessels'],
    ['Docker', 'Packed the tools with Docker', 'Docker images for the port authority, deployed to Kubernetes'],
  ],
  [
    'S3',
    's3',
    ['Drove an Audi S3', 'Sold the S3 at a car dealership'],
    ['Backups on S3', 'S3 buckets for vehicle data, read with SQL'],
  ],
  [
    'Azure',
    'azure',
    ['Painted the walls azure and white', 'Azure tiles for the villa'],
    ['Moved the tenants to Azure', 'Azure, GCP'],
  ],
  [
    'Kafka',
    'kafka',
    ["A thesis on Kafka's novels", 'Taught Kafka and German literature'],
    ['Events flow through Kafka', 'Letters scanned to Kafka, parsed in Scala code'],
  ],
  [
    'Snowflake',
    'snowflake',
    ['Snowflake ornaments for Christmas', 'Sewed a Snowflake quilt'],
    ['Modelled orders in Snowflake', 'Snowflake for the paper mill, with dbt and SQL'],
  ],
  [
    'Tableau',
    'tableau',
    ['A Tableau vivant', 'Restored a Tableau at the museum'],
    ['Boards in Tableau', 'Tableau dashboards for the museum'],
  ],
  [
    'Selenium',
    'selenium',
    ['Zinc and Selenium in blood', 'Selenium deficiency of cattle'],
    ['Wrote checks in Selenium', 'Selenium tests of the diet planner in Java'],
  ],
  [
    'Chef',
    'chef',
    [
      'Chef and kitchen lead: recipes, servers, costing',
      'Worked under Chef Antonio on recipes for the menu',
      'Trained servers and cooks beside the Chef',
    ],
    ['Chef cookbooks for Linux servers', 'Chef and Puppet for the hotel booking software'],
  ],
  [
    'Puppet',
    'puppet',
    ['Puppet and Chef on stage', 'A Puppet theatre with servers at the bar'],
    ['Puppet manifests for 300 servers', 'Puppet and Chef for configuration'],
  ],
  [
    'monitoring',
    'monitoring',
    ['Monitoring of patients and production of charts', 'Monitoring of boilers in production'],
    ['Monitoring of servers', 'Monitoring for hospital software'],
  ],
  [
    'on-call',
    'incident-response',
    ['On-call nurse for the ward', 'On-call plumber, weekends', 'On-call rotation of the maternity ward'],
    ['On-call for production systems', 'On-call rotation for the platform', 'Shared on-call for Kubernetes'],
  ],
  [
    'containers',
    'containers',
    ['Production line: containers on pallets and forklift work', 'Moved containerized shrubs'],
    ['Containers in production', 'Containerized the legacy app'],
  ],
  [
    'system design',
    'system-design',
    ['Heating and cooling system design', 'Irrigation system design'],
    ['Led system design', 'System design of a hospital app'],
  ],
  [
    'load testing',
    'load-testing',
    ['Load testing of cranes', 'Performance tests of marine engines', 'Cardiac stress testing and EKG'],
    ['Load testing before each release', 'Performance tests of the API'],
  ],
  [
    'security operations',
    'security-operations',
    ['Security operations at the stadium', 'Security operations with armed officers'],
    ['Security operations and threat hunting', 'Built the security operations playbooks'],
  ],
  [
    'unit tests',
    'unit-testing',
    ['Graded unit tests in maths', 'Unit tests for pupils'],
    ['Unit tests for every change', 'Unit tests of the grades app'],
  ],
  [
    'Kanban',
    'kanban',
    ['Kanban bins on the shop floor, replenishment of parts', 'Kanban cards in manufacturing'],
    ['Kanban and Scrum', 'A Kanban board for the software team in manufacturing'],
  ],
  [
    'version control',
    'version-control',
    ['Version control of SOPs', 'Version control for policies and procedures'],
    ['Version control', 'Version control of documents in Git'],
  ],
  [
    'statistics',
    'statistics',
    ['Filed statistics of births', 'Kept crime statistics', 'Player statistics of the league'],
    ['Statistics and probability', 'Taught statistics', 'Statistics in Python', 'statistics'],
  ],
  ['ELT', 'etl', ['ELT classes for adults', 'ELT and ESOL'], ['ELT into Snowflake', 'ELT jobs']],
];

describe('names in the sense of another trade', () => {
  it.each(TRADES)('%s is %s only where the sentence speaks of computing', (_, skill, no, yes) => {
    for (const text of no) expect([text, skills(text).includes(skill)]).toEqual([text, false]);
    for (const text of yes) expect([text, skills(text).includes(skill)]).toEqual([text, true]);
  });

  it('office programs tell nothing of a trade, tools do', () => {
    expect(skills('Chef recipes for the menu, Excel')).toEqual(['excel']);
    expect(skills('Python and Git for the zoo')).toEqual(['python', 'git']);
  });
});

/** Sentences as people of other trades write them. */
describe('other trades', () => {
  it.each([
    'Chef: developed recipes for forty dishes and trained servers and line cooks',
    'Prepared sauces, kept stock and plated desserts with flair in an agile kitchen brigade',
    'Nurse on call; administered 10 ml doses, charted vitals, SOAP notes and RAG rating of wounds',
    'Taught maths: unit tests, lesson plans, deep learning through play, robotics camp',
    'Welder: load testing of hoists, flux core, hydraulic system design, test plans for pumps',
    'Stevedore: unloaded containers from ships, docker on night shift',
    'Guarded the stadium: security operations, incident response, monitoring of cctv',
    'Sewed samples from design patterns, elastic waistbands and snowflake embroidery',
    'Zookeeper: fed pythons and pandas, cleaned the reptile house',
    'Receptionist: messaging systems, voice mail, word of mouth, access to the safe',
    'Forester: logging of timber, clustering of plots, monitoring of wildlife',
    'Waiter: Express lunch, Mocha coffee, Celery salad, Cucumber water',
    'Bartender: Ruby port, Cassandra and Elixir cocktails',
    'Jeweller: Ruby, Opal and Amber necklaces',
    'Astronomer: Comet, Neptune, Aurora and Gemini through a telescope',
    'Sailor: Spinnaker, Helm, Jib on the Nomad yacht',
    'Sold a Skoda Scala, an Audi S3 and a Suzuki Swift at the dealership',
    'Rugby coach: scrum machine, agile ladders',
    'Compiled statistics of sales and analyzed player statistics',
    'Designed and distributed training flyers',
    'Lagerarbeiter: Stapler gefahren, Docker im Hafen',
    'Aide-soignante: monitoring des patients, soins, 20 ml de sérum',
    'Camarero: chef de sala, menú express',
    'Led a Salesforce of 20 representatives',
    'Charted in MediNotes EMR at the clinic',
    'Clients: Pixar, CNN, HBO and MTV',
    'W/B attaching machine, 5-thread and 3-thread',
    'Florist: standard design pattern for each bouquet and floral arrangement',
  ])('no skill of computing in: %s', (text) => {
    expect(skills(text)).toEqual([]);
  });
});
