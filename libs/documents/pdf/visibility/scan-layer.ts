import { contrastOf, INK, type GreyPicture } from './picture-ink.js';

/**
 * Checks whether words that lie over the picture of a page without ink are what a text recognizer read off it. Words are not read here: what is
 * compared is where the picture has writing, and where that has gaps. The bounds lie between what was measured of layers as recognisers
 * make them, word by word and line by line, on 20 scans at 100 to 300 dots an inch with noise and askew, and of layers that say something
 * else: words of another page, words of their own in the lines of the page, keywords all over it, in a corner, small, beside the writing.
 */

/** A word of the layer, in pixels of the picture from its upper left corner. */
export interface LayerWord {
  text: string;
  /** The piece of text that it is drawn with: the words of a line may be drawn as one, stretched to its width. */
  run: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

type Place = Pick<LayerWord, 'left' | 'top' | 'right' | 'bottom'>;

/** `hidden`: says something that the picture does not show; `left-out`: no part of the text, and no accusation. */
export type LayerVerdict = 'read' | 'hidden' | 'left-out';

/**
 * Small letters stand in this part of a word's box, from its top. A word has ink there in this share of its columns: of honest ones 199 in
 * 200 in .49 and more, of words between the lines half in less.
 */
const SMALL_LETTERS = [0.3, 0.7] as const;
const INKED = 0.4;

/** The share of a layer's words without ink: at most .11 in honest layers, .23 to .69 in those of another page. */
const MOST_WITHOUT_INK = 0.3;

/** The share of the writing under words: .31 to .99 in honest layers, at most .08 for keywords in one place. */
const LEAST_SPREAD = 0.15;

/**
 * Between words the writing has gaps more often than within words: by .29 to .97 in honest layers, by −.08 to .09 in others. As many of
 * each are needed to tell.
 */
const LEAST_GAP_LEAD = 0.2;
const LEAST_GAPS = 40;

/** Words of more letters take more room: the correlation is .77 to .98 in honest layers, .08 to .35 where words stand in others' places. */
const LEAST_FIT = 0.55;
const LEAST_WORDS = 40;

/**
 * A word that covers more of another one than this is piled on it, except at the edges of close lines: a page is read
 * once.
 */
const PILED = 0.35;
const RIM = 0.15;

/** All words together cover a page at most twice, also read by two recognisers. More of them is no layer, and takes long to look at. */
const MOST_COVERED = 10;

/** Letters this much wider than usual are a word whose place the recogniser mistook, over others that it read in their places. */
const STRETCHED = 1.8;

/**
 * Recognizers that read a line twice leave words beside the ink or piled up: up to .05 of the letters of honest layers.
 * Those words are left out. Where there are more, a person put them there.
 */
const MOST_DOUBTFUL = 0.08;

/** Where nothing is written as far as this, in heights of its line, a word is accused; a single one is a speck. */
const AROUND_WORD = 0.75;
const LEAST_ACCUSED = 2;
const WORDLIKE = /[\p{L}\p{N}]{3}/u;

/**
 * Judges each word of a layer.
 *
 * @param picture the page without any of its text
 * @param shown letters of the text that the page shows beside the layer: where that is more than the layer, and too little of the layer to
 * tell whether it goes with the writing, the picture is no scan of a page
 */
export function layerVerdicts(picture: GreyPicture, words: readonly LayerWord[], shown: number): LayerVerdict[] {
  const covered = words.reduce((sum, { left, top, right, bottom }) => sum + (right - left) * (bottom - top), 0);
  if (covered > MOST_COVERED * picture.width * picture.height) return words.map(() => 'hidden');
  const page = { ...picture, contrast: contrastOf(picture) };
  const inked = words.map((word) => inkedShare(page, word) >= INKED);
  const without = inked.filter((has) => !has).length;
  if (
    without > MOST_WITHOUT_INK * words.length ||
    spreadOf(page, words) < LEAST_SPREAD ||
    gapLead(page, words) < LEAST_GAP_LEAD ||
    fitOf(words) < LEAST_FIT
  )
    return words.map(() => 'hidden');
  if (words.length < LEAST_WORDS && lettersIn(words) < shown) return words.map(() => 'left-out');
  const piled = piledWords(page, words);
  // Words of a line that is stretched over a gap of the page drift off their places.
  const readRuns = new Set(words.flatMap(({ run }, at) => (inked[at] ? [run] : [])));
  const isBlank = words.map(
    (word, at) => !inked[at] && !readRuns.has(word.run) && inkedShare(page, word, AROUND_WORD) < INKED,
  );
  const isDoubtful = words.map((word, at) => !isBlank[at] && (!inked[at] || piled.has(word)));
  const wordlike = (which: readonly boolean[]) =>
    words.filter((word, at) => which[at] && WORDLIKE.test(word.text) && !isRepeated(word, words));
  const accusesBlank = wordlike(isBlank).length >= LEAST_ACCUSED;
  const accusesDoubtful = lettersIn(wordlike(isDoubtful)) > MOST_DOUBTFUL * lettersIn(words);
  return words.map((_word, at) => {
    if (isBlank[at]) return accusesBlank ? 'hidden' : 'left-out';
    if (isDoubtful[at]) return accusesDoubtful ? 'hidden' : 'left-out';
    return 'read';
  });
}

const lettersIn = (words: readonly LayerWord[]) => words.reduce((sum, { text }) => sum + text.length, 0);

interface Page extends GreyPicture {
  contrast: Uint8Array;
}

/** The part of a rectangle that lies on the page. */
function onPage({ width, height }: Page, { left, top, right, bottom }: Place) {
  return {
    left: Math.max(0, left),
    top: Math.max(0, top),
    right: Math.min(width, right),
    bottom: Math.min(height, bottom),
  };
}

/** Share of a word's columns that have ink where its small letters stand. @param around so many heights of the line above and below too */
function inkedShare(page: Page, word: LayerWord, around = 0): number {
  const high = word.bottom - word.top;
  const { left, top, right, bottom } = onPage(page, {
    ...word,
    top: Math.round(word.top + (SMALL_LETTERS[0] - around) * high),
    bottom: Math.round(word.top + (SMALL_LETTERS[1] + around) * high),
  });
  let count = 0;
  for (let x = left; x < right; x++)
    for (let y = top; y < bottom; y++)
      if (page.contrast[y * page.width + x]! >= INK) {
        count++;
        break;
      }
  return count / Math.max(1, right - left);
}

/**
 * Returns the share of the writing that lies under words. Writing differs from dark areas by how often ink begins and
 * ends along a row.
 */
function spreadOf(page: Page, words: readonly LayerWord[]): number {
  const { width, height, contrast } = page;
  const under = new Uint8Array(width * height);
  for (const word of words) {
    const { left, top, right, bottom } = onPage(page, word);
    if (right > left) for (let y = top; y < bottom; y++) under.fill(1, y * width + left, y * width + right);
  }
  let [all, covered] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let at = y * width + 1; at < (y + 1) * width; at++) {
      if (contrast[at]! >= INK === contrast[at - 1]! >= INK) continue;
      all++;
      covered += under[at]!;
    }
  }
  return covered / Math.max(1, all);
}

/** In sizes of the letters: how wide a gap between words may be, where it is looked for, and how wide that of the writing has to be. */
const [NARROWEST, WIDEST, AROUND, GAP] = [0.3, 1, 0.3, 0.2];

/** The darkness of a gap, as a share of that of the words beside it. Scans of 100 dots an inch are blurred. */
const LIGHT = 0.3;

/** By how much the share of gaps between words that are gaps of the writing exceeds that of middles of words; 1 for too few words to tell. */
function gapLead(page: Page, words: readonly LayerWord[]): number {
  const [between, within] = [
    { all: 0, clear: 0 },
    { all: 0, clear: 0 },
  ];
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (!next) break;
    // The letters of most fonts are half as wide as their size.
    const size = (2 * (word.right - word.left + next.right - next.left)) / (word.text.length + next.text.length);
    const gap = next.left - word.right;
    const shared = Math.min(word.bottom, next.bottom) - Math.max(word.top, next.top);
    if (shared < 0.5 * (word.bottom - word.top) || gap < -NARROWEST * size || gap > WIDEST * size) continue;
    const line = onPage(page, {
      left: word.left,
      top: Math.min(word.top, next.top),
      right: next.right,
      bottom: Math.max(word.bottom, next.bottom),
    });
    const dark = darkness(page, line);
    const level = meanOf(dark, 0, dark.length);
    if (level === 0) continue;
    const isClear = (middle: number) => lightest(dark, middle - line.left, size) <= LIGHT * level;
    between.all++;
    if (isClear((word.right + next.left) / 2)) between.clear++;
    if (word.right - word.left < 4 * AROUND * size) continue;
    within.all++;
    if (isClear((word.left + word.right) / 2)) within.clear++;
  }
  if (between.all < LEAST_GAPS || within.all < LEAST_GAPS) return 1;
  return between.clear / between.all - within.clear / within.all;
}

/** How well the widths of words, in heights of their lines, go with their letters: the correlation of the logarithms; 1 for too few words to tell. */
function fitOf(words: readonly LayerWord[]): number {
  const points = words
    .filter(({ left, top, right, bottom }) => right > left && bottom > top)
    .map(
      ({ text, left, top, right, bottom }) =>
        [Math.log((right - left) / (bottom - top)), Math.log(text.length)] as const,
    );
  if (points.length < LEAST_WORDS) return 1;
  const meanAt = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [width, letters] = [meanAt(0), meanAt(1)];
  let [both, own, other] = [0, 0, 0];
  for (const point of points) {
    both += (point[0] - width) * (point[1] - letters);
    own += (point[0] - width) ** 2;
    other += (point[1] - letters) ** 2;
  }
  // Signs of one width, each a word of its own.
  return own === 0 || other === 0 ? 1 : both / Math.sqrt(own * other);
}

/** How dark each column of a part of the page is, noise left aside. */
function darkness({ width, contrast }: Page, { left, top, right, bottom }: Place): Float64Array {
  const columns = new Float64Array(Math.max(0, right - left));
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const dark = contrast[y * width + x]! - INK / 2;
      if (dark > 0) columns[x - left]! += dark;
    }
  return columns;
}

/** The least mean of columns as wide as a gap, around one of them. */
function lightest(dark: Float64Array, middle: number, size: number): number {
  const wide = Math.max(2, Math.round(GAP * size));
  let least = Infinity;
  const first = Math.max(0, Math.round(middle - AROUND * size));
  for (let x = first; x + wide <= Math.min(dark.length, Math.round(middle + AROUND * size)); x++)
    least = Math.min(least, meanOf(dark, x, x + wide));
  return least;
}

function meanOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[at]!;
  return sum / Math.max(1, to - from);
}

/** A word that stands twice in one place: two recognisers have read it. */
function isRepeated(word: LayerWord, words: readonly LayerWord[]): boolean {
  const high = word.bottom - word.top;
  return words.some(
    (other) =>
      other !== word &&
      other.text === word.text &&
      Math.abs(other.left - word.left) < high &&
      Math.abs(other.top - word.top) < 0.5 * high,
  );
}

function stretched(words: readonly LayerWord[]): ReadonlySet<LayerWord> {
  const width = ({ text, left, top, right, bottom }: LayerWord) => (right - left) / (text.length * (bottom - top));
  const usual = words.map(width).sort((a, b) => a - b)[words.length >> 1] ?? 0;
  return new Set(words.filter((word) => width(word) > STRETCHED * usual));
}

/** Words that lie on others: on some before them, or on any where their own place is a mistake. */
function piledWords(page: Page, words: readonly LayerWord[]): ReadonlySet<LayerWord> {
  const taken = new Uint8Array(page.width * page.height);
  const wide = stretched(words);
  const isPiled = (word: LayerWord) => {
    const rim = Math.round(RIM * (word.bottom - word.top));
    const { left, top, right, bottom } = onPage(page, { ...word, top: word.top + rim, bottom: word.bottom - rim });
    if (right <= left) return false;
    let shared = 0;
    for (let y = top; y < bottom; y++) {
      const [from, to] = [y * page.width + left, y * page.width + right];
      for (let at = from; at < to; at++) shared += taken[at]!;
      taken.fill(1, from, to);
    }
    return shared > PILED * (right - left) * (bottom - top);
  };
  const claims = [...words.filter((word) => !wide.has(word)), ...wide];
  return new Set(claims.filter(isPiled));
}
