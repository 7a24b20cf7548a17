import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../test/support/properties.js';
import type { SearchCondition } from '#libs/contracts';
import { compileSearch } from './search-query.js';
import { searchWords } from './search-words.js';
import { searchVectors } from './search-vectors.js';

const conditionOf = (text: string): SearchCondition | string => {
  const read = compileSearch(text);
  return 'fault' in read ? read.fault.message : read.condition;
};

/** Every form by which a place is found. */
const formsOf = (text: string): string[][] => searchWords(text).map(({ form, also }) => [form, ...also]);

describe('words that are searched by', () => {
  it.each([
    ['C++, C# and F#', [['c++'], ['c#'], ['and'], ['f#']]],
    ['数据# 0', [['数'], ['据'], ['0']]],
    ['C++17 C♯ Ｃ＋＋', [['c++'], ['17'], ['c#'], ['c++']]],
    ['.NET', [['net', '.net']]],
    [
      'ASP.NET',
      [
        ['asp', 'aspnet'],
        ['net', '.net', 'aspnet'],
      ],
    ],
    [
      'Node.js',
      [
        ['node', 'nodejs'],
        ['js', '.js', 'nodejs'],
      ],
    ],
    [
      'event-driven',
      [
        ['event', 'eventdriven'],
        ['driven', 'eventdriven'],
      ],
    ],
    [
      'develop-\n  ment',
      [
        ['develop', 'development'],
        ['ment', 'development'],
      ],
    ],
    [
      'CI/CD',
      [
        ['ci', 'cicd'],
        ['cd', 'cicd'],
      ],
    ],
    ['Kraków, Łódź, Straße, SØREN', [['krakow'], ['lodz'], ['strasse'], ['soren']]],
    ['ﬁnance co\u00adoperate cafe\u0301', [['finance'], ['cooperate'], ['cafe']]],
    ['2019-2021', [['2019'], ['2021']]],
    ['Notepad++', [['notepad++', 'notepad']]],
    ['機械学習', [['機'], ['械'], ['学'], ['習']]],
    ['ΟΔΟΣ οδός', [['οδοσ'], ['οδοσ']]],
  ])('%s', (text, forms) => {
    expect(formsOf(text)).toEqual(forms);
  });

  it('are in a vector with their places, in parts that PostgreSQL takes', () => {
    expect(searchVectors('the cat, the dog')).toEqual([`'the':1,3 'cat':2 'dog':4`]);
    expect(searchVectors(' -- ')).toEqual([]);
    const parts = searchVectors('a '.repeat(1_000));
    expect(parts.length).toBe(5);
    expect(searchVectors(Array.from({ length: 40_000 }, (_, n) => `w${n}`).join(' ')).length).toBe(3);
  });
});

describe('a search', () => {
  it.each<[string, SearchCondition]>([
    ['kubernetes', { words: `'kubernetes'` }],
    ['Kraków .NET', { all: [{ words: `'krakow'` }, { words: `'.net'` }] }],
    ['go OR rust', { words: `('go') | ('rust')` }],
    [
      'kubernetes AND (go OR rust) -php "event sourcing" terraf*',
      {
        all: [
          { words: `'kubernetes'` },
          { words: `('go') | ('rust')` },
          { not: { words: `'php'` } },
          { words: `('event' <-> 'sourcing')` },
          { words: `'terraf':*` },
        ],
      },
    ],
    ['Node.js', { words: `(('node' <-> 'js') | 'nodejs')` }],
    ['“senior node.js dev*”', { words: `(('senior' <-> (('node' <-> 'js') | 'nodejs')) <-> 'dev':*)` }],
    ['(a NOT b) OR c', { any: [{ words: `('c')` }, { all: [{ words: `'a'` }, { not: { words: `'b'` } }] }] }],
  ])('%s', (text, condition) => {
    expect(conditionOf(text)).toEqual(condition);
  });

  it('asks for nothing by signs alone, and for no more than words by signs in them', () => {
    expect(conditionOf('R & D')).toEqual({ all: [{ words: `'r'` }, { words: `'d'` }] });
    expect(conditionOf(`'; DROP`)).toEqual({ words: `'drop'` });
  });

  it.each([
    ['', 'Nothing to search for. Type a word (at character 1)'],
    ['&', 'Nothing to search for. Type a word (at character 1)'],
    ['a "b', 'The quotation mark is not closed (at character 3)'],
    ['a (b', 'The parenthesis is not closed (at character 3)'],
    ['a) b', 'The closing parenthesis has no opening one (at character 2)'],
    ['-php NOT java', 'Only excluded words. Add a word to search for (at character 1)'],
    ['java OR -php', 'Only excluded words. Add a word to search for (at character 9)'],
    ['a OR', 'Add a search term after "OR" (at character 5)'],
    ['AND a', 'Add a search term before "AND" (at character 1)'],
    ['()', 'Add a search term before ")" (at character 2)'],
    ['x a*', 'A star needs at least two letters before it (at character 3)'],
    ['a '.repeat(33), 'A search has at most 32 words and phrases (at character 65)'],
    [`${'('.repeat(21)}a${')'.repeat(21)}`, 'At most 20 nested parentheses are allowed (at character 21)'],
    ['a'.repeat(501), 'A search has at most 500 characters (at character 501)'],
    [`"${'a '.repeat(33)}"`, 'A phrase has at most 32 words (at character 1)'],
  ])('is refused where it cannot be read: %s', (text, message) => {
    expect(conditionOf(text)).toBe(message);
  });

  it('never throws, and is read the same again when what it asks for is typed', () => {
    const typed = fc.array(
      fc.oneof(
        fc.constantFrom(
          '"',
          '(',
          ')',
          '-',
          ' ',
          'OR',
          'AND',
          'NOT',
          '*',
          '|',
          '.',
          'C++',
          "'",
          '\\',
          ':',
          '&',
          '!',
          '<->',
        ),
        fc.string({ unit: 'binary', maxLength: 4 }),
        fc.string({ unit: 'grapheme', maxLength: 4 }),
      ),
      { maxLength: 24 },
    );
    fc.assert(
      fc.property(typed, (pieces) => {
        const text = pieces.join('');
        const read = compileSearch(text);
        if (!('fault' in read)) expect(read.foundIn(text, 3).length).toBeLessThanOrEqual(3);
        else expect(read.fault.at).toBeLessThanOrEqual(text.length);
        searchVectors(text);
      }),
      { numRuns: 500 },
    );
  });

  it('shows where what was sought stands, and only what was', () => {
    const text = 'Built Event-Sourcing in Node.js and terraform; no PHP. Kraków.';
    const quotes = (query: string): string[] => {
      const read = compileSearch(query);
      return 'fault' in read ? [] : read.foundIn(text, 3).map(({ start, end }) => text.slice(start, end));
    };
    expect(quotes('"event sourcing" nodejs krakow -php')).toEqual(['Event-Sourcing', 'Node.js', 'Kraków']);
    expect(quotes('terra* eventsourcing rust')).toEqual(['terraform', 'Event-Sourcing']);
    expect(quotes('rust OR "in node"')).toEqual(['in Node']);
  });

  it('of words cut from a text finds them there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.nat(), fc.nat(), (text, from, count) => {
        const words = searchWords(text);
        if (words.length === 0) return;
        const first = words[from % words.length]!;
        const last = words[Math.min(words.length - 1, (from % words.length) + (count % 5))]!;
        const read = compileSearch(
          `"${text.slice(first.start, last.end).replaceAll(/["\u201c\u201d\u201e\uff02]/g, ' ')}"`,
        );
        if ('fault' in read) throw new Error(read.fault.message);
        expect(read.foundIn(text, 1)).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});
