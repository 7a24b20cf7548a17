import { ReadEnded } from '../../outcome.js';
import type { Pdfium } from './pdfium.js';

/** Kinds of annotations that draw nothing of their own (fpdf_annot.h): links, and the windows that notes open in. */
const LINK = 2;
const POPUP = 16;

/** Notes that a page may have; the engine takes ever longer to draw each. */
const MOST_NOTES = 1_000;

/** Invisible, hidden, or shown on paper only (ISO 32000-1, table 165). */
const UNSEEN = 1 | 2 | 32;

/** The appearance of a page on a screen (fpdf_flatten.h). */
const ON_SCREEN = 0;
const FLATTENED = 1;

/**
 * Loads a page with what lies on it: values of forms and typed notes are read as a person reads them, and what they cover is covered. The
 * engine draws them on top of the page, in this copy of the document.
 *
 * @param index number of the page, from 0
 * @returns its handle, to be closed; 0 when it cannot be loaded
 * @throws {ReadEnded} `too-big` for a page of too many notes
 */
export function pageWithNotes(pdf: Pdfium, document: number, index: number): number {
  const { api } = pdf;
  const page = api.FPDF_LoadPage(document, index);
  if (page === 0) return 0;
  const notes = seenNotes(pdf, page);
  if (notes === 0) return page;
  const tooMany = notes > MOST_NOTES;
  if (!tooMany && api.FPDFPage_Flatten(page, ON_SCREEN) !== FLATTENED) return page;
  api.FPDF_ClosePage(page);
  if (tooMany) throw new ReadEnded('too-big', 'too-many-notes', { notes, limit: MOST_NOTES });
  return api.FPDF_LoadPage(document, index);
}

/** Counts the visible notes and removes the invisible ones, some of which the engine would draw. */
function seenNotes({ api }: Pdfium, page: number): number {
  let seen = 0;
  for (let index = api.FPDFPage_GetAnnotCount(page) - 1; index >= 0; index--) {
    const note = api.FPDFPage_GetAnnot(page, index);
    if (note === 0) continue;
    const isUnseen = (api.FPDFAnnot_GetFlags(note) & UNSEEN) !== 0;
    const kind = api.FPDFAnnot_GetSubtype(note);
    api.FPDFPage_CloseAnnot(note);
    if (isUnseen) api.FPDFPage_RemoveAnnot(page, index);
    else if (kind !== LINK && kind !== POPUP) seen++;
  }
  return seen;
}
