/** Jobs whose headings are written in the forms that résumés have, for every format and spacing. */
import type { Profile } from '#libs/contracts';

export type Job = readonly [title: string, employer: string, from: string, to: string];

/** The jobs of two people, newest first. */
export const JOBS: Readonly<Record<string, readonly Job[]>> = {
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

/** The lines in which a job's heading can be written. */
export const HEADING_FORMS: Readonly<Record<string, (job: Job) => string[]>> = {
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

/** Returns title, employer, first year and whether it goes on, for each of the given jobs. */
export function expectedJobs(jobs: readonly Job[]): string[][] {
  return jobs.map(([title, employer, from, to]) => [
    title,
    employer,
    from.slice(-4),
    /present/i.test(to) ? 'now' : 'then',
  ]);
}

/** Returns the same of the positions that were read. */
export function jobsIn({ positions }: Profile): string[][] {
  return positions
    .filter(({ kind }) => kind === 'work')
    .map(({ title, employer, start, current }) => [
      title?.value ?? '',
      employer?.value ?? '',
      start?.date.slice(0, 4) ?? '',
      current ? 'now' : 'then',
    ]);
}
