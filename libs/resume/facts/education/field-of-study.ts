import { recogniseDegrees, recogniseFields } from '#libs/language';
import { periodsOf, type Period } from '../../dates/periods.js';
import type { ResumeLine } from '../../lines/lines.js';
import { isTown } from '../../lines/places.js';
import { wordTotal } from '../../lines/line-shape.js';
import { MODE } from './parts/study-mode.js';
import { fieldInName } from './parts/field-in-name.js';
import { cutPart, namesInstitution, type DegreePlace, type LinePart } from './parts/institution.js';
import { labelledField } from './parts/labelled-field.js';
import { linePartsOf } from './parts/line-parts.js';
import {
  IS_GRADE,
  NO_FIELD,
  withBracket,
  withBranch,
  withOption,
  withoutLabel,
  withoutLevel,
} from './parts/narrowed-field.js';
import { behindLetters, majorIn, ofName, quotedField } from './parts/named-field.js';
import { labelledIn } from './remaining-field.js';
import { SUBJECT_WORD } from './parts/subject-words.js';

/** An entry of an education section while it is being read. */
export interface EducationDraft {
  lines: ResumeLine[];
  /** Lines below that tell how it stands with the studies. */
  remarks: ResumeLine[];
  /** A name on a line of its own that may be the school. */
  beside?: LinePart;
  period: Period | null;
  degree: DegreePlace | null;
  institution: LinePart | null;
  fields: { field: string; start: number; end: number }[];
  /** A field in words that the taxonomy does not know, on a line of its own. */
  written?: LinePart;
}

const IN =
  /^\.?(?:['’]s(?= pro))?(?:\s*(?:degree|programme|program|studies|candidate|honou?rs|\(?hons?\)?\.?|\([A-Z]{2,5}\)))*\s*(?:(?:-(?=\p{Lu})|(?:[:,-]|in de|in het|in der|in the|in|of|for|im|der|en|em|zum|zur|als|as|i|inom|z|w zakresie|na kierunku|kierunek:?|som|per (?:il|lo|la|i|gli|le|l[’'])|per|come|de la|de|di|del|mention|spécialité|option|con orientación en|con especialidad en|orientación en|richting|within|fachrichtung|schwerpunkt|with a major in|major(?:ing)? in)\s+|d[’'])(?:(?:spécialisation|specializzazione|especialización|specialisatie|spécialité) (?:en|in) )?)?/iu;
/** Words that join a degree to its field, and after which a field may begin in lower case. */
const JOINS =
  /(?:^|\s)(?:in (?:de|het|der|the)|in|of|im|en|em|i|zum|zur|als|inom|z|w zakresie|na kierunku|kierunek:?|som|per (?:il|lo|la|i|gli|le)|per|come|de la|de|di|del|mention|spécialité|option|con orientación en|con especialidad en|orientación en|richting|fachrichtung|(?:spécialisation|specializzazione|especialización|specialisatie) (?:en|in))\s+$|d[’']$/iu;

/** The field as written behind the degree ("BSc in Applied Physics"), else the first field that the taxonomy knows. */
export function fieldText(draft: EducationDraft): LinePart | null {
  if (draft.degree?.inName) return tradeOfSchool(draft);
  const named = draft.written ?? nameField(draft) ?? statedField(draft) ?? writtenField(draft);
  const { institution } = draft;
  // What names the school tells no subject.
  const isSchool = named && institution && named.start < institution.end && institution.start < named.end;
  const field = isSchool || (named && CLASS.test(named.text)) ? null : named;
  const line = field && draft.lines.find((one) => one.start <= field.start && one.end >= field.end);
  return line ? withBracket(withBranch(withoutLevel(withoutLabel(field!)), line, draft.institution), line) : field;
}

/** "Zasadnicza Szkoła Zawodowa w Kępnie, mechanik pojazdów": the trade behind a school of trades. */
function tradeOfSchool({ degree, lines }: EducationDraft): LinePart | null {
  const line =
    degree?.level === 'vocational' && lines.find((one) => one.start <= degree.start && one.end >= degree.end);
  if (!degree || !line) return null;
  const parts = linePartsOf(line, periodsOf(line));
  const own = parts.findIndex(({ start, end }) => start <= degree.start && end >= degree.end);
  const part = labelledIn(parts.slice(own + 1)) ?? parts[own + 1];
  return part &&
    /^\p{Ll}{4}[^\d]*$/u.test(part.text) &&
    wordTotal(part.text) <= LONGEST_TRADE &&
    !IS_GRADE.test(part.text)
    ? part
    : null;
}

const LONGEST_TRADE = 5;

function nameField({ degree, lines }: EducationDraft): LinePart | null {
  const line = degree && lines.find((one) => one.start <= degree.start && one.end >= degree.end);
  // "Dipl. Techniker HF Maschinenbau": the branch stands behind.
  if (
    !line ||
    (/ HF$/.test(line.text.slice(0, degree.end - line.start)) &&
      /^ \p{Lu}\p{Ll}{4}/u.test(line.text.slice(degree.end - line.start)))
  )
    return null;
  return fieldInName({ ...degree, text: sliceOf(lines, degree.start, degree.end) });
}

/** What the colon behind a degree leads, or what stands before a diploma. */
function statedField({ degree, lines, institution }: EducationDraft): LinePart | null {
  const line = degree && lines.find((one) => one.start <= degree.start && one.end >= degree.end);
  if (!degree || !line) return null;
  let { text } = line;
  for (const { start, end } of periodsOf(line))
    text = text.slice(0, start - line.start) + '|'.repeat(end - start) + text.slice(end - line.start);
  const leading = fieldLeading(line, degree);
  if (leading) return leading;
  const from = degree.end - line.start;
  const listed = SAYS_ALL.test(text.slice(degree.start - line.start, from));
  if (degree.level === 'secondary' && !listed) return null;
  const field = labelledField(text.slice(from), degree.end, institution?.start ?? null, listed);
  return field && !IS_GRADE.test(field.text) && !MODE.test(field.text) ? field : null;
}

/** How well a degree was passed. */
const CLASS =
  /^(?:(?:first|second|third|upper|lower)(?: (?:second|third|upper|lower|division))?(?: class\b.*| honou?rs)?|2[.:][12]|distinction|merit|pass)$/iu;

/** "Social Services Diploma": what stands before the word in its part. */
function fieldLeading(line: ResumeLine, degree: DegreePlace): LinePart | null {
  if (!/^(?:diploma|\S+ certificate)$/i.test(line.text.slice(degree.start - line.start, degree.end - line.start)))
    return null;
  const own = linePartsOf(line, periodsOf(line)).find((part) => part.start < degree.start && part.end === degree.end);
  return own ? cutPart(own, 0, degree.start - own.start) : null;
}

function writtenField(draft: EducationDraft): LinePart | null {
  const { degree } = draft;
  const line = degree && draft.lines.find((one) => one.start <= degree.start && one.end >= degree.end);
  if (degree && line) {
    const parts = linePartsOf(line, periodsOf(line));
    const own = parts.find((part) => part.start <= degree.start && part.end > degree.end);
    const after = own && own.text.slice(degree.end - own.start);
    const quoted = quotedField(line, degree);
    if (quoted) return quoted;
    const major = majorIn(line, degree);
    if (major) return major;
    // "Bachelor HES-SO en Soins infirmiers": the letters of the school or of the award.
    const letters = after
      ? (/^ \(?[A-Z]{2,5}(?:-[A-Z]{2,5})?\)?(?= (?:in|en|em) \p{Lu})/u.exec(after)?.[0].length ?? 0)
      : 0;
    const lead = after ? letters + IN.exec(after.slice(letters))![0].length : 0;
    const text =
      after
        ?.slice(lead)
        .replace(/ student$/i, '')
        .trim() ?? '';
    const another = after?.startsWith('.') === true && recogniseDegrees(text).length > 0;
    if (
      own &&
      after &&
      !another &&
      mayBeField(text, line.text.slice(degree.start - line.start, degree.end - line.start + lead))
    ) {
      const start = own.start + (degree.end - own.start) + after.indexOf(text, lead);
      return withOption({ start, end: start + text.length, text }, parts, line);
    }
    const bracketed = inBrackets(line, degree.end);
    if (bracketed) return bracketed;
    const trade = behindLetters(line, degree);
    if (trade) return trade;
    if (SAYS_ALL.test(line.text.slice(degree.start - line.start, degree.end - line.start))) return null;
  }
  const named = line && fieldBehind(linePartsOf(line, periodsOf(line)), degree.end);
  if (named) return named;
  const written = line && writtenBehind(line, degree, draft.institution);
  if (written) return written;
  const before = line && fieldBefore(linePartsOf(line, periodsOf(line)), degree);
  if (before) return before;
  // "Bachelor of Business Administration, Accounting": the field stands beside the degree, not in its name.
  const beside = draft.fields.filter((one) => !degree || one.start >= degree.end || one.end <= degree.start);
  const own = beside.length === 0 && degree && line ? ofName(line, degree) : null;
  if (own) return own;
  // "Certificate of Secondary Education" is of a school and in no subject.
  const fields = beside.length > 0 || OF_ITSELF.has(degree?.level ?? null) ? beside : draft.fields;
  const known = fields[0];
  const last = fields.findLast((one) => known && one.start - known.end < 6) ?? known;
  if (!known || !last) return null;
  const part = partAround(draft, known);
  return part ?? { start: known.start, end: known.end, text: sliceOf(draft.lines, known.start, known.end) };
}

/** Awards that are in no subject: what stands beside them is a list of courses or a school. */
const SAYS_ALL =
  /^(?:(?:\d+ )?[aox][ -/]*levels?|(?:\d+ )?i?gcses?|(?:advanced )?highers|leaving cert\p{L}*|abitur|matura|high school.*|ged|hs|vwo|havo|j\.?d\.?|m\.d\.?|mbbs|international baccalaureate|ib diploma)$/iu;

/** A text that may tell what a degree is in; in lower case only where a word joins it to the degree. */
function mayBeField(text: string, before: string): boolean {
  if (text === '' || namesInstitution(text) || wordTotal(text) > LONGEST_FIELD || MODE.test(text)) return false;
  if (IS_GRADE.test(text)) return false;
  return /^\p{Lu}/u.test(text) || (JOINS.test(before) && /^\p{Ll}{3}/u.test(text)) || OF_TRADE.test(before);
}

/** In words: "Educación Básica con énfasis en Humanidades y Lengua Castellana". */
const LONGEST_FIELD = 10;
/** Trades are written in lower case in many languages: "CAP mécanicien", "technik informatyk". */
const OF_TRADE =
  /(?:^|\s)(?:c\.?a\.?p\.?|bep|cfc|licence|maîtrise|\p{L}*matur(?:ität|a|ité)|facharbeiterbrief|zasadnicza szkoła zawodowa|szkoła branżowa|cqp|mbo(?:[- ]?\d)?|technik|afc|bachelier|qualifica)\s*$/iu;
/** "B.E. (Information Technology)", "M.P.H. (Epidemiology)": words in brackets right behind a degree. */
function inBrackets(line: ResumeLine, degreeEnd: number): LinePart | null {
  const bracket = /^\s*\(([^()]{3,70})\)/u.exec(line.text.slice(degreeEnd - line.start));
  const label = /^profi(?:el|l|lo) /iu.exec(bracket?.[1] ?? '')?.[0].length ?? 0;
  const text = bracket?.[1]?.slice(label).trim();
  // "DEAS (Diplôme d'État d'aide-soignant)": what the letters stand for.
  if (bracket && text !== undefined && IS_AWARD.test(text))
    return fieldInName({
      start: degreeEnd + bracket[0].indexOf(text),
      end: degreeEnd + bracket[0].indexOf(text) + text.length,
      text,
    });
  if (!bracket || text === undefined || !/\p{Lu}?\p{Ll}{3}|^[A-Z]{3}$|^[A-Z]&[A-Z]$/u.test(text) || /\d/.test(text))
    return null;
  if (MODE.test(text) || IS_GRADE.test(text) || namesInstitution(text) || NO_FIELD.test(text)) return null;
  if (recogniseDegrees(text).length > 0 || !/^\p{Lu}/u.test(text) || /^pr[eé]-bol/iu.test(text)) return null;
  if (/^[A-Z]{3}$/.test(text) && /^ \p{L}{4}/u.test(line.text.slice(degreeEnd - line.start + bracket[0].length)))
    return null;
  const start = degreeEnd + bracket[0].indexOf(text);
  return { start, end: start + text.length, text };
}

/** The name of an award in words. */
const IS_AWARD = /^(?:dipl[oô]m|certificat|brevet|attestat|bachelor|master|licen[cs]|professional )/iu;

/** "Informatik, Abschluss Diplom", "Politechnika Wrocławska, Informatyka, studia inżynierskie": the part before the degree. */
function fieldBefore(parts: readonly LinePart[], degree: DegreePlace): LinePart | null {
  if (degree.level === 'secondary') return null;
  const at = parts.findIndex((part) => part.start <= degree.start && part.end > degree.start);
  const part = parts[at - 1];
  const own = parts[at];
  const joint = own && HBO.exec(own.text.slice(0, degree.start - own.start).trim());
  if (own && joint?.[1]) {
    const start = own.start + own.text.indexOf(joint[1]);
    return { start, end: start + joint[1].length, text: joint[1] };
  }
  if (!part || namesInstitution(part.text) || wordTotal(part.text) > 6 || isTown(part.text)) return null;
  const studied =
    /^(?:(?:studium|studies|studies in|studiengang|kierunek|field|major|études|hbo|mbo(?: \d)?)(?: de[rs]?| en| in)?)[ :]+(.+)$/iu.exec(
      part.text,
    )?.[1];
  if (studied !== undefined) {
    const start = part.end - studied.length;
    return { start, end: part.end, text: studied };
  }
  const labelled = parts[at - 2] && FIELD_LABEL.test(parts[at - 2]!.text);
  return labelled || SUBJECT_WORD().test(part.text) || recogniseFields(part.text).length > 0 ? part : null;
}

/** What a form calls the subject. */
const FIELD_LABEL =
  /^(?:kierunek|field(?: of study)?|major|fach|fachrichtung|studienrichtung|specialit[yà]|spécialité|specjalność|richting|especialidad|indirizzo)$/iu;

const HBO = /^hbo (\p{Lu}[\p{L} ]+)$/iu;
const OF_ITSELF: ReadonlySet<DegreePlace['level']> = new Set(['secondary', 'doctorate']);

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
  const lead = /^(?:\s*[,:-]\s*|\s+(?:in|of|en|im|em)\s+|\s+)/i.exec(text.slice(from))?.[0];
  if (lead === undefined) return null;
  const [behind = ''] = text.slice(from + lead.length).split(BEHIND_FIELD, 1);
  const field = behind.replace(/\s+City\s*$/, '').trim();
  // With the school told elsewhere, what follows the comma is no part of its name.
  const isRest = /^\s*-/.test(lead) && from + lead.length + field.length === line.text.length;
  const beside =
    school !== null &&
    (/^\s*[,:]/.test(lead) || isRest) &&
    wordTotal(field) <= 4 &&
    !isTown(field) &&
    !/^[A-Z]{2}$/.test(field);
  // "BSc (Hons) Quantity Surveying": what follows the bracket with nothing between.
  const isAfterHonours =
    lead === ' ' && text[from - 1] === ')' && !isTown(field) && !IS_GRADE.test(field) && !MODE.test(field);
  const sure =
    isAfterHonours ||
    /^\s*:/.test(lead) ||
    /^\s+(?:in|of|en|im|em)\s/i.test(lead) ||
    recogniseFields(field).length > 0 ||
    beside;
  if (/\d/.test(field) || /^(.{3,})\s\1$/.test(field)) return null;
  if (!sure || !/^\p{Lu}/u.test(field) || namesInstitution(field) || wordTotal(field) > 8) return null;
  const start = degree.end + lead.length;
  return { start, end: start + field.length, text: field };
}

const BEHIND_FIELD =
  /(?<=\p{L}{4})\.\s+(?=\p{Lu})|\s*[|•·;,\t()]|\s+(?:[-–—]{1,2}|\/)\s|\s{3,}|\s(?:at|from|bei)\s(?=\p{Lu})/u;

/** "Master of Science, Human-Computer Interaction, Stanford University": the part behind the degree, when an institution follows. */
function fieldBehind(parts: readonly LinePart[], degreeEnd: number): LinePart | null {
  const at = parts.findIndex((part) => part.start >= degreeEnd);
  const labelled = parts[at] && FIELD_LABEL.test(parts[at].text) ? parts[at + 1] : undefined;
  if (labelled) return labelled;
  const part = parts[at];
  const next = parts[at + 1];
  if (!part || !next || namesInstitution(part.text) || !namesInstitution(next.text) || wordTotal(part.text) > 6)
    return null;
  if (IS_GRADE.test(part.text) || MODE.test(part.text) || recogniseDegrees(part.text).length > 0) return null;
  return (/^\p{Lu}/u.test(part.text) || SUBJECT_WORD().test(part.text)) && !/^(?:in|of) /i.test(part.text)
    ? part
    : null;
}

export function sliceOf(lines: readonly ResumeLine[], start: number, end: number): string {
  const line = lines.find((one) => one.start <= start && one.end >= end);
  return line ? line.text.slice(start - line.start, end - line.start) : '';
}
