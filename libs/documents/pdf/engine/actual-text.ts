import type { HiddenText } from '#libs/contracts';
import { markReader } from './marks.js';
import type { Pdfium } from './pdfium.js';

/**
 * A PDF may say what to copy instead of what it draws (`ActualText`). That is meant for ligatures, hyphens and icons, and able to put any
 * words under any others, which a person does not see. PDFium gives the words to copy.
 */

/** A glyph stands for three letters at most (ffi). */
const MOST_LETTERS = 3;

/** Nesting of forms that is followed. */
const MOST_DEPTH = 8;

/** Names of the icon before an address in résumé templates. Only these may be stated beside what is drawn. */
const ICON_LABEL =
  /^\s*(?:tel|telephone|phone|mobile|fax|e-?mail|mail|mailto|web|website|homepage|url|address|location|github|gitlab|linkedin|twitter|mastodon|orcid|skype)\s*:/i;

/**
 * Removes the replacements of a page that differ from what is drawn in their place. Text pages loaded later then give
 * what a reader sees. Honest replacements stay, because they make ligatures and icons readable.
 *
 * @param index the number of the page, from 0
 * @param page the loaded page
 * @returns the invisible words
 */
export function withoutReplacedWords(pdf: Pdfium, document: number, index: number, page: number): HiddenText[] {
  const { api, raw } = pdf;
  // What is drawn shows only without any of them, on a copy.
  const copy = api.FPDF_LoadPage(document, index);
  if (copy === 0) return [];
  const replaced = replacementsIn(pdf, copy);
  for (const { objects } of replaced) for (const { handle, mark } of objects) raw.FPDFPageObj_RemoveMark(handle, mark);
  const drawn = drawnBy(pdf, copy);
  const isLie = replaced.map(
    ({ actual, objects }) => !isHonest(actual, objects.map(({ handle }) => drawn.get(handle) ?? '').join('')),
  );
  api.FPDF_ClosePage(copy);
  if (!isLie.includes(true)) return [];
  const lies = replacementsIn(pdf, page).filter((_one, at) => isLie[at]);
  for (const { objects } of lies) for (const { handle, mark } of objects) raw.FPDFPageObj_RemoveMark(handle, mark);
  return lies.map(({ actual }) => ({ text: actual, reason: 'not-drawn', page: index }));
}

/** Words to copy, and the text objects whose drawing they replace. */
interface Replacement {
  actual: string;
  objects: { handle: number; mark: number }[];
}

/** In the order of the page. */
function replacementsIn(pdf: Pdfium, page: number): Replacement[] {
  const replacements = new Map<number, Replacement>();
  const reader = markReader(pdf, ({ actualText }, handle, mark) => {
    if (actualText === null) return;
    const known = replacements.get(mark);
    if (known) known.objects.push({ handle, mark });
    else replacements.set(mark, { actual: actualText, objects: [{ handle, mark }] });
  });
  for (const object of textsIn(pdf, page)) reader.ask(object);
  reader.free();
  return [...replacements.values()];
}

/** The characters that each text object of a page draws. */
function drawnBy({ api, raw }: Pdfium, page: number): Map<number, string> {
  const texts = new Map<number, string>();
  const textPage = api.FPDFText_LoadPage(page);
  if (textPage === 0) return texts;
  const count = api.FPDFText_CountChars(textPage);
  for (let index = 0; index < count; index++) {
    const object = raw.FPDFText_GetTextObject(textPage, index);
    const code = raw.FPDFText_GetUnicode(textPage, index);
    const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    texts.set(object, (texts.get(object) ?? '') + (isCharacter ? String.fromCodePoint(code) : '\0'));
  }
  api.FPDFText_ClosePage(textPage);
  return texts;
}

/** Returns whether a text says what the characters are that are drawn. */
function isHonest(actual: string, drawn: string): boolean {
  const [stated, seen] = [lettersOf(actual), lettersOf(drawn)];
  if (stated === seen) return true;
  // A bullet that is drawn as a letter.
  if (stated === '') return seen.length <= 1;
  const rest = lettersOf(actual.replace(ICON_LABEL, ''));
  if (rest !== stated && rest !== '' && seen.endsWith(rest)) return true;
  // Glyphs whose codes mean nothing, or not what they show.
  const glyphs = [...drawn.replace(/\s/g, '')];
  return glyphs.every((glyph) => !/[a-z0-9]/i.test(glyph)) && stated.length <= MOST_LETTERS * glyphs.length;
}

/** Letters and digits without their accents, ligatures taken apart. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** Every text object of a page, also in its forms. */
function textsIn({ raw }: Pdfium, page: number): number[] {
  const texts: number[] = [];
  const walk = (count: number, object: (index: number) => number, depth: number) => {
    for (let index = 0; index < count; index++) {
      const own = object(index);
      const type = raw.FPDFPageObj_GetType(own);
      if (type === TEXT) texts.push(own);
      else if (type === FORM && depth < MOST_DEPTH)
        walk(raw.FPDFFormObj_CountObjects(own), (at) => raw.FPDFFormObj_GetObject(own, at), depth + 1);
    }
  };
  walk(raw.FPDFPage_CountObjects(page), (at) => raw.FPDFPage_GetObject(page, at), 0);
  return texts;
}

const TEXT = 1;
const FORM = 5;
