import { linkText } from '../profile-link.js';
import { childOf, childrenOf, textIn, type XmlElement } from '../xml/xml-tree.js';
import { boxesOf, type ReadBlocks } from './drawings.js';
import type { TextBox } from '../blocks/boxes.js';
import { noteOverPicture, type DocxStory } from './story.js';
import type { ParagraphWriter, WrittenFrom } from '../blocks/paragraph-writer.js';
import { runStyle, type RunLook } from './styles/run-style.js';
import { inSymbols, isPictureFont, isSymbolFont, isWords, symbolText } from '../characters/symbol-fonts.js';
import { hiddenRunReason, type DocxContext } from './visibility.js';

/** Reads the runs of one paragraph. */
export interface RunReader {
  story: DocxStory;
  writer: ParagraphWriter;
  boxes: TextBox[];
  place: DocxContext;
  paragraphStyle: string | undefined;
  paragraphNumber: number;
  readBlocks: ReadBlocks;
}

/**
 * Elements that are left out: text removed or moved with tracked changes, which is read at its new place, and data
 * about the text.
 */
const LEFT_OUT = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:rt',
  'w:delText',
  'w:instrText',
]);

/** Reads everything in a paragraph, in a link, a content control, a tracked insertion … */
export function readInline(element: XmlElement, reader: RunReader): void {
  for (const child of childrenOf(element)) {
    if (LEFT_OUT.has(child.name)) continue;
    if (child.name === 'w:r') readRun(child, reader);
    else if (child.name === 'w:hyperlink') readLink(child, reader);
    else if (child.name === 'w:fldSimple') readSimpleField(child, reader);
    else if (child.name === 'm:t') write(textIn(child), {}, reader);
    else if (child.name === 'mc:AlternateContent') readAlternative(child, (one) => readInline(one, reader), reader);
    else if (/^[wm]:/.test(child.name)) readInline(child, reader);
  }
}

function readLink(link: XmlElement, reader: RunReader): void {
  const place = reader.writer.place();
  readInline(link, reader);
  const target = reader.story.relationships.get(link.attributes['r:id'] ?? '');
  if (target?.external) addAddress(place, target.target, reader);
}

function readSimpleField(element: XmlElement, reader: RunReader): void {
  const place = reader.writer.place();
  readInline(element, reader);
  endOfField(element.attributes['w:instr'] ?? '', place, reader);
}

function addAddress(from: WrittenFrom, address: string, { writer, story }: RunReader): void {
  if (story.codes > 0) return;
  const shown = writer.since(from);
  // A link of hidden text alone is as hidden.
  if (shown.trim() === '' && writer.place().apart > from.apart) return;
  const linked = linkText(shown, address);
  if (linked !== shown) writer.replaceSince(from, linked);
}

/** Runs of a drawing and of its older form for programs that do not know it: the first that gives any text is the one that is shown. */
export function readAlternative(
  element: XmlElement,
  read: (one: XmlElement) => void,
  reader: Pick<RunReader, 'boxes' | 'writer'>,
): void {
  const choices = [...childrenOf(element, 'mc:Choice'), ...childrenOf(element, 'mc:Fallback')];
  for (const choice of choices) {
    const before = { boxes: reader.boxes.length, ...reader.writer.place() };
    read(choice);
    if (reader.boxes.length > before.boxes || reader.writer.place().seen > before.seen) return;
  }
}

function readRun(run: XmlElement, reader: RunReader): void {
  const properties = childOf(run, 'w:rPr');
  const { styles } = reader.story.document;
  const characterStyle = childOf(properties, 'w:rStyle')?.attributes['w:val'];
  const look = {
    ...styles.lookIn(reader.paragraphStyle, characterStyle, reader.place.look),
    ...runStyle(properties, styles.theme),
  };
  readRunContent(run, look, reader);
}

function readRunContent(run: XmlElement, look: RunLook, reader: RunReader): void {
  for (const child of childrenOf(run)) {
    switch (child.name) {
      case 'w:t':
        write(textIn(child), look, reader);
        break;
      case 'w:tab':
      case 'w:ptab':
        write('\t', look, reader);
        break;
      case 'w:br':
      case 'w:cr':
        write('\n', look, reader);
        break;
      case 'w:noBreakHyphen':
        write('-', look, reader);
        break;
      case 'w:sym':
        write(
          symbolText(child.attributes['w:font'] ?? '', parseInt(child.attributes['w:char'] ?? '', 16) || 0x20),
          { ...look, font: '' },
          reader,
        );
        break;
      case 'w:fldChar':
        readFieldMark(child, reader);
        break;
      case 'w:instrText': {
        const field = reader.story.fields.at(-1);
        if (field && !field.showsResult) field.code += textIn(child);
        break;
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        if (hiddenRunReason(look, reader.place) === null)
          reader.story.document.notes.add(`${child.name.slice(2, -9)} ${child.attributes['w:id'] ?? ''}`);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        readDrawing(child, look, reader);
        break;
      case 'mc:AlternateContent':
        readAlternative(child, (one) => readRunContent(one, look, reader), reader);
        break;
      case 'w:ruby':
        readInline(childOf(child, 'w:rubyBase') ?? child, reader);
        break;
    }
  }
}

function readDrawing(drawing: XmlElement, look: RunLook, reader: RunReader): void {
  const hidden = reader.place.hidden ?? (look.vanish ? 'marked-hidden' : null);
  reader.boxes.push(
    ...boxesOf(drawing, reader.story, { ...reader.place, hidden }, reader.paragraphNumber, reader.readBlocks),
  );
}

function readFieldMark(mark: XmlElement, reader: RunReader): void {
  const { story } = reader;
  const { fields, endless } = story;
  if (endless.has(mark)) return;
  const type = mark.attributes['w:fldCharType'];
  if (type === 'begin') {
    fields.push({ code: '', showsResult: false, from: reader.writer.place(), writer: reader.writer });
    story.codes++;
  }
  const field = fields.at(-1);
  if (!field) return;
  if (type === 'separate' && !field.showsResult) {
    field.showsResult = true;
    field.from = reader.writer.place();
    field.writer = reader.writer;
    story.codes--;
  } else if (type === 'end') {
    fields.pop();
    if (!field.showsResult) story.codes--;
    // A field that goes over several paragraphs (a table of contents) is no link and no page number.
    else if (field.writer === reader.writer) endOfField(field.code, field.from, reader);
  }
}

/** The most nested fields around a table of contents: none, or one that a user added. */
const DEEPEST_CONTENTS = 3;
const PAGE_NUMBER = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b/i;

/** Handles a field's result once it is complete. */
function endOfField(code: string, from: WrittenFrom, reader: RunReader): void {
  if (reader.story.running && PAGE_NUMBER.test(code)) reader.writer.replaceSince(from, '');
  const address = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"?([^"\s]+)/i.exec(code)?.[1];
  if (address !== undefined && !address.startsWith('\\')) addAddress(from, address, reader);
}

function write(text: string, look: RunLook, { story, writer, place }: RunReader): void {
  const { fields, document } = story;
  if (story.codes > 0) return;
  // A table of contents says every heading once more, as if sections stood there without anything in them.
  if (fields.slice(0, DEEPEST_CONTENTS).some(({ code }) => /^\s*TOC\b/i.test(code))) return;
  if (look.webHidden) {
    // Numbers of pages are switched off where there are no pages; there they are on, and say nothing here.
    if (!/^\s*PAGEREF\b/i.test(fields.at(-1)?.code ?? '')) writer.write(text, 'marked-hidden');
    return;
  }
  let shown = text;
  if (isPictureFont(look.font)) {
    if (isWords(text)) {
      writer.write(text, 'not-drawn');
      return;
    }
    shown = inSymbols(text, look.font ?? '');
  } else if (isSymbolFont(look.font)) shown = inSymbols(text, 'Symbol');
  const reason = hiddenRunReason(look, place);
  if (reason === null) noteOverPicture(document, shown, place, look.fill ? null : (look.ink ?? look.colour));
  writer.write(look.caps ? shown.toUpperCase() : shown, reason);
}
