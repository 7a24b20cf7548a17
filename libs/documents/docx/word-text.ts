import { WHITE } from '../colours.js';
import type { FormatResult, ReadFinding } from '../outcome.js';
import { blocksText } from '../blocks/blocks-text.js';
import { withoutPageNumbers } from '../blocks/page-numbers.js';
import { childOf, childrenOf, within, type XmlElement } from '../xml/xml-tree.js';
import { hasBackdrop, hasCover } from './drawings.js';
import { numberingOf } from './numbering.js';
import { openPackage, type WordPackage } from './package.js';
import { readDocxBlocks } from './read-blocks.js';
import type { DocxStory, WordDocument } from './story.js';
import { isOn } from './styles/run-style.js';
import { stylesOf } from './styles/styles.js';
import { themeOf, wordColour } from './styles/theme.js';
import type { DocxContext } from './visibility.js';

/** Reads a Word file: the first page's header, the body, its notes, and what else stands in headers and footers, each once. */
export function readWord(bytes: Uint8Array): FormatResult {
  const file = openPackage(bytes);
  const { main } = file;
  const theme = themeOf(file.related(main, 'theme'));
  const root = file.part(main);
  const body = childOf(root ?? undefined, 'w:body');
  if (!root || !body) return { outcome: 'malformed', reason: 'no-body', data: { part: main } };
  const document: WordDocument = {
    package: file,
    styles: stylesOf(file.related(main, 'styles'), theme),
    numbering: numberingOf(file.related(main, 'numbering')),
    hidden: [],
    notes: new Set(),
    overPicture: 0,
  };
  const running = runningParts(file, body).flatMap((name) => {
    const part = file.part(name);
    return part ? [{ name, part }] : [];
  });
  const backed = [root, ...running.map(({ part }) => part)].some((part) => hasBackdrop(part, theme));
  const place: DocxContext = { background: backed ? 'picture' : pageColour(file, root, document), hidden: null };
  const storyOf = (name: string, part: XmlElement, isRunning = false): DocxStory => ({
    document,
    relationships: file.relationships(name),
    running: isRunning,
    endless: endlessFields(part),
    fields: [],
    codes: 0,
  });
  const runningText = running.map(({ name, part }) =>
    withoutPageNumbers(blocksText(readDocxBlocks(part, storyOf(name, part, true), place))),
  );
  const beginsWithHeader = running[0]?.part.name === 'w:hdr';
  const bodyText = blocksText(readDocxBlocks(body, storyOf(main, root), place));
  const notes = notesText(document, storyOf, place);
  const [first = '', ...others] = beginsWithHeader ? runningText : ['', ...runningText];
  const texts = new Set([first, bodyText, notes, ...others].map((text) => text.trim()));
  const text = [...texts].filter((one) => one !== '').join('\n\n');
  if (!/[\p{L}\p{N}]/u.test(text) && [...within(body)].some(({ name }) => PICTURES.has(name)))
    return { outcome: 'needs-ocr', reason: 'no-text-layer', data: { letters: 0 }, hidden: document.hidden };
  const findings: ReadFinding[] = [];
  if (document.overPicture > 0)
    findings.push({ code: 'text-on-picture', span: null, data: { characters: document.overPicture } });
  if ([root, ...running.map(({ part }) => part)].some(hasCover))
    findings.push({ code: 'picture-over-text', span: null, data: {} });
  return {
    outcome: 'text',
    text,
    findings,
    hidden: document.hidden,
  };
}

/** Elements that show a picture. */
const PICTURES = new Set(['pic:pic', 'v:imagedata']);

/** Word shows a page's color only when the settings say so. */
function pageColour(file: WordPackage, root: XmlElement, { styles }: WordDocument): DocxContext['background'] {
  const shown = childOf(file.related(file.main, 'settings') ?? undefined, 'w:displayBackgroundShape');
  const background = childOf(root, 'w:background');
  if (!shown || !isOn(shown.attributes['w:val']) || !background) return WHITE;
  if (childrenOf(background).length > 0) return 'unknown';
  return wordColour({ ...background, attributes: asText(background.attributes) }, 'text', styles.theme) ?? WHITE;
}

/** `w:background` has another name for its color. */
function asText(attributes: XmlElement['attributes']): XmlElement['attributes'] {
  return { ...attributes, 'w:val': attributes['w:color'] ?? '' };
}

/**
 * Lists the names of the headers and footers that pages show, the first page's header first. Others in the file are
 * invisible.
 */
function runningParts(file: WordPackage, body: XmlElement): string[] {
  const relationships = file.relationships(file.main);
  const settings = file.related(file.main, 'settings') ?? undefined;
  const evenDiffers = childOf(settings, 'w:evenAndOddHeaders');
  const showsEven = evenDiffers !== undefined && isOn(evenDiffers.attributes['w:val']);
  const headers: string[] = [];
  const footers: string[] = [];
  for (const section of within(body)) {
    if (section.name !== 'w:sectPr') continue;
    const title = childOf(section, 'w:titlePg');
    const showsFirst = title !== undefined && isOn(title.attributes['w:val']);
    for (const type of [...(showsFirst ? ['first'] : []), 'default', ...(showsEven ? ['even'] : [])])
      for (const reference of childrenOf(section)) {
        const isHeader = reference.name === 'w:headerReference';
        if (!isHeader && reference.name !== 'w:footerReference') continue;
        if ((reference.attributes['w:type'] ?? 'default') !== type) continue;
        const part = relationships.get(reference.attributes['r:id'] ?? '');
        if (part && !part.external) (isHeader ? headers : footers).push(part.target);
      }
  }
  return [...new Set([...headers, ...footers])];
}

function notesText(
  document: WordDocument,
  storyOf: (name: string, part: XmlElement) => DocxStory,
  place: DocxContext,
): string {
  const lines: string[] = [];
  for (const kind of ['footnote', 'endnote']) {
    const root = document.package.related(document.package.main, `${kind}s`);
    if (!root) continue;
    const story = storyOf(noteName(document.package, kind), root);
    for (const note of childrenOf(root, `w:${kind}`)) {
      if (!document.notes.has(`${kind} ${note.attributes['w:id'] ?? ''}`)) continue;
      lines.push(blocksText(readDocxBlocks(note, story, place)));
    }
  }
  return lines.join('\n');
}

function noteName(file: WordPackage, kind: string): string {
  const found = [...file.relationships(file.main).values()].find(({ type }) => type === `${kind}s`);
  return found?.target ?? `word/${kind}s.xml`;
}

/** Fields that are begun and never ended, or have no result to show: without this the rest of a damaged document would be their code. */
function endlessFields(root: XmlElement): Set<XmlElement> {
  const open: XmlElement[] = [];
  for (const element of within(root)) {
    if (element.name !== 'w:fldChar') continue;
    const type = element.attributes['w:fldCharType'];
    if (type === 'begin') open.push(element);
    else if (type === 'end') open.pop();
  }
  return new Set(open);
}
