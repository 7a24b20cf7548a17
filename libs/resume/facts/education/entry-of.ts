import type { EducationEntry, Stated } from '#libs/contracts';
import { resolvePeriod } from '../../dates/resolve-period.js';
import type { ResumeLine } from '../../lines/lines.js';
import { firstLevelOf, levelOfDiploma, levelOfSchool } from './awards/school-levels.js';
import { levelOfFramework } from './awards/framework-levels.js';
import { fieldText, sliceOf, type EducationDraft } from './field-of-study.js';
import type { LinePart } from './parts/institution.js';
import { remainingField, subjectOfTwo, tradeBehind } from './remaining-field.js';
import { schoolBeside } from './school-beside.js';
import { studyStatus } from './parts/study-status.js';
import { trainerOf } from './study-line.js';

/** The entry that the lines of a draft make. */
export function educationEntryOf(draft: EducationDraft, document: number, strict: boolean): EducationEntry {
  const first = draft.lines[0]!;
  const last = draft.lines.at(-1)!;
  const stated = (start: number, end: number, text: string): Stated<string> => ({
    value: text.replace(/\s+/g, ' '),
    span: { document, start, end },
  });
  const resolved = draft.period && !draft.period.unreadable ? resolvePeriod(draft.period, document) : null;
  const single = draft.period !== null && !draft.period.range;
  const { degree: awarded } = draft;
  const degree = awarded && stated(awarded.start, awarded.end, sliceOf(draft.lines, awarded.start, awarded.end));
  const named = fieldText(draft) ?? (draft.institution || draft.beside || strict ? null : subjectOfTwo(draft));
  const school =
    draft.institution ??
    firstOf(draft.lines, (line) => trainerOf(draft, line)) ??
    (strict ? null : schoolBeside(draft, named ?? tradeBehind(draft, null))) ??
    draft.beside ??
    null;
  const trade = named ?? (strict ? null : tradeBehind(draft, school));
  const field = trade ?? (strict || draft.degree?.inName ? null : remainingField({ ...draft, school }));
  const status = statusOf(draft, resolved?.current === true);
  return {
    level: levelOf(draft, school),
    ...(status !== undefined && { status }),
    fields: [...new Set(draft.fields.map((one) => one.field))],
    field: field && stated(field.start, field.end, field.text),
    institution: school && stated(school.start, school.end, school.text),
    degree,
    // A lone date is when it was finished.
    start: single || !resolved || resolved.contradictory ? null : resolved.start,
    end: !resolved || resolved.contradictory || resolved.current ? null : resolved.end,
    span: { document, start: first.start, end: last.end },
  };
}

/** The level of the degree; of a school whose name says what it awards, where the degree says none. */
function levelOf(draft: EducationDraft, school: LinePart | null): EducationEntry['level'] {
  const { degree, lines } = draft;
  if (degree?.inName) return levelOfSchool(school?.text ?? '') ?? degree.level;
  if (degree?.level) return degree.level;
  const text = lines.map((line) => line.text).join(' | ');
  const framework = levelOfFramework(text);
  if (framework !== null) return framework;
  const name = school?.text ?? '';
  if (degree === null) return levelOfSchool(name) ?? (isOpen(draft) ? firstLevelOf(name) : null);
  const line = lines.find(({ start, end }) => start <= degree.start && end >= degree.end);
  const [from, to] = [degree.start - (line?.start ?? 0), degree.end - (line?.start ?? 0)];
  return levelOfDiploma(line?.text.slice(from, to) ?? '', line?.text.slice(to) ?? '', name);
}

/** Who left a school before the end, or still studies what is known. */
const isOpen = (draft: EducationDraft): boolean => {
  const status = statusOf(draft, false);
  return status === 'broken-off' || (status === 'in-progress' && draft.fields.length > 0);
};

/** What is said of the end of studies, in the entry's lines and remarks, and by a date that is expected or open. */
function statusOf(draft: EducationDraft, isCurrent: boolean): EducationEntry['status'] {
  const stated = studyStatus([...draft.lines, ...draft.remarks].map(({ text }) => text).join(' | '));
  if (stated !== undefined) return stated;
  const { period } = draft;
  return isCurrent || period?.current || period?.expected || period?.dangling ? 'in-progress' : undefined;
}

function firstOf<T>(lines: readonly ResumeLine[], find: (line: ResumeLine) => T | null): T | null {
  for (const line of lines) {
    const found = find(line);
    if (found !== null) return found;
  }
  return null;
}
