/** The roles that one page describes, each with its place. */
import type { LineClass, PageSpan, RolePart } from '#libs/contracts';
import { SENIORITY, TITLE_FILLERS } from '#libs/taxonomy';
import { headingByPattern } from '../page/heading-patterns.js';
import { pageHeadingOf, plainHeading } from '../page/headings.js';
import { jobDescriptionLines, type JobDescriptionLine } from '../page/page-lines.js';
import { bareTitle } from '../title/bare-title.js';
import { namesJob } from '../title/role-title.js';

/** A line of the page with its class. */
export interface ClassedSpan {
  span: PageSpan;
  class: LineClass;
}

/** A line that gives a role its title. */
interface TitleLine {
  title: string;
  /** True where its words name a job that is known, or are marked as one; false for words in the place of a title. */
  named: boolean;
  /** Where the line begins on the page, behind its number. */
  start: number;
}

/** From one title to the next, with what stands in between. */
interface Stretch extends TitleLine {
  end: number;
  /** The words of its headings, the title aside. */
  headings: Set<string>;
  /** True where a line of it asks for something. */
  asks: boolean;
}

const LONGEST_TITLE_WORDS = 8;
/** What stands behind a title in its line has so many words with it at most. */
const LONGEST_LINE_WORDS = 16;
/** "Position: Cook", "Role 2 – Cook", "Vacancy no. 3: Cook". */
const LABEL =
  /^(?:position|job title|job|role|vacancy|opening|post|title|stelle|stellenbezeichnung|poste|puesto|posizione|ruolo|functie|vacature|cargo|vaga|stanowisko)\s*(?:(?:no\.?|nr\.?|#)?\s*(?:\d{1,2}|[A-H]))?\s*(?::|[–—-]\s)\s*(\S.*)$/i;
const NUMBER = /^\(?\d{1,2}[.)]\s/;
/** "Koch (m/w/d)": the mark stands behind titles only. */
const GENDER_MARK = /\((?:[mwfdxh]\s?[/|]\s?){1,2}[mwfdxh]\)/i;
/** Words that open a sentence or a heading, and no title. */
const OPENS_OTHERWISE = /^(?:the|our|we|you|your|as|about|join|for|with|to|reports?|working|work|all|this|these)\b/i;

/**
 * Finds the roles that a page describes one after another: titles of one form (behind a label such as "Position:",
 * behind a number, or alone in a line), each followed by requirements of its own. Titles alone in a line, and numbered
 * words that no table knows for a job, count only where headings repeat below them, as "Requirements" does. A page that names other jobs, or one job at several levels,
 * describes one role. Deterministic.
 *
 * @param classes of the lines of the page
 * @returns nothing for a page of one role
 */
export function rolePartsOf(page: string, classes: readonly ClassedSpan[]): RolePart[] {
  if (!classes.some((one) => one.class === 'asks')) return [];
  const lines = jobDescriptionLines(page);
  const keptTitleOf = titlesOn(page);
  for (const { wordsIn, known, counts } of FORMS) {
    const titles = lines.flatMap((line): TitleLine[] => {
      const words = line.text.length > LONGEST_LINE ? null : wordsIn(line, page);
      const title = words === null ? null : keptTitleOf(words);
      return title === null || (known && !title.named) ? [] : [{ ...title, start: line.start }];
    });
    // A title without requirements of its own belongs to what stands above it.
    const stretches = stretchesAt(titles, lines, page, classes);
    const repeated = repeatedHeadings(stretches);
    const own = stretches.filter((stretch) => counts(stretch, repeated));
    if (new Set(own.map(({ title }) => jobKey(title))).size < 2) continue;
    return stretchesAt(own, lines, page, classes).map(({ title, start, end }) => ({ title, start, end }));
  }
  return [];
}

interface TitleForm {
  /** The words of a line that are a title in this form, or null. */
  wordsIn: (line: JobDescriptionLine, page: string) => string | null;
  /** True where only words that are known for a job are a title. */
  known: boolean;
  /** True where what stands below a title makes a role of it. */
  counts: (stretch: Stretch, repeated: ReadonlySet<string>) => boolean;
}

/** In characters: a longer line is no title, with or without a label. */
const LONGEST_LINE = 200;

/** From the plainest form on: the first in which a page has several roles is the page's. */
const FORMS: readonly TitleForm[] = [
  {
    wordsIn: ({ text }) => LABEL.exec(withoutMarks(text))?.[1] ?? null,
    known: true,
    counts: ({ asks }) => asks,
  },
  {
    wordsIn: ({ text, start }, page) =>
      NUMBER.test(page.slice(lineStart(page, start), start).trimStart()) ? withoutMarks(text) : null,
    known: false,
    counts: (stretch, repeated) => stretch.asks && (stretch.named || repeatsHeading(stretch, repeated)),
  },
  {
    wordsIn: ({ text, bullet }) => {
      const words = withoutMarks(text);
      return bullet || OPENS_OTHERWISE.test(words) || headingByPattern(words) !== null ? null : words;
    },
    known: true,
    counts: (stretch, repeated) => stretch.asks && repeatsHeading(stretch, repeated),
  },
];

/** The headings that stand below more than one title. */
function repeatedHeadings(stretches: readonly Stretch[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const heading of stretches.flatMap(({ headings }) => [...headings]))
    (seen.has(heading) ? repeated : seen).add(heading);
  return repeated;
}

/** True where another title has a heading of the same words below it. */
const repeatsHeading = ({ headings }: Stretch, repeated: ReadonlySet<string>): boolean =>
  [...headings].some((heading) => repeated.has(heading));

function stretchesAt(
  titles: readonly TitleLine[],
  lines: readonly JobDescriptionLine[],
  page: string,
  classes: readonly ClassedSpan[],
): Stretch[] {
  const classed = classes.toSorted((a, b) => a.span.start - b.span.start);
  let [line, piece] = [0, 0];
  return titles.map((title, at) => {
    const next = titles[at + 1];
    const end = next ? lineStart(page, next.start) : page.length;
    const below = page.indexOf('\n', title.start);
    const from = below < 0 ? page.length : below + 1;
    while (line < lines.length && lines[line]!.start < from) line++;
    while (piece < classed.length && classed[piece]!.span.start < from) piece++;
    const [firstLine, firstPiece] = [line, piece];
    while (line < lines.length && lines[line]!.start < end) line++;
    while (piece < classed.length && classed[piece]!.span.start < end) piece++;
    const within = classed.slice(firstPiece, piece);
    const marked = new Set(within.flatMap((one) => (one.class === 'heading' ? [one.span.start] : [])));
    const headings = lines
      .slice(firstLine, line)
      .filter(({ text, start }) => text.length <= LONGEST_LINE && (marked.has(start) || pageHeadingOf(text) !== null));
    return {
      ...title,
      end: page.slice(0, end).trimEnd().length,
      headings: new Set(headings.map(({ text }) => plainHeading(text))),
      asks: within.some((one) => one.class === 'asks'),
    };
  });
}

const lineStart = (page: string, offset: number): number => page.lastIndexOf('\n', offset - 1) + 1;

const withoutMarks = (text: string): string => text.replace(/^[#*_\s]+|[*_\s:]+$/g, '');

/**
 * What tells places from the words of a title is looked for in so many characters of a page, which is some roles, and for so many
 * lines. A page with more lines that are shaped like titles is a list of them, and each is read by itself.
 */
const EVIDENCE_WITHIN = 20_000;
const EVIDENCE_FOR = 200;

/** The title in words that have the shape of one, or null, with its results kept: a page of several roles repeats its lines. */
function titlesOn(page: string): (words: string) => Omit<TitleLine, 'start'> | null {
  const top = page.slice(0, EVIDENCE_WITHIN);
  const known = new Map<string, Omit<TitleLine, 'start'> | null>();
  return (words) => {
    const before = known.get(words);
    const title = before === undefined ? titleOf(words, known.size < EVIDENCE_FOR ? top : '') : before;
    known.set(words, title);
    return title;
  };
}

function titleOf(words: string, page: string): Omit<TitleLine, 'start'> | null {
  if (/[.!?;]$|[.!?]\s+\p{Lu}/u.test(words) || !/^[\p{Lu}\d]/u.test(words) || pageHeadingOf(words) !== null)
    return null;
  if (words.split(/\s+/).length > LONGEST_LINE_WORDS) return null;
  const title = bareTitle(words, page);
  if (title.split(/\s+/).length > LONGEST_TITLE_WORDS) return null;
  return { title, named: namesJob(title) || GENDER_MARK.test(words) };
}

const OF_LEVEL: ReadonlySet<string> = new Set([...Object.values(SENIORITY).flat(), ...TITLE_FILLERS]);

/** What two titles of one job at different levels have in common. */
const jobKey = (title: string): string =>
  (title.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter((word) => !OF_LEVEL.has(word))
    .map((word) => word.replace(/s$/, ''))
    .sort()
    .join(' ');
