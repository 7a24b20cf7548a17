import { fc } from '../../../support/properties.js';
import type { SourceDocument } from '#libs/resume';
import { sourceOf } from '../texts-to-score.js';

/** A stay at one employer as it was. */
export interface Stay {
  /** Months since year 0 in which its parts began, the first one first; each lasts until the next one begins. */
  starts: number[];
  /** Its last month; null while it goes on. */
  to: number | null;
}

/** How one date of a document is written. */
type DateForm = 'name' | 'number' | 'year' | 'season';

/** How one document tells of a stay. */
export interface StayTelling {
  /** Each part is a position of its own; else all is one position. */
  isInParts: boolean;
  /** For the beginning and the end of each position, the first one first. */
  forms: [DateForm, DateForm][];
  /** By part, one of the names of each. */
  titles: number[];
  /** The part that gives its title to a stay that is stated as one position. */
  titledAs: number;
  bullets: string[];
  isRecord: boolean;
}

/** The names of each part; no two parts share one. */
const TITLES = [
  ['Engineer', 'Junior Engineer'],
  ['Data Analyst', 'Analyst'],
  ['Team Lead', 'Project Manager'],
  ['Chief Technology Officer', 'Director of Operations'],
];
const BULLETS = ['Ran Kubernetes clusters', 'Python services', 'Wrote Terraform modules', 'Held meetings'];
const formArb = fc.constantFrom<DateForm>('year', 'year', 'name', 'number', 'season');
const FIRST_MONTH = 2014 * 12;

/** One to four parts, all from 2014 to 2025. Each lasts half a year at least: bare years hide shorter ones. */
export const stayArb: fc.Arbitrary<Stay> = fc
  .record({
    first: fc.integer({ min: FIRST_MONTH, max: FIRST_MONTH + 36 }),
    lengths: fc.array(fc.integer({ min: 6, max: 26 }), { minLength: 1, maxLength: 4 }),
    goesOn: fc.boolean(),
  })
  .map(({ first, lengths, goesOn }) => {
    const starts = lengths.map((_, at) => lengths.slice(0, at).reduce((sum, one) => sum + one, first));
    return { starts, to: goesOn ? null : starts.at(-1)! + lengths.at(-1)! - 1 };
  });

export const stayTellingArb: fc.Arbitrary<StayTelling> = fc.record({
  isInParts: fc.boolean(),
  forms: fc.array(fc.tuple(formArb, formArb), { minLength: 4, maxLength: 4 }),
  titles: fc.array(fc.nat({ max: 1 }), { minLength: 4, maxLength: 4 }),
  titledAs: fc.nat({ max: 3 }),
  bullets: fc.uniqueArray(fc.constantFrom(...BULLETS), { minLength: 1, maxLength: 3 }),
  isRecord: fc.boolean(),
});

const NAMES = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function dateOf(month: number, form: DateForm): string {
  const [year, of] = [Math.floor(month / 12), month % 12];
  if (form === 'year') return String(year);
  if (form === 'number') return `${String(of + 1).padStart(2, '0')}/${year}`;
  // Winter is left to its months: people give it the year that they like.
  if (form === 'season' && of >= 2 && of <= 10)
    return `${['Spring', 'Summer', 'Autumn'][Math.floor((of - 2) / 3)]!} ${year}`;
  return `${NAMES[of]!} ${year}`;
}

/** The document that tells a stay so. */
export function stayDocumentOf({ starts, to }: Stay, telling: StayTelling, receivedAt: number): SourceDocument {
  const parts = starts.map((from, at) => ({ from, to: at + 1 < starts.length ? starts[at + 1]! - 1 : to }));
  const spells = telling.isInParts ? parts : [{ from: starts[0]!, to }];
  const entries = spells.map((part, at) => {
    const [from, end] = telling.forms[at]!;
    const spell = `${dateOf(part.from, from)} – ${part.to === null ? 'present' : dateOf(part.to, end)}`;
    const of = telling.isInParts ? at : telling.titledAs % starts.length;
    return [
      `${TITLES[of]![telling.titles[of]!]!}, Tannery Labs, ${spell}`,
      ...telling.bullets.map((one) => `- ${one}`),
    ].join('\n');
  });
  return {
    ...sourceOf(`Jo Winter\njo@example.org\n\nExperience\n\n${entries.reverse().join('\n\n')}\n`),
    extractor: telling.isRecord ? 'json/1' : 'text/1',
    receivedAt,
  };
}
