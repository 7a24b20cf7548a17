import { recogniseTitles, type SkillLexicon } from '#libs/language';
import { headingByPattern } from '../page/heading-patterns.js';
import { asksItself, headAndRest, inlineHeading, labelTopic, looksLikeHeading } from '../page/heading-lines.js';
import { pageHeadingOf, topicOf, type PageHeading } from '../page/headings.js';
import type { PageItem } from '../page/page-item.js';
import { jobDescriptionLines, type JobDescriptionLine } from '../page/page-lines.js';
import { cutAtHeadings, listedIn, sentencesOf, type PagePiece } from '../page/prose.js';
import {
  behindHeading,
  isRead,
  joinTaken,
  positionOnly,
  PAGE_START,
  readFact,
  takePiece,
  takeStatement,
  unknownHeading,
  type LineReading,
  type PagePosition,
} from './line-reading.js';
import {
  REQUIREMENT_CUES,
  itemsWithoutHeadings,
  listUnderAbout,
  listWithoutHeading,
} from './items-without-headings.js';

const isQuestion = (line: JobDescriptionLine): boolean => line.apart && /\?\s*$/.test(line.text);

/** A heading in no table, by its words and by what stands around it. */
function habitual(
  { section, closed }: PagePosition,
  line: JobDescriptionLine,
  next: JobDescriptionLine | undefined,
  lexicon: SkillLexicon,
): PageHeading | null {
  const opens = next?.bullet === true || /[:…]$|\.\.\.$/.test(line.text) || (line.apart && /^what\b/i.test(line.text));
  if (!opens || line.bullet || !looksLikeHeading(line) || asksItself(line, next, lexicon)) return null;
  if (section === 'glance' || closed === 'article') return null;
  const found = headingByPattern(line.text);
  const listed = section === 'required' || section === 'preferred' || section === 'bonus';
  // "Data skills:" among qualifications opens a part of them.
  return found?.section === 'required' && found.topic !== null && listed ? null : found;
}

/** A list under a heading that says nothing to the reader, where requirements may stand: a person is asked about it. */
function opensUnknownList(
  { section, closed }: PagePosition,
  line: JobDescriptionLine,
  before: JobDescriptionLine | undefined,
  next: JobDescriptionLine | undefined,
  lexicon: SkillLexicon,
) {
  if (!looksLikeHeading(line) || next?.bullet !== true || before === undefined || asksItself(line, next, lexicon))
    return false;
  if (
    (isQuestion(line) && !/^(?:is|are|sounds?|got|does)\b.*\byou\b/i.test(line.text)) ||
    headAndRest(line).rest !== null ||
    recogniseTitles(line.text).length > 0
  )
    return false;
  if (!line.apart && before.bullet && !/^[A-Z]/.test(line.text)) return false;
  if (section === 'glance' || section === 'soft') return false;
  return !(section === 'ignored' && closed !== null);
}

/** Reads one line of a page, between those around it. */
function readLine(
  at: PagePosition,
  line: JobDescriptionLine,
  before: JobDescriptionLine | undefined,
  next: JobDescriptionLine | undefined,
  lexicon: SkillLexicon,
): LineReading {
  const whole = looksLikeHeading(line) ? (pageHeadingOf(line.text) ?? habitual(at, line, next, lexicon)) : null;
  const inline = whole ? null : inlineHeading(line);
  const isFact =
    at.section === 'glance' && (line.bullet || (inline !== null && labelTopic(headAndRest(line).head) !== null));
  if (isFact || (at.section === 'glance' && !whole && !inline)) return readFact(at, line);
  if (whole) return positionOnly(behindHeading(at, whole, line));
  if (inline) return readInline(at, line, inline);
  if (at.section === null && opensUnknownList(at, line, before, next, lexicon)) return unknownHeading(at, line);
  if (looksLikeHeading(line) && at.section !== null && !asksItself(line, next, lexicon))
    return readUnknown(at, line, before, next, lexicon);
  if (line.bullet) return { ...takeStatement(at, line, false), behind: { ...at, bulleted: true } };
  const isAside = at.bulleted && line.apart && !REQUIREMENT_CUES.test(line.text);
  return {
    ...joinTaken(isAside ? [] : sentencesOf(line).map((sentence) => takeStatement(at, sentence, true))),
    behind: at,
  };
}

/** A heading with words behind it in its line. */
function readInline(
  at: PagePosition,
  line: JobDescriptionLine,
  { found, rest }: NonNullable<ReturnType<typeof inlineHeading>>,
): LineReading {
  if (found.section === 'conditions') {
    // "Location: Leeds" is one fact of the page; what follows belongs where it stood.
    const [fact, ...others] = sentencesOf(line);
    const taken = [{ items: [], conditions: fact ? [fact] : [] }, ...others.map((sentence) => takePiece(at, sentence))];
    return { ...joinTaken(taken), behind: at };
  }
  const behind = behindHeading(at, found, line);
  const pieces = sentencesOf(rest).flatMap(listedIn);
  return { ...joinTaken(pieces.map((piece) => takePiece(behind, piece))), behind };
}

/** An unknown heading: with a colon, or about skills, it opens a part of the section; before a list it ends the section. */
function readUnknown(
  at: PagePosition,
  line: JobDescriptionLine,
  before: JobDescriptionLine | undefined,
  next: JobDescriptionLine | undefined,
  lexicon: SkillLexicon,
): LineReading {
  const topic = topicOf(line.text);
  // A line about skills among other lines without bullets is one of them ("Strong analytical skills").
  const part = /:$/.test(line.text) || (topic !== null && (next?.bullet === true || line.apart));
  const heading = line.text;
  if (part && at.section !== null && isRead(at.section)) return positionOnly({ ...at, topic, heading });
  if (opensUnknownList(at, line, before, next, lexicon)) return unknownHeading(at, line);
  if (isQuestion(line)) return positionOnly(behindHeading(at, { section: 'ignored', topic: null }, line));
  if (at.section === 'ignored' || (line.apart && next?.bullet))
    return positionOnly({ ...at, section: 'ignored', heading });
  return { ...takeStatement(at, line, true), behind: at };
}

/**
 * Returns the items below headings with criteria, in page order. Company, benefits, outlook, cover letters, questions,
 * related roles and prose overviews are left out. A page without such headings is read by its cue words. `unknown` are
 * headings without a meaning for the reader: lists below them are taken as required.
 */
export function pageItems(
  page: string,
  lexicon: SkillLexicon,
): {
  items: PageItem[];
  unknown: PagePiece[];
  /** Conditions of the work by their headings. */
  conditions: PagePiece[];
  /** All but the articles of the page, sentence by sentence. */
  sentences: PagePiece[];
} {
  const lines = jobDescriptionLines(page).flatMap(cutAtHeadings);
  const readings = readLines(lines, lexicon);
  const taken = joinTaken(readings);
  const known = readings.at(-1)?.behind.known ?? false;
  const prose = linesWhere(readings, isProse);
  // Bullets above the first heading of a page tell what its candidate does.
  const first = taken.items[0]?.start ?? 0;
  const leading = listWithoutHeading(prose.filter(({ start }) => start < first).slice(1), true);
  const described = linesWhere(readings, ({ line, behind }) => behind.section === 'about' && line.bullet);
  const others = known ? [...leading, ...listUnderAbout(described, leading)] : itemsWithoutHeadings(prose, lexicon);
  const open = linesWhere(readings, ({ behind }) => !(behind.section === 'ignored' && behind.closed === 'article'));
  const unknown = linesWhere(readings, ({ isUnknown }) => isUnknown === true);
  return {
    items: [...others, ...taken.items].sort((a, b) => a.start - b.start),
    unknown: unknown.map(({ text, start, end }) => ({ text, start, end })),
    conditions: [...taken.conditions],
    sentences: open.flatMap(sentencesOf),
  };
}

/** A line with what was read from it. */
type ReadLine = LineReading & { line: JobDescriptionLine };

/** Reads the lines of a page one after the other, each from where the one before it ends. */
function readLines(lines: readonly JobDescriptionLine[], lexicon: SkillLexicon): ReadLine[] {
  let at = PAGE_START;
  return lines.map((line, index) => {
    const reading = readLine(at, line, lines[index - 1], lines[index + 1], lexicon);
    at = reading.behind;
    return { ...reading, line };
  });
}

const linesWhere = (readings: readonly ReadLine[], is: (one: ReadLine) => boolean): JobDescriptionLine[] =>
  readings.filter(is).map(({ line }) => line);

/** Lines before any heading and under one about the role at large: all there is to read where no heading is known. */
const isProse = ({ line, behind: { section, heading } }: ReadLine): boolean =>
  section === null || (section === 'about' && heading !== line.text);
