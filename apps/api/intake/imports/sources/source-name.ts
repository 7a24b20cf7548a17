import { plainName } from '../../../platform/files/uploads/uploaded-files.js';

/** The extended form (RFC 8187), which says any letter, and the plain one: a quoted text, or a word. */
const EXTENDED = /;\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i;
const PLAIN = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;"\s]+))/i;

/**
 * Returns the sender's name of a source, from `Content-Disposition: attachment; filename="…"` (RFC 6266). It comes in a
 * header, because addresses are logged and a name may be personal. It is data to show, never a path.
 * @returns null where there is no readable one
 */
export function sourceName(disposition: string | undefined): string | null {
  if (disposition === undefined) return null;
  const [, quoted, word] = PLAIN.exec(disposition) ?? [];
  const plain = quoted?.replace(/\\(.)/g, '$1') ?? word ?? '';
  return plainName(decoded(EXTENDED.exec(disposition)?.[1]) ?? asUtf8(plain)) || null;
}

function decoded(escaped: string | undefined): string | null {
  try {
    return escaped === undefined ? null : decodeURIComponent(escaped);
  } catch {
    return null;
  }
}

/** Many send the bytes of UTF-8, which Node reads as Latin-1. */
function asUtf8(text: string): string {
  const bytes = Buffer.from(text, 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}
