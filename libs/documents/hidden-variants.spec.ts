/**
 * The ways to hide text from a person and not from a program, in PDF and Word, each on its own and mixed into a line that is seen:
 * all are flagged, and what is hidden is no part of the text. The table of docs/explanation/reading-documents.md lists them.
 */
import { describe, expect, it } from '@jest/globals';
import { paragraph, run, runs, styles, textBox, writeDocx } from '../../test/support/writers/docx-writer.js';
import {
  assemble,
  column,
  picture,
  writePdf,
  type PdfPage,
  type PlacedText,
} from '../../test/support/writers/pdf-writer.js';
import { readDocument } from './read-document.js';

const SECRET = 'Kubernetes expert';
const SEEN = 'Wrote the tide tables of the northern ports';
const [BEFORE, BEHIND] = ['Kept ships', 'on time'];

interface Variant {
  format: 'PDF' | 'Word';
  way: string;
  /** A file in which the secret stands on its own below a line, and one in which it stands inside the line "Kept ships … on time". */
  alone: Uint8Array;
  mixed: Uint8Array;
}

function inPdf(way: string, place: Partial<PlacedText>, more: Pick<PdfPage, 'drawing'> = {}): Variant {
  const at = (y: number) => ({ text: SECRET, x: 110, y, ...place });
  const line = [
    { text: BEFORE, x: 50, y: 700 },
    { text: BEHIND, x: 225, y: 700 },
  ];
  const seen = column(50, 780, [SEEN]);
  return {
    format: 'PDF',
    way,
    alone: writePdf([{ ...more, texts: [...seen, at(700)] }]),
    mixed: writePdf([{ ...more, texts: [...seen, line[0]!, at(700), line[1]!] }]),
  };
}

/** In a font whose glyphs are drawings of their own (Type 3), which draw what is given. */
function inDrawnFont(way: string, glyph: string): Variant {
  const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const letters = [...new Set(SECRET)].map((letter) => letter.charCodeAt(0)).sort((a, b) => a - b);
  const name = (code: number) => (code === 0x20 ? 'space' : String.fromCharCode(code));
  const pdf = (drawn: string) =>
    assemble([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
      stream(drawn),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << ${letters.map((code) => `/${name(code)} 7 0 R`).join(' ')} >> /Encoding << /Type /Encoding /Differences [${letters.map((code) => `${code} /${name(code)}`).join(' ')}] >> /FirstChar 32 /LastChar 122 /Widths [${'550 '.repeat(91)}] /Resources << >> >>`,
      stream(glyph),
    ]);
  const text = (font: string, x: number, y: number, words: string) =>
    `BT /${font} 10 Tf ${x} ${y} Td (${words}) Tj ET\n`;
  const seen = text('F1', 50, 780, SEEN);
  const secret = text('F2', 110, 700, SECRET);
  return {
    format: 'PDF',
    way,
    alone: pdf(seen + secret),
    mixed: pdf(seen + text('F1', 50, 700, BEFORE) + secret + text('F1', 225, 700, BEHIND)),
  };
}

/** Helvetica widths of small letters, in thousandths of its size. */
const WIDTHS: Record<string, number> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, at) => [
    letter,
    [
      556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
      500, 500, 500,
    ][at]!,
  ]),
);

/** How wide small letters of a running hand are with their loops, twice: boxes are never narrower than what is drawn for a font that is not here. */
const WIDTHS_IN_HAND: Record<string, number> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, at) => [
    letter,
    [
      310, 532, 203, 642, 206, 812, 348, 556, 217, 260, 550, 483, 413, 291, 225, 294, 289, 235, 192, 211, 299, 271, 369,
      280, 462, 238,
    ][at]! * 2,
  ]),
);

/** Of a font that draws one text, and says of each letter that it is one of another text, or what it is. */
function misnamedPdf(stated: string, drawn: string, mixed: boolean, widths = WIDTHS): Uint8Array {
  const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const letters = [...stated.replaceAll(' ', '')];
  const shown = [...drawn.replaceAll(' ', '')].slice(0, letters.length);
  const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0');
  const codes = letters.map((letter, at) => `<${hex(33 + at, 2)}> <${hex(letter.charCodeAt(0), 4)}>`);
  const lengths = stated.split(' ').map(({ length }) => length);
  const words = lengths.map((length, at) => {
    const from = 33 + lengths.slice(0, at).reduce((sum, one) => sum + one, 0);
    return `<${Array.from({ length }, (_, index) => hex(from + index, 2)).join('')}> Tj`;
  });
  const text = (x: number, y: number, line: string) => `BT /F1 10 Tf ${x} ${y} Td (${line}) Tj ET\n`;
  const line = mixed ? text(50, 700, BEFORE) + text(420, 700, BEHIND) : '';
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    stream(
      `${text(50, 780, SEEN)}${line}${words.map((word, at) => `BT /F2 10 Tf ${110 + 75 * at} 700 Td ${word} ET`).join('\n')}`,
    ),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Type /Font /Subtype /Type1 /BaseFont /Drawn /FirstChar 33 /LastChar ${32 + letters.length} /Widths [${shown.map((letter) => widths[letter]).join(' ')}] /Encoding << /Type /Encoding /Differences [33 ${shown.map((letter) => `/${letter}`).join(' ')}] >> /ToUnicode 7 0 R >>`,
    stream(
      `begincmap 1 begincodespacerange <00> <FF> endcodespacerange ${codes.length} beginbfchar ${codes.join('\n')} endbfchar endcmap`,
    ),
  ]);
}

/** A glyph that says how large it is, and draws no outline, or one. */
const [EMPTY_GLYPH, BAR_GLYPH] = ['550 0 0 0 500 700 d1', '550 0 0 0 500 700 d1 50 0 400 700 re f'];
const WHITE_GLYPH = '550 0 d0 1 g 50 0 400 700 re f';

function inWord(way: string, properties: string): Variant {
  const secret = run(SECRET, properties);
  return {
    format: 'Word',
    way,
    alone: writeDocx(paragraph(SEEN) + runs(secret)),
    mixed: writeDocx(paragraph(SEEN) + runs(run(`${BEFORE} `), secret, run(BEHIND))),
  };
}

function inBox(way: string, alone: string, box: Parameters<typeof textBox>[1]): Variant {
  return {
    format: 'Word',
    way,
    alone: writeDocx(paragraph(SEEN) + alone),
    mixed: writeDocx(paragraph(SEEN) + runs(run(`${BEFORE} `), textBox(paragraph(SECRET), box), run(BEHIND))),
  };
}

/** By a style of a table that says so of some of its rows, or by a style of paragraphs that is based on others. */
function byStyle(way: string, definitions: string[], around: (text: string) => string, seen: string): Variant {
  const parts = { 'word/styles.xml': styles(...definitions) };
  const line = [run(`${BEFORE} `, seen), run(SECRET), run(BEHIND, seen)];
  return {
    format: 'Word',
    way,
    alone: writeDocx(paragraph(SEEN) + around(run(SECRET)), parts),
    mixed: writeDocx(paragraph(SEEN) + around(line.join('')), parts),
  };
}

const style = (type: string, id: string, base: string, properties: string) =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/>${properties}</w:style>`;
const ofPart = (part: string, properties: string) =>
  `<w:tblStylePr w:type="${part}"><w:rPr>${properties}</w:rPr></w:tblStylePr>`;
const styledTable = (look: string, rows: (text: string) => string[]) => (text: string) =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook ${look}/></w:tblPr>${rows(text)
    .map((row) => `<w:tr><w:tc>${row}</w:tc></w:tr>`)
    .join('')}</w:tbl>`;

const UNDER = picture(105, 695, 110, 16, 0.8);

const HIDDEN: Variant[] = [
  inPdf('white on white', { as: '1 g' }),
  inPdf('tiny', { size: 1 }),
  inPdf('clipped away', { as: '0 0 1 1 re W n' }),
  inPdf('off the page', { x: -300 }),
  inPdf('behind a picture', { under: UNDER }),
  inPdf('without ink (render mode 3)', { as: '3 Tr' }),
  inPdf('transparent', { as: '/Clear gs' }),
  inDrawnFont('in a font whose glyphs draw nothing', EMPTY_GLYPH),
  inDrawnFont('in a font whose glyphs are drawn in white', WHITE_GLYPH),
  inWord('white on white', '<w:color w:val="FFFFFF"/>'),
  inWord('tiny', '<w:sz w:val="2"/>'),
  inBox('clipped away', paragraph(SECRET, '<w:spacing w:line="20" w:lineRule="exact"/>'), { height: 100 }),
  inBox('off the page', paragraph(SECRET, '<w:ind w:left="31000"/>'), { left: 40_000_000 }),
  inWord('marked as hidden', '<w:vanish/>'),
  byStyle(
    'by a style based on a hidden one',
    [
      style('paragraph', 'Base', '', '<w:rPr><w:vanish/></w:rPr>'),
      style('paragraph', 'Middle', 'Base', ''),
      style('paragraph', 'S', 'Middle', ''),
    ],
    (text) => `<w:p><w:pPr><w:pStyle w:val="S"/></w:pPr>${text}</w:p>`,
    '<w:vanish w:val="0"/>',
  ),
  byStyle(
    'by a table style that hides its first row',
    [style('table', 'T', '', ofPart('firstRow', '<w:vanish/>'))],
    styledTable('w:firstRow="1"', (text) => [runs(text)]),
    '<w:vanish w:val="0"/>',
  ),
  byStyle(
    'white in every second row of a table',
    [style('table', 'Base', '', ofPart('band1Horz', '<w:color w:val="FFFFFF"/>')), style('table', 'T', 'Base', '')],
    styledTable('w:val="0000"', (text) => [runs(text)]),
    '<w:color w:val="000000"/>',
  ),
  inWord('in letters that are not filled', '<w14:textFill><w14:noFill/></w14:textFill>'),
];

describe.each(HIDDEN)('in $format, $way', ({ alone, mixed }) => {
  it.each([
    ['on its own', alone, [SEEN]],
    ['mixed into a line', mixed, [SEEN, `${BEFORE} ${BEHIND}`]],
  ])('%s', async (_where, file, lines) => {
    const read = await readDocument(file);
    if (read.outcome !== 'text') throw new Error(read.reason);
    const words = (text: string) => text.split(/\s+/).join(' ');
    expect(words(read.text)).toBe(lines.join(' '));
    expect(read.findings.map(({ code }) => code)).toEqual(['hidden-text']);
    expect(read.hidden!.map(({ text }) => text).join(' ')).toBe(SECRET);
  });
});

describe('in a PDF whose font says that its letters are other ones', () => {
  const stated = 'kubernetes platform engineer certified';
  const drawn = 'wrote the tide tables of the northern ports as a service';

  it.each([
    ['on its own', false, [SEEN]],
    ['mixed into a line', true, [SEEN, BEFORE, BEHIND]],
  ])('they are flagged, and what they show is not known: %s', async (_where, mixed, lines) => {
    const read = await readDocument(misnamedPdf(stated, drawn, mixed));
    if (read.outcome !== 'text') throw new Error(read.reason);
    expect(read.text.split(/\s+/).join(' ')).toBe(lines.join(' '));
    expect(read.findings.map(({ code }) => code)).toEqual(['characters-unmapped', 'hidden-text']);
    expect(read.hidden!.map(({ text }) => text).join(' ')).toBe(stated);
  });

  it('they are text where they are what it says', async () => {
    expect(await readDocument(misnamedPdf(stated, stated, false))).toMatchObject({ outcome: 'text', findings: [] });
  });

  it('they are text where they are those of a running hand, and only then', async () => {
    const line = 'reduced missed deliveries within eighteen months';
    expect(await readDocument(misnamedPdf(line, line, false, WIDTHS_IN_HAND))).toMatchObject({ findings: [] });
    expect(await readDocument(misnamedPdf(stated, drawn, false, WIDTHS_IN_HAND))).toMatchObject({
      findings: [{ code: 'characters-unmapped' }, { code: 'hidden-text' }],
    });
  });
});

it('what a font draws by itself is text where it draws something', async () => {
  const { alone } = inDrawnFont('in a font whose glyphs are bars', BAR_GLYPH);
  expect(await readDocument(alone)).toMatchObject({ outcome: 'text', text: `${SEEN}\n${SECRET}`, findings: [] });
});

/** Characters of no width hide no words: they split them, so that they are searched for in vain, and look as if they were whole. */
const split = (text: string, between: string) => text.replace(/(?<=[a-z])(?=[a-z])/gi, between);
const WORDS = 'Kubernetes Terraform Ansible';

/** A PDF whose code 0x80 is said to be a space of no width. */
function splitPdf(lines: readonly string[]): Uint8Array {
  const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const drawn = lines.map((line, at) => `BT /F1 10 Tf 50 ${700 - 40 * at} Td (${line}) Tj ET`).join('\n');
  const codes =
    'begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <80> <200B> endbfchar 1 beginbfrange <20> <7E> <0020> endbfrange endcmap';
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(drawn),
    `<< /Type /Font /Subtype /TrueType /BaseFont /Helvetica /FirstChar 32 /LastChar 128 /Widths [${'556 '.repeat(96)}0] /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>`,
    stream(codes),
  ]);
}

describe('a text with characters of no width inside of its words', () => {
  it.each([
    ['PDF, on its own', splitPdf([SEEN, split(WORDS, '\\200')]), [SEEN, WORDS]],
    ['PDF, mixed', splitPdf([SEEN, `${BEFORE} ${split(WORDS, '\\200')} ${BEHIND}`]), [SEEN, BEFORE, WORDS, BEHIND]],
    ['Word, on its own', writeDocx(paragraph(SEEN) + paragraph(split(WORDS, '\u200B'))), [SEEN, WORDS]],
    [
      'Word, mixed',
      writeDocx(paragraph(SEEN) + paragraph(`${BEFORE} ${split(WORDS, '\u200B')} ${BEHIND}`)),
      [SEEN, BEFORE, WORDS, BEHIND],
    ],
  ])('it is read as it looks, and that is said: %s', async (_where, file, lines) => {
    const read = await readDocument(file);
    if (read.outcome !== 'text') throw new Error(read.reason);
    expect(read.text.split(/\s+/).join(' ')).toBe(lines.join(' '));
    expect(read.findings).toEqual([{ code: 'invisible-characters', span: null, data: { words: 3 } }]);
  });
});

describe('behind a picture in Word, which does not say where lines end up', () => {
  const cover = (size: number, behind: number) =>
    `<w:p><w:r><w:drawing><wp:anchor behindDoc="${behind}"><wp:extent cx="${size}" cy="${size}"/><wp:wrapNone/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>`;

  it.each([
    ['on its own', paragraph(SEEN) + paragraph(SECRET) + cover(5_400_000, 0)],
    ['mixed', paragraph(`${BEFORE} ${SECRET} ${BEHIND}`) + cover(5_400_000, 0)],
  ])('it is read, and a person is asked to look: %s', async (_where, body) => {
    const read = await readDocument(writeDocx(body));
    expect(read).toMatchObject({ outcome: 'text', findings: [{ code: 'picture-over-text' }] });
  });

  it.each([
    ['a photograph', cover(1_400_000, 0)],
    ['a picture behind the text', cover(5_400_000, 1)],
  ])('nothing is reported where there is only %s', async (_what, drawn) => {
    expect(await readDocument(writeDocx(paragraph(SEEN) + drawn))).toMatchObject({ outcome: 'text', findings: [] });
  });
});
