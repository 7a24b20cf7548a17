/** What a word processor's document is made of, whatever its format: a column of paragraphs and tables. */
export type Block = Paragraph | Table;

export interface Paragraph {
  kind: 'paragraph';
  /** As a person sees it; tabs and line breaks inside are kept. */
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
