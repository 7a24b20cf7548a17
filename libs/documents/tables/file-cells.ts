/** Cells that name files. */
import type { TableField } from '#libs/contracts';

/** Marks between the things of a list in one cell. */
export const BETWEEN = /[;|\n•]+/;

/** Name of a file of a kind that people send. */
export const FILE_NAME =
  /^[^\n]{1,250}\.(?:pdf|docx?|docm|dotx|odt|ott|rtf|txt|md|html?|pages|wp[ds]|png|jpe?g|tiff?|webp|heic|gif)$/i;
const ADDRESS = /^[a-z]+:\/\//i;

/** Matches words for an empty value in English, German, French and Spanish. */
const NOTHING =
  /^(?:[-–—_?/]+|n\.? ?[/.]? ?a\.?|none|null|nil|not available|missing|kein(?:e[rs]?)?|fehlt|k\. ?a\.?|nicht vorhanden|aucune?|néant|ning[uú]n[oa]?|no|nein|non)$/iu;

/** A cell of so many characters is a text, whatever its column is called. */
export const LONG = 400;

/** Headers that stand over names of files as often as over what they say. */
const OPEN: readonly (TableField | null)[] = ['file', 'text', 'summary', 'link'];

export function isNothing(cell: string): boolean {
  return NOTHING.test(cell.trim());
}

/** A name in quotation marks of its own, which may have marks in it that else stand between names; or what is between those. */
const NAMES = /\s*"((?:[^"]|"")+)"\s*(?=[;|\n•]|$)|[^;|\n•]+/g;

/**
 * The names in a cell, without what says that there is no file.
 * @param isThere whether a file of a name is packed with the table: the whole cell may be one, marks and all
 */
export function namesIn(cell: string, isThere: (name: string) => boolean): string[] {
  if (isThere(cell.trim())) return [cell.trim()];
  return [...cell.matchAll(NAMES)]
    .map(([name, quoted]) => quoted?.replaceAll('""', '"') ?? name.trim().replace(/^[-*]\s+/, ''))
    .filter((name) => name !== '' && !isNothing(name));
}

/**
 * Returns whether a column names files beside the table: all of its cells look like that (an address of the web leads
 * elsewhere), or some are names of files that are there. The less its header says, the more of them have to be.
 * @param cells without those that say nothing
 * @param meant what its header says
 * @param isThere whether a file of a name is packed with the table
 */
export function areFiles(
  cells: readonly string[],
  meant: TableField | null,
  isThere: (name: string) => boolean,
): boolean {
  if (cells.length === 0) return false;
  const named = cells.map((cell) => namesIn(cell, isThere));
  const isName = (name: string) => FILE_NAME.test(name) && !ADDRESS.test(name);
  if (named.every((names) => names.length > 0 && names.every(isName))) return true;
  const there = named.filter((names) => names.some(isThere)).length;
  if (meant === null) return there * 2 > cells.length;
  const texts = cells.filter((cell, index) => cell.length >= LONG && !named[index]!.some(isName)).length;
  return OPEN.includes(meant) && there > 0 && texts * 2 < cells.length;
}
