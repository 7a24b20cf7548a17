import type { HiddenReason, HiddenText } from '#libs/contracts';
import { MAX_PICTURE_PIXELS } from '../../limits.js';
import type { Doubt, DrawnPage } from './occlusion.js';
import type { PageFrame } from '../geometry.js';
import { misnamedWords } from './letter-widths.js';
import { drawnWords, pageWithoutText, paintedWords } from './painting.js';
import type { Pdfium } from '../engine/pdfium.js';
import { layerVerdicts, type LayerVerdict } from './scan-layer.js';
import type { DoubtfulWord, Word } from '../words.js';

/**
 * Letters of fewer points are unreadable, as are letters of fewer than that where the others of the page are much
 * larger.
 */
const TINY = 2;
const SMALL = 3;
const SMALL_BESIDE = 0.3;

/** Letters that are pressed together below this share of their width are lines. */
const PRESSED = 0.1;

/** Pages of a document that are painted; the doubts of further ones stand as they are. */
const MOST_PAINTED = 24;

/** More pixels in a page's pictures take too long and too much memory to paint. */
const MOST_PIXELS = 24_000_000;

/** A page that its shapes cover more often takes too long to paint: 0.6 ms for each layer. */
const MOST_LAYERS = 300;

/** Pictures that take up more of a page are the scan of it. */
const SCANNED = 0.5;

/** Counts the painted pages of a document, and those of them that were painted for their fonts. */
export interface Paintings {
  painted: number;
  fonts: number;
}

/** The words of a page that a person sees, and what the page holds beside them. */
export interface SeenPage {
  words: Word[];
  hidden: HiddenText[];
  /** It is the picture of a page, whose words a text recogniser has laid over it without ink. */
  isScan: boolean;
  /** Letters that are drawn, and are not those that the file says they are. */
  misnamed: number;
}

/** Tells what a person sees of a page from what only a program reads. */
export function visibleWords(
  pdf: Pdfium,
  page: number,
  drawn: DrawnPage,
  frame: PageFrame,
  { words, doubtful }: { words: readonly Word[]; doubtful: readonly DoubtfulWord[] },
  paintings: Paintings,
): SeenPage {
  const reasons = new Map<Word, HiddenReason>();
  for (const { word, doubt } of doubtful) if (doubt.certain) reasons.set(word, doubt.reason);
  const { nothing, pale } = shapelessWords(pdf, page, frame, doubtful, paintings);
  for (const word of nothing) reasons.set(word, 'not-drawn');
  const open = [...doubtful.filter(({ doubt }) => !doubt.certain && doubt.reason !== 'not-drawn'), ...pale];
  if (open.length > 0) {
    const seen = seenOf(pdf, page, drawn, frame, open, paintings);
    for (const { word, doubt } of open) if (!seen.has(word)) reasons.set(word, doubt.reason);
  }
  for (const word of words) if (!reasons.has(word) && isTiny(word, words)) reasons.set(word, 'tiny');
  const layer = drawn.pictured < SCANNED ? [] : doubtful.filter(({ word }) => WITHOUT_INK.has(reasons.get(word) ?? ''));
  const misnamed = misnamedWords(words.filter((word) => !reasons.has(word)));
  for (const word of misnamed) reasons.set(word, 'not-drawn');
  if (reasons.size === 0) return { words: [...words], hidden: [], isScan: false, misnamed: 0 };
  const shown = lettersIn(words.filter((word) => !reasons.has(word)));
  const verdicts = verdictsOf(pdf, page, drawn, frame, { layer, shown }, paintings);
  const leftOut = new Set(layer.flatMap(({ word }, at) => (verdicts[at] === 'left-out' ? [word] : [])));
  for (const [at, { word }] of layer.entries()) if (verdicts[at] !== 'hidden') reasons.delete(word);
  return {
    words: words.filter((word) => !reasons.has(word) && !leftOut.has(word)),
    hidden: hiddenTexts(words, reasons),
    isScan: verdicts.includes('read'),
    misnamed: lettersIn(misnamed),
  };
}

const lettersIn = (words: readonly Word[]) => words.reduce((sum, { text }) => sum + text.length, 0);

/** Why words over or under the picture of a page are not seen, where a recogniser may have put them there. */
const WITHOUT_INK: ReadonlySet<string> = new Set<HiddenReason>(['not-drawn', 'transparent', 'covered']);

/** The text layer of a scan. On a page that cannot be painted it is left out: what is not compared may say anything. */
function verdictsOf(
  pdf: Pdfium,
  page: number,
  drawn: DrawnPage,
  frame: PageFrame,
  { layer, shown }: { layer: readonly DoubtfulWord[]; shown: number },
  paintings: Paintings,
): readonly LayerVerdict[] {
  if (layer.length === 0) return [];
  if (!mayBePainted(drawn, paintings, MAX_PICTURE_PIXELS)) return layer.map(() => 'left-out');
  paintings.painted++;
  const words = layer.map(({ word }) => word);
  const { picture, places } = pageWithoutText(pdf, page, frame, words, drawn.texts);
  return layerVerdicts(
    picture,
    layer.map(({ word, objects }, at) => ({ ...places[at]!, text: word.text, run: objects[0] ?? 0 })),
    shown,
  );
}

/** White on white, as far as is known before the page is painted. */
const PALE: Doubt = { reason: 'same-colour', certain: false };

/**
 * Finds the visible ones among words whose font may draw nothing, and those drawn in white. Honest files have such
 * fonts on every page, so the doubts of further pages are dropped: a long list of publications is no place to hide in.
 */
function shapelessWords(
  pdf: Pdfium,
  page: number,
  frame: PageFrame,
  doubtful: readonly DoubtfulWord[],
  paintings: Paintings,
): { nothing: Word[]; pale: DoubtfulWord[] } {
  const open = doubtful.filter(({ doubt }) => !doubt.certain && doubt.reason === 'not-drawn');
  if (open.length === 0 || paintings.fonts >= MOST_PAINTED) return { nothing: [], pale: [] };
  paintings.fonts++;
  const words = open.map(({ word }) => word);
  const { drawn, pale } = drawnWords(pdf, page, frame, words, objectsIn(open));
  return {
    nothing: words.filter((word) => !drawn.has(word)),
    pale: open.filter(({ word }) => pale.has(word)).map((one) => ({ ...one, doubt: PALE })),
  };
}

const objectsIn = (words: readonly DoubtfulWord[]): Set<number> =>
  new Set(words.flatMap(({ objects }) => [...objects]).filter((object) => object !== 0));

function mayBePainted({ pixels, layers }: DrawnPage, { painted }: Paintings, mostPixels: number): boolean {
  return painted < MOST_PAINTED && pixels <= mostPixels && layers <= MOST_LAYERS;
}

function seenOf(
  pdf: Pdfium,
  page: number,
  drawn: DrawnPage,
  frame: PageFrame,
  open: readonly DoubtfulWord[],
  paintings: Paintings,
): Set<Word> {
  if (!mayBePainted(drawn, paintings, MOST_PIXELS)) return new Set();
  paintings.painted++;
  const words = open.map(({ word }) => word);
  return paintedWords(pdf, page, frame, words, objectsIn(open));
}

function isTiny(word: Word, words: readonly Word[]): boolean {
  const height = word.turn % 2 === 0 ? word.top - word.bottom : word.right - word.left;
  if ((word.stretch ?? 1) < PRESSED) return true;
  if (word.size >= SMALL || height >= 1.5 * SMALL) return false;
  return word.size < TINY || word.size < SMALL_BESIDE * usualSize(words);
}

/** The size that half of the letters have or exceed. */
function usualSize(words: readonly Word[]): number {
  const sizes = words.map(({ size, text }) => ({ size, letters: text.length })).sort((a, b) => a.size - b.size);
  let left = sizes.reduce((sum, { letters }) => sum + letters, 0) / 2;
  return sizes.find(({ letters }) => (left -= letters) <= 0)?.size ?? 0;
}

/** Hidden words in the order in which they are drawn, one text for each stretch of one reason. */
function hiddenTexts(words: readonly Word[], reasons: ReadonlyMap<Word, HiddenReason>): HiddenText[] {
  const texts: HiddenText[] = [];
  let before: Word | null = null;
  for (const word of words) {
    const reason = reasons.get(word);
    if (reason !== undefined) {
      const last = before === null ? undefined : texts.at(-1);
      if (last?.reason === reason) last.text += (word.glued ? '' : ' ') + word.text;
      else texts.push({ text: word.text, reason, page: word.page });
      before = word;
    } else {
      before = null;
    }
  }
  return texts;
}
