/** What one line of a section on education tells. */
import { recogniseFields } from '#libs/language';
import { type Period, periodsOf } from '../../dates/periods.js';
import { isTown } from '../../lines/places.js';
import { wordTotal } from '../../lines/line-shape.js';
import { partOfLine, type ResumeLine } from '../../lines/lines.js';
import { degreeIn } from './degree-names.js';
import type { EducationDraft } from './field-of-study.js';
import {
  institutionOf,
  namesInstitution,
  OF_MEMBER,
  TRAINING,
  withCampus,
  withoutField,
  type DegreePlace,
  type LinePart,
} from './parts/institution.js';
import { withoutLabelledField } from './parts/labelled-field.js';
import { linePartsOf } from './parts/line-parts.js';
import { SCHOOL_LABEL } from './rows.js';
import { stayIn } from './study-dates.js';

/** Lines of an entry that tell more of it and begin none. */
export const DETAIL =
  /^(?:(?:erasmus|semester abroad|auslandssemester|exchange (?:semester|year|program\p{L}*)|study abroad|year abroad)\b|(?:master|bachelor|phd|doctoral)(?:'s)?[ -](?:thesis|project|dissertation)|gpa|grade(?! (?:[89]|1[0-3])(?!\d))|thesis|advisor|adviser|coursework|relevant|courses?|honou?rs|minor|note|abschlussnote|dissertation|activities|cum laude|magna|summa|dean|major)\b/iu;

/** What one line of a section tells of studies. */
export type StudyLine = Pick<EducationDraft, 'period' | 'degree' | 'institution' | 'fields'>;

/**
 * Reads one line of a section.
 *
 * @param ofEducation also what is a degree in a section on education only
 */
export function readStudyLine(line: ResumeLine, ofEducation = false): StudyLine {
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
  if (!degree && OF_MEMBER.test(line.text)) return null;
  const named = institutionOf(linePartsOf(line, periods), degree);
  return withCampus(withoutField(withoutLabelledField(named, degree, line), degree), line);
}

/** "Institution: UNISA": what a form calls the school is one, whatever its name. */
function schoolOfForm(line: ResumeLine): LinePart | null {
  const label = SCHOOL_LABEL.exec(line.text)?.[0].length;
  if (label === undefined) return null;
  const own = partOfLine(line, label);
  // "College: BS Tourism Management" labels a stage.
  if (degreeIn(own, true)?.start === own.start) return null;
  return linePartsOf(own, periodsOf(own))[0] ?? null;
}

/** In words; a longer one is prose. */
const LONGEST_ROW = 45;

/** Returns whether a line tells of no degree, school or date. */
export function isBlank(line: ResumeLine): boolean {
  const { degree, institution, period } = readStudyLine(line, true);
  return degree === null && institution === null && period === null;
}

/** The firm that someone learnt a trade at, in the line below or in one of the entry's own. */
export function trainerOf(
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
