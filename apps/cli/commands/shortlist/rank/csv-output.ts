import { CATEGORIES } from '#libs/contracts';
import type { RankingOutput } from './ranking-output.js';

const COLUMNS = [
  ...['rank', 'file', 'name', 'summary', 'lane', 'score', 'low', 'high', 'coverage', 'benchmark'],
  ...CATEGORIES,
  ...['bonus', 'flags', 'as_of', 'error'],
];

type Cells = (string | number)[];

/** One row a candidate, with a header; RFC 4180, UTF-8. Cells that a spreadsheet would run as a formula are made harmless. */
export const csvOutput: RankingOutput<Cells> = {
  row: ({ file, profile, assessment, folded }, { asOf }) => [
    file,
    profile.identity.name?.value ?? '',
    folded.lane,
    decimal(folded.score),
    decimal(folded.low),
    decimal(folded.high),
    folded.coverage,
    assessment.band.reads,
    ...CATEGORIES.map((category) => {
      const found = folded.categories.find((each) => each.category === category);
      return found ? decimal(found.points) : '';
    }),
    decimal(folded.bonus),
    assessment.flags.map(({ code }) => code).join(' '),
    asOf,
    '',
  ],
  *print(_, rows, unread) {
    yield line(COLUMNS);
    for (const [index, { row, summary }] of rows.entries()) {
      const [file = '', name = '', ...others] = row;
      yield line([index + 1, file, name, summary ?? '', ...others]);
    }
    for (const { file, error } of unread) {
      yield line(['', file, ...Array<string>(COLUMNS.length - 3).fill(''), `${error.code}: ${error.message}`]);
    }
  },
};

function decimal(hundredths: number): string {
  return (hundredths / 100).toFixed(2);
}

function line(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
