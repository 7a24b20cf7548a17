import type { Block, Table } from '../blocks/block.js';
import { childOf, childrenOf, type XmlElement } from '../xml/xml-tree.js';
import type { ReadBlocks } from './drawings.js';
import type { DocxStory } from './story.js';
import type { TablePart } from './styles/table-styles.js';
import { wordColour } from './styles/theme.js';
import type { DocxContext } from './visibility.js';

/** Wrappers around rows and cells. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);
/** Twentieths of a point. */
const LEAST_ROW = 40;
const FARTHEST = 31_000;
/** More columns than Word allows. */
const MOST_COLUMNS = 64;

export function readTable(table: XmlElement, story: DocxStory, place: DocxContext, read: ReadBlocks): Table {
  const properties = childOf(table, 'w:tblPr');
  const { styles } = story.document;
  const style = childOf(properties, 'w:tblStyle')?.attributes['w:val'];
  const cellStyle = styles.cellsOf(style, childOf(properties, 'w:tblLook'));
  const position = childOf(properties, 'w:tblpPr')?.attributes ?? {};
  const isOutside = ['w:tblpX', 'w:tblpY'].some((key) => Math.abs(Number(position[key] ?? 0)) > FARTHEST);
  const fill = wordColour(childOf(properties, 'w:shd'), 'fill', styles.theme);
  const hidden = place.hidden ?? (isOutside ? 'off-page' : null);
  const rows = unwrapped(table, 'w:tr').filter((row) => !childOf(childOf(row, 'w:trPr'), 'w:del'));
  return {
    kind: 'table',
    rows: rows.map((row, index) => {
      const styleAt = (column: number, isLastColumn: boolean): TablePart => {
        const styled = cellStyle({ row: index, rows: rows.length, column, isLastColumn });
        // With two colors for one cell, the visible one is unknown.
        return fill !== null && styled.fill !== null ? { ...styled, fill: 'unknown' } : styled;
      };
      return readRow(row, story, { ...place, background: fill ?? place.background, hidden }, styleAt, read);
    }),
  };
}

function readRow(
  row: XmlElement,
  story: DocxStory,
  place: DocxContext,
  styleAt: (column: number, isLastColumn: boolean) => TablePart,
  read: ReadBlocks,
): Block[][] {
  const properties = childOf(row, 'w:trPr');
  const height = childOf(properties, 'w:trHeight')?.attributes ?? {};
  const isFlat = height['w:hRule'] === 'exact' && Number(height['w:val'] ?? 240) < LEAST_ROW;
  const cells: Block[][] = skipped(childOf(properties, 'w:gridBefore'));
  const own = unwrapped(row, 'w:tc').filter((cell) => !childOf(childOf(cell, 'w:tcPr'), 'w:cellDel'));
  for (const [index, cell] of own.entries()) {
    const cellProperties = childOf(cell, 'w:tcPr');
    const styled = styleAt(cells.length, index === own.length - 1);
    const fill = wordColour(childOf(cellProperties, 'w:shd'), 'fill', story.document.styles.theme);
    const inner: DocxContext = {
      background: fill ?? styled.fill ?? place.background,
      look: { ...place.look, ...styled.look },
      // What stands in the rest of a merged cell is not shown.
      hidden: place.hidden ?? (isFlat ? 'clipped' : goesOn(cellProperties) ? 'covered' : null),
    };
    cells.push(read(cell, story, inner));
    if (cells.length < MOST_COLUMNS) cells.push(...skipped(childOf(cellProperties, 'w:gridSpan'), 1));
  }
  return cells;
}

function goesOn(properties: XmlElement | undefined): boolean {
  return ['w:vMerge', 'w:hMerge'].some((name) => {
    const merge = childOf(properties, name);
    return merge !== undefined && merge.attributes['w:val'] !== 'restart';
  });
}

/** Empty cells for the columns that a cell spans beyond its own, or that a row leaves out. */
function skipped(count: XmlElement | undefined, own = 0): Block[][] {
  const columns = Math.min(MOST_COLUMNS, Number(count?.attributes['w:val'] ?? own) || own);
  return Array.from({ length: Math.max(0, columns - own) }, () => []);
}

function unwrapped(parent: XmlElement, name: string): XmlElement[] {
  return childrenOf(parent).flatMap((child) =>
    child.name === name ? [child] : WRAPPERS.has(child.name) ? unwrapped(child, name) : [],
  );
}
