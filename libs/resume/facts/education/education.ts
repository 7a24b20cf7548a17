import type { EducationEntry } from '#libs/contracts';
import { recogniseDegrees } from '#libs/language';
import { periodsOf } from '../../dates/periods.js';
import { tableCaptionsIn } from '../../lines/labels.js';
import { wordTotal } from '../../lines/line-shape.js';
import { isNextLine, partOfLine, type ResumeLine } from '../../lines/lines.js';
import { titleStrength } from '../../lines/title-words.js';
import { withDegreesWhole } from './degree-lines.js';
import { degreeIn, degreesIn } from './degree-names.js';
import {
  beginsEntry,
  besideOf,
  clashes,
  isFieldBetween,
  isFieldOf,
  headsEntry,
  isFieldAbove,
  isSchoolOfNext,
  leadsWithSchool,
  repeatsDegree,
  tellsAward,
  type Heading,
} from './entry-bounds.js';
import { educationEntryOf } from './entry-of.js';
import { DETAIL, isBlank, readStudyLine, trainerOf, type StudyLine } from './study-line.js';
import { remainingField } from './remaining-field.js';
import { fieldText, sliceOf, type EducationDraft } from './field-of-study.js';
import { rowsOf } from './rows.js';
import { noteBeside, schoolBeside } from './school-beside.js';
import { dateAlone } from './study-dates.js';
import { isOfFurtherStudy } from './parts/further-study.js';
import { namesInstitution } from './parts/institution.js';
import { linePartsOf } from './parts/line-parts.js';
import { levelOfSchool } from './awards/school-levels.js';
import { studyStatus, tellsStatus } from './parts/study-status.js';

/** What the line above an entry tells of it. */
function headingAt(
  open: EducationDraft | null,
  found: StudyLine,
  line: ResumeLine,
  [school, degree]: readonly ResumeLine[],
): Heading | null {
  if (isFieldAbove(line, school, degree))
    return { lines: [line], fields: found.fields, written: { start: line.start, end: line.end, text: line.text } };
  return headsEntry(open, found, line) ? { lines: [line], fields: found.fields } : null;
}

/** Returns whether an entry says what it is in, in words that need not be known: below it may be courses. */
const namesField = (open: EducationDraft): boolean =>
  open.written !== undefined ||
  (open.institution !== null && open.period !== null && remainingField({ ...open, school: open.institution }) !== null);

/** "PhD student" is a position, "MBA preferred" a wish. */
const IS_YET_TO_BE = /^\W{0,3}(?:student|candidate|researcher|fellow|thesis|intern|preferred|required|level)\b/i;
/** In words: a line that names where and when, above the degree. */
const LONGEST_FIRST = 8;
/** In words. */
const LONGEST_BESIDE = 4;

/**
 * Education entries of a section: degree, level, field, institution, dates. An entry ends where a second degree, institution or date
 * begins that it already has, or at a blank line once it has a degree or an institution.
 *
 * @param strict only entries with a degree (for sections that are about something else)
 */
export function educationIn(lines: readonly ResumeLine[], document: number, strict = false): EducationEntry[] {
  const drafts: EducationDraft[] = [];
  if (strict && !lines.some((line) => recogniseDegrees(line.text).length > 0)) return [];
  let open: EducationDraft | null = null;
  let above: Heading | null = null;
  let further: ResumeLine | null = null;
  const joined = new Set<ResumeLine>();
  const all = strict ? lines.flatMap(sentencesOf) : withDegreesWhole(lines).flatMap((line) => rowsBeside(line, joined));
  const schoolFirst = !strict && leadsWithSchools(all);
  const schoolLast = !strict && endsInSchools(all);
  for (const [index, line] of all.entries()) {
    if (tableCaptionsIn(line.text) || isFurtherStudy(line)) {
      further = line;
      const begun: EducationDraft | null = open;
      if (begun !== null && !hasName(begun)) {
        if (begun === drafts.at(-1)) drafts.pop();
        open = null;
      }
      continue;
    }
    const isDetail: boolean | null =
      line.bullet && open && !leadsEntry(line, !strict) && !(open.lines[0]!.bullet && leadsWithSchool(line));
    if (isDetail) {
      // Beside an entry that is a bullet itself, one with more words tells of something else.
      const isBeside = open!.lines[0]!.bullet && wordTotal(line.text) > LONGEST_BESIDE;
      if (tellsStatus(line.text) && !isBeside) open!.remarks.push(line);
      const date = dateAlone(line);
      if (!date) continue;
      if (open!.period === null && open!.degree) {
        open!.period = date;
        continue;
      }
    }
    const found = readStudyLine(line, !strict);
    // The school of a certificate of advanced studies.
    if (further && isNextLine(further, line) && found.institution && !found.degree) continue;
    if (strict && found.degree && IS_YET_TO_BE.test(line.text.slice(found.degree.end - line.start))) continue;
    if (strict && open && !found.degree && titleStrength(line.text) > 0) continue;
    if (!found.degree && !found.institution && !found.period) {
      if (open && !line.blankBefore && !line.bullet) open.institution ??= trainerOf(open, line);
      if (open && !line.blankBefore) noteBeside(open, line, strict);
      above = strict ? null : headingAt(open, found, line, all.slice(index + 1, index + 3));
      if (open && !line.bullet && !DETAIL.test(line.text) && isFieldOf(open, found, line) && !namesField(open)) {
        open.fields = found.fields;
        open.lines.push(line);
      }
      if (open && !strict && isFieldBetween(open, line, all[index + 1]))
        open.written = { start: line.start, end: line.end, text: line.text };
      continue;
    }
    if (open && tellsAward(open, found, line)) {
      open.lines.push(line);
      open.period ??= found.period;
      continue;
    }
    if (open && repeatsDegree(open, found, line, all[index + 1])) {
      open.lines.push(line);
      if (found.fields.length > 0) open.fields = found.fields;
      const field = fieldText({ ...open, ...found, lines: [line], institution: null });
      if (field) open.written = field;
      continue;
    }
    const isOther =
      open !== null &&
      (clashes(open, found, line, all[index + 1]) ||
        (!schoolLast && isSchoolOfNext(open, found, line, all[index + 1])) ||
        (schoolFirst && beginsEntry(open, found)));
    if (isOther) open = null;
    // A position's line is no beginning of a degree.
    if (!open && strict && !found.degree && (wordTotal(line.text) > LONGEST_FIRST || titleStrength(line.text) > 0))
      continue;
    if (!open) {
      const heading: Heading | null = above;
      open = { lines: [], remarks: [], period: null, degree: null, institution: null, fields: [] };
      if (heading) open = { ...open, ...heading };
      const before = all[index - 1];
      if (
        found.degree?.isTraining &&
        before &&
        !line.blankBefore &&
        (index === 1 || before.blankBefore) &&
        isBlank(before)
      )
        open.institution = trainerOf(found, before);
      else if (
        found.degree &&
        !heading &&
        !strict &&
        before &&
        !line.blankBefore &&
        (index === 1 || before.blankBefore) &&
        isBlank(before)
      )
        open = { ...open, ...besideOf(before) };
      drafts.push(open);
    }
    above = null;
    open.lines.push(line);
    open.period ??= found.period;
    if (!open.degree || (open.degree.inName && found.degree)) open.degree = found.degree;
    open.institution ??= found.institution;
    if (open.fields.length === 0) open.fields = found.fields;
  }
  const hasDegree = drafts.some(({ degree }) => degree !== null);
  return drafts
    .filter((draft) =>
      draft.degree !== null
        ? !isOfCourse(draft) && !isPrimary(draft)
        : !strict && draft.institution !== null && !(hasDegree && isSchoolAlone(draft)),
    )
    .map((draft, at, kept) =>
      educationEntryOf(
        strict ? draft : withSchoolAbove(draft, kept[at - 1], schoolFirst || joined.has(draft.lines[0]!)),
        document,
        strict,
      ),
    );
}

/** "CAS in Project Management, Universität Luzern": a certificate of further study, which is no degree. */
const isFurtherStudy = (line: ResumeLine): boolean =>
  linePartsOf(line, periodsOf(line)).some(({ text }) => isOfFurtherStudy(text));

/** A degree or a school is known, not only a date. */
const hasName = ({ degree, institution }: EducationDraft): boolean => degree !== null || institution !== null;

/** What comes before the school that awards anything. */
const isPrimary = ({ degree, lines }: EducationDraft): boolean =>
  degree !== null && degree.level === null && PRIMARY.test(sliceOf(lines, degree.start, degree.end));

const PRIMARY =
  /^(?:first school leaving|primary|elementary|grundschule|basisschool|école primaire|scuola elementare|szkoła podstawowa|primaria|educação básica)(?!\p{L})/iu;

/** A name of a school beside entries with degrees, with neither a date nor a subject nor a level: nothing else is stated. */
const isSchoolAlone = ({ institution, period, fields, lines, remarks }: EducationDraft): boolean =>
  period === null &&
  fields.length === 0 &&
  remarks.length === 0 &&
  levelOfSchool(institution?.text ?? '') === null &&
  studyStatus(lines.map(({ text }) => text).join(' | ')) === undefined;

/** A certificate that no school gave is one of a course. */
const isOfCourse = ({ degree, institution, lines }: EducationDraft): boolean =>
  degree?.isGeneric === true &&
  institution === null &&
  /^(?:certificate|zertifikat)$/i.test(sliceOf(lines, degree.start, degree.end));

/** Matches the beginning of every line that leads with a degree. It is tested before the rest. */
const MAY_LEAD =
  /^(?:(?:(?:educational |academic )?qualifications?|education|degrees?|studies|ausbildung|studium|formation|formación)\s?:\s*)?(?=B|M|Ph|D|Assoc|Licen|Lizen|HN)/iu;
const LONGEST_LED = 20;

/**
 * Degrees that stand under no heading of theirs, below the work: lines that lead with one and name its school or field, or say with a
 * label that it is one ("Qualification: B.E. Mechanical"). Two letters alone are a degree only beside a school.
 */
export function degreesBelow(lines: readonly ResumeLine[], document: number): EducationEntry[] {
  return lines.flatMap((line) => {
    const lead = line.bullet ? null : MAY_LEAD.exec(line.text);
    if (!lead || wordTotal(line.text) > LONGEST_LED) return [];
    const { degree, institution, fields } = readStudyLine(line);
    if (degree?.start !== line.start + lead[0].length) return [];
    const isLabelled = lead[0] !== '';
    const isShort = degree.end - degree.start <= 2;
    if (!isLabelled && !institution && (isShort || fields.length === 0)) return [];
    // "BSc Nurse", "PhD researcher": a title.
    return !isLabelled && titleStrength(line.text) > 0 ? [] : educationIn([line], document, true);
  });
}

/** Where text is about something else, what a sentence says of dates is not said of the degree in the next one. */
function sentencesOf(line: ResumeLine): ResumeLine[] {
  const stops = [...line.text.matchAll(/(?<=[\p{L}\d)]{2})\.\s+(?=\p{Lu})|;\s+/gu)];
  if (stops.length === 0) return [line];
  const parts: ResumeLine[] = [];
  let from = 0;
  for (const stop of stops) {
    parts.push(partOfLine(line, from, stop.index));
    from = stop.index + stop[0].length;
  }
  return [...parts, partOfLine(line, from)].filter((part) => part.text !== '');
}

/** In words. */
const LONGEST_LEADING = 25;

function leadsEntry(line: ResumeLine, ofEducation: boolean): boolean {
  if (DETAIL.test(line.text) || wordTotal(line.text) > LONGEST_LEADING) return false;
  if (degreesIn(line, ofEducation).length > 0) return true;
  // "Dental Assisting Technical Certificate – Owyhee College, 2012"
  return ofEducation && namesInstitution(line.text) && degreeIn(line, true) !== null;
}

/** Entries that begin with the line of their school: the first line that tells anything names a school and no degree. */
function leadsWithSchools(lines: readonly ResumeLine[]): boolean {
  for (const line of lines.slice(0, LINES_TO_FIRST)) {
    const { degree, institution } = readStudyLine(line, true);
    if (degree) return false;
    if (institution) return true;
  }
  return false;
}

const LINES_TO_FIRST = 4;

/** Entries that end in the line of their school: from the first to the last, a line with a degree is followed by one with a school. */
function endsInSchools(lines: readonly ResumeLine[]): boolean {
  const found = lines
    .map((line) => readStudyLine(line, true))
    .filter(({ degree, institution }) => degree !== null || institution !== null);
  return (
    found.length >= 2 &&
    found.length % 2 === 0 &&
    found.every(({ degree, institution }, at) => (at % 2 === 0 ? institution : degree) === null)
  );
}

/** The rows of a line; those behind its first are noted as joined to it. */
function rowsBeside(line: ResumeLine, joined: Set<ResumeLine>): ResumeLine[] {
  const rows = rowsOf(line);
  for (const row of rows.slice(1)) joined.add(row);
  return rows;
}

/** Two degrees below one school, or in one line with it, are of it. */
function withSchoolAbove(draft: EducationDraft, above: EducationDraft | undefined, isOfIt: boolean): EducationDraft {
  const { degree, institution, lines } = draft;
  const [first] = above?.lines ?? [];
  // "University of Oklahoma" on a line of its own heads all degrees below it.
  const isHead =
    first !== undefined &&
    above!.institution !== null &&
    above!.institution.end <= first.end &&
    (above!.degree?.start ?? 0) > first.end;
  const isOther = institution !== null || degree === null || degree.level === 'secondary' || lines[0]!.blankBefore;
  if (!above?.institution || !(isOfIt || isHead) || isOther) return draft;
  return { ...draft, institution: schoolBeside(draft, null) ?? above.institution };
}
