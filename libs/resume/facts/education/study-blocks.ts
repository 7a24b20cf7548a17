import { recogniseFields } from '#libs/language';
import { periodsOf } from '../../dates/periods.js';
import { startsWithVerb, wordTotal } from '../../lines/line-shape.js';
import type { ResumeLine } from '../../lines/lines.js';
import { titleStrength } from '../../lines/title-words.js';
import { degreesIn } from './degree-names.js';
import { namesInstitution, type DegreePlace } from './parts/institution.js';
import { linePartsOf } from './parts/line-parts.js';

/** In words: a longer line tells a story. */
const LONGEST_ROW = 24;
/** The same of a bullet among those that tell of work. */
const LONGEST_BULLET = 16;
/** In characters. */
const SHORT = 3;
/** "PhD researcher" is a position, "MBA preferred" a wish, "BSc students" are others. */
const IS_ELSE =
  /^\W{0,3}(?:students?|candidate|researcher|fellow|thesis|intern|preferred|required|level|programme (?:lead|director|manager)|programs?|courses?|teacher|holder|graduates?)\b/i;

/**
 * Blocks of lines that list studies though no heading says so: rows that lead with a degree, and name its school or its dates, and the
 * rows of schools right beside them.
 *
 * @param amongWork the lines are those of positions: bullets and lines that name a title tell of these
 */
export function studyBlocks(lines: readonly ResumeLine[], amongWork: boolean): ResumeLine[][] {
  const rows = lines.map((line) => isStudyRow(line, amongWork));
  if (!rows.includes(true)) return [];
  const blocks: ResumeLine[][] = [];
  let open: ResumeLine[] | null = null;
  for (const [at, line] of lines.entries()) {
    const beside = open !== null || (rows[at + 1] === true && lines[at + 1]?.blankBefore === false);
    if (rows[at] || (beside && isSchoolRow(line, amongWork))) {
      if (open && (rows[at] || !line.blankBefore)) open.push(line);
      else blocks.push((open = [line]));
    } else if (open && !line.blankBefore && (isRest(line) || leadsWithDegree(line))) open.push(line);
    else open = null;
  }
  return blocks.filter((block) => block.some((line) => rows[lines.indexOf(line)]));
}

function isStudyRow(line: ResumeLine, amongWork: boolean): boolean {
  if (wordTotal(line.text) > (amongWork && line.bullet ? LONGEST_BULLET : LONGEST_ROW)) return false;
  const isDated = periodsOf(line).some(({ unreadable }) => !unreadable);
  if (!isDated && !namesInstitution(line.text)) return false;
  if (startsWithVerb(line.text) && !/^(?:Pursuing|Completed|Graduated)\b/.test(line.text)) return false;
  const degree = degreesIn(line, true).find(({ inName, isGeneric }) => !inName && !isGeneric);
  if (!degree || !leads(line, degree)) return false;
  if (amongWork && degree.level === 'vocational') return false;
  // "Ingeniero de Procesos", "Contadora": degrees that are called as their holders' jobs are.
  if (amongWork && titleStrength(line.text.slice(degree.start - line.start, degree.end - line.start)) > 0) return false;
  // "MS Nordstern", "Boston, MA": two or three letters are a degree beside a school or a field.
  const isShort = degree.end - degree.start <= SHORT && !namesInstitution(line.text);
  if (isShort && recogniseFields(line.text).length === 0 && degree.level !== 'secondary') return false;
  const rest = line.text.slice(degree.end - line.start);
  if (IS_ELSE.test(rest)) return false;
  return !(titleStrength(partAround(line, degree)) > 0) || degree.level === 'vocational';
}

/** The degree stands first, or behind nothing but dates and a school. */
function leads(line: ResumeLine, { start }: DegreePlace): boolean {
  const before = linePartsOf(line, periodsOf(line)).filter((part) => part.end <= start);
  const own = linePartsOf(line, periodsOf(line)).find((part) => part.start <= start && part.end > start);
  if (own && start > own.start && !LEADS.test(own.text.slice(0, start - own.start))) return false;
  return before.every(({ text }) => namesInstitution(text)) || (before.length === 1 && !line.bullet);
}

/** Words between the start of a part and a degree in it. */
const LEADS =
  /^(?:pursuing|executive|completed|graduated|studying|degree|hbo|studium|abschluss|professionele|\P{L})[\p{L} ,:-]*$/iu;

/** What the part of the degree says behind its name: "Nursing", "Programme Manager". */
function partAround(line: ResumeLine, degree: DegreePlace): string {
  const part = linePartsOf(line, periodsOf(line)).find(({ start, end }) => start <= degree.start && end >= degree.end);
  const rest = part ? part.text.slice(degree.end - part.start).trim() : '';
  return /^(?:in|of|en|em|im|de|di|z)\s/i.test(rest) ? '' : rest;
}

/** A school with its dates, under no degree. */
function isSchoolRow(line: ResumeLine, amongWork: boolean): boolean {
  if (line.bullet && amongWork) return false;
  return (
    namesInstitution(line.text) &&
    wordTotal(line.text) <= LONGEST_ROW / 2 &&
    titleStrength(line.text) === 0 &&
    (!amongWork || periodsOf(line).length > 0)
  );
}

/** A row without a date and a school, among others that have them. */
const leadsWithDegree = (line: ResumeLine): boolean =>
  wordTotal(line.text) <= LONGEST_ROW && degreesIn(line, true)[0]?.start === line.start;

/** The rest of an entry in the lines below its degree. */
const isRest = (line: ResumeLine): boolean =>
  !line.bullet &&
  wordTotal(line.text) <= LONGEST_ROW / 2 &&
  titleStrength(line.text) === 0 &&
  !/[.!?]$/.test(line.text);
