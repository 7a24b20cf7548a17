import { MAX_OCR_PAGES, MAX_PICTURE_PIXELS, MIN_LETTERS } from '../limits.js';
import { ocrEngine } from '../ocr/engine.js';
import { ocrFindings } from '../ocr/findings.js';
import { picturesIn, type Picture } from '../ocr/picture.js';
import { recognisePage } from '../ocr/recognise-page.js';
import type { RecognisedText } from '../ocr/recognised-words.js';
import { documentText } from '../pdf/document-text.js';
import type { FormatResult } from '../outcome.js';
import type { PageFrame } from '../pdf/geometry.js';
import type { Word } from '../pdf/words.js';
import type { DocumentFormat } from './format.js';

/** A picture of a page seldom knows how large the page was: the shorter side of A4, in points. */
const SHORTER_SIDE = 595;

/** Orientations of EXIF from here on lay a picture on its side. */
const LYING = 5;

/** A scan or a photograph of a page. Its text is recognized if recognition is switched on. */
export const image: DocumentFormat = {
  name: 'picture (PNG, JPEG, TIFF, WebP)',
  extractor: 'image/2',
  mediaTypes: ['image/png', 'image/jpeg', 'image/tiff', 'image/webp'],
  picturesOnly: true,
  read(bytes) {
    const pictures = picturesIn(bytes);
    return Promise.resolve(
      faultOf(pictures) ?? { outcome: 'needs-ocr', reason: 'no-text-layer', data: { pages: pictures.length } },
    );
  },
  recogniser: {
    extractor: 'image-ocr/2',
    async read(bytes, languages) {
      const pictures = picturesIn(bytes);
      const fault = faultOf(pictures);
      if (fault) return fault;
      const engine = await ocrEngine(languages);
      const words: Word[][] = [];
      const frames: PageFrame[] = [];
      const read: RecognisedText[] = [];
      for (const picture of pictures.slice(0, MAX_OCR_PAGES)) {
        const { source, frame } = pageOf(picture);
        const text = recognisePage(engine, source, frames.length);
        frames.push(frame);
        words.push(text?.words ?? []);
        if (text) read.push(text);
      }
      if (read.length === 0) return { outcome: 'malformed', reason: 'not-a-whole-picture' };
      const pages = pictures.length;
      const letters = read.reduce((sum, text) => sum + text.letters, 0);
      if (letters < MIN_LETTERS) return { outcome: 'empty', reason: 'nothing-recognised', data: { pages, letters } };
      const findings = ocrFindings({
        read,
        damaged: frames.length - read.length,
        left: pages - frames.length,
        of: pages,
      });
      return { outcome: 'text', ...documentText(words, frames), findings };
    },
  },
};

/** Returns why a picture cannot be decoded. */
function faultOf(pictures: readonly Picture[]): FormatResult | null {
  if (pictures.length === 0) return { outcome: 'malformed', reason: 'not-a-picture' };
  const packing = pictures.find((picture) => picture.packing !== undefined)?.packing;
  if (packing !== undefined)
    return { outcome: 'unsupported', reason: 'packing-not-readable', data: { found: 'image/tiff', packing } };
  const pixels = Math.max(...pictures.slice(0, MAX_OCR_PAGES).map(({ width, height }) => width * height));
  if (pixels <= MAX_PICTURE_PIXELS) return null;
  return { outcome: 'too-big', reason: 'too-many-pixels', data: { pixels, limit: MAX_PICTURE_PIXELS } };
}

/** A picture as the page that it shows. */
function pageOf({ file, orientation, ...stored }: Picture) {
  const [width, height] = orientation >= LYING ? [stored.height, stored.width] : [stored.width, stored.height];
  const pixelsPerPoint = Math.max(1, Math.min(width, height)) / SHORTER_SIDE;
  const frame: PageFrame = {
    left: 0,
    bottom: 0,
    right: width / pixelsPerPoint,
    top: height / pixelsPerPoint,
    turns: 0,
  };
  return { source: { bytes: file(), width, height, pixelsPerPoint, orientation }, frame };
}
