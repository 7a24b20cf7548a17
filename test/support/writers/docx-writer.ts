import { strToU8, zipSync, type Zippable } from 'fflate';

const NAMESPACES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  v: 'urn:schemas-microsoft-com:vml',
};
const W = Object.entries(NAMESPACES)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts that Word finds by their relationship, which the writer adds; headers and footers are shown as `sectionProperties` say. */
const KINDS: readonly [RegExp, string][] = [
  [/^word\/(header)\d*\.xml$/, 'header'],
  [/^word\/(footer)\d*\.xml$/, 'footer'],
  [/^word\/(styles|numbering|settings|footnotes|endnotes)\.xml$/, ''],
  [/^word\/theme\/(theme)\d*\.xml$/, 'theme'],
];

/**
 * A DOCX of the least that Word needs, with the given body and other parts. Every header and footer part is shown on all pages.
 *
 * @param links addresses by the id of their relationship
 */
export function writeDocx(
  body: string,
  parts: Record<string, string> = {},
  { links = {}, section = '' }: { links?: Record<string, string>; section?: string } = {},
): Uint8Array {
  const names = Object.keys(parts);
  const found = names.flatMap((name, index) => {
    const [pattern, kind] = KINDS.find(([one]) => one.test(name)) ?? [];
    return pattern ? [{ id: `p${index}`, kind: kind || (pattern.exec(name)?.[1] ?? ''), name }] : [];
  });
  const relationships = [
    ...found.map(
      ({ id, kind, name }) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="/${name}"/>`,
    ),
    ...Object.entries(links).map(
      ([id, address]) =>
        `<Relationship Id="${id}" Type="${RELATIONSHIPS}/hyperlink" Target="${address}" TargetMode="External"/>`,
    ),
  ];
  const shown = found
    .filter(({ kind }) => kind === 'header' || kind === 'footer')
    .map(({ id, kind }) => `<w:${kind}Reference w:type="default" r:id="${id}"/>`);
  const all: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}<w:sectPr>${shown.join('')}${section}</w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`,
    ...parts,
  };
  const files: Zippable = {};
  for (const [name, text] of Object.entries(all)) files[name] = strToU8(text);
  return zipSync(files);
}

/** A run with properties, for example `<w:vanish/>`. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs and whatever else is in it. */
export function runs(...content: string[]): string {
  return `<w:p>${content.join('')}</w:p>`;
}

/** A text box as Word writes it: in DrawingML, and in VML for programs that know no better. */
export function textBox(
  content: string,
  { left = 0, top = 0, width = 2_000_000, height = 1_000_000, fill = '', hidden = false } = {},
): string {
  const position = (name: string, at: number) =>
    `<wp:position${name} relativeFrom="page"><wp:posOffset>${at}</wp:posOffset></wp:position${name}>`;
  const paint = fill === '' ? '<a:noFill/>' : `<a:solidFill><a:srgbClr val="${fill}"/></a:solidFill>`;
  const box = `<w:txbxContent>${content}</w:txbxContent>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor behindDoc="0">${position('H', left)}${position('V', top)}<wp:extent cx="${width}" cy="${height}"/><wp:docPr id="1" name="Box"${hidden ? ' hidden="1"' : ''}/><a:graphic><a:graphicData uri="${NAMESPACES.wps}"><wps:wsp><wps:spPr>${paint}</wps:spPr><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="position:absolute"><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
}

/** A complex field: an invisible code, and a result. */
export function field(code: string, ...result: string[]): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark('separate')}${result.join('')}${mark('end')}`;
}

/** Styles as given, for example `<w:style w:type="paragraph" w:styleId="Heading1">…</w:style>`. */
export function styles(...definitions: string[]): string {
  return `<?xml version="1.0"?><w:styles ${W}>${definitions.join('')}</w:styles>`;
}

/** Footnotes by their id. */
export function footnotes(notes: Record<string, string>): string {
  const each = Object.entries(notes).map(([id, text]) => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`);
  return `<?xml version="1.0"?><w:footnotes ${W}>${each.join('')}</w:footnotes>`;
}

/** A footer part with the given paragraphs. */
export function footer(...paragraphs: string[]): string {
  return `<?xml version="1.0"?><w:ftr ${W}>${paragraphs.join('')}</w:ftr>`;
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
export const NUMBERING = `<?xml version="1.0"?><w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

/** Properties of a paragraph in list 1 or 2 of {@link NUMBERING}. */
export function inList(list: 1 | 2): string {
  return `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`;
}
