import { inflateRawSync } from 'node:zlib';

/** The content of a shipped table: deflated and in base64, as `bench/tables` writes it. */
export function inflateTable(packed: string): Buffer {
  return inflateRawSync(Buffer.from(packed, 'base64'));
}
