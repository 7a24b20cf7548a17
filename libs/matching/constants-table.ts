import { CONSTANTS, type Constant } from './constants.js';

const BEGIN = '<!-- constants: generated from libs/matching/constants.ts -->';
const END = '<!-- end of constants -->';

/** The table of constants as Markdown, one row a constant. */
export function constantsTable(): string {
  const rows = Object.entries<Constant>(CONSTANTS).map(
    ([name, { value, unit, reason, origin }]) => `| \`${name}\` | ${value} | ${unit} | ${reason} | ${origin} |`,
  );
  return ['| constant | value | unit | why | origin |', '|---|---|---|---|---|', ...rows].join('\n');
}

/**
 * A page with its table of constants brought up to date, between the markers.
 * @throws RangeError when the page has no markers.
 */
export function withConstantsTable(page: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new RangeError('the page has no markers for the table of constants');
  return `${page.slice(0, begin + BEGIN.length)}\n\n${constantsTable()}\n\n${page.slice(end)}`;
}
