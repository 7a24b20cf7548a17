import type { Place, Stated } from '#libs/contracts';
import { startsWithVerb } from '../../lines/line-shape.js';
import { undatedPosition } from '../positions.js';
import { isWish, prosePosition, type ProsePosition } from './prose-position.js';
import { describedJob, employerNamed, periodAfter } from './described-jobs.js';
import { SAME } from './job-phrases.js';
import type { PositionDraft } from '../timeline.js';
import type { SentenceRange } from '../../sentences/split/split-sentences.js';

/** A sentence of prose and whether it stands behind a bullet. */
export interface ProsePiece extends SentenceRange {
  bullet: boolean;
}

/** A sentence and where it stands. */
export interface PlacedPiece extends SentenceRange {
  place: Place;
  position: number | null;
}

/**
 * Which sentences name positions: all of a document that has no others or of a section of work in prose; of other sections those `named` with
 * a time or an employer, or those `dated` ones that tell of no employer that the document has besides.
 */
export type ProseNames = 'all' | 'named' | 'dated';

/** Sentences of prose in their places, and the positions that the prose names. */
export interface PlacedProse {
  placed: readonly PlacedPiece[];
  drafts: readonly PositionDraft[];
}

const SALUTATION =
  /^(?:dear|sehr geehrte|to whom|hello|hi|madame|monsieur|estimad[oa]|guten tag|bonjour|sincerely|regards|best regards|kind regards|yours|mit freundlichen|cordialement|atentamente)\b/i;
const TELLS_OF_WORK =
  /(?:^|[,;]\s+|\b(?:I|we|team)\s+(?:also\s+|have\s+|then\s+|has\s+)?)(?:\p{L}{2,}ed|built|led|ran|wrote|made|set up|grew|cut|drove|took|taught|kept|oversaw|shipped|brought|own|run|maintain|operate|lead|build|manage)\b/iu;

/**
 * Assigns sentences outside of any position to positions. In a text that names its positions only in prose (a letter),
 * a sentence that does so ("I currently work as an MLOps Engineer at X") opens a position without dates. The sentences
 * up to the next one belong to it. Wishes ("I'd welcome …") are never work.
 *
 * @param number the number of the first position found here
 * @param names which sentences may name positions; null for none
 * @param known the positions of the document that are not told in prose
 */
export function placeProse(
  plain: string,
  pieces: readonly ProsePiece[],
  document: number,
  fallback: Place,
  number: number,
  { names, known }: { names: ProseNames | null; known: readonly PositionDraft[] },
): PlacedProse {
  const drafts: PositionDraft[] = [];
  let inParagraph: { end: number; employer: Stated<string> | null } = { end: 0, employer: null };
  const placed = pieces.map((piece): PlacedPiece => {
    const open = drafts.length === 0 ? null : number + drafts.length - 1;
    const { start, end } = piece;
    const text = plain.slice(start, end);
    const read = names !== null && !isWish(text) ? namedIn(plain, piece, document) : null;
    if (/\n\s*\n/.test(plain.slice(inParagraph.end, start))) inParagraph.employer = null;
    const named = read && (names === 'all' || isSure(read, names === 'named' ? [] : known)) ? read : null;
    if (named) {
      // "Antes, de 2012 a 2016, era redactora de la misma sección": where the job told before was.
      const same = SAME.test(text) ? (drafts.at(-1)?.position.employer ?? null) : inParagraph.employer;
      const found = undatedPosition('work', named.title, named.employer ?? same, { document, start, end });
      drafts.push({ position: found, period: named.period });
      inParagraph = { end, employer: found.employer };
      return { start, end, place: 'work', position: number + drafts.length - 1 };
    }
    inParagraph = { end, employer: employerNamed(text, document, start) ?? inParagraph.employer };
    const last = drafts.at(-1);
    if (last) last.period = periodAfter(text, start, last.period);
    if (SALUTATION.test(text) || /^\[[^\]]*\]$/.test(text) || isWish(text))
      return { start, end, place: fallback === 'work' || fallback === 'project' ? fallback : 'other', position: null };
    if (fallback === 'work' || fallback === 'project') return { start, end, place: fallback, position: open };
    if (open !== null) {
      drafts.push(until(drafts.pop()!, end));
      return { start, end, place: 'work', position: open };
    }
    return { start, end, place: names !== null ? freePlace(text, piece.bullet, fallback) : fallback, position: null };
  });
  return { placed, drafts };
}

/** The position that a sentence names. Where it tells its time as well, the words around it may be any. */
function namedIn(plain: string, piece: ProsePiece, document: number): ProsePosition | null {
  const described = describedJob(plain, piece, document);
  if (described?.employer) return described;
  const named = prosePosition(plain, piece, document);
  return named?.period && named.employer ? named : (described ?? named);
}

/** A position with an employer or a time, and none that the document has besides. */
const isSure = (one: ProsePosition, known: readonly PositionDraft[]): boolean =>
  (one.employer !== null || (one.period !== null && one.isCalling !== true)) && !isKnown(one, known);

/** Returns whether a position of the document is at the employer that a sentence names. */
function isKnown({ employer }: ProsePosition, known: readonly PositionDraft[]): boolean {
  const name = employer?.value.toLowerCase();
  return (
    name !== undefined &&
    known.some(({ position }) => {
      const other = position.employer?.value.toLowerCase();
      return other !== undefined && (other.includes(name) || name.includes(other));
    })
  );
}

/** The position with the text up to here told of it. */
const until = ({ position: draft, period }: PositionDraft, end: number): PositionDraft => ({
  position: { ...draft, span: { ...draft.span, end } },
  period,
});

/** Text under no heading: about work done, a list, or what someone says of themselves. */
function freePlace(text: string, bullet: boolean, fallback: Place): Place {
  if (fallback !== 'summary') return fallback;
  if (TELLS_OF_WORK.test(text) || (bullet && startsWithVerb(text))) return 'work';
  const commas = text.split(/[,;/|•·]/).length - 1;
  return commas >= 2 && text.split(' ').length <= commas * 4 ? 'list' : fallback;
}
