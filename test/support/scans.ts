/** Scans for tests: pages of a PDF, rendered by PDFium and laid a little askew, as a PNG or as the picture of a PDF's page. */
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';
import { init } from '@embedpdf/pdfium';
import type { PdfPage } from './writers/pdf-writer.js';

/** A picture in shades of grey, a byte a pixel. */
export interface Scan {
  width: number;
  height: number;
  grey: Uint8Array;
}

const GREY = 1;
const WHITE = 0xffffffff;

/**
 * The first page of a PDF as a scanner sees it.
 *
 * @param how `dpi`: pixels an inch; `skew`: degrees clockwise that the page lies askew
 */
export async function scanOf(pdf: Uint8Array, how: { dpi: number; skew?: number }): Promise<Scan> {
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const file = await readFile(path);
  const engine = await init({ wasmBinary: file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) });
  engine.PDFiumExt_Init();
  const memory = engine.pdfium as unknown as { HEAPU8: Uint8Array; wasmExports: { malloc(size: number): number } };
  const data = memory.wasmExports.malloc(pdf.length);
  memory.HEAPU8.set(pdf, data);
  const page = engine.FPDF_LoadPage(engine.FPDF_LoadMemDocument(data, pdf.length, ''), 0);
  const width = Math.round((engine.FPDF_GetPageWidthF(page) * how.dpi) / 72);
  const height = Math.round((engine.FPDF_GetPageHeightF(page) * how.dpi) / 72);
  const bitmap = engine.FPDFBitmap_CreateEx(width, height, GREY, 0, 0);
  engine.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
  engine.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0);
  const from = engine.FPDFBitmap_GetBuffer(bitmap);
  const stride = engine.FPDFBitmap_GetStride(bitmap);
  const grey = new Uint8Array(width * height);
  for (let row = 0; row < height; row++)
    grey.set(memory.HEAPU8.subarray(from + row * stride, from + row * stride + width), row * width);
  return turned({ width, height, grey }, how.skew ?? 0);
}

/** A picture turned about its middle by some degrees clockwise; what comes in at the corners is white. */
function turned({ width, height, grey }: Scan, degrees: number): Scan {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? 255 : (grey[y * width + x] ?? 255);
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sourceX = (x - middleX) * cos + (y - middleY) * sin + middleX;
      const sourceY = (y - middleY) * cos - (x - middleX) * sin + middleY;
      const [left, top] = [Math.floor(sourceX), Math.floor(sourceY)];
      const [right, below] = [sourceX - left, sourceY - top];
      out[y * width + x] =
        (at(left, top) * (1 - right) + at(left + 1, top) * right) * (1 - below) +
        (at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right) * below;
    }
  }
  return { width, height, grey: out };
}

/** A scan as a PNG. */
export function pngOf({ width, height, grey }: Scan): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++) rows.set(grey.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  return Buffer.concat([pngHead(width, height), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

/** Returns the part of a PNG before its pixels, which states its size. */
export function pngHead(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head)]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

/** A scan as a page of `writePdf`, without any text. */
export function scannedPage({ width, height, grey }: Scan): PdfPage {
  const pixels = deflateSync(grey).toString('hex');
  return {
    texts: [],
    drawing: `q 595 0 0 842 0 0 cm BI /W ${width} /H ${height} /CS /G /BPC 8 /F [/AHx /Fl] ID ${pixels}> EI Q`,
  };
}
