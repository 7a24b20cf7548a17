import { inflateSync } from 'node:zlib';

/** Object streams that are unpacked, and bytes of each that are looked at. */
const MOST_STREAMS = 64;
const MOST_BYTES = 1024 * 1024;

const LAYERS = /\/OCProperties\b/;

/**
 * Returns whether a PDF may have layers that a viewer can switch off. The engine does not say of a form whether it
 * belongs to one, so that this is asked of the file, and only where text stands in forms. What cannot be looked into
 * may have some.
 */
export function mayHaveLayers(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const source = withoutEscapes(file.toString('latin1'));
  if (LAYERS.test(source) || /\/Encrypt\b/.test(source)) return true;
  // A stream that writes its own kind in numbers wants to be overlooked.
  if (source.split('/ObjStm').length !== file.toString('latin1').split('/ObjStm').length) return true;
  let streams = 0;
  for (let at = file.indexOf('/ObjStm'); at !== -1; at = file.indexOf('/ObjStm', at + 1)) {
    if (++streams > MOST_STREAMS) return true;
    const begin = file.indexOf('stream', at);
    if (begin === -1) return false;
    const from = begin + 'stream'.length + (file[begin + 'stream'.length] === 0x0d ? 2 : 1);
    const unpacked = unpackedFrom(file.subarray(from, file.indexOf('endstream', from)));
    if (unpacked === null || LAYERS.test(withoutEscapes(unpacked))) return true;
  }
  return false;
}

function unpackedFrom(stream: Uint8Array): string | null {
  try {
    return inflateSync(stream, { maxOutputLength: MOST_BYTES }).toString('latin1');
  } catch {
    return null;
  }
}

/** Names may be written with their letters as numbers. */
function withoutEscapes(source: string): string {
  return source.replace(/#([0-9a-f]{2})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
}
