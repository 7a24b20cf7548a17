import { assemble, column, writePdf } from '../writers/pdf-writer.js';
import type { HostileFile } from './hostile-file.js';
import { zipSync } from 'fflate';

const SENTENCE = 'Engineer of Example Ltd since 2019';
const TEXT = { outcome: 'text', reason: SENTENCE } as const;
const plainPdf = () => writePdf([{ texts: column(50, 700, [SENTENCE]) }]);
const MALFORMED = { outcome: 'malformed' } as const;
const text = (content: string) => () => Buffer.from(content, 'latin1');

export const TEXT_FILES: readonly HostileFile[] = [
  {
    kind: 'PDF that is a ZIP too',
    name: 'both.zip',
    bytes: () => Buffer.concat([plainPdf(), zipSync({ 'run.exe': Buffer.from('MZ') })]),
    ...TEXT,
  },
  {
    kind: 'PDF that begins as a web page with a script',
    name: 'both.html',
    bytes: () => Buffer.concat([Buffer.from('<html><script>alert(1)</script><!--\n'), plainPdf()]),
    ...TEXT,
  },
  {
    kind: 'PDF whose catalog runs a script and starts a program when it is opened',
    name: 'action.pdf',
    bytes: () =>
      assemble([
        '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (for(;;){}) /Next << /S /Launch /F (/bin/sh) >> >> >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Contents 4 0 R >>',
        `<< /Length ${45 + SENTENCE.length - 16} >>\nstream\nBT /F1 10 Tf 50 700 Td (${SENTENCE}) Tj ET\nendstream`,
      ]),
    ...TEXT,
  },
  {
    kind: 'program that is called a PDF',
    name: 'cv.pdf',
    bytes: () => Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff', 'latin1'), Buffer.alloc(5_000, 7)]),
    outcome: 'unsupported',
    reason: 'type-not-readable',
  },
  {
    kind: 'RTF of 100,000 groups in each other',
    name: 'groups.rtf',
    bytes: text('{\\rtf1 ' + '{'.repeat(100_000) + SENTENCE),
    ...MALFORMED,
    reason: 'nested-too-deep',
  },
  {
    kind: 'RTF whose picture is said to have two billion bytes',
    name: 'binary.rtf',
    bytes: text(`{\\rtf1 ${SENTENCE}\\par {\\pict\\bin2147483647 \x01}more}`),
    ...TEXT,
  },
  {
    kind: 'web page of 500,000 elements in each other',
    name: 'deep.html',
    bytes: text('<html>' + '<div>'.repeat(500_000) + SENTENCE),
    ...MALFORMED,
    reason: 'nested-too-deep',
  },
  {
    kind: 'web page whose 2,000 open fonts are opened again in each of 2,000 paragraphs',
    name: 'fonts.html',
    bytes: text(
      '<html><p>' + Array.from({ length: 2_000 }, (_, at) => `<font size=${at}>`).join('') + '<p>x'.repeat(2_000),
    ),
    ...MALFORMED,
    reason: 'nested-too-deep',
  },
  {
    kind: 'web page of 600,000 elements beside each other',
    name: 'wide.html',
    bytes: text('<html>' + '<i></i>'.repeat(600_000)),
    outcome: 'too-big',
    reason: 'too-many-elements',
  },
  {
    kind: 'web page whose style sheet has 15,000 selectors with 15,000 declarations each',
    name: 'styles.html',
    bytes: () => {
      const list = (sign: string, end: string) => Array.from({ length: 15_000 }, (_, at) => `${sign}${at}${end}`);
      return Buffer.from(`<html><style>${list('t', '').join()}{${list('b', ':;').join('')}}</style><p>${SENTENCE}`);
    },
    ...TEXT,
  },
  {
    kind: 'text that begins with 110 empty comments (804 bytes)',
    name: 'comments.txt',
    bytes: text('<!---->'.repeat(110) + SENTENCE),
    ...TEXT,
  },
  {
    kind: 'text of one line of 20 MB',
    name: 'line.txt',
    bytes: () => Buffer.alloc(20 * 1024 * 1024, 'Engineer of Example Ltd '),
    outcome: 'too-big',
    reason: 'too-much-text',
  },
  {
    kind: 'text of 200,000 empty lines',
    name: 'lines.txt',
    bytes: text('\n'.repeat(200_000) + SENTENCE),
    ...TEXT,
  },
  {
    kind: 'JSON of a million lists in each other',
    name: 'deep.json',
    bytes: text('['.repeat(1_000_000) + ']'.repeat(1_000_000)),
    ...MALFORMED,
    reason: 'not-a-candidate-profile',
  },
  {
    kind: 'YAML of 100,000 lists in each other',
    name: 'deep.yaml',
    bytes: text('['.repeat(100_000)),
    ...MALFORMED,
    reason: 'not-yaml',
  },
  {
    kind: 'YAML of 20,000 keys, each compared with all others',
    name: 'keys.yaml',
    bytes: text(Array.from({ length: 20_000 }, (_, at) => `key${at}: x`).join('\n')),
    outcome: 'too-big',
    reason: 'too-much-text',
  },
  {
    kind: 'Markdown of 30,000 marks of emphasis that never end',
    name: 'marks.md',
    bytes: text('*a_'.repeat(15_000)),
    outcome: 'too-big',
    reason: 'too-many-marks',
  },
  {
    kind: 'Markdown of 50,000 quotations in each other',
    name: 'quotes.md',
    bytes: text('> '.repeat(50_000) + SENTENCE),
    ...MALFORMED,
    reason: 'nested-too-deep',
  },
  {
    kind: 'file of more than 20 MB',
    name: 'large.pdf',
    bytes: () => Buffer.concat([plainPdf(), Buffer.alloc(20 * 1024 * 1024)]),
    outcome: 'too-big',
    reason: 'too-many-bytes',
  },
];
