/** What an entry is in, where nothing names it: the part that is left beside its degree, school, places, dates and grades. */
import { recogniseDegrees, recogniseFields } from '#libs/language';
import { periodsOf } from '../../dates/periods.js';
import { isTown } from '../../lines/places.js';
import { wordTotal } from '../../lines/line-shape.js';
import type { ResumeLine } from '../../lines/lines.js';
import { hasOrganisationWord } from '../../lines/title-words.js';
import { awardsIn } from './awards/awards.js';
import { studyStatus } from './parts/study-status.js';
import { cutPart, namesInstitution, type DegreePlace, type LinePart } from './parts/institution.js';
import { linePartsOf } from './parts/line-parts.js';
import { NO_SUBJECT } from './parts/no-subject.js';
import { isSubjectWord } from './parts/subject-words.js';

/** In words. */
const LONGEST = 7;

/** The parts that an entry is known to have. */
interface Known {
  degree: DegreePlace | null;
  school: LinePart | null;
  lines: readonly ResumeLine[];
}

/**
 * The part of the degree's line, or of the school's, that tells what an entry is in. Beside the degree any name counts when the school
 * is known; behind the school towns follow, so that only words like those of subjects do.
 */
export function remainingField({ degree, school, lines }: Known): LinePart | null {
  const place = degree ?? school;
  const line = place && lines.find((one) => one.start <= place.start && one.end >= place.end);
  if (!line) return null;
  const awards = awardsIn(line);
  const parts = linePartsOf(line, periodsOf(line));
  const labelled = labelledIn(parts);
  if (labelled && !overlaps(labelled, school)) return labelled;
  if (degree?.level === 'secondary') return null;
  const left = parts
    .map(withoutAward)
    .filter(
      (part) =>
        !overlaps(part, degree) &&
        !overlaps(part, school) &&
        !awards.some((award) => overlaps(part, award)) &&
        mayBeSubject(part.text),
    );
  const isBehindSchool = ({ start }: LinePart): boolean =>
    school !== null &&
    school.end >= line.start &&
    school.start < start &&
    (degree === null || start < degree.start || degree.start < school.start);
  const sure = left.filter((part) =>
    isBehindSchool(part) || school === null || degree === null ? isLikeSubject(part.text) : /^\p{L}/u.test(part.text),
  );
  return (
    sure.find((part) => degree !== null && part.start >= degree.end && !isBehindSchool(part)) ??
    sure.findLast((part) => degree !== null && part.end <= degree.start && !isBehindSchool(part)) ??
    sure[0] ??
    null
  );
}

/** What a label leads in one of the parts of a line, also where a sign parts the two ("Beruf: Mechaniker"). */
export function labelledIn(parts: readonly LinePart[]): LinePart | null {
  const label = parts.findIndex(({ text }) => LABEL_ALONE.test(text));
  return firstOf(parts, withoutLabel) ?? (label >= 0 ? (parts[label + 1] ?? null) : null);
}

const LABEL_ALONE = /^(?:beruf|zawód|lehrberuf|profil|kierunek|specjalność|fachrichtung)$/iu;

/** "Profil Elektrotechnik", "kierunek Ekonomia": what a label of a branch or a trade leads. */
function withoutLabel(part: LinePart): LinePart | null {
  const label = LABEL.exec(part.text)?.[0].length;
  const named = label === undefined ? null : cutPart(part, label, part.text.length);
  return named && (mayBeSubject(named.text) || /^[A-Z]{3}$/.test(named.text)) ? named : null;
}

const LABEL =
  /^(?:(?:with )?major(?:ing)? in|profil(?:o|iel)?|profiel|kierunek|zawód|specjalność|fachrichtung|studienrichtung|vertiefung|höhere abteilung für|zweig|beruf|filière|option|orientation|curso (?:de|científico-humanístico de)|orientación(?: en)?|especialidad(?: en)?|indirizzo|specializzazione|richting|studierichting|stream|studium(?: der| des)?|studies in|trade course(?: in)?|course in|iscritt[oa] a(?:l corso di)?)[: ]+(?=\p{L}{3})/iu;

/** "Level 3 HR Support Apprenticeship": without the words for the award that stand around it. */
function withoutAward(part: LinePart): LinePart {
  const from = /^(?:(?:[A-Z]{2,6} )?(?:level|niveau|nivel|nível|livello|poziom) \d(?: \(?[A-Z]+\)?)? )?/i.exec(
    part.text,
  )![0].length;
  const to = part.text.search(
    / (?:apprenticeship|diploma|certificate|program(?:me)?|course|training|degree|studies)(?!\p{L}).*$/iu,
  );
  return from > 0 || to > from ? cutPart(part, from, to > from ? to : part.text.length) : part;
}

function firstOf<T, R>(all: readonly T[], find: (one: T) => R | null): R | null {
  for (const one of all) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

/**
 * "NVTI Grade Two, Auto Mechanics", "CESS, enseignement général", "Pedagogical High School, primary teacher": behind what schools and trades
 * award stands the trade or the branch, in small letters or with a word of one.
 */
export function tradeBehind({ degree, lines }: Omit<Known, 'school'>, school: LinePart | null): LinePart | null {
  const line = degree && lines.find((one) => one.start <= degree.start && one.end >= degree.end);
  if (!line || (degree.level !== 'vocational' && degree.level !== 'secondary')) return null;
  const parts = linePartsOf(line, periodsOf(line));
  const labelled = labelledIn(parts);
  if (labelled && !overlaps(labelled, school)) return labelled;
  const own = parts.findIndex((part) => overlaps(part, degree));
  const behind = parts.slice(own + 1).filter((part) => !overlaps(part, school));
  return behind.find(({ text }) => isTrade(text)) ?? null;
}

const isTrade = (text: string): boolean =>
  !/\d/.test(text) &&
  wordTotal(text) <= LONGEST_TRADE &&
  !NO_SUBJECT.test(text) &&
  !isTown(text) &&
  !namesInstitution(text) &&
  studyStatus(text) === undefined &&
  recogniseDegrees(text).length === 0 &&
  (/^\p{Ll}{4}/u.test(text) || (!hasOrganisationWord(text) && isLikeSubject(text)));

/** In words. */
const LONGEST_TRADE = 5;

/** Two names behind a degree, or before it, of which none is known to be a school: the one beside the degree is the subject. */
export function subjectOfTwo({ degree, lines }: Omit<Known, 'school'>): LinePart | null {
  const line = degree && lines.find((one) => one.start <= degree.start && one.end >= degree.end);
  if (!line || degree.level === 'secondary') return null;
  const parts = linePartsOf(line, periodsOf(line)).filter(
    (part) => !overlaps(part, degree) && /^\p{Lu}/u.test(part.text) && mayBeSubject(part.text),
  );
  const behind = parts.filter(({ start }) => start >= degree.end);
  if (behind.length >= 2) return behind[0]!;
  const before = parts.filter(({ end }) => end <= degree.start);
  return behind.length === 0 && before.length >= 2 ? before.at(-1)! : null;
}

const overlaps = (part: LinePart, other: { start: number; end: number } | null): boolean =>
  other !== null && part.start < other.end && other.start < part.end;

/** Returns whether a text may name a subject: it is no grade, mode or remark, no school, town or degree. */
export function mayBeSubject(text: string): boolean {
  return (
    /\p{Ll}{3}/u.test(text) &&
    !/\d/.test(text) &&
    wordTotal(text) <= LONGEST &&
    !NO_SUBJECT.test(text) &&
    !namesInstitution(text) &&
    !isTown(text) &&
    studyStatus(text) === undefined &&
    recogniseDegrees(text).length === 0
  );
}

/** A text with a word like those that subjects end in, or one that is known. */
const isLikeSubject = (text: string): boolean =>
  recogniseFields(text).length > 0 || text.split(/[\s/-]+/).some((word) => word.length > 3 && isSubjectWord(word));
