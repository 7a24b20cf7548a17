/** Lines of a document text for marking, and the selection among them. Pure. */
import type { CandidateFacts, EvidenceQuote } from '#libs/contracts';
import type { CorrectionStart, MarkedLines } from '../correction-draft/correction-draft.js';
import type { LineKind } from './line-kinds.js';

export interface TextLine {
  text: string;
  /** UTF-16 offsets into the text of the document. */
  start: number;
  end: number;
  isBlank: boolean;
}

/** The lines of a text; it is one text still when they are joined by line feeds. */
export function linesOfText(text: string): TextLine[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const own = { text: line, start, end: start + line.length, isBlank: line.trim() === '' };
    start += line.length + 1;
    return own;
  });
}

/** Lines by their indexes, in either order. */
export interface LineSelection {
  anchor: number;
  focus: number;
}

/**
 * Returns the selection after a click on a line: the first click selects it, the second one extends to another line, and a further one
 * starts again. With the Shift key it extends always.
 */
export function selectLine(before: LineSelection | null, at: number, isExtending: boolean): LineSelection | null {
  if (before === null) return { anchor: at, focus: at };
  if (isExtending) return { anchor: before.anchor, focus: at };
  if (before.anchor !== before.focus) return { anchor: at, focus: at };
  return before.anchor === at ? null : { anchor: before.anchor, focus: at };
}

/** Returns the first and the last index of a selection. */
export const boundsOf = ({ anchor, focus }: LineSelection): [number, number] => [
  Math.min(anchor, focus),
  Math.max(anchor, focus),
];

/** Returns the next line with text in a direction; the same one at the end. */
export function nextLine(lines: readonly TextLine[], at: number, step: 1 | -1): number {
  for (let next = at + step; next >= 0 && next < lines.length; next += step) if (!lines[next]!.isBlank) return next;
  return at;
}

/** Returns how the form opens for marked lines: for a fact that is known from them already, with that fact. */
export function startOfLines(kind: LineKind, marked: MarkedLines, facts: CandidateFacts): CorrectionStart {
  const isFrom = ({ evidence }: { evidence: readonly EvidenceQuote[] }): boolean =>
    evidence.some(
      ({ documentId, start, end }) => documentId === marked.documentId && start < marked.end && end > marked.start,
    );
  if (kind === 'certificate') {
    const known = facts.certificates.find(isFrom);
    return known ? { fact: kind, name: known.name } : { fact: kind, marked };
  }
  const known = kind === 'position' ? facts.positions.find(isFrom) : facts.education.find(isFrom);
  return known ? { fact: kind, index: known.index } : { fact: kind, index: null, marked };
}
