/**
 * Makes a test for the UTF-16 unit at an offset of a text: whether the character it belongs to is of a class. For loops over a whole
 * text: regular expressions with such classes take several times as long.
 *
 * @param one matches one character of the class, for example `/\p{L}/u`
 */
export function codeUnitTest(one: RegExp): (text: string, at: number) => boolean {
  const ascii = Uint8Array.from({ length: 128 }, (_, code) => Number(one.test(String.fromCharCode(code))));
  return (text, at) => {
    if (at >= text.length) return false;
    const code = text.charCodeAt(at);
    if (code < 128) return ascii[code] === 1;
    const first = isTrailSurrogate(code) && at > 0 ? at - 1 : at;
    const point = text.codePointAt(first)!;
    return one.test(point > 0xffff ? String.fromCodePoint(point) : text[at]!);
  };
}

/** The second unit of a character that takes two. */
export function isTrailSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

export const isLetterAt = codeUnitTest(/\p{L}/u);
