import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { MAX_NESTING, MAX_XML_PART } from '../limits.js';
import { ReadEnded } from '../outcome.js';
import { unzipBounded } from '../zip.js';
import { blocksText, type WordNode } from '../docx/blocks.js';
import type { DocumentFormat } from './format.js';

const BODY = 'word/document.xml';

/** Word's DOCX, through mammoth's document tree: paragraphs, lists, tables row by row, text boxes, and the first page's header. */
export const docx: DocumentFormat = {
  name: 'Word (DOCX)',
  extractor: 'docx/1',
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  async read(bytes) {
    const parts = unzipBounded(bytes, (name) => /\.(?:xml|rels)$/i.test(name));
    for (const [name, part] of parts) checkXml(name, part);
    if (!parts.has(BODY)) throw new ReadEnded('malformed', 'no-document-part', { part: BODY });
    const headers = [...parts.keys()].filter((name) => /^word\/header\d*\.xml$/.test(name)).sort();
    const texts: string[] = [];
    for (const header of headers) {
      const text = await partText(asBody(parts, header));
      if (text.trim() !== '' && !texts.includes(text)) texts.push(text);
    }
    texts.push(await partText(parts));
    return { outcome: 'text', text: texts.filter((text) => text.trim() !== '').join('\n\n') };
  },
};

/** Entities could read files or grow without end, and readers of trees are recursive: both are refused before a parser sees them. */
function checkXml(name: string, part: Uint8Array): void {
  if (part.length > MAX_XML_PART)
    throw new ReadEnded('too-big', 'part-too-big', { part: name, bytes: part.length, limit: MAX_XML_PART });
  const xml = new TextDecoder('utf-8').decode(part);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new ReadEnded('malformed', 'entities-not-allowed', { part: name });
  let depth = 0;
  for (const [, closing, selfClosing] of xml.matchAll(/<(\/)?[A-Za-z_][^<>]*?(\/)?>/g)) {
    if (closing) depth--;
    else if (!selfClosing) depth++;
    if (depth > MAX_NESTING) throw new ReadEnded('malformed', 'nested-too-deep', { part: name, limit: MAX_NESTING });
  }
}

/** The parts with a header in the place of the body: mammoth reads bodies only. */
function asBody(parts: Map<string, Uint8Array>, header: string): Map<string, Uint8Array> {
  const xml = new TextDecoder('utf-8').decode(parts.get(header));
  const body = xml
    .replace(/<w:hdr(?=[\s>])/, '<w:document')
    .replace(/(<w:document[^>]*>)/, '$1<w:body>')
    .replace(/<\/w:hdr>/, '</w:body></w:document>');
  const changed = new Map(parts);
  changed.set(BODY, new TextEncoder().encode(body));
  const rels = parts.get(header.replace('word/', 'word/_rels/') + '.rels');
  if (rels) changed.set('word/_rels/document.xml.rels', rels);
  return changed;
}

async function partText(parts: Map<string, Uint8Array>): Promise<string> {
  // Packed anew from what was checked: mammoth's own unzipping never sees the sender's archive.
  const buffer = Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
  let text = '';
  await mammoth.convertToHtml(
    { buffer },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      transformDocument: (document: WordNode) => {
        text = blocksText(document);
        return { ...document, children: [] };
      },
    },
  );
  return text;
}
