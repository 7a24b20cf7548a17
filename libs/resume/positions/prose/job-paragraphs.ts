/** Paragraphs that tell jobs in sentences, in sections of work and outside of them. */
import type { Period } from '../../dates/periods.js';
import { periodsIn, periodsOf } from '../../dates/periods.js';
import type { DatePoint } from '../../dates/date-point.js';
import { wordTotal } from '../../lines/line-shape.js';
import { joinLines, type ResumeLine } from '../../lines/lines.js';
import { isEmployerThenTitle } from '../../lines/sentence-headers.js';
import { titleStrength } from '../../lines/title-words.js';
import { sentencesIn } from '../../sentences/split/split-sentences.js';
import { columnWidth, textUnitsOf } from '../../sentences/split/text-units.js';
import { FIRST_PERSON } from '../lines/header-and-text.js';
import { undatedPosition, type PositionLines } from '../positions.js';
import { describedJob, LONGEST_SENTENCE, type DescribedJob } from './described-jobs.js';

/** Lines that were wrapped from one text, and that text: each of its characters stands for one of the document. */
interface Paragraph {
  lines: readonly ResumeLine[];
  whole: ResumeLine;
}

/** In words: a shorter line with dates is a header. */
const LEAST_SENTENCE = 12;

function paragraphsOf(lines: readonly ResumeLine[]): Paragraph[] {
  return textUnitsOf(lines, columnWidth(lines)).map(({ start, end }) => {
    const own = lines.filter((line) => line.start >= start && line.end <= end);
    return { lines: own, whole: own.slice(1).reduce(joinLines, own[0]!) };
  });
}

const isProse = ({ whole: { text, bullet } }: Paragraph): boolean =>
  !bullet && wordTotal(text) >= LEAST_SENTENCE && /[.!?)]["']?$/.test(text);

function jobsOf({ whole: { text, start } }: Paragraph, document = 0): DescribedJob[] {
  return sentencesIn(text, 0, text.length).flatMap((sentence) => describedJob(text, sentence, document, start) ?? []);
}

/** Returns whether the lines of a section of work are prose that tells jobs: sentences, and no line with dates that is none. */
export function tellsJobs(lines: readonly ResumeLine[]): boolean {
  // A list below a sentence is of the job that it tells: such sentences are headers.
  if (lines.some((line) => line.bullet || isDatedHeader(line))) return false;
  const paragraphs = paragraphsOf(lines);
  const isHeader = (one: Paragraph): boolean =>
    !isProse(one) && (one.whole.text.length > LONGEST_SENTENCE || periodsIn(one.whole.text).length > 0);
  return !paragraphs.some(isHeader) && paragraphs.some((one) => isProse(one) && jobsOf(one).length > 0);
}

/** "dal 2015 ad oggi: Capoturno presso Meccanica Alta", "Since 2018 with Acme as Buyer": dates first, and behind them a title or where it was held. */
function isDatedHeader(line: ResumeLine): boolean {
  const [range] = periodsOf(line);
  if (!range?.range || range.start !== line.start) return false;
  const behind = line.text.slice(range.end - line.start);
  const names = BEHIND_COLON.exec(behind)?.[1];
  return names === undefined ? isEmployerThenTitle(behind) : !FIRST_PERSON.test(names) && titleStrength(names) > 0;
}

const BEHIND_COLON = /^\s?:\s+(\p{L}[^,.;(]*)/u;

/**
 * The paragraphs of a section of another kind, where one of them tells a job of someone's own: "Since January 2021 I am the Supervisor of …".
 * Empty where none does.
 */
export function proseWithJobs(lines: readonly ResumeLine[]): ResumeLine[] {
  // "Profesora de Redacción, Universidad del Paraná, desde 2019 (medio tiempo)" is no sentence.
  const prose = paragraphsOf(lines).filter((one) => isProse(one) && !/[^.!?]\)$/.test(one.whole.text));
  const tells = prose.some((one) => jobsOf(one).some(isSure));
  return tells ? prose.flatMap((one) => one.lines) : [];
}

/** A job of someone's own with the employer or both of its dates. */
const isSure = ({ isOwn, isCalling, employer, period }: DescribedJob): boolean =>
  isOwn && (employer !== null || (period?.range === true && isCalling !== true));

/**
 * The jobs that paragraphs of a section of work tell beside the positions with headings: "Before the trade I was a fruit picker for the 2009
 * season." A paragraph by itself is the body of its job; within the text of a position only a job with its employer and both of its dates is
 * another one.
 *
 * @param within the time of the position that the lines tell of, which has no other job in it; null for none
 */
export function jobsApart(lines: readonly ResumeLine[], within: Period | null, document: number): PositionLines[] {
  const paragraphs = paragraphsOf(lines);
  return paragraphs.flatMap((one, at) => {
    const { bullet, blankBefore, start, end } = one.whole;
    if (bullet) return [];
    const standsAlone = blankBefore && paragraphs[at + 1]?.whole.blankBefore !== false;
    const [job] = jobsOf(one, document).filter((found) => {
      const isWhole = found.employer !== null && found.period!.range && within !== null;
      return found.isOwn && (standsAlone || isWhole) && !(within && isWithin(found.period!, within));
    });
    if (!job) return [];
    const position = undatedPosition('work', job.title, job.employer, { document, start, end });
    return [{ draft: { position, period: job.period }, header: [], body: standsAlone ? [...one.lines] : [] }];
  });
}

/** Returns whether a time lies in another one. */
function isWithin(time: Period, whole: Period): boolean {
  const first = time.from ?? time.to;
  const last = time.to ?? (time.current ? null : time.from);
  const begins = !whole.from || !first || monthOf(first, 12) >= monthOf(whole.from, 1);
  const ends =
    whole.to === null ? whole.current || whole.dangling : last !== null && monthOf(last, 1) <= monthOf(whole.to, 12);
  return begins && ends;
}

/** @param unknown the month of a date that names none */
const monthOf = ({ year, month, season }: DatePoint, unknown: number): number =>
  year * 12 + (month ?? season?.[0] ?? unknown);
