import type { Rgb } from '../../colours.js';
import { childOf, childrenOf, type XmlElement } from '../../xml/xml-tree.js';
import { isOn, runStyle, type RunLook } from './run-style.js';
import { wordColour, type Theme } from './theme.js';

/** The style of a part of a table. */
export interface TablePart {
  look: RunLook;
  /** The fill of the cells; `unknown` for patterns, null where the style has none. */
  fill: Rgb | 'unknown' | null;
}

/** A table style, by the part of the table: `''` for all of it. */
export interface TableStyle {
  parts: ReadonlyMap<string, TablePart>;
  /** Rows and columns that make a band. */
  bands: { rows: number; columns: number };
}

/** The position of a cell in its table. */
export interface CellPlace {
  row: number;
  rows: number;
  column: number;
  isLastColumn: boolean;
}

/** Returns the style of a cell. */
export type CellStyle = (place: CellPlace) => TablePart;

const NOTHING: TablePart = { look: {}, fill: null };

/** Returns the own properties of a `w:type="table"` style, without those that it is based on. */
export function tableStyleOf(style: XmlElement, theme: Theme): TableStyle {
  const parts = new Map<string, TablePart>([['', partOf(style, theme)]]);
  for (const part of childrenOf(style, 'w:tblStylePr')) parts.set(part.attributes['w:type'] ?? '', partOf(part, theme));
  const size = (name: string) => Number(childOf(childOf(style, 'w:tblPr'), name)?.attributes['w:val']) || 0;
  return { parts, bands: { rows: size('w:tblStyleRowBandSize'), columns: size('w:tblStyleColBandSize') } };
}

function partOf(element: XmlElement, theme: Theme): TablePart {
  const shading = childOf(childOf(element, 'w:tcPr'), 'w:shd') ?? childOf(childOf(element, 'w:tblPr'), 'w:shd');
  const isPlain = ['clear', 'nil', undefined].includes(shading?.attributes['w:val']);
  return {
    look: runStyle(childOf(element, 'w:rPr'), theme),
    fill: isPlain ? wordColour(shading, 'fill', theme) : 'unknown',
  };
}

/** Switches of `w:tblLook`, by the bits of its older form. Without the element a style is taken to apply as a whole. */
const SWITCHES = {
  firstRow: 0x20,
  lastRow: 0x40,
  firstColumn: 0x80,
  lastColumn: 0x100,
  noHBand: 0x200,
  noVBand: 0x400,
} as const;

/**
 * Returns the style of each cell: the narrower part overrides the wider one (ISO 29500, 17.7.6).
 *
 * @param chain the style and those that it is based on, itself first
 * @param options `w:tblLook`: which parts of the style the table takes
 */
export function cellStyles(chain: readonly TableStyle[], options: XmlElement | undefined): CellStyle {
  const bits = parseInt(options?.attributes['w:val'] ?? '', 16);
  const isSet = (name: keyof typeof SWITCHES): boolean => {
    const own = options?.attributes[`w:${name}`];
    return own === undefined ? (bits & SWITCHES[name]) !== 0 : isOn(own);
  };
  const takes = (name: 'firstRow' | 'lastRow' | 'firstColumn' | 'lastColumn') => options === undefined || isSet(name);
  const [hasFirstRow, hasLastRow] = [takes('firstRow'), takes('lastRow')];
  const [hasFirstColumn, hasLastColumn] = [takes('firstColumn'), takes('lastColumn')];
  const size = (of: 'rows' | 'columns') => chain.map(({ bands }) => bands[of]).find((count) => count > 0) ?? 1;
  const [rowBand, columnBand] = [size('rows'), size('columns')];
  const merged = (name: string): TablePart =>
    chain.reduceRight<TablePart>((before, { parts }) => over(before, parts.get(name)), NOTHING);
  const parts = new Map<string, TablePart>();
  return ({ row, rows, column, isLastColumn }) => {
    const [isTop, isBottom] = [hasFirstRow && row === 0, hasLastRow && row === rows - 1];
    const [isLeft, isRight] = [hasFirstColumn && column === 0, hasLastColumn && isLastColumn];
    const band = (at: number, of: number) => (Math.floor(at / of) % 2 === 0 ? 'band1' : 'band2');
    const names = [
      '',
      'wholeTable',
      !isSet('noVBand') && !isLeft && !isRight && `${band(column - (hasFirstColumn ? 1 : 0), columnBand)}Vert`,
      !isSet('noHBand') && !isTop && !isBottom && `${band(row - (hasFirstRow ? 1 : 0), rowBand)}Horz`,
      isLeft && 'firstCol',
      isRight && 'lastCol',
      isTop && 'firstRow',
      isBottom && !isTop && 'lastRow',
      isTop && isLeft && 'nwCell',
      isTop && isRight && 'neCell',
      isBottom && isLeft && 'swCell',
      isBottom && isRight && 'seCell',
    ].filter((name) => name !== false);
    const key = names.join();
    const known = parts.get(key) ?? names.map(merged).reduce(over, NOTHING);
    parts.set(key, known);
    return known;
  };
}

function over(before: TablePart, part: TablePart | undefined): TablePart {
  return part === undefined ? before : { look: { ...before.look, ...part.look }, fill: part.fill ?? before.fill };
}
