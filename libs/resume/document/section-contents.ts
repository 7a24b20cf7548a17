/** The contents of each section of a document: positions, prose that is placed later, or lines of its own kind. */
import type { Place, Stated } from '#libs/contracts';
import type { SkillLexicon } from '#libs/language';
import type { ResumeLine } from '../lines/lines.js';
import type { EntryKind } from '../positions/parse-lines.js';
import { positionsIn, type PositionLines } from '../positions/positions.js';
import type { ResumeSection } from '../sections/sections.js';

/** Text of a section that stands under no position. */
export interface Prose {
  lines: readonly ResumeLine[];
  /** Place of its sentences where nothing in them says another. */
  fallback: Place;
}

/** A line, or a part of one, whose place does not depend on its words. */
export interface PlacedLine {
  span: { start: number; end: number };
  place: Place;
}

export interface SectionContent {
  section: ResumeSection;
  /** Lines above the first heading: contact details and the headline. */
  head: readonly PlacedLine[];
  positions: readonly PositionLines[];
  /** Lines that are read sentence by sentence, by the kind of the section. */
  listed: readonly ResumeLine[];
  prose: Prose | null;
}

/** The known facts about a document before its sections are read. */
interface Head {
  headline: Stated<string> | null;
  /** Lines that hold the candidate's name or contact details. */
  lines: ReadonlySet<ResumeLine>;
}

/** The contents of all sections, in the order of the document. */
export function sectionContents(
  sections: readonly ResumeSection[],
  head: Head,
  document: number,
  lexicon: SkillLexicon,
): SectionContent[] {
  const hasWork = sections.some((section) => section.kind === 'work' && section.lines.length > 0);
  const headed = sections.some((section) => section.heading !== null);
  return sections.map((section) => {
    const kind = entryKind(section, hasWork, headed);
    const entries = kind && entriesOf(section, kind, head, document, lexicon);
    return entries ?? plainContent(section, head);
  });
}

/** The sections that may hold positions in a document without a section for them. */
const UNHEADED: ReadonlySet<ResumeSection['kind']> = new Set(['preamble', 'summary', 'achievement', 'other', 'label']);

function entryKind(section: ResumeSection, hasWork: boolean, headed: boolean): EntryKind | null {
  if (section.kind === 'work' || section.kind === 'project') return section.kind;
  if (!headed && !hasWork && section.kind === 'preamble') return 'terse';
  return !hasWork && UNHEADED.has(section.kind) ? 'titled' : null;
}

/** A section that is read as positions; null where it may hold some and has none. */
function entriesOf(
  section: ResumeSection,
  kind: EntryKind,
  { headline, lines: head }: Head,
  document: number,
  lexicon: SkillLexicon,
): SectionContent | null {
  const own = section.kind === 'preamble' ? section.lines.filter((line) => !head.has(line)) : section.lines;
  const { positions: all, loose } = positionsIn(own, document, kind, lexicon);
  const dated = all.some(({ draft }) => draft.period !== null);
  const restates = (one: PositionLines): boolean =>
    headline !== null && section.kind === 'preamble' && dated && isHeadline(one, headline);
  const positions = all.filter((one) => !restates(one));
  if ((kind === 'titled' || kind === 'terse') && positions.length === 0) return null;
  return {
    section,
    head: all
      .filter(restates)
      .flatMap(({ header }) => header.map((line): PlacedLine => ({ span: line, place: 'headline' }))),
    positions,
    listed: [],
    prose: loose.length > 0 ? { lines: loose, fallback: PLACES[section.kind] } : null,
  };
}

/** The line that says what someone is, read as a position with nothing to it: beside dated ones it is no further job. */
function isHeadline({ draft, header, body }: PositionLines, { span }: Stated<string>): boolean {
  const [line] = header;
  const alone = line !== undefined && header.length === 1 && body.length === 0;
  const bare = draft.period === null && draft.position.employer === null;
  return alone && bare && line.start <= span.start && line.end >= span.end;
}

/** The place of a sentence by the kind of its section. */
export const PLACES: Readonly<Record<ResumeSection['kind'], Place>> = {
  work: 'work',
  project: 'project',
  achievement: 'work',
  label: 'work',
  skills: 'list',
  summary: 'summary',
  education: 'education',
  certification: 'certification',
  language: 'language',
  contact: 'contact',
  other: 'other',
  preamble: 'summary',
};

/** A section without positions. */
function plainContent(section: ResumeSection, { headline, lines: head }: Head): SectionContent {
  const empty = { section, head: [], positions: [], listed: [], prose: null };
  if (section.kind === 'summary' || section.kind === 'achievement' || section.kind === 'label')
    return { ...empty, prose: { lines: section.lines, fallback: PLACES[section.kind] } };
  if (section.kind !== 'preamble') return { ...empty, listed: section.lines };
  const isOfHeadline = (line: ResumeLine): boolean =>
    headline !== null && line.start <= headline.span.start && line.end >= headline.span.end;
  const rest = section.lines.filter((line) => !isOfHeadline(line) && !head.has(line));
  return {
    ...empty,
    head: section.lines.flatMap((line): PlacedLine[] => [
      ...(head.has(line) ? [{ span: line, place: 'contact' as const }] : []),
      ...(isOfHeadline(line) ? [{ span: headline!.span, place: 'headline' as const }] : []),
    ]),
    prose: rest.length > 0 ? { lines: rest, fallback: 'summary' } : null,
  };
}
