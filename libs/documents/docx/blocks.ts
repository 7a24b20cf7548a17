/** What we use of mammoth's document tree. */
export interface WordNode {
  type: string;
  children?: WordNode[];
  value?: string;
  styleName?: string | null;
  numbering?: { isOrdered: boolean; level: string } | null;
  noteType?: string;
}

/** The text of a document tree: a paragraph a line, headings set off by a blank line, lists as bullets, tables row by row with tabs. */
export function blocksText(document: WordNode): string {
  return linesOfBlocks(document.children ?? [])
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

function linesOfBlocks(blocks: readonly WordNode[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return linesOfParagraph(block);
    if (block.type === 'table') return ['', ...(block.children ?? []).flatMap(linesOfRow), ''];
    return linesOfBlocks(block.children ?? []);
  });
}

function linesOfParagraph(paragraph: WordNode): string[] {
  const text = inlineText(paragraph.children ?? []);
  if (text.trim() === '') return [''];
  if (/^(?:heading|title|subtitle)/i.test(paragraph.styleName ?? '')) return ['', ...text.split('\n')];
  if (paragraph.numbering && !paragraph.numbering.isOrdered)
    return text.split('\n').map((line, index) => (index === 0 ? `• ${line}` : line));
  return text.split('\n');
}

/**
 * A row of short cells is one line with tabs. Cells that hold paragraphs are columns of a page made with a table: they follow each other.
 */
function linesOfRow(row: WordNode): string[] {
  const cells = (row.children ?? []).map((cell) =>
    linesOfBlocks(cell.children ?? []).filter((line) => line.trim() !== ''),
  );
  if (cells.every((cell) => cell.length <= 1)) {
    const line = cells
      .map((cell) => cell[0] ?? '')
      .filter((cell) => cell !== '')
      .join('\t');
    return line === '' ? [] : [line];
  }
  return cells.filter((cell) => cell.length > 0).flatMap((cell) => [...cell, '']);
}

function inlineText(nodes: readonly WordNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value ?? '';
      if (node.type === 'tab') return '\t';
      if (node.type === 'break') return '\n';
      if (node.type === 'noteReference' || node.type === 'commentReference') return '';
      return inlineText(node.children ?? []);
    })
    .join('');
}
