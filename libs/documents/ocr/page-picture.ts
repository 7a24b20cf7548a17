import type { Pdfium } from '../pdf/engine/pdfium.js';

/** Resolution that recognition is best at: the small letters of a résumé are then 20 pixels high. */
const PIXELS_PER_INCH = 300;

/** Most pixels of a page's picture: A4 has 8.7 million. Larger pages are rendered coarser. */
const MOST_PIXELS = 12_000_000;

/** PDFium's name of a picture of one byte a pixel. */
const GREY = 1;

const WHITE = 0xffffffff;

/** A page of a PDF as a picture, as it is shown. */
export interface PagePicture {
  /** A PGM file. */
  bytes: Uint8Array;
  width: number;
  height: number;
  pixelsPerPoint: number;
}

/**
 * Renders a page in shades of grey.
 *
 * @param page handle of `FPDF_LoadPage`
 * @returns null for a page without a size, and when the engine has no memory for it
 */
export function pagePicture({ api, raw, memory }: Pdfium, page: number): PagePicture | null {
  const [across, down] = [api.FPDF_GetPageWidthF(page), api.FPDF_GetPageHeightF(page)];
  if (!(across > 0 && down > 0)) return null;
  const pixelsPerPoint = Math.min(PIXELS_PER_INCH / 72, Math.sqrt(MOST_PIXELS / (across * down)));
  const [width, height] = [Math.round(across * pixelsPerPoint), Math.round(down * pixelsPerPoint)];
  if (width < 1 || height < 1) return null;
  const bitmap = api.FPDFBitmap_CreateEx(width, height, GREY, 0, 0);
  if (bitmap === 0) return null;
  raw.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
  raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0);
  const from = raw.FPDFBitmap_GetBuffer(bitmap);
  const stride = api.FPDFBitmap_GetStride(bitmap);
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  const bytes = new Uint8Array(head.length + width * height);
  bytes.set(head);
  for (let row = 0; row < height; row++) {
    const start = from + row * stride;
    bytes.set(memory.HEAPU8.subarray(start, start + width), head.length + row * width);
  }
  raw.FPDFBitmap_Destroy(bitmap);
  return { bytes, width, height, pixelsPerPoint };
}
