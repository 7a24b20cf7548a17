/**
 * The geometry of a document text: where its characters are on the pages. Coordinates are points
 * (1/72 inch) from the upper left corner of the page as it is shown, cropped and rotated, with y
 * pointing down. The packed form is stored beside each text and unpacked to highlight a line of it.
 */

/** The size of a page as it is shown, in points of 1/72 inch. */
export interface PageSize {
  width: number;
  height: number;
}

/** A rectangle in points, measured from the upper left corner of the page with y pointing down. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A rectangle on one page of a document. */
export interface PageRectangle extends Box {
  /** Page number from 0. */
  page: number;
}

/**
 * A run of characters that follow one another both in the text and on the page, so that they share
 * their extent across the line.
 */
export interface PlacedRun {
  page: number;
  /** UTF-16 offset of the first character. */
  start: number;
  /** True for a horizontal line, false for a vertical one. */
  upright: boolean;
  /** Top and bottom; for a vertical line, left and right. */
  across: readonly [number, number];
  /** Left and right of each UTF-16 unit; for a vertical line, top and bottom. */
  along: readonly number[];
}

/** The geometry of a document places each character of its text on its pages. */
export interface Geometry {
  pages: readonly PageSize[];
  /** The runs, by rising offset. */
  runs: readonly PlacedRun[];
}

/** First byte of the packed form. Another layout gets another number. */
const LAYOUT = 1;

/** Coordinates are rounded to this fraction of a point. */
const STEPS = 10;

/**
 * Rectangles of a line are joined across gaps of at most this many line heights: a space is joined,
 * a column is not.
 */
const JOINED_GAP = 1;

/** Packs a geometry into bytes, rounding coordinates to tenths of a point. {@link decodeGeometry} unpacks them. */
export function encodeGeometry({ pages, runs }: Geometry): Uint8Array {
  const writer = createWriter();
  writer.whole(LAYOUT);
  writer.whole(pages.length);
  for (const { width, height } of pages) {
    writer.whole(steps(width));
    writer.whole(steps(height));
  }
  writer.whole(runs.length);
  const last = { page: 0, end: 0, near: 0, extent: 0, place: 0 };
  for (const { page, start, upright, across, along } of runs) {
    const near = steps(across[0]);
    const extent = steps(across[1]) - near;
    writer.whole(start - last.end);
    writer.whole(along.length + (upright ? 0 : 1));
    writer.signed(page - last.page);
    writer.signed(near - last.near);
    writer.signed(extent - last.extent);
    for (const edge of along) {
      const place = steps(edge);
      writer.signed(place - last.place);
      last.place = place;
    }
    last.page = page;
    last.end = start + along.length / 2;
    last.near = near;
    last.extent = extent;
  }
  return writer.bytes();
}

/**
 * Unpacks the bytes of {@link encodeGeometry}.
 * @throws RangeError when the bytes have another layout or are cut off
 */
export function decodeGeometry(bytes: Uint8Array): Geometry {
  const reader = createReader(bytes);
  if (reader.whole() !== LAYOUT) throw new RangeError('geometry of an unknown layout');
  const pages = Array.from({ length: reader.whole() }, () => ({
    width: reader.whole() / STEPS,
    height: reader.whole() / STEPS,
  }));
  const last = { page: 0, end: 0, near: 0, extent: 0, place: 0 };
  const runs = Array.from({ length: reader.whole() }, (): PlacedRun => {
    const start = last.end + reader.whole();
    const head = reader.whole();
    const edges = head - (head % 2);
    last.page += reader.signed();
    last.near += reader.signed();
    last.extent += reader.signed();
    const along = Array.from({ length: edges }, () => (last.place += reader.signed()) / STEPS);
    last.end = start + edges / 2;
    const across = [last.near / STEPS, (last.near + last.extent) / STEPS] as const;
    return { page: last.page, start, upright: head % 2 === 0, across, along };
  });
  return { pages, runs };
}

/**
 * Returns the rectangles that a range of the text covers, one per piece of a line, in the order of
 * the text.
 * @param start UTF-16 offset of the first character; `end` is the offset after the last
 * @returns an empty list when no character of the range has a place on a page
 */
export function rectanglesOf({ runs }: Geometry, start: number, end: number): PageRectangle[] {
  const pieces: { upright: boolean; rectangle: PageRectangle }[] = [];
  for (const { page, start: first, upright, across, along } of runs) {
    if (first >= end) break;
    const edges = along.slice(2 * Math.max(0, start - first), 2 * Math.max(0, end - first));
    if (edges.length === 0) continue;
    const [near, far] = across;
    const [from, to] = [Math.min(...edges), Math.max(...edges)];
    const rectangle = upright
      ? { page, left: from, top: near, right: to, bottom: far }
      : { page, left: near, top: from, right: far, bottom: to };
    const last = pieces.at(-1);
    if (last?.upright === upright && last.rectangle.page === page && goesOn(last.rectangle, rectangle, upright))
      Object.assign(last.rectangle, around(last.rectangle, rectangle));
    else pieces.push({ upright, rectangle });
  }
  return pieces.map(({ rectangle }) => rectangle);
}

/**
 * Returns whether a box continues the line of another: they overlap for at least half their height,
 * and no wide gap separates them.
 */
function goesOn(before: Box, box: Box, upright: boolean): boolean {
  const [a, b] = upright ? [before, box] : [turned(before), turned(box)];
  const height = Math.min(a.bottom - a.top, b.bottom - b.top);
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const gap = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  return overlap >= height / 2 && gap <= JOINED_GAP * height;
}

function turned({ left, top, right, bottom }: Box): Box {
  return { left: top, top: left, right: bottom, bottom: right };
}

function around(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

function steps(points: number): number {
  return Math.round(points * STEPS);
}

/** Writes whole numbers in groups of seven bits, lowest first; the eighth bit says that another group follows. */
function createWriter() {
  let bytes = new Uint8Array(16_384);
  let length = 0;
  const whole = (value: number) => {
    if (length + 8 > bytes.length) {
      const larger = new Uint8Array(bytes.length * 2);
      larger.set(bytes);
      bytes = larger;
    }
    // Coordinates on a page stay far below the 31 bits that are shifted fast.
    for (; value >= 128; value = value < 2 ** 31 ? value >>> 7 : Math.floor(value / 128))
      bytes[length++] = (value % 128) + 128;
    bytes[length++] = value;
  };
  return {
    whole,
    signed: (value: number) => whole(value < 0 ? -2 * value - 1 : 2 * value),
    bytes: () => bytes.slice(0, length),
  };
}

function createReader(bytes: Uint8Array) {
  let at = 0;
  const whole = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('geometry is cut off');
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
  };
  return {
    whole,
    signed: (): number => {
      const value = whole();
      return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    },
  };
}
