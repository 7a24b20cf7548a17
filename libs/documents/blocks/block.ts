/** The parts of a word processor's document in any format: a column of paragraphs and tables. */
export type Block = Paragraph | Table;

export interface Paragraph {
  kind: 'paragraph';
  /** The visible text; tabs and line breaks inside are kept. */
  text: string;
  /** Bullet or number before it, with the space behind: `• `, `2. `; empty where there is none. */
  label: string;
  /** The document says that it is a heading or a title. */
  heading: boolean;
}

export interface Table {
  kind: 'table';
  /** Rows of cells, each a column of blocks; a cell that spans columns is followed by as many empty ones. */
  rows: Block[][][];
}

export function paragraph(text: string, label = '', heading = false): Paragraph {
  return { kind: 'paragraph', text, label, heading };
}
