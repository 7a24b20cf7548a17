import {
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopPosition,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Job, Person, Study } from './person.js';
import { contactsOf, period } from './wording.js';

export interface DocxLayout {
  name: string;
  document: (person: Person) => Document;
}

const heading = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_2 });
const plain = (text: string): Paragraph => new Paragraph(text);
const bullet = (text: string): Paragraph => new Paragraph({ text, bullet: { level: 0 } });

/** A line with its dates behind a tab at the right margin. */
const withDates = (text: string, dates: string): Paragraph =>
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TabStopPosition.MAX }],
    children: [new TextRun({ text, bold: true }), new TextRun({ text: `\t${dates}` })],
  });

const job = (one: Job): Paragraph[] => [
  withDates(one.title, period(one, 'short')),
  plain(`${one.employer}, ${one.place}`),
  ...one.points.map(bullet),
];
const study = (one: Study): Paragraph[] => [
  withDates(`${one.degree}, ${one.field}`, period(one, 'short')),
  plain(one.institution),
];
const skills = (person: Person): Paragraph[] =>
  person.skills.map(({ label, items }) => plain(`${label}: ${items.join(', ')}`));
const languages = (person: Person): Paragraph[] =>
  person.languages.map(({ name, level }) => plain(`${name} (${level})`));

const inOneColumn: DocxLayout = {
  name: 'docx-one-column',
  document: (person) =>
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: person.name, heading: HeadingLevel.TITLE }),
            plain(person.headline),
            plain(contactsOf(person).join(' | ')),
            heading('Summary'),
            plain(person.summary),
            heading('Experience'),
            ...person.work.flatMap(job),
            heading('Education'),
            ...person.education.flatMap(study),
            heading('Skills'),
            ...skills(person),
            heading('Languages'),
            ...languages(person),
          ],
        },
      ],
    }),
};

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

const inTable: DocxLayout = {
  name: 'docx-sidebar-table',
  document: (person) => {
    const cell = (width: number, children: Paragraph[]) =>
      new TableCell({ children, width: { size: width, type: WidthType.PERCENTAGE } });
    const side = [
      heading('Contact'),
      ...contactsOf(person).map(plain),
      heading('Skills'),
      ...person.skills.flatMap(({ items }) => items.map(bullet)),
      heading('Languages'),
      ...languages(person),
    ];
    const main = [
      heading('Profile'),
      plain(person.summary),
      heading('Work experience'),
      ...person.work.flatMap(job),
      heading('Education'),
      ...person.education.flatMap(study),
    ];
    return new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: person.name, heading: HeadingLevel.TITLE }),
            plain(person.headline),
            new Table({
              width: { size: 100, type: WidthType.PERCENTAGE },
              borders: {
                top: none,
                bottom: none,
                left: none,
                right: none,
                insideHorizontal: none,
                insideVertical: none,
              },
              rows: [new TableRow({ children: [cell(34, side), cell(66, main)] })],
            }),
          ],
        },
      ],
    });
  },
};

export const DOCX_LAYOUTS: readonly DocxLayout[] = [inOneColumn, inTable];

/** The file of a document. */
export async function docxBytes(document: Document): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(document));
}
