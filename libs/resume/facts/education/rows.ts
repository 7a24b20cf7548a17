import { periodsOf } from '../../dates/periods.js';
import { partOfLine, type ResumeLine } from '../../lines/lines.js';
import { degreesIn } from './degree-names.js';
import { namesInstitution, type DegreePlace } from './parts/institution.js';
import { linePartsOf } from './parts/line-parts.js';

/** Labels of forms before the parts of an entry: "Institution: UNISA", "Qualifica conseguita Laurea …". */
const LABEL =
  /^(?:(?:qualifications?(?: obtained)?|title of qualification(?: awarded)?|degree|course|diploma|programme|program|field of study|major|data|fecha|datum|year(?: completed| of passing| of completion| of graduation)?|dates?(?: of attendance)?|period|post-?graduate|graduate|graduation|undergraduate|tertiary|universitari[oa]s?|terciarios?|secundarios?|pregrado|posgrado|postgrado|highest (?:standard passed|qualification|degree)|abschluss|studiengang|diplôme|année|título|titulación|periodo|titolo(?: di studio)?|qualifica(?: (?:conseguita|da conseguire))?|curso|kierunek)\s*[:\t]\s*(?=\S)|(?:qualifica (?:conseguita|da conseguire)|titolo della qualifica rilasciata)\s+(?=\S)|(?:date|data|dates)\s+(?:\([^)]{1,12}\)\s*)?(?=\d))/iu;
const DATE_LABEL = /^(?:date|data|dates|year|period)/iu;
/** Labels of forms before the name of a school. */
export const SCHOOL_LABEL =
  /^(?:(?:name (?:and type )?of (?:the )?(?:institution|organisation|school)[^:\t]{0,60}|institution|university|college|school|institute|board|hochschule|universität|schule|établissement|institución|centro|istituto|onderwijsinstelling|instituição|uczelnia|szkoła)\s*[:\t]\s*(?=\S)|nome (?:e tipo di )?istituto(?: di istruzione o formazione)?[:\s]\s*(?=\S))/iu;

/** A line that is the label of a form and nothing more: "Qualifica conseguita", "Date (da – a)". */
export const isLabelAlone = (text: string): boolean =>
  OF_FORM.test(text) && (isWholeLabel(LABEL, text) || isWholeLabel(SCHOOL_LABEL, text));

const isWholeLabel = (label: RegExp, text: string): boolean =>
  [' X', ' 2'].some((value) => label.exec(text + value)?.[0].length === text.length + 1);

/** Tested first: how the labels begin that need no sign behind them. */
const OF_FORM = /^(?:nome|qualifica|titolo|dat[ae]s?(?= \(|$)|.*:$)/i;

/**
 * The rows of a line of an education section: without the label of a form, and one for each degree where a line names
 * several ("MSc Physics, Leeds, 2015; BSc Physics, York, 2013").
 */
export function rowsOf(line: ResumeLine): ResumeLine[] {
  const label = SCHOOL_LABEL.test(line.text) && line.bullet;
  const own = label ? { ...line, bullet: false } : withoutLabel(line);
  const cuts = cutsOf(own);
  if (cuts.length === 0) return [own];
  const rows: ResumeLine[] = [];
  let from = 0;
  for (const cut of cuts) {
    rows.push(partOfLine(own, from, cut.at));
    from = cut.at + cut.length;
  }
  rows.push(partOfLine(own, from));
  return rows.map((row, at) => (at === 0 ? row : { ...row, blankBefore: false })).filter(({ text }) => text !== '');
}

/** "Diploma" beside nothing but its dates is no label: it is what was awarded. */
function withoutLabel(line: ResumeLine): ResumeLine {
  const label = LABEL.exec(line.text)?.[0].length ?? 0;
  if (label === 0) return line;
  const behind = partOfLine(line, label);
  const isBare = linePartsOf(behind, periodsOf(behind)).length === 0;
  if (isBare && !DATE_LABEL.test(line.text)) return line;
  // A form's rows are parts of an entry, whatever mark they have.
  return { ...behind, bullet: false };
}

interface Cut {
  at: number;
  length: number;
}

/** Signs that part two entries of a line, surest first. */
const JOINTS = [
  /\s*;\s*/g,
  /\s*\|\s*/g,
  /(?<=[\p{L}\d)%]{2})\.\s+(?=[\p{Lu}\d])/gu,
  /\s*[,–-]\s+/g,
  /\s+(?:and|und|et|y|e|&)\s+/g,
];

function cutsOf(line: ResumeLine): Cut[] {
  const degrees = degreesIn(line, true).filter(({ inName, isGeneric }) => inName !== true && isGeneric !== true);
  const cuts: Cut[] = [];
  for (let at = 1; at < degrees.length; at++) {
    const [one, other] = [degrees[at - 1]!, degrees[at]!];
    const cut = cutBetween(line, one, other);
    if (cut && cut.at > (cuts.at(-1)?.at ?? 0)) cuts.push(cut);
  }
  return cuts;
}

/** Where the entry of a degree ends and that of the next begins; null where both are names of one. */
function cutBetween(line: ResumeLine, one: DegreePlace, other: DegreePlace): Cut | null {
  const from = one.end - line.start;
  const between = line.text.slice(from, other.start - line.start);
  const isDated = periodsOf(line).some(({ start, end }) => start >= one.end && end <= other.start);
  // "Civilingenjör (MSc)", "Master of Laws (LL.M.)", "MBA/MA": names of one degree.
  if (!isDated && !namesInstitution(between) && !/;|\.\s/.test(between)) return null;
  // "Diplomstudium …, 2016 – 2021, Mag. iur.": what the studies ended with.
  const isLast = line.text.slice(other.end - line.start).trim() === '';
  if (one.level === other.level && isLast && /,\s*$/.test(between)) return null;
  if (one.level === other.level && !isDated && (one.level === 'vocational' || !/[;.]/.test(between))) return null;
  // With the school before its degree, the next school begins the next entry.
  const schoolFirst = namesInstitution(line.text.slice(0, one.start - line.start));
  for (const joint of JOINTS) {
    const found = [...between.matchAll(joint)]
      .filter(({ index }) => !inBracket(between, index))
      .map(({ index, 0: sign }) => ({ at: index, length: sign.length }));
    const last = (schoolFirst ? found.find((cut) => isBeforeSchool(between, cut)) : undefined) ?? found.at(-1);
    if (last) return { at: from + last.at, length: last.length };
  }
  return null;
}

const isBeforeSchool = (text: string, { at, length }: Cut): boolean =>
  namesInstitution(text.slice(at + length).split(/[,;|]/, 1)[0]!);

const inBracket = (text: string, at: number): boolean => text.lastIndexOf('(', at) > text.lastIndexOf(')', at);
