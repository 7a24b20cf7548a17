import { recogniseDegrees, recogniseFields } from '../../recognise-credentials.js';
import type { Line } from '../layout/lines.js';

/** A narrow column cuts names: "Bachelor of Business" over "Administration, Accounting" is read as one line. */
export function withDegreesWhole(lines: readonly Line[]): Line[] {
  const whole: Line[] = [];
  for (const line of lines) {
    const above = whole.at(-1);
    if (above && isCut(above, line))
      whole[whole.length - 1] = { ...above, text: `${above.text} ${line.text}`, end: line.end, periods: null };
    else whole.push(line);
  }
  return whole;
}

/** Whether the name of a degree or a field stands in both lines, or a field behind the comma that a degree's line ends in. */
function isCut(above: Line, line: Line): boolean {
  if (line.blankBefore || line.bullet || line.start !== above.end + 1) return false;
  const [degrees, joint] = [recogniseDegrees(above.text), `${above.text} ${line.text}`];
  const [fields, cut] = [recogniseFields(joint), above.text.length];
  if (degrees.length > 0 && above.text.endsWith(',') && fields.some(({ start }) => start === cut + 1)) return true;
  return [...recogniseDegrees(joint), ...fields].some(({ start, end }) => start < cut && end > cut);
}
