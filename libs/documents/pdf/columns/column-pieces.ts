/** The pieces of lines among which columns are found, and their properties. */
import { withLetterSpacingClosed } from '../lines/letter-spacing.js';
import { groupIntoLines, lineWith, type PdfLine } from '../lines/lines.js';
import type { Word } from '../words.js';

/** Text between two gaps of a line: what cannot be cut. */
export interface Piece extends PdfLine {
  /** Place in drawing order of its first word. */
  order: number;
  letters: number;
  /** The name of a section. */
  heading: boolean;
}

/** Smallest gap that can be a gutter, in points and as a share of the size: narrower ones are spaces of justified text. */
const GUTTER_POINTS = 7;
const GUTTER_SHARE = 0.8;

/** Names of sections, as a column has its own. */
const SECTION =
  /^(?:(?:core|key|technical|professional|academic|educational|research|teaching|clinical|personal|language|digital|work|my|about|career|employment|relevant|areas?|of|berufliche[rn]?|schulische|akademische[rn]?|persönliche)\s)*(?:attainments?|methods|record|werdegang|schulbildung|studium|bildung|kompetenzen|daten|kurse|weiterbildungen|summary|profile|objective|statement|about|me|experience|history|employment|career|background|qualifications|competences|licen[cs]es|education|training|skills|expertise|competenc(?:e|ies)|strengths|tools|technologies|languages|contact|details|certificat(?:es|ions)|courses|awards|achievements|projects|publications|references|interests|hobbies|volunteering|kontakt|profil|berufserfahrung|ausbildung|kenntnisse|fähigkeiten|stärken|zertifikate|weiterbildung|sprachen|interessen|expérience|formation|compétences|langues|contacto|perfil|experiencia|educación|formación|habilidades|idiomas)\s*:?$/i;
const SECTION_WORDS = 4;

function piecesOf(line: PdfLine): Piece[] {
  const groups: Word[][] = [];
  let before: Word | null = null;
  for (const word of withLetterSpacingClosed(line).words) {
    if (before === null || isApart(before, word)) groups.push([word]);
    else groups.at(-1)?.push(word);
    before = word;
  }
  return groups.map((group) => ({
    ...lineWith(group),
    order: Math.min(...group.map((word) => word.order)),
    letters: group.reduce((sum, word) => sum + word.text.length, 0),
    heading: group.length <= SECTION_WORDS && isSectionName(group.map((word) => word.text).join(' ')),
  }));
}

/** Returns whether a text is the name of a section, as a column or a margin has its own. */
export const isSectionName = (text: string): boolean => SECTION.test(text);

/** Several steps ask for the pieces of a page. */
const known = new WeakMap<readonly Word[], readonly Piece[]>();

/** The pieces of a page's lines, from top to bottom. */
export function piecesOfWords(words: readonly Word[]): readonly Piece[] {
  let pieces = known.get(words);
  if (pieces === undefined) known.set(words, (pieces = groupIntoLines(words).flatMap(piecesOf)));
  return pieces;
}

function isApart(before: Word, word: Word): boolean {
  const beyond = word.left - before.right - Math.max(GUTTER_POINTS, GUTTER_SHARE * word.size);
  // Most words stand closer: how they are spaced is not asked.
  return beyond > 0 && beyond > SPACES_PER_GAP * Math.max(spacingOf(word), spacingOf(before));
}

/** A space between letter-spaced words has the space of letters at both of its sides. */
const SPACES_PER_GAP = 2;

/** The space between the letters of a word beyond what its font gives them; 0 for short words. */
function spacingOf({ text, boxes, size }: Word): number {
  const letters = boxes.length / 4;
  if (letters < LEAST_SPACED || letters !== text.length) return 0;
  let least = Infinity;
  for (let at = 1; at < letters; at++) least = Math.min(least, boxes[4 * at]! - boxes[4 * at - 2]!);
  return least > LEAST_SPACING * size ? least : 0;
}

const LEAST_SPACED = 4;
/** In sizes: less is kerning. */
const LEAST_SPACING = 0.05;

export const isDated = ({ words }: Piece): boolean =>
  /(?:19|20)\d\d|present|current|now|^\d{1,2}$/i.test(words.map((word) => word.text).join(' '));

/** One that is known, or a few words in capitals. */
export const isHeading = ({ heading, words }: Piece): boolean => {
  const text = words.map((word) => word.text).join(' ');
  return heading || (words.length <= SECTION_WORDS && /^[^\d\p{Ll}]*\p{Lu}{3}[^\d\p{Ll}]*$/u.test(text));
};

export function sidesOf(pieces: readonly Piece[], x: number): { left: Piece[]; right: Piece[] } {
  return { left: pieces.filter((piece) => centre(piece) < x), right: pieces.filter((piece) => centre(piece) >= x) };
}

export const leftEdge = (items: readonly { left: number }[]): number =>
  items.reduce((least, { left }) => Math.min(least, left), Infinity);

export function baselinesOf(pieces: readonly Piece[]): number {
  return new Set(pieces.map((piece) => Math.round(piece.baseline))).size;
}

export function countPieceLetters(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.letters, 0);
}

function centre(piece: Piece): number {
  return (piece.left + piece.right) / 2;
}

/** Lines at the same height, by this many points. */
export const SAME_BASELINE_POINTS = 0.8;

/** Lines at the same left edge, by this many points. */
export const SAME_EDGE_POINTS = 10;

/** In sizes: small letters at the right stand somewhat higher than the title that they are level with. */
export const BESIDE = 0.5;

/** The share of a side's dates, or of its cells, that are level with a line beside them. */
export const LEVEL_SHARE = 0.8;
