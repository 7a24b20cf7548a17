/** A small PDF writer for fixtures: text at places, in the standard fonts, uncompressed so that a test can spoil it on purpose. */

/** Text drawn at a place: points from the lower left corner. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  size?: number;
  bold?: boolean;
  /** Operators that come before it and count for it alone: `1 g` for white, `3 Tr` for no ink, `/Clear gs` for the graphics states below. */
  as?: string;
  /** Operators put behind it. */
  under?: string;
}

export interface PdfPage {
  /** Drawn in this order. */
  texts: readonly PlacedText[];
  /** Drawing operators put before the text, such as a filled rectangle. */
  drawing?: string;
  /** Degrees, a multiple of 90. */
  rotate?: number;
  /** The part that is shown: left, bottom, right, top. */
  crop?: readonly [number, number, number, number];
}

export interface PdfOptions {
  /** Names an encryption with an unknown password. */
  locked?: boolean;
}

const FONTS =
  '<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >> >>';

/** Graphics states that a page can name: without any ink, and half transparent. */
const STATES = '<< /Clear << /ca 0 /CA 0 >> /Half << /ca 0.6 /CA 0.6 >> >>';

const LOCK = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'5A'.repeat(32)}> /U <${'A5'.repeat(32)}> >>`;

/** A PDF of A4 pages. */
export function writePdf(pages: readonly PdfPage[], { locked = false }: PdfOptions = {}): Uint8Array {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>'];
  const kids = pages.map((_page, index) => `${3 + 2 * index} 0 R`);
  objects.push(`<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`);
  for (const [index, page] of pages.entries()) {
    const content = contentOf(page);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]${page.crop ? ` /CropBox [${page.crop.join(' ')}]` : ''} /Rotate ${page.rotate ?? 0} /Resources << /Font ${FONTS} /ExtGState ${STATES} >> /Contents ${4 + 2 * index} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  if (locked) objects.push(LOCK);
  const id = `/ID [<${'11'.repeat(16)}> <${'11'.repeat(16)}>]`;
  return assemble(objects, locked ? `/Encrypt ${objects.length} 0 R ${id}` : '');
}

function contentOf(page: PdfPage): string {
  const texts = page.texts.map(({ text, x, y, size = 10, bold = false, as, under = '' }) => {
    const drawn = `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`;
    return (as === undefined ? drawn : `q ${as} ${drawn} Q`) + under;
  });
  return [page.drawing ?? '', ...texts].join('\n');
}

/** Operators for a filled rectangle; `fill` is a grey from 0, black, to 1. */
export function rectangle(x: number, y: number, width: number, height: number, fill: number): string {
  return `\nq ${fill} g ${x} ${y} ${width} ${height} re f Q`;
}

/** Operators for a picture of one grey; `fill` as for {@link rectangle}. */
export function picture(x: number, y: number, width: number, height: number, fill: number): string {
  const pixel = Math.round(fill * 255)
    .toString(16)
    .padStart(2, '0');
  return `\nq ${width} 0 0 ${height} ${x} ${y} cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID ${pixel}> EI Q`;
}

/** Windows-1252 as one byte a character; the typographic ones that fixtures use are mapped by hand. */
function escaped(text: string): string {
  return text
    .replace(/[\\()]/g, '\\$&')
    .replace(/\u2022/g, '\\225')
    .replace(/\u2013/g, '\\226')
    .replace(/\u00ad/g, '\\255');
}

/** A PDF of the given objects, the first of which is its catalog; each a character a byte. */
export function assemble(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Lines of one column: each below the other, with the given distance. */
export function column(x: number, top: number, lines: readonly string[], pitch = 14): PlacedText[] {
  return lines.map((text, index) => ({ text, x, y: top - index * pitch }));
}
