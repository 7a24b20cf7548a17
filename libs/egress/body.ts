/** The body of an answer, no longer than agreed, as it came and unpacked. */
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { EgressFailed } from './errors.js';

/** We ask for identity; a store that keeps files packed sends them packed all the same. */
const UNPACK: Readonly<Record<string, (packed: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>>> = {
  identity: async (bytes) => bytes,
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

interface Answer {
  headers: Record<string, string | string[] | undefined>;
  body: AsyncIterable<Buffer> & { destroy(): unknown };
}

/**
 * Reads a body to its end and unpacks it.
 * @param most bytes, packed and unpacked alike
 * @throws EgressFailed `too-big`, as soon as it is known; `unreadable` for a way of packing that is not known
 */
export async function readBody({ headers, body }: Answer, most: number, host: string): Promise<Buffer> {
  const packing =
    String(headers['content-encoding'] ?? 'identity')
      .trim()
      .toLowerCase() || 'identity';
  const unpack = Object.hasOwn(UNPACK, packing) ? UNPACK[packing] : undefined;
  if (unpack === undefined) throw new EgressFailed('unreadable', host, 'content-encoding');
  if (Number(headers['content-length'] ?? 0) > most) throw new EgressFailed('too-big', host);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > most) throw new EgressFailed('too-big', host);
    chunks.push(chunk);
  }
  // What has no body (an answer to HEAD, a 204) is packed in name only.
  return length === 0 ? Buffer.alloc(0) : unpack(Buffer.concat(chunks), { maxOutputLength: most });
}
