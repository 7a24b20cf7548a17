import { describe, expect, it } from '@jest/globals';
import { plainCopy } from '../lines/plain-copy.js';
import { periodsIn } from './periods.js';
import { resolvePeriod } from './resolve-period.js';

/** What is read: `start>end`, `now` for one that goes on, `?` for a dangling dash, `!` for unreadable; months in brackets. */
function read(text: string): string {
  const period = periodsIn(plainCopy(text))[0];
  if (!period) return 'none';
  if (period.unreadable) return '!';
  const { start, end, current } = resolvePeriod(period, 0);
  const last = current ? 'now' : period.dangling ? '?' : (end?.date ?? '');
  return period.range ? `${start?.date ?? ''}>${last}` : (start?.date ?? '');
}

function months(text: string): number {
  const { start, end } = resolvePeriod(periodsIn(plainCopy(text))[0]!, 0);
  return end!.month - start!.month + 1;
}

describe('periodsIn', () => {
  it.each([
    ['03/2018–05/2020', '2018-03>2020-05'],
    ['Saison 2015', '2015'],
    ['januari 2019 – tills vidare', '2019-01>now'],
    ['2018 – nå', '2018>now'],
    ['mai 2018 – d.d.', '2018-05>now'],
    ['Fr.o.m. 2018', '2018>now'],
    ['2012 t.o.m. 2016', '2012>2016'],
    ['maaliskuu 2017 – joulukuu 2019', '2017-03>2019-12'],
    ['03/2018 - 05/2020', '2018-03>2020-05'],
    ['3/2018 – 5/2020', '2018-03>2020-05'],
    ['03.2018 – 05.2020', '2018-03>2020-05'],
    ['2018-03 to 2020-05', '2018-03>2020-05'],
    ['2016/09 - now', '2016-09>now'],
    ['2015 / 07 - 2016 / 09', '2015-07>2016-09'],
    ['03/18 – 05/20', '2018-03>2020-05'],
    ["Mar '18 – Present", '2018-03>now'],
    ["Mar '98 – Jun '99", '1998-03>1999-06'],
    ['Mar-18 to May-20', '2018-03>2020-05'],
    ['March 2018 to date', '2018-03>now'],
    ['March 2018 till date', '2018-03>now'],
    ['April 2015 to Current', '2015-04>now'],
    ['Sept. 2018 — May 2023', '2018-09>2023-05'],
    ['Sept 2018 through May 2023', '2018-09>2023-05'],
    ['June 2023 – present', '2023-06>now'],
    ['(Jan 2020 - Dec 2021)', '2020-01>2021-12'],
    ['Mar. 2021 \u00ad Present', '2021-03>now'],
    ['2018-2020', '2018>2020'],
    ['2018 – 2020', '2018>2020'],
    ['2018-20', '2018>2020'],
    ['2018/19', '2018>2019'],
    ['2018/2019', '2018>2019'],
    ['Engineer (2021/2024)', '2021>2024'],
    ['2018-03-01/2020-05-31', '2018-03-01>2020-05-31'],
    ['03/01/2018 – 05/31/2020', '2018-03-01>2020-05-31'],
    ['01/03/2018 – 31/05/2020', '2018-03-01>2020-05-31'],
    ['31/01/2018 – 05/06/2020', '2018-01-31>2020-06-05'],
    ['01/03/2018 – 05/06/2020', '2018>2020'],
    ['01.03.18 – 31.05.20', '2018-03-01>2020-05-31'],
    ['2018.3 – 2020.5', '2018-03>2020-05'],
    ['2018/3 - 2020/5', '2018-03>2020-05'],
    ['FY2020 – FY2022', '2020>2022'],
    ['2019 → 2021', '2019>2021'],
    ['2020 Q3 – 2021 Q1', '2020>2021'],
    ['3Q 2020 - 1Q 2021', '2020>2021'],
    ['Summer 2012 and 2013', '2012'],
    ['Summer 2013, 2014', '2013'],
    ['Michaelmas Term 2016 – Trinity 2018', '2016>2018'],
    ['Tutor, from March 2019', '2019-03>?'],
    ['1900 – 2020', '!'],
    ['1899 – present', '!'],
    ['2018 – 2150', '!'],
    ['2018 – 20222', '!'],
    ['2018 –', '2018>?'],
    ['(2018 – )', '2018>?'],
    ['03/2018 -', '2018-03>?'],
    ['Since 2019', '2019>now'],
    ['since March 2019', '2019-03>now'],
    ['seit 03/2019', '2019-03>now'],
    ['seit März 2019', '2019-03>now'],
    ['depuis mars 2019', '2019-03>now'],
    ['desde enero de 2019', '2019-01>now'],
    ['März 2018 bis Mai 2020', '2018-03>2020-05'],
    ['Oktober 2018 – heute', '2018-10>now'],
    ['Jän. 2018 – Dez. 2019', '2018-01>2019-12'],
    ['01.03.2018 – 31.05.2020', '2018-03-01>2020-05-31'],
    ['1. März 2018 – 31. Mai 2020', '2018-03-01>2020-05-31'],
    ['mars 2018 à mai 2020', '2018-03>2020-05'],
    ['février 2018 – aujourd’hui', '2018-02>now'],
    ['de marzo de 2018 a mayo de 2020', '2018-03>2020-05'],
    ['agosto 2018 – actualidad', '2018-08>now'],
    ['from March 2018 to May 2020', '2018-03>2020-05'],
    ['Mar – May 2018', '2018-03>2018-05'],
    ['Nov - Feb 2019', '2018-11>2019-02'],
    ['05-08/2019', '2019-05>2019-08'],
    ['Summer 2017', '2017'],
    ['Spring 2016 – Fall 2017', '2016>2017'],
    ['Q1 2019 – Q3 2020', '2019>2020'],
    ['2025 – Q2 2026', '2025>2026'],
    ['2025–Q2 2026', '2025>2026'],
    ['2019-Q1 – 2020-Q2', '2019>2020'],
    ['H1 2019 – H2 2020', '2019>2020'],
    ['1H 2019 – present', '2019>now'],
    ['1. Halbjahr 2019 – 2. Halbjahr 2020', '2019>2020'],
    ['2º semestre de 2019 – 3. Quartal 2020', '2019>2020'],
    ['March 2018', '2018-03'],
    ['March 15, 2018', '2018-03-15'],
    ['15 March 2018', '2018-03-15'],
    ['13/04/2018 - 25/06/2019', '2018-04-13>2019-06-25'],
    ['04/13/2018 - 06/25/2019', '2018-04-13>2019-06-25'],
    ['2007 -To- 2009', '2007>2009'],
    ['2019 onwards', '2019>now'],
    ['Exp. Jun. 2027', '2027-06'],
    ['Sep 2024 – Expected May 2028', '2024-09>2028-05'],
    ['Senior Engineer, Acme, Jan 2020 – Present', '2020-01>now'],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('keeps only the year where day and month cannot be told apart', () => {
    expect(read('01/02/2018 - 05/02/2019')).toBe('2018>2019');
  });

  it.each([
    '20XX – 20XX',
    'XX/20XX - XX/20XX',
    '13/2019 – 15/2020',
    '2O18',
    '[Month Year]',
    'MM/YYYY – MM/YYYY',
    '20?? - now',
  ])('%s is something like a date that cannot be read', (text) => {
    expect(read(text)).toBe('!');
  });

  it.each([
    'served 2000+ users',
    'cut 2019ms of latency',
    '1,995 tickets',
    '$2018',
    'SLA of 99.95 %',
    'version 3.10.2018.4',
    'raised 12/15 checks',
    'may the force',
    '24/7 on call',
    '10-20 engineers',
    '+1 415 555 0142',
  ])('%s has no date', (text) => {
    expect(read(text)).toBe('none');
  });

  it('counts bare years from their middle, seasons and months in full', () => {
    expect(months('2018 – 2020')).toBe(24);
    expect(months('2018 – 2018')).toBe(4);
    expect(months('2018')).toBe(4);
    expect(months('Summer 2017')).toBe(3);
    expect(months('March 2018')).toBe(1);
    expect(months('03/2018 – 05/2020')).toBe(27);
    expect(months('09/2019 – 2019')).toBe(1);
    expect(months('2019 – 03/2019')).toBe(1);
  });

  it('marks an end before its start', () => {
    expect(resolvePeriod(periodsIn('January 2011 to November 2010')[0]!, 0).contradictory).toBe(true);
    expect(resolvePeriod(periodsIn('2018 - 2020')[0]!, 0).contradictory).toBe(false);
  });

  it('gives the offsets of what it read', () => {
    const text = 'Data Engineer, from March 2018 to May 2020, Acme';
    const period = periodsIn(text)[0]!;
    expect(text.slice(period.start, period.end)).toBe('from March 2018 to May 2020');
    expect(text.slice(period.from!.start, period.from!.end)).toBe('March 2018');
    expect(text.slice(period.to!.start, period.to!.end)).toBe('May 2020');
  });
});
