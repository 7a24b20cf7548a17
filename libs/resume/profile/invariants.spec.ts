import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../test/support/properties.js';
import type { Profile } from '#libs/contracts';
import { buildProfile } from './build-profile.js';

const profileOf = (text: string): Profile =>
  buildProfile([{ text, digest: 'd', extractor: 'text/1', readability: 'text' }]);

const TITLES = ['Data Engineer', 'Ward nurse', 'Mould designer', 'Softwareentwicklerin', 'Site Manager', 'Buyer'];
const EMPLOYERS = ['Acme Ltd', 'Northwind Bank', 'St. Anne Hospital', 'Rhein Hochbau AG', 'Borealis Health'];
const RANGES: ((year: number) => string)[] = [
  (year) => `03/${year} – 05/${year + 2}`,
  (year) => `Mar ${year} - May ${year + 2}`,
  (year) => `März ${year} bis Mai ${year + 2}`,
  (year) => `mars ${year} à mai ${year + 2}`,
  (year) => `marzo de ${year} - mayo de ${year + 2}`,
  (year) => `${year}-03 to ${year + 2}-05`,
];
const LAYOUTS: ((title: string, employer: string, dates: string) => string)[] = [
  (title, employer, dates) => `${title}, ${employer}\n${dates}`,
  (title, employer, dates) => `${dates}\n${title}, ${employer}`,
  (title, employer, dates) => `${title} | ${employer} | ${dates}`,
  (title, employer, dates) => `${dates}   ${title}, ${employer}`,
  (title, employer, dates) => `${title}\n${employer}\n${dates}`,
  (title, employer, dates) => `${title}, ${employer} (${dates})`,
];
const LINES = ['- Planned the work of a team', '- Kept the records of the plant', '- Cut costs by a tenth in Python'];

interface Job {
  title: string;
  employer: string;
  year: number;
  lines: string[];
}
const job = fc.record({
  title: fc.constantFrom(...TITLES),
  employer: fc.constantFrom(...EMPLOYERS),
  year: fc.integer({ min: 1990, max: 2020 }),
  lines: fc.subarray(LINES, { minLength: 1 }),
});
const habit = fc.record({ range: fc.constantFrom(...RANGES), layout: fc.constantFrom(...LAYOUTS) });
const jobs = fc.uniqueArray(job, { minLength: 1, maxLength: 5, selector: ({ year }) => year });

const written = (
  { title, employer, year, lines }: Job,
  { range, layout }: { range: (year: number) => string; layout: (...parts: [string, string, string]) => string },
): string => [layout(title, employer, range(year)), ...lines].join('\n');
const factOf = ({ title, employer, year }: Job): string => `${title} @ ${employer}, ${year}-03 – ${year + 2}-05`;
const facts = (profile: Profile): string[] =>
  profile.positions
    .map(({ title, employer, start, end }) => `${title?.value} @ ${employer?.value}, ${start?.date} – ${end?.date}`)
    .sort();

const SECTIONS = [
  'Education\nBSc Physics, Lund University, 2010 – 2013',
  'Certifications\nPMP, issued 03/2021, expires 03/2024',
  'Languages\nGerman (B2), Irish (native)',
  'Skills\nSQL, Python, Docker',
];

describe('positions in one habit', () => {
  it('are read as they are stated, whatever the habit, in any order and between any sections', () => {
    fc.assert(
      fc.property(jobs, habit, fc.shuffledSubarray(SECTIONS), fc.nat(), (people, form, others, at) => {
        const work = `Experience\n\n${people.map((one) => written(one, form)).join('\n\n')}`;
        const before = others.slice(0, at % (others.length + 1));
        const after = others.slice(before.length);
        const text = ['Ann Lee', ...before, work, ...after].join('\n\n');
        expect(facts(profileOf(text))).toEqual(people.map(factOf).sort());
      }),
      { numRuns: 120 },
    );
  });
});

describe('line breaks', () => {
  /** All that a profile states, without its places. */
  const stated = ({ positions, education, certifications, languages, identity, sentences }: Profile): unknown => ({
    positions: facts({ positions } as Profile),
    studies: education.map(({ degree, institution, end }) => [degree?.value, institution?.value, end?.date]),
    certificates: certifications.map(({ name }) => name.value),
    languages: languages.map(({ language }) => language),
    name: identity.name?.value,
    sentences: sentences.map(({ place, position, words }) => [place, position, words]),
  });

  it('that are all doubled change nothing', () => {
    fc.assert(
      fc.property(jobs, habit, fc.shuffledSubarray(SECTIONS), (people, form, others) => {
        const work = `Experience\n\n${people.map((one) => written(one, form)).join('\n\n')}`;
        const text = ['Ann Lee', work, ...others].join('\n\n');
        expect(stated(profileOf(text.replaceAll('\n', '\n\n')))).toEqual(stated(profileOf(text)));
      }),
      { numRuns: 120 },
    );
  });
});

describe('a line less', () => {
  /** Everything dated or named that a profile states. */
  const stated = (profile: Profile): Set<string> =>
    new Set(
      [
        ...profile.positions.flatMap(({ start, end }) => [start?.date, end?.date]),
        ...profile.education.flatMap(({ start, end, level }) => [start?.date, end?.date, level]),
        ...profile.certifications.flatMap(({ issued, expires, certification }) => [
          issued?.date,
          expires?.date,
          certification,
        ]),
        ...profile.languages.map(({ language, level }) => `${language} ${level}`),
      ].filter((one): one is NonNullable<typeof one> => one !== null && one !== undefined),
    );

  it('never adds a date, a degree, a certificate or a language that was not stated', () => {
    fc.assert(
      fc.property(jobs, habit, fc.nat(), (people, form, at) => {
        const work = `Experience\n\n${people.map((one) => written(one, form)).join('\n\n')}`;
        const lines = ['Ann Lee', work, ...SECTIONS].join('\n\n').split('\n');
        const before = stated(profileOf(lines.join('\n')));
        const after = stated(profileOf(lines.filter((_, line) => line !== at % lines.length).join('\n')));
        for (const one of after) expect(before).toContain(one);
      }),
      { numRuns: 120 },
    );
  });

  it('never makes a position out of nothing', () => {
    fc.assert(
      fc.property(jobs, habit, fc.nat(), (people, form, at) => {
        const work = `Experience\n\n${people.map((one) => written(one, form)).join('\n\n')}`;
        const lines = ['Ann Lee', work].join('\n\n').split('\n');
        const less = lines.filter((_, line) => line !== at % lines.length);
        expect(profileOf(less.join('\n')).positions.length).toBeLessThanOrEqual(people.length);
      }),
      { numRuns: 120 },
    );
  });
});

describe('years', () => {
  it('are never made up: every date stands in the text that it quotes', () => {
    fc.assert(
      fc.property(jobs, habit, fc.shuffledSubarray(SECTIONS), (people, form, others) => {
        const text = ['Ann Lee', 'Experience', ...people.map((one) => written(one, form)), ...others].join('\n\n');
        const { positions, education, certifications } = profileOf(text);
        const dates = [
          ...positions.flatMap(({ start, end }) => [start, end]),
          ...education.flatMap(({ start, end }) => [start, end]),
          ...certifications.flatMap(({ issued, expires }) => [issued, expires]),
        ];
        for (const date of dates)
          if (date) expect(text.slice(date.span.start, date.span.end)).toContain(date.date.slice(0, 4));
      }),
      { numRuns: 80 },
    );
  });
});
