/** The items of a page: what its lines ask and tell, by their classes. */
import type { SkillLexicon } from '#libs/language';
import { classifyLines, type LineInSection } from '../classes/classify-lines.js';
import { withGivenClasses, type GivenClass } from '../classes/given-classes.js';
import type { ClassedPiece } from '../classes/line-class.js';
import { classUnheaded } from '../classes/unheaded-lines.js';
import type { PageItem } from '../page/page-item.js';
import { withoutAddresses } from '../lines/addresses.js';
import { jobDescriptionLines, type JobDescriptionLine } from '../page/page-lines.js';
import { cutAtHeadings, sentencesOf, type PagePiece } from '../page/prose.js';

/** What a page says, line by line. */
export interface PageReading {
  /** Every line or sentence with its class, in page order. */
  classes: ClassedPiece[];
  /** What is asked and told: the pieces that criteria are read from. */
  items: PageItem[];
  /** What users classed as personal traits: it is noted and nothing else. */
  traits: PagePiece[];
  /** Headings without a meaning for the reader: lists below them are taken as required. */
  unknown: PagePiece[];
  /** Conditions of the work by their headings. */
  conditions: PagePiece[];
  /** All but the articles of the page, sentence by sentence. */
  sentences: PagePiece[];
}

/**
 * Reads a page of clean lines: each is classed by what it says, with its heading as a hint, and only those that ask or tell give items.
 *
 * @param given classes that users gave to lines of the page
 */
export function readPage(page: string, lexicon: SkillLexicon, given: GivenClass | null = null): PageReading {
  const lines = jobDescriptionLines(page).flatMap(cutAtHeadings);
  const readings = classifyLines(lines, lexicon);
  const known = readings.at(-1)?.behind.known ?? false;
  const unheaded = readings.filter(isUnheaded).map(({ line }) => line);
  const about = new Set(readings.filter(({ behind }) => behind.section === 'about').map(({ line }) => line));
  const taken = new Set(unheaded);
  const read = readings.flatMap(({ line, pieces }) =>
    taken.has(line) ? pieces.filter((piece) => piece.class === 'terms') : pieces,
  );
  const terms = read.filter((piece) => piece.class === 'terms');
  const byReader = [
    ...classUnheaded(unheaded, about, { lexicon, known }).filter(
      (piece) => !terms.some(({ start, end }) => piece.start < end && start < piece.end),
    ),
    ...read,
  ].sort((a, b) => a.start - b.start);
  const classes = given ? withGivenClasses(byReader, given) : byReader;
  const traits = classes.filter((piece, at) => piece.class === 'soft' && byReader[at]!.class !== 'soft');
  const open = linesWhere(readings, ({ behind }) => !(behind.section === 'ignored' && behind.closed === 'article'));
  const unknown = linesWhere(readings, ({ isUnknown }) => isUnknown === true);
  return {
    classes,
    items: classes
      .filter((piece) => isItem(piece) && !traits.includes(piece))
      .map(itemOf)
      .filter(namesAnything),
    traits,
    unknown: unknown.map(({ text, start, end }) => ({ text, start, end })),
    conditions: classes.flatMap(({ class: of, section, text, start, end }) =>
      of === 'terms' && section === 'conditions' ? [{ text, start, end }] : [],
    ),
    sentences: open.flatMap(sentencesOf),
  };
}

const isItem = (piece: ClassedPiece): boolean =>
  piece.class === 'asks' || piece.class === 'soft' || piece.class === 'does';

/** What a piece says, without the addresses in it. */
function itemOf({ text, start, section, topic, heading, insistedOn }: ClassedPiece): PageItem {
  const words = withoutAddresses(text);
  const from = start + words.length - words.trimStart().length;
  const rest = words.trim();
  return {
    ...{ text: rest, start: from, end: from + rest.length, section, topic, heading },
    ...(insistedOn && { insistedOn }),
  };
}

const namesAnything = ({ text }: PageItem): boolean => /[\p{L}\p{N}]/u.test(text);

const linesWhere = (readings: readonly LineInSection[], is: (one: LineInSection) => boolean): JobDescriptionLine[] =>
  readings.filter(is).map(({ line }) => line);

/** Lines before any heading and under one about the role at large. */
const isUnheaded = ({ pieces, behind: { section } }: LineInSection): boolean =>
  section === null || (section === 'about' && !pieces.some((piece) => piece.class === 'heading'));
