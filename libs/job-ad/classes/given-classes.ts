/** Classes that users gave to lines of a page: they win over those of the reader. */
import type { LineClass, LineClassChange, PageSpan } from '#libs/contracts';
import type { PageSectionKind } from '../page/headings.js';
import type { ClassedPiece } from './line-class.js';

/** The class that a user gave to what stands in a range of a text, or null. */
export type GivenClass = (span: PageSpan) => LineClass | null;

/**
 * The classes that users gave to lines of a page, by their places. A change whose words are not in its place is left
 * out. Null without any change.
 */
export function givenClasses(page: string, changes: readonly LineClassChange[]): GivenClass | null {
  const valid = changes.flatMap(({ start, text, class: of }) =>
    text !== '' && page.startsWith(text, start) ? [{ start, end: start + text.length, of }] : [],
  );
  if (valid.length === 0) return null;
  return (span) => {
    const near = valid
      .map(({ of, ...line }) => ({ of, shared: shareOf(line, span) }))
      .filter(({ shared }) => shared >= SAME_LINE)
      .sort((a, b) => b.shared - a.shared);
    return near[0]?.of ?? null;
  };
}

/** A line of the page is the one that a user classed if so much of the shorter one is in both: readers cut lines differently. */
const SAME_LINE = 0.5;

function shareOf(one: PageSpan, other: PageSpan): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const shorter = Math.min(one.end - one.start, other.end - other.start);
  return shorter > 0 ? shared / shorter : 0;
}

/** The classes of a page for a text that was made from it. @param back the range of the page for a range of the text */
export const givenBehind = (given: GivenClass | null, back: (span: PageSpan) => PageSpan): GivenClass | null =>
  given && ((span) => given(back(span)));

/** The pieces of a page with the classes that users gave to them. */
export const withGivenClasses = (pieces: readonly ClassedPiece[], given: GivenClass): ClassedPiece[] =>
  pieces.map((piece) => {
    const of = given(piece);
    return of === null || of === piece.class ? piece : reclassed(piece, of);
  });

function reclassed(piece: ClassedPiece, of: LineClass): ClassedPiece {
  const section = sectionFor(of, piece.section);
  const topic = section === piece.section ? piece.topic : null;
  return { ...piece, class: of, section, topic, ...(of === 'asks' && { insistedOn: true }) };
}

/** A line asks under any heading: where it stands still tells how much it matters. */
function sectionFor(of: LineClass, section: PageSectionKind): PageSectionKind {
  if (of === 'does') return 'duties';
  if (of === 'terms') return 'conditions';
  if (of !== 'asks') return section;
  return section === 'preferred' || section === 'bonus' ? section : 'required';
}
