/** The part of pdfmake 0.3 that reports use. Its published types bring those of browsers into all of the server. */
declare module 'pdfmake' {
  interface Style {
    style?: string;
    fontSize?: number;
    bold?: boolean;
    italics?: boolean;
    color?: string;
    alignment?: 'left' | 'right';
    lineHeight?: number;
    font?: string;
    /** Left, top, right, bottom in points. */
    margin?: [number, number, number, number];
    /** The width of a column, in points or as `*` and `auto`. */
    width?: number | string;
  }

  type Text = string | (Style & { text: string | Text[]; headlineLevel?: number });

  interface Table {
    widths: (number | string)[];
    headerRows: number;
    /** Rows that stand on the page of the header. */
    keepWithHeaderRows: number;
    dontBreakRows: boolean;
    body: Content[][];
  }

  interface TableLayout {
    hLineWidth(at: number): number;
    vLineWidth(): number;
    hLineColor(): string;
    paddingTop(): number;
    paddingBottom(): number;
  }

  export type Content =
    | Text
    | (Style & { stack: Content[] })
    | (Style & { ul: Content[] })
    | (Style & { columns: Content[] })
    | (Style & { table: Table; layout: TableLayout });

  export interface Pages {
    info: { title: string; creator: string; producer: string };
    pageSize: 'A4';
    pageMargins: [number, number, number, number];
    defaultStyle: Style;
    styles: Record<string, Style>;
    content: Content[];
    pageBreakBefore(node: { headlineLevel?: number }, nodes: { getFollowingNodesOnPage(): unknown[] }): boolean;
    footer(page: number, count: number): Content;
  }

  interface Pdfmake {
    /** Files of the faces of each family. */
    setFonts(fonts: Record<string, Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    createPdf(pages: Pages): { getBuffer(): Promise<Buffer> };
  }

  const pdfmake: Pdfmake;
  // eslint-disable-next-line no-restricted-exports -- it is the library's
  export default pdfmake;
}
