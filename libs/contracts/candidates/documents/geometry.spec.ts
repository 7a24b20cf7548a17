import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../../test/support/properties.js';
import { decodeGeometry, encodeGeometry, rectanglesOf, type Geometry, type PlacedRun } from './geometry.js';

const tenths = (min: number, max: number) => fc.integer({ min: min * 10, max: max * 10 }).map((value) => value / 10);

const geometries: fc.Arbitrary<Geometry> = fc.record({
  pages: fc.array(fc.record({ width: tenths(0, 2_000), height: tenths(0, 2_000) })),
  runs: fc
    .array(
      fc.record({
        gap: fc.nat(20_000),
        page: fc.nat(200),
        upright: fc.boolean(),
        across: fc.tuple(tenths(-900, 900), tenths(900, 2_000)),
        letters: fc.array(fc.tuple(tenths(-3_000, 3_000), tenths(-3_000, 3_000)), { minLength: 1 }),
      }),
    )
    .map((parts) => {
      let start = 0;
      return parts.map(({ gap, letters, ...run }): PlacedRun => {
        start += gap;
        const placed = { ...run, start, along: letters.flat() };
        start += letters.length;
        return placed;
      });
    }),
});

/** Letters of ten points each on a line from x 50. */
function line(start: number, letters: number, { x = 50, top = 100, page = 0 } = {}): PlacedRun {
  const along = Array.from({ length: letters }, (_, index) => [x + 10 * index, x + 10 * index + 10]).flat();
  return { page, start, upright: true, across: [top, top + 12], along };
}

const onA4 = (...runs: PlacedRun[]): Geometry => ({ pages: [{ width: 595, height: 842 }], runs });

describe('encodeGeometry', () => {
  it('gives back what was packed, to a tenth of a point', () => {
    fc.assert(
      fc.property(geometries, (geometry) => expect(decodeGeometry(encodeGeometry(geometry))).toEqual(geometry)),
    );
  });

  it('refuses bytes that are none', () => {
    const bytes = encodeGeometry(onA4(line(0, 5)));
    expect(() => decodeGeometry(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
    expect(() => decodeGeometry(Uint8Array.of(2, 0, 0))).toThrow(RangeError);
  });
});

describe('rectanglesOf', () => {
  it('covers the characters of a range and no others', () => {
    expect(rectanglesOf(onA4(line(0, 8)), 2, 5)).toEqual([{ page: 0, left: 70, top: 100, right: 100, bottom: 112 }]);
  });

  it('joins the words of a line over a space, and neither lines, columns nor pages', () => {
    const words = onA4(
      line(0, 3),
      line(4, 3, { x: 84 }),
      line(8, 3, { x: 300 }),
      line(12, 3, { top: 114 }),
      line(16, 3, { top: 114, page: 1 }),
    );
    expect(rectanglesOf(words, 0, 19)).toEqual([
      { page: 0, left: 50, top: 100, right: 114, bottom: 112 },
      { page: 0, left: 300, top: 100, right: 330, bottom: 112 },
      { page: 0, left: 50, top: 114, right: 80, bottom: 126 },
      { page: 1, left: 50, top: 114, right: 80, bottom: 126 },
    ]);
  });

  it('follows a line that runs up the page', () => {
    const run: PlacedRun = { page: 0, start: 0, upright: false, across: [40, 52], along: [300, 310, 290, 300] };
    expect(rectanglesOf(onA4(run), 0, 2)).toEqual([{ page: 0, left: 40, top: 290, right: 52, bottom: 310 }]);
  });

  it('gives nothing for what stands on no page', () => {
    expect(rectanglesOf(onA4(line(10, 4)), 0, 10)).toEqual([]);
    expect(rectanglesOf(onA4(line(10, 4)), 12, 12)).toEqual([]);
  });
});
