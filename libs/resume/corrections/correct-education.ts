import type { EducationCorrection, EducationEntry, Span, StudyRead } from '#libs/contracts';
import { recogniseDegrees, recogniseFields } from '#libs/language';
import { correctedBy, keyOf, note, spansOf, type Draft, type Said } from './corrected-profile.js';
import { endsBefore, statedDate } from './stated-dates.js';

/** A study put right, added, or taken out; one that is not there any more is kept as it was read. */
export function putRightEducation(draft: Draft, content: EducationCorrection, said: Said): void {
  const { education } = draft.profile;
  const key = content.of === null ? null : keyOf('education', content.of);
  const at = key === null ? undefined : draft.places.get(key);
  const before = at === undefined ? null : education[at]!;
  if (before === null && content.of !== null) note(draft, 'corrected-fact-gone', said, { fact: 'education' });
  const was = before ? spansOfStudy(before) : [];
  if (!content.held) {
    draft.denied.push({ fact: 'education', id: '', by: [said.span], was });
    if (before !== null) draft.removed.add(before);
    return;
  }
  const read = content.of !== null && 'read' in content.of ? content.of.read : NOTHING;
  const index = at ?? education.length;
  const study = corrected(before ?? kept(read, said), content, said);
  education[index] = { ...study, corrected: correctedBy(said, before?.corrected, was) };
  if (key !== null) draft.places.set(key, index);
  draft.places.set(keyOf('education', { added: said.id }), index);
  if (endsBefore(study.start?.date, study.end?.date)) note(draft, 'contradictory-dates', said);
}

const NOTHING: StudyRead = { degree: null, field: null, institution: null, start: null, end: null, index: 0 };

const spansOfStudy = (study: EducationEntry): Span[] =>
  (study.sources ?? [study]).flatMap(({ degree, field, institution, start, end, span }) =>
    spansOf([degree, field, institution, start, end], span),
  );

/** A study of which only this is known. */
function kept({ degree, field, institution, start, end }: StudyRead, said: Said): EducationEntry {
  const named = (value: string | null) => (value === null ? null : { value, span: said.of('entry') });
  return {
    ...leads(degree, field),
    degree: named(degree),
    field: named(field),
    institution: named(institution),
    start: start === null ? null : statedDate(start, 'start', said.span, end),
    end: end === null ? null : statedDate(end, 'end', said.span, start),
    span: said.span,
  };
}

function corrected(before: EducationEntry, content: EducationCorrection, said: Said): EducationEntry {
  const { degree, field, institution, start, end } = content;
  const names = [degree ?? before.degree?.value ?? null, field ?? before.field?.value ?? null] as const;
  return {
    ...before,
    ...((degree ?? field) !== undefined && leads(...names)),
    ...(degree !== undefined && { degree: { value: degree, span: said.of('degree') } }),
    ...(field !== undefined && { field: { value: field, span: said.of('field') } }),
    ...(institution !== undefined && { institution: { value: institution, span: said.of('institution') } }),
    ...(start !== undefined && { start: start === null ? null : statedDate(start, 'start', said.of('start'), end) }),
    ...(end !== undefined && { end: end === null ? null : statedDate(end, 'end', said.of('end'), start) }),
  };
}

/** Level and fields by the names of degree and field; a degree may name its field ("BSc Computer Science"). */
function leads(degree: string | null, field: string | null): Pick<EducationEntry, 'level' | 'fields'> {
  const fields = recogniseFields(field ?? degree ?? '').map((one) => one.field);
  return { level: recogniseDegrees(degree ?? '')[0]?.level ?? null, fields: [...new Set(fields)] };
}
