import type { Block } from '../blocks/block.js';

interface OpenTable {
  rows: Block[][][];
  cells: Block[][];
  cell: Block[];
}

/** Puts paragraphs, each with the number of tables around it, back into tables. */
export interface TableBuilder {
  /** Adds to the cell that is open at this depth; depth 0 is the page. */
  add(depth: number, blocks: readonly Block[]): void;
  endCell(): void;
  endRow(): void;
  /** Closes all tables. */
  blocks(): Block[];
}

export function createTables(): TableBuilder {
  const page: Block[] = [];
  const open: OpenTable[] = [];
  const close = (depth: number) => {
    while (open.length > depth) {
      const { rows, cells, cell } = open.pop()!;
      // A table that is cut off in a row has the cells until then.
      if (cell.length > 0) cells.push(cell);
      if (cells.length > 0) rows.push(cells);
      (open.at(-1)?.cell ?? page).push({ kind: 'table', rows });
    }
    while (open.length < depth) open.push({ rows: [], cells: [], cell: [] });
  };
  return {
    add(depth, blocks) {
      close(depth);
      (open.at(-1)?.cell ?? page).push(...blocks);
    },
    endCell() {
      const table = open.at(-1);
      if (!table) return;
      table.cells.push(table.cell);
      table.cell = [];
    },
    endRow() {
      const table = open.at(-1);
      if (!table) return;
      table.rows.push(table.cells);
      table.cells = [];
      table.cell = [];
    },
    blocks() {
      close(0);
      return page;
    },
  };
}
