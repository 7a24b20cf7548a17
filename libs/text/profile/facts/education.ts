import type { EducationEntry, Stated } from '#libs/contracts';
import { recogniseDegrees, recogniseFields } from '../../recognise-credentials.js';
import { periodsOf, type Period } from '../dates/periods.js';
import { resolvePeriod } from '../dates/resolve.js';
import { MODE, withDegreesWhole } from './degree-lines.js';
import {
  DIPLOMA,
  INSTITUTION,
  TRAINING,
  institutionOf,
  withCampus,
  withoutField,
  type DegreePlace,
  type Part,
} from './institution.js';
import { partOfLine, type Line } from '../layout/lines.js';
import { columnsOf } from '../positions/labels.js';
import { isTown } from '../positions/header-pieces.js';
import { startsWithVerb, wordTotal } from '../positions/line-shape.js';
import { titleStrength } from '../positions/title-words.js';

const SEPARATOR =
  /\s*[|•·;\t]\s*|(?<=\p{L}{4})(?<!\b(?:Dipl|Univ|Inst|Dept|Prof|Techn?|Hons|Assoc|Econ|Elec|Mech|Engg|Comm|Educ|Admin|Appl))\.\s+(?=\p{Lu})|\s+-{1,2}\s+|\s+\/\s+|\s*[()]\s*|\s+:\s+|:\s+|\s*,\s*|\s{3,}|\s+(?:at|from|an der|bei)\s+(?=\p{Lu})/gu;
const IN =
  /^\.?(?:\s*(?:degree|programme|program|studies))?\s*(?:(?:in|of|im|en|zum|zur|als|as|:|,|-|with a major in|major(?:ing)? in)\s+)?/i;
const DETAIL =
  /^(?:(?:master|bachelor|phd|doctoral)(?:'s)?[ -](?:thesis|project|dissertation)|gpa|grade|thesis|advisor|adviser|coursework|relevant|courses?|honou?rs|minor|note|abschlussnote|dissertation|activities|cum laude|magna|summa|dean|major)\b/i;

/** "PhD student" is a position, "MBA preferred" a wish. */
const IS_YET_TO_BE = /^\W{0,3}(?:student|candidate|researcher|fellow|thesis|intern|preferred|required|level)\b/i;
/** In words: a line that names where and when, above the degree. */
const LONGEST_FIRST = 8;

interface Draft {
  lines: Line[];
  period: Period | null;
  degree: DegreePlace | null;
  institution: Part | null;
  fields: { field: string; start: number; end: number }[];
  /** A field in words that the taxonomy does not know, on a line of its own. */
  written?: Part;
}

/**
 * Education entries of a section: degree, level, field, institution, dates. An entry ends where a second degree, institution or date
 * begins that it already has, or at a blank line once it has a degree or an institution.
 *
 * @param strict only entries with a degree (for sections that are about something else)
 */
export function educationIn(lines: readonly Line[], document: number, strict = false): EducationEntry[] {
  const drafts: Draft[] = [];
  if (strict && !lines.some((line) => recogniseDegrees(line.text).length > 0)) return [];
  let open: Draft | null = null;
  let above: Heading | null = null;
  const all = strict ? lines.flatMap(sentencesOf) : withDegreesWhole(lines);
  for (const [index, line] of all.entries()) {
    if (columnsOf(line.text)) continue;
    if (line.bullet && open && !leadsEntry(line) && !(open.lines[0]!.bullet && leadsWithSchool(line))) continue;
    const found = readLine(line, !strict);
    if (strict && found.degree && IS_YET_TO_BE.test(line.text.slice(found.degree.end - line.start))) continue;
    if (strict && open && !found.degree && titleStrength(line.text) > 0) continue;
    if (!found.degree && !found.institution && !found.period) {
      if (open && !line.blankBefore && !line.bullet) open.institution ??= trainerOf(open, line);
      above = !strict && isHeading(open, found, line) ? { line, fields: found.fields } : null;
      if (open && !line.bullet && !DETAIL.test(line.text)) addField(open, found, line);
      if (open && !strict && isFieldBetween(open, line, all[index + 1]))
        open.written = { start: line.start, end: line.end, text: line.text };
      continue;
    }
    if (open && clashes(open, found, line, all[index + 1])) open = null;
    // A position's line is no beginning of a degree.
    if (!open && strict && !found.degree && (wordTotal(line.text) > LONGEST_FIRST || titleStrength(line.text) > 0))
      continue;
    if (!open) {
      const heading: Heading | null = above;
      open = { lines: [], period: null, degree: null, institution: null, fields: [] };
      if (heading) open = { ...open, lines: [heading.line], fields: heading.fields };
      const before = all[index - 1];
      if (
        found.degree?.isTraining &&
        before &&
        !line.blankBefore &&
        (index === 1 || before.blankBefore) &&
        saysNothing(before)
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
    .map((draft) => entryOf(draft, document));
}

/** What every line that leads with a degree begins with: looked at before any of the rest. */
const MAY_LEAD =
  /^(?:(?:(?:educational |academic )?qualifications?|education|degrees?|studies|ausbildung|studium|formation|formación)\s?:\s*)?(?=B|M|Ph|D|Assoc|Licen|Lizen|HN)/iu;
const LONGEST_LED = 20;

/**
 * Degrees that stand under no heading of theirs, below the work: lines that lead with one and name its school or field, or say with a
 * label that it is one ("Qualification: B.E. Mechanical"). Two letters alone are a degree only beside a school.
 */
export function degreesBelow(lines: readonly Line[], document: number): EducationEntry[] {
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
  line: Line;
  fields: Draft['fields'];
}

/** A field above an institution, of a degree that the taxonomy does not know ("Diploma, Electrical Engineering"). */
function isHeading(open: Draft | null, { fields }: Pick<Draft, 'fields'>, line: Line): boolean {
  const begins = open === null || (line.blankBefore && open.fields.length > 0);
  return begins && fields.length > 0 && !line.bullet && wordTotal(line.text) <= 10 && !DETAIL.test(line.text);
}

/** Where text is about something else, what a sentence says of dates is not said of the degree in the next one. */
function sentencesOf(line: Line): Line[] {
  const stops = [...line.text.matchAll(/(?<=[\p{L}\d)]{2})\.\s+(?=\p{Lu})|;\s+/gu)];
  if (stops.length === 0) return [line];
  const parts: Line[] = [];
  let from = 0;
  for (const stop of stops) {
    parts.push(partOfLine(line, from, stop.index));
    from = stop.index + stop[0].length;
  }
  return [...parts, partOfLine(line, from)].filter((part) => part.text !== '');
}

function leadsEntry(line: Line): boolean {
  return !DETAIL.test(line.text) && wordTotal(line.text) <= 20 && recogniseDegrees(line.text).length > 0;
}

/** In words: "Nursing" is a field, and written like a verb. */
const LEAST_SENTENCE = 4;

/** "• Lakes Institute of Technology, Pilani" where the entry before began with a bullet too. */
function leadsWithSchool(line: Line): boolean {
  const first = partsOf(line, periodsOf(line))[0];
  return (
    first !== undefined && first.start === line.start && INSTITUTION.test(first.text) && wordTotal(first.text) <= 10
  );
}

/** No field is known, or only the one in the degree's own name just above: "Bachelor of Business Administration" over "Accounting". */
function isOpenField({ fields, degree, lines }: Draft, line: Line): boolean {
  if (fields.length === 0) return true;
  const above = lines.at(-1)!;
  if (!degree || line.blankBefore || line.start - above.end !== 1) return false;
  const alone = partsOf(above, periodsOf(above)).some(({ start, end }) => start === degree.start && end === degree.end);
  return alone && fields.every(({ start, end }) => start >= degree.start && end <= degree.end);
}

/** "MSc" over "Economic Policy" over "Trinity College": between a degree that says no more and its school stands what it is in. */
function isFieldBetween({ degree, institution, lines }: Draft, line: Line, below: Line | undefined): boolean {
  const above = lines.at(-1)!;
  if (!degree || institution || line.blankBefore || !below || below.blankBefore || !INSTITUTION.test(below.text))
    return false;
  const bare = above.text.slice(degree.end - above.start).trim() === '' && degree.start === above.start;
  return bare && /^\p{Lu}[\p{L}'-]+(?: (?:(?:and|&|of) )?\p{Lu}[\p{L}'-]+){0,3}$/u.test(line.text);
}

function addField(draft: Draft, found: ReturnType<typeof readLine>, line: Line): void {
  if (!isOpenField(draft, line) || found.fields.length === 0 || wordTotal(line.text) > 10) return;
  // "Finished courses in machine programming" tells of the studies and names none.
  if (wordTotal(line.text) >= LEAST_SENTENCE && startsWithVerb(line.text)) return;
  draft.fields = found.fields;
  draft.lines.push(line);
}

function clashes(open: Draft, found: ReturnType<typeof readLine>, line: Line, below: Line | undefined): boolean {
  if (found.degree && open.degree && !isOfSchool(found.degree, open.degree)) return true;
  if (found.institution && open.institution) return true;
  if (found.period && open.period) return true;
  // Dates that a page cuts off their entry: nothing follows that they could be of.
  const isRest = !found.degree && !found.institution && (below === undefined || below.blankBefore);
  const isWhole = open.degree !== null && !open.degree.inName && open.institution !== null;
  return line.blankBefore && isWhole && !isRest;
}

/** "High School Diploma" beside "South High School": the name of the school says what was awarded too. */
const isOfSchool = (one: DegreePlace, other: DegreePlace): boolean =>
  one.level === other.level && (one.inName === true) !== (other.inName === true);

function readLine(line: Line, ofEducation = false): Pick<Draft, 'period' | 'degree' | 'institution' | 'fields'> {
  const detail = wordTotal(line.text) > 30 || (DETAIL.test(line.text) && !isOwnProject(line));
  const periods = detail ? [] : periodsOf(line);
  const period = periods.find((one) => one.range) ?? periods.at(-1) ?? null;
  const degrees = detail
    ? []
    : recogniseDegrees(line.text, line.start)
        .filter((one) => !isElse(one, line, periods))
        .map((one) => inSchoolName(one, line));
  const named = detail
    ? null
    : (degrees.find(({ inName }) => !inName) ??
      degrees[0] ??
      masterStudies(line) ??
      doctorOf(line) ??
      (ofEducation ? (trainingOf(line) ?? diplomaOf(line)) : null));
  const degree = named && withHonours(withSubject(named, line), line);
  const parts = partsOf(line, periods);
  const beside = degree?.inName ? null : degree;
  const institution = detail ? null : withCampus(withoutField(institutionOf(parts, beside), beside), line);
  const fields = detail
    ? []
    : recogniseFields(line.text, line.start).filter(
        (one) => !institution || one.start >= institution.end || one.end <= institution.start,
      );
  return { period, degree, institution, fields };
}

/** "Master of School Administration": what a degree is of belongs to its name, unless it is a field that is known. */
function withSubject(degree: DegreePlace, { text, start }: Line): DegreePlace {
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
  const field =
    /^(?:\s?\((?:[Hh]ons?\.?|[Hh]onou?rs|HONOU?RS)\))?(?:\s[Ii][Nn] |, |: )(\p{Lu}[\p{L}-]+(?: (?:(?:and|&|of) )?\p{Lu}[\p{L}-]+){0,3})(?=$|\s*[|•·;\t(,]|\.\s|\s[-–—]\s)/u.exec(
      behind,
    )?.[1];
  if (field === undefined || INSTITUTION.test(field) || isTown(field)) return false;
  return !/^(?:hons?|honou?rs|first|second|upper|lower|distinction|merit)\b/i.test(field);
}

/** "South High School": the level of the school is in its name. */
function inSchoolName(degree: DegreePlace, { text, start }: Line): DegreePlace {
  const [from, to] = [degree.start - start, degree.end - start];
  if (!/^(?:high|secondary) school$/i.test(text.slice(from, to))) return degree;
  return /\p{Lu}[\p{L}.'’-]*\s$/u.test(text.slice(0, from)) ? { ...degree, inName: true } : degree;
}

/** "Ausbildung zum Mechatroniker", "Lehre als Köchin", "Apprenticeship in Joinery": of the trade behind it, and of no level. */
function trainingOf(line: Line): DegreePlace | null {
  for (const { start, text } of partsOf(line, periodsOf(line))) {
    const name = TRAINING.exec(text)?.[0];
    if (name !== undefined) return { level: null, start, end: start + name.length, isTraining: true };
  }
  return null;
}

function saysNothing(line: Line): boolean {
  const { degree, institution, period } = readLine(line, true);
  return degree === null && institution === null && period === null;
}

/** The firm that someone learnt a trade at, in the line below or in one of the entry's own. */
function trainerOf({ degree, institution }: Pick<Draft, 'degree' | 'institution'>, line: Line): Part | null {
  if (!degree?.isTraining || institution || wordTotal(line.text) > LONGEST_TRAINER) return null;
  return (
    partsOf(line, periodsOf(line)).find(
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

/** "Doctor of Pharmacy", "Doctor of Physical Therapy": of whatever it is, a doctor's degree. */
function doctorOf(line: Line): DegreePlace | null {
  for (const { start, text } of partsOf(line, periodsOf(line))) {
    const name = DOCTOR.exec(text)?.[0];
    if (name !== undefined && !INSTITUTION.test(name)) return { level: 'doctorate', start, end: start + name.length };
  }
  return null;
}

const DOCTOR = /^doctor of \p{Lu}[\p{L}'-]+(?: (?:(?:and|&|of) )?\p{Lu}[\p{L}'-]+){0,3}/iu;

const OF_SUBJECT =
  /^ (?:of|OF) \p{Lu}[\p{L}'-]+(?: (?!(?:IN|AT|FROM) )(?:(?:and|&|of|AND|OF) )?\p{Lu}[\p{L}'-]+){0,3}(?=$|\s*[,|•·;:()\t]|\s[-–—]\s|\s(?:in|at|from|IN|AT|FROM)\s)/u;

/** "BA (Hons)", "BSc Hons.": with honours is how the degree is called. */
function withHonours(degree: DegreePlace, { text, start }: Line): DegreePlace {
  const honours = /^\s?(?:\((?:hons?\.?|honou?rs)\)|hons?\b\.?)/i.exec(text.slice(degree.end - start));
  return honours ? { ...degree, end: degree.end + honours[0].length } : degree;
}

/** "Master studies in Design", as "Bachelor studies" are: the word alone is of many trades. */
function masterStudies(line: Line): DegreePlace | null {
  for (const part of partsOf(line, periodsOf(line))) {
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

/** "Master Project, University of Bremen, 2012 - 2013": with a school and dates of its own it is no detail of another entry. */
function isOwnProject(line: Line): boolean {
  if (!/^(?:master|bachelor)(?:'s)?[ -]project\b/i.test(line.text) || !INSTITUTION.test(line.text)) return false;
  return periodsOf(line).some(({ range }) => range);
}

const STATE = /^(?:MA|MS|ME|MD)$/;
const MICROSOFT =
  /^\s*(?:office|excel|word|power ?point|power ?bi|project|access|visio|outlook|windows|sql|dynamics|teams|sharepoint|azure|dos)\b/i;

/** What only looks like a degree: "March 2015", "MS Excel", "Boston, MA", "Bachelor pass" of a school. */
function isElse({ start, end }: { start: number; end: number }, line: Line, periods: readonly Period[]): boolean {
  if (periods.some((period) => period.start <= start && period.end >= end)) return true;
  const name = line.text.slice(start - line.start, end - line.start);
  // "March/October 1995" is no Master of Architecture.
  if (/^march$/i.test(name) && name !== 'MArch') return true;
  if (/\bpost-$/i.test(line.text.slice(0, start - line.start))) return true;
  if (/^ pass\b/i.test(line.text.slice(end - line.start))) return true;
  if (!STATE.test(name)) return false;
  if (name === 'MS' && MICROSOFT.test(line.text.slice(end - line.start))) return true;
  const before = /(?:^|,)([^,]+), ?$/.exec(line.text.slice(0, start - line.start))?.[1] ?? '';
  const town = before !== '' && wordTotal(before) <= 3 && !INSTITUTION.test(before);
  return town && recogniseFields(before).length === 0 && !/^ (?:in|of) /.test(line.text.slice(end - line.start));
}

function partsOf(line: Line, periods: readonly Period[]): Part[] {
  let text = line.text;
  for (const period of periods) {
    const from = period.start - line.start;
    text = text.slice(0, from) + '|'.repeat(period.end - period.start) + text.slice(period.end - line.start);
  }
  const parts: Part[] = [];
  let from = 0;
  const push = (to: number): void => {
    const raw = text.slice(from, to);
    const trimmed = raw
      .replace(/^[\s|,:;.\-*_]+|[\s|,:;\-*_]+$/g, '')
      .replace(/\s+(?:City|GPA|Dean's List|(?:[Pp]art|[Ff]ull)-[Tt]ime|[Cc]um [Ll]aude)$/, '');
    const start = line.start + from + raw.indexOf(trimmed);
    if (trimmed !== '') parts.push({ start, end: start + trimmed.length, text: trimmed });
  };
  for (const match of text.matchAll(SEPARATOR)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(text.length);
  return parts;
}

function entryOf(draft: Draft, document: number): EducationEntry {
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
  const school = draft.institution ?? firstOf(draft.lines, (line) => trainerOf(draft, line));
  return {
    level: draft.degree?.level ?? null,
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

/** "Diploma, Electrical Engineering", "Certificate III in Carpentry": it is told as it stands, and says nothing of a level. */
function diplomaOf(line: Line): DegreePlace | null {
  for (const { start, text } of partsOf(line, periodsOf(line))) {
    const length = DIPLOMA.exec(text)?.[0].length ?? 0;
    if (length > 0) return { level: null, start, end: start + length };
  }
  return null;
}

/** The field as written behind the degree ("BSc in Applied Physics"), else the first field that the taxonomy knows. */
function fieldText(draft: Draft): Part | null {
  const field = draft.written ?? writtenField(draft);
  const line = field && draft.lines.find((one) => one.start <= field.start && one.end >= field.end);
  return line ? withBranch(field!, line, draft.institution) : field;
}

function writtenField(draft: Draft): Part | null {
  const { degree } = draft;
  const line = degree && draft.lines.find((one) => one.start <= degree.start && one.end >= degree.end);
  if (degree && line) {
    const parts = partsOf(line, periodsOf(line));
    const own = parts.find((part) => part.start <= degree.start && part.end > degree.end);
    const after = own && own.text.slice(degree.end - own.start);
    const lead = after ? IN.exec(after)![0].length : 0;
    const text = after?.slice(lead).trim() ?? '';
    const another = after?.startsWith('.') === true && recogniseDegrees(text).length > 0;
    if (own && after && !another && /^\p{Lu}/u.test(text) && !INSTITUTION.test(text) && wordTotal(text) <= 8) {
      const start = own.start + (degree.end - own.start) + after.indexOf(text, lead);
      return { start, end: start + text.length, text };
    }
  }
  const named = line && fieldBehind(partsOf(line, periodsOf(line)), degree.end);
  if (named) return named;
  const written = line && writtenBehind(line, degree, draft.institution);
  if (written) return written;
  // "Bachelor of Business Administration, Accounting": the field stands beside the degree, not in its name.
  const beside = draft.fields.filter((one) => !degree || one.start >= degree.end || one.end <= degree.start);
  // "Certificate of Secondary Education" is of a school and in no subject, "Doctor of Pharmacy" says it all.
  const fields = beside.length > 0 || OF_ITSELF.has(degree?.level ?? null) ? beside : draft.fields;
  const known = fields[0];
  const last = fields.findLast((one) => known && one.start - known.end < 6) ?? known;
  if (!known || !last) return null;
  const part = partAround(draft, known);
  return part ?? { start: known.start, end: known.end, text: sliceOf(draft.lines, known.start, known.end) };
}

const OF_ITSELF: ReadonlySet<DegreePlace['level']> = new Set(['secondary', 'doctorate']);

/** "Engineering – Robotics" at the end of a line, with the school in another: a field and its branch. */
function withBranch(field: Part, line: Line, school: Part | null): Part {
  const behind = line.text.slice(field.end - line.start);
  const branch = BRANCH.exec(behind)?.[0];
  if (branch === undefined || school === null) return field;
  const end = field.end + branch.length;
  // "Computer Science - Princeton, NJ" names a town.
  if (behind[branch.length] === ',' && !INSTITUTION.test(behind.slice(branch.length).split(',', 2)[1]!)) return field;
  const said = branch.replace(/^\s[-–—]\s/, '');
  if (MODE.test(said) || isTown(said) || INSTITUTION.test(said) || (school.start < end && school.end > field.end))
    return field;
  return { start: field.start, end, text: line.text.slice(field.start - line.start, end - line.start) };
}

const BRANCH = /^\s[-–—]\s\p{Lu}[\p{L}-]+(?: (?:(?:and|&|of) )?\p{Lu}[\p{L}-]+){0,2}(?=$|\s*[,\t|])/u;

/** "Logistics Management" where "Logistics" is known: the whole of a short line that tells the field alone. */
function partAround({ lines, degree, institution }: Draft, known: { start: number; end: number }): Part | null {
  const line = lines.find((one) => one.start <= known.start && one.end >= known.end);
  if (!line || (degree && degree.start >= line.start && degree.end <= line.end)) return null;
  if (institution && institution.start >= line.start && institution.end <= line.end) return null;
  const isField =
    periodsOf(line).length === 0 && /^\p{Lu}[\p{L}'-]+(?: (?:and |& |of )?\p{Lu}[\p{L}'-]+){0,3}$/u.test(line.text);
  return isField ? { start: line.start, end: line.end, text: line.text } : null;
}

/** "BA (Hons) in Hospitality Management", "Bachelor, Wood Science": up to the next sign, where a field is named in it or "in" stands before it. */
function writtenBehind(line: Line, degree: DegreePlace, school: Part | null): Part | null {
  let text = line.text;
  for (const { start, end } of periodsOf(line))
    text = text.slice(0, start - line.start) + '|'.repeat(end - start) + text.slice(end - line.start);
  const from = degree.end - line.start;
  const lead = /^(?:\s*[,:-]\s*|\s+(?:in|of|en|im)\s+|\s+)/i.exec(text.slice(from))?.[0];
  if (lead === undefined) return null;
  const [behind = ''] = text.slice(from + lead.length).split(BEHIND_FIELD, 1);
  const field = behind.replace(/\s+City\s*$/, '').trim();
  // With the school told elsewhere, what follows the comma is no part of its name.
  const beside =
    school !== null && /^\s*[,:]/.test(lead) && wordTotal(field) <= 4 && !isTown(field) && !/^[A-Z]{2}$/.test(field);
  const sure = /^\s+(?:in|of|en|im)\s/i.test(lead) || recogniseFields(field).length > 0 || beside;
  if (/\d/.test(field) || /^(.{3,})\s\1$/.test(field)) return null;
  if (!sure || !/^\p{Lu}/u.test(field) || INSTITUTION.test(field) || wordTotal(field) > 8) return null;
  const start = degree.end + lead.length;
  return { start, end: start + field.length, text: field };
}

const BEHIND_FIELD =
  /(?<=\p{L}{4})\.\s+(?=\p{Lu})|\s*[|•·;,\t()]|\s+(?:[-–—]{1,2}|\/)\s|\s{3,}|\s(?:at|from|bei)\s(?=\p{Lu})/u;

/** "Master of Science, Human-Computer Interaction, Stanford University": the part behind the degree, when an institution follows. */
function fieldBehind(parts: readonly Part[], degreeEnd: number): Part | null {
  const at = parts.findIndex((part) => part.start >= degreeEnd);
  const part = parts[at];
  const next = parts[at + 1];
  if (!part || !next || INSTITUTION.test(part.text) || !INSTITUTION.test(next.text) || wordTotal(part.text) > 6)
    return null;
  return /^\p{Lu}/u.test(part.text) && !/^(?:in|of) /i.test(part.text) ? part : null;
}

function firstOf<T>(lines: readonly Line[], find: (line: Line) => T | null): T | null {
  for (const line of lines) {
    const found = find(line);
    if (found !== null) return found;
  }
  return null;
}

function sliceOf(lines: readonly Line[], start: number, end: number): string {
  const line = lines.find((one) => one.start <= start && one.end >= end);
  return line ? line.text.slice(start - line.start, end - line.start) : '';
}
