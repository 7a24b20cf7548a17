import { ReadEnded } from '../../outcome.js';
import type { Pdfium } from './pdfium.js';

/** The effect of marked content around text objects on their visibility. */
export interface Marks {
  /** Text objects that belong to a layer, which a viewer may have switched off. */
  layered: ReadonlySet<number>;
  /** Text objects of which is said what to copy (`ActualText`). */
  replaced: ReadonlySet<number>;
}

const NO_MARKS: Marks = { layered: new Set(), replaced: new Set() };

/** The size of a layer's mark, as PDFium counts: UTF-16 with its end. */
const LAYER_BYTES = 2 * 'OC'.length + 2;

/**
 * Reads the marks of text objects. Objects in one piece of marked content share its marks, so each is asked for its name once.
 *
 * @param objects text objects, in any order, 0 for none
 */
export function markedContentOf(pdf: Pdfium, objects: Int32Array): Marks {
  const { raw } = pdf;
  let before = 0;
  let marked: number[] | null = null;
  for (const object of objects) {
    if (object === before || object === 0) continue;
    before = object;
    if (raw.FPDFPageObj_CountMarks(object) > 0) (marked ??= []).push(object);
  }
  if (marked === null) return NO_MARKS;
  const layered = new Set<number>();
  const replaced = new Set<number>();
  const asked = markReader(pdf, ({ isLayer, actualText }, object) => {
    if (isLayer) layered.add(object);
    if (actualText !== null) replaced.add(object);
  });
  for (const object of marked) asked.ask(object);
  asked.free();
  return { layered, replaced };
}

/** One piece of marked content. */
interface Mark {
  isLayer: boolean;
  /** The text to copy in place of the drawing; null without one. */
  actualText: string | null;
}

/** Tells `told` of each mark of the objects that it is asked about. */
export function markReader(
  { raw, memory }: Pdfium,
  onMark: (mark: Mark, object: number, handle: number) => void,
): { ask(object: number): void; free(): void } {
  const known = new Map<number, Mark>();
  const length = memory.wasmExports.malloc(4);
  const key = memory.wasmExports.malloc(16);
  memory.HEAPU8.set(Buffer.from('ActualText\0', 'latin1'), key);
  const nameLength = () => memory.HEAPU32[length >> 2] ?? 0;
  const read = (mark: number): Mark => {
    const isNamed = raw.FPDFPageObjMark_GetName(mark, 0, 0, length) === 1;
    const isLayer = isNamed && nameLength() === LAYER_BYTES && utf16(mark, raw.FPDFPageObjMark_GetName) === 'OC';
    if (raw.FPDFPageObjMark_GetParamStringValue(mark, key, 0, 0, length) !== 1) return { isLayer, actualText: null };
    const getText = (from: number, to: number, bytes: number, out: number) =>
      raw.FPDFPageObjMark_GetParamStringValue(from, key, to, bytes, out);
    return { isLayer, actualText: utf16(mark, getText) };
  };
  /** A string of a mark, whose length in bytes was just asked for. */
  const utf16 = (mark: number, get: (mark: number, to: number, bytes: number, out: number) => number): string => {
    const bytes = Math.min(nameLength(), LONGEST);
    const to = memory.wasmExports.malloc(Math.max(2, nameLength()));
    if (to === 0) return '';
    get(mark, to, nameLength(), length);
    const text = Buffer.from(memory.HEAPU8.subarray(to, to + bytes)).toString('utf16le');
    memory.wasmExports.free(to);
    return text.replace(/\0$/, '');
  };
  return {
    ask(object) {
      const count = raw.FPDFPageObj_CountMarks(object);
      if (count > MOST_MARKS) throw new ReadEnded('malformed', 'nested-too-deep', { limit: MOST_MARKS });
      for (let index = 0; index < count; index++) {
        const handle = raw.FPDFPageObj_GetMark(object, index);
        if (handle === 0) continue;
        let mark = known.get(handle);
        if (!mark) known.set(handle, (mark = read(handle)));
        onMark(mark, object, handle);
      }
    },
    free() {
      memory.wasmExports.free(length);
      memory.wasmExports.free(key);
    },
  };
}

/** Bytes of a replacing text that are looked at. */
const LONGEST = 16_000;

/** Most marks around one object. One that is not looked at may say other words than are drawn. */
const MOST_MARKS = 64;
