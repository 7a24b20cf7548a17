/**
 * One plain process that reads its share of files with one engine, again and again, and tells how long each round took: started by `reading.ts`.
 */
import { readFileSync } from 'node:fs';

type Read = (bytes: Uint8Array) => Promise<void>;

async function pdfjsText(): Promise<Read> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return async (bytes) => {
    const document = await getDocument({ data: bytes, verbosity: VerbosityLevel.ERRORS }).promise;
    for (let page = 1; page <= document.numPages; page++) await (await document.getPage(page)).getTextContent();
    await document.destroy();
  };
}

/** Reads text, box and fill color of every character. */
async function pdfiumBoxes(): Promise<Read> {
  const { init } = await import('@embedpdf/pdfium');
  const { createRequire } = await import('node:module');
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const engine = await init({ wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) });
  engine.PDFiumExt_Init();
  // The heap view is there at run time, and in none of the package's types.
  const memory = engine.pdfium as typeof engine.pdfium & { HEAPU8: Uint8Array };
  return async (bytes) => {
    const file = memory.wasmExports.malloc(bytes.length);
    memory.HEAPU8.set(bytes, file);
    const document = engine.FPDF_LoadMemDocument(file, bytes.length, '');
    const box = memory.wasmExports.malloc(48);
    for (let index = 0; index < engine.FPDF_GetPageCount(document); index++) {
      const page = engine.FPDF_LoadPage(document, index);
      const text = engine.FPDFText_LoadPage(page);
      const count = engine.FPDFText_CountChars(text);
      for (let i = 0; i < count; i++) {
        engine.FPDFText_GetUnicode(text, i);
        engine.FPDFText_GetCharBox(text, i, box, box + 8, box + 16, box + 24);
        engine.FPDFText_GetFillColor(text, i, box + 32, box + 36, box + 40, box + 44);
      }
      engine.FPDFText_ClosePage(text);
      engine.FPDF_ClosePage(page);
    }
    engine.FPDF_CloseDocument(document);
    memory.wasmExports.free(box);
    memory.wasmExports.free(file);
  };
}

const [engine, rounds, core, processes, ...files] = process.argv.slice(2);
const read = engine === 'pdfjs' ? await pdfjsText() : await pdfiumBoxes();
for (const file of files.slice(0, 2)) await read(new Uint8Array(readFileSync(file)));
const times: number[] = [];
for (let round = 0; round < Number(rounds); round++) {
  // Another share every round: in the end each process has read every file, as the readers of a pool have.
  const share = files.filter((_file, index) => (index + round) % Number(processes) === Number(core));
  const started = performance.now();
  for (const file of share) await read(new Uint8Array(readFileSync(file)));
  times.push(performance.now() - started);
}
process.send?.(times, () => process.exit(0));
