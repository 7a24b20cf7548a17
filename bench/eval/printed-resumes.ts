/** Our own CVs in many layouts: the share of their facts that is read from the text of each reader, by the same profile builder. */
import { createReaderPool } from '#libs/documents';
import { buildProfile } from '#libs/resume';
import { checkFields, f1Of, type FieldCheck } from '../../test/support/resume-layouts/field-check.js';
import { FIFTH_DOCX_LAYOUTS } from '../../test/support/resume-layouts/fifth-docx-layouts.js';
import { FIFTH_LAYOUTS } from '../../test/support/resume-layouts/fifth-layouts.js';
import { FIFTH_PEOPLE } from '../../test/support/resume-layouts/fifth-people.js';
import { FIRST_DOCX_LAYOUTS, FIRST_LAYOUTS } from '../../test/support/resume-layouts/first-layouts.js';
import { FIRST_PEOPLE } from '../../test/support/resume-layouts/first-people.js';
import { FOURTH_DOCX_LAYOUTS, FOURTH_LAYOUTS } from '../../test/support/resume-layouts/fourth-layouts.js';
import { FOURTH_PEOPLE } from '../../test/support/resume-layouts/fourth-people.js';
import { HTML_LAYOUTS } from '../../test/support/resume-layouts/html-layouts.js';
import { LATER_LAYOUTS } from '../../test/support/resume-layouts/later-layouts.js';
import { PEOPLE } from '../../test/support/resume-layouts/people.js';
import { CHROMIUM, renderResumes, type RenderedResume } from '../../test/support/resume-layouts/rendered.js';
import { SECOND_DOCX_LAYOUTS, SECOND_LAYOUTS } from '../../test/support/resume-layouts/second-layouts.js';
import { SECOND_PEOPLE } from '../../test/support/resume-layouts/second-people.js';
import { SIXTH_DOCX_LAYOUTS } from '../../test/support/resume-layouts/sixth-docx-layouts.js';
import { SIXTH_LAYOUTS } from '../../test/support/resume-layouts/sixth-layouts.js';
import { SIXTH_PEOPLE } from '../../test/support/resume-layouts/sixth-people.js';
import { SEVENTH_DOCX_LAYOUTS } from '../../test/support/resume-layouts/seventh-docx-layouts.js';
import { SEVENTH_LAYOUTS } from '../../test/support/resume-layouts/seventh-layouts.js';
import { SEVENTH_PEOPLE } from '../../test/support/resume-layouts/seventh-people.js';
import { THIRD_DOCX_LAYOUTS, THIRD_LAYOUTS } from '../../test/support/resume-layouts/third-layouts.js';
import { THIRD_PEOPLE } from '../../test/support/resume-layouts/third-people.js';
import { sourceText } from '../source-text.js';
import { candorText, PLAIN_READERS, type PlainReader } from './plain-readers.js';

/** People and the layouts that they are printed in: those that the reader was tuned on, then the rounds that were measured unseen. */
const SETS = [
  { people: PEOPLE, html: [...HTML_LAYOUTS, ...LATER_LAYOUTS], docx: [] },
  { people: FIRST_PEOPLE, html: FIRST_LAYOUTS, docx: FIRST_DOCX_LAYOUTS },
  { people: SECOND_PEOPLE, html: SECOND_LAYOUTS, docx: SECOND_DOCX_LAYOUTS },
  { people: THIRD_PEOPLE, html: THIRD_LAYOUTS, docx: THIRD_DOCX_LAYOUTS },
  { people: FOURTH_PEOPLE, html: FOURTH_LAYOUTS, docx: FOURTH_DOCX_LAYOUTS },
  { people: FIFTH_PEOPLE, html: FIFTH_LAYOUTS, docx: FIFTH_DOCX_LAYOUTS },
  { people: SIXTH_PEOPLE, html: SIXTH_LAYOUTS, docx: SIXTH_DOCX_LAYOUTS },
  { people: SEVENTH_PEOPLE, html: SEVENTH_LAYOUTS, docx: SEVENTH_DOCX_LAYOUTS },
];

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
  const resumes: RenderedResume[] = [];
  for (const { people, html, docx } of SETS) resumes.push(...(await renderResumes(people, html, docx)));
  const pool = createReaderPool({ size: 2 });
  try {
    const readers: [string, PlainReader][] = [['Candor', candorText(pool)], ...PLAIN_READERS];
    const checks: { layout: string; checks: FieldCheck[] }[] = [];
    for (const { person, layout, bytes, fileName } of resumes) {
      const own: FieldCheck[] = [];
      // The others read PDF only.
      for (const [, read] of fileName.endsWith('.pdf') ? readers : readers.slice(0, 1)) {
        const text = await read(bytes, fileName);
        own.push(checkFields(person, buildProfile([sourceText(text, 'eval/1')]), text));
      }
      checks.push({ layout, checks: own });
    }
    const f1 = (of: typeof checks) => readers.map((_reader, at) => f1Of(of.flatMap((one) => one.checks[at] ?? [])));
    const layouts = [...new Set(checks.map(({ layout }) => layout))];
    return {
      readers: readers.map(([name]) => name),
      layouts: layouts.map((name) => ({ layout: name, f1: f1(checks.filter((one) => one.layout === name)) })),
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
    `${heading}our own CVs, printed: F1 of ${SETS.reduce((sum, { people }) => sum + people.length, 0)} people's facts, the text of each reader through the same profile builder`,
    '',
    row('', ...readers),
    ...(heading ? [row('---', ...readers.map(() => '---'))] : []),
    ...layouts.map((one) => row(one.layout, ...one.f1.map((value) => (Number.isNaN(value) ? '–' : value.toFixed(3))))),
    row('all', ...f1.map((value) => value.toFixed(3))),
  ].join('\n');
}
