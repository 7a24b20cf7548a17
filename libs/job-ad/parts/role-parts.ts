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
  const lines = jobDescriptionLines(page);
  for (const { titleIn, counts } of FORMS) {
    const titles = lines.flatMap((line): TitleLine[] => {
      const title = line.text.length > LONGEST_LINE ? null : titleIn(line, page);
      return title === null ? [] : [{ ...title, start: line.start }];
    });
    // A title without requirements of its own belongs to what stands above it.
    const stretches = stretchesAt(titles, lines, page, classes);
    const own = stretches.filter((stretch) => counts(stretch, stretches));
    if (new Set(own.map(({ title }) => jobKey(title))).size < 2) continue;
    return stretchesAt(own, lines, page, classes).map(({ title, start, end }) => ({ title, start, end }));
  }
  return [];
}

interface TitleForm {
  /** The title that a line gives in this form, or null. */
  titleIn: (line: JobDescriptionLine, page: string) => Omit<TitleLine, 'start'> | null;
  /** True where what stands below a title makes a role of it. */
  counts: (stretch: Stretch, all: readonly Stretch[]) => boolean;
}

/** In characters: a longer line is no title, with or without a label. */
const LONGEST_LINE = 200;

/** From the plainest form on: the first in which a page has several roles is the page's. */
const FORMS: readonly TitleForm[] = [
  {
    titleIn: ({ text }, page) => {
      const labelled = LABEL.exec(withoutMarks(text))?.[1];
      return labelled === undefined ? null : namedTitle(labelled, page);
    },
    counts: ({ asks }) => asks,
  },
  {
    titleIn: ({ text, start }, page) => {
      const isNumbered = NUMBER.test(page.slice(lineStart(page, start), start).trimStart());
      return isNumbered ? titleOf(withoutMarks(text), page) : null;
    },
    counts: (stretch, all) => stretch.asks && (stretch.named || repeatsHeading(stretch, all)),
  },
  {
    titleIn: ({ text, bullet }, page) => {
      const words = withoutMarks(text);
      const isOther = bullet || OPENS_OTHERWISE.test(words) || headingByPattern(words) !== null;
      return isOther ? null : namedTitle(words, page);
    },
    counts: (stretch, all) => stretch.asks && repeatsHeading(stretch, all),
  },
];

/** True where another title has a heading of the same words below it. */
const repeatsHeading = ({ headings }: Stretch, all: readonly Stretch[]): boolean =>
  [...headings].some((heading) => all.filter((one) => one.headings.has(heading)).length > 1);

function stretchesAt(
  titles: readonly TitleLine[],
  lines: readonly JobDescriptionLine[],
  page: string,
  classes: readonly ClassedSpan[],
): Stretch[] {
  return titles.map((title, at) => {
    const next = titles[at + 1];
    const end = next ? lineStart(page, next.start) : page.length;
    const below = page.indexOf('\n', title.start);
    const isWithin = ({ start }: PageSpan): boolean => below >= 0 && start > below && start < end;
    const within = classes.filter(({ span }) => isWithin(span));
    const headings = lines.filter(
      (line) =>
        isWithin(line) &&
        (pageHeadingOf(line.text) !== null ||
          within.some((one) => one.class === 'heading' && one.span.start === line.start)),
    );
    return {
      ...title,
      end: page.slice(0, end).trimEnd().length,
      headings: new Set(
        headings.filter(({ text }) => text.length <= LONGEST_LINE).map(({ text }) => plainHeading(text)),
      ),
      asks: within.some((one) => one.class === 'asks'),
    };
  });
}

const lineStart = (page: string, offset: number): number => page.lastIndexOf('\n', offset - 1) + 1;

const withoutMarks = (text: string): string => text.replace(/^[#*_\s]+|[*_\s:]+$/g, '');

/** The title in words that have the shape of one, or null. */
function titleOf(words: string, page: string): Omit<TitleLine, 'start'> | null {
  if (/[.!?;]$|[.!?]\s+\p{Lu}/u.test(words) || !/^[\p{Lu}\d]/u.test(words) || pageHeadingOf(words) !== null)
    return null;
  if (words.split(/\s+/).length > LONGEST_LINE_WORDS) return null;
  const title = bareTitle(words, page);
  if (title.split(/\s+/).length > LONGEST_TITLE_WORDS) return null;
  return { title, named: namesJob(title) || GENDER_MARK.test(words) };
}

/** The same for words that are known for a job. */
function namedTitle(words: string, page: string): Omit<TitleLine, 'start'> | null {
  const title = titleOf(words, page);
  return title?.named ? title : null;
}

const OF_LEVEL: ReadonlySet<string> = new Set([...Object.values(SENIORITY).flat(), ...TITLE_FILLERS]);

/** What two titles of one job at different levels have in common. */
const jobKey = (title: string): string =>
  (title.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter((word) => !OF_LEVEL.has(word))
    .map((word) => word.replace(/s$/, ''))
    .sort()
    .join(' ');
