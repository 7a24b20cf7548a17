import { decodeAs } from '../encoding/windows-1252.js';

/** Encodings by the number of their code page, as far as the platform decodes them. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  65001: 'utf-8',
};

/** Code pages by a font's character set (RTF specification 1.9.1, `\fcharset`). */
const CHARACTER_SETS: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

export function codePageOf(characterSet: number): number | null {
  return CHARACTER_SETS[characterSet] ?? null;
}

/** Bytes, one a character, as the text that they stand for in a code page; Windows-1252 where the page is not known. */
export function decodePage(bytes: string, codePage: number): string {
  // eslint-disable-next-line no-control-regex
  if (/^[\x00-\x7F]*$/.test(bytes)) return bytes;
  return decodeAs(Buffer.from(bytes, 'latin1'), CODE_PAGES[codePage] ?? 'windows-1252');
}
