import {
  BorderStyle,
  Document,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { DateForm } from './dates.js';
import type { DocxLayout } from './docx-layouts.js';
import { award, headingsOf } from './seventh-wording.js';
import { itemsOf, inLanguage, spoken, when } from './sixth-wording.js';

/** The Word files of the twelfth set: a tinted cell at the right, and tabs that someone set by hand. */

type Run = ConstructorParameters<typeof TextRun>[0];
const text = (...runs: Run[]): Paragraph => new Paragraph({ children: runs.map((run) => new TextRun(run)) });
const bullet = (value: string): Paragraph => new Paragraph({ text: value, bullet: { level: 0 } });
const heading = (value: string): Paragraph => new Paragraph({ text: value, heading: HeadingLevel.HEADING_1 });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const cellOf = (children: Paragraph[], width: number, fill = 'FFFFFF'): TableCell =>
  new TableCell({
    children,
    width: { size: width, type: WidthType.PERCENTAGE },
    shading: { type: ShadingType.CLEAR, fill, color: 'auto' },
  });

const LONG: DateForm = { month: 'March 2019', between: ' – ', now: 'Present' };
const tinted: DocxLayout = {
  name: 'docx-tinted-right',
  document: (person) => {
    const headings = headingsOf(person);
    const main = [
      new Paragraph({ text: person.name, heading: HeadingLevel.TITLE }),
      text({ text: person.headline, color: '666666' }),
      heading(headings.summary),
      text(person.summary),
      heading(headings.work),
      ...person.work.flatMap((job) => [
        text({ text: job.employer, bold: true }),
        text(`${job.title} (${when(person, job, LONG)})`),
        ...job.points.map(bullet),
      ]),
    ];
    const side = [
      heading(headings.contact),
      ...[person.phone, person.email, person.location, ...person.links].map((value) => text(value)),
      heading(headings.education),
      ...person.education.flatMap((study) => [
        text({ text: award(person, study), bold: true }),
        text(study.institution),
        text(when(person, study, LONG)),
        ...(study.note ? [text({ text: study.note, italics: true })] : []),
      ]),
      heading(headings.skills),
      ...itemsOf(person).map(bullet),
      heading(headings.languages),
      ...spoken(person).map(({ name, level }) => text(`${name} (${level})`)),
      heading(headings.certificates),
      ...(person.certificates ?? []).map((value) => text(value)),
    ];
    const table = new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: NO_BORDERS,
      rows: [new TableRow({ children: [cellOf(main, 66), cellOf(side, 34, 'EEF3F7')] })],
    });
    return new Document({ sections: [{ children: [table] }] });
  },
};

const DIGITS: DateForm = { month: '03/2019', between: '-', now: 'now' };
const INDENT = 2400;
const byHand: DocxLayout = {
  name: 'docx-tabs-by-hand',
  document: (person) => {
    const headings = headingsOf(person);
    const labelled = (label: string, run: Run): Paragraph =>
      new Paragraph({
        tabStops: [{ type: TabStopType.LEFT, position: INDENT }],
        indent: { left: INDENT, hanging: INDENT },
        children: [new TextRun(`${label}\t`), new TextRun(run)],
      });
    const indented = (value: string): Paragraph =>
      new Paragraph({ indent: { left: INDENT }, children: [new TextRun(value)] });
    const titled = (value: string): Paragraph[] => [text(''), text({ text: value, bold: true, underline: {} })];
    const at = inLanguage(person, 'at', 'bei');
    return new Document({
      sections: [
        {
          children: [
            text({ text: person.name, bold: true, size: 32 }),
            text(person.location),
            text(`${inLanguage(person, 'Phone', 'Telefon')}: ${person.phone}`),
            text(`E-Mail: ${person.email}`),
            ...person.links.map((value) => text(value)),
            ...titled(headings.summary),
            text(person.summary),
            ...titled(headings.work),
            ...person.work.flatMap((job) => [
              labelled(when(person, job, DIGITS), {
                text: `${job.title} ${at} ${job.employer}, ${job.place}`,
                bold: true,
              }),
              ...job.points.map((point) => indented(`- ${point}`)),
            ]),
            ...titled(headings.education),
            ...person.education.flatMap((study) => [
              labelled(when(person, study, DIGITS), { text: award(person, study), bold: true }),
              indented(study.institution),
              ...(study.note ? [indented(study.note)] : []),
            ]),
            ...titled(headings.skills),
            ...person.skills.map(({ label, items }) => labelled(label, items.join(', '))),
            ...titled(headings.languages),
            ...spoken(person).map(({ name, level }) => labelled(name, level)),
            ...titled(headings.certificates),
            ...(person.certificates ?? []).map((value) => text(value)),
          ],
        },
      ],
    });
  },
};

export const SEVENTH_DOCX_LAYOUTS: readonly DocxLayout[] = [tinted, byHand];
