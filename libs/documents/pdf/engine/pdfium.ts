import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { MAX_ENGINE_MEMORY } from '../../limits.js';

/**
 * The part of the Emscripten module that we use. The heap views are replaced when the memory grows: fetch them again
 * after every call.
 */
interface Memory {
  HEAPU8: Uint8Array;
  HEAPU32: Uint32Array;
  HEAPF32: Float32Array;
  HEAPF64: Float64Array;
  wasmExports: { malloc(size: number): number; free(pointer: number): void; memory: EngineMemory };
}

/** A `WebAssembly.Memory`, which Node's types do not describe. */
interface EngineMemory {
  buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** The page size of a WebAssembly memory. */
const PAGE_BYTES = 65_536;

/**
 * The functions that are called for every character, word or object, as WebAssembly exports them. The module's own wrappers convert
 * arguments, or spell out three messages for assertions, on every call: an eighth to a half of the whole reading.
 */
interface CharacterCalls {
  FPDFText_GetUnicode(textPage: number, index: number): number;
  FPDFText_GetLooseCharBox(textPage: number, index: number, box: number): number;
  FPDFText_GetCharOrigin(textPage: number, index: number, x: number, y: number): number;
  FPDFText_GetCharAngle(textPage: number, index: number): number;
  FPDFText_GetFontSize(textPage: number, index: number): number;
  FPDFText_GetFontWeight(textPage: number, index: number): number;
  FPDFText_GetTextObject(textPage: number, index: number): number;
  FPDFText_GetMatrix(textPage: number, index: number, matrix: number): number;
  FPDFText_HasUnicodeMapError(textPage: number, index: number): number;
  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFPage_HasTransparency(page: number): number;
  FPDFFormObj_CountObjects(form: number): number;
  FPDFFormObj_GetObject(form: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  FPDFPageObj_GetClipPath(object: number): number;
  FPDFPageObj_GetFillColor(object: number, red: number, green: number, blue: number, alpha: number): number;
  FPDFPageObj_GetStrokeColor(object: number, red: number, green: number, blue: number, alpha: number): number;
  FPDFPageObj_GetStrokeWidth(object: number, width: number): number;
  FPDFPageObj_HasTransparency(object: number): number;
  FPDFPageObj_CountMarks(object: number): number;
  FPDFPageObj_GetMark(object: number, index: number): number;
  FPDFPageObj_RemoveMark(object: number, mark: number): number;
  FPDFPageObjMark_GetName(mark: number, name: number, bytes: number, length: number): number;
  FPDFPageObjMark_GetParamStringValue(mark: number, key: number, text: number, bytes: number, length: number): number;
  FPDFPageObj_SetIsActive(object: number, active: number): number;
  FPDFTextObj_GetTextRenderMode(object: number): number;
  FPDFTextObj_GetFont(object: number): number;
  FPDFFont_GetIsEmbedded(font: number): number;
  FPDFFont_GetFontData(font: number, data: number, bytes: number, length: number): number;
  FPDFFont_GetGlyphPath(font: number, code: number, size: number): number;
  FPDFGlyphPath_CountGlyphSegments(path: number): number;
  FPDFPath_GetDrawMode(path: number, fill: number, stroke: number): number;
  FPDFPath_CountSegments(path: number): number;
  FPDFPath_GetPathSegment(path: number, index: number): number;
  FPDFPathSegment_GetType(segment: number): number;
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
  FPDFClipPath_CountPaths(clip: number): number;
  FPDFClipPath_CountPathSegments(clip: number, path: number): number;
  FPDFClipPath_GetPathSegment(clip: number, path: number, index: number): number;
  FPDFImageObj_GetImagePixelSize(image: number, width: number, height: number): number;
  FPDFBitmap_Create(width: number, height: number, alpha: number): number;
  FPDFBitmap_FillRect(bitmap: number, left: number, top: number, width: number, height: number, colour: number): number;
  FPDFBitmap_GetBuffer(bitmap: number): number;
  FPDFBitmap_Destroy(bitmap: number): void;
  FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    turns: number,
    flags: number,
  ): void;
}

/** PDFium, loaded. One a process; not re-entrant. */
export interface Pdfium {
  api: WrappedPdfiumModule;
  raw: CharacterCalls;
  memory: Memory;
  /** It was refused memory: what it gives may lack parts, without a word. */
  isFull(): boolean;
}

let loaded: Promise<Pdfium> | null = null;

/** PDFium, loaded on first use and kept (0.1 s, about 60 MB). */
export function pdfium(): Promise<Pdfium> {
  loaded ??= load();
  return loaded;
}

/** Forgets the loaded engine: after a trap inside WebAssembly its memory cannot be trusted. The next read loads a new one. */
export function discardPdfium(): void {
  loaded = null;
}

async function load(): Promise<Pdfium> {
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const file = await readFile(path);
  const wasmBinary = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
  let full = false;
  // All that it says of a refusal, once it has asked for less in vain.
  const printErr = (message: string) => {
    if (/Failed to grow the heap|Cannot enlarge memory/.test(message)) full = true;
  };
  const api = await init({ wasmBinary, printErr } as Parameters<typeof init>[0]);
  api.PDFiumExt_Init();
  // Its types describe only the wrapped calls.
  const memory = api.pdfium as unknown as Memory;
  boundMemory(memory);
  return { api, raw: memory.wasmExports as unknown as CharacterCalls, memory, isFull: () => full };
}

/**
 * Keeps the engine's memory below its limit. Whatever a stream unpacks to, the process cannot grow between two checks.
 */
function boundMemory({ wasmExports: { memory } }: Memory): void {
  const grow = memory.grow.bind(memory);
  // Emscripten grows by this very object, and takes an error for "no".
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * PAGE_BYTES > MAX_ENGINE_MEMORY) throw new RangeError('The engine is full');
    return grow(pages);
  };
}

/** The reasons why `FPDF_LoadMemDocument` failed, by `FPDF_GetLastError` (fpdfview.h). */
export const LOAD_ERRORS = { format: 3, password: 4, security: 5 } as const;

/**
 * Opens a PDF, hands it to `work`, and frees everything again.
 *
 * @param work gets the document, or 0 and the error number of PDFium
 */
export async function withDocument<T>(
  bytes: Uint8Array,
  work: (pdf: Pdfium, document: number, error: number) => T,
): Promise<T> {
  const pdf = await pdfium();
  const { api, memory } = pdf;
  const data = memory.wasmExports.malloc(Math.max(1, bytes.length));
  if (data === 0) throw new Error('PDFium is out of memory');
  memory.HEAPU8.set(bytes, data);
  const document = api.FPDF_LoadMemDocument(data, bytes.length, '');
  try {
    return work(pdf, document, document === 0 ? api.FPDF_GetLastError() : 0);
  } finally {
    if (document !== 0) api.FPDF_CloseDocument(document);
    memory.wasmExports.free(data);
    // Its memory never shrinks: the next document gets as much room as if it were the first.
    if (memory.HEAPU8.length > MAX_ENGINE_MEMORY / 2) discardPdfium();
  }
}
