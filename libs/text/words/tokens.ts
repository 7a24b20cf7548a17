/** A word of a text: lower-cased, with its half-open UTF-16 range. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

function isWordUnit(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const code = text.charCodeAt(at);
  if (code < 128) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  }
  if (code >= 0xd800 && code <= 0xdbff) return LETTER.test(text.slice(at, at + 2));
  if (code >= 0xdc00 && code <= 0xdfff) return at > 0 && LETTER.test(text.slice(at - 1, at + 1));
  return LETTER.test(text[at]!);
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** `c++`, `c#` and the like: what may follow the letters of a language's name and belongs to it. */
function suffixLength(text: string, start: number, end: number): number {
  if (end - start > 2) return 0;
  if (text.startsWith('++', end)) return 2;
  const next = text.charCodeAt(end);
  if (next === 35 /* # */ && end - start === 1 && isLetter(text.charCodeAt(start)) && !isWordUnit(text, end + 1))
    return 1;
  return 0;
}

/**
 * Splits a text into words, in one pass. Hyphens, slashes, dots and underscores separate; `c++`, `c#`, `f#` and a free-standing
 * `.net` are words; a possessive `'s` is dropped ("bachelor's" → "bachelor"), an inner apostrophe is not a break ("don't").
 *
 * @param offset added to every range, for a text that is a slice of a longer one.
 */
export function tokens(text: string, offset = 0): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isWordUnit(text, at)) {
      at++;
      continue;
    }
    let start = at;
    let end = at + 1;
    for (;;) {
      while (end < text.length && isWordUnit(text, end)) end++;
      const mark = text[end];
      if ((mark === "'" || mark === '’') && end + 1 < text.length && isLetter(text.charCodeAt(end + 1))) {
        const possessive = (text[end + 1] === 's' || text[end + 1] === 'S') && !isWordUnit(text, end + 2);
        if (possessive) break;
        end += 2;
        continue;
      }
      break;
    }
    const wordEnd = end;
    end += suffixLength(text, start, end);
    if (
      start > 0 &&
      text[start - 1] === '.' &&
      end - start === 3 &&
      text.slice(start, end).toLowerCase() === 'net' &&
      (start === 1 || !isWordUnit(text, start - 2))
    ) {
      start--;
    }
    found.push({
      text: text.slice(start, end).toLowerCase().replace('’', "'"),
      start: start + offset,
      end: end + offset,
    });
    at = end;
    if (end === wordEnd && (text[end] === "'" || text[end] === '’')) {
      // The possessive that was left out above is no word of its own.
      const possessive = (text[end + 1] === 's' || text[end + 1] === 'S') && !isWordUnit(text, end + 2);
      if (possessive) at = end + 2;
    }
  }
  return found;
}

/** How many words a text has, as `tokens` counts them. */
export function wordCount(text: string): number {
  return tokens(text).length;
}
