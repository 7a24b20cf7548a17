/**
 * The last step of every reader: the form that document text has whatever it came from. Deterministic and idempotent.
 * Layout (tabs between cells, blank lines between blocks) stays.
 */

/** Zero-width and invisible characters, directional marks, soft hyphens, byte order marks, and control characters but tab and line feed. */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFB]|\uDB40[\uDC00-\uDDEF]/g;

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
  /^([ \t]*)[\u2022\u2023\u2043\u204C\u204D\u2219\u25A0\u25AA\u25AB\u25B6\u25B8\u25BA\u25CB\u25CF\u25E6\u25FC\u25FE\u2726\u2756\u2794\u27A2\u27A4\u29BE\u29BF\u2B25\uF0A7\uF0B7\uF0D8\uF0A8\uF076\uF0FC\u00B7\u2666\u27A1]+(?=[ \t]|[^ \t])[ \t]*/gm;

/** Private-use characters: icons of symbol fonts, which nobody can read as text. */
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
    .replace(BULLETS, '$1• ')
    .replace(PRIVATE_USE, ' ')
    .normalize('NFC');
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ *\t[ \t]*/g, '\t')
    .replace(/^[ \t]+|[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

/** Bytes 0x80–0x9F as Windows-1252 shows them; the five undefined ones show as the control characters of their number. */
const WINDOWS_1252 = new Map<number, number>(
  [
    0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d,
    0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,
    0x017e, 0x0178,
  ].map((code, index) => [code, 0x80 + index]),
);

/**
 * "ï¼" with its third byte lost. The bytes EF BC begin the full-width forms, and of those only the hyphen (8D) and the slash (8F) have a
 * third byte that Windows-1252 does not know; between words it is the hyphen.
 */
const TORN_HYPHEN = /\u00EF\u00BC[\u200B\u008D]?(?![\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u2013-\u2122])/g;

/**
 * UTF-8 that was read as Windows-1252 or Latin-1. A sequence is repaired only when its bytes are valid UTF-8 for a character outside
 * ASCII, which ordinary text does not produce: "Ã©" and "â€™" stand for one character each, "café" alone is left as it is.
 */
function repairMojibake(text: string): string {
  if (!/[\u00C2-\u00F4]/.test(text)) return text;
  return text
    .replace(TORN_HYPHEN, '-')
    .replace(
      /[\u00C2-\u00F4][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u2122\u20AC\u200B]{1,3}/g,
      (run) => {
        const lead = run.charCodeAt(0);
        const wanted = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (run.length < wanted) return run;
        const bytes = [...run.slice(0, wanted)].map((c) => byteOf(c.charCodeAt(0)));
        if (bytes.some((b) => b === null)) return run;
        const decoded = decodeStrict(Uint8Array.from(bytes as number[]));
        return decoded === null ? run : decoded + run.slice(wanted);
      },
    );
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
