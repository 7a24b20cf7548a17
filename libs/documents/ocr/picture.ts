/**
 * What a picture says of itself in its first bytes: read before anything decodes it, because a file of a few kilobytes can unpack to
 * gigabytes. Leptonica decodes PNG, JPEG, TIFF and WebP; other kinds are not read.
 */

export interface Picture {
  width: number;
  height: number;
  /** As EXIF numbers it: 1 upright, 3 upside down, 6 to be turned clockwise, 8 to be turned the other way; even beyond 4: mirrored. */
  orientation: number;
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

/** Whole numbers of a directory of tags, by their tag, and where the next one begins. */
function tagsAt(view: DataView, offset: number, little: boolean): { tags: Map<number, number>; next: number } {
  const count = view.getUint16(offset, little);
  const tags = new Map<number, number>();
  for (let entry = 0; entry < count; entry++) {
    const at = offset + 2 + 12 * entry;
    const isShort = view.getUint16(at + 2, little) === 3;
    tags.set(view.getUint16(at, little), isShort ? view.getUint16(at + 8, little) : view.getUint32(at + 8, little));
  }
  return { tags, next: view.getUint32(offset + 2 + 12 * count, little) };
}

/** Each page of a TIFF as a file whose first page it is: the same bytes with another beginning of the list. */
function tiffPagesIn(bytes: Uint8Array, view: DataView, little: boolean): Picture[] {
  const pages: Picture[] = [];
  for (let offset = view.getUint32(4, little); offset !== 0 && pages.length < MOST_PAGES;) {
    const { tags, next } = tagsAt(view, offset, little);
    const beginning = offset;
    const file = () => {
      const own = bytes.slice();
      new DataView(own.buffer, own.byteOffset).setUint32(4, beginning, little);
      return own;
    };
    // Leptonica turns a TIFF by itself, as it says.
    pages.push({ width: tags.get(WIDTH) ?? 0, height: tags.get(HEIGHT) ?? 0, orientation: 1, file });
    offset = next;
  }
  return pages;
}
