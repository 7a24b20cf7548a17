import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../read-document.js';
import { picturesIn, type Picture } from './picture.js';

const bytesOf = (...parts: (string | number[])[]): Uint8Array =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (sign) => sign.charCodeAt(0)) : part)),
  );

const sizes = (pictures: readonly Picture[]) =>
  pictures.map(({ width, height, orientation }) => [width, height, orientation]);

/** A directory of a TIFF in the order of Motorola: width, height, orientation, and where the next one begins. */
const directory = (width: number, height: number, orientation: number, next: number): number[] => [
  ...[0, 3],
  ...[1, 0, 0, 4, 0, 0, 0, 1, 0, 0, width >> 8, width & 255],
  ...[1, 1, 0, 3, 0, 0, 0, 1, height >> 8, height & 255, 0, 0],
  ...[1, 18, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
  ...[0, 0, 0, next],
];

describe('picturesIn', () => {
  it('reads the size of a PNG without unpacking it', () => {
    const png = bytesOf(
      '\x89PNG\r\n\x1a\n',
      [0, 0, 0, 13],
      'IHDR',
      [0, 0, 0xc3, 0x50, 0, 0, 0xc3, 0x50, 1, 0, 0, 0, 0],
    );
    expect(sizes(picturesIn(png))).toEqual([[50_000, 50_000, 1]]);
  });

  it('reads the size of a JPEG and how a camera was held', () => {
    const exif = bytesOf('Exif\0\0', 'MM\0*', [0, 0, 0, 8], directory(1, 1, 6, 0));
    const segment = bytesOf([0xff, 0xe1, 0, exif.length + 2], Buffer.from(exif).toString('latin1'));
    const frame = [0xff, 0xc2, 0, 11, 8, 0x0b, 0xb8, 0x0f, 0xa0, 1, 1, 0x11, 0];
    expect(sizes(picturesIn(bytesOf([0xff, 0xd8], Buffer.from(segment).toString('latin1'), frame)))).toEqual([
      [4000, 3000, 6],
    ]);
    expect(sizes(picturesIn(bytesOf([0xff, 0xd8, 0xff, 0xdb, 0, 3, 1], frame)))).toEqual([[4000, 3000, 1]]);
  });

  it('finds each page of a TIFF, as a file that begins with it', () => {
    const tiff = bytesOf('MM\0*', [0, 0, 0, 8], directory(300, 400, 1, 50), directory(400, 300, 1, 0));
    const pages = picturesIn(tiff);
    expect(sizes(pages)).toEqual([
      [300, 400, 1],
      [400, 300, 1],
    ]);
    expect(sizes(picturesIn(pages[1]!.file()))).toEqual([[400, 300, 1]]);
  });

  const short = (tag: number, value: number) => [tag >> 8, tag & 255, 0, 3, 0, 0, 0, 1, value >> 8, value & 255, 0, 0];
  const long = (tag: number, type: number, count: number, at: number) => [
    ...[tag >> 8, tag & 255, 0, type, 0, 0, 0, count],
    ...[0, 0, at >> 8, at & 255],
  ];

  it('makes one JPEG of those in the strips of a TIFF, which begin again as after a restart marker', () => {
    const tables = bytesOf('\xff\xd8', '\xff\xdb\0\x04qq', '\xff\xc4\0\x04hh', '\xff\xd9');
    const strip = (rows: number, scan: string) =>
      bytesOf('\xff\xd8', [0xff, 0xc0, 0, 11, 8, 0, rows, 0, 24, 1, 1, 0x11, 0], '\xff\xda\0\x03s', scan, '\xff\xd9');
    const strips = [strip(16, 'first'), strip(16, 'second'), strip(8, 'third')];
    const parts = [tables, ...strips];
    const at = (part: number) => 200 + parts.slice(0, part).reduce((sum, one) => sum + one.length, 0);
    const tags = [
      ...[short(0x100, 24), short(0x101, 40), short(0x103, 7), long(0x111, 4, 3, 150), short(0x116, 16)],
      ...[long(0x117, 3, 3, 162), long(0x15b, 7, tables.length, at(0))],
    ];
    const four = (value: number) => [0, 0, value >> 8, value & 255];
    const head = bytesOf('MM\0*', [0, 0, 0, 8], [0, tags.length], tags.flat(), [0, 0, 0, 0]);
    const tiff = bytesOf(
      Buffer.from(head).toString('latin1').padEnd(150, '\0'),
      [1, 2, 3].flatMap((part) => four(at(part))),
      strips.flatMap(({ length }) => [0, length]),
      '\0'.repeat(200 - 168),
      ...parts.map((part) => [...part]),
    );
    const [page] = picturesIn(tiff);
    const units = (24 / 8) * (16 / 8);
    const whole = [
      ...['\xff\xd8', '\xff\xdb\0\x04qq', '\xff\xc4\0\x04hh', [0xff, 0xc0, 0, 11, 8, 0, 40, 0, 24, 1, 1, 0x11, 0]],
      ...[[0xff, 0xdd, 0, 4, 0, units], '\xff\xda\0\x03s', 'first\xff\xd0second\xff\xd1third', '\xff\xd9'],
    ];
    expect(Buffer.from(page!.file())).toEqual(Buffer.from(bytesOf(...whole)));
  });

  it('names the compression of a TIFF that cannot be unpacked here', async () => {
    const tiff = bytesOf(
      'MM\0*',
      [0, 0, 0, 8, 0, 3],
      short(0x100, 24),
      short(0x101, 40),
      short(0x103, 8),
      [0, 0, 0, 0],
    );
    expect(await readDocument(tiff)).toMatchObject({
      outcome: 'unsupported',
      reason: 'packing-not-readable',
      data: { found: 'image/tiff', packing: 8 },
    });
  });

  it('ends where the pages of a TIFF go round in a circle', () => {
    expect(picturesIn(bytesOf('MM\0*', [0, 0, 0, 8], directory(300, 400, 1, 8)))).toHaveLength(200);
  });

  it.each([
    ['VP8 ', bytesOf('RIFF\0\0\0\0WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x90, 1, 0x2c, 1]), [400, 300, 1]],
    ['VP8L', bytesOf('RIFF\0\0\0\0WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x8f, 0xc1, 0x4a, 0, 0, 0, 0, 0]), [400, 300, 1]],
    ['VP8X', bytesOf('RIFF\0\0\0\0WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0x8f, 1, 0, 0x2b, 1, 0]), [400, 300, 1]],
  ])('reads the size of a WebP of kind %s', (_kind, webp, size) => {
    expect(sizes(picturesIn(webp))).toEqual([size]);
  });

  it.each([
    ['nothing', ''],
    ['text', 'Jordan Reyes, engineer'],
    ['a PNG that is cut off', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0'],
    ['a JPEG without a frame', '\xff\xd8\xff\xe0\0\x04ab'],
    ['a JPEG whose segment has no length', '\xff\xd8\xff\xe0\0\0ab'],
    ['a TIFF whose directory lies outside', 'II*\0\xff\xff\xff\x7f'],
  ])('finds no picture in %s', (_what, text) => {
    expect(picturesIn(bytesOf(text))).toEqual([]);
  });
});
