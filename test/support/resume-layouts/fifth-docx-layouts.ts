import {
  Column,
  Document,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
  WidthType,
} from 'docx';
import { datesOf, type DateForm } from './dates.js';
import type { DocxLayout } from './docx-layouts.js';
import type { Person } from './person.js';

/** The Word files of the seventh set: a template of tables, one of text boxes in two columns, and a German one. */

const itemsOf = ({ skills }: Person): string[] => skills.flatMap(({ items }) => items);
const plain = (text: string): Paragraph => new Paragraph(text);
const styled = (...runs: ConstructorParameters<typeof TextRun>[0][]): Paragraph =>
  new Paragraph({ children: runs.map((run) => new TextRun(run)) });
const heading = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
const bullet = (text: string): Paragraph => new Paragraph({ text, bullet: { level: 0 } });

const table = (rows: (Paragraph[] | string)[][]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map((cell) => new TableCell({ children: typeof cell === 'string' ? [plain(cell)] : cell })),
        }),
    ),
  });

const TABLES: DateForm = { month: 'March 2019', between: ' – ', now: 'Present' };
/** Each section a row: its heading in the left cell, all its entries in the right one. */
const sectionRows: DocxLayout = {
  name: 'docx-section-rows',
  document: (person) =>
    new Document({
      sections: [
        {
          children: [
            table([
              [
                [styled({ text: person.name, bold: true, size: 40 }), plain(person.headline)],
                [person.email, person.phone, person.location, ...person.links].map(plain),
              ],
            ]),
            table([
              ['PROFILE', [plain(person.summary)]],
              [
                'EXPERIENCE',
                person.work.flatMap((one) => [
                  styled({ text: `${one.title}, ${one.employer}`, bold: true }),
                  styled({ text: `${datesOf(one, TABLES)}, ${one.place}`, italics: true }),
                  ...one.points.map(bullet),
                ]),
              ],
              [
                'EDUCATION',
                person.education.flatMap((one) => [
                  styled({ text: `${one.degree} in ${one.field}`, bold: true }),
                  styled({ text: `${one.institution}, ${datesOf(one, TABLES)}`, italics: true }),
                ]),
              ],
              ['SKILLS', person.skills.map(({ label, items }) => plain(`${label}: ${items.join(', ')}`))],
              ['LANGUAGES', person.languages.map(({ name, level }) => plain(`${name}, ${level}`))],
              ...(person.certificates ? [['CERTIFICATES', person.certificates.map(plain)]] : []),
            ]),
          ],
        },
      ],
    }),
};

const BOXES: DateForm = { month: 'Mar 2019', between: ' to ', now: 'Present' };
/** Contact and skills in a text box at the side, the rest in the text; dates in a line of their own above. */
const textBoxes: DocxLayout = {
  name: 'docx-text-box',
  document: (person) =>
    new Document({
      sections: [
        {
          children: [
            new Textbox({
              style: { width: '180pt', height: '600pt', position: 'absolute' },
              children: [
                styled({ text: 'CONTACT', bold: true }),
                ...[person.phone, person.email, person.location, ...person.links].map(plain),
                styled({ text: 'SKILLS', bold: true }),
                ...itemsOf(person).map(bullet),
                styled({ text: 'LANGUAGES', bold: true }),
                ...person.languages.map(({ name, level }) => plain(`${name} (${level})`)),
              ],
            }),
            styled({ text: person.name, bold: true, size: 48 }),
            styled({ text: person.headline, smallCaps: true }),
            styled({ text: 'WORK EXPERIENCE', bold: true }),
            ...person.work.flatMap((one) => [
              styled({ text: datesOf(one, BOXES), color: '888888' }),
              styled({ text: one.title, bold: true }, { text: ` / ${one.employer}` }),
              ...one.points.map(bullet),
            ]),
            styled({ text: 'EDUCATION', bold: true }),
            ...person.education.flatMap((one) => [
              styled({ text: datesOf(one, BOXES), color: '888888' }),
              styled({ text: `${one.degree}, ${one.field}`, bold: true }, { text: ` / ${one.institution}` }),
            ]),
          ],
        },
      ],
    }),
};

const GERMAN: DateForm = { month: 'März 2019', between: ' – ', now: 'heute' };
const GERMAN_LEVELS: Record<string, string> = { Native: 'Muttersprache' };
const GERMAN_NAMES: Record<string, string> = {
  English: 'Englisch',
  Spanish: 'Spanisch',
  French: 'Französisch',
  Italian: 'Italienisch',
  Portuguese: 'Portugiesisch',
};
/** The form of German offices, on a page of two sections, the second of which has two columns. */
const german: DocxLayout = {
  name: 'docx-lebenslauf',
  document: (person) =>
    new Document({
      sections: [
        {
          children: [
            styled({ text: 'Lebenslauf', bold: true, size: 36 }),
            table([
              ['Name', person.name],
              ['Anschrift', person.location],
              ['Telefon', person.phone],
              ['E-Mail', person.email],
              ...person.links.map((link) => ['Profil', link]),
            ]),
            heading('Berufserfahrung'),
            table(
              person.work.map((one) => [
                datesOf(one, GERMAN),
                [
                  styled({ text: one.title, bold: true }),
                  plain(`${one.employer}, ${one.place}`),
                  ...one.points.map(bullet),
                ],
              ]),
            ),
            heading('Ausbildung'),
            table(
              person.education.map((one) => [
                datesOf(one, GERMAN),
                [styled({ text: `${one.degree}, ${one.field}`, bold: true }), plain(one.institution)],
              ]),
            ),
          ],
        },
        {
          properties: {
            type: 'continuous',
            column: { count: 2, children: [new Column({ width: 4500 }), new Column({ width: 4500 })] },
          },
          children: [
            heading('Kenntnisse'),
            ...person.skills.map(({ label, items }) => plain(`${label}: ${items.join(', ')}`)),
            heading('Sprachen'),
            ...person.languages.map(({ name, level }) =>
              plain(`${GERMAN_NAMES[name] ?? name}: ${GERMAN_LEVELS[level] ?? level}`),
            ),
          ],
        },
      ],
    }),
};

export const FIFTH_DOCX_LAYOUTS: readonly DocxLayout[] = [sectionRows, textBoxes, german];
