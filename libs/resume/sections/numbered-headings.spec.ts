import { describe, expect, it } from '@jest/globals';
import { splitLines } from '../lines/lines.js';
import { plainCopy } from '../lines/plain-copy.js';
import { sectionsOf } from './sections.js';

const headingsIn = (text: string): string[] =>
  sectionsOf(splitLines(plainCopy(text))).flatMap(({ kind, heading }) => (heading ? [`${kind} ${heading.text}`] : []));

const numbered = (...numbers: readonly string[]): string =>
  ['WORK', 'SERVICE', 'PUBLISHED']
    .map((name, at) => `${numbers[at]}\n${name}\n\nFirst thing of ${name}\nWhat there is to say of it`)
    .join('\n\n');

describe('numbered headings', () => {
  it.each([
    ['in brackets', ['(01)', '(02)', '(03)']],
    ['with a stop', ['1.', '2.', '3.']],
  ])('%s are headings, whatever they say', (_form, numbers) => {
    expect(headingsIn(`Ada Okonkwo\nBuyer\n\n${numbered(...numbers)}`)).toEqual([
      'work WORK',
      'other SERVICE',
      'other PUBLISHED',
    ]);
  });

  it('numbers that do not count from the first on are none of headings', () => {
    expect(headingsIn(`Ada Okonkwo\nBuyer\n\n${numbered('12', '7', '31')}`)).not.toContain('other PUBLISHED');
  });
});

describe('a heading at the end of a page', () => {
  const text = `Experience

Buyer, Acme Ltd
2019 - 2021
Bought steel for two sites
Kept the stock of a third

Clerk, Barrow Ltd
2017 - 2019
Filed the orders of a year
Counted the stock twice
Projects

Stock list, Barrow
2018 - 2019
Wrote a list that others kept

Education

Northvale College
2013 - 2016`;

  it('is one although no space stands above it, where space stands below', () => {
    expect(headingsIn(text)).toEqual(['work Experience', 'project Projects', 'education Education']);
  });
});
