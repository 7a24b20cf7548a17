import { createHash } from 'node:crypto';

/** SHA-256, hex. Of text: of its UTF-8 bytes. */
export function contentDigest(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
