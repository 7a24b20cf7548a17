import { recogniseDegrees, recogniseFields } from '#libs/language';
import { periodsOf, type Period } from '../../dates/periods.js';
import type { ResumeLine } from '../../lines/lines.js';
import { isTown } from '../../lines/header-pieces.js';
import { wordTotal } from '../../lines/line-shape.js';
import { MODE } from './degree-lines.js';
import { INSTITUTION, type DegreePlace, type LinePart } from './institution.js';
import { linePartsOf } from './line-parts.js';

/** An entry of an education section while it is being read. */
export interface EducationDraft {
  lines: ResumeLine[];
  period: Period | null;
  degree: DegreePlace | null;
  institution: LinePart | null;
  fields: { field: string; start: number; end: number }[];
  /** A field in words that the taxonomy does not know, on a line of its own. */
  written?: LinePart;
}

const IN =
  /^\.?(?:\s*(?:degree|programme|program|studies))?\s*(?:(?:in|of|im|en|zum|zur|als|as|:|,|-|with a major in|major(?:ing)? in)\s+)?/i;

/** The field as written behind the degree ("BSc in Applied Physics"), else the first field that the taxonomy knows. */
export function fieldText(draft: EducationDraft): LinePart | null {
  const field = draft.written ?? writtenField(draft);
  const line = field && draft.lines.find((one) => one.start <= field.start && one.end >= field.end);
  return line ? withBranch(field!, line, draft.institution) : field;
}

function writtenField(draft: EducationDraft): LinePart | null {
  const { degree } = draft;
  const line = degree && draft.lines.find((one) => one.start <= degree.start && one.end >= degree.end);
  if (degree && line) {
    const parts = linePartsOf(line, periodsOf(line));
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
  const named = line && fieldBehind(linePartsOf(line, periodsOf(line)), degree.end);
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
function withBranch(field: LinePart, line: ResumeLine, school: LinePart | null): LinePart {
  const behind = line.text.slice(field.end - line.start);
  const branch = BRANCH.exec(behind)?.[0];
  if (branch === undefined || school === null) return field;
  const end = field.end + branch.length;
  // "Computer Science - Princeton, NJ" names a town.
  if (behind[branch.length] === ',' && !INSTITUTION.test(behind.slice(branch.length).split(',', 2)[1]!)) return field;
  const rest = branch.replace(/^\s[-–—]\s/, '');
  if (MODE.test(rest) || isTown(rest) || INSTITUTION.test(rest) || (school.start < end && school.end > field.end))
    return field;
  return { start: field.start, end, text: line.text.slice(field.start - line.start, end - line.start) };
}

const BRANCH = /^\s[-–—]\s\p{Lu}[\p{L}-]+(?: (?:(?:and|&|of) )?\p{Lu}[\p{L}-]+){0,2}(?=$|\s*[,\t|])/u;

/** "Logistics Management" where "Logistics" is known: the whole of a short line that tells the field alone. */
function partAround(
  { lines, degree, institution }: EducationDraft,
  known: { start: number; end: number },
): LinePart | null {
  const line = lines.find((one) => one.start <= known.start && one.end >= known.end);
  if (!line || (degree && degree.start >= line.start && degree.end <= line.end)) return null;
  if (institution && institution.start >= line.start && institution.end <= line.end) return null;
  const isField =
    periodsOf(line).length === 0 && /^\p{Lu}[\p{L}'-]+(?: (?:and |& |of )?\p{Lu}[\p{L}'-]+){0,3}$/u.test(line.text);
  return isField ? { start: line.start, end: line.end, text: line.text } : null;
}

/** "BA (Hons) in Hospitality Management", "Bachelor, Wood Science": up to the next sign, where a field is named in it or "in" stands before it. */
function writtenBehind(line: ResumeLine, degree: DegreePlace, school: LinePart | null): LinePart | null {
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
function fieldBehind(parts: readonly LinePart[], degreeEnd: number): LinePart | null {
  const at = parts.findIndex((part) => part.start >= degreeEnd);
  const part = parts[at];
  const next = parts[at + 1];
  if (!part || !next || INSTITUTION.test(part.text) || !INSTITUTION.test(next.text) || wordTotal(part.text) > 6)
    return null;
  return /^\p{Lu}/u.test(part.text) && !/^(?:in|of) /i.test(part.text) ? part : null;
}

export function sliceOf(lines: readonly ResumeLine[], start: number, end: number): string {
  const line = lines.find((one) => one.start <= start && one.end >= end);
  return line ? line.text.slice(start - line.start, end - line.start) : '';
}
