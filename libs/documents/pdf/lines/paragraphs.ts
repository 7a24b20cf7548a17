import { cellsOf, isBullet, textOfLine, type PdfLine } from './lines.js';
import type { Word } from '../words.js';

/**
 * Lines of the page into lines of text: a sentence that the page breaks at its margin becomes one line again, so that nothing that
 * reads sentences has to know about margins. Only where it is certain: the next word would not have fitted, and nothing says that
 * something new begins.
 */

/** A wrapped line follows within this many sizes; more is a new paragraph. */
const LINE_PITCH = 1.9;

/** A gap between lines of more than this, in sizes and in usual gaps of the block, is written as a blank line. */
const APART = 1.45;

/** A bullet set without a space, as it is or misread from UTF-8. */
const GLUED_BULLET = /^(?:[*\u2022\u00B7\u25AA\u25BA]|\u00E2\u20AC\u00A2|\u00C2\u00B7)[\p{L}\p{N}]/u;

/** A web or mail address: a thing of its own. */
const ADDRESS = /:\/\/|^www\.|\S@\S|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|me|de|uk|eu|fr)(?:\/|$)/i;

/** The dash between the parts of a name, which does not end it. */
const DASH = /^[\u2010-\u2015-]$/;

/** Weights differ by this much between plain and bold. */
const BOLDER = 150;

/** A line of a few capitalised words: a heading or a title, even where it looks like the text around it. */
const TITLE_LINE =
  /^(?:\p{Lu}[\p{L}'’./-]*|&|and|of|for|the|in|\/|–|-)(?:\s(?:\p{Lu}[\p{L}'’./-]*|&|and|of|for|the|in|\/|–|-)){0,4}:?$/u;

/** This many lines within so many sizes of an edge, or one line of so many letters, make it the edge that text is broken at. */
const LINES_AT_EDGE = 3;
const NEAR_EDGE = 4;
const FULL_LINE = 70;

/** Words that do not end a line by themselves. */
const WANTS_MORE = /^(?:.*[,;&/–—-]|and|or|of|the|a|an|for|with|in|on|at|to|by|from|using|as|including|via)$/i;

/**
 * Matches a capitalized verb in the past tense: the next item of a list whose bullets are pictures. Inside a sentence
 * only names have capitals.
 */
const BEGINS_ITEM =
  /^(?!(?:United|Advanced|Certified|Applied|Limited|Licensed|Registered|Integrated|Distributed|Associated|Incorporated|Federated|Combined|Allied|Related|Embedded|Automated|Managed|Hundred|Speed|Need|Seed)$)(?:\p{Lu}\p{Ll}{2,}ed|Led|Built|Ran|Wrote|Rewrote|Made|Held|Kept|Won|Taught|Drove|Grew|Oversaw|Met|Sold|Spoke|Gave|Took|Began|Brought|Bought|Found|Chose|Spent)$/u;

/** "Position: Buyer" is a line of its own. */
const LABEL = /^\p{Lu}\p{L}{2,}:$/u;

/** Lines before and after that tell where items are broken. */
const ITEMS_AROUND = 5;

/** Fewer letters than this do not make a line that a page has to break. */
const LONG_LINE = 20;

/** A line that is broken before a capital letter has at least this many: in lists of short entries the longest one reaches its own margin. */
const LONG_LINE_BEFORE_CAPITAL = 45;

/** Bold lines that name several things are headers of entries: of one that fills its column the rest is below, from so many letters. */
const LONG_HEADER = 30;

const NUMBER = /^\(?(?:\d{1,2}|[a-z])[.)]$/;
const DATE =
  /^\(?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?|(?:19|20)\d\d.*|\d{1,2}[/.](?:19|20)\d\d.*|present|current)$/i;

/**
 * Matches the word after the hyphen of a compound, which keeps it at a line's end: "cloud-native", where "sub-mission"
 * is one word.
 */
const COMPOUND_ENDS =
  /^(?:driven|native|based|time|end|level|scale|class|term|side|source|wide|oriented|functional|friendly|party|site|premises?|stack|facing|focused|specific|critical|quality|performance|availability|tenant|cloud|platform|region|threaded|step|service|ready|depth|house|hand|hands|on|in|to|of|the|and|up|out|off|line|store|learning|making|building|solving|saving|related|aware|first|free|effective|efficient|intensive|agnostic|demand|person|job|week|month|year|day|hour|long|old|range|rate|risk|value|volume|traffic|latency|throughput|code|test|tests|testing|tolerant|heavy|sized|size|grade|edge|key|known|defined|managed|hosted|driving|taught|starter|motivated|paced|minded|thinking|word|speaking)(?![a-z])/;

/** The text of a block of lines. */
export function textOfBlock(lines: readonly PdfLine[], vocabulary: ReadonlySet<string>): string {
  const usualPitch = median(lines.slice(1).map((line, index) => (lines[index]?.baseline ?? 0) - line.baseline));
  const margin = rightEdgeOf(lines);
  const bold = median(lines.map(({ weight }) => weight)) + BOLDER;
  const widest = lines.reduce((most, { right }) => Math.max(most, right), 0);
  let text = '';
  let before: PdfLine | null = null;
  let indent: number | null = null;
  for (const [index, line] of lines.entries()) {
    const own = textOfLine(line);
    const edge = indent === null ? margin : Math.min(margin, edgeOfItems(lines, index));
    if (before !== null && cutsAddress(before, line, widest)) {
      text += own;
    } else if (before !== null && continues(before, line, edge, indent, bold)) {
      text = joined(text, own, vocabulary);
    } else {
      if (before !== null) text += isApart(before, line, usualPitch) ? '\n\n' : '\n';
      text += own;
      indent = textIndentOf(line);
    }
    before = line;
  }
  return text;
}

/** An address that may go on; one of mail that ends as most do is whole. */
const OPEN_ADDRESS = /@\S*$|:\/\/|^www\.|\.\p{Ll}{2,}\//iu;
const WHOLE_MAIL = /@\S+\.(?:com|org|net|edu|gov|io|de|at|ch|uk|fr|es|it|nl|eu|me|dev)$/i;

/** In sizes: an icon and the space behind it. */
const ICON = 2;

/** Returns whether a line is the end of an address that a narrow column cut between any two of its letters. */
function cutsAddress(before: PdfLine, line: PdfLine, widest: number): boolean {
  const last = before.words.at(-1)?.text ?? '';
  const [first, ...others] = line.words;
  if (!first || !OPEN_ADDRESS.test(last) || WHOLE_MAIL.test(last)) return false;
  // "www.linkedin.com/in/nam" over "e (LinkedIn)": what it is the address of stands in brackets behind it.
  const inBrackets = /^\([^()]+\)$/.test(others.map(({ text }) => text).join(' '));
  if (others.length > 0 && !inBrackets && !(last.endsWith('-') && cellsOf(line)[0]!.length === 1)) return false;
  // Where it is cut at a hyphen of its own, as browsers do, the line is not full; it may begin behind an icon.
  const atHyphen = last.endsWith('-');
  // Without a full stop behind its sign an address of mail has no end, however wide other lines of the block are.
  const full = atHyphen || /@[^.]*$/.test(last) || before.right >= widest - 0.8 * before.size;
  if (Math.abs(before.size - line.size) > 0.08 * before.size || !full) return false;
  if (before.baseline - line.baseline > LINE_PITCH * line.size) return false;
  const places = [before.left, textIndentOf(before) ?? before.left];
  const outdent = atHyphen ? ICON * line.size : 0;
  const below = places.some(
    (place) => line.left - place <= 0.35 * line.size && place - line.left <= 0.35 * line.size + outdent,
  );
  if (!below && Math.abs(line.right - before.right) > 0.35 * line.size) return false;
  if (!/^[\p{Ll}\d._~/?=&%-]+$/u.test(first.text)) return false;
  // What has a domain of its own is the next address, unless this one has none yet.
  return !/\.\p{Ll}{2,}(?:\/|$)/u.test(first.text) || /[@./-]$|@[^.]*$/.test(last);
}

/** Returns the indent of an item's text behind its bullet or number; null for a line that has neither. */
function textIndentOf(line: PdfLine): number | null {
  const [first, second] = line.words;
  return first && second && (isBullet(first.text) || NUMBER.test(first.text)) ? second.left : null;
}

/**
 * Returns whether a line goes on with what the one before it began.
 *
 * @param indent where the text of the current item begins, or null outside items
 * @param bold weight from which text is bolder than most of its block
 */
function continues(before: PdfLine, line: PdfLine, right: number, indent: number | null, bold: number): boolean {
  const [first] = line.words;
  const last = before.words.at(-1);
  if (!first || !last) return false;
  if (before.baseline - line.baseline > LINE_PITCH * Math.max(before.size, line.size)) return false;
  if (Math.abs(before.size - line.size) > 0.08 * before.size) return false;
  // Bold below plain text is a heading or the next position; text below a line that it is like at one end may be the rest of it.
  if (line.weight > Math.max(before.weight, last.weight) + BOLDER) return false;
  if (textIndentOf(line) !== null || GLUED_BULLET.test(first.text) || cellsOf(line).length > 1) return false;
  const slack = 0.35 * line.size;
  // Below a row of cells only its last cell goes on.
  const places = cellsOf(before).length > 1 ? hangingPlaces(before) : [indent ?? before.left, ...hangingPlaces(before)];
  const below = places.some((place) => Math.abs(line.left - place) <= slack) || isCentred(before, line, slack);
  if (!below) return false;
  if (/\p{L}-$/u.test(last.text) && /^\p{Ll}/u.test(first.text)) return true;
  // "Solutions Architect –" over "Professional", bold among plain text
  if (
    before.words.length > 1 &&
    DASH.test(last.text) &&
    [...before.words, ...line.words].every(({ weight }) => weight >= bold)
  )
    return true;
  // A space is about a quarter of the size.
  if (before.right + 0.25 * line.size + (first.right - first.left) < right - 0.1 * line.size) return false;
  const letters = lettersOf(before);
  // Behind the bullet text hangs that goes on; below the bullet itself it may be the next entry, as below a line of prose.
  const hangs = indent !== null && line.left >= indent - slack;
  const beforeCapital = /^\p{Lu}/u.test(first.text) && !hangs && !WANTS_MORE.test(last.text);
  if (beforeCapital && (BEGINS_ITEM.test(first.text) || LABEL.test(first.text))) return false;
  const isList = [before, line].every((one) => textOfLine(one).includes(', '));
  const isHeader = isList && [before, last, line].every(({ weight }) => weight >= bold);
  const enough = isHeader ? LONG_HEADER : beforeCapital ? LONG_LINE_BEFORE_CAPITAL : LONG_LINE;
  if (letters < enough || DATE.test(first.text) || ADDRESS.test(first.text)) return false;
  if (hangs || isHeader) return true;
  if (TITLE_LINE.test(textOfLine(line)) && !WANTS_MORE.test(last.text)) return false;
  return /^\p{Ll}/u.test(first.text) || !/[.!?:]["”’)]?$/.test(last.text);
}

/** Returns whether a line ends in a broken word whose end is set in the middle below it. */
function isCentred(before: PdfLine, line: PdfLine, slack: number): boolean {
  return (
    /\p{L}-$/u.test(before.words.at(-1)?.text ?? '') &&
    Math.abs(before.left + before.right - line.left - line.right) <= 2 * slack
  );
}

/**
 * Returns whether a block goes on with the sentence that the block before it ends in: cut by the end of a column or a
 * page.
 *
 * @param before lines of the block before
 * @param lines lines of the block
 */
export function goesOnInNextBlock(before: readonly PdfLine[], lines: readonly PdfLine[]): boolean {
  const [last, first] = [before.at(-1), lines[0]];
  const word = first?.words[0];
  if (!last || !first || !word || !/^\p{Ll}/u.test(word.text) || ADDRESS.test(word.text)) return false;
  if (Math.abs(last.size - first.size) > 0.08 * last.size || Math.abs(last.weight - first.weight) > BOLDER)
    return false;
  if (cellsOf(last).length > 1 || cellsOf(first).length > 1) return false;
  if (isBullet(word.text) || GLUED_BULLET.test(word.text)) return false;
  const end = last.words.at(-1)?.text ?? '';
  if (/\p{L}-$/u.test(end)) return true;
  const edge = before.reduce((most, { right }) => Math.max(most, right), 0);
  const full = last.right + 0.25 * first.size + (word.right - word.left) >= edge - 0.1 * first.size;
  return full && lettersOf(last) >= LONG_LINE && !/[.!?:]["”’)]?$/.test(end);
}

/** Returns the positions at which text of a line's end may continue below it: at its last cell, or behind a label. */
function hangingPlaces(line: PdfLine): number[] {
  const last = cellsOf(line).at(-1)?.[0]?.left;
  const labelled = line.words
    .filter((_word, index) => line.words[index - 1]?.text.endsWith(':'))
    .map((word) => word.left);
  return last === undefined ? labelled : [last, ...labelled];
}

function isApart(before: PdfLine, line: PdfLine, usualPitch: number): boolean {
  const pitch = (before.lastBaseline ?? before.baseline) - line.baseline;
  return pitch > APART * Math.max(usualPitch, line.size);
}

/**
 * The right edge that text is broken at: the farthest that two lines reach, since one alone may stick out. Infinite when too few lines
 * come near it: the longest entry of a list ends at an edge of its own.
 */
function rightEdgeOf(lines: readonly PdfLine[]): number {
  const edges = lines.map((line) => line.right).sort((a, b) => b - a);
  const edge = edges[1] ?? edges[0] ?? 0;
  const near = lines.filter((line) => line.right > edge - NEAR_EDGE * line.size);
  return near.length >= LINES_AT_EDGE || near.some((line) => lettersOf(line) >= FULL_LINE) ? edge : Infinity;
}

function lettersOf(line: PdfLine): number {
  return line.words.reduce((sum, word) => sum + word.text.length, 0);
}

/** The right edge of the items around a line: beside notes in the margin they are broken earlier than the page's other text. */
function edgeOfItems(lines: readonly PdfLine[], index: number): number {
  const around = lines
    .slice(Math.max(0, index - ITEMS_AROUND), index + ITEMS_AROUND)
    .filter((line) => cellsOf(line).length === 1);
  return Math.max(...around.map((line) => line.right));
}

/** Letters of a word that are looked at behind a hyphen. */
const LONGEST_WORD = 40;
const LONGEST_ADDRESS = 120;

/** Matches a part of an address, before a hyphen at a line's end, that no word has. */
const ADDRESS_BEFORE_HYPHEN = /[^\s/@]@\S*-$|\S[./]\S*\/\S*-$|\/\/\S*-$|\.[^\s.]+\.\S*-$/;

/** Joins a broken line with its end, and the two halves of a broken word. */
export function joined(text: string, end: string, vocabulary: ReadonlySet<string>): string {
  const half = text.endsWith('-') ? /([\p{L}\p{N}]+)-$/u.exec(text.slice(-LONGEST_WORD))?.[1] : undefined;
  if (half === undefined) return `${text} ${end}`;
  // Browsers break addresses at hyphens of their own, which belong to them.
  const address = text.slice(-LONGEST_ADDRESS);
  if (ADDRESS_BEFORE_HYPHEN.test(address) || /^\S*(?:@|\.\p{Ll}{2,}(?:\/|\s|$))/u.test(end)) return text + end;
  const rest = /^\p{L}+/u.exec(end)?.[0] ?? '';
  const keepsHyphen =
    !/^\p{Ll}/u.test(rest) ||
    (!vocabulary.has((half + rest).toLowerCase()) &&
      (vocabulary.has(`${half}-${rest}`.toLowerCase()) || COMPOUND_ENDS.test(rest)));
  return (keepsHyphen ? text : text.slice(0, -1)) + end;
}

/** Returns the words of a document, in lower case. A broken word is recognized when it is whole elsewhere. */
export function vocabularyOf(words: Iterable<Word>): Set<string> {
  const vocabulary = new Set<string>();
  for (const { text } of words) vocabulary.add(text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  return vocabulary;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
