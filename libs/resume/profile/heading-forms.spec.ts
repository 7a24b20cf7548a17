/** However a job's heading is written and spaced, its title, employer and dates are read. */
import { describe, expect, it } from '@jest/globals';
import { HEADING_FORMS, JOBS, expectedJobs, jobsIn } from '../../../test/support/heading-forms.js';
import { buildProfile } from './build-profile.js';

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

function jobsRead(text: string): string[][] {
  return jobsIn(buildProfile([{ text, extractor: 'text/1', digest: 'd', readability: 'text' }]));
}

describe.each(Object.entries(JOBS))('the jobs of %s', (_, jobs) => {
  describe.each(Object.entries(SPACINGS))('%s', (_spacing, spaced) => {
    it.each(Object.entries(HEADING_FORMS))('are read from headings of the form %s', (_form, written) => {
      for (const [kind, body] of Object.entries(BODIES)) {
        const work = jobs.map((job) => spaced(written(job), body)).join('');
        const text = `Ingrid Solheim\ningrid@solheim.example\n\nWORK EXPERIENCE\n\n${work}\nEDUCATION\n\nBSc in Economics, University of Leeds, 2011\n`;
        expect([kind, ...jobsRead(text)]).toEqual([kind, ...expectedJobs(jobs)]);
      }
    });
  });
});
