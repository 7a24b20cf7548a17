import { NO_WRITING, type OcrEngine, type RecognisedPage } from './engine.js';
import { liesOnSide, recognisedLines, recognisedWords, type RecognisedText } from './recognised-words.js';

/** A picture that holds one page as it is shown, but for its orientation. */
export interface PageSource {
  bytes: Uint8Array;
  /** In pixels, and how many of them make a point, when it stands as its orientation says. */
  width: number;
  height: number;
  pixelsPerPoint: number;
  /** As EXIF numbers it. */
  orientation: number;
}

/** Words that the recogniser thinks less of on average are noise: the page lies on its side, upside down, or is no page. */
const UNREADABLE = 55;

/** EXIF's numbers of what has to be turned clockwise not at all, once, twice and three times; of mirrored pictures too. */
const TURNED = [
  [1, 6, 3, 8],
  [2, 7, 4, 5],
] as const;

/** Tried in this order: landscape pages lie on either side, sheets are fed upside down. */
const SIDEWAYS = [3, 1] as const;
const OTHER_TURNS = [2, ...SIDEWAYS] as const;

/**
 * Recognizes the words of a page. A page without sense in its orientation is tried in the three others, and its words
 * keep their places on the page as shown.
 *
 * @param page the number of the page, from 0
 * @returns null for a picture that cannot be decoded; no words where none is readable in any direction
 */
export function recognisePage(engine: OcrEngine, source: PageSource, page: number): RecognisedText | null {
  const unrotated = recognise(engine, source, 0);
  if (unrotated === null) return null;
  if (unrotated === NO_WRITING) return BLANK;
  // Lines that stand on their heads are taken for lines too: what has none is a photograph.
  if (recognisedLines(unrotated).length === 0) return NOTHING;
  const lying = liesOnSide(unrotated);
  const upright = wordsOf(unrotated, source, page, 0);
  if (!lying && isReadable(upright)) return upright;
  for (const turns of lying ? SIDEWAYS : OTHER_TURNS) {
    const turned = recognise(engine, source, turns);
    const text = turned && wordsOf(turned, source, page, turns);
    if (text && isReadable(text)) return text;
  }
  return NOTHING;
}

const NOTHING: RecognisedText = { words: [], letters: 0, confidence: 0, counted: 0, doubtful: 0 };

/** The back of a sheet. */
const BLANK: RecognisedText = { ...NOTHING, isBlank: true };

function isReadable({ confidence, letters }: RecognisedText): boolean {
  return letters > 0 && confidence >= UNREADABLE;
}

type Turns = 0 | 1 | 2 | 3;

function recognise(engine: OcrEngine, { bytes, orientation }: PageSource, turns: Turns): RecognisedPage | null {
  const numbers = TURNED.find((own) => own.some((number) => number === orientation)) ?? TURNED[0];
  const at = numbers.findIndex((number) => number === orientation);
  return engine.recognise(bytes, numbers[(at + turns) % 4] ?? 1);
}

function wordsOf(read: RecognisedPage, source: PageSource, page: number, turns: Turns): RecognisedText {
  const { width, height, pixelsPerPoint } = source;
  return recognisedWords(read, page, { width, height, pixelsPerPoint, turns });
}
