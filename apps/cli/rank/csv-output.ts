import { CATEGORIES } from '#libs/contracts';
import type { Ranking } from './json-output.js';

/** One row a candidate, with a header; RFC 4180, UTF-8. Cells that a spreadsheet would run as a formula are made harmless. */
export function rankingCsv({ asOf, ranked, unread }: Ranking): string {
  const header = [
    'rank',
    'file',
    'name',
    'lane',
    'score',
    'low',
    'high',
    'coverage',
    'benchmark',
    ...CATEGORIES,
    'bonus',
    'flags',
    'as_of',
    'error',
  ];
  const rows = [
    ...ranked.map(({ file, profile, assessment, folded }, index) => [
      index + 1,
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
    ]),
    ...unread.map(({ file, error }) => [
      '',
      file,
      ...Array<string>(header.length - 3).fill(''),
      `${error.code}: ${error.message}`,
    ]),
  ];
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function decimal(hundredths: number): string {
  return (hundredths / 100).toFixed(2);
}

function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
