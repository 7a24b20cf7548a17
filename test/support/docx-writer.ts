import { strToU8, zipSync, type Zippable } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A DOCX of the least that Word needs, with the given body and other parts. */
export function writeDocx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const all: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  const files: Zippable = {};
  for (const [name, text] of Object.entries(all)) files[name] = strToU8(text);
  return zipSync(files);
}

/** A paragraph; `\t` and `\n` become Word's tab and break. */
export function paragraph(text: string, properties = ''): string {
  const runs = text
    .split(/([\t\n])/)
    .map((part) =>
      part === '\t' ? '<w:tab/>' : part === '\n' ? '<w:br/>' : `<w:t xml:space="preserve">${part}</w:t>`,
    );
  return `<w:p><w:pPr>${properties}</w:pPr><w:r>${runs.join('')}</w:r></w:p>`;
}

/** A table of cells, each of one or more paragraphs. */
export function table(rows: readonly (readonly (string | readonly string[])[])[]): string {
  const cell = (texts: string | readonly string[]) =>
    `<w:tc>${[texts]
      .flat()
      .map((text) => paragraph(text))
      .join('')}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A header part with the given paragraphs. */
export function header(...paragraphs: string[]): string {
  return `<?xml version="1.0"?><w:hdr ${W}>${paragraphs.join('')}</w:hdr>`;
}

/** Numbering definitions: list 1 is bulleted, list 2 numbered. */
export const NUMBERING = `<?xml version="1.0"?><w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

/** Properties of a paragraph in list 1 or 2 of {@link NUMBERING}. */
export function inList(list: 1 | 2): string {
  return `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`;
}
