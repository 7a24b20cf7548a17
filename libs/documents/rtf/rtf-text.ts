import type { HiddenText } from '#libs/contracts';
import { blocksText } from '../blocks/blocks-text.js';
import { withoutPageNumbers } from '../blocks/page-numbers.js';
import type { WrittenFrom } from '../blocks/paragraph-writer.js';
import { MAX_NESTING } from '../limits.js';
import { ReadEnded, type FormatResult } from '../outcome.js';
import { linkText } from '../profile-link.js';
import { inSymbols, isPictureFont, isSymbolFont, isWords } from '../characters/symbol-fonts.js';
import { decodePage } from './code-pages.js';
import { changeLook, PLAIN, hiddenRtfReason, type RtfStyle } from './style.js';
import { rtfBackground, changePlace, NOWHERE, type RtfContext } from './place.js';
import { createProlog, type PrologTable } from './prolog.js';
import { createStory, type RtfStory } from './story.js';
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

type Destination = PrologTable | 'text' | 'skip' | 'twice' | 'code' | 'label';

interface Group extends RtfStyle {
  destination: Destination;
  story: RtfStory;
  /** The action at the end of the group. */
  ends: (() => void) | null;
  /** Bytes that stand for a `\u` character in older programs, and are skipped. */
  replaced: number;
  starred: boolean;
  /** Only `\*` has come since the group began: its first word names it. */
  unnamed: boolean;
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
  const running: { isHeader: boolean; story: RtfStory }[] = [];
  const notes: RtfStory[] = [];
  const prolog = createProlog();
  let place: RtfContext = { ...NOWHERE, cellBackgrounds: [] };
  let page = 1252;
  let defaultFont = -1;
  let skip = 0;
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

  const show = (text: string, reason = hiddenRtfReason(group, prolog, rtfBackground(place, prolog))) => {
    if (group.destination === 'label') group.story.label(text.replace(/\s+/g, ' '));
    else if (group.destination === 'text' && !group.deleted)
      group.story.write(group.caps ? text.toUpperCase() : text, reason);
  };
  const flush = () => {
    const bytes = pending;
    pending = '';
    if (bytes === '') return;
    const font = prolog.font(group.font === PLAIN.font ? defaultFont : group.font);
    const name = font?.name ?? '';
    if (isPictureFont(name) && isWords(bytes)) show(bytes, 'not-drawn');
    else if (isPictureFont(name) || isSymbolFont(name)) show(inSymbols(bytes, name));
    else show(decodePage(bytes, font?.codePage ?? page));
  };
  const beginStory = (story: RtfStory, ends: () => void) => {
    const outer = place;
    place = { ...NOWHERE, cellBackgrounds: [] };
    Object.assign(group, PLAIN, { story, destination: 'text' });
    group.ends = () => {
      place = outer;
      ends();
    };
  };

  /** Returns whether the word names the group that it begins. */
  const nameGroup = (word: string): boolean => {
    if (word === 'pict' || word === 'shppict') pictures++;
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
    if (changeLook(group, word, value) || changePlace(place, word, value, prolog)) return;
    switch (word) {
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
      case 'par':
      case 'sect':
        group.story.endParagraph(place);
        break;
      case 'cell':
        group.story.endCell();
        place.cell++;
        break;
      case 'row':
        group.story.endRow();
        place.cell = 0;
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

  for (const token of tokensOf(source)) {
    // Characters of two bytes come in pieces.
    if (token.kind !== 'bytes') flush();
    if (token.kind === 'open') {
      if (stack.length > MAX_NESTING) throw new ReadEnded('malformed', 'nested-too-deep', { limit: MAX_NESTING });
      stack.push(group);
      group = { ...group, ends: null, starred: false, unnamed: true };
      skip = 0;
      if (isTable(group.destination)) prolog.open(group.destination);
    } else if (token.kind === 'close') {
      if (isTable(group.destination)) prolog.close(group.destination);
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
      if (isTable(group.destination)) prolog.word(group.destination, token.word, token.value);
      else if (skip > 0) skip--;
      else if (group.destination !== 'skip') property(token.word, token.value);
    } else if (token.kind === 'bytes') {
      group.unnamed = false;
      const bytes = token.bytes.slice(skip);
      skip = Math.max(0, skip - token.bytes.length);
      if (isTable(group.destination)) prolog.bytes(group.destination, bytes);
      else if (group.destination === 'code') code += bytes;
      else if (group.destination === 'text' || group.destination === 'label') pending += bytes;
    }
  }

  flush();
  const [first, ...others] = running.filter(({ isHeader }) => isHeader);
  const footers = running.filter(({ isHeader }) => !isHeader);
  const ofRunning = ({ story }: { story: RtfStory }) => withoutPageNumbers(blocksText(story.blocks()));
  const parts = [
    ...(first ? [ofRunning(first)] : []),
    blocksText(body.blocks()),
    ...notes.map((note) => blocksText(note.blocks())),
    ...others.map(ofRunning),
    ...footers.map(ofRunning),
  ];
  const texts = new Set(parts.map((text) => text.trim()));
  if (pictures > 0 && !/[\p{L}\p{N}]/u.test([...texts].join('')))
    return { outcome: 'needs-ocr', reason: 'no-text-layer', data: { letters: 0 }, hidden };
  const endsEarly = stack.length > 0;
  return {
    outcome: 'text',
    text: [...texts].filter((text) => text !== '').join('\n\n'),
    findings: endsEarly ? [{ code: 'ends-early', span: null, data: {} }] : [],
    hidden,
  };
}

function isTable(destination: Destination): destination is PrologTable {
  return destination === 'fonts' || destination === 'colours' || destination === 'styles';
}

function endField(story: RtfStory, from: WrittenFrom, code: string): void {
  const address = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"?([^"\s]+)/i.exec(code)?.[1];
  if (/^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(code)) story.writer().replaceSince(from, '');
  if (address === undefined || address.startsWith('\\')) return;
  const shown = story.writer().since(from);
  if (shown.trim() === '' && story.writer().place().apart > from.apart) return;
  const linked = linkText(shown, address);
  if (linked !== shown) story.writer().replaceSince(from, linked);
}
