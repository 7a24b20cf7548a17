import { describe, expect, it } from '@jest/globals';
import { readRole } from '../role/read-role.js';
import { SHIPPED_ROLES } from './shipped-roles.js';

/** The page in one line below its title, as job boards export it. */
const inOneLine = (page: string, mark: string): string => {
  const [title, ...lines] = page.split('\n');
  const texts = lines.map((line) => line.replace(/^- /, '').trim()).filter((line) => line !== '');
  const isHeading = new Set(page.split(/\n\n/).map((block) => block.split('\n')[0]!));
  return `${title}\n\n${texts.map((line) => (/[:.]$/.test(line) || isHeading.has(line) ? line : line + mark)).join('')}`;
};
const criteria = (page: string): string[] => readRole(page).criteria.map(({ id, kind }) => `${kind} ${id}`);

/** In the other pages names in capitals run into each other ("…OMOPSQLPatient…"), which no rule parts. */
const PARTED = SHIPPED_ROLES.filter(({ id }) => /^(?:mlops|ml-platform|ml-infrastructure)-engineer$/.test(id));

describe('a shipped page without its line breaks', () => {
  it.each(PARTED.flatMap(({ id, page }) => ['.', ''].map((mark) => [id, mark, page])))(
    'asks the same: %s, items ending in "%s"',
    (_, mark, page) => {
      expect(criteria(inOneLine(page!, mark!))).toEqual(criteria(page!));
    },
  );
});
