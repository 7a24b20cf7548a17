import { allMatches } from '#libs/language';
import { periodsOf } from '../../dates/periods.js';
import type { ResumeLine } from '../lines.js';
import { labelAt, type LabelKind } from '../labels.js';
import { wordTotal } from '../line-shape.js';
import { hasOrganisationWord, titleStrength } from '../title-words.js';
import { byComma, isPlace } from '../places.js';
import { withFirmsWhole, withNamesWhole, withShortForms } from './rejoin-names.js';
import { withSentenceFenced } from '../sentence-headers.js';
import { afterTitle } from './title-then-name.js';

/** A piece of a header between separators. Offsets are into the document text. */
export interface HeaderPiece {
  start: number;
  end: number;
  text: string;
  title: 0 | 1 | 2;
  organisation: boolean;
  place: boolean;
  /** Stands behind "at" or "@". */
  afterAt: boolean;
  /** Stands behind a slash. */
  afterSlash: boolean;
  /** Stands in brackets. */
  aside: boolean;
  /** Stands in another cell than what is before it in its line, or behind a bar. */
  afterCell: boolean;
  line: number;
  /** Counts the stretches of a line between signs stronger than a comma. */
  stretch: number;
  /** The kind that a label in front states ("Employer: …"). */
  label: LabelKind | null;
}

const SEPARATOR =
  /\s*[|•·;\t~]\s*|\s+[-/]{1,2}\s+|\s+-{1,2}(?=\p{Lu})|(?<=\p{L})-{1,2}\s+(?!(?:und|oder|bzw|sowie|and|or|UND|ODER|BZW|SOWIE|AND|OR)\b)|\s{3,}|\s*(?:\((?!\p{Lu}[^()]{0,30}\)\s(?:P(?:te|TE|vt|VT|ty|TY)|P(?:rivate|RIVATE)|L(?:td|TD|imited|IMITED)|S(?:dn|DN)|LLC|I(?:nc|NC)|G(?:mbH|MBH)|C(?:orp|ORP)|C[oO])\b)|\)(?!\s(?:P(?:te|TE|vt|VT|ty|TY)|P(?:rivate|RIVATE)|L(?:td|TD|imited|IMITED)|S(?:dn|DN)|LLC|I(?:nc|NC)|G(?:mbH|MBH)|C(?:orp|ORP)|C[oO])\b)|[[\]])\s*|(?:\s+|(?<=\|))@\s*|(?:(?<=\p{L}{3}):|(?<=\p{L}) :)\s+(?=\p{Lu})|(?:\s+|(?<=\)\s)|^)(?:at(?! (?:Law|Arms|Large)\b)|bei|beim|chez|presso|bij|hos|über|via|AT(?! (?:LAW|ARMS|LARGE)\b)|BEI|BEIM|CHEZ|PRESSO|BIJ|HOS)\s+(?:(?:the|der|dem|den|het|les?|la|il|lo|gli)\s+)?(?=[\p{Lu}\d[]|\p{Ll}+[&.]\p{L})|(?<=\p{L}{4}[*!]{0,4})(?<!\b(?:Dipl|Geom|Arch|Dott|Prof|Coop|Kaufm|Techn|Elektr|Hnos|Bros|Gebr|Assoc|Asst|Univ|Dept|Inst|Intl|Natl))\. {1,2}(?=[\p{Lu}|])|(?<=\b(?:Inc|Ltd|LLC|LLP|Corp|plc|GmbH|AG|KG|BV|NV|SA|SL|Srl|SpA|AB|AS|Oy))\. {1,2}(?=\p{Lu})/gu;
/** Names that stand for a name which the text leaves out. */
const PLACEHOLDER =
  /\[?\bCompany Name\b\]?|\[Company\]|\bCity\s*,\s*(?:State|Country)\b(?:\s*,\s*[A-Z]\w+)?|(?:^|\s)City$/g;
const MAY_STAND_IN = /\bC(?:ompany|ity)\b/;
/** The pieces of a position's header lines, in their order. */
export function headerPieces(lines: readonly ResumeLine[]): HeaderPiece[] {
  return withNamesWhole(withFirmsWhole(lines.flatMap((line, index) => piecesAt(line, index))));
}

/** Several steps ask for the pieces of a line. */
const known = new WeakMap<ResumeLine, readonly HeaderPiece[]>();

function piecesAt(line: ResumeLine, index: number): HeaderPiece[] {
  let pieces = known.get(line);
  if (pieces === undefined) known.set(line, (pieces = withShortForms(piecesOfLine(line, 0))));
  return pieces.map((piece) => ({ ...piece, line: index }));
}

function piecesOfLine(line: ResumeLine, index: number): HeaderPiece[] {
  const pieces: HeaderPiece[] = [];
  // A cell under a caption is one name, whatever signs are in it.
  if (line.caption) return [labelled(pieceAt(line, index, 0, line.text.length, BEGINNING), line.caption)];
  const marked = withSentenceFenced(withoutStop(cutPeriods(line)));
  const label = labelAt(line.text);
  // What a form says the title is, is the title: with its commas and brackets.
  if (
    label?.kind === 'title' &&
    periodsOf(line).every(({ range }) => !range) &&
    !CELLS_BEHIND.test(line.text.slice(label.length))
  ) {
    return [{ ...pieceAt(line, index, label.length, line.text.length, BEGINNING), label: 'title' }];
  }
  let from = label?.length ?? 0;
  let at = false;
  let slash = false;
  let cell = false;
  let depth = 0;
  let stretch = 0;
  const push = (to: number): void => {
    for (const [place, part] of byComma(marked.slice(from, to), from, from > 0).entries()) {
      for (const { start, end } of afterTitle(marked, part)) {
        const behind = { at, slash, cell: cell && place === 0, aside: depth > 0, stretch };
        const piece = pieceAt(line, index, start, end, behind);
        if (piece.text !== '') pieces.push(label && pieces.length === 0 ? labelled(piece, label.kind) : piece);
      }
    }
  };
  for (const match of allMatches(marked, SEPARATOR)) {
    push(match.index);
    const mark = match[0].trim();
    if (/[([]/.test(mark)) depth++;
    if (/[)\]]/.test(mark)) depth = Math.max(0, depth - 1);
    at = /^(?:@|(?:at|beim?|chez|presso|bij|hos|über|via)(?:\s\p{L}+)?)$/iu.test(mark);
    slash = mark === '/';
    cell = /[\t|]/.test(match[0]);
    stretch++;
    from = match.index + match[0].length;
  }
  push(marked.length);
  return pieces;
}

const CELLS_BEHIND = /\t|\s{3,}|\s\|\s/;

/** The first piece behind a label. */
const labelled = (piece: HeaderPiece, label: LabelKind): HeaderPiece => ({
  ...piece,
  label,
  place: label === 'place' || (piece.place && label !== 'employer'),
});

/** "03/2019 – 04/2021   Buyer, Acme, Toronto, ON.": what a whole header ends in belongs to none of its names. */
function withoutStop(text: string): string {
  const isList = text.endsWith('.') && text.length <= LONGEST_LIST && text.includes(',');
  return isList && ENDS_IN_STOP.test(text) ? text.slice(0, -1) : text;
}

/** A full stop behind a word that is no abbreviation. */
const ENDS_IN_STOP = /(?:[A-Z]{2}|[\p{L})]{4})\.$/u;
const LONGEST_LIST = 200;

/** The line with its dates and stand-in names fenced off by separators, at the same length. */
function cutPeriods(line: ResumeLine): string {
  let text = line.text;
  for (const { start, end } of periodsOf(line)) {
    // "Expo 2020 Dubai": a year among the words of a name.
    if (isOfName(line.text, start - line.start, end - line.start)) continue;
    text = text.slice(0, start - line.start) + '|'.repeat(end - start) + text.slice(end - line.start);
  }
  const [dates] = periodsOf(line);
  const remark = dates && dates.start - line.start <= 1 ? text.slice(dates.end - line.start) : '';
  if (isRemark(remark)) text = text.slice(0, -remark.length) + '|'.repeat(remark.length);
  return MAY_STAND_IN.test(text) ? fenced(text) : text;
}

/** "2016 tot heden, een paar uur in de week": what is said of the dates behind their comma, in small letters. */
const isRemark = (behind: string): boolean =>
  /^,\s\p{Ll}[^\p{Lu}|\t]*$/u.test(behind) &&
  wordTotal(behind) <= LONGEST_REMARK &&
  !hasOrganisationWord(behind) &&
  titleStrength(behind) === 0;
/** In words. */
const LONGEST_REMARK = 8;

const isOfName = (text: string, start: number, end: number): boolean =>
  end - start === 'YYYY'.length && /\p{L} $/u.test(text.slice(0, start)) && /^ \p{Lu}/u.test(text.slice(end));

function fenced(text: string): string {
  // A stand-in name keeps its letters; the spaces around it become separators.
  let out = text;
  for (const match of allMatches(text, PLACEHOLDER)) {
    const lead = /^\s/.test(match[0]) ? 1 : 0;
    const start = match.index + lead;
    const end = match.index + match[0].length;
    if (start > 0 && /\s/.test(out[start - 1]!)) out = `${out.slice(0, start - 1)}|${out.slice(start)}`;
    if (/\s/.test(out[end] ?? '')) out = `${out.slice(0, end)}|${out.slice(end + 1)}`;
    out = out.slice(0, start) + out.slice(start, end).replace(/[[\]]/g, ' ') + out.slice(end);
  }
  return out;
}

const LEAD = /^[\s|,:;.\-*_"'/[\]]*/;
const EDGES = /^[\s|,:;.\-*_"'/]+|[\s|,:;\-*_"'/]+$/g;

/** The mark before a piece. */
interface Behind {
  at: boolean;
  slash: boolean;
  cell: boolean;
  aside: boolean;
  stretch: number;
}

const BEGINNING: Behind = { at: false, slash: false, cell: false, aside: false, stretch: 0 };

function pieceAt(line: ResumeLine, index: number, from: number, to: number, behind: Behind): HeaderPiece {
  const label = labelAt(line.text.slice(from, to).trimStart());
  const blanks = label ? line.text.slice(from, to).search(/\S/) : 0;
  from += label ? blanks + label.length : 0;
  const raw = line.text.slice(from, to);
  const lead = LEAD.exec(raw)![0].length;
  const text = raw.replace(/[[\]]/g, ' ').replace(EDGES, '').trim();
  const start = text === '' ? from : raw.indexOf(text, Math.min(lead, raw.length)) + from;
  const place = text !== '' && (label?.kind === 'place' || (label === null && isPlace(text)));
  return {
    start: line.start + start,
    end: line.start + start + text.length,
    text,
    title: place ? 0 : titleStrength(text),
    organisation: hasOrganisationWord(text) || /Company Name|^Company$/.test(text),
    place,
    afterAt: behind.at && text !== '',
    afterSlash: behind.slash,
    aside: behind.aside,
    afterCell: behind.cell,
    line: index,
    stretch: behind.stretch,
    label: label?.kind ?? null,
  };
}
