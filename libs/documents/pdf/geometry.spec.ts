import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { decodeGeometry, rectanglesOf, type Geometry } from '#libs/contracts';
import { column, writePdf, type PdfPage } from '../../../test/support/writers/pdf-writer.js';
import { readDocument } from '../read-document.js';

async function read(pdf: Uint8Array): Promise<{ text: string; geometry: Geometry }> {
  const outcome = await readDocument(pdf);
  if (outcome.outcome !== 'text' || !outcome.geometry) throw new Error(`no geometry: ${outcome.outcome}`);
  return { text: outcome.text, geometry: decodeGeometry(outcome.geometry) };
}

async function placesOf(page: PdfPage, quote: string) {
  const { text, geometry } = await read(writePdf([page]));
  const start = text.indexOf(quote);
  expect(start).toBeGreaterThanOrEqual(0);
  return rectanglesOf(geometry, start, start + quote.length);
}

const SENTENCES = [
  'Designed the ledger that books every payment of the marketplace',
  'Moved forty services from virtual machines to containers',
  'Taught three teams to write tests before they write code',
  'Wrote the parser for tide tables of the northern harbours',
  'Kept the warehouse robots running through two hard winters',
  'Cut the time of a nightly build from hours to minutes',
  'Planned the rota of ninety nurses across four wards',
  'Measured vibration of bridges with sensors of our own design',
];

const lines = (x: number, top: number, from: number, count: number, size = 10) =>
  column(
    x,
    top,
    Array.from({ length: count }, (_, index) => SENTENCES[(from + index) % SENTENCES.length] ?? ''),
    size * 2,
  ).map((text) => ({ ...text, size }));

/** Ten files: plain, two columns, turned each way, two pages, small and large type, cropped, items, broken words. */
const FILES: Record<string, PdfPage[]> = {
  plain: [{ texts: lines(60, 780, 0, 8) }],
  columns: [{ texts: [...lines(40, 780, 0, 6, 8), ...lines(320, 780, 3, 6, 8)] }],
  'turned right': [{ rotate: 90, texts: lines(60, 780, 1, 6) }],
  'upside down': [{ rotate: 180, texts: lines(60, 780, 2, 6) }],
  'turned left': [{ rotate: 270, texts: lines(60, 780, 3, 6) }],
  'two pages': [{ texts: lines(60, 780, 0, 7) }, { texts: lines(80, 700, 4, 7) }],
  small: [{ texts: lines(60, 780, 5, 8, 7) }],
  large: [{ texts: lines(30, 780, 6, 6, 16) }],
  cropped: [{ crop: [20, 30, 575, 812], texts: lines(60, 760, 0, 7) }],
  items: [
    {
      texts: lines(72, 780, 0, 8).flatMap((text) => [{ text: '\u2022', x: 60, y: text.y }, text]),
    },
  ],
};

describe('places on the page', () => {
  it('are points from the upper left corner of the page as it is shown', async () => {
    const page = { texts: [{ text: 'Harbour master of the northern port', x: 60, y: 742, size: 10 }] };
    const [rectangle] = await placesOf(page, 'Harbour');
    expect(rectangle?.left).toBeCloseTo(60, 0);
    // The baseline is 100 below the upper edge; the box goes from the ascent of the font to its descent.
    expect(rectangle?.top).toBeGreaterThan(88);
    expect(rectangle?.top).toBeLessThan(94);
    expect(rectangle?.bottom).toBeGreaterThan(100);
    expect(rectangle?.bottom).toBeLessThan(104);
    // 3.6 sizes wide in Helvetica.
    expect(rectangle?.right).toBeCloseTo(60 + 36.1, 0);
  });

  it('have the size of each page beside them', async () => {
    const { geometry } = await read(
      writePdf([{ texts: lines(60, 780, 0, 3) }, { rotate: 90, texts: lines(60, 780, 0, 3) }]),
    );
    expect(geometry.pages).toEqual([
      { width: 595, height: 842 },
      { width: 842, height: 595 },
    ]);
  });

  it('tell both halves of a broken word apart from the hyphen that is gone', async () => {
    const texts = column(
      50,
      700,
      [
        'Led the migration of the whole estate to a better and wrote down what the require-',
        'ments had been, for the teams that came later and for those who had to pay for it',
      ],
      12,
    );
    const places = await placesOf({ texts }, 'requirements');
    expect(places).toHaveLength(2);
    expect(places[0]?.left).toBeGreaterThan(300);
    expect(places[1]?.left).toBeCloseTo(50, 0);
  });

  it('follow ligatures, full-width letters, mojibake and accents to the letters that they came from', async () => {
    const { geometryOf } = await import('./geometry.js');
    const written = ['\u2022', '\uFB01eld', '\uFF21pp', 'cafe\u0301', 'wide', 'a\u00e2\u20ac\u201cb', 'end'];
    const text = '• field App café wide a–b end';
    const words = written.map((word, index) => ({
      text: word,
      page: 0,
      boxes: [...word].flatMap((_, letter) => [100 * index + 10 * letter, 0, 100 * index + 10 * letter + 10, 12]),
      ...{ left: 0, right: 0, top: 0, bottom: 0, baseline: 0, size: 10, stretch: 1, weight: 400 },
      ...{ order: index, glued: false, turn: 0, icon: false },
    }));
    const frame = { left: 0, bottom: 0, right: 600, top: 100, turns: 0 };
    const geometry = decodeGeometry(geometryOf(text, words, [frame]));
    const across = (quote: string) => {
      const start = text.indexOf(quote);
      return rectanglesOf(geometry, start, start + quote.length).map(({ left, right }) => [left, right]);
    };
    expect(across('field')).toEqual([[100, 140]]);
    expect(across('App')).toEqual([[200, 230]]);
    expect(across('café')).toEqual([[300, 340]]);
    expect(across('a–b')).toEqual([[500, 550]]);
    expect(across('end')).toEqual([[600, 630]]);
  });

  it.each(Object.entries(FILES))('cover every letter of the text: %s', async (_name, pages) => {
    const { text, geometry } = await read(writePdf(pages));
    const placed = new Set(geometry.runs.flatMap((run) => run.along.map((_, index) => run.start + (index >> 1))));
    const missing = [...text.matchAll(/\S/g)].filter(({ index }) => !placed.has(index));
    expect(missing.map(({ index }) => text.slice(index, index + 10))).toEqual([]);
  });
});

const poppler = spawnSync('pdftotext', ['-v']).error === undefined;

(poppler ? describe : describe.skip)('what an independent reader finds under the rectangles', () => {
  it.each(Object.entries(FILES))('the text of five spans is what they quote: %s', async (_name, pages) => {
    const pdf = writePdf(pages);
    const { text, geometry } = await read(pdf);
    const found = await popplerWords(pdf);
    const all = [...text.matchAll(/[^\n\t]{30,}/g)];
    const spans = Array.from({ length: 5 }, (_, index) => all[Math.floor(((index + 0.5) * all.length) / 5)]);
    for (const span of spans) {
      // From the second word on, so that a rectangle of the whole line is no answer.
      const from = (span?.index ?? 0) + (span?.[0].indexOf(' ', 3) ?? 0) + 1;
      const quote = text.slice(from, (span?.index ?? 0) + (span?.[0].length ?? 0));
      const under = rectanglesOf(geometry, from, from + quote.length).flatMap((rectangle) =>
        found.filter(
          ({ page, x, y }) =>
            page === rectangle.page &&
            x > rectangle.left &&
            x < rectangle.right &&
            y > rectangle.top &&
            y < rectangle.bottom,
        ),
      );
      expect(under.map((word) => word.text).join(' ')).toBe(quote);
    }
  });
});

/** Words of a PDF as `pdftotext -bbox` finds them, with their middles. */
async function popplerWords(pdf: Uint8Array): Promise<{ page: number; x: number; y: number; text: string }[]> {
  const folder = await mkdtemp(join(tmpdir(), 'candor-bbox-'));
  try {
    const file = join(folder, 'file.pdf');
    await writeFile(file, pdf);
    const { stdout } = spawnSync('pdftotext', ['-cropbox', '-bbox', file, '-'], { encoding: 'utf8' });
    const word = /<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g;
    return stdout
      .split('<page ')
      .slice(1)
      .flatMap((body, page) =>
        [...body.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
          page,
          x: (Number(left) + Number(right)) / 2,
          y: (Number(top) + Number(bottom)) / 2,
          text,
        })),
      );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
