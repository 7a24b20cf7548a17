/** Parts of a document that the reader did not understand: what hangs on them is unknown, and a person can say what they are. */
import type { EducationEntry, UnparsedPart } from '#libs/contracts';
import type { SkillLexicon } from '#libs/language';
import type { ReadCertification } from '../facts/certificates/distinct-certifications.js';
import { wordTotal } from '../lines/line-shape.js';
import type { ResumeLine } from '../lines/lines.js';
import type { PositionDraft } from '../positions/timeline.js';
import type { ResumeSection } from '../sections/sections.js';
import { datedLines, datedLineScope, type DatedLineScope } from './dated-lines.js';
import { entryAt } from './entry-at-lines.js';
import { wordsOf } from './words-of-lines.js';

/** A section and the positions that were found in it. */
interface ReadSection {
  section: ResumeSection;
  positions: readonly unknown[];
}

/** What was read of a document, as far as it says what was not. */
export interface ReadParts {
  contents: readonly ReadSection[];
  drafts: readonly PositionDraft[];
  education: readonly EducationEntry[];
  certifications: readonly ReadCertification[];
  /** Index of the document. */
  document: number;
  lexicon: SkillLexicon;
}

/** In words: a work section with less says nothing that could be lost. */
const LEAST_WORK = 8;
/** More than this share of the words, in percent, in no section: the headings were not understood. */
const MOST_OUTSIDE = 50;
/** More lines than a user looks through. */
const MOST_PARTS = 40;
/** In words: below, a document is a few lines. */
const LEAST_TEXT = 60;

/** The unparsed parts of a document, in its order. */
export function unparsedParts(read: ReadParts): UnparsedPart[] {
  const facts = [...read.education.map(({ span }) => span), ...read.certifications.map(({ name }) => name.span)];
  const scope = datedLineScope(read.drafts, facts, read.lexicon);
  const dated: UnparsedPart[] = [];
  for (const { section } of read.contents)
    if (dated.length < MOST_PARTS) dated.push(...datedParts(section, scope, MOST_PARTS - dated.length, read));
  const isDated = ({ start, end }: { start: number; end: number }): boolean =>
    dated.some(({ reach }) => reach.start < end && reach.end > start);
  const empty = scope.hasWork ? [] : read.contents.flatMap((content) => emptyWork(content, read.document));
  const parts = [...dated, ...empty.filter(({ span }) => !isDated(span))];
  const outside = parts.length === 0 ? textOutside(read) : null;
  return (outside ? [outside] : parts).sort((a, b) => a.span.start - b.span.start);
}

const wordsIn = (lines: readonly ResumeLine[]): string => wordsOf(lines.map(({ text }) => text).join(' '));

/** The lines of a section with dates that became no position; each reaches down to the next entry. */
function datedParts(section: ResumeSection, scope: DatedLineScope, most: number, read: ReadParts): UnparsedPart[] {
  const { document, drafts } = read;
  const found = datedLines(section, scope, most).map((at) => entryAt(section.lines, at, document, read.lexicon));
  if (found.length === 0) return [];
  const textAt = (start: number, end: number): string =>
    section.lines.flatMap((line) => (line.start < end && line.end > start ? line.text : [])).join(' ');
  const last = section.lines.at(-1)?.end ?? 0;
  const starts = [
    ...drafts.map(({ position, period }) => Math.min(position.span.start, period?.start ?? Infinity)),
    ...found.map(({ span }) => span.start),
  ];
  return found.map(({ span, entry }) => {
    const end = Math.min(last, ...starts.filter((start) => start >= span.end));
    const reach = { ...span, end: Math.max(end, span.end) };
    return { cause: 'dates-without-position', span, reach, entry, words: wordsOf(textAt(span.start, span.end)) };
  });
}

/** A section headed as work in which no position was found, in a document without a dated one. */
function emptyWork({ section: { kind, heading, lines }, positions }: ReadSection, document: number): UnparsedPart[] {
  if (kind !== 'work' || heading === null || positions.length > 0) return [];
  const words = lines.reduce((sum, { text }) => sum + wordTotal(text), 0);
  if (words < LEAST_WORK) return [];
  const span = { document, start: lines[0]!.start, end: lines.at(-1)!.end };
  return [{ cause: 'work-without-position', span, reach: span, entry: null, words: wordsIn(lines) }];
}

/** The text of a document without work most of which is in no section: headings that are not known, or none. */
function textOutside({ contents, drafts, document }: ReadParts): UnparsedPart | null {
  if (drafts.some(({ position: { kind } }) => kind === 'work')) return null;
  const isOutside = ({ section: { kind } }: ReadSection): boolean => kind === 'other' || kind === 'preamble';
  const words = (some: readonly ReadSection[]): number =>
    some.flatMap(({ section }) => section.lines).reduce((sum, { text }) => sum + wordTotal(text), 0);
  const all = words(contents);
  const outside = contents.filter(isOutside).filter(({ section }) => section.lines.length > 0);
  if (all < LEAST_TEXT || words(outside) * 100 <= all * MOST_OUTSIDE) return null;
  const start = outside[0]!.section.lines[0]!.start;
  const end = outside.at(-1)!.section.lines.at(-1)!.end;
  const span = { document, start, end };
  const lines = outside.flatMap(({ section }) => section.lines);
  return { cause: 'text-outside-sections', span, reach: span, entry: null, words: wordsIn(lines) };
}
