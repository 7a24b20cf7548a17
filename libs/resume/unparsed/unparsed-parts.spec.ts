import { describe, expect, it } from '@jest/globals';
import { buildProfile } from '../profile/build-profile.js';
import { isGarbled } from './garbled-text.js';

const source = (text: string, digest = '1') => ({
  text,
  extractor: 'text/1',
  digest: digest.repeat(64),
  readability: 'text' as const,
});
const read = (...texts: string[]) => buildProfile(texts.map((text, at) => source(text, String(at + 1))));

/** The unparsed parts of a text: cause, lines, and what they say as a position. */
function partsOf(text: string) {
  return (read(text).unparsed ?? []).map(({ cause, span, entry }) => ({
    cause,
    lines: text.slice(span.start, span.end),
    says: entry && [
      entry.title?.value ?? null,
      entry.employer?.value ?? null,
      `${entry.start?.date ?? '?'} – ${entry.current ? 'now' : (entry.end?.date ?? '?')}`,
    ],
  }));
}

const HEAD = 'Ines Moreau\nines@example.org\n\n';
/** A job that is read, so that the document has dated work. */
const JOB = 'Experience\nAccountant, Halden Ltd\n2015 – 2018\n- Kept the ledger of two firms.\n\n';

describe('lines with dates that became no position', () => {
  it.each<[string, string, string]>([
    [
      'a heading that is not known over words that are no title',
      `${HEAD}${JOB}What came later\nlarkspur, data of the river ~ 2019 – 2024\nkept the clusters running\n`,
      'larkspur, data of the river ~ 2019 – 2024',
    ],
    [
      'work that a column puts under skills',
      `${HEAD}${JOB}Skills\nExcel\nSAP Jul 2019 – Dec 2023\nledgers of a group\n`,
      'Excel\nSAP Jul 2019 – Dec 2023',
    ],
    [
      'a sentence about work with both ends',
      `${HEAD}${JOB}What came later\nPour mémoire, et sans tout dire, de septembre 2018 à juin 2021 j’ai travaillé avec les gens de la Porte bleue, tous les jours de la semaine.\n`,
      'Pour mémoire, et sans tout dire, de septembre 2018 à juin 2021 j’ai travaillé avec les gens de la Porte bleue, tous les jours de la semaine.',
    ],
    [
      'a text without any position',
      `${HEAD}in the years 2012 – 2014 i was with the people of Blue Door and made their books, all of them\n`,
      'in the years 2012 – 2014 i was with the people of Blue Door and made their books, all of them',
    ],
  ])('%s', (_, text, lines) => {
    const parts = partsOf(text);
    expect(parts).toEqual([expect.objectContaining({ cause: 'dates-without-position', lines })]);
  });

  it.each<[string, string]>([
    ['time without work', `${JOB}2018 – 2019 Career break to care for a parent\n`],
    ['time without work, in other languages', `${JOB}2018 – 2019 arbeitslos\n2019 – 2020 Excedencia por cuidado\n`],
    ['a date of birth', `${JOB}Date of birth: 05/1990 – 06/1990\n`],
    ['a task within a position', `${JOB.trimEnd()}\nMove to a new system, May 2016 – June 2017\n`],
    ['a study', `${JOB}Education\nBSc Accounting, Umeå University\n2010 – 2013\n`],
    ['a school that is no study', `${JOB}Hauptschule Mayrhofen 2004 – 2008\n`],
    ['since when something is known', `${JOB}Skills\nSQL since 2018\n`],
    ['unpaid work under its heading', `${JOB}Volunteering\nsoup for the quarter, 2016 – 2019\n`],
    ['what is under a heading that is no work', `${JOB}Interests\nchoir of the town, 2012 – 2019\n`],
    [
      'the whole stay over its positions',
      `${JOB.replace('Experience\n', 'Experience\nHalden 2011 – 2018\n')}Clerk, Halden Ltd\n2011 – 2015\n- Wrote letters\n`,
    ],
    ['a version of a product', `${JOB}SQL Server 2014\n`],
    ['a sentence with the version of a product', `${JOB}Used ASP, HTML, and SQL Server 2014.\n`],
    ['a project', `${JOB}Projects\nledger in Rust, 2017 – 2019\n`],
  ])('%s is none', (_, text) => expect(partsOf(HEAD + text)).toEqual([]));

  it('say what they are when they are read alone, dates at least', () => {
    const [part] = partsOf(`${HEAD}${JOB}What came later\nlarkspur, data of the river ~ 2019-03 – 2024-06\n`);
    expect(part?.says?.[2]).toBe('2019-03 – 2024-06');
  });

  it('reach down to the next entry, and no further', () => {
    const text = `${HEAD}What came later\nharbour lights 2019 – 2024\nkept the clusters running\nthe hill 2016 – 2018\nsold bread\n`;
    const parts = read(text).unparsed ?? [];
    expect(parts.map(({ reach }) => text.slice(reach.start, reach.end).trim())).toEqual([
      'harbour lights 2019 – 2024\nkept the clusters running',
      'the hill 2016 – 2018\nsold bread',
    ]);
  });

  it('are explained by another document that gives their dates to a position', () => {
    const odd = `${HEAD}What came later\nlarkspur, data of the river, 2019 – 2024\n`;
    const plain = `${HEAD}Experience\nPayroll Manager, Harbour Lights\n2019 – 2024\n- Paid two hundred people.\n`;
    expect(read(odd).unparsed).toHaveLength(1);
    expect(read(odd, plain).unparsed).toBeUndefined();
  });

  it('are findings at their lines', () => {
    const text = `${HEAD}${JOB}What came later\nharbour lights 2019 – 2024\n`;
    const found = read(text).findings.filter(({ code }) => code === 'dates-without-position');
    expect(found.map(({ span }) => text.slice(span!.start, span!.end))).toEqual(['harbour lights 2019 – 2024']);
  });
});

describe('a section of work without a position', () => {
  it('is a part of its own where no line has dates', () => {
    const text = `${HEAD}Work experience\nall that had to be done in the shop, the kitchen and the yard of my aunt\n`;
    expect(partsOf(text).map(({ cause }) => cause)).toEqual(['work-without-position']);
  });

  it('is none beside dated work, nor where nothing stands under the heading', () => {
    expect(partsOf(`${HEAD}${JOB}Experience summary\nledgers and taxes of small firms for many years now\n`)).toEqual(
      [],
    );
    expect(partsOf(`${HEAD}Work experience\nnone yet\n`)).toEqual([]);
  });
});

describe('letters without words', () => {
  const words = 'The team kept the ledger of the firm and closed every month with care and without haste. ';
  const shifted = (by: number) =>
    words.replace(/[a-z]/gi, (one) => {
      const first = one < 'a' ? 65 : 97;
      return String.fromCharCode(((one.charCodeAt(0) - first + by) % 26) + first);
    });

  it.each([3, 9])('are recognized where letters are shifted by %i', (by) => {
    expect(isGarbled(shifted(by).repeat(6))).toBe(true);
    expect(read(shifted(by).repeat(6)).documents[0]?.readability).toBe('garbled');
  });

  it('are recognized where letters stand apart', () => {
    expect(isGarbled([...words.replaceAll(' ', '')].join(' '))).toBe(true);
  });

  it.each([
    ['English', words],
    ['Polish', 'Przyjmowanie zgłoszeń, wdrożenie systemów płatności i szkolenie zespołu w Krzczonowie oraz Brzegu. '],
    ['Czech', 'Vedl jsem čtvrt roku účetnictví a mzdy firmy, dále objednávky, smlouvy a roční závěrku podniku. '],
    ['German', 'Buchführung und Lohnabrechnung für zwei Betriebe, Jahresabschlüsse nach HGB und Prüfungen. '],
    ['abbreviations', 'AWS GCP SQL HTML CSS PHP NFS TCP DNS XML JSON Kubernetes Docker Terraform with care. '],
  ])('are not told in %s', (_, text) => expect(isGarbled(text.repeat(8))).toBe(false));
});
