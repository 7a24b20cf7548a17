import { crc32, deflateSync } from 'node:zlib';
import type { HostileFile } from './hostile-file.js';
import { zlibZeros } from './zeros.js';

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A grey PNG that says what size it has, whatever its rows are. */
function png(width: number, height: number, rows: Uint8Array): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const parts = [chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

/** A TIFF of so many pages of 65,000 tags each, the last of which is followed by the first. */
function tiffLoop(): Buffer {
  const tags = 65_000;
  const file = Buffer.alloc(8 + 2 + 12 * tags + 4);
  file.write('II*\0', 'latin1');
  file.writeUInt32LE(8, 4);
  file.writeUInt16LE(tags, 8);
  for (let tag = 0; tag < tags; tag++) file.writeUInt16LE(256, 10 + 12 * tag);
  file.writeUInt32LE(8, file.length - 4);
  return file;
}

const OCR = { outcome: 'needs-ocr', reason: 'no-text-layer' } as const;

export const PICTURE_FILES: readonly HostileFile[] = [
  {
    kind: 'PNG that says it has 50,000 by 50,000 pixels',
    name: 'large.png',
    bytes: () => png(50_000, 50_000, deflateSync(Buffer.alloc(100))),
    outcome: 'too-big',
    reason: 'too-many-pixels',
  },
  {
    kind: 'PNG of 100 by 100 pixels whose rows unpack to 1 GB, of bytes that are letters too',
    name: 'plain.png',
    bytes: () => png(100, 100, zlibZeros(64)),
    ...OCR,
  },
  { kind: 'TIFF whose list of pages is a loop', name: 'loop.tiff', bytes: tiffLoop, ...OCR },
];
