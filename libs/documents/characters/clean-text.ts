import { repairMojibake } from '../encoding/mojibake.js';

/**
 * The last step of every reader: the form that document text has whatever it came from. Deterministic and idempotent.
 * Layout (tabs between cells, blank lines between blocks) stays.
 */

/**
 * Characters without a shape: zero-width characters, directional marks, soft hyphens, byte order marks, and controls
 * except tab and line feed.
 */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFF9-\uFFFB]|\p{Default_Ignorable_Code_Point}/gu;

/** All other Unicode spaces are written as a plain one. */
const ODD_SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

const LIGATURES: Record<string, string> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
  '\uFB05': 'st',
  '\uFB06': 'st',
};

/** Bullets that symbol fonts leave in the private-use area, and Unicode's many others: one character for all. */
const BULLETS =
  /^([ \t]*)(?:[\u2022\u2023\u2043\u204C\u204D\u2219\u25A0\u25AA\u25AB\u25B6\u25B8\u25BA\u25CB\u25CF\u25E6\u25FC\u25FE\u2726\u2756\u2794\u27A1\u27A2\u27A4\u29BE\u29BF\u2B25\uF0A7\uF0B7\uF0D8\uF0A8\uF076\uF0FC\u00B7\u2666]+[ \t]*|\u00A7[ \t]*(?=\p{L}))/gmu;

/** The letter that Word draws as a hollow bullet. Where it begins one line only, it may be a word of another language. */
const LETTER_BULLETS = /^([ \t]*)o[ \t]+(?=\p{Lu})/gmu;

/** Private-use characters: icons of symbol fonts, which are not readable as text. */
const PRIVATE_USE = /[\uE000-\uF8FF]|[\uDB80-\uDBFF][\uDC00-\uDFFF]/g;

/**
 * Brings text into document form: well-formed UTF-16 (lone surrogates become U+FFFD), `\n` lines, no invisible or control
 * characters, plain spaces, ligatures spelt out, bullets at the start of a line as `• `, icons removed, mojibake repaired where it
 * is certain, NFC, no spaces at line ends, at most one blank line in a row, none at either end.
 *
 * @param raw text as a reader found it
 * @returns document text; empty when nothing readable is in it
 */
export function cleanText(raw: string): string {
  const text = repairMojibake(raw.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replace(/\r\n?|[\u0085\u2028\u2029]|\f|\v/g, '\n')
    .replace(INVISIBLE, '')
    .replace(ODD_SPACES, ' ')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\uFB00-\uFB06]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(/-{0,2}[\u2010\u2011]/g, '-')
    .normalize('NFC')
    .replace(BULLETS, '$1• ')
    .replace(PRIVATE_USE, ' ');
  return ((text.match(LETTER_BULLETS)?.length ?? 0) > 1 ? text.replace(LETTER_BULLETS, '$1• ') : text)
    .replace(/ {2,}/g, ' ')
    .replace(/ *\t[ \t]*/g, '\t')
    .replace(/^[ \t]+|[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}
