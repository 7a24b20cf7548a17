import { describe, expect, it } from '@jest/globals';
import { buildProfile } from '../../profile/build-profile.js';
import { attributionsIn } from './work-of-others.js';

/** What is read of a line under a job: `kafka` shown, `kafka:weak`, `kafka:others`; nothing of what is denied or left out. */
function claimsIn(line: string, title = 'Software Engineer'): string[] {
  const text = `Ann Peters\n\nExperience\n\n${title}, Fabrikam\nMarch 2020 - Present\n- ${line}\n`;
  const { sentences } = buildProfile([{ text, digest: 'a', extractor: 'text/1', readability: 'text' }]);
  return sentences
    .filter(({ place, negated }) => place !== 'heading' && !negated)
    .flatMap(({ mentions, claim: whole }) =>
      mentions.map(({ skill, claim = whole }) =>
        claim === undefined || claim === 'list' ? skill : `${skill}:${claim}`,
      ),
    );
}

describe('the work of others', () => {
  it.each([
    ['My team used Kafka', ['kafka:others']],
    ['My team was using Kafka', ['kafka:others']],
    ['Colleagues ran Kubernetes', ['kubernetes:others']],
    ['The platform team maintained Terraform', ['terraform:others']],
    ['The platform team based in Berlin ran Kubernetes', ['kubernetes:others']],
    ['Our platform team ran Kubernetes', ['kubernetes:others']],
    ['Engineers used Kafka', ['kafka:others']],
    ['The vendor hosted Kafka', ['kafka:others']],
    ['Team used Kafka and Spark', ['kafka:others', 'spark:others']],
    ['The company used Kafka', ['kafka:others']],
    ['My predecessor wrote the Terraform modules', ['terraform:others']],
    ['Shadowed engineers deploying Kubernetes', ['kubernetes:others']],
    ['Supported the engineers who used Kafka and Terraform', ['kafka:others', 'terraform:others']],
    ['Worked closely with data scientists who used PyTorch', ['pytorch:others']],
    ['Reported odd mails to the platform team, who handled Kafka', ['kafka:others']],
    ['Used Grafana dashboards that the operations team built with Prometheus', ['grafana', 'prometheus:others']],
    ['Terraform was maintained by the platform team, Helm by me', ['terraform:others', 'helm']],
    ['Deployed to Kubernetes (run by colleagues) with Helm', ['kubernetes:others', 'helm']],
    ['Das Plattform-Team betrieb Kubernetes', ['kubernetes:others']],
    ['Kollegen betrieben Kubernetes, ich schrieb die Helm Charts', ['kubernetes:others', 'helm']],
    ['Kafka wurde vom Plattform-Team betrieben', ['kafka:others']],
    ["L'équipe plateforme maintenait Terraform", ['terraform:others']],
    ['Mi equipo usaba Kafka', ['kafka:others']],
  ])('%s', (line, expected) => {
    expect(claimsIn(line)).toEqual(expected);
  });

  it.each([
    ['Wrote services in Python while the platform team ran Kubernetes', ['python', 'kubernetes:others']],
    ['Wrote Python; colleagues ran Kubernetes, and I wrote the Helm charts', ['python', 'kubernetes:others', 'helm']],
    ['The platform team ran Kubernetes and I wrote the Helm charts', ['kubernetes:others', 'helm']],
    ['When the team moved to Kafka, wrote consumers in Python', ['kafka:others', 'python']],
    ['Introduced Terraform, and the team adopted Kubernetes', ['terraform', 'kubernetes:others']],
  ])('ends where own work begins: %s', (line, expected) => {
    expect(claimsIn(line)).toEqual(expected);
  });

  it.each([
    'We built a Kafka platform',
    'Our team ran Kafka',
    'My team and I built Kafka pipelines',
    'Built Kafka pipelines with my team',
    'Led a team that built a Kafka platform',
    'Led the support team which provided Kafka',
    'Member of the team which upgraded Kafka',
    'Managed the Kafka platform team',
    'Managed a team of engineers, running Kafka for the bank',
    'Helped the team migrate to Kafka',
    'Trained developers who used Kafka',
    'Handed Kafka over to the platform team, which I led',
    'Built Kafka tooling used by the data team',
    'Built a Kafka platform that three teams used for forecasts',
    'Team lead for Kafka',
    'Team player who ran Kafka',
    'As a team lead used Kafka',
    'As part of a team, developed Kafka pipelines',
    'Led the group whose team built Kafka',
    'Supported customers who used Kafka',
    'Built Kafka pipelines that were maintained by the operations team',
    'Documented how the team uses Kafka',
    'Leitete das Team und betrieb Kafka',
    'Notre équipe utilisait Kafka',
    'Nuestro equipo usaba Kafka',
  ])('is not told by: %s', (line) => {
    expect(claimsIn(line)).toEqual(['kafka']);
  });

  it('is in the scope of the team’s leader, but not of a product manager', () => {
    expect(claimsIn('My team built a Kafka platform', 'Engineering Manager')).toEqual(['kafka']);
    expect(claimsIn('My team built a Kafka platform', 'Head of Data Platform')).toEqual(['kafka']);
    expect(claimsIn('My team built a Kafka platform', 'Product Manager')).toEqual(['kafka:others']);
    expect(claimsIn('Colleagues in security ran Splunk', 'Engineering Manager')).toEqual(['splunk:others']);
  });

  it('stands in a piece of its own, with the words of the text', () => {
    const text = 'Wrote services in Go while the platform team ran Kubernetes and I watched';
    const pieces = attributionsIn(text, { start: 0, end: text.length }, false);
    expect(pieces.map(({ start, end, others }) => [text.slice(start, end), others])).toEqual([
      ['Wrote services in Go', false],
      ['the platform team ran Kubernetes', true],
      ['I watched', false],
    ]);
  });
});

describe('what is known a little', () => {
  it.each([
    ['Basic knowledge of Kubernetes, Helm and Terraform', ['kubernetes:weak', 'helm:weak', 'terraform:weak']],
    ['Limited experience with Kafka', ['kafka:weak']],
    ['Some exposure to Kafka, built services in Python', ['kafka:weak', 'python']],
    ['Exposure to Kafka and Spark', ['kafka:weak', 'spark:weak']],
    ['Familiar with Terraform and Docker', ['terraform:weak', 'docker:weak']],
    ['Python, Java (basic), Docker', ['python', 'java:weak', 'docker']],
    ['Python, Docker (currently learning), Java', ['python', 'docker:weak', 'java']],
    ['Java: beginner', ['java:weak']],
    ['Python at a basic level', ['python:weak']],
    ['Basic Python, Docker', ['python:weak', 'docker']],
    ['Beginner: Java, Python', ['java:weak', 'python:weak']],
    ['Wrote some Python', ['python:weak']],
    ['Hardly used Kafka', ['kafka:weak']],
    ['Kafka, which I hardly used', ['kafka:weak']],
    ['Currently learning Kubernetes', ['kubernetes:weak']],
    ['Machine learning with PyTorch, learning Java', ['machine-learning', 'pytorch', 'java:weak']],
    ['Dabbled in Python and Java', ['python:weak', 'java:weak']],
    ['Completed training in Kubernetes, wrote services in Java', ['kubernetes:weak', 'java']],
    ['Read a book about Kubernetes', ['kubernetes:weak']],
    ['Attended a talk on Kubernetes', ['kubernetes:weak']],
    ['Learned the basics of Docker', ['docker:weak']],
    ['Tried Kafka and rejected it, ran RabbitMQ', ['kafka:weak', 'rabbitmq']],
    ['Grundkenntnisse in Kubernetes und Terraform', ['kubernetes:weak', 'terraform:weak']],
    ['Notions de Docker et Kubernetes', ['docker:weak', 'kubernetes:weak']],
    ['Conocimientos básicos de Docker y Python', ['docker:weak', 'python:weak']],
  ])('%s', (line, expected) => {
    expect(claimsIn(line)).toEqual(expected);
  });

  it.each([
    ['Extensive exposure to Kafka', ['kafka']],
    ['Very familiar with Terraform', ['terraform']],
    ['Reduced the exposure of Kafka to the internet', ['kafka']],
    ['Reduced exposure to AWS costs', ['aws']],
    ['Migrated some AWS accounts to Terraform', ['aws', 'terraform']],
    ['Taught Python basics to 40 students', ['python']],
    ['Taught Python to 40 students', ['python']],
    ['Good knowledge of Kafka', ['kafka']],
    ['Working knowledge of Kafka', ['kafka']],
    ['Migrated off Jenkins to GitHub Actions', ['jenkins', 'github-actions']],
    ['Replaced Jenkins with GitHub Actions', ['jenkins', 'github-actions']],
    ['Evaluated Kafka and RabbitMQ for the platform', ['kafka', 'rabbitmq']],
    ['Kafka (three years), Docker', ['kafka', 'docker']],
  ])('not: %s', (line, expected) => {
    expect(claimsIn(line)).toEqual(expected);
  });
});

describe('what was sold, looked for in others, not taken, or wished for', () => {
  it.each([
    ['Recruited Java developers', []],
    ['Recruited Java, Python and Go developers for three clients', []],
    ['Sourced and screened Kubernetes and Terraform engineers', []],
    ['Hired developers with Python and AWS', []],
    ['Rekrutierung von Java-Entwicklern', []],
    ['Recrutement de développeurs Java', []],
    ['Filled Java and Python roles', []],
    ['Negotiated Oracle licences', []],
    ['Sold Salesforce licences', []],
    ['Sold Oracle and SAP licences to banks, tracked in Salesforce', ['salesforce']],
    ['Chose Kubernetes over Nomad', ['kubernetes']],
    ['Chose PostgreSQL over Oracle, wrote Terraform modules', ['postgresql', 'terraform']],
    ['Used Ansible instead of Terraform or Puppet', ['ansible']],
    ['Used Ansible instead of Terraform, Docker and Python', ['ansible', 'docker', 'python']],
    ['Decided against Kafka', []],
    ['I would like to work with Kubernetes', []],
    ['I hope to use Kubernetes one day', []],
    ['Möchte Kubernetes lernen', []],
    ["J'aimerais apprendre Kubernetes", []],
    ['Me gustaría aprender Kubernetes', []],
  ])('%s', (line, expected) => {
    expect(claimsIn(line)).toEqual(expected);
  });

  it.each([
    ['Hired and led four engineers and built Kafka pipelines', ['kafka']],
    ['Sourced data from Kafka for analytics engineers', ['kafka']],
    ['Sold insurance using Salesforce', ['salesforce']],
    ['Sold the idea of Kubernetes to management', ['kubernetes']],
    ['Rejected Terraform plans that broke policy', ['terraform']],
    ['Managed Java developers', ['java']],
    ['Filled gaps in Python services', ['python']],
    ['Purchased and deployed Salesforce', ['salesforce']],
    ['Wrote the plan to use Terraform', ['terraform']],
    ['Moved models over Kafka', ['kafka']],
  ])('and not: %s', (line, expected) => {
    expect(claimsIn(line)).toEqual(expected);
  });
});

describe('long text', () => {
  it.each([
    'the team of a ',
    'the team ran Kafka and I ',
    'recruited Java, ',
    'basic knowledge of Kafka, ',
    'sold a, ',
  ])('takes no longer than its length: %s', (unit) => {
    const text = unit.repeat(60_000 / unit.length);
    const before = process.cpuUsage();
    claimsIn(text);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000);
  });
});
