import { describe, expect, it } from '@jest/globals';
import { column, writePdf, type PdfPage } from '../../../test/support/writers/pdf-writer.js';
import { readDocument } from '../read-document.js';

async function textOf(...pages: PdfPage[]): Promise<string> {
  const read = await readDocument(writePdf(pages));
  if (read.outcome !== 'text') throw new Error(`${read.outcome}: ${read.reason}`);
  return read.text;
}

describe('lines', () => {
  it('sets a date at the right margin off with a tab and keeps it on the line of its position', async () => {
    const text = await textOf({
      texts: [
        { text: 'Senior Engineer, Example Ltd', x: 50, y: 700, bold: true },
        { text: 'Mar 2018 \u2013 Present', x: 450, y: 700 },
        { text: 'Ran the platform for thirty teams.', x: 50, y: 686 },
      ],
    });
    expect(text).toBe('Senior Engineer, Example Ltd\tMar 2018 – Present\nRan the platform for thirty teams.');
  });

  it('orders lines by their place on the page, not by the order in which they are drawn', async () => {
    const text = await textOf({
      texts: [
        { text: 'third line of text', x: 50, y: 660 },
        { text: 'first line of text', x: 50, y: 700 },
        { text: 'second line of text', x: 50, y: 680 },
      ],
    });
    expect(text.split(/\n+/)).toEqual(['first line of text', 'second line of text', 'third line of text']);
  });

  it('makes one line of an item that the page breaks, and none of two items', async () => {
    const text = await textOf({
      texts: [
        { text: 'Built the pipeline that trains and ships models for all of the', x: 62, y: 700 },
        { text: '\u2022', x: 50, y: 700 },
        { text: 'product teams every night', x: 62, y: 687 },
        { text: '\u2022', x: 50, y: 674 },
        { text: 'Cut the cost of serving by two fifths', x: 62, y: 674 },
      ],
    });
    expect(text.split('\n')).toEqual([
      '• Built the pipeline that trains and ships models for all of the product teams every night',
      '• Cut the cost of serving by two fifths',
    ]);
  });

  it('joins a broken word and keeps the hyphen of a compound', async () => {
    const lines = [
      'Led the migration of the whole estate to an event-',
      'driven design and wrote down what it was that the require-',
      'ments had been, for the teams',
    ];
    const text = await textOf({ texts: column(50, 700, lines, 12) });
    expect(text).toBe(
      'Led the migration of the whole estate to an event-driven design and wrote down what it was that the requirements had been, for the teams',
    );
  });

  it('closes up a heading that is set with space between its letters', async () => {
    const heading = [...'WORK'].map((text, index) => ({ text, x: 50 + 18 * index, y: 700 }));
    const second = [...'HISTORY'].map((text, index) => ({ text, x: 150 + 18 * index, y: 700 }));
    const text = await textOf({ texts: [...heading, ...second, { text: 'A B C are the grades', x: 50, y: 680 }] });
    expect(text.split(/\n+/)).toEqual(['WORK HISTORY', 'A B C are the grades']);
  });

  it('leaves out ratings that are rows of dots', async () => {
    const texts = [
      { text: 'Kubernetes', x: 50, y: 700 },
      { text: '\u2022 \u2022 \u2022', x: 50, y: 690 },
      { text: 'Python', x: 50, y: 680 },
    ];
    expect((await textOf({ texts })).split(/\n+/)).toEqual(['Kubernetes', 'Python']);
  });

  it('does not join a heading to the paragraph above it', async () => {
    const lines = [
      'A long line of a summary that reaches the right margin of the text',
      'Work Experience',
      'Another long line that reaches the right margin of the text too',
    ];
    expect((await textOf({ texts: column(50, 700, lines, 12) })).split('\n')).toEqual(lines);
  });
});

describe('columns', () => {
  const main = [
    'Experience',
    'Platform Engineer, Example Ltd',
    'Ran forty clusters for nine teams',
    'Wrote the deployment controller',
    'Taught the course on operations',
    'Moved the builds to containers',
  ];
  const side = ['Skills', 'Kubernetes', 'Terraform', 'Prometheus', 'PostgreSQL', 'Go and Python'];

  it('reads one column after the other when they are drawn so', async () => {
    const text = await textOf({
      texts: [
        { text: 'A Person Whose Name Goes Across', x: 50, y: 780, size: 22 },
        ...column(50, 700, main),
        ...column(330, 700, side),
      ],
    });
    expect(text.split(/\n+/)).toEqual(['A Person Whose Name Goes Across', ...main, ...side]);
  });

  it('reads columns whose lines do not stand beside each other, whatever the order of drawing', async () => {
    const mixed = [...column(50, 700, main), ...column(330, 695, side, 17)].sort((a, b) => b.y - a.y);
    expect((await textOf({ texts: mixed })).split(/\n+/)).toEqual([...main, ...side]);
  });

  it('reads labels and values, drawn side by side, row by row', async () => {
    const rows = ['Languages', 'Platforms', 'Databases', 'Monitoring', 'Delivery'];
    const texts = rows.flatMap((label, index) => [
      { text: label, x: 50, y: 700 - 14 * index },
      { text: `what is known of ${label.toLowerCase()}`, x: 150, y: 700 - 14 * index },
    ]);
    expect((await textOf({ texts })).split('\n')).toEqual(
      rows.map((label) => `${label}\twhat is known of ${label.toLowerCase()}`),
    );
  });

  it('keeps the heading and the text below a list of two columns below both', async () => {
    const left = ['budget analysis', 'cost accounting', 'forecasts', 'reporting'];
    const right = ['sound judgment', 'staff training', 'calm under pressure', 'clear writing'];
    const after = [
      'Accomplishments',
      'Short line here',
      ...Array<string>(4).fill(
        'a line of text that goes from the left margin all the way across to the right margin of the page',
      ),
    ];
    const texts = [...column(70, 700, left), ...column(300, 700, right), ...column(50, 610, after)];
    const lines = (await textOf({ texts })).split(/\n+/);
    expect(lines.slice(0, 10)).toEqual([...left, ...right, 'Accomplishments', 'Short line here']);
  });

  it('does not join the entries of a list, of which the longest has no margin to be broken at', async () => {
    const list = ['Executive presentation development', 'Business correspondence', 'Administrative support'];
    expect((await textOf({ texts: column(50, 700, list) })).split('\n')).toEqual(list);
  });

  it('moves a note beside running text up to the line it begins on', async () => {
    const texts = [
      { text: 'Example Ltd, Platform Engineer', x: 50, y: 700 },
      { text: '\u2022 Ran forty clusters for nine product teams', x: 50, y: 686 },
      { text: '\u2022 Wrote the controller that deploys them', x: 50, y: 672 },
      { text: 'Berlin', x: 450, y: 700 },
      { text: 'May 2020 \u2013 Aug 2022', x: 450, y: 686 },
    ];
    expect((await textOf({ texts })).split('\n')).toEqual([
      'Example Ltd, Platform Engineer\tBerlin\tMay 2020 – Aug 2022',
      '• Ran forty clusters for nine product teams',
      '• Wrote the controller that deploys them',
    ]);
  });
});

describe('pages', () => {
  const body = (first: string) =>
    column(
      50,
      700,
      [first, 'second line here', 'third line here', 'fourth line here', 'fifth line here', 'sixth line here'],
      20,
    );

  it('keeps a footer that repeats once, at the end, so that it cuts no section', async () => {
    const page = (n: number): PdfPage => ({
      texts: [...body(`page ${n} begins`), { text: `Ada Example, 3 March 2026, ${n}`, x: 50, y: 30 }],
    });
    const text = await textOf(page(1), page(2));
    expect(text.match(/Ada Example/g)).toHaveLength(1);
    expect(text.endsWith('Ada Example, 3 March 2026, 1')).toBe(true);
  });

  it('leaves page numbers out', async () => {
    const page = (n: number): PdfPage => ({
      texts: [...body(`page ${n} begins`), { text: `Page ${n} of 2`, x: 280, y: 30 }],
    });
    expect(await textOf(page(1), page(2))).not.toMatch(/Page \d of/);
  });

  it('reads a page that is turned', async () => {
    const text = await textOf({
      rotate: 90,
      texts: column(50, 700, ['first line of a turned page', 'second line of it']),
    });
    expect(text.split(/\n+/)).toEqual(['first line of a turned page', 'second line of it']);
  });
});

describe('files without readable text', () => {
  it('needs OCR when something is drawn and no letters are there', async () => {
    const read = await readDocument(writePdf([{ texts: [], drawing: '0.5 g 50 50 400 700 re f' }]));
    expect(read).toMatchObject({
      outcome: 'needs-ocr',
      reason: 'no-text-layer',
      extractor: 'pdf/6',
      data: { pages: 1, letters: 0 },
    });
  });

  it('is empty when nothing is drawn', async () => {
    expect(await readDocument(writePdf([{ texts: [] }]))).toMatchObject({ outcome: 'empty', reason: 'blank-pages' });
  });

  it('is encrypted when it opens with a password only', async () => {
    const read = await readDocument(
      writePdf([{ texts: column(50, 700, ['nobody reads this line']) }], { locked: true }),
    );
    expect(read).toMatchObject({ outcome: 'encrypted', reason: 'password-needed' });
  });

  it('is malformed when it is cut off before its pages', async () => {
    const whole = writePdf([{ texts: column(50, 700, ['a line of text on the page']) }]);
    expect(await readDocument(whole.subarray(0, 60))).toMatchObject({
      outcome: 'malformed',
      reason: 'not-a-whole-pdf',
    });
  });

  it('reads a file whose last lines are cut off', async () => {
    const whole = Buffer.from(writePdf([{ texts: column(50, 700, ['a line of text on the page']) }]));
    expect(await readDocument(whole.subarray(0, whole.indexOf('startxref')))).toMatchObject({
      outcome: 'text',
      text: 'a line of text on the page',
    });
  });

  it('is too big when it has more pages than any résumé', async () => {
    const pages = Array.from({ length: 201 }, () => ({ texts: [] }));
    expect(await readDocument(writePdf(pages))).toMatchObject({
      outcome: 'too-big',
      reason: 'too-many-pages',
      data: { pages: 201, limit: 200 },
    });
  });
});
