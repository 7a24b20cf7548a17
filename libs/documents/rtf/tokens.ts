/** A piece of an RTF file. Text comes as bytes, one a character: what they stand for depends on the font. */
export type RtfToken =
  { kind: 'open' | 'close' } | { kind: 'word'; word: string; value: number | null } | { kind: 'bytes'; bytes: string };

const WORD = /([A-Za-z]{1,32})(-?\d{1,10})? ?/y;
const PLAIN = /[^\\{}\r\n]+/y;
const HEX = /[0-9a-f]{2}/iy;

/** Control symbols that stand for a character. */
const SYMBOLS: Readonly<Record<string, string>> = { '\\': '\\', '{': '{', '}': '}' };
const SYMBOL_WORDS: Readonly<Record<string, string>> = {
  '~': 'nbsp',
  _: 'nbhyphen',
  '*': '*',
  '\n': 'par',
  '\r': 'par',
};

/** Cuts RTF into its tokens, from left to right in one go. */
export function* tokensOf(source: string): Generator<RtfToken> {
  for (let at = 0; at < source.length;) {
    const sign = source[at];
    if (sign === '{' || sign === '}') {
      at++;
      yield { kind: sign === '{' ? 'open' : 'close' };
    } else if (sign === '\r' || sign === '\n') at++;
    else if (sign !== '\\') {
      const bytes = match(PLAIN, source, at)?.[0] ?? '';
      at += Math.max(1, bytes.length);
      yield { kind: 'bytes', bytes };
    } else {
      const next = source[at + 1] ?? '';
      const word = match(WORD, source, at + 1);
      if (word) {
        at += 1 + word[0].length;
        const value = word[2] === undefined ? null : Number(word[2]);
        // Binary data: neither its braces nor its backslashes mean anything.
        if (word[1] === 'bin') at += Math.max(0, value ?? 0);
        else yield { kind: 'word', word: word[1] ?? '', value };
      } else if (next === "'") {
        const hex = match(HEX, source, at + 2)?.[0];
        at += hex === undefined ? 2 : 4;
        if (hex !== undefined) yield { kind: 'bytes', bytes: String.fromCharCode(parseInt(hex, 16)) };
      } else {
        at += 2;
        const symbol = SYMBOLS[next];
        const named = SYMBOL_WORDS[next];
        if (symbol !== undefined) yield { kind: 'bytes', bytes: symbol };
        else if (named !== undefined) yield { kind: 'word', word: named, value: null };
      }
    }
  }
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}
