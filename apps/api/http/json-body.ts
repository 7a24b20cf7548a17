/** JSON as the rest of the program may rely on it: not too deep for what walks it, and with text that the database can store. */
import { MalformedJson } from './problem.js';

/** Levels of nesting. The deepest input that is defined has about twenty; recursion over a million would end the process. */
const DEPTH_LIMIT = 64;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** Parses a body; undefined for an empty one. Throws `MalformedJson`, which says where it is wrong. */
export function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  refuseDepth(bytes);
  const text = bytes.toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new MalformedJson(`${(error as Error).message}. Send UTF-8 JSON.`);
  }
  // Only an escape can bring these in: UTF-8 has no surrogates, and a bare NUL is no JSON.
  if (/\\u(0000|d[89a-f])/i.test(text)) refuseUnstorable(value, '');
  return value;
}

function refuseDepth(bytes: Buffer): void {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]!;
    if (inString) {
      if (byte === BACKSLASH) index += 1;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (OPENING.has(byte)) depth += 1;
    else if (CLOSING.has(byte)) depth -= 1;
    if (depth > DEPTH_LIMIT) throw new MalformedJson(`The JSON is nested more than ${DEPTH_LIMIT} levels deep.`);
  }
}

function refuseUnstorable(value: unknown, path: string): void {
  if (typeof value === 'string') {
    if (!value.includes('\0') && !/\p{Surrogate}/u.test(value)) return;
    throw new MalformedJson(`${path || 'The text'} has a NUL character or half of a surrogate pair in it. Remove it.`);
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, field] of Object.entries(value)) {
    refuseUnstorable(name, `The name of a field in ${path || 'the object'}`);
    refuseUnstorable(field, path ? `${path}.${name}` : name);
  }
}
