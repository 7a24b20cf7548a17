import { WINDOWS_1252 as MEANT } from './windows-1252.js';

/** The byte of each of them. */
const WINDOWS_1252 = new Map<number, number>(MEANT.map((code, index) => [code, 0x80 + index]));

/**
 * Sequences whose last byte was lost on the way, with what they stood for. Only bytes that Windows-1252 has no character for (81, 8D, 8F,
 * 90, 9D), or the one that it shows as a space (A0), get lost like that, which leaves one sensible reading each.
 */
const TORN: readonly [RegExp, string][] = [
  // EF BC 8D, the full-width hyphen (EF BC 8F, the slash, does not stand between words).
  [/\u00EF\u00BC[\u200B\u008D]?(?![\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u2013-\u2122])/g, '-'],
  // E2 80 9D, the closing quotation mark.
  [/\u00E2\u20AC[\u200B\u009D]?(?![\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u2013-\u2122])/g, '\u201D'],
  // C2 AD, the hyphen that only shows at a line's end.
  [/(?<=\p{Ll})\u00C2\u00AD?(?=\p{Ll})/gu, '-'],
  // C2 A0, the space that does not break.
  [/\u00C2[\u200B\u00A0]?(?=\s|\u00C2|$)/gu, ' '],
];

/** Characters that a byte 80–BF shows as, in Latin-1 or in Windows-1252. */
const CONTINUATION =
  '[\\u0080-\\u00BF\\u0152\\u0153\\u0160\\u0161\\u0178\\u017D\\u017E\\u0192\\u02C6\\u02DC\\u2013-\\u2122\\u20AC]';

const TWICE_ENCODED = new RegExp(
  `[\\u00C2-\\u00DF]${CONTINUATION}|[\\u00E0-\\u00EF]${CONTINUATION}{2}|[\\u00F0-\\u00F4]${CONTINUATION}{3}`,
  'g',
);

/**
 * Repairs UTF-8 that was read as Windows-1252 or Latin-1. A sequence is repaired only when its bytes are UTF-8 for one character, which
 * ordinary text does not produce: "Ã©" and "â€™" stand for one character each, "café" is left as it is.
 */
export function repairMojibake(text: string): string {
  if (!/[\u00C2-\u00F4]/.test(text)) return text;
  const decoded = text.replace(TWICE_ENCODED, (sequence) => {
    const bytes = [...sequence].map((character) => byteOf(character.charCodeAt(0)));
    return bytes.some((byte) => byte === null)
      ? sequence
      : (decodeStrict(Uint8Array.from(bytes as number[])) ?? sequence);
  });
  return TORN.reduce((repaired, [torn, meant]) => repaired.replace(torn, meant), decoded);
}

function byteOf(code: number): number | null {
  return code <= 0xff ? code : (WINDOWS_1252.get(code) ?? null);
}

function decodeStrict(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
