import type { HiddenReason, HiddenText } from '#libs/contracts';
import { melts, WHITE, type Rgb } from '../colours.js';
import { blocksText } from '../blocks/blocks-text.js';
import { withoutPageNumbers } from '../blocks/page-numbers.js';
import type { WrittenFrom } from '../blocks/paragraph-writer.js';
import { MAX_NESTING } from '../limits.js';
import { ReadEnded, type FormatResult } from '../outcome.js';
import { linkText } from '../profile-link.js';
import { inSymbols, isPictureFont } from '../symbols.js';
import { codePageOf, decodePage } from './code-pages.js';
import { createStory, type Story } from './story.js';
import { tokensOf } from './tokens.js';

/** Groups that hold no text of the page. Every other group that is marked as one to be skipped when unknown (`\*`) is skipped too. */
const SKIPPED = new Set(
  'info pict nonshppict object_data objdata objclass themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl generator xmlnstbl filetbl revtbl pgdsctbl template annotation atnid atnauthor atntime atnref atndate atnicn atnparent bkmkstart bkmkend tc xe rxe txe private pnseclvl nonesttables shprslt fldtype ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn sp formfield datafield'.split(
    ' ',
  ),
);
const KNOWN_BEHIND_STAR = new Set(['fldinst', 'shpinst', 'shptxt']);
const STORIES = /^(?:header|footer)[lrf]?$/;

const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  page: '\n',
  column: '\n',
  nestcell: '\t',
  nestrow: '\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  nbsp: '\u00A0',
  nbhyphen: '-',
};

interface Look {
  hidden: boolean;
  deleted: boolean;
  caps: boolean;
  colour: number;
  background: number;
  size: number;
  scale: number;
  font: number;
}

const PLAIN: Look = {
  hidden: false,
  deleted: false,
  caps: false,
  colour: 0,
  background: 0,
  size: 24,
  scale: 100,
  font: -1,
};

type Destination = 'text' | 'skip' | 'twice' | 'fonts' | 'colours' | 'styles' | 'code' | 'label';

interface Group extends Look {
  destination: Destination;
  story: Story;
  /** What the group does when it ends. */
  ends: (() => void) | null;
  /** Bytes that stand for a `\u` character in older programs, and are skipped. */
  replaced: number;
  starred: boolean;
  /** Nothing but `\*` has come since the group began: its first word names it. */
  unnamed: boolean;
}

interface Font {
  name: string;
  codePage: number | null;
}

/**
 * Reads RTF. A reader of our own: of the libraries for Node none is kept that gives text with its lists, tables and hidden runs, and the
 * format is a flat row of tokens, which takes one loop and no recursion.
 *
 * @param source the file, one byte a character
 */
export function readRtf(source: string): FormatResult {
  const hidden: HiddenText[] = [];
  const body = createStory(hidden);
  const running: { isHeader: boolean; story: Story }[] = [];
  const notes: Story[] = [];
  const fonts = new Map<number, Font>();
  const colours: (Rgb | null)[] = [];
  const headings = new Set<number>();
  let colour: { r: number; g: number; b: number } | null = null;
  let namedFont = -1;
  let namedStyle = 0;
  let styleName = '';
  let page = 1252;
  let defaultFont = -1;
  let skip = 0;
  let inTable = false;
  let heading = false;
  let paragraphBackground = 0;
  let rowBackgrounds: number[] = [];
  let cellBackground = 0;
  let cellIndex = 0;
  let code = '';
  let pictures = 0;
  let pending = '';
  let group: Group = {
    ...PLAIN,
    destination: 'text',
    story: body,
    ends: null,
    replaced: 1,
    starred: false,
    unnamed: false,
  };
  const stack: Group[] = [];

  const fontOf = (): Font | undefined => fonts.get(group.font === -1 ? defaultFont : group.font);
  const backgroundOf = (): Rgb => {
    for (const index of [group.background, paragraphBackground, inTable ? (rowBackgrounds[cellIndex] ?? 0) : 0]) {
      const found = index > 0 ? colours[index] : null;
      if (found) return found;
    }
    return WHITE;
  };
  const reasonOf = (): HiddenReason | null => {
    if (group.hidden) return 'marked-hidden';
    if (group.size < 4 || group.scale <= 10) return 'tiny';
    const ink = colours[group.colour];
    return ink && melts(ink, backgroundOf()) ? 'same-colour' : null;
  };
  const show = (text: string) => {
    if (group.destination === 'label') group.story.label(text.replace(/\s+/g, ' '));
    else if (group.destination === 'text' && !group.deleted)
      group.story.write(group.caps ? text.toUpperCase() : text, reasonOf());
  };
  const showBytes = (bytes: string) => {
    const font = fontOf();
    const isSymbol = isPictureFont(font?.name) || /^symbol$/i.test(font?.name ?? '');
    show(isSymbol ? inSymbols(bytes, font?.name ?? '') : decodePage(bytes, font?.codePage ?? page));
  };
  const flush = () => {
    if (pending !== '') showBytes(pending);
    pending = '';
  };
  const beginStory = (story: Story, ends: () => void) => {
    Object.assign(group, PLAIN, { story, ends, destination: 'text' });
    const outer = { inTable, heading };
    inTable = heading = false;
    const end = group.ends;
    group.ends = () => {
      ({ inTable, heading } = outer);
      end?.();
    };
  };

  /** Whether the word names the group that it begins. */
  const nameGroup = (word: string): boolean => {
    if (group.destination === 'skip') return true;
    if (group.destination === 'twice') {
      // The same text once more, in Unicode.
      group.destination = word === 'ud' ? 'text' : 'skip';
      return true;
    }
    switch (word) {
      case 'fonttbl':
        group.destination = 'fonts';
        return true;
      case 'colortbl':
        group.destination = 'colours';
        return true;
      case 'stylesheet':
        group.destination = 'styles';
        return true;
      case 'listtext':
      case 'pntext':
        group.destination = 'label';
        return true;
      case 'fldinst':
        group.destination = 'code';
        code = '';
        return true;
      case 'field': {
        const { story } = group;
        const from: WrittenFrom = story.writer().place();
        const writer = story.writer();
        group.ends = () => {
          if (story.writer() === writer) endField(story, from, code);
          code = '';
        };
        return true;
      }
      case 'upr':
        group.destination = 'twice';
        return true;
      case 'nesttableprops':
        show('\n');
        group.destination = 'skip';
        return true;
      case 'pict':
        pictures++;
        break;
      case 'footnote': {
        const note = createStory(hidden);
        notes.push(note);
        beginStory(note, () => undefined);
        return true;
      }
      case 'shptxt': {
        const box = createStory(hidden);
        const outer = group.story;
        beginStory(box, () => {
          outer.attach(box.blocks());
        });
        return true;
      }
    }
    if (STORIES.test(word)) {
      const story = createStory(hidden);
      running.push({ isHeader: word.startsWith('header'), story });
      beginStory(story, () => undefined);
      return true;
    }
    if (SKIPPED.has(word) || (group.starred && !KNOWN_BEHIND_STAR.has(word))) {
      group.destination = 'skip';
      return true;
    }
    return false;
  };

  const property = (word: string, value: number | null) => {
    const on = value !== 0;
    switch (word) {
      case 'plain':
        Object.assign(group, PLAIN);
        break;
      case 'v':
        group.hidden = on;
        break;
      case 'deleted':
        group.deleted = on;
        break;
      case 'caps':
        group.caps = on;
        break;
      case 'cf':
        group.colour = value ?? 0;
        break;
      case 'cb':
      case 'chcbpat':
      case 'highlight':
        group.background = value ?? 0;
        break;
      case 'fs':
        group.size = value ?? 24;
        break;
      case 'charscalex':
        group.scale = value ?? 100;
        break;
      case 'f':
        group.font = value ?? -1;
        break;
      case 'uc':
        group.replaced = Math.max(0, value ?? 1);
        break;
      case 'ansicpg':
        page = value ?? page;
        break;
      case 'mac':
        page = 10000;
        break;
      case 'deff':
        defaultFont = value ?? -1;
        break;
      case 'pard':
        inTable = heading = false;
        paragraphBackground = 0;
        break;
      case 'intbl':
        inTable = on;
        break;
      case 's':
        heading = headings.has(value ?? 0);
        break;
      case 'cbpat':
        paragraphBackground = value ?? 0;
        break;
      case 'trowd':
        rowBackgrounds = [];
        cellBackground = cellIndex = 0;
        break;
      case 'clcbpat':
        cellBackground = value ?? 0;
        break;
      case 'cellx':
        rowBackgrounds.push(cellBackground);
        cellBackground = 0;
        break;
      case 'par':
      case 'sect':
        group.story.endParagraph({ heading, inTable });
        break;
      case 'cell':
        group.story.endCell();
        cellIndex++;
        break;
      case 'row':
        group.story.endRow();
        cellIndex = 0;
        break;
      case 'u':
        if (value !== null) {
          show(String.fromCharCode(value & 0xffff));
          skip = group.replaced;
        }
        break;
      default: {
        const character = CHARACTERS[word];
        if (character !== undefined) show(character);
      }
    }
  };

  const inTableOfFonts = (word: string, value: number | null) => {
    if (word === 'f') fonts.set((namedFont = value ?? -1), { name: '', codePage: null });
    const font = fonts.get(namedFont);
    if (font && word === 'fcharset') font.codePage = codePageOf(value ?? 0);
    if (font && word === 'cpg') font.codePage = value;
  };

  for (const token of tokensOf(source)) {
    // Characters of two bytes come in pieces.
    if (token.kind !== 'bytes') flush();
    if (token.kind === 'open') {
      if (stack.length > MAX_NESTING) throw new ReadEnded('malformed', 'nested-too-deep', { limit: MAX_NESTING });
      stack.push(group);
      group = { ...group, ends: null, starred: false, unnamed: true };
      skip = 0;
      if (group.destination === 'styles') {
        namedStyle = 0;
        styleName = '';
      }
    } else if (token.kind === 'close') {
      if (group.destination === 'styles' && /^\s*(?:heading|title|subtitle)/i.test(styleName)) headings.add(namedStyle);
      group.ends?.();
      group = stack.pop() ?? group;
      skip = 0;
      // What stands behind the last brace is not of the document.
      if (stack.length === 0) break;
    } else if (token.kind === 'word') {
      if (token.word === '*') {
        group.starred = true;
        continue;
      }
      const mayName = group.unnamed;
      group.unnamed = false;
      if (mayName && nameGroup(token.word)) continue;
      if (group.destination === 'fonts') inTableOfFonts(token.word, token.value);
      else if (group.destination === 'colours') {
        colour ??= { r: 0, g: 0, b: 0 };
        if (token.word === 'red') colour.r = token.value ?? 0;
        if (token.word === 'green') colour.g = token.value ?? 0;
        if (token.word === 'blue') colour.b = token.value ?? 0;
      } else if (group.destination === 'styles') {
        if (token.word === 's') namedStyle = token.value ?? 0;
      } else if (skip > 0) skip--;
      else if (group.destination !== 'skip') property(token.word, token.value);
    } else if (token.kind === 'bytes') {
      group.unnamed = false;
      const bytes = token.bytes.slice(skip);
      skip = Math.max(0, skip - token.bytes.length);
      if (group.destination === 'fonts') {
        const font = fonts.get(namedFont);
        if (font) font.name += bytes.replace(';', '');
      } else if (group.destination === 'colours')
        for (const sign of bytes) {
          if (sign !== ';') continue;
          colours.push(colour ? [colour.r, colour.g, colour.b] : null);
          colour = null;
        }
      else if (group.destination === 'styles') styleName += bytes;
      else if (group.destination === 'code') code += bytes;
      else if (group.destination === 'text' || group.destination === 'label') pending += bytes;
    }
  }

  flush();
  const [first, ...others] = running.filter(({ isHeader }) => isHeader);
  const footers = running.filter(({ isHeader }) => !isHeader);
  const ofRunning = ({ story }: { story: Story }) => withoutPageNumbers(blocksText(story.blocks()));
  const parts = [
    ...(first ? [ofRunning(first)] : []),
    blocksText(body.blocks()),
    ...notes.map((note) => blocksText(note.blocks())),
    ...others.map(ofRunning),
    ...footers.map(ofRunning),
  ];
  const texts = new Set(parts.map((text) => text.trim()));
  if (pictures > 0 && !/[\p{L}\p{N}]/u.test([...texts].join('')))
    return { outcome: 'needs-ocr', reason: 'no-text-layer', data: { letters: 0 } };
  const endsEarly = stack.length > 0;
  return {
    outcome: 'text',
    text: [...texts].filter((text) => text !== '').join('\n\n'),
    findings: [...(endsEarly ? [{ code: 'ends-early', span: null, data: {} }] : [])],
    hidden,
  };
}

function endField(story: Story, from: WrittenFrom, code: string): void {
  const address = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"?([^"\s]+)/i.exec(code)?.[1];
  if (/^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(code)) story.writer().replaceSince(from, '');
  if (address === undefined || address.startsWith('\\')) return;
  const shown = story.writer().since(from);
  if (shown.trim() === '' && story.writer().place().apart > from.apart) return;
  const told = linkText(shown, address);
  if (told !== shown) story.writer().replaceSince(from, told);
}
