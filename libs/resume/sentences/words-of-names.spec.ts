import { describe, expect, it } from '@jest/globals';
import { buildProfile } from '../profile/build-profile.js';

const sentencesOf = (text: string) =>
  buildProfile([{ text, digest: 'a', extractor: 'text/1', readability: 'text' }]).sentences;
/** The terms of the sentence that holds some words. */
const termsOf = (text: string, words: string): readonly string[] =>
  sentencesOf(text).find(({ span }) => text.slice(span.start, span.end).includes(words))!.terms;

const resume = (header: string, duty = 'Kept the books of four shops.'): string => `Experience\n${header}\n${duty}\n`;

describe('the header of a position', () => {
  const text = resume('Bookkeeper, First Harbour Bank, Trenton, March 2019 - June 2022');

  it('tells by its title, and not by who and where', () => {
    expect(termsOf(text, 'First Harbour')).toEqual(['bookkeep']);
    expect(termsOf(text, 'four shops')).toEqual(expect.arrayContaining(['book', 'shop']));
  });

  it('tells nothing where no title is read', () => {
    const bare = resume('Company Name - City , State March 2019 - June 2022');
    const header = sentencesOf(bare).filter(({ place }) => place === 'heading');
    expect(header.flatMap(({ terms }) => terms)).toEqual([]);
  });
});

describe('what stands for an employer or a place', () => {
  it('is no word of a requirement', () => {
    const text = 'Education\nBachelor of Arts: Music, Hillside College - City , State\n';
    const terms = termsOf(text, 'Hillside');
    expect(terms).toContain('hillsid');
    expect(terms.filter((term) => ['citi', 'state'].includes(term))).toEqual([]);
    expect(termsOf('Summary\nHeld a licence of the state and worked for the city of Trenton.\n', 'Held')).toEqual(
      expect.arrayContaining(['citi', 'licens', 'state']),
    );
  });
});

describe('a word inside the name of a product', () => {
  it('is no evidence for the word', () => {
    const list = 'Skills\nMicrosoft Office programs, filing, scheduling\n';
    expect(termsOf(list, 'Office')).not.toContain('offic');
    expect(termsOf(list, 'Office')).toContain('program');
    expect(termsOf(resume('Clerk, Harbour Clinic, 2019 - 2022', 'Ran the front office.'), 'front')).toContain('offic');
  });

  it('stays where it says what the tool is for, or the name is a thing', () => {
    expect(termsOf('Skills\nGoogle Analytics\n', 'Google')).toContain('analyt');
    expect(termsOf('Skills\nProject management\n', 'Project')).toContain('manag');
  });
});
