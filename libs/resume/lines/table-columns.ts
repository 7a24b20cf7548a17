/** Columns of tables of positions, by the captions above them. */
import { captionKind, type LabelKind } from './labels.js';
import { wordTotal } from './line-shape.js';
import type { ResumeLine } from './lines.js';

/** A cell of a row, its place counted from the beginning of the line. */
export interface Cell {
  from: number;
  to: number;
  text: string;
}

/** A column by its caption, and where it begins. */
export interface Column {
  from: number;
  /** Null where the caption says something else. */
  kind: ColumnKind | null;
}

const LEAST_COLUMNS = 3;
/** In words. */
const LONGEST_CAPTION = 5;

/** The columns that a line names where they are those of a table of positions: when they were, and as what or where. Null for any other line. */
export function positionColumns(line: ResumeLine): Column[] | null {
  if (line.bullet || /\d/.test(line.text)) return null;
  const cells = cellsInRow(line);
  if (cells.length < LEAST_COLUMNS || cells.some(({ text }) => wordTotal(text) > LONGEST_CAPTION)) return null;
  const kinds = cells.map(({ text }) => columnKind(text));
  const isDated = kinds.includes('dates') || (kinds.includes('start') && kinds.includes('end'));
  const isNamed = kinds.includes('title') || kinds.includes('employer');
  const unknown = kinds.filter((kind) => kind === null).length;
  if (!isDated || !isNamed || kinds.includes('studies') || unknown * 2 > kinds.length) return null;
  // A school is where someone works who has a title there.
  if (kinds.includes('school') && !kinds.includes('title')) return null;
  return cells.map(({ from }, at) => ({ from, kind: kinds[at] === 'school' ? 'employer' : kinds[at]! }));
}

const CELL = /[^\s|](?:(?! {2}|\t|\s*\|).)*/g;

/** The cells of a row: what spaces, a tab or a bar set apart. */
export function cellsInRow({ text }: ResumeLine): Cell[] {
  return [...text.matchAll(CELL)].map(({ 0: whole, index }) => {
    const cell = whole.trimEnd();
    return { from: index, to: index + cell.length, text: cell };
  });
}

/** What a column of a table of positions holds; `studies` is of another table. */
export type ColumnKind = LabelKind | 'start' | 'end' | 'ship' | 'school' | 'studies';

const COLUMN_KINDS: readonly [ColumnKind, RegExp][] = [
  [
    'start',
    /^(?:from|from date|date from|start|start date|since|sign(?:ed)?[ -]?on(?: date)?|date (?:joined|of joining)|join(?:ed|ing)(?: date)?|von|beginn|eintritt|début|du|de|date d['’]entrée|entrée|desde|inicio|fecha (?:de )?(?:inicio|ingreso)|ingreso|dal|da|inizio|início|data (?:de )?(?:início|entrada|inizio)|entrada|van|vanaf|begin|od|początek)$/i,
  ],
  [
    'end',
    /^(?:to|to date|date to|end|end date|until|till|sign(?:ed)?[ -]?off(?: date)?|date (?:left|of leaving)|left|leaving(?: date)?|bis|ende|austritt|fin|au|à|date de sortie|sortie|hasta|fecha (?:de )?(?:fin|término|egreso|salida)|egreso|al|a|fine|até|fim|término|data (?:de )?(?:fim|saída|fine)|saída|tot|einde|t\/m|do|koniec)$/i,
  ],
  // The record of sea service that manning agencies ask for.
  [
    'ship',
    /^(?:(?:name of )?(?:vessel|ship)(?:'s)?(?: name)?|buque|navire|nave|schiff|schip|statek|embarcación|navio)$/i,
  ],
  [
    'employer',
    /^(?:(?:manning|crewing|crew) (?:agency|agent)|agency|ship ?owner|owner|principal|shipping company|ship manager)$/i,
  ],
  [
    'school',
    /^(?:(?:name of )?(?:school|university|institut(?:e|ion)|college|academy|schule|hochschule|école|escuela|scuola|escola|szkoła)(?: name)?)$/i,
  ],
  [
    'studies',
    /^(?:degree|qualification|grade|result|course|exam(?:ination)?(?: passed)?|(?:year of )?passing(?: year)?|marks|percentage|cgpa|certificate|training|abschluss|note|board)$/i,
  ],
];

/** What the column below a caption holds; null where it is another thing. "Vessel / type / GRT" is of the first that is known. */
function columnKind(caption: string): ColumnKind | null {
  const names = caption.split(/\s*\/\s*|\s+(?:&|and|und|et|y|e|en|i)\s+/i);
  for (const name of [caption, ...names]) {
    const bare = name.replace(/[:.]$/, '').trim();
    const kind = COLUMN_KINDS.find(([, words]) => words.test(bare))?.[0] ?? captionKind(bare);
    if (kind) return kind;
  }
  return null;
}
