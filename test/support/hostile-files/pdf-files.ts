import { deflateSync } from 'node:zlib';
import { assemble, column, rectangle, writePdf } from '../writers/pdf-writer.js';
import type { HostileFile } from './hostile-file.js';
import { zlibZeros } from './zeros.js';

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const ONE_PAGE = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const FONT = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
const SENTENCE = 'Engineer of Example Ltd since 2019';
const SHOWN = `BT /F1 10 Tf 50 700 Td (${SENTENCE}) Tj ET`;

const page = (resources = FONT, box = '0 0 595 842') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Resources << ${resources} >> /Contents 4 0 R >>`;

function stream(content: Uint8Array | string, entries = ''): string {
  const bytes = Buffer.from(content as string, 'latin1');
  return `<< /Length ${bytes.length} ${entries} >>\nstream\n${bytes.toString('latin1')}\nendstream`;
}

/** A page whose content comes packed. */
function packed(content: Uint8Array | string, filters = '/FlateDecode', resources = FONT): Uint8Array {
  return assemble([CATALOG, ONE_PAGE, page(resources), stream(content, `/Filter [${filters}]`)]);
}

const form = (content: string, others: string) =>
  stream(
    content,
    `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${FONT} /XObject << ${others} >> >>`,
  );

/** Big-endian bytes, as rows of a cross-reference stream have them. */
const row = (type: number, place: number, index: number) => [
  type,
  place >>> 16,
  (place >> 8) & 255,
  place & 255,
  index,
];

/** The catalog lies in an object stream that unpacks to a gigabyte. */
function objectStreamBomb(): Uint8Array {
  const objects = [
    '1 0 obj\n' + stream(zlibZeros(62), '/Type /ObjStm /N 1 /First 10 /Filter /FlateDecode') + '\nendobj\n',
  ];
  const header = '%PDF-1.5\n';
  const pages = header.length + (objects[0]?.length ?? 0);
  objects.push('3 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n');
  const table = pages + (objects[1]?.length ?? 0);
  const rows = [row(0, 0, 255), row(1, header.length, 0), row(2, 1, 0), row(1, pages, 0), row(1, table, 0)].flat();
  objects.push('4 0 obj\n' + stream(Buffer.from(rows), '/Type /XRef /Size 5 /W [1 3 1] /Root 2 0 R') + '\nendobj\n');
  return Buffer.from(`${header}${objects.join('')}startxref\n${table}\n%%EOF\n`, 'latin1');
}

const TEXT = { outcome: 'text', reason: SENTENCE } as const;
const MEMORY = { outcome: 'too-big', reason: 'memory-limit' } as const;

export const PDF_FILES: readonly HostileFile[] = [
  {
    kind: 'PDF with a password',
    name: 'locked.pdf',
    bytes: () => writePdf([{ texts: column(50, 700, [SENTENCE]) }], { locked: true }),
    outcome: 'encrypted',
    reason: 'password-needed',
  },
  {
    kind: 'PDF cut off in its first page',
    name: 'truncated.pdf',
    bytes: () => {
      const whole = Buffer.from(writePdf([{ texts: column(50, 700, [SENTENCE]) }]));
      return whole.subarray(0, whole.indexOf(SENTENCE) + 5);
    },
    outcome: 'malformed',
    reason: 'not-a-whole-pdf',
  },
  { kind: 'PDF without pages', name: 'none.pdf', bytes: () => writePdf([]), outcome: 'malformed', reason: 'no-pages' },
  {
    kind: 'PDF of 5,000 pages',
    name: 'book.pdf',
    bytes: () => {
      const kids = Array.from({ length: 5_000 }, (_, index) => `${3 + index} 0 R`);
      const blank = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';
      return assemble([CATALOG, `<< /Type /Pages /Kids [${kids.join(' ')}] /Count 5000 >>`, ...kids.map(() => blank)]);
    },
    outcome: 'too-big',
    reason: 'too-many-pages',
  },
  {
    kind: 'PDF that says it has two billion pages',
    name: 'boast.pdf',
    bytes: () => assemble([CATALOG, ONE_PAGE.replace('/Count 1', '/Count 2000000000'), page(), stream(SHOWN)]),
    ...TEXT,
  },
  {
    kind: 'PDF whose page tree is a loop',
    name: 'loop.pdf',
    bytes: () => assemble([CATALOG, ONE_PAGE, '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] >>']),
    outcome: 'malformed',
    reason: 'no-readable-page',
  },
  {
    kind: 'PDF whose page tree doubles forty times',
    name: 'doubling.pdf',
    bytes: () =>
      assemble([
        CATALOG,
        ...Array.from({ length: 40 }, (_, at) => `<< /Type /Pages /Kids [${at + 3} 0 R ${at + 3} 0 R] >>`),
        '<< /Type /Page /MediaBox [0 0 9 9] >>',
      ]),
    outcome: 'malformed',
    reason: 'no-pages',
  },
  {
    kind: 'PDF whose page tree is 20,000 levels deep',
    name: 'deep.pdf',
    bytes: () =>
      assemble([CATALOG, ...Array.from({ length: 20_000 }, (_, at) => `<< /Type /Pages /Kids [${at + 3} 0 R] >>`)]),
    outcome: 'malformed',
    reason: 'reader-crashed',
  },
  {
    kind: 'PDF with arrays in arrays, 100,000 deep',
    name: 'arrays.pdf',
    bytes: () => assemble([CATALOG, ONE_PAGE, page(FONT, '['.repeat(100_000)), stream(SHOWN)]),
    outcome: 'empty',
    reason: 'blank-pages',
  },
  {
    kind: 'PDF of 1 MB whose page unpacks to 1 GB',
    name: 'giant.pdf',
    bytes: () => packed(zlibZeros(62)),
    ...MEMORY,
  },
  {
    kind: 'PDF of 2 kB whose page unpacks twice, to 1 GB',
    name: 'nested.pdf',
    bytes: () => packed(deflateSync(zlibZeros(62)), '/FlateDecode /FlateDecode'),
    ...MEMORY,
  },
  {
    kind: 'PDF with 10,000 filters over one another',
    name: 'filters.pdf',
    bytes: () => packed(SHOWN, '/ASCIIHexDecode '.repeat(10_000)),
    ...TEXT,
  },
  { kind: 'PDF whose catalog lies in a stream of 1 GB', name: 'objects.pdf', bytes: objectStreamBomb, ...MEMORY },
  {
    kind: 'PDF whose page draws a form that draws itself',
    name: 'form.pdf',
    bytes: () =>
      assemble([
        CATALOG,
        ONE_PAGE,
        page(`${FONT} /XObject << /X 5 0 R >>`),
        stream(`${SHOWN} /X Do`),
        form('/X Do', '/X 5 0 R'),
      ]),
    ...TEXT,
  },
  {
    kind: 'PDF whose forms draw each other, 10 to the power of 9',
    name: 'laughs.pdf',
    bytes: () =>
      assemble([
        CATALOG,
        ONE_PAGE,
        page(`${FONT} /XObject << /X 5 0 R >>`),
        stream('/X Do'),
        ...Array.from({ length: 9 }, (_, at) => form('/X Do '.repeat(10), `/X ${at + 6} 0 R`)),
        form(SHOWN, ''),
      ]),
    ...MEMORY,
  },
  {
    kind: 'PDF with a page of a billion points, half covered',
    name: 'poster.pdf',
    bytes: () =>
      assemble([
        CATALOG,
        ONE_PAGE,
        page(FONT, '0 0 1000000000 1000000000'),
        stream(`${SHOWN} BT /F1 10 Tf 50 500 Td (covered words) Tj ET${rectangle(40, 490, 400, 40, 0.5)}`),
      ]),
    ...TEXT,
  },
  {
    kind: 'PDF with five million letters on a page',
    name: 'flood.pdf',
    bytes: () => packed(deflateSync(`BT /F1 1 Tf 50 700 Td ${'(Engineer of Example) Tj '.repeat(250_000)} ET`)),
    ...MEMORY,
  },
  {
    kind: 'PDF whose page says of itself that it has 3 GB',
    name: 'length.pdf',
    bytes: () => assemble([CATALOG, ONE_PAGE, page(), stream(SHOWN).replace(/Length \d+/, 'Length 3000000000')]),
    ...TEXT,
  },
  {
    kind: 'PDF with 4,000 grey words on 10,000 grey rectangles',
    name: 'mosaic.pdf',
    bytes: () => {
      const words = Array.from({ length: 4_000 }, (_, at) => {
        const [x, y] = [20 + (at % 40) * 14, 20 + Math.floor(at / 40) * 8];
        return `BT /F1 4 Tf ${x} ${y} Td (word) Tj ET`;
      });
      const rectangles = rectangle(0, 0, 595, 842, 0.9).repeat(10_000);
      return packed(deflateSync(`${rectangles} q 0.9 g ${words.join('\n')} Q ${SHOWN}`));
    },
    ...TEXT,
  },
  {
    kind: 'PDF with 1,000 pieces of marked content in each other',
    name: 'marks.pdf',
    bytes: () => packed(deflateSync(`${'/P BMC '.repeat(1_000)}${SHOWN}${' EMC'.repeat(1_000)}`)),
    outcome: 'malformed',
    reason: 'nested-too-deep',
  },
  {
    kind: 'PDF with 20,000 notes on a page',
    name: 'notes.pdf',
    bytes: () => {
      const note = '<< /Type /Annot /Subtype /Square /Rect [50 500 350 530] /AP << /N 5 0 R >> >>';
      const noted = page().replace('/Type /Page ', `/Type /Page /Annots [${note.repeat(20_000)}] `);
      return assemble([CATALOG, ONE_PAGE, noted, stream(SHOWN), form('0 0 1 1 re f', '')]);
    },
    outcome: 'too-big',
    reason: 'too-many-notes',
  },
];
