import { allMatches } from '#libs/language';
import { periodsOf, type Period } from '../../../dates/periods.js';
import { keptByLine } from '../../../lines/kept-by-line.js';
import type { ResumeLine } from '../../../lines/lines.js';
import type { LinePart } from './institution.js';

const SEPARATOR =
  /\s*[|•·;\t]\s*|(?<=[\p{L}\d%]{4})(?<!\b(?:Dipl|Univ|Inst|Dept|Prof|Techn?|Hons|Assoc|eidg|Econ|Elec|Mech|Engg|Comm|Educ|Admin|Appl|Govt|Eidg|Matr|Mgmt|Engl|Prof|COMM|UNIV|INST|GOVT|DEPT|Sec|Unit))\.\s+(?=\p{Lu})|\s+-{1,2}\s+|\s+\/\s+|\s*[()]\s*|\s+:\s+|:\s+|\s*,\s*|\s{3,}|\s+(?:at|from|an der|bei der|bei|presso|presso la|presso l[’'])\s+(?=\p{Lu})/gu;

/** In place of a date; no range ends in it. */
export const PRESENT_ALONE = /(?<![-–—]\s?|to )(?<!\p{L})Present(?=$|\s*[,|;)]|\s+\p{Lu})/u;

/**
 * The parts of a line of an education section between signs, without its dates.
 *
 * @param periods the dates that are left out; where nothing is given, those of the line
 */
export function linePartsOf(line: ResumeLine, periods: readonly Period[] = periodsOf(line)): readonly LinePart[] {
  return periods === line.periods ? ownParts(line) : partsBetweenSigns(line, periods);
}

const ownParts = keptByLine((line: ResumeLine): readonly LinePart[] => partsBetweenSigns(line, periodsOf(line)));

function partsBetweenSigns(line: ResumeLine, periods: readonly Period[]): LinePart[] {
  let text = line.text;
  for (const period of periods) {
    const from = period.start - line.start;
    text = text.slice(0, from) + '|'.repeat(period.end - period.start) + text.slice(period.end - line.start);
  }
  text = text.replace(PRESENT_ALONE, (word) => '|'.repeat(word.length));
  const parts: LinePart[] = [];
  let from = 0;
  const push = (to: number): void => {
    const raw = text.slice(from, to);
    const trimmed = raw
      .replace(/^[\s|,:;.\-*_]+|[\s|,:;\-*_]+$/g, '')
      .replace(/^(?:from|at|bei) (?=\p{Lu})/u, '')
      .replace(/\s+(?:in|im|en|em|City|GPA|Dean's List|(?:[Pp]art|[Ff]ull)-[Tt]ime|[Cc]um [Ll]aude)$/, '');
    const start = line.start + from + raw.indexOf(trimmed);
    if (trimmed !== '') parts.push({ start, end: start + trimmed.length, text: trimmed });
  };
  for (const match of allMatches(text, SEPARATOR)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(text.length);
  return parts;
}
