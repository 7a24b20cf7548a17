/**
 * The properties of a picture in its first bytes. They are read before anything decodes it, because a file of a few
 * kilobytes can unpack to gigabytes. Leptonica decodes PNG, JPEG, TIFF and WebP; other kinds are not read.
 */

import { jpegOfStrips } from './tiff-jpeg.js';

export interface Picture {
  width: number;
  height: number;
  /** As EXIF numbers it: 1 upright, 3 upside down, 6 to be turned clockwise, 8 to be turned the other way; even beyond 4: mirrored. */
  orientation: number;
  /** The compression of a TIFF that cannot be unpacked here: the number of its tag. */
  packing?: number;
  /** A file that begins with this picture. Of a TIFF one for each page, which is made only when it is asked for. */
  file(): Uint8Array;
}

/** Pages of a TIFF that are looked at; their list may be a loop. */
const MOST_PAGES = 200;

const ORIENTATION = 0x0112;
const [WIDTH, HEIGHT] = [0x0100, 0x0101];

/** The pictures in a file, one for each page; none when it is no picture, or its header is cut off. */
export function picturesIn(bytes: Uint8Array): Picture[] {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.length)).toString('latin1');
    const one = (width: number, height: number, orientation = 1) => [{ width, height, orientation, file: () => bytes }];
    if (start.startsWith('\x89PNG\r\n\x1a\n')) return one(view.getUint32(16), view.getUint32(20));
    if (start.startsWith('\xff\xd8\xff')) return jpegIn(bytes, view);
    if (start.startsWith('II*\0') || start.startsWith('MM\0*')) return tiffPagesIn(bytes, view, start.startsWith('II'));
    if (/^RIFF[^]{4}WEBPVP8 /.test(start))
      return one(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    if (/^RIFF[^]{4}WEBPVP8L/.test(start)) {
      const sizes = view.getUint32(21, true);
      return one((sizes & 0x3fff) + 1, ((sizes >> 14) & 0x3fff) + 1);
    }
    if (/^RIFF[^]{4}WEBPVP8X/.test(start))
      return one(1 + (view.getUint32(24, true) & 0xffffff), 1 + (view.getUint32(26, true) >>> 8));
  } catch (error) {
    // Offsets that lead out of the file.
    if (!(error instanceof RangeError)) throw error;
  }
  return [];
}

/** The frame header of a JPEG, and the orientation that a camera noted before it. */
function jpegIn(bytes: Uint8Array, view: DataView): Picture[] {
  let orientation = 1;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (view.getUint8(at) !== 0xff) return [];
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return [{ height: view.getUint16(at + 5), width: view.getUint16(at + 7), orientation, file: () => bytes }];
    const length = view.getUint16(at + 2);
    if (length < 2) return [];
    // "Exif\0\0", and a TIFF behind it.
    if (marker === 0xe1 && length > 16 && view.getUint32(at + 4) === 0x45786966) {
      const tags = new DataView(view.buffer, view.byteOffset + at + 10, Math.min(length - 8, bytes.length - at - 10));
      orientation = exifOrientation(tags);
    }
    at += 2 + length;
  }
  return [];
}

function exifOrientation(tiff: DataView): number {
  try {
    const little = tiff.getUint16(0) === 0x4949;
    const value = tagsAt(tiff, tiff.getUint32(4, little), little).tags.get(ORIENTATION) ?? 1;
    return value >= 1 && value <= 8 ? value : 1;
  } catch {
    // A camera's notes that are cut off say nothing.
    return 1;
  }
}

/** Tags of a TIFF. */
const [COMPRESSION, OFFSETS, ROWS, LENGTHS, JPEG_TABLES] = [0x0103, 0x0111, 0x0116, 0x0117, 0x015b];

/** Compressions that Leptonica unpacks: none, fax, LZW, PackBits. */
const UNPACKED = new Set([1, 2, 3, 4, 5, 32_773]);
const JPEG = 7;

/** Bytes of each type of value. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
const SHORT = 3;

/** Values of one tag that are looked at: strips of a page, or bytes of tables. */
const MOST_VALUES = 20_000;

/** Whole numbers of a directory of tags, by their tag, what else it says of one, and where the next directory begins. */
function tagsAt(view: DataView, offset: number, little: boolean) {
  const count = view.getUint16(offset, little);
  const tags = new Map<number, number>();
  const places = new Map<number, number>();
  for (let entry = 0; entry < count; entry++) {
    const at = offset + 2 + 12 * entry;
    const isShort = view.getUint16(at + 2, little) === SHORT;
    tags.set(view.getUint16(at, little), isShort ? view.getUint16(at + 8, little) : view.getUint32(at + 8, little));
    places.set(view.getUint16(at, little), at);
  }
  const valuesOf = (tag: number): number[] => {
    const at = places.get(tag);
    if (at === undefined) return [];
    const [type, length] = [view.getUint16(at + 2, little), view.getUint32(at + 4, little)];
    const size = SIZES[type] ?? 1;
    const from = size * length <= 4 ? at + 8 : view.getUint32(at + 8, little);
    return Array.from({ length: Math.min(length, MOST_VALUES) }, (_, index) => {
      const place = from + size * index;
      return size === 1
        ? view.getUint8(place)
        : type === SHORT
          ? view.getUint16(place, little)
          : view.getUint32(place, little);
    });
  };
  return { tags, valuesOf, next: view.getUint32(offset + 2 + 12 * count, little) };
}

/** Each page of a TIFF as a file whose first page it is: the same bytes with another beginning of the list, or the JPEG that is in it. */
function tiffPagesIn(bytes: Uint8Array, view: DataView, little: boolean): Picture[] {
  const pages: Picture[] = [];
  for (let offset = view.getUint32(4, little); offset !== 0 && pages.length < MOST_PAGES;) {
    const { tags, valuesOf, next } = tagsAt(view, offset, little);
    const beginning = offset;
    const [width, height] = [tags.get(WIDTH) ?? 0, tags.get(HEIGHT) ?? 0];
    const packing = tags.get(COMPRESSION) ?? 1;
    const jpeg = () => {
      const lengths = valuesOf(LENGTHS);
      const strips = valuesOf(OFFSETS).map((from, at) => bytes.subarray(from, from + (lengths[at] ?? 0)));
      const tables = tags.has(JPEG_TABLES) ? Uint8Array.from(valuesOf(JPEG_TABLES)) : null;
      return jpegOfStrips({ width, height, rows: tags.get(ROWS) ?? height, strips, tables });
    };
    const file = () => {
      const own = Uint8Array.from(bytes);
      new DataView(own.buffer, own.byteOffset).setUint32(4, beginning, little);
      return own;
    };
    if (packing === JPEG) {
      const orientation = tags.get(ORIENTATION) ?? 1;
      pages.push({ width, height, orientation, file: () => jpeg() ?? file() });
    } else {
      // Leptonica turns a TIFF by itself, as it says.
      pages.push({ width, height, orientation: 1, ...(!UNPACKED.has(packing) && { packing }), file });
    }
    offset = next;
  }
  return pages;
}
