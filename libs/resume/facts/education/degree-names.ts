import { recogniseDegrees, recogniseFields } from '#libs/language';
import { periodsOf, type Period } from '../../dates/periods.js';
import { keptByLine } from '../../lines/kept-by-line.js';
import type { ResumeLine } from '../../lines/lines.js';
import { isTown } from '../../lines/places.js';
import { wordTotal } from '../../lines/line-shape.js';
import { titleStrength } from '../../lines/title-words.js';
import { DIPLOMA, namesInstitution, TRAINING, type DegreePlace } from './parts/institution.js';
import { awardsIn, isPermit, type Award } from './awards/awards.js';
import { linePartsOf } from './parts/line-parts.js';
import { studyStatus } from './parts/study-status.js';

/**
 * The degree or award that a line names, with all that belongs to how it is called.
 *
 * @param ofEducation also what is awarded at many levels, and trades
 */
export function degreeIn(line: ResumeLine, ofEducation: boolean): DegreePlace | null {
  const training = ofEducation ? trainingOf(line) : null;
  const named = training ?? namedIn(line, ofEducation) ?? masterStudies(line) ?? doctorOf(line);
  const degree = named ?? (ofEducation ? (diplomaOf(line) ?? yearOfStudies(line)) : null);
  return degree && withHonours(withSubject(withWord(degree, line), line), line);
}

/** All degrees and awards that a line names, left to right; of two names for one the longer. */
export function degreesIn(line: ResumeLine, ofEducation: boolean): readonly DegreePlace[] {
  return ofEducation ? degreesOfEducation(line) : degreesOfText(line);
}

const degreesOfEducation = keptByLine((line: ResumeLine) => findDegrees(line, true));
const degreesOfText = keptByLine((line: ResumeLine) => findDegrees(line, false));

function findDegrees(line: ResumeLine, ofEducation: boolean): DegreePlace[] {
  const known: DegreePlace[] = recogniseDegrees(line.text, line.start)
    .filter((one) => !isElse(one, line, periodsOf(line)))
    .map((one) => inSchoolName(withoutBranch(one, line), line));
  if (!ofEducation) return known;
  const awards = awardsIn(line).filter((one) => !isElse(one, line, periodsOf(line)));
  const others = known.filter((one) => !awards.some((award) => overlap(award, one) && !isBetterName(one, award, line)));
  const kept = awards.filter((award) => !others.some((one) => overlap(award, one)));
  return [...others, ...kept].sort((one, other) => one.start - other.start);
}

const overlap = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
  one.start < other.end && other.start < one.end;

/** "Bachelor of Science" rather than "Bachelor": the taxonomy's name where both say one level, or begin earlier. */
function isBetterName(known: DegreePlace, award: Award, { text, start }: ResumeLine): boolean {
  if (known.start < award.start) return true;
  if (known.level !== award.level || known.start > award.start) return false;
  return known.end >= award.end || /^(?:master|bachelor|doctor|associate)/i.test(text.slice(known.start - start));
}

/** The first degree that says a level, before a "diploma" of nothing and the name of a school. */
function namedIn(line: ResumeLine, ofEducation: boolean): DegreePlace | null {
  const degrees = degreesIn(line, ofEducation);
  const first = degrees.find(({ inName, isGeneric }) => !inName && !isGeneric);
  return (
    (first && withLevelBeside(first, degrees, line)) ?? degrees.find(({ inName }) => !inName) ?? degrees[0] ?? null
  );
}

/**
 * Returns whether two names say one degree: "MBA" and "Master of Business Administration", "Bachelor of Science" and
 * "Bachelor's".
 */
export function isSameDegree(one: string, other: string): boolean {
  const [short, long] = [initialsOf(one), initialsOf(other)];
  return short !== '' && long !== '' && (short.startsWith(long) || long.startsWith(short));
}

const initialsOf = (name: string): string =>
  /\p{Ll}{4}/u.test(name)
    ? [...name.replace(/\bdegree\b/i, '').matchAll(/(?<![\p{L}'’])\p{Lu}/gu)].map(([letter]) => letter).join('')
    : name.replace(/[^\p{Lu}]/gu, '');

/** "Pós-graduação lato sensu (MBA)": the name in brackets says the level that the other does not. */
function withLevelBeside(
  degree: DegreePlace,
  degrees: readonly DegreePlace[],
  { text, start }: ResumeLine,
): DegreePlace {
  if (degree.level !== null) return degree;
  const beside = degrees.find((one) => text.slice(degree.end - start, one.start - start) === ' (');
  return beside ? { ...degree, level: beside.level, end: beside.end + 1 } : degree;
}

/** "Master's degree in International Trade": the word belongs to how it is called. */
function withWord(degree: DegreePlace, { text, start }: ResumeLine): DegreePlace {
  const word = /^(?:(?:'s)? degree\b| (?:and|&) (?:Sciences?|Arts|Letters)(?=\s*(?:[:,(]|$| in )))/i.exec(
    text.slice(degree.end - start),
  )?.[0];
  return word === undefined ? degree : { ...degree, end: degree.end + word.length };
}

/** "Master of School Administration": what a degree is of belongs to its name, unless it is a field that is known. */
function withSubject(degree: DegreePlace, { text, start }: ResumeLine): DegreePlace {
  const [from, to] = [degree.start - start, degree.end - start];
  if (!/^(?:master|bachelor|doctor|associate)$/i.test(text.slice(from, to))) return degree;
  const subject = OF_SUBJECT.exec(text.slice(to))?.[0];
  if (subject === undefined) return degree;
  const known = recogniseFields(subject);
  if (/\b(?:university|college|institute|academy)\b/i.test(subject)) return degree;
  const whole = known.some((one) => one.end - one.start >= subject.length - ' of '.length);
  return whole && !namesField(text.slice(to + subject.length))
    ? degree
    : { ...degree, end: degree.end + subject.length };
}

/** "Bachelor of Education, Elementarbildung": with the field behind it, what the degree is of is part of its name. */
function namesField(behind: string): boolean {
  const found =
    /^(?:\s?\((?:[Hh]ons?\.?|[Hh]onou?rs|HONOU?RS)\))?(?:\s?:\s+(\p{Lu}[\p{L}-]+)|(?:\s[Ii][Nn] |, )(\p{Lu}[\p{L}-]+(?: (?:(?:and|&|of) )?\p{Lu}[\p{L}-]+){0,3})(?=$|\s*[|•·;\t(,]|\.\s|\s+[-–—]\s|\s+(?:19|20)\d\d))/u.exec(
      behind,
    );
  const field = found?.[1] ?? found?.[2];
  if (field === undefined || namesInstitution(field) || isTown(field)) return false;
  return !/^(?:hons?|honou?rs|first|second|upper|lower|distinction|merit)\b/i.test(field);
}

/** "Licence droit", "Licence, Économie": the taxonomy knows the name with what it is in. */
function withoutBranch(degree: DegreePlace, { text, start }: ResumeLine): DegreePlace {
  const branch = /^licence,? (?!en\b|de\b|degree|prof|pro\b)/i.exec(
    text.slice(degree.start - start, degree.end - start),
  );
  return branch ? { ...degree, end: degree.start + 'licence'.length } : degree;
}

/** "South High School": the level of the school is in its name. */
function inSchoolName(degree: DegreePlace, { text, start }: ResumeLine): DegreePlace {
  const [from, to] = [degree.start - start, degree.end - start];
  if (!/^(?:high|secondary) school$/i.test(text.slice(from, to))) return degree;
  return /\p{Lu}[\p{L}.'’-]*\s$/u.test(text.slice(0, from)) ? { ...degree, inName: true } : degree;
}

/** "Ausbildung zum Mechatroniker", "Lehre als Köchin", "Apprenticeship in Joinery": of the trade behind it. */
function trainingOf(line: ResumeLine): DegreePlace | null {
  for (const { start, text } of linePartsOf(line, periodsOf(line))) {
    const name = TRAINING.exec(text)?.[0];
    if (name !== undefined) return { level: 'vocational', start, end: start + name.length, isTraining: true };
  }
  return null;
}

/** "Doctor of Pharmacy", "Doctor of Physical Therapy": of whatever it is, a doctor's degree. */
function doctorOf(line: ResumeLine): DegreePlace | null {
  for (const { start, text } of linePartsOf(line, periodsOf(line))) {
    const name = DOCTOR.exec(text)?.[0];
    if (name !== undefined && !namesInstitution(name)) return { level: 'doctorate', start, end: start + name.length };
  }
  return null;
}

const DOCTOR = /^doctor of \p{Lu}[\p{L}'-]+(?: (?:(?:and|&|of) )?\p{Lu}[\p{L}'-]+){0,3}/iu;

const OF_SUBJECT =
  /^ (?:of|OF) \p{Lu}[\p{L}'-]+(?: (?!(?:IN|AT|FROM) )(?:(?:and|&|of|AND|OF) )?\p{Lu}[\p{L}'-]+){0,3}(?=$|\s*[,|•·;:()\t]|\s[-–—]\s|\s(?:in|at|from|IN|AT|FROM)\s)/u;

/** "BA (Hons)", "BSc Hons.": with honours is how the degree is called. */
function withHonours(degree: DegreePlace, { text, start }: ResumeLine): DegreePlace {
  const honours = /^\s?(?:\((?:hons?\.?|honou?rs)\)|hons?\b\.?)/i.exec(text.slice(degree.end - start));
  return honours ? { ...degree, end: degree.end + honours[0].length } : degree;
}

/** "Master studies in Design", as "Bachelor studies" are: the word alone is of many trades. */
function masterStudies(line: ResumeLine): DegreePlace | null {
  for (const part of linePartsOf(line, periodsOf(line))) {
    const found = MASTER_ALONE.exec(part.text);
    const behind = found && part.text.slice(found[0].length).trim();
    const field = behind ? recogniseFields(behind)[0] : undefined;
    if (!found || (behind && field === undefined && !STUDIES.test(behind))) continue;
    if (titleStrength(part.text.replace(/^master/i, '')) === 0)
      return { level: 'master', start: part.start, end: part.start + found[0].length };
  }
  return null;
}

const MASTER_ALONE = /^masters?(?:'s)?(?=$| \p{Lu}| stud)/iu;
const STUDIES = /^(?:stud(?:ies|y|ium)|studiengang|program(?:me)?)\b/i;

const STATE = /^(?:MA|MS|ME|MD)$/;
const MICROSOFT =
  /^\s*(?:office|excel|word|power ?point|power ?bi|project|access|visio|outlook|windows|sql|dynamics|teams|sharepoint|azure|dos|server|suite|exchange|lync)\b/i;

/**
 * Returns whether a match only looks like a degree: "March 2015", "MS Excel", "Boston, MA", "Bachelor pass" of a
 * school.
 */
function isElse({ start, end }: { start: number; end: number }, line: ResumeLine, periods: readonly Period[]): boolean {
  if (periods.some((period) => period.start <= start && period.end >= end)) return true;
  const name = line.text.slice(start - line.start, end - line.start);
  // "March/October 1995" is no Master of Architecture.
  if (/^march$/i.test(name) && name !== 'MArch') return true;
  if (/\bpost-$/i.test(line.text.slice(0, start - line.start))) return true;
  if (
    /^(?:master|bachelor)/i.test(name) &&
    /^ (?:project|thesis|dissertation)\b/i.test(line.text.slice(end - line.start))
  )
    return true;
  if (/^ pass\b/i.test(line.text.slice(end - line.start))) return true;
  if (isPermit(line.text.slice(start - line.start))) return true;
  // "MS-CIT" is the name of a course.
  if (/^[A-Z]{2,3}$/.test(name) && /^-[A-Z]{2}/.test(line.text.slice(end - line.start)) && !/^[HW]/.test(name))
    return true;
  // "BS 7671" is a standard.
  if (
    /^[A-Z]{2}$/.test(name) &&
    /^ (?:EN |ISO )?\d{3,}(?!\d| [-–])/.test(line.text.slice(end - line.start)) &&
    !/^ (?:19|20)\d\d(?!\d)/.test(line.text.slice(end - line.start))
  )
    return true;
  if (!STATE.test(name)) return false;
  if (name === 'MS' && MICROSOFT.test(line.text.slice(end - line.start))) return true;
  const before =
    /(?:^|,|\s-\s|[|\t])((?:(?!\s-\s)[^,|\t])+), ?$/.exec(line.text.slice(0, start - line.start))?.[1] ?? '';
  const town = before !== '' && wordTotal(before) <= 3 && !namesInstitution(before);
  return town && recogniseFields(before).length === 0 && !/^ (?:in|of) /.test(line.text.slice(end - line.start));
}

/** "First year Arts at Saint Mary's University": a year of studies at a university is one of a bachelor, if none is named. */
function yearOfStudies(line: ResumeLine): DegreePlace | null {
  const year = YEAR_OF_STUDIES.exec(line.text)?.[0];
  if (year === undefined || !OF_BACHELORS.test(line.text)) return null;
  return studyStatus(line.text) === undefined
    ? null
    : { level: 'bachelor', start: line.start, end: line.start + year.length };
}

const YEAR_OF_STUDIES = /^(?:first|second|third|fourth|final|1st|2nd|3rd|4th)[- ]year(?= (?:of )?\p{Lu})/iu;
const OF_BACHELORS = /\b(?:university|college)\b/i;

/** "Artisan Certificate in Welding", "One Year Diploma in Pastry": of whatever kind, in what stands behind it. */
const KIND_OF_DIPLOMA = /^[\p{Lu}\d](?:[\p{L}\d’'&-]+ ){1,5}(?:diploma|certificate)(?= in \p{Lu})/iu;

/** "Social Services Diploma", "Diploma" behind its subject. */
const DIPLOMA_BEHIND =
  /^(?!Diploma)\p{Lu}[\p{L}'-]+(?: (?:(?:and|&|of) )?\p{Lu}[\p{L}'-]+){0,4} (?:Diploma|(?:Technical|Trade|Vocational|Career) Certificate)$/iu;

/**
 * Finds "Diploma, Electrical Engineering" or "Certificate III in Carpentry". The entry keeps its words and states no
 * level.
 */
function diplomaOf(line: ResumeLine): DegreePlace | null {
  for (const { start, text } of linePartsOf(line, periodsOf(line))) {
    const length = DIPLOMA.exec(text)?.[0].length ?? 0;
    if (length > 0) return { level: null, start, end: start + length };
    const kind = KIND_OF_DIPLOMA.exec(text)?.[0].length;
    if (kind !== undefined) return { level: null, start, end: start + kind };
    const behind = DIPLOMA_BEHIND.exec(text);
    if (behind) {
      const word = /(?:\S+ certificate|diploma)$/iu.exec(behind[0])!;
      return {
        level: null,
        start: start + word.index,
        end: start + behind[0].length,
        isGeneric: true,
      };
    }
  }
  return null;
}
