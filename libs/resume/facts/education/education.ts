import type { EducationEntry, Stated } from '#libs/contracts';
import { recogniseDegrees, recogniseFields } from '#libs/language';
import { type Period, periodsOf } from '../../dates/periods.js';
import { resolvePeriod } from '../../dates/resolve-period.js';
import { withDegreesWhole } from './degree-lines.js';
import { degreeIn, degreesIn, isSameDegree } from './degree-names.js';
import { fieldText, sliceOf, type EducationDraft } from './field-of-study.js';
import {
  namesInstitution,
  institutionOf,
  TRAINING,
  withCampus,
  withoutField,
  type DegreePlace,
  type LinePart,
} from './parts/institution.js';
import { withoutLabelledField } from './parts/labelled-field.js';
import { linePartsOf } from './parts/line-parts.js';
import { levelOfSchool } from './awards/awards.js';
import { noteBeside, schoolBeside } from './school-beside.js';
import { rowsOf, SCHOOL_LABEL } from './rows.js';
import { dateAlone, stayIn } from './study-dates.js';
import { studyStatus, tellsStatus } from './study-status.js';
import { partOfLine, type ResumeLine } from '../../lines/lines.js';
import { tableCaptionsIn } from '../../lines/labels.js';
import { isTown } from '../../lines/header-pieces.js';
import { startsWithVerb, wordTotal } from '../../lines/line-shape.js';
import { titleStrength } from '../../lines/title-words.js';

const DETAIL =
  /^(?:(?:erasmus|semester abroad|auslandssemester|exchange (?:semester|year|program\p{L}*)|study abroad|year abroad)\b|(?:master|bachelor|phd|doctoral)(?:'s)?[ -](?:thesis|project|dissertation)|gpa|grade|thesis|advisor|adviser|coursework|relevant|courses?|honou?rs|minor|note|abschlussnote|dissertation|activities|cum laude|magna|summa|dean|major)\b/iu;
/** "PhD student" is a position, "MBA preferred" a wish. */
const IS_YET_TO_BE = /^\W{0,3}(?:student|candidate|researcher|fellow|thesis|intern|preferred|required|level)\b/i;
/** In words: a line that names where and when, above the degree. */
const LONGEST_FIRST = 8;

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
  const joined = new Set<ResumeLine>();
  const all = strict ? lines.flatMap(sentencesOf) : withDegreesWhole(lines).flatMap((line) => rowsBeside(line, joined));
  const schoolFirst = !strict && leadsWithSchools(all);
  for (const [index, line] of all.entries()) {
    if (tableCaptionsIn(line.text)) continue;
    const isDetail: boolean | null =
      line.bullet && open && !leadsEntry(line, !strict) && !(open.lines[0]!.bullet && leadsWithSchool(line));
    if (isDetail) {
      if (tellsStatus(line.text)) open!.remarks.push(line);
      const date = dateAlone(line);
      if (!date) continue;
      if (open!.period === null && open!.degree) {
        open!.period = date;
        continue;
      }
    }
    const found = readLine(line, !strict);
    if (strict && found.degree && IS_YET_TO_BE.test(line.text.slice(found.degree.end - line.start))) continue;
    if (strict && open && !found.degree && titleStrength(line.text) > 0) continue;
    if (!found.degree && !found.institution && !found.period) {
      if (open && !line.blankBefore && !line.bullet) open.institution ??= trainerOf(open, line);
      if (open && !line.blankBefore) noteBeside(open, line, strict);
      above = !strict && isHeading(open, found, line) ? { line, fields: found.fields } : null;
      if (open && !line.bullet && !DETAIL.test(line.text) && isFieldOf(open, found, line)) {
        open.fields = found.fields;
        open.lines.push(line);
      }
      if (open && !strict && isFieldBetween(open, line, all[index + 1]))
        open.written = { start: line.start, end: line.end, text: line.text };
      continue;
    }
    if (open && repeatsDegree(open, found, line)) {
      open.lines.push(line);
      if (found.fields.length > 0) open.fields = found.fields;
      const field = fieldText({ ...open, ...found, lines: [line], institution: null });
      if (field) open.written = field;
      continue;
    }
    if (open && (clashes(open, found, line, all[index + 1]) || (schoolFirst && beginsEntry(open, found)))) open = null;
    // A position's line is no beginning of a degree.
    if (!open && strict && !found.degree && (wordTotal(line.text) > LONGEST_FIRST || titleStrength(line.text) > 0))
      continue;
    if (!open) {
      const heading: Heading | null = above;
      open = { lines: [], remarks: [], period: null, degree: null, institution: null, fields: [] };
      if (heading) open = { ...open, lines: [heading.line], fields: heading.fields };
      const before = all[index - 1];
      if (
        found.degree?.isTraining &&
        before &&
        !line.blankBefore &&
        (index === 1 || before.blankBefore) &&
        isBlank(before)
      )
        open.institution = trainerOf(found, before);
      drafts.push(open);
    }
    above = null;
    open.lines.push(line);
    open.period ??= found.period;
    if (!open.degree || (open.degree.inName && found.degree)) open.degree = found.degree;
    open.institution ??= found.institution;
    if (open.fields.length === 0) open.fields = found.fields;
  }
  return drafts
    .filter((draft) => draft.degree !== null || (!strict && draft.institution !== null))
    .map((draft, at, kept) =>
      entryOf(
        strict ? draft : withSchoolAbove(draft, kept[at - 1], schoolFirst || joined.has(draft.lines[0]!)),
        document,
        strict,
      ),
    );
}

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
    const { degree, institution, fields } = readLine(line);
    if (degree?.start !== line.start + lead[0].length) return [];
    const isLabelled = lead[0] !== '';
    const isShort = degree.end - degree.start <= 2;
    if (!isLabelled && !institution && (isShort || fields.length === 0)) return [];
    // "BSc Nurse", "PhD researcher": a title.
    return !isLabelled && titleStrength(line.text) > 0 ? [] : educationIn([line], document, true);
  });
}

/** A line above an entry, and the field that it names. */
interface Heading {
  line: ResumeLine;
  fields: EducationDraft['fields'];
}

/** A field above an institution, of a degree that the taxonomy does not know ("Diploma, Electrical Engineering"). */
function isHeading(open: EducationDraft | null, { fields }: Pick<EducationDraft, 'fields'>, line: ResumeLine): boolean {
  const begins = open === null || (line.blankBefore && open.fields.length > 0);
  return begins && fields.length > 0 && !line.bullet && wordTotal(line.text) <= 10 && !DETAIL.test(line.text);
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

function leadsEntry(line: ResumeLine, ofEducation: boolean): boolean {
  return !DETAIL.test(line.text) && wordTotal(line.text) <= 25 && degreesIn(line, ofEducation).length > 0;
}

/** In words: "Nursing" is a field, and written like a verb. */
const LEAST_SENTENCE = 4;

/** "• Lakes Institute of Technology, Pilani" where the entry before began with a bullet too. */
function leadsWithSchool(line: ResumeLine): boolean {
  const first = linePartsOf(line, periodsOf(line))[0];
  return (
    first !== undefined && first.start === line.start && namesInstitution(first.text) && wordTotal(first.text) <= 10
  );
}

/** No field is known, or only the one in the degree's own name just above: "Bachelor of Business Administration" over "Accounting". */
function isOpenField({ fields, degree, lines }: EducationDraft, line: ResumeLine): boolean {
  if (fields.length === 0) return true;
  const above = lines.at(-1)!;
  if (!degree || line.blankBefore || line.start - above.end !== 1) return false;
  const alone = linePartsOf(above, periodsOf(above)).some(
    ({ start, end }) => start === degree.start && end === degree.end,
  );
  return alone && fields.every(({ start, end }) => start >= degree.start && end <= degree.end);
}

/** "MSc" over "Economic Policy" over "Trinity College": between a degree that says no more and its school stands what it is in. */
function isFieldBetween(
  { degree, institution, lines }: EducationDraft,
  line: ResumeLine,
  below: ResumeLine | undefined,
): boolean {
  const above = lines.at(-1)!;
  if (!degree || institution || line.blankBefore || !below || below.blankBefore || !namesInstitution(below.text))
    return false;
  const bare = above.text.slice(degree.end - above.start).trim() === '' && degree.start === above.start;
  return bare && /^\p{Lu}[\p{L}'-]+(?: (?:(?:and|&|of) )?\p{Lu}[\p{L}'-]+){0,3}$/u.test(line.text);
}

/** Returns whether a line below an entry names the field of its degree. */
function isFieldOf(draft: EducationDraft, found: ReturnType<typeof readLine>, line: ResumeLine): boolean {
  if (!isOpenField(draft, line) || found.fields.length === 0 || wordTotal(line.text) > 10) return false;
  // "Finished courses in machine programming" tells of the studies and names none.
  return !(wordTotal(line.text) >= LEAST_SENTENCE && startsWithVerb(line.text));
}

function clashes(
  open: EducationDraft,
  found: ReturnType<typeof readLine>,
  line: ResumeLine,
  below: ResumeLine | undefined,
): boolean {
  if (found.degree && open.degree && !isOfSchool(found.degree, open.degree)) return true;
  if (found.institution && open.institution) return true;
  if (found.period && open.period) return true;
  // Dates that a page cuts off their entry: nothing follows that they could be of.
  const isRest = !found.degree && !found.institution && (below === undefined || below.blankBefore);
  const isWhole = open.degree !== null && !open.degree.inName && open.institution !== null;
  return line.blankBefore && isWhole && !isRest;
}

/** "Master of Business Administration (MBA)" below "MBA", "Working towards my Bachelor's degree" below one. */
function repeatsDegree(
  { degree, lines }: EducationDraft,
  { degree: other, institution, period }: ReturnType<typeof readLine>,
  line: ResumeLine,
): boolean {
  if (!degree || degree.inName || !other || other.inName || other.level !== degree.level) return false;
  if (institution || period || line.blankBefore) return false;
  if (other.start > line.start && startsWithVerb(line.text) && wordTotal(line.text) >= LEAST_SENTENCE) return true;
  const above = lines.at(-1)!;
  const isBare = degree.start === above.start && above.text.slice(degree.end - above.start).trim() === '';
  return isBare && isSameDegree(sliceOf(lines, degree.start, degree.end), sliceOf([line], other.start, other.end));
}

/** "High School Diploma" beside "South High School": the name of the school says what was awarded too. */
const isOfSchool = (one: DegreePlace, other: DegreePlace): boolean =>
  (one.inName === true) !== (other.inName === true) &&
  (one.level === other.level || one.isGeneric === true || other.isGeneric === true);

function readLine(
  line: ResumeLine,
  ofEducation = false,
): Pick<EducationDraft, 'period' | 'degree' | 'institution' | 'fields'> {
  const detail = wordTotal(line.text) > LONGEST_ROW || (DETAIL.test(line.text) && !isOwnProject(line));
  const periods = detail ? [] : periodsOf(line);
  const period = detail ? null : stayIn(line);
  const degree = detail ? null : degreeIn(line, ofEducation);
  const beside = degree?.inName ? null : degree;
  const labelled = detail ? null : schoolOfForm(line);
  const institution = detail ? null : (labelled ?? schoolOf(line, periods, beside));
  const fields = detail
    ? []
    : recogniseFields(line.text, line.start).filter(
        (one) => !institution || one.start >= institution.end || one.end <= institution.start,
      );
  return { period, degree, institution, fields };
}

/** The school that a line names, without the field before it and with what tells it from others. */
function schoolOf(line: ResumeLine, periods: readonly Period[], degree: DegreePlace | null): LinePart | null {
  const named = institutionOf(linePartsOf(line, periods), degree);
  return withCampus(withoutField(withoutLabelledField(named, degree, line), degree), line);
}

/** "Institution: UNISA": what a form calls the school is one, whatever its name. */
function schoolOfForm(line: ResumeLine): LinePart | null {
  const label = SCHOOL_LABEL.exec(line.text)?.[0].length;
  if (label === undefined) return null;
  const own = partOfLine(line, label);
  return linePartsOf(own, periodsOf(own))[0] ?? null;
}

/** In words; a longer one is prose. */
const LONGEST_ROW = 45;

function isBlank(line: ResumeLine): boolean {
  const { degree, institution, period } = readLine(line, true);
  return degree === null && institution === null && period === null;
}

/** The firm that someone learnt a trade at, in the line below or in one of the entry's own. */
function trainerOf(
  { degree, institution }: Pick<EducationDraft, 'degree' | 'institution'>,
  line: ResumeLine,
): LinePart | null {
  if (!degree?.isTraining || institution || wordTotal(line.text) > LONGEST_TRAINER) return null;
  return (
    linePartsOf(line, periodsOf(line)).find(
      ({ start, end, text }) =>
        (end <= degree.start || start > degree.end) &&
        /^\p{Lu}/u.test(text) &&
        !TRAINING.test(text) &&
        !isTown(text) &&
        !DETAIL.test(text),
    ) ?? null
  );
}

const LONGEST_TRAINER = 14;

/** "Master Project, University of Bremen, 2012 - 2013": with a school and dates of its own it is no detail of another entry. */
function isOwnProject(line: ResumeLine): boolean {
  if (!/^(?:master|bachelor)(?:'s)?[ -]project\b/i.test(line.text) || !namesInstitution(line.text)) return false;
  return periodsOf(line).some(({ range }) => range);
}

function entryOf(draft: EducationDraft, document: number, strict: boolean): EducationEntry {
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
  const field = fieldText(draft);
  const school =
    draft.institution ??
    firstOf(draft.lines, (line) => trainerOf(draft, line)) ??
    (strict ? null : schoolBeside(draft, field)) ??
    draft.beside ??
    null;
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
function levelOf({ degree }: EducationDraft, school: LinePart | null): EducationEntry['level'] {
  if (degree?.inName) return levelOfSchool(school?.text ?? '') ?? degree.level;
  if (degree?.level) return degree.level;
  return degree === null || degree.isGeneric ? levelOfSchool(school?.text ?? '') : null;
}

/** What is said of the end of studies, in the entry's lines and remarks, and by a date that is expected or open. */
function statusOf(draft: EducationDraft, isCurrent: boolean): EducationEntry['status'] {
  const stated = studyStatus([...draft.lines, ...draft.remarks].map(({ text }) => text).join(' | '));
  if (stated !== undefined) return stated;
  const { period } = draft;
  return isCurrent || period?.current || period?.expected || period?.dangling ? 'in-progress' : undefined;
}

/** Entries that begin with the line of their school: the first line that tells anything names a school and no degree. */
function leadsWithSchools(lines: readonly ResumeLine[]): boolean {
  for (const line of lines.slice(0, LINES_TO_FIRST)) {
    const { degree, institution } = readLine(line, true);
    if (degree) return false;
    if (institution) return true;
  }
  return false;
}

const LINES_TO_FIRST = 4;

/** Where entries begin with their school, the line of the next one begins an entry. */
const beginsEntry = (open: EducationDraft, found: ReturnType<typeof readLine>): boolean =>
  found.institution !== null && found.degree === null && open.degree !== null && open.period !== null;

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

function firstOf<T>(lines: readonly ResumeLine[], find: (line: ResumeLine) => T | null): T | null {
  for (const line of lines) {
    const found = find(line);
    if (found !== null) return found;
  }
  return null;
}
