import type { HiddenReason, HiddenText } from '#libs/contracts';
import { paragraph, type Block } from '../blocks/block.js';
import { BEGINNING, paragraphWriter, type ParagraphWriter } from '../blocks/paragraph-writer.js';

/** Builds the paragraphs and tables of the body, a header, a note or a text box as their pieces come. */
export interface RtfStory {
  writer(): ParagraphWriter;
  write(text: string, hidden: HiddenReason | null): void;
  /** Bullet or number of the paragraph that has begun. */
  label(text: string): void;
  endParagraph(at: { heading: boolean; inTable: boolean }): void;
  endCell(): void;
  endRow(): void;
  /** Text boxes and the like, behind the paragraph that they hang on. */
  attach(blocks: Block[]): void;
  blocks(): Block[];
}

export function createStory(hidden: HiddenText[]): RtfStory {
  const blocks: Block[] = [];
  let rows: Block[][][] = [];
  let row: Block[][] = [];
  let cell: Block[] = [];
  let attached: Block[] = [];
  let label = '';
  let writer = paragraphWriter(hidden);
  const endTable = () => {
    if (row.length > 0 || cell.length > 0) endRow();
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  const take = (heading: boolean): Block[] => {
    const text = writer.since(BEGINNING);
    const taken = [paragraph(text, text.trim() === '' ? '' : label, heading), ...attached];
    writer = paragraphWriter(hidden);
    label = '';
    attached = [];
    return taken;
  };
  const endCell = () => {
    cell.push(...take(false));
    row.push(cell);
    cell = [];
  };
  const endRow = () => {
    if (cell.length > 0) endCell();
    if (row.length > 0) rows.push(row);
    row = [];
  };
  return {
    writer: () => writer,
    write: (text, reason) => {
      writer.write(text, reason);
    },
    label: (text) => {
      label += text;
    },
    endParagraph({ heading, inTable }) {
      if (inTable) {
        cell.push(...take(heading));
        return;
      }
      endTable();
      blocks.push(...take(heading));
    },
    endCell,
    endRow,
    attach: (more) => {
      attached.push(...more);
    },
    blocks() {
      const rest = take(false);
      const inCell = row.length > 0 || cell.length > 0;
      if (inCell) cell.push(...rest);
      endTable();
      if (!inCell) blocks.push(...rest);
      return blocks;
    },
  };
}
