/**
 * Where the headers of a section's entries begin and end, told by all of them together: people keep to one form. Each form is tried (so many
 * lines above the one with the dates, so many below it), and the one under which the lines say most of what a header says is taken. A blank
 * line is one hint among others. So "Payroll Manager", "Noordzee Logistics" and "2019 – 2021" are one header however they are spaced.
 */
import { headerPieces, type HeaderPiece } from '../../lines/pieces/header-pieces.js';
import { labelAt } from '../../lines/labels.js';
import { isOwnAccount } from '../headers/position-header.js';
import { wordTotal } from '../../lines/line-shape.js';
import { headingOfLine } from '../../sections/headings.js';
import { isDuration } from '../../dates/duration-lines.js';
import type { EntryStart } from './entry-starts.js';
import type { ParsedLine } from '../lines/parse-lines.js';
import { bestNaming, COST, fitOf, meansOf, signOf, type Fit, type SlottedPiece } from './section-fit.js';

/** At most so many lines above and below the one with the dates, together. */
const MOST_LINES = 4;

/** A piece of a line, with what the forms ask of it. Found once: fifteen forms are tried. */
interface LinePiece {
  /** The number of the piece in its line, and the sign before it. */
  slot: string;
  fit: Fit;
  isTitle: boolean;
}

/** The lines that name one position, around the one with its dates. */
interface Header {
  from: number;
  anchor: number;
  to: number;
}

/**
 * The starts of a section's entries under the best form.
 *
 * @param other starts that were found line by line; they are kept where no form explains the lines better
 */
export function startsByForm(
  read: readonly ParsedLine[],
  anchors: readonly number[],
  other: readonly EntryStart[],
): EntryStart[] {
  // Dates below the text, and bullets that name the employer: forms of their own.
  if (other.some(({ from, to, anchor }) => to < anchor! || read[from]!.line.bullet)) return [...other];
  const section = new SectionForms(read, anchors);
  const given = other.map(({ from, to, anchor }): Header => ({ from, to, anchor: anchor! }));
  let best = { headers: given, score: section.scoreOf(given) + SURE };
  for (let above = 0; above <= MOST_LINES; above++) {
    for (let below = 0; above + below <= MOST_LINES; below++) {
      const headers = section.headersOf(above, below);
      const score = section.scoreOf(headers);
      if (score > best.score) best = { headers, score };
    }
  }
  if (best.headers === given) return [...other];
  const employers = section.employersOf(best.headers);
  const above = usual(best.headers.map(({ from, anchor }) => anchor - from));
  const isBare = ({ from, anchor, to }: Header): boolean =>
    above > 0 && from === anchor && to === anchor && read[anchor]!.title > 0 && !read[anchor]!.line.blankBefore;
  return best.headers.map((header, at) => ({
    ...header,
    sameEmployer: at > 0 && (!employers[at] || isBare(header)),
  }));
}

/** What another form must explain better, in all. */
const SURE = 0.5;

class SectionForms {
  private readonly pieces = new Map<number, LinePiece[]>();
  private readonly uses = new Map<number, LineUse>();

  constructor(
    private readonly read: readonly ParsedLine[],
    private readonly anchors: readonly number[],
  ) {}

  /** The headers with so many lines above and below their dates, as far as lines there may belong to one. */
  headersOf(above: number, below: number): Header[] {
    let floor = 0;
    return this.anchors.map((anchor, index) => {
      const next = this.anchors[index + 1] ?? this.read.length;
      const from = this.reach(anchor, -1, above, floor);
      const limit = index + 1 < this.anchors.length ? this.reach(next, -1, above, anchor + 1) : this.read.length;
      // Dates alone are of a line that stands next to them, whatever the others do.
      const alone = from === anchor && below === 0 && this.read[anchor]!.rest === '' ? 1 : 0;
      const to = this.reach(anchor, 1, below + alone, limit - 1);
      floor = to + 1;
      return { from, anchor, to };
    });
  }

  /** The sum over all headers of what their lines say, less what they leave open. */
  scoreOf(headers: readonly Header[]): number {
    const placed = headers.map((header) => this.placedPieces(header));
    const means = meansOf(placed);
    const above = usual(headers.map(({ from, anchor }) => anchor - from));
    const below = usual(headers.map(({ to, anchor }) => to - anchor));
    return headers.reduce((sum, header, at) => {
      const uneven = Math.abs(header.anchor - header.from - above) + Math.abs(header.to - header.anchor - below);
      const size = header.to - header.from;
      return (
        sum + bestNaming(placed[at]!, means).score - COST.missingLine * uneven - COST.line * size - this.loose(header)
      );
    }, 0);
  }

  /** Returns for each header whether it names an employer. */
  employersOf(headers: readonly Header[]): boolean[] {
    const placed = headers.map((header) => this.placedPieces(header));
    const means = meansOf(placed);
    return placed.map((pieces) => bestNaming(pieces, means).employer);
  }

  /** The last line of a header in one direction; lines that only tell how long it took are no part of the count. */
  private reach(anchor: number, step: -1 | 1, lines: number, limit: number): number {
    let last = anchor;
    for (let at = anchor + step, left = lines; left > 0; at += step) {
      if (step < 0 ? at < limit : at > limit) break;
      const use = this.useOf(at);
      if (use === 'aside') continue;
      if (use === 'other') break;
      last = at;
      left--;
    }
    return last;
  }

  private useOf(at: number): LineUse {
    let use = this.uses.get(at);
    if (!use) this.uses.set(at, (use = useOf(this.read[at]!)));
    return use;
  }

  private placedPieces({ from, anchor, to }: Header): SlottedPiece[] {
    const placed: SlottedPiece[] = [];
    for (let at = from; at <= to; at++) {
      for (const { slot, fit, isTitle } of this.piecesOf(at))
        placed.push({ slot: `${at - anchor} ${slot}`, fit, line: at, isTitle });
    }
    return placed;
  }

  private piecesOf(at: number): readonly LinePiece[] {
    let pieces = this.pieces.get(at);
    if (!pieces) {
      pieces = withoutAsidesOfTitles(this.namesOf(at))
        .filter((piece) => piece.label !== 'dates' && /\p{L}/u.test(piece.text))
        .map((piece, number) => ({
          slot: `${number} ${signOf(piece)}`,
          fit: fitOf(piece),
          isTitle: piece.title === 2,
        }));
      this.pieces.set(at, pieces);
    }
    return pieces;
  }

  /** The pieces of a line; what begins like a title in it may be of a firm's name where a line beside it is one. */
  private namesOf(at: number): HeaderPiece[] {
    const { line, anchor } = this.read[at]!;
    const pieces = headerPieces([line]);
    if (anchor || pieces.length < 2) return pieces;
    const beside = [this.read[at - 1], this.read[at + 1]].filter((one) => one?.title === 2 && !one.line.bullet);
    return beside.length === 0
      ? pieces
      : headerPieces([line, ...beside.map((one) => one!.line)]).filter((piece) => piece.line === 0);
  }

  /** What lines around a header cost that look as if they belonged to it, and space within it. */
  private loose({ from, anchor, to }: Header): number {
    let cost = 0;
    const above = this.read[from - 1];
    // Above a blank line it may as well be an entry of its own, without dates.
    if (above && above.title > 0 && !above.anchor && mayName(above))
      cost += this.read[from]!.line.blankBefore ? COST.gapInside : COST.looseAbove;
    for (let at = from + 1; at <= to; at++) {
      const { line, title } = this.read[at]!;
      // A title below a blank line may begin an entry without dates.
      if (line.blankBefore) cost += at > anchor && title > 0 ? COST.gapBelow : COST.gapInside;
    }
    if (from > 0 && !this.read[from]!.line.blankBefore && !isText(this.read[from - 1]!)) cost += COST.gapInside;
    return cost;
  }
}

/** "Durchdiener (Soldat, Übermittlung)": titles in brackets behind a title are of it, and no names of their own. */
function withoutAsidesOfTitles(pieces: readonly HeaderPiece[]): HeaderPiece[] {
  const isBehindTitle = (at: number): boolean => {
    const before = pieces[at - 1];
    return before !== undefined && (before.aside ? isBehindTitle(at - 1) : before.title === 2);
  };
  const asides = pieces.filter((piece, at) => piece.aside && isBehindTitle(at));
  return asides.some(({ title }) => title > 0) && asides.every(({ organisation }) => !organisation)
    ? pieces.filter((piece) => !asides.includes(piece))
    : [...pieces];
}

/** What a line is beside the one with the dates: a part of the header, something put in between, or its end. */
type LineUse = 'name' | 'aside' | 'other';

function useOf(one: ParsedLine): LineUse {
  const { text } = one.line;
  if (isDuration(text) || LINK.test(text) || OF_FORM.test(text) || CONTACT.test(text)) return 'aside';
  return mayName(one) ? 'name' : 'other';
}

/** A bullet, or a sentence where bullets are pictures. */
const isText = ({ line, headerLike }: ParsedLine): boolean =>
  line.bullet || (!headerLike && /[\p{L}\d)]\.$/u.test(line.text));

/** An address of the web, alone on its line. */
const LINK = /^(?:https?:\/\/|www\.)\S+$/i;

/** A line of a side column that the page has put in between: addresses and numbers to reach people by. */
const CONTACT = /\S@\S+\.\p{L}{2}|(?:\+\d|\(\d{3}\))[\d\s().-]{7}/u;

/** Lines of the European form that name neither title nor employer, and the second lines of its labels. */
const OF_FORM =
  /^(?:di lavoro|responsabilità|settore)$|^(?:tipo di azienda|type of business|tipo de empresa|type ou secteur|branche\b)/i;

/** In words: nothing longer is one name of a header. */
const LONGEST_NAME = 6;

/** Returns whether a line may be part of a header: it has the shape of one, or is a short name. */
function mayName({ line, rest, headerLike, anchor }: ParsedLine): boolean {
  if (anchor || line.bullet) return false;
  if (labelAt(line.text)) return !FIELDS_IN_TEXT.test(line.text);
  if (isOwnAccount(line.text)) return true;
  if (headingOfLine(line)?.content === null) return false;
  // "Rossetto Franco, impresa edile di mio papà"
  const name = rest.replace(/\s\([^()]*\)$|,\s\p{Ll}[\p{L} ]{0,40}$/u, '');
  return headerLike || (/^[\p{Lu}\d]/u.test(name) && wordTotal(name) <= LONGEST_NAME && !/[.:;?]$/.test(rest));
}

/** "Client: a bank (Denmark). Role: developer. Tools: Java.": fields in sentences are a text about the work. */
const FIELDS_IN_TEXT = /\. \p{Lu}[\p{L} ]{2,20}:\s/u;

/** The value that most have; the least of several. */
function usual(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
