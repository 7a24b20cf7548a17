import type { EducationCorrection, EducationEntry, Span, StudyRead } from '#libs/contracts';
import { recogniseDegrees, recogniseFields } from '#libs/language';
import {
  correctedBy,
  entryKey,
  spansOfParts,
  withDenied,
  withEntry,
  withFinding,
  withEntryIndex,
  type CorrectedProfile,
  type StatementSource,
} from './corrected-profile.js';
import { findPart, withoutPart } from './correct-lines.js';
import { findStudy } from './find-entry.js';
import { entryAtLines } from './find-lines.js';
import { endsBefore, statedDate } from './stated-dates.js';

/** Corrects a study, adds one, or takes one out; one that is not there any more is kept as it was read. */
export function correctEducation(
  before: CorrectedProfile,
  content: EducationCorrection,
  source: StatementSource,
): CorrectedProfile {
  const { education } = before.profile;
  const key = content.of === null ? null : entryKey('education', content.of);
  const part = content.lines ? findPart(content.lines, before.profile) : null;
  const place = before.lines.get(source.id) ?? part?.span;
  const understood = content.lines && !part ? understoodAt(place, content, education) : null;
  const at = key === null ? (understood ?? undefined) : before.places.get(key);
  const known = at === undefined ? null : education[at]!;
  const isGone = known === null && content.of !== null;
  const noted = isGone ? withFinding(before, 'corrected-fact-gone', source, { fact: 'education' }) : before;
  const was = known ? spansOfStudy(known) : place ? [place] : [];
  if (!content.held) {
    const removed = known === null ? noted.removed : new Set([...noted.removed, known]);
    return withDenied({ ...noted, removed }, { fact: 'education', id: '', by: [source.span], was });
  }
  const read = content.of !== null && 'read' in content.of ? content.of.read : NOTHING;
  const study = corrected(known ?? kept(read, source), content, source);
  const entry = { ...study, corrected: correctedBy(source, known?.corrected, was) };
  const added = withEntryIndex(
    { ...noted, profile: { ...noted.profile, education: withEntry(education, at, entry) } },
    [key, entryKey('education', { added: source.id })],
    at ?? education.length,
  );
  const assigned = part ? withoutPart(added, part) : added;
  return endsBefore(study.start?.date, study.end?.date)
    ? withFinding(assigned, 'contradictory-dates', source)
    : assigned;
}

/** Returns the index of the study that this reading finds in the lines of an added one, or null. */
function understoodAt(
  place: Span | undefined,
  { degree, field, institution, start, end }: EducationCorrection,
  education: readonly EducationEntry[],
): number | null {
  if (place) return entryAtLines(place, education, spansOfStudy);
  const names = { degree: degree ?? null, field: field ?? null, institution: institution ?? null };
  return findStudy({ ...names, start: start ?? null, end: end ?? null, index: 0 }, education);
}

const NOTHING: StudyRead = { degree: null, field: null, institution: null, start: null, end: null, index: 0 };

const spansOfStudy = (study: EducationEntry): Span[] =>
  (study.sources ?? [study]).flatMap(({ degree, field, institution, start, end, span }) =>
    spansOfParts([degree, field, institution, start, end], span),
  );

/** A study of which only this is known. */
function kept({ degree, field, institution, start, end }: StudyRead, source: StatementSource): EducationEntry {
  const named = (value: string | null) => (value === null ? null : { value, span: source.of('entry') });
  return {
    ...leads(degree, field),
    degree: named(degree),
    field: named(field),
    institution: named(institution),
    start: start === null ? null : statedDate(start, 'start', source.span, end),
    end: end === null ? null : statedDate(end, 'end', source.span, start),
    span: source.span,
  };
}

function corrected(entry: EducationEntry, content: EducationCorrection, source: StatementSource): EducationEntry {
  const { degree, field, institution, start, end, status } = content;
  const { status: known, ...before } = entry;
  const unfinished = status === undefined ? known : status === 'completed' ? undefined : status;
  const names = [degree ?? before.degree?.value ?? null, field ?? before.field?.value ?? null] as const;
  return {
    ...before,
    ...(unfinished && { status: unfinished }),
    ...((degree ?? field) !== undefined && leads(...names)),
    ...(degree !== undefined && { degree: { value: degree, span: source.of('degree') } }),
    ...(field !== undefined && { field: { value: field, span: source.of('field') } }),
    ...(institution !== undefined && { institution: { value: institution, span: source.of('institution') } }),
    ...(start !== undefined && { start: start === null ? null : statedDate(start, 'start', source.of('start'), end) }),
    ...(end !== undefined && { end: end === null ? null : statedDate(end, 'end', source.of('end'), start) }),
  };
}

/** Level and fields by the names of degree and field; a degree may name its field ("BSc Computer Science"). */
function leads(degree: string | null, field: string | null): Pick<EducationEntry, 'level' | 'fields'> {
  const fields = recogniseFields(field ?? degree ?? '').map((one) => one.field);
  return { level: recogniseDegrees(degree ?? '')[0]?.level ?? null, fields: [...new Set(fields)] };
}
