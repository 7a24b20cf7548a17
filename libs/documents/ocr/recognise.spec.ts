/**
 * Pages that are pictures, recognized by a real recognizer in its sandbox. A page takes a second or two, so there are
 * few.
 *
 * @runs-alone It recognizes text in processes of its own.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeGeometry, rectanglesOf } from '#libs/contracts';
import { column, writePdf } from '../../../test/support/writers/pdf-writer.js';
import { pngHead, pngOf, scannedPage, scanOf, type Scan } from '../../../test/support/scans.js';
import { isPartlyRead, type ReadText } from '../outcome.js';
import { awaitsOcr, readDocument } from '../read-document.js';
import { createOcrPool } from '../sandbox/ocr-pool.js';
import type { ReaderPool } from '../sandbox/pool.js';
import { missingOcrData, NO_WRITING, ocrEngine } from './engine.js';

const LEFT = [
  'Experience',
  'Senior Data Engineer',
  'Harbour Analytics, Bristol',
  'Apr 2019 - Present',
  'Built the pipelines that feed forty reports',
  'every night, in Python and PostgreSQL.',
  'Data Engineer',
  'Quayside Software, Cardiff',
  'Jan 2015 - Mar 2019',
];
const RIGHT = ['Skills', 'Kubernetes', 'Terraform', 'Airflow', 'Languages', 'English (Native)', 'French (B2)'];

/** Two columns below a name, drawn column by column. */
const RESUME = writePdf([
  {
    texts: [
      { text: 'Morgan Whitfield', x: 50, y: 770, size: 22, bold: true },
      { text: 'morgan@whitfield.example', x: 50, y: 745, size: 11 },
      ...column(50, 700, LEFT, 18).map((text) => ({ ...text, size: 11 })),
      ...column(370, 700, RIGHT, 18).map((text) => ({ ...text, size: 11 })),
    ],
  },
]);

let pool: ReaderPool;
let askew: Scan;

beforeAll(async () => {
  pool = createOcrPool('eng');
  askew = await scanOf(RESUME, { dpi: 150, skew: 1 });
});
afterAll(() => pool.close());

async function read(bytes: Uint8Array): Promise<ReadText> {
  const outcome = await pool.read(bytes);
  if (outcome.outcome !== 'text') throw new Error(`${outcome.outcome} ${outcome.reason}`);
  return outcome;
}

describe('a scan', () => {
  it('is read column by column, without a network, with the places of its words and how sure that is', async () => {
    const { text, extractor, findings, geometry } = await read(pngOf(askew));
    expect(extractor).toBe('image-ocr/2:eng');
    const lines = ['Morgan Whitfield', 'morgan@whitfield.example', ...LEFT, ...RIGHT].flatMap((line) =>
      line.split(' '),
    );
    expect(text.split(/\s+/).filter((word) => /\w/.test(word))).toEqual(lines.filter((word) => /\w/.test(word)));
    expect(findings).toEqual([
      { code: 'read-by-ocr', span: null, data: { pages: 1, of: 1, confidence: expect.any(Number) } },
    ]);
    expect(findings[0]?.data['confidence']).toBeGreaterThan(85);
    const start = text.indexOf('Terraform');
    const [place, ...more] = rectanglesOf(decodeGeometry(geometry!), start, start + 'Terraform'.length);
    expect(more).toEqual([]);
    // Written at 370, 842 − 664; a degree about the middle of the page moves it by four points.
    const { left, top, right, bottom } = place!;
    expect([left, top, right, bottom].map(Math.round)).toEqual([
      expect.closeTo(374, -1),
      expect.closeTo(171, -1),
      expect.closeTo(422, -1),
      expect.closeTo(181, -1),
    ]);
  });

  it('behind pages with text stands in its place, and reads the same in another process', async () => {
    const pages = [
      { texts: column(50, 700, ['Covering letter', 'Dear colleagues of Example Ltd'], 20) },
      scannedPage(askew),
    ];
    const pdf = writePdf([...pages, { texts: column(120, 700, ['References', 'Available from Dr. Okafor'], 20) }]);
    const first = await read(pdf);
    expect(first.extractor).toBe('pdf-ocr/2:eng');
    expect(first.findings).toMatchObject([{ code: 'read-by-ocr', data: { pages: 1, of: 3 } }]);
    const order = ['Covering letter', 'Morgan Whitfield', 'Quayside Software, Cardiff', 'Skills', 'Dr. Okafor'];
    const places = order.map((words) => first.text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(await readDocument(pdf, { ocr: 'eng' })).toEqual(first);
    expect(isPartlyRead(first.findings)).toBe(false);
  });

  it('that lies upside down is turned', async () => {
    const small = await scanOf(
      writePdf([{ texts: column(60, 700, ['Morgan Whitfield', 'Senior Data Engineer'], 30) }]),
      {
        dpi: 150,
      },
    );
    const { text } = await read(pngOf({ ...small, grey: small.grey.toReversed() }));
    expect(text.replace(/\s+/g, ' ')).toBe('Morgan Whitfield Senior Data Engineer');
  });
});

describe('what holds no text', () => {
  const blank: Scan = { width: 300, height: 400, grey: new Uint8Array(300 * 400).fill(255) };

  let seed = 1;
  const grain = () => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) >> 16;
  const grainy = (shade: number, depth: number): Scan => ({
    ...blank,
    grey: Uint8Array.from(blank.grey, () => shade + (grain() % depth)),
  });

  it.each<[string, Scan]>([
    ['a blank sheet', blank],
    ['the grain of paper', grainy(235, 16)],
    ['nothing but noise', grainy(0, 256)],
    ['specks', { ...blank, grey: Uint8Array.from(blank.grey, () => (grain() % 50 === 0 ? 0 : 255)) }],
    ['black all over', { ...blank, grey: new Uint8Array(blank.grey.length) }],
  ])('is not searched for words: %s', async (_what, scan) => {
    expect((await ocrEngine('eng')).recognise(pngOf(scan), 1)).toBe(NO_WRITING);
  });

  it('is no page that could not be read, where it is the back of a sheet', async () => {
    const name = await scanOf(writePdf([{ texts: column(60, 700, ['Morgan Whitfield', 'Data Engineer'], 30) }]), {
      dpi: 150,
    });
    const { findings } = await read(writePdf([scannedPage(name), scannedPage(blank)]));
    expect(findings).toMatchObject([{ code: 'read-by-ocr', data: { pages: 1, of: 2 } }]);
    expect(isPartlyRead(findings)).toBe(false);
  });

  it.each([
    ['a blank sheet', pngOf(blank), 'empty nothing-recognised'],
    ['a picture of 50,000 by 50,000', pngHead(50_000, 50_000), 'too-big too-many-pixels'],
    ['a picture that is cut off', pngHead(1_240, 1_754), 'malformed not-a-whole-picture'],
  ])('ends by name: %s', async (_what, bytes, expected) => {
    const outcome = await pool.read(bytes);
    expect(outcome.outcome === 'text' ? outcome.text : `${outcome.outcome} ${outcome.reason}`).toBe(expected);
  });
});

describe('with recognition switched off', () => {
  it('a scan says so', async () => {
    const [png, pdf] = [await readDocument(pngOf(askew)), await readDocument(writePdf([scannedPage(askew)]))];
    expect([png, pdf]).toMatchObject([
      { outcome: 'needs-ocr', extractor: 'image/2', data: { ocr: 'off' } },
      { outcome: 'needs-ocr', data: { ocr: 'off' } },
    ]);
    expect([png, pdf].map(awaitsOcr)).toEqual([true, true]);
  });

  it('what the pictures among pages with text say is not known', async () => {
    const mixed = writePdf([
      { texts: column(50, 700, ['Morgan Whitfield, Senior Data Engineer']) },
      scannedPage(askew),
    ]);
    const outcome = (await readDocument(mixed)) as ReadText;
    expect(outcome.findings).toEqual([{ code: 'pages-need-ocr', span: null, data: { pages: 1, of: 2 } }]);
    expect(isPartlyRead(outcome.findings)).toBe(true);
    expect(awaitsOcr(outcome)).toBe(true);
  });

  it('what has pictures elsewhere than on its pages waits for no recogniser', async () => {
    const html = await readDocument(Buffer.from('<!doctype html><html><body><img src="scan.png"></body></html>'));
    expect(html).toMatchObject({ outcome: 'needs-ocr' });
    expect(awaitsOcr(html)).toBe(false);
  });
});

it('the recognizer names the packages of languages whose data are not installed', () => {
  expect(missingOcrData('eng+deu+xyz')).toEqual(['@tesseract.js-data/deu', '@tesseract.js-data/xyz']);
});
