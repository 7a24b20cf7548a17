import { recogniseDegrees } from '#libs/language';
import { periodsOf } from '../../dates/periods.js';
import { isTown } from '../../lines/places.js';
import { startsWithVerb, wordTotal } from '../../lines/line-shape.js';
import type { ResumeLine } from '../../lines/lines.js';
import { awardsIn } from './awards/awards.js';
import { MODE } from './parts/study-mode.js';
import type { EducationDraft } from './field-of-study.js';
import type { LinePart } from './parts/institution.js';
import { linePartsOf } from './parts/line-parts.js';
import { isSubjectWord, SUBJECT_WORD } from './parts/subject-words.js';
import { studyStatus } from './parts/study-status.js';

/** In words. */
const LONGEST_SCHOOL = 8;
/** Grades, honours, lengths and other remarks that stand beside a degree. */
const REMARK =
  /^(?:[^\p{L}]+|.*\d{2,} ?%.*|.*\bcandidate\b|some |\d.*|(?:cum|magna|summa) laude|with |mit |avec |con |com |note|mention|grade|gpa|cgpa|average|first|second|third|upper|lower|distinction|merit|credit|pass|honou?rs|profil|minor|major|thesis|award|medal|salutatorian|valedictorian|abschluss|diplom[ae]?$|dyplom|level|niveau|nivel|nível|evening|evenings|graduated|order of|member|president|focus|schwerpunkt|option|spécialité|specialis|specializ|vollbefriedigend|gut|sehr gut|bestanden|voto|nota|media|promedio|titulad|ufficiale|berufsbegleitend|abend\p{L}*|deeltijd|voltijd|tempo|in |of |and |or |dean|incl|including|relevant|course|status|year|expected|equivalent)/iu;
const IS_NAME = /^["“„«]?[\p{Lu}\d]/u;

/** A part of the degree's own line that may be its school: a name behind the degree and its field, or before the degree. */
export function schoolBeside(draft: EducationDraft, field: LinePart | null): LinePart | null {
  const { degree, lines } = draft;
  if (!degree || degree.inName) return null;
  const line = lines.find(({ start, end }) => start <= degree.start && end >= degree.end);
  if (!line) return null;
  const awards = awardsIn(line);
  const parts = linePartsOf(line, periodsOf(line)).filter(
    ({ start, end, text }) =>
      !(start < degree.end && end > degree.start) &&
      !(field && start < field.end && end > field.start) &&
      !awards.some((award) => award.start < end && award.end > start) &&
      mayBeSchool(text),
  );
  const behind = parts.find((part) => part.start >= degree.end && !isBracketed(line, part));
  return behind ?? parts.findLast((part) => part.end <= degree.start && !isBracketed(line, part)) ?? null;
}

const isBracketed = (line: ResumeLine, { start }: LinePart): boolean => line.text[start - line.start - 1] === '(';

function mayBeSchool(text: string): boolean {
  return (
    IS_NAME.test(text) &&
    /\p{L}{2}/u.test(text) &&
    wordTotal(text) <= LONGEST_SCHOOL &&
    !REMARK.test(text) &&
    !MODE.test(text) &&
    (!isTown(text) || /^[A-Z]{2,}/.test(text)) &&
    !SUBJECT_WORD().test(text) &&
    !isSubjectWord(/\p{L}+$/u.exec(text)?.[0] ?? '') &&
    studyStatus(text) === undefined &&
    recogniseDegrees(text).length === 0
  );
}

/** A line below a degree that is nothing else may name its school ("emlyon", "Sint-Hendriks, Deinze"), or tell how it stands. */
export function noteBeside(open: EducationDraft, line: ResumeLine, strict: boolean): void {
  if (tellsEnd(line)) open.remarks.push(line);
  if (strict || open.institution || open.beside || !open.degree || line.bullet || startsWithVerb(line.text)) return;
  const name = schoolNameIn(line);
  if (name) open.beside = name;
}

/** The name that a line begins with, if it may be a school's. */
export function schoolNameIn(line: ResumeLine): LinePart | null {
  if (line.bullet || startsWithVerb(line.text)) return null;
  const [first] = linePartsOf(line, []);
  const isName = first && first.start === line.start && mayBeSchool(first.text) && !/[.!?]$|:/.test(line.text);
  return isName ? first : null;
}

const tellsEnd = (line: ResumeLine): boolean => line.text.length <= 70 && studyStatus(line.text) !== undefined;
