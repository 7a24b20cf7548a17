import type { Pdfium } from './pdfium.js';

/** How a piece of text is set. */
export interface Setting {
  /** Nominal size of the font in points, as it stands on the page; null where the font does not say. */
  size: number | null;
  /** Width of the letters as they are drawn, as a share of what the font gives them. */
  stretch: number;
  /** Weight of the font, 100 to 900, as far as the font tells. */
  weight: number;
  /** Handle of the font. */
  font: number;
  /** Direction of writing in quarter turns counter-clockwise, 0..3. */
  turn: number;
  /** Where the characters stand: y of the baseline, or x of it for text that runs up or down. */
  baseline: number;
}

/**
 * Reads how characters are set, asking PDFium once for each piece of text that the page draws in one go: all its characters share font,
 * matrix and baseline.
 *
 * @param objects the text object of each character, 0 for none
 * @param scratch memory for 16 bytes
 * @returns a function from the index of a character to its setting, to be called with rising indices
 */
export function settingsOf(
  pdf: Pdfium,
  textPage: number,
  objects: Int32Array,
  scratch: number,
): (index: number) => Setting {
  const { raw } = pdf;
  let object = 0;
  let setting: Setting | null = null;
  return (index) => {
    const own = objects[index] ?? 0;
    if (setting !== null && own !== 0 && own === object) return setting;
    object = own;
    const turn = quarterTurn(raw.FPDFText_GetCharAngle(textPage, index));
    const { size, stretch } = sizeOf(pdf, textPage, index, scratch);
    setting = {
      turn,
      size,
      stretch,
      weight: raw.FPDFText_GetFontWeight(textPage, index),
      font: own === 0 ? 0 : raw.FPDFTextObj_GetFont(own),
      baseline: baselineOf(pdf, textPage, index, turn, scratch),
    };
    return setting;
  };
}

function baselineOf(pdf: Pdfium, textPage: number, index: number, turn: number, scratch: number): number {
  pdf.raw.FPDFText_GetCharOrigin(textPage, index, scratch, scratch + 8);
  const at = scratch >> 3;
  return pdf.memory.HEAPF64[turn % 2 === 0 ? at + 1 : at] ?? 0;
}

/** Font size times the vertical scale of the text matrix. Boxes are no measure: those of mathematical fonts are five lines high. */
function sizeOf(pdf: Pdfium, textPage: number, index: number, scratch: number): Pick<Setting, 'size' | 'stretch'> {
  const nominal = pdf.raw.FPDFText_GetFontSize(textPage, index);
  if (!pdf.raw.FPDFText_GetMatrix(textPage, index, scratch)) return { size: null, stretch: 1 };
  const at = scratch >> 2;
  const heap = pdf.memory.HEAPF32;
  const height = Math.hypot(heap[at + 2] ?? 0, heap[at + 3] ?? 0);
  const width = Math.hypot(heap[at] ?? 0, heap[at + 1] ?? 0);
  const size = nominal * height;
  return { size: size >= 1 && size < 1_000 ? size : null, stretch: height > 0 ? width / height : 1 };
}

/** Angle in radians, which PDFium counts clockwise, to the nearest quarter turn counter-clockwise. */
function quarterTurn(angle: number): number {
  const quarter = Math.round(-angle / (Math.PI / 2));
  return ((quarter % 4) + 4) % 4;
}
