/**
 * Where the headers of a section's entries begin and end, told by all of them together: people keep to one form. Each form is tried (so many
 * lines above the one with the dates, so many below it), and the one under which the lines say most of what a header says is taken. A blank
 * line is one hint among others. So "Payroll Manager", "Noordzee Logistics" and "2019 – 2021" are one header however they are spaced.
 */
import { headerPieces, type HeaderPiece } from '../lines/header-pieces.js';
import { labelAt } from '../lines/labels.js';
import { isOwnAccount } from './headers/position-header.js';
import { capitalShare, isWrittenAsName, startsWithVerb, wordTotal } from '../lines/line-shape.js';
import { headingOfLine } from '../sections/headings.js';
import { isDuration } from '../dates/duration-lines.js';
import type { EntryStart } from './entry-starts.js';
import type { ParsedLine } from './parse-lines.js';

/** At most so many lines above and below the one with the dates, together. */
const MOST_LINES = 4;

/** How well a piece of a header fits as each part of it; 0 is doubtful. */
interface Fit {
  title: number;
  employer: number;
  place: number;
}

/** A piece of a line, with what the forms ask of it. Found once: fifteen forms are tried. */
interface LinePiece {
  /** The number of the piece in its line, and the sign before it. */
  slot: string;
  fit: Fit;
  isTitle: boolean;
}

/** A piece of a header at its place within the form. */
interface PlacedPiece {
  /** The line of the piece, counted from the one with the dates, its number in the line, and the sign before it. */
  slot: string;
  fit: Fit;
  /** Of the line that it stands in. */
  line: number;
  /** Ends in a title noun. */
  isTitle: boolean;
}

/** The lines that name one position, around the one with its dates. */
interface Header {
  from: number;
  anchor: number;
  to: number;
}

/** Costs and gains of a header, in the units of `Fit`. Found on printed and spaced résumés; each may vary by half without effect. */
const COST = {
  noTitle: 1.6,
  noEmployer: 0.6,
  leftOver: 0.25,
  missingLine: 0.35,
  line: 0.05,
  gapInside: 0.2,
  gapBelow: 0.6,
  looseAbove: 0.8,
  otherTitle: 1.5,
};
/** The part of a piece's own words in its fit; the rest is what stands at the same place of the other headers. */
const OWN = 0.4;
/** What a place that few headers have costs. */
const RARE = 0.5;

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

  private placedPieces({ from, anchor, to }: Header): PlacedPiece[] {
    const placed: PlacedPiece[] = [];
    for (let at = from; at <= to; at++) {
      for (const { slot, fit, isTitle } of this.piecesOf(at))
        placed.push({ slot: `${at - anchor} ${slot}`, fit, line: at, isTitle });
    }
    return placed;
  }

  private piecesOf(at: number): readonly LinePiece[] {
    let pieces = this.pieces.get(at);
    if (!pieces) {
      pieces = headerPieces([this.read[at]!.line])
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
  return headerLike || (/^[\p{Lu}\d]/u.test(rest) && wordTotal(rest) <= LONGEST_NAME && !/[.:;?]$/.test(rest));
}

/** "Client: a bank (Denmark). Role: developer. Tools: Java.": fields in sentences are a text about the work. */
const FIELDS_IN_TEXT = /\. \p{Lu}[\p{L} ]{2,20}:\s/u;

/** The sign before a piece. */
function signOf({ afterAt, afterSlash, aside, afterCell, stretch }: HeaderPiece): string {
  if (afterAt) return 'at';
  if (aside) return '(';
  if (afterSlash) return '/';
  if (afterCell) return '|';
  return stretch > 0 ? '-' : ',';
}

function fitOf({ text, title, organisation, place, afterAt, label }: HeaderPiece): Fit {
  const words = wordTotal(text);
  const common =
    (words > 8 ? -2 : 0) +
    (/\.$/.test(text) && words > 3 ? -2 : 0) +
    (/https?:|www\.|@/.test(text) ? -3 : 0) +
    (capitalShare(text) < 0.5 ? (title > 0 ? -0.4 : -1.5) : 0) +
    (title < 2 && startsWithVerb(text) && !isWrittenAsName(text) ? -2 : 0);
  const noun = title === 2 ? 2.2 : title === 1 ? 0.6 : -0.6;
  return {
    title: common - 0.5 + noun + (place ? -2 : 0) + (organisation && title < 2 ? -1.2 : 0) + labelled(label, 'title'),
    employer:
      common +
      0.1 +
      (organisation ? 1.6 : 0) +
      (title > 0 && !organisation ? -1.3 : 0) +
      (place ? -1.5 : 0) +
      (afterAt ? 2 : 0) +
      labelled(label, 'employer'),
    place: common - 0.6 + (place ? 2.5 : 0) + (title > 0 || organisation ? -1 : 0) + labelled(label, 'place'),
  };
}

const LABELLED = 2.5;

function labelled(label: HeaderPiece['label'], as: HeaderPiece['label']): number {
  if (label === null) return 0;
  return label === as ? LABELLED : -LABELLED;
}

/** The mean fit of the pieces at each place of the headers. */
function meansOf(headers: readonly (readonly PlacedPiece[])[]): Map<string, Fit> {
  const sums = new Map<string, Fit & { count: number }>();
  for (const { slot, fit } of headers.flat()) {
    const sum = sums.get(slot) ?? { title: 0, employer: 0, place: 0, count: 0 };
    sum.title += fit.title;
    sum.employer += fit.employer;
    sum.place += fit.place;
    sum.count++;
    sums.set(slot, sum);
  }
  const rareBelow = headers.length / 2;
  return new Map(
    [...sums].map(([slot, { title, employer, place, count }]) => {
      const rare = count < rareBelow ? RARE : 0;
      return [slot, { title: title / count - rare, employer: employer / count - rare, place: place / count - rare }];
    }),
  );
}

/** The best title, employer and place that the pieces of a header can be, and what that is worth. */
function bestNaming(
  pieces: readonly PlacedPiece[],
  means: ReadonlyMap<string, Fit>,
): { score: number; employer: boolean } {
  const fits = pieces.map(({ slot, fit }) => blended(fit, means.get(slot)!));
  let best = { score: -Infinity, employer: false };
  for (let title = -1; title < fits.length; title++) {
    for (let employer = -1; employer < fits.length; employer++) {
      if (title >= 0 && title === employer) continue;
      let score = title < 0 ? -COST.noTitle : fits[title]!.title;
      score += employer < 0 ? -COST.noEmployer : fits[employer]!.employer;
      let place = 0;
      let left = 0;
      for (let at = 0; at < fits.length; at++) {
        if (at === title || at === employer) continue;
        left++;
        if (title >= 0 && pieces[at]!.isTitle && pieces[at]!.line !== pieces[title]!.line) score -= COST.otherTitle;
        place = Math.max(place, fits[at]!.place);
      }
      score += place - COST.leftOver * (place > 0 ? left - 1 : left);
      if (score > best.score) best = { score, employer: employer >= 0 };
    }
  }
  return best;
}

const blended = (own: Fit, mean: Fit): Fit => ({
  title: OWN * own.title + (1 - OWN) * mean.title,
  employer: OWN * own.employer + (1 - OWN) * mean.employer,
  place: OWN * own.place + (1 - OWN) * mean.place,
});

/** The value that most have; the least of several. */
function usual(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
