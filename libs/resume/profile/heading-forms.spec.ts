/** However a job's heading is written and spaced, its title, employer and dates are read. */
import { describe, expect, it } from '@jest/globals';
import { buildProfile } from './build-profile.js';

type Job = readonly [title: string, employer: string, from: string, to: string];

const PEOPLE: Readonly<Record<string, readonly Job[]>> = {
  'a payroll manager': [
    ['Payroll Manager', 'Noordzee Logistics BV', 'March 2019', 'Present'],
    ['Payroll Specialist', 'Pellworm Foods', 'May 2015', 'February 2019'],
    ['Accounts Clerk', 'Oakfield & Daughters', 'September 2011', 'April 2015'],
  ],
  'a train driver': [
    ['Train Driver', 'Havelrand Bahn GmbH', '04/2018', 'present'],
    ['Conductor', 'Westfjord Ferries', '06/2013', '03/2018'],
  ],
};

const FORMS: Readonly<Record<string, (job: Job) => string[]>> = {
  'title / employer / dates': ([title, employer, from, to]) => [title, employer, `${from} - ${to}`],
  'employer / title / dates': ([title, employer, from, to]) => [employer, title, `${from} - ${to}`],
  'title / employer, town / dates': ([title, employer, from, to]) => [title, `${employer}, Leeds`, `${from} - ${to}`],
  'title / dates / employer': ([title, employer, from, to]) => [title, `${from} - ${to}`, employer],
  'dates / title / employer': ([title, employer, from, to]) => [`${from} - ${to}`, title, employer],
  'dates / employer / title': ([title, employer, from, to]) => [`${from} - ${to}`, employer, title],
  'employer and dates / title': ([title, employer, from, to]) => [`${employer}    ${from} - ${to}`, title],
  'title and dates / employer': ([title, employer, from, to]) => [`${title}    ${from} - ${to}`, employer],
  'title, employer and dates': ([title, employer, from, to]) => [`${title}, ${employer}    ${from} - ${to}`],
  'title at employer (dates)': ([title, employer, from, to]) => [`${title} at ${employer} (${from} - ${to})`],
  'title (employer) and dates': ([title, employer, from, to]) => [`${title} (${employer})    ${from} - ${to}`],
  'title - employer / dates': ([title, employer, from, to]) => [`${title} - ${employer}`, `${from} - ${to}`],
  'title | employer | dates': ([title, employer, from, to]) => [`${title} | ${employer} | ${from} - ${to}`],
  'dates, title, employer': ([title, employer, from, to]) => [`${from} - ${to}  ${title}, ${employer}`],
  labels: ([title, employer, from, to]) => [
    `Company: ${employer}`,
    `Designation: ${title}`,
    `Duration: ${from} - ${to}`,
  ],
  'a sentence': ([title, employer, from, to]) => [`Worked as ${title} at ${employer} from ${from} to ${to}.`],
  'title / employer / from dates': ([title, employer, from, to]) => [title, employer, `From ${from} to ${to}`],
  'employer. title / dates': ([title, employer, from, to]) => [`${employer}. ${title}`, `${from} - ${to}`],
};

const SPACINGS: Readonly<Record<string, (heading: readonly string[], body: readonly string[]) => string>> = {
  'without blank lines': (heading, body) => `${[...heading, ...body].join('\n')}\n`,
  'with a blank line between jobs': (heading, body) => `${[...heading, ...body].join('\n')}\n\n`,
  'with a blank line between all lines': (heading, body) => `${[...heading, ...body].join('\n\n')}\n\n`,
  'with blank lines in the heading, and none in the text': (heading, body) =>
    `${heading.join('\n\n')}\n\n${body.join('\n')}\n\n`,
};

const BODIES: Readonly<Record<string, readonly string[]>> = {
  bullets: ['• Cut costs by 12 % with a new process', '• Trained four new colleagues'],
  prose: ['Responsible for the daily work of the team and for reports to management.'],
};

function jobsRead(text: string): (string | undefined)[][] {
  const { positions } = buildProfile([{ text, extractor: 'text/1', digest: 'd', readability: 'text' }]);
  return positions
    .filter(({ kind }) => kind === 'work')
    .map(({ title, employer, start, current }) => [
      title?.value,
      employer?.value,
      start?.date.slice(0, 4),
      current ? 'now' : 'then',
    ]);
}

describe.each(Object.entries(PEOPLE))('the jobs of %s', (_, jobs) => {
  const expected = jobs.map(([title, employer, from, to]) => [
    title,
    employer,
    from.slice(-4),
    /present/i.test(to) ? 'now' : 'then',
  ]);

  describe.each(Object.entries(SPACINGS))('%s', (_spacing, spaced) => {
    it.each(Object.entries(FORMS))('are read from headings of the form %s', (_form, written) => {
      for (const [kind, body] of Object.entries(BODIES)) {
        const work = jobs.map((job) => spaced(written(job), body)).join('');
        const text = `Ingrid Solheim\ningrid@solheim.example\n\nWORK EXPERIENCE\n\n${work}\nEDUCATION\n\nBSc in Economics, University of Leeds, 2011\n`;
        expect([kind, ...jobsRead(text)]).toEqual([kind, ...expected]);
      }
    });
  });
});
