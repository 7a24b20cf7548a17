/**
 * Parsing of JSON from outside. The rest of the program may rely on its depth being limited and on
 * its text being storable.
 */

/**
 * The maximum depth. The deepest input that is defined has about twenty levels; recursion over a
 * million would end the process.
 */
const DEPTH_LIMIT = 64;

/** Only an escape can produce these: UTF-8 has no surrogates, and a bare NUL is not valid JSON. */
const UNSTORABLE_ESCAPE = /\\u(0000|d[89a-f])/i;

/** The characters that the database cannot store: NUL in text, and in JSON also halves of surrogate pairs. */
// eslint-disable-next-line no-control-regex
const UNSTORABLE = /\u0000|\p{Surrogate}/gu;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const [OPENING_BRACKET, CLOSING_BRACKET, OPENING_BRACE, CLOSING_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * JSON that cannot be accepted raises this error. Its message names the place and quotes nothing,
 * because the content may be personal data.
 */
export class InvalidJsonError extends Error {
  override name = 'InvalidJsonError';
}

/**
 * Parses UTF-8 JSON, with or without a byte order mark, in time linear in its length.
 * @returns undefined for no bytes at all
 * @throws InvalidJsonError when the bytes are not UTF-8 or not JSON, are nested more than 64 levels
 *   deep, or contain text that cannot be stored
 */
export function parseJson(bytes: Uint8Array): unknown {
  const { value, text } = jsonOf(bytes);
  if (UNSTORABLE_ESCAPE.test(text)) refuseUnstorable(value, '');
  return value;
}

/**
 * Parses JSON whose sender cannot be asked to correct it, such as an inbound event or the response
 * of a vendor. It removes text that the database cannot store: NUL and halves of surrogate pairs.
 * @returns the value, and the number of characters removed
 * @throws InvalidJsonError when the bytes are not UTF-8 or not JSON, or are nested too deeply
 */
export function cleanedJson(bytes: Uint8Array): { value: unknown; leftOut: number } {
  const { value, text } = jsonOf(bytes);
  if (!UNSTORABLE_ESCAPE.test(text)) return { value, leftOut: 0 };
  let leftOut = 0;
  const cleaned = (one: unknown): unknown => {
    if (typeof one === 'string') {
      const kept = storableText(one);
      leftOut += one.length - kept.length;
      return kept;
    }
    if (Array.isArray(one)) return one.map(cleaned);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one).map(([name, field]) => [cleaned(name), cleaned(field)] as [string, unknown]),
    );
  };
  return { value: cleaned(value), leftOut };
}

/**
 * Removes what the database cannot store from a text: NUL and halves of surrogate pairs. Ten
 * million escapes take a tenth of a second.
 */
export function storableText(text: string): string {
  return text.replace(UNSTORABLE, '');
}

/**
 * Parses JSON without removing text that cannot be stored, for computing a signature or an id over
 * a part of it.
 * @throws InvalidJsonError when the bytes are not UTF-8 or not JSON, or are nested too deeply
 */
export function signedJson(bytes: Uint8Array): unknown {
  return jsonOf(bytes).value;
}

/**
 * Parses and cleans JSON that a server responded with.
 * @returns undefined when it is not JSON or is nested too deeply
 */
export function answeredJson(bytes: Uint8Array): unknown {
  try {
    // Invalid UTF-8 is decoded leniently, because the server cannot be asked to correct it.
    return cleanedJson(Buffer.from(new TextDecoder('utf-8').decode(bytes))).value;
  } catch {
    return undefined;
  }
}

function jsonOf(bytes: Uint8Array): { value: unknown; text: string } {
  if (bytes.length === 0) return { value: undefined, text: '' };
  refuseDepth(bytes);
  const text = decoded(bytes);
  try {
    return { value: JSON.parse(text), text };
  } catch {
    throw new InvalidJsonError(`${faultText(text, jsonFaultAt(text))}.`);
  }
}

/** Removes a byte order mark, which Windows programs write and JSON.parse refuses. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InvalidJsonError('It contains bytes that are not UTF-8.');
  }
}

/** Beyond this many characters lines are not counted, because a line number would no longer help. */
const COUNTED_LINES = 1_000_000;

/** Returns where a text is no JSON, with line and column counted from 1, or that something is missing at its end. */
function faultText(text: string, offset: number): string {
  const endsEarly = offset >= text.length;
  if (offset > COUNTED_LINES)
    return endsEarly ? 'The JSON ends too early' : `It stops being JSON at character ${offset + 1}`;
  const { line, column } = placeIn(text, offset);
  return `${endsEarly ? 'The JSON ends too early,' : 'It stops being JSON at'} line ${line}, column ${column}`;
}

/** Returns the line and the column of an offset, both counted from 1. */
export function placeIn(text: string, offset: number): { line: number; column: number } {
  let [line, start] = [1, 0];
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Finds where a text that `JSON.parse` refuses stops being JSON: the offset of the first token that
 * cannot stand there, or the length of the text when it ends too early. (The engine reports a place
 * only in some of its messages.)
 */
export function jsonFaultAt(text: string): number {
  const open: string[] = [];
  let wanted: 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma or end' = 'value';
  let at = 0;
  for (;;) {
    at = after(SPACE, text, at) ?? at;
    const character = text[at];
    if (character === undefined) return at;
    if (wanted === 'colon') {
      if (character !== ':') return at;
      at += 1;
      wanted = 'value';
    } else if (wanted === 'comma or end' && character === ',' && open.length > 0) {
      at += 1;
      wanted = open.at(-1) === '}' ? 'name' : 'value';
    } else if (wanted.endsWith('or end') && open.length > 0 && character === open.at(-1)) {
      open.pop();
      at += 1;
      wanted = 'comma or end';
    } else if (wanted === 'comma or end') {
      return at;
    } else if (wanted.startsWith('name')) {
      const end = endOfString(text, at);
      if (end.fault !== null) return end.fault;
      at = end.next;
      wanted = 'colon';
    } else if (character === '{' || character === '[') {
      open.push(character === '{' ? '}' : ']');
      at += 1;
      wanted = character === '{' ? 'name or end' : 'value or end';
    } else if (character === '"') {
      const end = endOfString(text, at);
      if (end.fault !== null) return end.fault;
      at = end.next;
      wanted = 'comma or end';
    } else {
      const next = after(SCALAR, text, at);
      if (next === null) return at;
      at = next;
      wanted = 'comma or end';
    }
  }
}

function endOfString(text: string, start: number): { next: number; fault: null } | { fault: number } {
  if (text[start] !== '"') return { fault: start };
  for (let at = start + 1; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return { next: at + 1, fault: null };
    if (code < 0x20) return { fault: at };
    if (code === BACKSLASH) {
      const next = after(ESCAPE, text, at);
      if (next === null) return { fault: at };
      at = next;
    } else at += 1;
  }
  return { fault: text.length };
}

/** Returns where a match that begins at the offset ends; null when there is none. */
function after(pattern: RegExp, text: string, offset: number): number | null {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** @throws InvalidJsonError */
function refuseDepth(bytes: Uint8Array): void {
  let depth = 0;
  for (const byte of structureOf(bytes)) {
    if (byte === OPENING_BRACKET || byte === OPENING_BRACE) depth += 1;
    else if (byte !== COMMA) depth -= 1;
    if (depth > DEPTH_LIMIT) throw new InvalidJsonError(`It is nested more than ${DEPTH_LIMIT} levels deep.`);
  }
}

/**
 * Returns whether JSON holds more than a number of values, in objects and arrays at any level. It
 * counts over the bytes, in a fraction of the time of parsing. JSON that is nested too deeply
 * yields false, because it is refused for its depth. For bytes that are not JSON the result is
 * arbitrary but repeatable.
 */
export function hasMoreValues(bytes: Uint8Array, most: number): boolean {
  let [values, depth] = [1, 0];
  for (const byte of structureOf(bytes)) {
    if (byte === CLOSING_BRACKET || byte === CLOSING_BRACE) depth -= 1;
    else values += 1;
    if (byte === OPENING_BRACKET || byte === OPENING_BRACE) depth += 1;
    if (depth > DEPTH_LIMIT) return false;
    if (values > most) return true;
  }
  return false;
}

/** Yields commas, brackets and braces outside of strings, in order. */
function* structureOf(bytes: Uint8Array): Generator<number> {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) at = closingQuote(bytes, at);
    else if (
      byte === COMMA ||
      byte === OPENING_BRACE ||
      byte === CLOSING_BRACE ||
      byte === OPENING_BRACKET ||
      byte === CLOSING_BRACKET
    )
      yield byte;
  }
}

/** Returns the offset of the closing quote of a string; the length of the input when there is none. */
function closingQuote(bytes: Uint8Array, opening: number): number {
  for (let at = opening + 1; at < bytes.length; at++) {
    if (bytes[at] === QUOTE) return at;
    if (bytes[at] === BACKSLASH) at += 1;
  }
  return bytes.length;
}

function refuseUnstorable(value: unknown, path: string): void {
  if (typeof value === 'string') {
    if (!value.includes('\0') && !/\p{Surrogate}/u.test(value)) return;
    throw new InvalidJsonError(
      `${path || 'The text'} contains a NUL character or half of a surrogate pair. Remove it.`,
    );
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, field] of Object.entries(value)) {
    refuseUnstorable(name, `The name of a field in ${path || 'the object'}`);
    refuseUnstorable(field, path ? `${path}.${name}` : name);
  }
}
