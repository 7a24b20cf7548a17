import type { Block, Table } from '../blocks/block.js';
import { childOf, childrenOf, type XmlElement } from '../xml/xml-tree.js';
import type { ReadBlocks } from './drawings.js';
import type { Story } from './story.js';
import { wordColour } from './theme.js';
import type { Place } from './visibility.js';

/** Wrappers around rows and cells. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);
/** Twentieths of a point. */
const LEAST_ROW = 40;
const FARTHEST = 31_000;
/** More columns than Word allows. */
const MOST_COLUMNS = 64;

export function readTable(table: XmlElement, story: Story, place: Place, read: ReadBlocks): Table {
  const properties = childOf(table, 'w:tblPr');
  const { styles } = story.document;
  const style = childOf(properties, 'w:tblStyle')?.attributes['w:val'];
  const shades = styles.shadesOf(style);
  const vanish = place.vanish === true || styles.hidesTable(style);
  const position = childOf(properties, 'w:tblpPr')?.attributes ?? {};
  const isOutside = ['w:tblpX', 'w:tblpY'].some((key) => Math.abs(Number(position[key] ?? 0)) > FARTHEST);
  const fill = wordColour(childOf(properties, 'w:shd'), 'fill', styles.theme);
  const rows = unwrapped(table, 'w:tr').filter((row) => !childOf(childOf(row, 'w:trPr'), 'w:del'));
  return {
    kind: 'table',
    rows: rows.map((row, index) => {
      const shaded = shades === 'somewhere' || (shades === 'first-row' && index === 0);
      const background = fill ?? (shaded ? 'unknown' : place.background);
      return readRow(row, story, { background, hidden: place.hidden ?? (isOutside ? 'off-page' : null), vanish }, read);
    }),
  };
}

function readRow(row: XmlElement, story: Story, place: Place, read: ReadBlocks): Block[][] {
  const properties = childOf(row, 'w:trPr');
  const height = childOf(properties, 'w:trHeight')?.attributes ?? {};
  const isFlat = height['w:hRule'] === 'exact' && Number(height['w:val'] ?? 240) < LEAST_ROW;
  const cells: Block[][] = skipped(childOf(properties, 'w:gridBefore'));
  for (const cell of unwrapped(row, 'w:tc')) {
    const own = childOf(cell, 'w:tcPr');
    if (childOf(own, 'w:cellDel')) continue;
    const fill = wordColour(childOf(own, 'w:shd'), 'fill', story.document.styles.theme);
    const inner: Place = {
      ...place,
      background: fill ?? place.background,
      // What stands in the rest of a merged cell is not shown.
      hidden: place.hidden ?? (isFlat ? 'clipped' : goesOn(own) ? 'covered' : null),
    };
    cells.push(read(cell, story, inner));
    if (cells.length < MOST_COLUMNS) cells.push(...skipped(childOf(own, 'w:gridSpan'), 1));
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
