import { describe, expect, it } from '@jest/globals';
import { column, writePdf, type PdfPage, type PlacedText } from '../../../../test/support/writers/pdf-writer.js';
import { readDocument } from '../../read-document.js';

async function linesOfText(...pages: PdfPage[]): Promise<string[]> {
  const read = await readDocument(writePdf(pages));
  if (read.outcome !== 'text') throw new Error(`${read.outcome}: ${read.reason}`);
  return read.text.split(/\n+/);
}

/** A number, and below it the heading in larger letters; the section beside them begins between the two. */
const heading = (number: string, name: string, y: number): PlacedText[] => [
  { text: `(${number})`, x: 50, y: y + 4, size: 7 },
  { text: name, x: 50, y: y - 14, size: 16, bold: true },
];

const jobs = ['Warehouse Lead', 'Example Ltd', '2019 - 2021', 'Ran the night shift of thirty people'];
const more = ['Stock Controller', 'Other Ltd', '2017 - 2019', 'Counted the stock of two sites'];
const studies = ['Northvale College', '2013 - 2016', 'Bachelor of Science'];
const languages = ['English', 'Polish'];
const name: PlacedText[] = [
  { text: 'Ada Okonkwo', x: 50, y: 760, size: 30 },
  { text: 'ada@example.com and a long line of other things to reach her by', x: 50, y: 735 },
];

describe('headings in a margin of their own', () => {
  it('come before the sections that they stand beside, one or two on a page', async () => {
    const first = { texts: [...name, ...heading('01', 'WORK', 680), ...column(230, 680, jobs)] };
    const second = { texts: [...column(230, 780, more), ...heading('02', 'STUDY', 600), ...column(230, 600, studies)] };
    const third = { texts: [...heading('03', 'LANGUAGES', 780), ...column(230, 780, languages)] };
    expect(await linesOfText(first, second, third)).toEqual([
      ...['Ada Okonkwo', 'ada@example.com and a long line of other things to reach her by'],
      ...['(01)', 'WORK', ...jobs, ...more],
      ...['(02)', 'STUDY', ...studies],
      ...['(03)', 'LANGUAGES', ...languages],
    ]);
  });

  it('do so in whatever order they are drawn', async () => {
    const margin = [...heading('01', 'WORK', 680), ...heading('02', 'STUDY', 600), ...heading('03', 'LANGUAGES', 520)];
    const text = [...column(230, 680, jobs), ...column(230, 600, studies), ...column(230, 520, languages)];
    const expected = ['(01)', 'WORK', ...jobs, '(02)', 'STUDY', ...studies, '(03)', 'LANGUAGES', ...languages];
    for (const texts of [
      [...name, ...margin, ...text],
      [...name, ...text, ...margin],
    ])
      expect((await linesOfText({ texts })).slice(2)).toEqual(expected);
  });

  it('are none where a column holds more than headings', async () => {
    const side = [
      ...column(50, 680, ['CONTACT', 'ada@example.com', 'Dublin']),
      ...column(50, 600, ['SKILLS', 'Forklift licence', 'First aid']),
      ...column(50, 520, ['LANGUAGES', 'English', 'Polish']),
    ];
    const main = [...column(230, 684, jobs), ...column(230, 604, more), ...column(230, 524, studies)];
    const lines = await linesOfText({ texts: [...side, ...main] });
    expect(lines.slice(0, 6)).toEqual([
      'CONTACT',
      'ada@example.com',
      'Dublin',
      'SKILLS',
      'Forklift licence',
      'First aid',
    ]);
  });
});
