import { constants, deflateRawSync } from 'node:zlib';

const PIECE = 16 * 1024 * 1024;

let piece: Buffer | null = null;

/** `count` pieces of 16 MB of zero bytes as raw deflate data: the same packed piece over and over, so that it takes no time to make. */
export function packedZeros(count: number): Buffer {
  piece ??= deflateRawSync(Buffer.alloc(PIECE), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array<Buffer>(count).fill(piece), Buffer.from([3, 0])]);
}

/** The same as zlib data, which is what PDF's FlateDecode takes. */
export function zlibZeros(count: number): Buffer {
  // Adler-32 of zero bytes: the first sum stays 1, the second counts them.
  const sum = Buffer.alloc(4);
  sum.writeUInt16BE((count * PIECE) % 65_521, 0);
  sum.writeUInt16BE(1, 2);
  return Buffer.concat([Buffer.from([0x78, 0xda]), packedZeros(count), sum]);
}
