import { describe, expect, it } from '@jest/globals';
import { column, writePdf, type PdfPage, type PlacedText } from '../../../test/support/writers/pdf-writer.js';
import { readDocument } from '../read-document.js';

async function linesOfText(...pages: PdfPage[]): Promise<string[]> {
  const read = await readDocument(writePdf(pages));
  if (read.outcome !== 'text') throw new Error(`${read.outcome}: ${read.reason}`);
  return read.text.split(/\n+/);
}

/** As programs that write from top to bottom draw two columns: row by row. */
function rowByRow(left: readonly string[], right: readonly string[]): PlacedText[] {
  return left.flatMap((text, index) => [
    { text, x: 50, y: 700 - 14 * index },
    ...(right[index] ? [{ text: right[index], x: 330, y: 700 - 14 * index }] : []),
  ]);
}

const work = [
  'Experience',
  'Warehouse Lead, Example Ltd',
  'Ran the night shift of thirty people',
  'Counted the stock of two sites',
  'Taught the forklift course',
  'Cut the walking by a third',
];
const more = ['Picker, Other Ltd', 'Picked two hundred lines an hour', 'Packed glass without a break', 'Loaded vans'];
const side = ['Skills', 'Forklift licence', 'First aid', 'Stock control', 'English and Polish', 'Night shifts'];

describe('columns over pages', () => {
  it('reads a column to its end over all its pages before the one beside it', async () => {
    const first = { texts: [...column(50, 700, work), ...column(330, 700, side.slice(0, 4))] };
    const second = { texts: column(50, 780, more) };
    expect(await linesOfText(first, second)).toEqual([...work, ...more, ...side.slice(0, 4)]);
  });

  it('reads full columns of equal width page by page, as a newspaper fills them', async () => {
    const words = ['alpha', 'beta', 'gamma', 'delta'].map((word) =>
      Array.from({ length: 6 }, (_, index) => `Line ${index + 1} of part ${word} of the text`),
    );
    const page = (left: string[], right: string[]) => ({
      texts: [...column(50, 700, left), ...column(300, 700, right)],
    });
    const [alpha = [], beta = [], gamma = [], delta = []] = words;
    expect(await linesOfText(page(alpha, beta), page(gamma, delta))).toEqual(words.flat());
  });

  it('reads the column with the name first, even where a sidebar stands left of it', async () => {
    const main = [{ text: 'Ada Okonkwo', x: 250, y: 720, size: 24 }, ...column(250, 690, work)];
    expect(await linesOfText({ texts: [...column(40, 720, side), ...main] })).toEqual([
      'Ada Okonkwo',
      ...work,
      ...side,
    ]);
  });

  it('keeps dates and towns at the right beside what they are of, somewhat higher as small letters stand', async () => {
    const jobs = [
      ['Warehouse Lead', 'Example Ltd', 'Ran the night shift of thirty people', '2019 - 2021', 'Dublin, OH'],
      ['Stock Controller', 'Other Ltd', 'Counted the stock of two sites', '2017 - 2019', 'Columbus, OH'],
      ['Forklift Driver', 'Third Ltd', 'Loaded vans and packed glass', '2015 - 2017', 'Dayton, OH'],
    ];
    const texts = jobs.flatMap(([title = '', firm = '', done = '', dates = '', town = ''], index) => [
      { text: title, x: 50, y: 700 - 46 * index, size: 10.5 },
      { text: dates, x: 300, y: 703 - 46 * index, size: 8 },
      { text: firm, x: 50, y: 686.5 - 46 * index, size: 9 },
      { text: town, x: 300, y: 688 - 46 * index, size: 8 },
      { text: done, x: 50, y: 674 - 46 * index, size: 9 },
    ]);
    const expected = jobs.flatMap(([title, firm, done, dates, town]) => [dates, title, `${firm}\t${town}`, done]);
    expect(await linesOfText({ texts })).toEqual(expected);
  });

  it('reads a strip of dates with the entries beside it, not with the sidebar', async () => {
    const jobs = ['Warehouse Lead', 'Stock Controller', 'Forklift Driver', 'Loader'];
    const entries = jobs.flatMap((job, index) => [
      { text: `${2019 - 2 * index} - ${2021 - 2 * index}`, x: 220, y: 702 - 40 * index, size: 8 },
      { text: job, x: 320, y: 700 - 40 * index, size: 10.5 },
      { text: `Moved the goods of firm ${index + 1}`, x: 320, y: 687 - 40 * index },
    ]);
    const text = await linesOfText({ texts: [...column(50, 700, side, 15), ...entries] });
    expect(text.slice(0, side.length)).toEqual(side);
    expect(text.slice(side.length)).toEqual(
      jobs.flatMap((job, index) => [
        `${2019 - 2 * index} - ${2021 - 2 * index}\t${job}`,
        `Moved the goods of firm ${index + 1}`,
      ]),
    );
  });

  it('reads labels in capitals at the left with their rows, whatever they say', async () => {
    const rows: [label: string, text: string, more: string][] = [
      ['ÜBER DIE PERSON', 'Ada Okonkwo', 'Leeds'],
      ['LAUFBAHN BISHER', '', ''],
      ['2019 - 2021', 'Warehouse Lead', 'Example Ltd'],
      ['2017 - 2019', 'Stock Controller', 'Other Ltd'],
      ['LERNWEGE', '', ''],
      ['2011 - 2014', 'Diploma in Logistics', 'Leeds College'],
      ['Sprachen', 'Deutsch', 'Englisch'],
    ];
    const texts = rows.flatMap(([label, text, more], index) =>
      [
        { text: label, x: 50, y: 701 - 40 * index, size: 8 },
        { text, x: 200, y: 700 - 40 * index, size: 10.5 },
        { text: more, x: 200, y: 687 - 40 * index, size: 9 },
      ].filter((one) => one.text !== ''),
    );
    const expected = rows.flatMap(([label, text, more]) => (text ? [`${label}\t${text}`, more] : [label]));
    expect(await linesOfText({ texts })).toEqual(expected);
  });

  it('reads headings at the left, lower than the rows that they head, before those', async () => {
    const rows = [
      ['Experience', ...work.slice(1), ...more],
      ['Skills', ...side.slice(1)],
      ['Education', 'School', 'Sixth form'],
    ];
    let y = 700;
    const texts = rows.flatMap(([heading = '', ...text]) => {
      const row = [{ text: heading, x: 50, y: y - 8 }, ...column(170, y, text)];
      y -= 14 * text.length + 10;
      return row;
    });
    texts.push({ text: 'Languages', x: 50, y: y - 8 }, ...column(170, y, ['English and Polish, both since school']));
    expect(await linesOfText({ texts })).toEqual([
      ...rows.flat(),
      'Languages',
      'English and Polish, both since school',
    ]);
  });

  it('reads cards in rows, each by itself, and headings between them where they stand', async () => {
    const [first, second, third] = [work.slice(1), more, side.slice(1, 5)];
    const education = { text: 'Education', x: 50, y: 610 };
    const texts = [
      ...column(50, 700, first),
      ...column(330, 700, second),
      education,
      ...column(50, 580, third),
      ...column(330, 580, ['School', 'Sixth form', 'Three subjects']),
    ];
    expect(await linesOfText({ texts })).toEqual([
      ...first,
      ...second,
      'Education',
      ...third,
      'School',
      'Sixth form',
      'Three subjects',
    ]);
  });

  it('makes one line of a sentence that the end of a page cuts, and none of two', async () => {
    const cut = ['Kept the books of the whole group and of the two plants that it had', 'bought in the spring'];
    const whole = ['Kept the books of the whole group and of the two plants that it had.', 'Bought two in the spring'];
    const pages = (lines: string[]) => lines.map((text, page) => ({ texts: [{ text, x: 50, y: page ? 780 : 60 }] }));
    expect(await linesOfText(...pages(cut))).toEqual([cut.join(' ')]);
    expect(await linesOfText(...pages(whole))).toEqual(whole);
  });
});

describe('what stands around the text', () => {
  it('is no page number, at the top neither, and a year that stands alone', async () => {
    const text = column(50, 700, work);
    expect(await linesOfText({ texts: [{ text: '2', x: 500, y: 800 }, ...text] })).toEqual(work);
    expect(await linesOfText({ texts: [{ text: '2019', x: 500, y: 800 }, ...text] })).toEqual(['2019', ...work]);
  });

  it('is read last, line by line, where it runs up the side of the page', async () => {
    const up =
      'BT /F1 10 Tf 0 1 -1 0 30 300 Tm (Curriculum vitae) Tj ET BT /F1 10 Tf 0 1 -1 0 44 300 Tm (of a warehouse lead) Tj ET';
    expect(await linesOfText({ drawing: up, texts: column(70, 700, work) })).toEqual([
      ...work,
      'Curriculum vitae',
      'of a warehouse lead',
    ]);
  });
});

describe('a page whose text is turned in the drawing', () => {
  /** Text matrices of the four directions, and the place of a line in them. */
  const directions: [string, string, (line: number) => string][] = [
    ['up', '0 1 -1 0', (line) => `${100 + 14 * line} 60`],
    ['down', '0 -1 1 0', (line) => `${500 - 14 * line} 780`],
    ['on its head', '-1 0 0 -1', (line) => `500 ${100 + 14 * line}`],
  ];

  it.each(directions)('reads text that runs %s', async (_name, matrix, place) => {
    const drawing = work.map((text, line) => `BT /F1 10 Tf ${matrix} ${place(line)} Tm (${text}) Tj ET`).join('\n');
    expect(await linesOfText({ drawing, texts: [] })).toEqual(work);
  });
});

describe('columns drawn row by row', () => {
  it('are columns where each has headings of its own', async () => {
    expect(await linesOfText({ texts: rowByRow(work, side) })).toEqual([...work, ...side]);
  });

  it('are columns where text wraps on both sides', async () => {
    const left = Array.from(
      { length: 8 },
      (_, index) => `${index % 2 ? 'and goes on to its end in line' : 'Left text begins in line'} ${index} here`,
    );
    const right = Array.from(
      { length: 8 },
      (_, index) => `${index % 2 ? 'and ends over there in line' : 'Right text begins at line'} ${index} so`,
    );
    const text = (await linesOfText({ texts: rowByRow(left, right) })).join('\n');
    expect(text.indexOf('Right text begins at line 0')).toBeGreaterThan(text.indexOf('line 7 here'));
  });

  it('are rows where one side says what the other means', async () => {
    const names = ['Office', 'Warehouse', 'Languages spoken', 'Licences held', 'Free time', 'Travel'];
    const values = [
      'Tables and mail',
      'Scanners of two kinds',
      'English and Polish',
      'Car and forklift',
      'Chess',
      'Gladly',
    ];
    expect(await linesOfText({ texts: rowByRow(names, values) })).toEqual(
      names.map((name, index) => `${name}\t${values[index]}`),
    );
  });
});

describe('lines', () => {
  it('keeps the hyphen at which an address is broken', async () => {
    const lines = ['Write to me at any time, or look at my pages: example.org/people/ada-', 'okonkwo'];
    expect(await linesOfText({ texts: column(50, 700, lines, 12) })).toEqual([lines.join('')]);
  });

  it('makes one address of what is cut at a hyphen behind an icon, or set at the right', async () => {
    const texts = [
      { text: 'Fenchurch Street in the City of London', x: 50, y: 700 },
      { text: 'giulia@rossi-', x: 64, y: 686 },
      { text: 'cucina.example', x: 50, y: 672 },
    ];
    expect(await linesOfText({ texts })).toEqual([
      'Fenchurch Street in the City of London',
      'giulia@rossi-cucina.example',
    ]);
  });

  it('makes one address of what a narrow column cuts between two letters, and two of two', async () => {
    const cut = ['ada.okonkwo@mailbox.exam', 'ple', '+44 20 7946 0018'];
    expect(await linesOfText({ texts: column(50, 700, cut, 12) })).toEqual([cut[0]! + cut[1]!, cut[2]]);
    const named = ['www.linkedin.com/in/ada-okonk', 'wo (LinkedIn)'];
    expect(await linesOfText({ texts: column(50, 700, named, 12) })).toEqual([named.join('')]);
    const two = ['example.org/people/ada-okonkwo', 'okonkwo.example'];
    expect(await linesOfText({ texts: column(50, 700, two, 12) })).toEqual(two);
  });

  it('keeps dates together that a margin is too narrow for', async () => {
    const texts = [
      ...column(50, 700, ['Feb 2017 \u2013 Aug', '2018'], 12),
      ...column(160, 700, ['Warehouse Lead', 'Example Ltd, York', 'Ran the night shift of thirty people'], 12),
    ];
    expect(await linesOfText({ texts })).toEqual([
      'Feb 2017 – Aug 2018\tWarehouse Lead',
      'Example Ltd, York',
      'Ran the night shift of thirty people',
    ]);
  });

  it('keeps dates together in smaller letters too, which stand higher than the title beside them', async () => {
    const texts = [
      { text: 'Aug 2018 \u2013 May', x: 50, y: 703, size: 8 },
      { text: '2021', x: 50, y: 692, size: 8 },
      ...column(160, 700, ['Test Engineer', 'Lotus Mart, Leeds', 'Tested the checkout and the vouchers'], 12),
    ];
    expect(await linesOfText({ texts })).toEqual([
      'Aug 2018 – May 2021',
      'Test Engineer',
      'Lotus Mart, Leeds',
      'Tested the checkout and the vouchers',
    ]);
  });

  it('keeps a town in small letters beside the firm that a row above it shows it to be level with', async () => {
    const texts = [
      ...['Feb 2020 \u2013 Oct 2022', 'Yarraville', 'Dec 2018 \u2013 Jan 2020', 'Leeds'].map((text, index) => ({
        ...{ text, x: 50, size: 8 },
        y: [700, 690.5, 650, 640.5][index]!,
      })),
      ...['Barista', 'Brother Baba', 'Made coffee', 'Cook', 'Acme', 'Cooked soup'].map((text, index) => ({
        ...{ text, x: 160 },
        y: [700, 687, 675, 650, 637, 625][index]!,
      })),
    ];
    expect(await linesOfText({ texts })).toEqual([
      'Feb 2020 – Oct 2022\tBarista',
      'Yarraville\tBrother Baba',
      'Made coffee',
      'Dec 2018 – Jan 2020\tCook',
      'Leeds\tAcme',
      'Cooked soup',
    ]);
  });

  it('keeps a title together that the dates at its right leave too little room for', async () => {
    const texts = [
      ...column(50, 700, ['Certificate in Paralegal', 'Studies'], 12),
      { text: '2015 \u2013 2016', x: 175, y: 700 },
      ...column(50, 676, ['Tulane University', 'With distinction'], 12),
    ];
    expect(await linesOfText({ texts })).toEqual([
      'Certificate in Paralegal Studies\t2015 – 2016',
      'Tulane University',
      'With distinction',
    ]);
  });

  it('begins a line at each label of a form', async () => {
    const full = 'Institute for the Study of Brains and of Languages in the old town hall by the river, Leipzig';
    const lines = [
      full,
      'Position: Researcher',
      'Ran four experiments on what people hear when they learn songs in other languages than theirs',
    ];
    expect(await linesOfText({ texts: column(50, 700, lines, 12) })).toEqual(lines);
  });

  it('begins a line at each picture of a telephone or an envelope', async () => {
    const texts = ['\u2022 ada@example.org is where letters find me on most days', '\u2022 +44 20 7946 0018'];
    expect(await linesOfText({ texts: column(50, 700, texts, 12) })).toEqual(texts);
  });

  it('begins a line where the next thing done begins, also where its bullet is a picture', async () => {
    const first = 'Kept the books of two plants and of the head office, which the old owners in the north of';
    const done = [
      'Kept the books of two plants and of the head office, which the old owners had left unproved',
      'Audited one mill',
    ];
    expect(await linesOfText({ texts: column(50, 700, done, 12) })).toEqual(done);
    const place = [first, 'England had left unproved'];
    expect(await linesOfText({ texts: column(50, 700, place, 12) })).toEqual([place.join(' ')]);
    const name = [done[0]!.replace('unproved', 'to the'), 'Mercian Bank of Oldham'];
    expect(await linesOfText({ texts: column(50, 700, name, 12) })).toEqual([name.join(' ')]);
  });

  it('leaves what is below a bullet itself a line of its own, unless the bullet ends at the edge of the text', async () => {
    const short = ['• Cut the costs by 12 %', '• Trained four new colleagues', 'Payroll Specialist', 'Pellworm Foods'];
    expect(await linesOfText({ texts: column(50, 700, [...short, '• Ran the monthly payroll', 'EDUCATION']) })).toEqual(
      [...short, '• Ran the monthly payroll', 'EDUCATION'],
    );
    const wrapped = [
      '• Kept the books of two plants and of the head office, which the old owners in the north of',
      'England had left unproved',
    ];
    expect(await linesOfText({ texts: column(50, 700, [...wrapped, '• Audited one mill']) })).toEqual([
      wrapped.join(' '),
      '• Audited one mill',
    ]);
  });

  it('closes up small letters that are set with space between them, and leaves formulas alone', async () => {
    // Letters of one width, so that they stand at equal distances.
    const spaced = [...'headphone'].map((text, index) => ({ text, x: 50 + 10 * index, y: 700 }));
    const formula = [...'axy'].map((text, index) => ({ text, x: 50 + 10 * index, y: 680 }));
    const below = { text: 'Led nurses of nine wards', x: 50, y: 660 };
    expect(await linesOfText({ texts: [...spaced, ...formula, below] })).toEqual(['headphone', 'a x y', below.text]);
  });

  it('reads a stretched line as a sentence that goes on, and chips at equal distances as cells', async () => {
    const stretched = ['Designed', 'software', 'and', 'led'].map((text, at) => ({
      text,
      x: [50, 108.2, 162, 194.7][at]!,
      y: 700,
    }));
    const below = { text: 'its making', x: 50, y: 688 };
    expect(await linesOfText({ texts: [...stretched, below] })).toEqual(['Designed software and led', 'its making']);
    expect(await linesOfText({ texts: [...stretched, { ...below, text: 'Python' }] })).toEqual([
      'Designed\tsoftware\tand\tled',
      'Python',
    ]);
  });
});

describe('an address of mail that a narrow column cuts', () => {
  it('is whole, although other lines of the column are wider', async () => {
    const texts = column(50, 700, ['CONTACT', 'ada.okonkwo@exampl', 'e.com', 'Northvale, near the old harbour']);
    expect(await linesOfText({ texts })).toContain('ada.okonkwo@example.com');
  });
});
