/**
 * Whole résumés of the same person in the form for men and in that for women: titles of ESCO, and gendered words in the summary, the
 * bullets, education, skills and languages. Their profiles must be the same but for those words.
 */
import type { Profile, Span } from '#libs/contracts';
import { buildProfile } from '#libs/resume';
import { genderedTitles } from '../../tables/gendered-forms.js';
import { isTwin } from '../gendered-twins.js';
import { englishTitlePairs } from './english-pairs.js';
import { CommonPlaces, capitalised, piecesOfTemplate, textOfForm, type Form, type TwinPiece } from './twin-text.js';
import { TWIN_LANGUAGES, WORDINGS, type TwinLanguage, type Wording } from './wordings.js';

type Pair = readonly [masculine: string, feminine: string];

/** Titles that one résumé has. */
export const TITLES_EACH = 5;

const EMPLOYERS = ['Northwind AG', 'Pellworm Foods', 'Noordzee Logistics BV', 'Havelrand Group', 'Oakfield & Partners'];
const NAMES = ['Sam Miller', 'Kim Weber', 'Robin Laurent', 'Andrea Rossi', 'Alex Nowak'];

/** How a job's heading is written, by turns. */
const HEADINGS: readonly ((employer: string, dates: string) => string)[] = [
  (employer, dates) => `{0}, ${employer}, ${dates}\n`,
  (employer, dates) => `{0}\n${employer}\n${dates}\n`,
  (employer, dates) => `${dates}\n{0} | ${employer}\n`,
  (employer, dates) => `${employer}\t${dates}\n{0}\n`,
  (employer, dates) => `{0} – ${employer} (${dates})\n`,
];

/**
 * Returns the pieces of one résumé.
 *
 * @param index which of a language's: it says the form of the headings, the employers and the sentences
 * @param titles five pairs: the last job's first
 */
export function twinResume(language: TwinLanguage, index: number, titles: readonly Pair[]): TwinPiece[] {
  const wording = WORDINGS[language];
  const of = (list: readonly string[], at: number): string => list[at % list.length]!;
  const pieces: TwinPiece[] = [];
  const add = (template: string, its = titles): void => void pieces.push(...piecesOfTemplate(template, its));
  add(`${of(NAMES, index)}\n`);
  if (index % 2 === 0) add('{0}\n');
  add(`person${index}@example.com\n\n${wording.headings.summary}\n\n`);
  add(of(wording.summaries, index), titles);
  add(`\n\n${wording.headings.work}\n\n`);
  for (let job = 0; job < 3; job++) {
    add(HEADINGS[index % HEADINGS.length]!(of(EMPLOYERS, index + job), datesOf(wording, index, job)), [titles[job]!]);
    for (let at = 0; at < 3; at++) {
      add('- ');
      // The bullets of a job stand in turns, so that each comes with each form of the headings.
      add(of(wording.bullets, index + job * 3 + at), [titles[0]!, titles[3]!]);
      add('\n');
    }
    add('\n');
  }
  add(`${wording.headings.education}\n\n`);
  add(`${of(wording.education, index)}\n${of(wording.education, index + 1)}\n`, [titles[0]!, titles[3]!, titles[4]!]);
  add(`\n${wording.headings.skills}\n\n${of(wording.skills, index)}\n`);
  add(`\n${wording.headings.languages}\n\n${of(wording.languages, index)}\n`);
  return pieces;
}

/** Three jobs that follow each other; months in words and in digits by turns. */
function datesOf({ months, present }: Wording, index: number, job: number): string {
  const year = 2020 - 4 * job;
  const inWords = index % 3 !== 0;
  const [from, to] = inWords ? [months[job % 4]!, months[(job + 1) % 4]!] : [`0${job + 3}/`, `0${job + 5}/`];
  const date = (month: string, of: number): string => (inWords ? `${capitalised(month)} ${of}` : `${month}${of}`);
  return `${date(from, year)} – ${job === 0 ? present : date(to, year + 3)}`;
}

export const TWIN_FACTS = [
  'documents',
  'headline',
  'headlineKeys',
  'positions',
  'sentences',
  'education',
  'certifications',
  'languages',
  'unparsed',
  'identity',
  'findings',
] as const;
export type TwinFact = (typeof TWIN_FACTS)[number];

/** What differs in one fact of the two profiles: its fields in the form for men, and in that for women. */
export interface TwinDifference {
  fact: TwinFact;
  masculine: string;
  feminine: string;
}

/** Returns where the profiles of the two forms differ in more than the words themselves. */
export function twinDifferences(pieces: readonly TwinPiece[]): TwinDifference[] {
  const [masculine, feminine] = ([0, 1] as const).map((form) => factsOf(pieces, form));
  return TWIN_FACTS.flatMap((fact) => {
    const [ones, others] = [listOf(masculine![fact]), listOf(feminine![fact])];
    return Array.from({ length: Math.max(ones.length, others.length) }, (_, at) => at).flatMap((at) => {
      const [one, other] = [ones[at] ?? {}, others[at] ?? {}];
      const fields = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
        (field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]),
      );
      const shown = (from: Record<string, unknown>): string =>
        JSON.stringify(Object.fromEntries(fields.map((field) => [field, from[field]])));
      return fields.length === 0 ? [] : [{ fact, masculine: shown(one), feminine: shown(other) }];
    });
  });
}

function listOf(value: unknown): Record<string, unknown>[] {
  const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return list.map((one) => (typeof one === 'object' && one !== null ? (one as Record<string, unknown>) : { is: one }));
}

function factsOf(pieces: readonly TwinPiece[], form: Form): Partial<Profile> {
  const source = { text: textOfForm(pieces, form), digest: 'd', extractor: 'plain/1', readability: 'text' as const };
  return inCommonPlaces(buildProfile([source]), new CommonPlaces(pieces, form)) as Partial<Profile>;
}

/** Names places alike in both forms, and leaves words that are quoted from the text out where they are those of a pair. */
function inCommonPlaces(value: unknown, places: CommonPlaces): unknown {
  if (Array.isArray(value)) return value.map((one) => inCommonPlaces(one, places));
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Record<string, unknown>;
  const span = fields['span'] as Span | null | undefined;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]): [string, unknown][] => {
      if (key === 'length') return [];
      if ((key === 'start' || key === 'end') && typeof field === 'number') return [[key, places.nameOf(field)]];
      if (typeof field === 'string' && span && places.isWritten(field, span.start, span.end))
        return [[key, places.masked(span.start, span.end)]];
      return [[key, inCommonPlaces(field, places)]];
    }),
  );
}

/** Résumés of one language whose profiles differ, by fact. */
export interface TwinResumeFigures {
  language: TwinLanguage;
  resumes: number;
  alike: number;
  /** The jobs that the readers found in both forms, of those written. */
  positions: number;
  differing: Partial<Record<TwinFact, number>>;
  examples: string[];
}

const MOST_EXAMPLES = 12;

/**
 * @param folder of ESCO's titles
 * @param resumes of each language
 * @param languages two-letter codes of those to read; all where it is empty
 */
export function twinResumes(folder: string, resumes: number, languages: readonly string[] = []): TwinResumeFigures[] {
  const titles = genderedTitles(folder).filter(isTwin);
  return TWIN_LANGUAGES.filter((one) => languages.length === 0 || languages.includes(one)).map((language) =>
    figuresOf(
      language,
      language === 'en' ? englishTitlePairs(folder) : titles.filter((pair) => pair.language === language),
      resumes,
    ),
  );
}

/** @param pairs of the language; each résumé takes five, spread over all of them */
function figuresOf(
  language: TwinLanguage,
  pairs: readonly { masculine: string; feminine: string }[],
  resumes: number,
): TwinResumeFigures {
  const step = Math.max(1, Math.floor(pairs.length / (resumes * TITLES_EACH)));
  const differing: Partial<Record<TwinFact, number>> = {};
  const examples: string[] = [];
  let alike = 0;
  let positions = 0;
  for (let index = 0; index < resumes; index++) {
    const titles = Array.from({ length: TITLES_EACH }, (_, at): Pair => {
      const { masculine, feminine } = pairs[((index * TITLES_EACH + at) * step) % pairs.length]!;
      return [capitalised(masculine), capitalised(feminine)];
    });
    const pieces = twinResume(language, index, titles);
    const found = twinDifferences(pieces);
    positions += (factsOf(pieces, 1).positions ?? []).filter(({ title }) => title !== null).length;
    if (found.length === 0) alike++;
    for (const fact of new Set(found.map((one) => one.fact))) differing[fact] = (differing[fact] ?? 0) + 1;
    for (const { fact, masculine, feminine } of found)
      if (examples.length < MOST_EXAMPLES) examples.push(`${index} ${fact}\n    ${masculine}\n    ${feminine}`);
  }
  return { language, resumes, alike, positions, differing, examples };
}

export function showTwinResumes(figures: readonly TwinResumeFigures[]): string {
  return figures
    .map(
      ({ language, resumes, alike, positions, differing, examples }) =>
        `${language}: ${alike} of ${resumes} résumés alike, ${positions} of ${3 * resumes} jobs read; differing ` +
        `${JSON.stringify(differing)}${examples.map((one) => `\n  ${one}`).join('')}`,
    )
    .join('\n');
}
