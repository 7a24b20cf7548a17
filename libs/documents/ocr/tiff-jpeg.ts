/** JPEG inside of TIFF, which Leptonica does not decode there: as a JPEG of its own it does. */

/** The entries of a page's directory that locate its JPEG data. */
export interface TiffStrips {
  width: number;
  height: number;
  /** Rows of each strip but the last. */
  rows: number;
  strips: readonly Uint8Array[];
  /** `JPEGTables`, which all strips share; null where each has its own. */
  tables: Uint8Array | null;
}

const [SOI, EOI, SOS, DRI, DNL] = [0xd8, 0xd9, 0xda, 0xdd, 0xdc];
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xc2;

/**
 * Joins the strips of a page to one JPEG. Each strip is a picture that starts over, as a JPEG does after a restart
 * marker, so the strips follow each other with such markers between them.
 *
 * @returns null where the strips are no such pictures
 */
export function jpegOfStrips({ width, height, rows, strips, tables }: TiffStrips): Uint8Array | null {
  const [first] = strips;
  if (!first) return null;
  const shared = tables === null ? [] : segmentsOf(tables)?.segments;
  const own = segmentsOf(first);
  if (!shared || !own?.scan) return null;
  const frame = own.segments.find(({ marker }) => isFrame(marker))?.bytes;
  if (!frame || frame.length < 10) return null;
  const [across, down] = unitOf(frame);
  if (strips.length > 1 && rows % down !== 0) return null;
  const whole = Uint8Array.from(frame);
  new DataView(whole.buffer).setUint16(5, height);
  const units = Math.ceil(width / across) * (rows / down);
  const restarts = [0xff, DRI, 0, 4, units >> 8, units & 0xff];
  if (strips.length > 1 && (units > 0xffff || own.segments.some(({ marker }) => marker === DRI))) return null;
  const parts: (Uint8Array | number[])[] = [[0xff, SOI], ...shared.map(({ bytes }) => bytes)];
  for (const { marker, bytes } of own.segments) {
    if (marker === SOS && strips.length > 1) parts.push(restarts);
    if (marker !== DNL) parts.push(isFrame(marker) ? whole : bytes);
  }
  for (const [at, strip] of strips.entries()) {
    const scan = at === 0 ? own.scan : segmentsOf(strip)?.scan;
    if (!scan) return null;
    if (at > 0) parts.push([0xff, 0xd0 + ((at - 1) % 8)]);
    parts.push(scan);
  }
  return Buffer.concat([...parts.map((part) => Buffer.from(part)), Buffer.from([0xff, EOI])]);
}

/** Pixels of the unit that the frame is coded in, by how its components are sampled: 8 by 8 for shades of grey. */
function unitOf(frame: Uint8Array): [number, number] {
  const components = frame[9] ?? 0;
  if (components === 1) return [8, 8];
  const samplings = Array.from({ length: components }, (_, at) => frame[11 + 3 * at] ?? 0x11);
  return [8 * Math.max(...samplings.map((one) => one >> 4)), 8 * Math.max(...samplings.map((one) => one & 15))];
}

/** The segments of a JPEG up to its picture, each with its marker, and the coded picture behind them, without its end. */
function segmentsOf(
  jpeg: Uint8Array,
): { segments: { marker: number; bytes: Uint8Array }[]; scan: Uint8Array | null } | null {
  if (jpeg[0] !== 0xff || jpeg[1] !== SOI) return null;
  const segments: { marker: number; bytes: Uint8Array }[] = [];
  for (let at = 2; at + 1 < jpeg.length;) {
    const marker = jpeg[at + 1]!;
    if (jpeg[at] !== 0xff) return null;
    if (marker === EOI) return { segments, scan: null };
    const end = at + 2 + ((jpeg[at + 2] ?? 0) << 8) + (jpeg[at + 3] ?? 0);
    if (end <= at + 3 || end > jpeg.length) return null;
    segments.push({ marker, bytes: jpeg.subarray(at, end) });
    at = end;
    if (marker !== SOS) continue;
    const ends = jpeg.at(-2) === 0xff && jpeg.at(-1) === EOI;
    return { segments, scan: jpeg.subarray(at, ends ? jpeg.length - 2 : jpeg.length) };
  }
  return { segments, scan: null };
}
