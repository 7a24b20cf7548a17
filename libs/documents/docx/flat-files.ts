/** Word documents in one XML file: that of Word 2003, and the later one that holds the parts of a DOCX side by side. */
import { ReadEnded } from '../outcome.js';
import { childOf, childrenOf, parseXml, textIn, within, type XmlElement, type XmlNode } from '../xml/xml-tree.js';

/** The parts of such a file, by their names in a DOCX. */
export interface FlatFile {
  parts: Map<string, XmlElement>;
}

const MAIN = 'word/document.xml';
const FOLDER = 'word/';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';

/** @throws {ReadEnded} `malformed` where it holds no document */
export function flatFile(bytes: Uint8Array): FlatFile {
  const root = parseXml(MAIN, bytes);
  if (root.name === 'pkg:package') return { parts: partsIn(root) };
  if (root.name === 'w:wordDocument') return { parts: partsOf2003(root) };
  throw new ReadEnded('malformed', 'no-document-part', { part: root.name });
}

function partsIn(root: XmlElement): Map<string, XmlElement> {
  return new Map(
    childrenOf(root, 'pkg:part').flatMap((part) => {
      const [content] = childrenOf(childOf(part, 'pkg:xmlData'));
      return content ? [[(part.attributes['pkg:name'] ?? '').replace(/^\//, ''), content] as const] : [];
    }),
  );
}

/** Groups of paragraphs that mean nothing by themselves. */
const GROUPS = new Set(['wx:sect', 'wx:sub-section', 'wx:pBdrGroup', 'aml:content']);
/** Kinds of headers, as a DOCX names them. */
const RUNNING: Readonly<Record<string, string>> = { odd: 'default', even: 'even', first: 'first' };

/** The parts of a file of Word 2003, whose elements are those of a DOCX but for a few. */
function partsOf2003(root: XmlElement): Map<string, XmlElement> {
  const parts = new Map<string, XmlElement>();
  const relationships: XmlElement[] = [];
  const notes: XmlElement[] = [];
  const add = (name: string, type: string, content: XmlElement): string => {
    const id = `r${relationships.length + 1}`;
    parts.set(FOLDER + name, content);
    relationships.push(element('Relationship', { Id: id, Type: type, Target: name }));
    return id;
  };
  const converted = (node: XmlElement): XmlElement[] => {
    const children = () =>
      node.children.flatMap((child): XmlNode[] => (typeof child === 'string' ? [child] : converted(child)));
    const { attributes } = node;
    if (GROUPS.has(node.name)) return children().filter((child) => typeof child !== 'string');
    switch (node.name) {
      case 'aml:annotation': {
        const isDeleted = /^Word\.(?:Deletion|Comment)$/.test(attributes['w:type'] ?? '');
        return [element(isDeleted ? 'w:del' : 'w:ins', {}, children())];
      }
      case 'w:hlink':
        return [element('w:fldSimple', { 'w:instr': `HYPERLINK "${attributes['w:dest'] ?? ''}"` }, children())];
      case 'w:footnote':
      case 'w:endnote':
        notes.push(...children().filter((child) => typeof child !== 'string'));
        return [];
      case 'w:hdr':
      case 'w:ftr': {
        const kind = node.name === 'w:hdr' ? 'header' : 'footer';
        const id = add(`${kind}${relationships.length}.xml`, kind, element(node.name, {}, children()));
        const type = RUNNING[attributes['w:type'] ?? ''] ?? 'default';
        return [element(`w:${kind}Reference`, { 'w:type': type, 'r:id': id })];
      }
      case 'w:p':
        return [element('w:p', attributes, [...label(node), ...children()])];
      default:
        return [element(node.name, attributes, children())];
    }
  };
  const body = childOf(root, 'w:body');
  if (body) {
    const [whole] = converted(body);
    whole!.children.push(...notes);
    parts.set(MAIN, element('w:document', {}, [whole!]));
  }
  const styles = childOf(root, 'w:styles');
  if (styles) add('styles.xml', 'styles', styles);
  parts.set(RELATIONSHIPS, element('Relationships', {}, relationships));
  return parts;
}

/** The bullet or number of a list's item, which Word wrote beside it for other programs. */
function label(paragraph: XmlElement): XmlElement[] {
  const list = childOf(childOf(paragraph, 'w:pPr'), 'w:listPr');
  if (!list || ![...within(paragraph)].some((one) => one.name === 'w:t' && textIn(one).trim() !== '')) return [];
  const written = childOf(list, 'wx:t')?.attributes['wx:val']?.trim() ?? '';
  const text = /[\p{L}\p{N}]/u.test(written) && written.length > 1 ? written : '•';
  return [element('w:r', {}, [element('w:t', {}, [`${text} `])])];
}

function element(name: string, attributes: XmlElement['attributes'], children: XmlNode[] = []): XmlElement {
  return { name, attributes, children };
}
