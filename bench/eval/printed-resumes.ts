/** Our own CVs in many layouts: the share of their facts that is read from the text of each reader, by the same profile builder. */
import { createReaderPool } from '#libs/documents';
import { buildProfile } from '#libs/text';
import { checkFields, f1Of, type FieldCheck } from '../../test/support/resume-layouts/field-check.js';
import { HTML_LAYOUTS } from '../../test/support/resume-layouts/html-layouts.js';
import { LATER_LAYOUTS } from '../../test/support/resume-layouts/later-layouts.js';
import { PEOPLE } from '../../test/support/resume-layouts/people.js';
import { CHROMIUM, renderResumes } from '../../test/support/resume-layouts/rendered.js';
import { sourceText } from '../source-text.js';
import { candorText, PLAIN_READERS, type Reader } from './plain-readers.js';

const LAYOUTS = [...HTML_LAYOUTS, ...LATER_LAYOUTS];

export interface PrintedFigures {
  readers: string[];
  /** F1 over all people in one layout, for each reader. */
  layouts: { layout: string; f1: number[] }[];
  /** Over all layouts. */
  f1: number[];
}

/** Prints and reads them; null where there is no Chromium. */
export async function printedFigures(): Promise<PrintedFigures | null> {
  if (!CHROMIUM) return null;
  const resumes = await renderResumes(PEOPLE, LAYOUTS, []);
  const pool = createReaderPool({ size: 2 });
  try {
    const readers: [string, Reader][] = [['Candor', candorText(pool)], ...PLAIN_READERS];
    const checks: { layout: string; checks: FieldCheck[] }[] = [];
    for (const { person, layout, bytes, fileName } of resumes) {
      const own: FieldCheck[] = [];
      for (const [, read] of readers) {
        const text = await read(bytes, fileName);
        own.push(checkFields(person, buildProfile([sourceText(text, 'eval/1')]), text));
      }
      checks.push({ layout, checks: own });
    }
    const f1 = (of: typeof checks) => readers.map((_reader, at) => f1Of(of.map((one) => one.checks[at]!)));
    return {
      readers: readers.map(([name]) => name),
      layouts: LAYOUTS.map(({ name }) => ({ layout: name, f1: f1(checks.filter((one) => one.layout === name)) })),
      f1: f1(checks),
    };
  } finally {
    await pool.close();
  }
}

/** The figures as a table. */
export function showPrintedFigures(
  { readers, layouts, f1 }: PrintedFigures,
  row: (...cells: string[]) => string,
  heading: string,
): string {
  return [
    `${heading}our own CVs, printed: F1 of ${PEOPLE.length} people's facts, the text of each reader through the same profile builder`,
    '',
    row('', ...readers),
    ...(heading ? [row('---', ...readers.map(() => '---'))] : []),
    ...layouts.map((one) => row(one.layout, ...one.f1.map((value) => value.toFixed(3)))),
    row('all', ...f1.map((value) => value.toFixed(3))),
  ].join('\n');
}
