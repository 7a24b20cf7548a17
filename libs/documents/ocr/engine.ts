import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { showsWriting } from './detect-ink.js';

/**
 * Tesseract as WebAssembly. The core of `tesseract.js` without its wrapper: that one fetches what it lacks from the network, and takes
 * the build for relaxed SIMD where there is one, whose results differ from processor to processor.
 */

/** Tesseract's result for a page, in pixels from the upper left corner of the turned picture. */
export interface RecognisedPage {
  blocks: readonly { paragraphs: readonly { lines: readonly RecognisedLine[] }[] }[];
}

export interface RecognisedLine {
  words: readonly RecognisedWord[];
  baseline: { x0: number; y0: number; x1: number; y1: number };
  rowAttributes: { ascenders: number; descenders: number; rowHeight: number };
}

export interface RecognisedWord {
  text: string;
  /** 0 to 100. */
  confidence: number;
  bbox: PixelBox;
  symbols: readonly { text: string; bbox: PixelBox }[];
}

export interface PixelBox {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** The part of the Emscripten module that we touch. */
interface Core {
  getValue(address: number, type: 'i32'): number;
  FS: { writeFile(path: string, data: Uint8Array): void; unlink(path: string): void };
  TessBaseAPI: new () => {
    Init(path: null, languages: string, engine: number): number;
    SetVariable(name: string, value: string): number;
    SetImageFile(orientation: number, angle: number): number;
    /** In black and white; kept for the recognition. */
    GetThresholdedImage(): { get_w(): number; get_h(): number; get_wpl(): number; get_data(): number };
    Recognize(progress: null): number;
    GetJSONText(): string;
    Clear(): void;
  };
}

/** Recognizes the text of one picture after the other. */
export interface OcrEngine {
  /**
   * Recognizes the text of a picture. The same picture gives the same text, whatever was recognized before.
   *
   * @param picture a file in a format that Leptonica reads: PNG, JPEG, TIFF, WebP, BMP, GIF, PNM
   * @param orientation the EXIF number: 1 upright, 6 to turn clockwise, 3 upside down, 8 to turn counterclockwise
   * @returns null for an undecodable picture, {@link NO_WRITING} for one without writing
   */
  recognise(picture: Uint8Array, orientation: number): RecognisedPage | null;
}

/** The result for a picture that is blank, or holds nothing but noise. */
export const NO_WRITING: RecognisedPage = { blocks: [] };

const require = createRequire(import.meta.url);

/** Recognition by neural networks only: what the language data hold. */
const LSTM_ONLY = 1;

/** Finds columns, headings and lines by itself. What it takes for a default is a page of one block. */
const AUTOMATIC = '3';

const PICTURE = '/input';

let loaded: { languages: string; engine: Promise<OcrEngine> } | null = null;

/**
 * Tesseract for languages, loaded on first use and kept.
 *
 * @param languages as the setting names them: `eng`, `eng+deu`
 * @throws when the data of a language are not installed
 */
export function ocrEngine(languages: string): Promise<OcrEngine> {
  if (loaded?.languages !== languages) loaded = { languages, engine: load(languages) };
  return loaded.engine;
}

async function load(languages: string): Promise<OcrEngine> {
  const name = 'tesseract.js-core/tesseract-core-simd-lstm';
  const createCore = require(`${name}.js`) as (options: object) => Promise<Core>;
  const wasmBinary = await readFile(require.resolve(`${name}.wasm`));
  const core = await createCore({ wasmBinary, print: () => undefined, printErr: () => undefined });
  for (const language of languages.split('+')) core.FS.writeFile(`./${language}.traineddata`, await dataOf(language));
  const api = new core.TessBaseAPI();
  if (api.Init(null, languages, LSTM_ONLY) !== 0) throw new Error(`Tesseract cannot be started for ${languages}`);
  api.SetVariable('tessedit_pageseg_mode', AUTOMATIC);
  return {
    recognise(picture, orientation) {
      try {
        core.FS.writeFile(PICTURE, picture);
        const page = api.SetImageFile(orientation, 0) === 0 ? pageIn(core, api) : null;
        api.Clear();
        core.FS.unlink(PICTURE);
        return page;
      } catch (error) {
        // A trap inside WebAssembly: its memory is in an unknown state. The next document gets a new engine.
        loaded = null;
        throw error;
      }
    },
  };
}

function pageIn(core: Core, api: InstanceType<Core['TessBaseAPI']>): RecognisedPage | null {
  const picture = api.GetThresholdedImage();
  const [start, words] = [picture.get_data(), picture.get_wpl()];
  const isWritten = showsWriting({
    width: picture.get_w(),
    height: picture.get_h(),
    bits: (row, at) => core.getValue(start + 4 * (row * words + at), 'i32'),
  });
  if (!isWritten) return NO_WRITING;
  return api.Recognize(null) === 0 ? (JSON.parse(api.GetJSONText()) as RecognisedPage) : null;
}

/** Language data from the package that npm has installed: nothing is fetched. */
async function dataOf(language: string): Promise<Uint8Array> {
  return promisify(gunzip)(await readFile(require.resolve(dataPath(language))));
}

const dataPath = (language: string) => `@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`;

/** Returns the npm packages of languages whose data are not installed. */
export function missingOcrData(languages: string): string[] {
  return languages.split('+').flatMap((language) => {
    try {
      require.resolve(dataPath(language));
      return [];
    } catch {
      return [`@tesseract.js-data/${language}`];
    }
  });
}
