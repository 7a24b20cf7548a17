/**
 * Our own CVs, printed in many layouts by a real browser and written as DOCX by a library: the same facts are read from each.
 *
 * @runs-alone It needs no API, and keeps a core busy.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createReaderPool, type ParseOutcome } from '#libs/documents';
import { buildProfile } from '#libs/resume';
import { sourceText } from '../../../bench/source-text.js';
import { DOCX_LAYOUTS } from '../../support/resume-layouts/docx-layouts.js';
import { checkFields, f1Of, readFields, type FieldCheck } from '../../support/resume-layouts/field-check.js';
import { HTML_LAYOUTS } from '../../support/resume-layouts/html-layouts.js';
import { PEOPLE } from '../../support/resume-layouts/people.js';
import type { Person } from '../../support/resume-layouts/person.js';
import { CHROMIUM, renderResumes } from '../../support/resume-layouts/rendered.js';

if (!CHROMIUM && process.env['CI']) throw new Error('CI asks for a browser, and there is no Chromium.');
const inBrowser = CHROMIUM ? describe : describe.skip;

const LEAST_F1 = 0.97;

interface ReadResume {
  person: Person;
  layout: string;
  outcome: ParseOutcome;
  /** Employer, title and dates of each position. */
  positions: string[];
  check: FieldCheck;
  /** Sorted, to be compared with those of other layouts. */
  facts: string[];
}

const line = (employer?: string, title?: string, start?: string, end?: string | null): string =>
  `${title} @ ${employer}, ${start} – ${end === null ? 'now' : end}`.toLowerCase().replaceAll('ß', 'ss');

inBrowser('CVs in many layouts', () => {
  let resumes: ReadResume[];

  beforeAll(async () => {
    const rendered = await renderResumes(PEOPLE, HTML_LAYOUTS, DOCX_LAYOUTS);
    const pool = createReaderPool({ size: 2 });
    try {
      resumes = await Promise.all(
        rendered.map(async ({ person, layout, bytes, fileName }) => {
          const outcome = await pool.read(bytes, { fileName });
          const text = outcome.outcome === 'text' ? outcome.text : '';
          const profile = buildProfile([sourceText(text, outcome.extractor)]);
          const facts = readFields(profile, text, person).sort();
          const positions = profile.positions.map(({ employer, title, start, end, current }) =>
            line(employer?.value, title?.value, start?.date, current ? null : end?.date),
          );
          return { person, layout, outcome, positions, check: checkFields(person, profile, text), facts };
        }),
      );
    } finally {
      await pool.close();
    }
  });

  it('are read, and nothing in them is taken for hidden', () => {
    expect(resumes).toHaveLength(PEOPLE.length * (HTML_LAYOUTS.length + DOCX_LAYOUTS.length));
    expect(resumes.filter(({ outcome }) => outcome.outcome !== 'text' || outcome.findings.length > 0)).toEqual([]);
    expect(resumes.filter(({ outcome }) => 'hidden' in outcome)).toEqual([]);
  });

  it('lose no position and tell none twice', () => {
    const wrong = resumes.filter(
      ({ person, positions }) =>
        positions.join() !== person.work.map((job) => line(job.employer, job.title, job.start, job.end)).join(),
    );
    expect(wrong.map(({ layout, positions }) => [layout, positions])).toEqual([]);
  });

  it.each(PEOPLE.map(({ name }) => name))('state what %s wrote', (name) => {
    const own = resumes.filter(({ person }) => person.name === name);
    const wrong = own.flatMap(({ layout, check }) => check.wrong.map((one) => `${layout}: ${one}`));
    // Where too much is wrong, what it is.
    expect(f1Of(own.map(({ check }) => check)) < LEAST_F1 ? wrong : []).toEqual([]);
  });

  it.each(PEOPLE.map(({ name }) => name))('give one profile of %s', (name) => {
    const own = resumes.filter((one) => one.person.name === name);
    const differing = own.filter(({ facts }) => facts.join() !== own[0]?.facts.join()).map(({ layout }) => layout);
    expect(own.length).toBeGreaterThan(6);
    expect(differing).toEqual([]);
  });
});
