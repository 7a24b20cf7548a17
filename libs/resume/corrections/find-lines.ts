/** Finds lines that a user said what they are in a reading of the documents, and what stands there. */
import type { ActiveCorrection, CorrectionContent, LinesRead, Profile, Span } from '#libs/contracts';
import { findWords } from '../unparsed/words-of-lines.js';
import type { CorrectedProfile } from './corrected-profile.js';

/** The texts of documents by their digests. */
export type DocumentTexts = ReadonlyMap<string, string>;

/** Where the lines of corrections stand in this reading, by the id of the correction. */
export function linesOfCorrections(
  corrections: readonly ActiveCorrection[],
  { documents }: Profile,
  texts: DocumentTexts,
): Map<string, Span> {
  const found = new Map<string, Span>();
  for (const { id, content } of corrections) {
    const lines = linesOf(content);
    const span = lines && findLines(lines, documents, texts);
    if (span) found.set(id, span);
  }
  return found;
}

const linesOf = (content: CorrectionContent): LinesRead | undefined => ('lines' in content ? content.lines : undefined);

/** Finds lines by their place in the same text, or by their words in another reading of it. */
function findLines(lines: LinesRead, documents: Profile['documents'], texts: DocumentTexts): Span | null {
  const same = documents.findIndex(({ digest }) => digest === lines.digest);
  if (same >= 0) return { document: same, start: lines.start, end: lines.end };
  for (const [document, { digest }] of documents.entries()) {
    const range = findWords(texts.get(digest) ?? '', lines);
    if (range) return { document, ...range };
  }
  return null;
}

/** Returns the index of the entry whose names or dates stand in the lines, or null. */
export function entryAtLines<Entry>(
  lines: Span,
  entries: readonly Entry[],
  spansOf: (entry: Entry) => readonly Span[],
): number | null {
  const at = entries.findIndex((entry) => spansOf(entry).some((span) => overlaps(span, lines)));
  return at < 0 ? null : at;
}

const overlaps = (one: Span, other: Span): boolean =>
  one.document === other.document && one.start < other.end && one.end > other.start;

/**
 * Returns the text that belongs to lines which head a position: down to the next entry, to other lines that a user or the reader named, or to
 * the end of the section, which is where text of another kind begins.
 */
export function reachOfLines(lines: Span, { profile, lines: marked }: CorrectedProfile): Span {
  const { sentences, positions, education, unparsed = [] } = profile;
  const isBelow = (span: Span): boolean => span.document === lines.document && span.start >= lines.end;
  const heads = [
    ...[...positions, ...education, ...unparsed].map(({ span }) => span),
    ...marked.values(),
    ...sentences.flatMap(({ place, span }) => (place === 'heading' ? span : [])),
  ];
  const next = Math.min(...heads.filter(isBelow).map(({ start }) => start));
  const own = sentences.filter(({ span }) => overlaps(span, lines)).at(-1)?.place;
  const below = sentences
    .filter(({ span }) => isBelow(span) && span.start < next)
    .sort((a, b) => a.span.start - b.span.start);
  const other = below.findIndex(({ place }) => place !== own);
  const last = (other < 0 ? below : below.slice(0, other)).at(-1);
  return { ...lines, end: Math.max(lines.end, last?.span.end ?? 0) };
}
