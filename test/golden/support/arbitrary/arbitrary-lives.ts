import { fc } from '../../../support/properties.js';

/** One job as it was. */
export interface LivedJob {
  employer: number;
  title: number;
  /** Months since year 0; `to` is null while it goes on. */
  from: number;
  to: number | null;
  isVoluntary: boolean;
  /** What was done there, by places in the trade's bullets. */
  bullets: number[];
}

/** What there is to tell of a person. */
export interface Life {
  trade: string;
  /** The latest first. */
  jobs: LivedJob[];
  /** Month in which the study began and in which it ended. */
  study: { from: number; to: number };
  certificates: { issued: number; expires: number | null }[];
  /** Level of English, German and French, as a step from A1. */
  languages: number[];
}

/** How precisely one date is written. */
export type DateForm = 'year' | 'season' | 'quarter' | 'half' | 'month' | 'day';

/** How one document tells of one job. */
export interface JobTelling {
  isStated: boolean;
  title: number;
  employer: number;
  dates: 'both' | 'start' | 'none';
  from: DateForm;
  to: DateForm;
  /** People round: the months by which the stated beginning and end are too late, where months are stated. */
  rounded: [number, number];
  /** Which of its bullets, and in which words. */
  bullets: { isStated: boolean; words: number }[];
}

/** How one document tells of a life. */
export interface LifeTelling {
  kind: 'record' | 'resume';
  language: 'en' | 'de' | 'fr' | 'es';
  /** Style of its months: name, short name, numbers. */
  months: 'name' | 'short' | 'slash' | 'iso';
  layout: number;
  jobs: JobTelling[];
  /** How it tells jobs at one employer that follow each other: as one entry, all of them or none, or each by itself. */
  stays: 'whole' | 'parts' | 'any';
  /** It is older, and knows the latest job of the person not. */
  isOlder: boolean;
  /** Places in the trade's skills. */
  skills: number[];
  certificates: ('no' | 'name' | 'year' | 'dates')[];
  degree: 'no' | 'plain' | 'dated';
  degreeWords: number;
  languages: ('no' | 'name' | 'level' | 'word')[];
}

const NOW = 2026 * 12 + 4;
/** The one of a trade's employers where people work unpaid. */
const VOLUNTARY = 3;

/** @param shortest months that a job lasts at least: bare years hide short ones */
export function lifeArb(trade: string, shortest: number): fc.Arbitrary<Life> {
  return fc
    .record({
      spells: fc.array(
        fc.record({
          employer: fc.nat({ max: 2 }),
          title: fc.constantFrom(0, 0, 1, 2, 3),
          months: fc.oneof(fc.integer({ min: shortest, max: shortest + 7 }), fc.integer({ min: shortest, max: 60 })),
          gap: fc.constantFrom(0, 0, 0, 1, 5, 30, -8),
          isVoluntary: fc.constantFrom(false, false, false, false, false, true),
          bullets: fc.uniqueArray(fc.nat({ max: 4 }), { minLength: 1, maxLength: 3 }),
        }),
        { minLength: 2, maxLength: 5 },
      ),
      goesOn: fc.constantFrom(true, true, false),
      study: fc.integer({ min: 2000 * 12, max: 2006 * 12 }),
      certificates: fc.array(
        fc.record({ issued: fc.integer({ min: NOW - 40, max: NOW - 1 }), years: fc.constantFrom(null, 2, 3) }),
        { minLength: 2, maxLength: 2 },
      ),
      languages: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 3, maxLength: 3 }),
    })
    .map(({ spells, goesOn, study, certificates, languages }) => {
      const jobs: LivedJob[] = [];
      let at = NOW + 1;
      for (const [place, { employer, title, months, gap, isVoluntary, bullets }] of spells.entries()) {
        const isLast = place === 0 && goesOn;
        const to = isLast ? NOW : at - 1 - gap;
        const from = to - months + 1;
        // Side by side are jobs of two employers: at one they follow each other.
        const of = isVoluntary ? VOLUNTARY : employer;
        const before = jobs.filter((job) => job.employer === of);
        const latest = Math.min(...before.map((job) => job.from - 1), to, NOW);
        if (latest - from >= shortest - 1)
          jobs.push({ employer: of, title, from, to: isLast ? null : latest, isVoluntary, bullets });
        at = Math.min(at, from);
      }
      return {
        trade,
        jobs,
        study: { from: study, to: study + 36 },
        certificates: certificates.map(({ issued, years }) => ({
          issued,
          expires: years === null ? null : issued + years * 12,
        })),
        languages,
      };
    });
}

const jobTellingArb: fc.Arbitrary<JobTelling> = fc.record({
  isStated: fc.constantFrom(true, true, true, false),
  title: fc.nat({ max: 2 }),
  employer: fc.nat({ max: 2 }),
  dates: fc.constantFrom('both', 'both', 'both', 'both', 'both', 'start', 'none'),
  from: fc.constantFrom('month', 'month', 'month', 'year', 'year', 'season', 'quarter', 'half', 'day'),
  to: fc.constantFrom('month', 'month', 'month', 'year', 'year', 'season', 'quarter', 'half', 'day'),
  rounded: fc.tuple(fc.constantFrom(0, 0, 0, 0, 1, -1), fc.constantFrom(0, 0, 0, 0, 1, -1)),
  bullets: fc.array(fc.record({ isStated: fc.constantFrom(true, true, false), words: fc.nat({ max: 1 }) }), {
    minLength: 3,
    maxLength: 3,
  }),
});

const lifeTellingArb: fc.Arbitrary<Omit<LifeTelling, 'stays'> & { asStays: boolean }> = fc.record({
  kind: fc.constantFrom('resume', 'resume', 'record'),
  language: fc.constantFrom('en', 'en', 'de', 'fr', 'es'),
  months: fc.constantFrom('name', 'short', 'slash', 'iso'),
  layout: fc.nat({ max: 4 }),
  jobs: fc.array(jobTellingArb, { minLength: 5, maxLength: 5 }),
  asStays: fc.boolean(),
  isOlder: fc.constantFrom(false, false, true),
  skills: fc.uniqueArray(fc.constantFrom(0, 1, 2, 3), { maxLength: 3 }),
  certificates: fc.array(fc.constantFrom('no', 'name', 'year', 'dates'), { minLength: 2, maxLength: 2 }),
  degree: fc.constantFrom('no', 'plain', 'dated'),
  degreeWords: fc.nat({ max: 1 }),
  languages: fc.array(fc.constantFrom('no', 'name', 'level', 'word'), { minLength: 3, maxLength: 3 }),
});

/**
 * How several documents tell of one life without contradicting each other: where one tells a stay as a whole, the others leave out no part
 * of it, as work there would end when the last part ends that they tell.
 */
export const lifeTellingsArb = (least: number, most: number): fc.Arbitrary<LifeTelling[]> =>
  fc
    .record({
      hasStays: fc.boolean(),
      tellings: fc.array(lifeTellingArb, { minLength: least, maxLength: most }),
    })
    .map(({ hasStays, tellings }) =>
      tellings.map(({ asStays, ...telling }) => ({
        ...telling,
        stays: !hasStays ? 'any' : asStays ? 'whole' : 'parts',
      })),
    );
