import { recogniseDegrees, recogniseFields } from '#libs/language';
import { periodsOf } from '../../dates/periods.js';
import { isNextLine, joinLines, type ResumeLine } from '../../lines/lines.js';
import { endRowsInStops, continuesRow } from '../../lines/wrapped-rows.js';
import { wordTotal } from '../../lines/line-shape.js';
import { DIPLOMA, namesInstitution, TRAINING } from './parts/institution.js';
import { isLabelAlone } from './rows.js';
import { MODE } from './parts/study-mode.js';

/** A narrow column cuts names: "Bachelor of Business" over "Administration, Accounting" is read as one line. */
export function withDegreesWhole(lines: readonly ResumeLine[]): ResumeLine[] {
  const whole: ResumeLine[] = [];
  const stops = endRowsInStops(lines);
  for (const [index, line] of lines.entries()) {
    const above = whole.at(-1);
    if (
      above &&
      above.text.length <= LONGEST_JOINED &&
      (isLabelAbove(above, line) ||
        isCut(above, line) ||
        continuesRow(above, line, stops) ||
        isCutSchool(above, line) ||
        isCutName(above, line) ||
        isCutField(above, line, whole.at(-2), lines[index + 1]))
    )
      whole[whole.length - 1] = joinLines(above, line);
    else whole.push(line);
  }
  return whole;
}

/** "Qualifica conseguita", "Nome e tipo di istituto di istruzione" over what they lead, as forms print them. */
const isLabelAbove = (above: ResumeLine, line: ResumeLine): boolean => isLabelAlone(above.text) && follows(above, line);

/** In characters: nothing that is longer goes on. */
const LONGEST_JOINED = 300;

/**
 * Returns whether the name of a degree or a field stands in both lines, or a field behind the comma or "in" that a
 * degree's line ends in.
 */
function isCut(above: ResumeLine, line: ResumeLine): boolean {
  if (!follows(above, line)) return false;
  const [degrees, joint] = [recogniseDegrees(above.text), `${above.text} ${line.text}`];
  const [fields, cut] = [recogniseFields(joint), above.text.length];
  const isAward = degrees.length > 0 || TRAINING.test(above.text) || diplomaAt(above.text) !== undefined;
  if (isAward && (OPENS_MORE.test(above.text) || GOES_ON_FIELD.test(line.text))) return true;
  if (degrees.length > 0 && /(?:,|\s(?:in|of))$/i.test(above.text) && fields.some(({ start }) => start === cut + 1))
    return true;
  return [...recogniseDegrees(joint), ...fields].some(({ start, end }) => start < cut && end > cut);
}

/** "Innovation und Management im" over "Tourismus", "INNOVATION" over "UND MANAGEMENT". */
const OPENS_MORE = /\s(?:and|&|und|im|zum|zur|als|für|for|der|des|et|mit)$/i;
const GOES_ON_FIELD = /^(?:in|and|&|und|im|für|for|et) \p{Lu}/iu;

/** "Kwame Nkrumah University of Science" over "and Technology", "UNIVERSITY" over "OF WATERLOO". */
function isCutSchool(above: ResumeLine, line: ResumeLine): boolean {
  if (!follows(above, line) || wordTotal(line.text) > LONGEST_REST) return false;
  if (LEGAL_FORM.test(line.text)) return true;
  if (!namesInstitution(above.text)) return false;
  if (/\b(?:University|College)$/.test(above.text) && OF_UNIVERSITY.test(line.text)) return true;
  if (CUT_AT_ADJECTIVE.test(above.text) && /^\p{Lu}\p{L}+$/u.test(line.text)) return true;
  if (NATIONALITY.test(line.text)) return true;
  if (ENDS_IN_ADJECTIVE.test(above.text) && /^(?:State )?(?:University|College|Institute|School)\b/.test(line.text))
    return true;
  if (CUT_BEFORE_NAME.test(above.text) && /^\p{Lu}\p{L}+$/u.test(line.text)) return true;
  const upper = above.text === above.text.toUpperCase();
  return (
    (upper ? GOES_ON_UPPER : GOES_ON).test(line.text) ||
    /\s(?:of|and|for|&|und|für|de|et|y|del|der|di|della|delle|da|do|dos|du|des|van)$/i.test(above.text)
  );
}

/** "Swedish University of Agricultural" over "Sciences". */
const CUT_AT_ADJECTIVE =
  /\b(?:University|College|Institute|School) of (?:\p{Lu}\p{L}+ ){0,2}\p{Lu}\p{L}+(?:al|ic|ied|ive)$/u;

const LEGAL_FORM = /^(?:GmbH|mbH|AG|KG|Ltd|Inc|LLC|PLC)\.?(?:$|,)/;
/** "Tulane University" over "School of Professional Advancement". */
const OF_UNIVERSITY = /^(?:School|College|Faculty|Department|Institute) of \p{Lu}/u;

/** "BSc in Psychology, Polytechnic" over "University of the Philippines". */
const ENDS_IN_ADJECTIVE =
  /,\s(?:The )?(?:Polytechnic|Technological|Technical|National|International|Federal|Catholic|Medical|Agricultural|Open|American|Royal|Central|State|Pontifical|Autonomous)$/;

/** "Pädagogische Hochschule" over "Steiermark", "Universidade Presbiteriana" over "Mackenzie": of these there is more than one. */
const CUT_BEFORE_NAME =
  /(?:^|\s)(?:FH|TH|TU|HTL|HAK|PH|(?:Technische|Pädagogische|Medizinische|Freie|Evangelische|Katholische|Fach)\s?(?:Universität|Hochschule)|Fachhochschule|Universi(?:dade?|té|tà) (?:Presbiteriana|Estadual|Federal|Católica|Catholique|Cattolica|Autónoma|Polit[ée]cnic[ao]|Nacional|Tecnológica))$/;

/** "Scuola Internazionale di Cucina" over "Italiana". */
const NATIONALITY =
  /^(?:Italiana|Española|Francesa|Portuguesa|Mexicana|Argentina|Française|Italiano|Español|Nacional|Nazionale|Superiore|Superior|Supérieure)$/;

const GOES_ON = /^(?:of|and|for|at|in|und|für|de|des|du|et|y|del|e)\s\p{Lu}/u;
const GOES_ON_UPPER = /^(?:OF|AND|FOR|AT|IN|UND|FÜR|DE|DES|DU|ET|Y|DEL|E|&)\s\p{Lu}/u;

/** "MSc • 2015 - 2017 • North Carolina" over "State University": the name that a full line breaks; "Columbus State Community" over "College". */
function isCutName(above: ResumeLine, line: ResumeLine): boolean {
  if (!follows(above, line) || !namesInstitution(line.text) || wordTotal(line.text) > 3) return false;
  if (KIND_OF_SCHOOL.test(line.text) && BEFORE_KIND.test(above.text) && above.text.length >= LEAST_FULL) return true;
  if (wordTotal(line.text) === 1) return isNameWithoutKind(above);
  const tail = /(?:[•·|]|\s[-–—])\s(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2})$/u.exec(above.text)?.[1];
  if (tail === undefined || namesInstitution(tail) || above.text.length < LEAST_FULL) return false;
  return recogniseDegrees(above.text).length > 0;
}

/** "BCom in Accounting, Kenyatta" over "University". */
const KIND_OF_SCHOOL =
  /^(?:(?:State|Community|Technical|City|High|Business|Law|Medical|Grammar|Secondary|Primary) )*(?:University|College|School|Institute|Academy)(?: \p{Lu}\p{L}+)?$/u;
const BEFORE_KIND = /,\s(?:The )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}$/u;

const LEAST_FULL = 40;

/** A line of a few names that is neither a degree nor a field: the kind of school that it is stands below. */
function isNameWithoutKind(line: ResumeLine): boolean {
  const named =
    line.text.length >= LEAST_CUT &&
    /^\p{Lu}[\p{L}'’.-]+(?: (?:of |and |& )?\p{Lu}[\p{L}'’.-]+){1,4}$/u.test(line.text);
  return (
    named && !namesInstitution(line.text) && periodsOf(line).length === 0 && recogniseDegrees(line.text).length === 0
  );
}

/** In characters: no column is narrower. */
const LEAST_CUT = 18;

/** "BSc in International Hospitality" over "Management", with the school in a line of its own below. */
function isCutField(
  above: ResumeLine,
  line: ResumeLine,
  before: ResumeLine | undefined,
  below: ResumeLine | undefined,
): boolean {
  if (!follows(above, line) || periodsOf(line).length > 0 || namesInstitution(line.text)) return false;
  const isBelow = below !== undefined && follows(line, below) && namesInstitution(below.text);
  const isAbove = before !== undefined && follows(before, above) && namesInstitution(before.text);
  if ((isBelow || isAbove) === namesInstitution(above.text)) return false;
  const degree = diplomaAt(above.text) ?? recogniseDegrees(above.text)[0];
  if (degree && /[•·|\t]|\s[-–—]\s/u.test(above.text.slice(degree.end))) return false;
  const field =
    degree &&
    /^(?:\s\(Hons\))?(?: of [\p{L} &'-]{3,40})?(?:\s\((?:Hons|Honou?rs)\))?(?:\s(?:in|of)|,)\s\p{Lu}/u.test(
      above.text.slice(degree.end),
    );
  return (
    field === true &&
    /^\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)?$/u.test(line.text) &&
    !MODE.test(line.text) &&
    recogniseDegrees(line.text).length === 0
  );
}

const diplomaAt = (text: string): { end: number } | undefined => {
  const length = DIPLOMA.exec(text.split(',', 1)[0]!)?.[0].length;
  return length === undefined ? undefined : { end: length };
};

const LONGEST_REST = 5;

/** A line right under another, with nothing between. */
const follows = (above: ResumeLine, line: ResumeLine): boolean => isNextLine(above, line) && !line.bullet;
