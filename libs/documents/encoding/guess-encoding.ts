import { decodeAs } from './windows-1252.js';

/**
 * Tells the encoding of text that is no Unicode, by what comes out: letters of one language's alphabet, in words of one script, capitals
 * only where words begin. Deterministic; equal scores go to the one that is named first.
 */

/** Letters beyond ASCII by language, small ones. */
const ALPHABETS = {
  western: ['éèàùçâêîôûëïœæ', 'äöüßé', 'áéíóúñü', 'ãõáéíóúâêôàç', 'åäöæøé', 'àèéìíòóù', 'áðéíóúýþæö', 'ëéïöüèê'],
  central: ['ąćęłńóśźż', 'áčďéěíňóřšťúůýžäľĺôŕ', 'áéíóöőúüű', 'ăâîșțşţ', 'čćđšž', 'äöüßé'],
  turkish: ['çğıöşüâîûi̇'],
  cyrillic: ['абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ'],
  greek: ['αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ'],
} as const;

const SINGLE: readonly [string, keyof typeof ALPHABETS][] = [
  ['windows-1252', 'western'],
  ['iso-8859-15', 'western'],
  ['macintosh', 'western'],
  ['windows-1250', 'central'],
  ['iso-8859-2', 'central'],
  ['windows-1254', 'turkish'],
  ['windows-1251', 'cyrillic'],
  ['koi8-u', 'cyrillic'],
  ['x-mac-cyrillic', 'cyrillic'],
  ['ibm866', 'cyrillic'],
  ['windows-1253', 'greek'],
];

/** Signs that people write beside words. */
const PUNCTUATION = /[“”„‘’–—•…«»§·€£©®™°½²³¿¡№\u00A0†‹›]/;
/** Those characters that may touch a letter before or after them. */
const TOUCHES = /[“”„‘’–—«»·©®™°¿¡\u00A0‹›]/;

/** Bytes that are looked at: enough for every language, from the first that is not ASCII on. */
const SAMPLE = 16_384;

/** @returns name of an encoding that the platform's `TextDecoder` knows */
export function guessTextEncoding(bytes: Uint8Array): string {
  const first = bytes.findIndex((byte) => byte > 127);
  if (first === -1) return 'iso-2022-jp';
  const sample = bytes.subarray(first === 0 ? 0 : first - 1, first + SAMPLE);
  const wide = wideEncoding(bytes.subarray(first, first + SAMPLE));
  if (wide !== null) return wide;
  let best = 'windows-1252';
  let most = -Infinity;
  for (const [encoding, family] of SINGLE) {
    const score = scoreOf(decodeAs(sample, encoding), ALPHABETS[family]);
    if (score <= most) continue;
    most = score;
    best = encoding;
  }
  return best;
}

function scoreOf(text: string, alphabets: readonly string[]): number {
  const inAlphabet = alphabets.map(() => 0);
  let letters = 0;
  let score = 0;
  for (let index = 0; index < text.length; index++) {
    const sign = text[index] ?? '';
    if (sign <= '\u007F') continue;
    const [before, after] = [text[index - 1] ?? ' ', text[index + 1] ?? ' '];
    if (/\p{L}/u.test(sign)) {
      letters++;
      const small = sign.toLowerCase();
      alphabets.forEach((alphabet, at) => {
        if (alphabet.includes(small)) inAlphabet[at] = (inAlphabet[at] ?? 0) + 1;
      });
      if (/\p{Lu}/u.test(sign) && /\p{Ll}/u.test(before)) score -= 3;
      const isLatin = /\p{Script=Latin}/u.test(sign);
      if (!isLatin && (/[a-z]/i.test(before) || /[a-z]/i.test(after))) score -= 4;
    } else if (PUNCTUATION.test(sign)) {
      const touches = /\p{L}/u.test(before) || /\p{L}/u.test(after);
      score += touches && !TOUCHES.test(sign) ? -2 : 1;
    } else score -= /[\u0080-\u009F\uFFFD]/.test(sign) ? 5 : 2;
  }
  // Letters of the best language for it count, others speak against it.
  return score + 2 * Math.max(...inAlphabet) - 2 * (letters - Math.max(...inAlphabet));
}

/** Encodings with two bytes a character, told by which characters prevail. */
const WIDE: readonly { encoding: string; prevails: RegExp; share: number }[] = [
  { encoding: 'shift_jis', prevails: /[\u3040-\u30FF]/g, share: 0.2 },
  { encoding: 'euc-jp', prevails: /[\u3040-\u30FF]/g, share: 0.2 },
  { encoding: 'euc-kr', prevails: /[\uAC00-\uD7A3]/g, share: 0.7 },
  // The thousand characters that make up nine tenths of Chinese text stand in the first rows of their tables.
  { encoding: 'gb18030', prevails: /[\u4E00-\u9FFF]/g, share: 0.6 },
  { encoding: 'big5', prevails: /[\u4E00-\u9FFF]/g, share: 0.6 },
];
const COMMON_ROWS: Readonly<Record<string, readonly [number, number]>> = {
  'euc-kr': [0xb0, 0xc8],
  gb18030: [0xb0, 0xd7],
  big5: [0xa4, 0xc6],
};
const LEAST_WIDE = 4;

function wideEncoding(sample: Uint8Array): string | null {
  for (const { encoding, prevails, share } of WIDE) {
    const text = new TextDecoder(encoding).decode(sample);
    const wide = text.match(/[^\u0000-\u007F]/g)?.length ?? 0; // eslint-disable-line no-control-regex
    const torn = text.slice(0, -2).match(/\uFFFD/g)?.length ?? 0;
    if (wide < LEAST_WIDE || torn > wide / 100) continue;
    if ((text.match(prevails)?.length ?? 0) < wide * share) continue;
    // Words of these languages have more than one such character; accents in Latin words stand alone.
    const alone = text.match(/(?<![^\u0000-\u007F])[^\u0000-\u007F](?![^\u0000-\u007F])/g)?.length ?? 0; // eslint-disable-line no-control-regex
    if (alone > wide / 10) continue;
    const rows = COMMON_ROWS[encoding];
    if (rows === undefined || inCommonRows(sample, rows, encoding)) return encoding;
  }
  return null;
}

/**
 * Returns whether most characters stand in the rows of common ones, and (but for Big5) few end in a byte that is an
 * ASCII letter.
 */
function inCommonRows(sample: Uint8Array, [from, to]: readonly [number, number], encoding: string): boolean {
  let pairs = 0;
  let common = 0;
  let ascii = 0;
  for (let at = 0; at + 1 < sample.length; at++) {
    const [lead = 0, trail = 0] = [sample[at], sample[at + 1]];
    if (lead < 0x81) continue;
    at++;
    // Punctuation stands in the first rows.
    if (lead < 0xa4) continue;
    pairs++;
    if (lead >= from && lead <= to) common++;
    if (trail < 0x80) ascii++;
  }
  return common >= pairs * (encoding === 'euc-kr' ? 0.95 : 0.7) && (encoding === 'big5' || ascii <= pairs * 0.1);
}
