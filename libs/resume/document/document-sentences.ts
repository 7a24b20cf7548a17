/** The sentences of a document with their places, from the contents of its sections. */
import type { Place, Sentence } from '#libs/contracts';
import type { SkillLexicon } from '#libs/language';
import type { ResumeLine } from '../lines/lines.js';
import { placeProse, type PlacedProse, type ProsePiece } from '../positions/prose/place-prose.js';
import type { PositionLines } from '../positions/positions.js';
import type { PositionDraft } from '../positions/timeline.js';
import type { ResumeSection } from '../sections/sections.js';
import { leadsPeople } from '../sentences/claims/work-of-others.js';
import { parseSentence, type SentenceContext } from '../sentences/parse-sentence.js';
import { sentencesIn, type SentenceRange } from '../sentences/split/split-sentences.js';
import { columnWidth, textUnitsOf, type TextUnit } from '../sentences/split/text-units.js';
import { PLACES, type SectionContent } from './section-contents.js';

/** The text that sentences are read from. */
export interface SentenceSource {
  /** Plain copy of the text. */
  plain: string;
  /** Index of the document in the profile. */
  document: number;
  /** Width of the widest column, in characters. */
  width: number;
  lexicon: SkillLexicon;
}

/** The sentences that stand in sections, in the order of the sections. Positions have the numbers of the order in which they stand. */
export function sentencesOfSections(contents: readonly SectionContent[], source: SentenceSource): Sentence[] {
  const sentences: Sentence[] = [];
  let number = 0;
  for (const { section, head, positions, listed } of contents) {
    for (const { span, place } of head) sentences.push(...sentencesOf(source, span, { ...ALONE, place }));
    for (const one of positions) sentences.push(...sentencesOfPosition(one, number++, source));
    sentences.push(
      ...sentencesOfLines(source, listed, widthOf(section), (text, unit) => placeIn(section, text, unit), ALONE),
    );
  }
  return sentences;
}

/** The prose of a document, sentence by sentence, in its places; and the positions that only prose names. */
export function placedProse(
  contents: readonly SectionContent[],
  drafts: readonly PositionDraft[],
  source: SentenceSource,
): PlacedProse {
  const { plain, document } = source;
  // Unpaid posts stand beside work, whatever form that has.
  const hasWork = drafts.some(({ position, isVoluntary }) => position.kind === 'work' && !isVoluntary);
  const onlyProse = !hasWork && !contents.some(({ prose }) => prose?.tellsJobs);
  const found: PlacedProse[] = [];
  let number = drafts.length;
  for (const { prose } of contents) {
    if (!prose) continue;
    const apart = hasWork ? 'dated' : 'named';
    const names = prose.tellsJobs === 'apart' ? apart : onlyProse || prose.tellsJobs ? 'all' : null;
    const placed = placeProse(plain, prosePieces(source, prose.lines), document, prose.fallback, number, {
      names,
      known: drafts,
    });
    found.push(placed);
    number += placed.drafts.length;
  }
  return { placed: found.flatMap((one) => one.placed), drafts: found.flatMap((one) => one.drafts) };
}

/** The sentences of prose that has its places. */
export function sentencesOfProse({ placed }: PlacedProse, source: SentenceSource): Sentence[] {
  return placed.flatMap((piece) =>
    sentencesOf(source, piece, { ...ALONE, place: piece.place, position: piece.position }),
  );
}

/** The context outside of any position. */
const ALONE: Omit<SentenceContext, 'place'> = { position: null, leads: false, title: null };

const sentencesOf = (
  { plain, document, lexicon }: SentenceSource,
  piece: SentenceRange,
  sentenceContext: SentenceContext,
): Sentence[] => parseSentence(plain, piece, document, sentenceContext, lexicon);

function sentencesOfPosition(
  { draft, header, body }: PositionLines,
  number: number,
  source: SentenceSource,
): Sentence[] {
  const { kind, title } = draft.position;
  const sentenceContext = { position: number, leads: leadsPeople(title?.value ?? ''), title: null };
  const sentences: Sentence[] = [];
  const headed: SentenceContext = {
    place: 'heading',
    position: number,
    leads: sentenceContext.leads,
    title: title?.span ?? null,
  };
  for (const line of header) sentences.push(...sentencesOf(source, line, headed));
  sentences.push(...sentencesOfLines(source, body, undefined, () => kind, sentenceContext));
  return sentences;
}

function sentencesOfLines(
  source: SentenceSource,
  lines: readonly ResumeLine[],
  width: number | undefined,
  placeOf: (text: string, unit: TextUnit) => Place,
  { position, leads, title = null }: Omit<SentenceContext, 'place'>,
): Sentence[] {
  const { plain } = source;
  const sentences: Sentence[] = [];
  for (const unit of textUnitsOf(lines, width ?? narrower(source, lines))) {
    for (const piece of sentencesIn(plain, unit.start, unit.end)) {
      const place = placeOf(plain.slice(piece.start, piece.end), unit);
      sentences.push(...sentencesOf(source, piece, { place, position, leads, title }));
    }
  }
  return sentences;
}

function prosePieces(source: SentenceSource, lines: readonly ResumeLine[]): ProsePiece[] {
  return textUnitsOf(lines, narrower(source, lines)).flatMap(({ start, end, bullet }) =>
    sentencesIn(source.plain, start, end).map((piece) => ({ start: piece.start, end: piece.end, bullet })),
  );
}

const narrower = ({ width }: SentenceSource, lines: readonly ResumeLine[]): number =>
  Math.min(width, columnWidth(lines));

const ENTRY_A_LINE: ReadonlySet<ResumeSection['kind']> = new Set(['education', 'certification', 'language']);

/** One entry a line: a full line was not wrapped only because it is full. */
const widthOf = ({ kind }: ResumeSection): number | undefined => (ENTRY_A_LINE.has(kind) ? Infinity : undefined);

const DONE = /^(?:\p{L}{3,}ed|built|led|ran|wrote|made|drove|oversaw|shipped|rebuilt)\b/iu;

/** A sentence about work done in a list, as when a column breaks off and goes on elsewhere, is undated work. */
function placeIn(section: ResumeSection, text: string, { bullet }: TextUnit): Place {
  const place = PLACES[section.kind];
  if (place !== 'list') return place;
  // In a text without headings a label holds for the names behind it, not for the sentences that follow on its line.
  if (section.heading === null) return DONE.test(text) && text.split(' ').length >= 5 ? 'work' : place;
  if (!bullet) return place;
  return DONE.test(text) && text.length > 60 && text.split(' ').length >= 9 ? 'work' : place;
}
