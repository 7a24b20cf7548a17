import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createWordCounter, relatedWordsWith, resumeWordsTable } from './resume-words.js';
import { relatedWords } from '../related/related-words.js';
import { wordsOfTable } from '../related/neighbour-table.js';

type Resume = Record<string, string>;

/** Forty florists and forty welders, whose words never stand together; everyone writes "team". */
const FLORISTS = 'bouquet wreath tulip corsag'.split(' ');
const WELDERS = 'weld torch flux solder'.split(' ');
const resumeOf = (words: readonly string[]): Resume =>
  Object.fromEntries([...words, 'team'].map((stem) => [stem, `${stem}s`]));
const RESUMES: readonly Resume[] = Array.from({ length: 80 }, (_, at) => {
  const words = at % 2 === 0 ? FLORISTS : WELDERS;
  return resumeOf(words.filter((_word, index) => index !== at % 8));
});

function counted(resumes: readonly Resume[]) {
  const counter = createWordCounter();
  for (const resume of resumes) counter.add(new Map(Object.entries(resume)));
  return counter.counts();
}

const tableOf = (resumes: readonly Resume[]) => resumeWordsTable(counted(resumes));
const nearIn = (resumes: readonly Resume[], word: string): string[] =>
  wordsOfTable(tableOf(resumes))
    .find((one) => one.word === word)!
    .related.map((one) => one.word);

describe('a table of an organization’s résumés', () => {
  it('knows words by their company', () => {
    const near = nearIn(RESUMES, 'bouquets');
    expect(near).toEqual(expect.arrayContaining(['wreaths', 'tulips', 'corsages'].slice(0, 2)));
    for (const word of WELDERS) expect(near).not.toContain(`${word}s`);
  });

  it('has the same bytes whatever the order of résumés and of their words', () => {
    const { stems, pairs } = tableOf(RESUMES);
    const turned = [...RESUMES].reverse().map((one) => Object.fromEntries(Object.entries(one).reverse()));
    expect(tableOf(turned)).toMatchObject({ stems, pairs });
    expect(tableOf(RESUMES.slice(9)).pairs).not.toEqual(pairs);
  });

  it('says how many résumés and words it has', () => {
    const { resumes, words, neighbours } = tableOf(RESUMES);
    expect([resumes, words > 0, neighbours >= words]).toEqual([80, true, true]);
  });

  it('is empty for résumés that share no words', () => {
    expect(tableOf([{ a: 'a' }, { weld: 'welds' }])).toMatchObject({ words: 0, neighbours: 0, stems: '' });
  });
});

describe('nothing of a person', () => {
  it('leaves the counts: a word of nine people is in none, of ten it is', () => {
    const nine = RESUMES.map((one, at): Resume => (at < 9 ? { ...one, zeppelin: 'zeppelins' } : one));
    const ten = RESUMES.map((one, at): Resume => (at < 10 ? { ...one, zeppelin: 'zeppelins' } : one));
    expect(counted(nine).stems).not.toContain('zeppelin');
    expect(counted(ten).stems).toContain('zeppelin');
  });

  it('leaves them in a form of fewer than ten people either', () => {
    const own = RESUMES.map((one, at): Resume => ({ ...one, weld: `welding${'abcdefghijklmnop'[at % 16]}` }));
    const { stems, forms } = counted(own);
    expect(forms[stems.indexOf('weld')]).toBe('weld');
  });

  it('leaves them as a number, an address, a link or an initial', () => {
    const odd = ['2024', 'jo@example.org', 'example.org', 'j', 'class:crm', '+49170'];
    const all = RESUMES.map((one): Resume => ({ ...one, ...Object.fromEntries(odd.map((word) => [word, word])) }));
    expect(counted(all).stems).toEqual(counted(RESUMES).stems);
  });

  it('is in a table that ten people do not share, whatever they write', () => {
    const word = fc.stringMatching(/^[a-f]{2}$/);
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(word, { maxLength: 12 }), { minLength: 1, maxLength: 40 }), (people) => {
        const resumes = people.map((words) => Object.fromEntries(words.map((one) => [one, one])));
        for (const one of counted(resumes).stems)
          expect(people.filter((words) => words.includes(one)).length).toBeGreaterThanOrEqual(10);
      }),
    );
  });
});

describe('related words of both tables', () => {
  it('are the nearest of either, at most ten, each once', () => {
    const near = relatedWordsWith(tableOf(RESUMES));
    expect(near('bouquet').map(({ stem }) => stem)).toContain('wreath');
    expect(near('payrol')).toEqual(relatedWords('payrol'));
    const both = near('weld');
    expect(both.length).toBeLessThanOrEqual(10);
    expect(new Set(both.map(({ stem }) => stem)).size).toBe(both.length);
    expect(both.map(({ cosine }) => cosine)).toEqual(both.map(({ cosine }) => cosine).sort((a, b) => b - a));
  });
});
