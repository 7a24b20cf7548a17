/** Where an entry of a section on education begins and ends. */
import { recogniseDegrees } from '#libs/language';
import { periodsOf } from '../../dates/periods.js';
import { startsWithVerb, wordTotal } from '../../lines/line-shape.js';
import type { ResumeLine } from '../../lines/lines.js';
import { degreesIn, isSameDegree } from './degree-names.js';
import { sliceOf, type EducationDraft } from './field-of-study.js';
import { namesInstitution, type DegreePlace } from './parts/institution.js';
import { linePartsOf } from './parts/line-parts.js';
import { schoolNameIn } from './school-beside.js';
import { DETAIL, type StudyLine } from './study-line.js';

/** A line above an entry, and the field that it names. */
export type Heading = Pick<EducationDraft, 'lines' | 'fields' | 'written'>;

/** A field above an institution, of a degree that the taxonomy does not know ("Diploma, Electrical Engineering"). */
export function headsEntry(
  open: EducationDraft | null,
  { fields }: Pick<EducationDraft, 'fields'>,
  line: ResumeLine,
): boolean {
  const begins = open === null || (line.blankBefore && open.fields.length > 0);
  return begins && fields.length > 0 && !line.bullet && wordTotal(line.text) <= 10 && !DETAIL.test(line.text);
}

/** In words: "Nursing" is a field, and written like a verb. */
const LEAST_SENTENCE = 4;

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

/**
 * "MSc" over "Economic Policy" over "Trinity College", or "Trinity College" over "Economic Policy" over "MSc": between a school and a degree
 * that says no more stands what it is in.
 */
export function isFieldBetween(
  { degree, institution, lines }: EducationDraft,
  line: ResumeLine,
  below: ResumeLine | undefined,
): boolean {
  const above = lines.at(-1)!;
  if (line.blankBefore || !below || below.blankBefore || !SUBJECT.test(line.text)) return false;
  if (!degree) return institution !== null && institution.start >= above.start && isBareDegree(below);
  return !institution && namesInstitution(below.text) && isBareDegree(above);
}

/** "Economic Policy" over "Trinity College" over "MSc": what a degree that says no more is in, as the first line of its entry. */
export function isFieldAbove(
  line: ResumeLine,
  school: ResumeLine | undefined,
  degree: ResumeLine | undefined,
): boolean {
  if (!line.blankBefore || line.bullet || !SUBJECT.test(line.text) || DETAIL.test(line.text)) return false;
  if (!school || school.blankBefore || !namesInstitution(school.text)) return false;
  return degree !== undefined && !degree.blankBefore && isBareDegree(degree);
}

/** One word to four, each with a capital. */
const SUBJECT = /^\p{Lu}[\p{L}'-]+(?: (?:(?:and|&|of) )?\p{Lu}[\p{L}'-]+){0,3}$/u;

/** Returns whether a line names a degree and nothing else. */
const isBareDegree = ({ text }: ResumeLine): boolean =>
  recogniseDegrees(text).some(({ start, end }) => start === 0 && end === text.length);

/** Returns whether a line below an entry names the field of its degree. */
export function isFieldOf(draft: EducationDraft, found: StudyLine, line: ResumeLine): boolean {
  if (!isOpenField(draft, line) || found.fields.length === 0 || wordTotal(line.text) > 10) return false;
  // "Finished courses in machine programming" tells of the studies and names none.
  return !(wordTotal(line.text) >= LEAST_SENTENCE && startsWithVerb(line.text));
}

/** Returns whether a line belongs to another entry than the open one. */
export function clashes(
  open: EducationDraft,
  found: StudyLine,
  line: ResumeLine,
  below: ResumeLine | undefined,
): boolean {
  if (found.degree && open.degree && !isOfSchool(found.degree, open.degree)) return true;
  if (found.institution && open.institution) return true;
  if (found.period && open.period) return !endsStudies(open, found, line);
  // Dates that a page cuts off their entry: nothing follows that they could be of.
  const isRest = !found.degree && !found.institution && (below === undefined || below.blankBefore);
  const isWhole = open.degree !== null && !open.degree.inName && open.institution !== null;
  return line.blankBefore && isWhole && !isRest;
}

/** "Technikerschule Aalen, Abschluss 2014" right below "2012 – 2014 Staatlich geprüfter Techniker": its school, and the year of its end. */
const endsStudies = (open: EducationDraft, { degree, institution, period }: StudyLine, line: ResumeLine): boolean =>
  open.degree !== null &&
  open.institution === null &&
  !degree &&
  institution !== null &&
  !line.blankBefore &&
  !line.bullet &&
  period?.range === false &&
  period.from?.year === open.period?.to?.year;

/** Returns whether a line names the school of the next entry, with its degree below. */
export const isSchoolOfNext = (
  open: EducationDraft,
  found: StudyLine,
  line: ResumeLine,
  below: ResumeLine | undefined,
): boolean =>
  line.blankBefore && found.institution !== null && !found.degree && open.degree !== null && leadsWithDegree(below);

/** "Thomas More Mechelen" right above a degree: a school by where it stands. */
export function besideOf(line: ResumeLine): Pick<EducationDraft, 'beside'> {
  const beside = schoolNameIn(line);
  return beside ? { beside } : {};
}

const leadsWithDegree = (line: ResumeLine | undefined): boolean =>
  line !== undefined && !line.blankBefore && degreesIn(line, true)[0]?.start === line.start;

/** "2018 – 2020, diploma behaald", "Gesellenprüfung bestanden" right below a degree: that it was passed. */
export function tellsAward(
  open: EducationDraft,
  { degree, institution, period }: StudyLine,
  line: ResumeLine,
): boolean {
  if (!open.degree || !degree || institution || line.blankBefore || (period && open.period)) return false;
  const isSame = degree.isGeneric === true || degree.level === null || degree.level === open.degree.level;
  return isSame && PASSED.test(line.text.slice(degree.end - line.start));
}

const PASSED =
  /^\s*(?:bestanden|abgelegt|behaald|geslaagd|obtenue?|réussie?|ottenut[oa]|conseguit[oa]|obtenid[oa]|obtid[oa]|uzyskan[yoa]|zdan[yea]|passed|obtained|awarded|received|achieved)(?!\p{L})/iu;

/** "Master of Business Administration (MBA)" below "MBA", "Working towards my Bachelor's degree" below one. */
export function repeatsDegree(
  { degree, lines }: EducationDraft,
  { degree: other, institution, period }: StudyLine,
  line: ResumeLine,
  below: ResumeLine | undefined,
): boolean {
  if (!degree || degree.inName || !other || other.inName || other.level !== degree.level) return false;
  if (institution || period) return false;
  // "Bachelor's Degree" alone below an entry of that level, with nothing that it could be of.
  const isAlone = other.start === line.start && other.end === line.end;
  if (isAlone && (below === undefined || below.blankBefore)) return true;
  if (line.blankBefore) return false;
  if (other.start > line.start && startsWithVerb(line.text) && wordTotal(line.text) >= LEAST_SENTENCE) return true;
  const above = lines.at(-1)!;
  const isBare = degree.start === above.start && above.text.slice(degree.end - above.start).trim() === '';
  return isBare && isSameDegree(sliceOf(lines, degree.start, degree.end), sliceOf([line], other.start, other.end));
}

/** "High School Diploma" beside "South High School": the name of the school says what was awarded too. */
const isOfSchool = (one: DegreePlace, other: DegreePlace): boolean =>
  (one.inName === true) !== (other.inName === true) &&
  (one.level === other.level || one.isGeneric === true || other.isGeneric === true);

/** Where entries begin with their school, the line of the next one begins an entry. */
export const beginsEntry = (open: EducationDraft, found: StudyLine): boolean =>
  found.institution !== null && found.degree === null && open.degree !== null && open.period !== null;

/** "• Lakes Institute of Technology, Pilani" where the entry before began with a bullet too. */
export function leadsWithSchool(line: ResumeLine): boolean {
  const first = linePartsOf(line, periodsOf(line))[0];
  return (
    first !== undefined && first.start === line.start && namesInstitution(first.text) && wordTotal(first.text) <= 10
  );
}
