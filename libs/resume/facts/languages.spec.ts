import { describe, expect, it } from '@jest/globals';
import { plainCopy } from '../lines/plain-copy.js';
import { splitLines } from '../lines/lines.js';
import { languagesIn } from './languages.js';

function read(text: string, section = true): string[] {
  const plain = plainCopy(text);
  return languagesIn(splitLines(plain), plain, 0, section ? 'language' : 'other').map(
    ({ language, level }) => `${language} ${level ?? '–'}`,
  );
}

describe('a section about languages', () => {
  it.each([
    ['Italiano: madrelingua\nInglese: buono\nTedesco: scolastico', ['it native', 'en B2', 'de A2']],
    ['Nederlands (moedertaal), Engels (zeer goed), Frans (basis)', ['nl native', 'en C1', 'fr A2']],
    ['Português: língua materna\nInglês: fluente\nEspanhol: intermédio', ['pt native', 'en C1', 'es B1']],
    ['polski - ojczysty\nangielski - bardzo dobry\nniemiecki - podstawowy', ['pl native', 'en C1', 'de A2']],
    ['język angielski B2, znajomość języka niemieckiego: komunikatywna', ['en B2', 'de B1']],
    ['Svenska (modersmål), engelska (flytande)', ['sv native', 'en C1']],
    ['Čeština: mateřský jazyk', ['cs native']],
    ['Русский: родной\nанглийский: средний', ['ru native', 'en B1']],
    ['Dutch, Native\nEnglish, Fluent', ['nl native', 'en C1']],
  ])('states %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a line outside of such a section', () => {
  it.each([
    'Cooking Italian food and French cinema',
    'Edited French and Spanish readers for schools',
    'Worked with the Polish and German branches',
    'BA English Literature',
    'Repairs of pools, fins and polish of floors',
    'Tour to the German Alps',
    'Correspondence with Italian suppliers',
    'English and French Teacher',
    'Spanish cooking, basic and advanced',
    'English 2019',
  ])('that names a language states none: %j', (text) => {
    expect(read(text, false)).toEqual([]);
  });

  it.each([
    ['Lingue: italiano, inglese', ['it –', 'en –']],
    ['Fluent in Spanish and German', ['es C1', 'de C1']],
    ['Talen: Nederlands, Engels', ['nl –', 'en –']],
    ['Englisch gut in Wort und Schrift\nSchwedisch Grundkenntnisse', ['en B2', 'sv A2']],
    ['Italiano: madrelingua\nRumeno: parlato con i colleghi', ['it native', 'ro –']],
    ['Mother tongue\nGreek', ['el –']],
    ['English, and kitchen French', ['en –', 'fr –']],
    ['Home language: Sesotho', ['st –']],
  ])('that speaks of languages states them: %j', (text, expected) => {
    expect(read(text, false)).toEqual(expected);
  });
});
