/** Lines of entries that a narrow column or a form has broken, as the lines that they are. */
import { periodsOf } from '../../dates/periods.js';
import { labelAt } from '../../lines/labels.js';
import { isHeaderLike, isWrittenAsName } from '../../lines/line-shape.js';
import { isNextLine, joinLines, type ResumeLine } from '../../lines/lines.js';
import { isTown } from '../../lines/places.js';
import { hasOrganisationWord, titleInParts, titleStrength } from '../../lines/title-words.js';
import { continuesRow, endRowsInStops } from '../../lines/wrapped-rows.js';
import { isOverFields, marksOverFields } from './employer-over-fields.js';

/** "Crescent Hotels, Bath — Hotel Operations" over "Manager": the noun that a column has broken off its title. */
export function withTitlesWhole(lines: readonly ResumeLine[]): ResumeLine[] {
  const whole: ResumeLine[] = [];
  const stops = endRowsInStops(lines);
  const marked = marksOverFields(lines);
  for (const [index, given] of lines.entries()) {
    // "• Employer: Acme": a field of a form, and no item of a list.
    const isHeader = labelAt(given.text) !== null || isOverFields(given, lines[index + 1], marked);
    const line = given.bullet && isHeader ? { ...given, bullet: false } : given;
    const above = whole.at(-1);
    if (
      above &&
      above.text.length <= LONGEST_JOINED &&
      (isEndField(above, line) ||
        isBrokenOff(above, line) ||
        isRestOfTitle(above, line, lines[index + 1]) ||
        isRestOfTrade(above, line, lines[index + 1]) ||
        isRestAtEnd(above, line, lines[index + 1]) ||
        continuesRow(above, line, stops) ||
        isRestOfFirm(above, line))
    )
      whole[whole.length - 1] = joinLines(above, line);
    else whole.push(line);
  }
  return whole;
}

/** "From: 2016" over "To: 02/2021": two fields of a form that are one time. */
const isEndField = (above: ResumeLine, line: ResumeLine): boolean =>
  isNextLine(above, line) && START_FIELD.test(above.text) && END_FIELD.test(line.text);
const START_FIELD =
  /^(?:from|start(?: date)?|von|beginn|du|début|desde|inicio|dal|inizio|van|od)\s*:\s*\S{4,20}(?: \S{2,10}){0,2}$/iu;
const END_FIELD = /^(?:to|end(?: date)?|until|bis|ende|au|fin|hasta|al?|fine|tot|do)\s*:\s*\S/iu;

/** In characters: nothing that is longer goes on. */
const LONGEST_JOINED = 300;

function isBrokenOff(above: ResumeLine, line: ResumeLine): boolean {
  if (line.bullet || above.bullet || !isNextLine(above, line)) return false;
  if (!/^\p{Lu}\p{L}+$/u.test(line.text) || titleStrength(line.text) !== 2 || above.text.length < LEAST_FULL)
    return false;
  const tail = /(?:\s[-–—/]\s|[|•·]\s?)([^-–—|•·\t/]+)$/u.exec(above.text)?.[1]?.trim();
  return (
    tail !== undefined &&
    (isWrittenAsName(tail.replace(/ (?:and|of|&|for) /g, ' ')) || /^\p{Lu}\p{L}{3,}$/u.test(tail)) &&
    titleInParts(above.text) === 0 &&
    periodsOf(above).length === 0
  );
}

/** "Assistant Store Manager, Lumber and Building" over "Materials" over "Bayou Centers, LLC": the employer stands below it. */
function isRestOfTitle(above: ResumeLine, line: ResumeLine, below: ResumeLine | undefined): boolean {
  if (line.bullet || above.bullet || !isNextLine(above, line)) return false;
  if (!below || below.bullet || below.blankBefore || above.text.length < LEAST_FULL) return false;
  if (!/^\p{Lu}\p{L}+$/u.test(line.text) || isTown(line.text) || hasOrganisationWord(line.text)) return false;
  const [first = ''] = above.text.split(',', 1);
  const isTitle = titleStrength(first) === 2 && /, [^,|•·\t]* (?:and|&|of|for) [^,|•·\t]+$/iu.test(above.text);
  if (!isTitle || periodsOf(above).length > 0 || !isHeaderLike(below.text)) return false;
  return hasOrganisationWord(below.text.split(/\s*[|\t]/, 1)[0]!) || periodsOf(below).length > 0;
}

/** "Saint Luke's Hospital, Lyon — Pharmacist, Clinical" over "Trials Unit", with the dates below it: what a title at the end of a line is of. */
function isRestOfTrade(above: ResumeLine, line: ResumeLine, below: ResumeLine | undefined): boolean {
  if (line.bullet || above.bullet || !isNextLine(above, line)) return false;
  if (!below || below.blankBefore || periodsOf(below)[0]?.start !== below.start || above.text.length < LEAST_FULL)
    return false;
  const tail = /\s[-–—]\s([^-–—|•·\t]+)$/u.exec(above.text)?.[1];
  const [title = '', trade] = tail?.split(', ') ?? [];
  return (
    trade !== undefined &&
    titleStrength(title) === 2 &&
    /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/u.test(line.text) &&
    !isTown(line.text) &&
    titleStrength(line.text) === 0 &&
    periodsOf(above).length === 0
  );
}

/** "Harbour Hotel, Portland, OR — Executive Sous" over "Chef" or "… — Werkstudent" over "Entwicklung", with the dates below it. */
function isRestAtEnd(above: ResumeLine, line: ResumeLine, below: ResumeLine | undefined): boolean {
  if (line.bullet || above.bullet || !isNextLine(above, line)) return false;
  if (!below || below.blankBefore || above.text.length < LEAST_FULL || periodsOf(above).length > 0) return false;
  const dates = periodsOf(below)[0];
  const tail = /\s[-–—|]\s([^-–—|•·\t,]+)$/u.exec(above.text)?.[1];
  return (
    dates?.range === true &&
    dates.start === below.start &&
    tail !== undefined &&
    /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?$/u.test(line.text) &&
    !isTown(line.text) &&
    !hasOrganisationWord(line.text) &&
    (titleStrength(tail) > 0 || titleStrength(line.text) === 2)
  );
}

/** "Saguaro Valley Regional Medical" over "Center", "Grupo Cervecero, S.A. de" over "C.V.": what a name of a firm ends in. */
function isRestOfFirm(above: ResumeLine, line: ResumeLine): boolean {
  if (line.bullet || above.bullet || !isNextLine(above, line)) return false;
  if (LEGAL_FORM.test(line.text) || (OF_SCIENCES.test(above.text) && /^\p{Lu}\p{L}+s$/u.test(line.text))) return true;
  if (/, S\.A\.(?:B\.)? de$/.test(above.text)) return line.text === 'C.V.';
  return (
    END_OF_FIRM.test(line.text) &&
    above.text.length >= LEAST_NAME &&
    isWrittenAsName(above.text) &&
    !hasOrganisationWord(above.text) &&
    titleStrength(above.text) === 0
  );
}

/** "Inc., Taguig City": no line begins so. */
const LEGAL_FORM =
  /^(?:Inc|Ltd|LLC|LLP|PLC|Corp|GmbH|mbH|Pvt\. Ltd|Pte\. Ltd|Pty\.? Ltd|Sdn\.? Bhd|S\.A|B\.V|S\.r\.l)\.?(?:$|,\s)/;
/** "Institute for Human Cognitive and Brain" over "Sciences". */
const OF_SCIENCES =
  /\b(?:Institute|University|Academy|School|Centre|Center|Faculty|Department) (?:of|for) .*(?:and|&) \p{Lu}\p{L}+$/u;
const END_OF_FIRM =
  /^(?:Center|Centre|Hospital|Services|Solutions|Group|Holdings|Company|Corporation|Technologies|Systems|Laboratories|Partners|Associates|Association|Foundation|Institute|University|College|School|Academy|Council|Bank|Industries|Airlines|Inc\.?|Ltd\.?|LLC|GmbH|AG|PLC)$/;
/** In characters: no column is narrower. */
const LEAST_NAME = 18;

/** In characters: a shorter line has room for one more word in any column. */
const LEAST_FULL = 40;
