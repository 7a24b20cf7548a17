/** Lines that look like the header of a position and became none: the reader of a profile should see them. */
import type { EducationEntry, Span } from '#libs/contracts';
import { periodsOf } from '../dates/periods.js';
import { wordTotal } from '../lines/line-shape.js';
import type { PositionDraft } from '../positions/timeline.js';
import type { ResumeSection } from '../sections/sections.js';

/** In words: a longer line with dates is text that tells of them. */
const LONGEST_DATED = 12;
const MAY_HOLD_POSITIONS: ReadonlySet<ResumeSection['kind']> = new Set(['work', 'preamble', 'label', 'summary']);

/** The lines with a range of dates at one end that belong to no position and no study. */
export function unreadDates(
  sections: readonly ResumeSection[],
  drafts: readonly PositionDraft[],
  education: readonly EducationEntry[],
  document: number,
): Span[] {
  return sections.flatMap((section) => unreadIn(section, drafts, education, document));
}

function unreadIn(
  section: ResumeSection,
  drafts: readonly PositionDraft[],
  education: readonly EducationEntry[],
  document: number,
): Span[] {
  // In a section about something else only where no position was found: it may be work under a heading that is not known.
  const undated = !drafts.some(({ position, period }) => position.kind === 'work' && period !== null);
  if (!MAY_HOLD_POSITIONS.has(section.kind) && !(section.kind === 'other' && undated)) return [];
  const read = new Set(drafts.flatMap(({ period }) => (period ? [period.start] : [])));
  return section.lines.flatMap((line) => {
    if (line.bullet || line.text.length > 120 || wordTotal(line.text) > LONGEST_DATED) return [];
    const range = periodsOf(line).find((period) => period.range && !period.unreadable);
    const apart = range && (range.start === line.start || range.end === line.end);
    if (!apart || periodsOf(line).some((period) => read.has(period.start))) return [];
    const studied = education.some(({ span }) => span.start <= line.start && span.end >= line.end);
    return studied ? [] : [{ document, start: line.start, end: line.end }];
  });
}
