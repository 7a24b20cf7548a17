import type { Block, Table } from './block.js';

/** The text of blocks: a paragraph a line, headings set off by a blank line, bullets and numbers before their items, tables as people read them. */
export function blocksText(blocks: readonly Block[]): string {
  return linesOf(blocks).join('\n');
}

function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return ['', ...linesOfTable(block), ''];
    if (block.text.trim() === '') return [''];
    const [first = '', ...rest] = block.text.split('\n');
    const lines = [block.label + first, ...rest];
    return block.heading ? ['', ...lines] : lines;
  });
}

/** Names that sections of a résumé go by; a cell that begins with one is a piece of the page, not a cell of a table of facts. */
const SECTION =
  /^\s*(?:about(?: me)?|awards?|certificat(?:es?|ions?)|contact(?: (?:info(?:rmation)?|details))?|core competenc(?:ies|es)|courses|details|education|employment(?: history)?|(?:professional |work |relevant )?experience|(?:career )?(?:objective|summary)|hobbies|interests|(?:key |technical |professional |soft |hard )?skills|languages?|links|personal(?: details| information| data)?|profile|projects|publications|references|strengths|technologies|tools|training|volunteering|work history|ausbildung|berufserfahrung|bildung|fähigkeiten|interessen|kenntnisse|kontakt|persönliche daten|profil|sprachen|werdegang|compétences|expérience(?:s)?(?: professionnelles?)?|formation|langues|centres d.intérêt|contacto|educación|experiencia(?: laboral| profesional)?|formación|habilidades|idiomas|perfil)\s*:?\s*$/iu;

const YEAR = /\b(?:19|20)\d\d\b/;

/**
 * A table of facts is read row by row, with tabs between its cells. A page that was laid out with a table is read column by column where
 * a column has sections below each other; else the cells of each row follow one another.
 */
function linesOfTable({ rows }: Table): string[] {
  const cells = rows.map((row) => row.map((cell) => linesOf(cell).filter((line) => line.trim() !== '')));
  const lines: string[] = [];
  for (let from = 0; from < cells.length;) {
    // A row with one filled cell (a banner over the page) belongs to no column.
    let to = from;
    while (to < cells.length && filled(cells[to]) > 1 && cells[to]?.length === cells[from]?.length) to++;
    const band = cells.slice(from, Math.max(to, from + 1));
    lines.push(...(isPage(band) ? columnByColumn(band) : band.flatMap(linesOfRow)));
    from += band.length;
  }
  return lines;
}

function filled(row: readonly string[][] | undefined): number {
  return (row ?? []).filter((cell) => cell.length > 0).length;
}

/** Two or more sections below each other in one column, which rows would cut out of the other column's text. */
function isPage(band: readonly string[][][]): boolean {
  const columns = band[0]?.length ?? 0;
  for (let column = 0; column < columns; column++) {
    const sections = band.filter((row) => (row[column]?.length ?? 0) > 1 && SECTION.test(row[column]?.[0] ?? ''));
    if (sections.length > 1) return true;
  }
  return false;
}

function columnByColumn(band: readonly string[][][]): string[] {
  const columns = band[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, column) => band.flatMap((row) => [...(row[column] ?? []), ''])).flat();
}

/**
 * A row of short cells is one line with tabs. Where one cell goes on below, its first line stands beside the others if those are more than
 * one or tell when it was; everything else is columns of text, which follow each other.
 */
function linesOfRow(row: readonly string[][]): string[] {
  const cells = row.filter((cell) => cell.length > 0);
  const [long, ...others] = cells.filter((cell) => cell.length > 1);
  const short = cells.filter((cell) => cell.length === 1);
  const isEntry = others.length === 0 && (short.length > 1 || short.some(([line = '']) => YEAR.test(line)));
  if (long === undefined || isEntry) {
    const line = cells.map(([first = '']) => first).join('\t');
    return [...(line === '' ? [] : [line]), ...(long ?? []).slice(1)];
  }
  return cells.flatMap((cell) => [...cell, '']);
}
