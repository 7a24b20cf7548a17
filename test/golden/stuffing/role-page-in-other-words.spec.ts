import { describe, expect, it } from '@jest/globals';
import { assess } from '#libs/matching';
import { readRole } from '#libs/job-ad';
import { AS_OF } from '../support/index.js';
import { profileOf, scoreOfTexts } from '../support/texts-to-score.js';

const DUTIES = [
  'Run Kubernetes clusters for several product teams',
  'Build and maintain CI pipelines',
  'Provision cloud infrastructure with Terraform',
  'Automate deployments and incident response',
];
const ASKED = ['3+ years of Kubernetes', 'Python', 'Docker', 'Terraform', 'Experience with Prometheus and Grafana'];
const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}\n`).join('');
const ROLE = readRole(
  `Platform Engineer\n\nResponsibilities\n${list(DUTIES)}\nRequirements\n${list(ASKED)}- 3+ years of experience as a platform engineer\n`,
);

const cook = (...bullets: string[]): string =>
  `Ann Peters\n\nExperience\n\nCook, Blue House, January 2018 – present\n${list(['Prepared sauces for 200 guests', 'Kept the kitchen clean', ...bullets])}`;
const LISTED = scoreOfTexts(
  ROLE,
  `${cook()}\nSkills\nKubernetes, Python, Docker, Terraform, Prometheus, Grafana, CI/CD\n`,
).score;
const read = (...bullets: string[]) => {
  const text = cook(...bullets);
  const { flags, band } = assess(profileOf(text), ROLE, AS_OF);
  return { score: scoreOfTexts(ROLE, text).score, months: band.relevantMonths, flags: flags.map(({ code }) => code) };
};
const changed = (change: (words: string[]) => string[]): string[] =>
  [...DUTIES, ...ASKED].map((line) => change(line.split(' ')).join(' '));

describe('the role page under another job', () => {
  it.each([
    ['word for word', changed((words) => words)],
    ['with every third word replaced', changed((words) => words.map((word, at) => (at % 3 === 2 ? 'really' : word)))],
    [
      'with a word put in after every third',
      changed((words) => words.map((word, at) => (at % 3 === 2 ? `${word} daily` : word))),
    ],
    ['with the words of each line reversed', changed((words) => words.reverse())],
    [
      'in the past',
      [
        'Ran Kubernetes clusters for several product teams',
        'Built and maintained CI pipelines',
        'Provisioned cloud infrastructure with Terraform',
        'Automated deployments and incident response',
      ],
    ],
  ])('counts as listed, makes no relevant work and is flagged: %s', (_, bullets) => {
    const { score, months, flags } = read(...bullets);
    expect(score).toBeLessThanOrEqual(LISTED);
    expect(months).toBe(0);
    expect(flags).toContain('copied-from-role');
  });
});

describe('the same work in words of one\u2019s own', () => {
  it('is no copy, and makes the job relevant', () => {
    const { score, months, flags } = read(
      'Kept twelve Kubernetes clusters healthy that forty developers deploy to every day',
      'Cut the build time in Jenkins from 30 minutes to six by caching Docker layers',
      'Moved all AWS accounts into Terraform modules and reviewed each change',
      'Was on call for outages, and wrote Python tools that roll bad releases back by themselves',
      'Set up Prometheus alerts and Grafana dashboards for forty services',
    );
    expect(flags).toEqual([]);
    expect(months).toBeGreaterThan(36);
    expect(score).toBeGreaterThan(8 * LISTED);
  });

  it('is no copy in one line or two that agree with the page', () => {
    const { flags } = read(
      'Built and maintained CI pipelines',
      'Automated deployments and incident response',
      'Moved all AWS accounts into Terraform modules and reviewed each change',
    );
    expect(flags).toEqual([]);
  });
});
