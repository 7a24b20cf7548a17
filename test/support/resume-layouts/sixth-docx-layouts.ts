import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { DateForm } from './dates.js';
import type { DocxLayout } from './docx-layouts.js';
import type { Job, Person, Study } from './person.js';
import { degreeAndField, itemsOf, joined, inLanguage, spoken, when } from './sixth-wording.js';

/** The Word files of the eighth set, after résumé templates that a word processor brings along. */

type Run = ConstructorParameters<typeof TextRun>[0];
const text = (...runs: Run[]): Paragraph => new Paragraph({ children: runs.map((run) => new TextRun(run)) });
const bullet = (value: string): Paragraph => new Paragraph({ text: value, bullet: { level: 0 } });
const heading = (value: string, level: 'HEADING_1' | 'HEADING_2' = 'HEADING_1'): Paragraph =>
  new Paragraph({ text: value, heading: HeadingLevel[level] });
const link = (value: string): ExternalHyperlink =>
  new ExternalHyperlink({ link: `https://${value}`, children: [new TextRun({ text: value, style: 'Hyperlink' })] });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const plainTable = (rows: Paragraph[][][], widths: number[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (children, at) => new TableCell({ children, width: { size: widths[at]!, type: WidthType.PERCENTAGE } }),
          ),
        }),
    ),
  });

const CAPITALS: DateForm = { month: 'MARCH 2019', between: ' – ', now: 'PRESENT' };
/** "Chronological": dates in capitals over "TITLE, Employer", skills as bullets in two cells. */
const chronological: DocxLayout = {
  name: 'docx-chronological',
  document: (person) => {
    const job = (one: Job): Paragraph[] => [
      text({ text: when(person, one, CAPITALS), bold: true, color: '595959', size: 18 }),
      new Paragraph({
        heading: HeadingLevel.HEADING_2,
        children: [
          new TextRun({ text: one.title.toUpperCase(), color: '1D824C' }),
          new TextRun(one.employer ? `, ${joined([one.employer, one.place], ', ')}` : ''),
        ],
      }),
      ...one.points.map((point) => text(point)),
    ];
    const study = (one: Study): Paragraph[] => [
      text({ text: when(person, one, CAPITALS), bold: true, color: '595959', size: 18 }),
      new Paragraph({
        heading: HeadingLevel.HEADING_2,
        children: [
          new TextRun({ text: degreeAndField(person, one).toUpperCase(), color: '1D824C' }),
          new TextRun(`, ${one.institution}`),
        ],
      }),
      ...(one.note ? [text(one.note)] : []),
    ];
    const items = itemsOf(person);
    const half = Math.ceil(items.length / 2);
    return new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: person.name, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
            new Paragraph({ text: `${person.location} · ${person.phone}`, alignment: AlignmentType.CENTER }),
            new Paragraph({
              alignment: AlignmentType.CENTER,
              children: [
                new TextRun(person.email),
                ...person.links.flatMap((value) => [new TextRun(' · '), link(value)]),
              ],
            }),
            text(person.summary),
            heading(inLanguage(person, 'EXPERIENCE', 'BERUFSERFAHRUNG')),
            plainTable(
              person.work.map((one) => [job(one)]),
              [100],
            ),
            heading(inLanguage(person, 'EDUCATION', 'AUSBILDUNG')),
            plainTable(
              person.education.map((one) => [study(one)]),
              [100],
            ),
            heading(inLanguage(person, 'SKILLS', 'KENNTNISSE')),
            plainTable([[items.slice(0, half).map(bullet), items.slice(half).map(bullet)]], [50, 50]),
            heading(inLanguage(person, 'LANGUAGES', 'SPRACHEN')),
            ...spoken(person).map(({ name, level }) => text(`${name}: ${level}`)),
            ...(person.certificates
              ? [heading(inLanguage(person, 'CERTIFICATIONS', 'ZERTIFIKATE')), ...person.certificates.map(bullet)]
              : []),
            ...(person.closing ? [text({ text: person.closing, italics: true, size: 16 })] : []),
          ],
        },
      ],
    });
  },
};

const SHORT: DateForm = { month: 'Mar 2019', between: ' – ', now: 'Present' };
/** "For tracking systems": "title | employer | town" with the dates behind a tab, everything in one column. */
const tracking: DocxLayout = {
  name: 'docx-bars-and-tabs',
  document: (person) => {
    const tabbed = (runs: Run[], dates: string): Paragraph =>
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: 9600 }],
        children: [...runs.map((run) => new TextRun(run)), new TextRun({ text: `\t${dates}` })],
      });
    return new Document({
      sections: [
        {
          properties: { page: { margin: { top: 1000, bottom: 1000, left: 1150, right: 1150 } } },
          children: [
            new Paragraph({ text: person.name, heading: HeadingLevel.TITLE }),
            new Paragraph({
              children: [
                new TextRun(joined([person.location, person.phone, person.email], ' | ')),
                ...person.links.flatMap((value) => [new TextRun(' | '), link(value)]),
              ],
            }),
            heading(inLanguage(person, 'Professional Summary', 'Profil')),
            text(person.summary),
            heading(inLanguage(person, 'Professional Experience', 'Berufserfahrung')),
            ...person.work.flatMap((one) => [
              tabbed(
                [
                  { text: one.title, bold: true },
                  ...(one.employer ? [` | ${joined([one.employer, one.place], ' | ')}`] : []),
                ],
                when(person, one, SHORT),
              ),
              ...one.points.map(bullet),
            ]),
            heading(inLanguage(person, 'Education', 'Ausbildung')),
            ...person.education.map((one) =>
              tabbed(
                [{ text: degreeAndField(person, one), bold: true }, ` | ${one.institution}`],
                when(person, one, SHORT),
              ),
            ),
            heading(inLanguage(person, 'Skills & Abilities', 'Kenntnisse und Fähigkeiten')),
            ...person.skills.map(({ label, items }) => text({ text: `${label}: `, bold: true }, items.join(', '))),
            heading(inLanguage(person, 'Languages', 'Sprachen')),
            text(
              spoken(person)
                .map(({ name, level }) => `${name} (${level})`)
                .join(', '),
            ),
            ...(person.certificates
              ? [
                  heading(inLanguage(person, 'Certifications', 'Zertifikate')),
                  ...person.certificates.map((one) => text(one)),
                ]
              : []),
            ...(person.closing ? [text({ text: person.closing, italics: true, size: 16 })] : []),
          ],
        },
      ],
    });
  },
};

/** "Two columns": the name over the page, contact, education and skills in a narrow cell, work in the wide one. */
const twoCells: DocxLayout = {
  name: 'docx-two-cells',
  document: (person: Person) => {
    const side = [
      heading(inLanguage(person, 'Contact', 'Kontakt')),
      ...[person.location, person.phone, person.email].map((value) => text(value)),
      ...person.links.map((value) => new Paragraph({ children: [link(value)] })),
      heading(inLanguage(person, 'Education', 'Ausbildung')),
      ...person.education.flatMap((one) => [
        heading(one.institution, 'HEADING_2'),
        text(degreeAndField(person, one)),
        text({ text: when(person, one, SHORT), italics: true }),
      ]),
      heading(inLanguage(person, 'Key Skills', 'Kenntnisse')),
      ...itemsOf(person).map((value) => text(value)),
      heading(inLanguage(person, 'Languages', 'Sprachen')),
      ...spoken(person).map(({ name, level }) => text(`${name} (${level})`)),
    ];
    const main = [
      heading(inLanguage(person, 'Objective', 'Ziel')),
      text(person.summary),
      heading(inLanguage(person, 'Experience', 'Berufserfahrung')),
      ...person.work.flatMap((one) => [
        text({ text: when(person, one, SHORT), bold: true }),
        text({ text: one.title, bold: true }, ...(one.employer ? [` • ${one.employer} • ${one.place}`] : [])),
        ...one.points.map(bullet),
      ]),
      ...(person.certificates
        ? [heading(inLanguage(person, 'Certifications', 'Zertifikate')), ...person.certificates.map((one) => text(one))]
        : []),
    ];
    return new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: person.name, heading: HeadingLevel.TITLE }),
            text({ text: person.headline, allCaps: true }),
            plainTable([[side, main]], [34, 66]),
          ],
        },
      ],
    });
  },
};

export const SIXTH_DOCX_LAYOUTS: readonly DocxLayout[] = [chronological, tracking, twoCells];
