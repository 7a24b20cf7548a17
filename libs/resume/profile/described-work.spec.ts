import { describe, expect, it } from '@jest/globals';
import { statesEnd } from '#libs/contracts';
import { buildProfile } from './build-profile.js';

/** Each position as `title @ employer, start – end`. */
function positions(text: string): string[] {
  return buildProfile([{ text, extractor: 'text', digest: 'a', readability: 'text' }]).positions.map(
    ({ title, employer, start, end, current }) =>
      `${title?.value ?? '?'} @ ${employer?.value ?? '?'}, ${start?.date ?? '?'} – ${current ? 'now' : statesEnd({ start, end, current }) ? (end?.date ?? '?') : 'not stated'}`,
  );
}

describe('work that is described in sentences', () => {
  it.each<[string, string, string[]]>([
    [
      'a section of work in prose',
      `Jane Doe

Career
Most recently I was Bakery Manager to the owners at Fenland Bread Ltd, from May 2012 until the shop closed in March 2020. I ran the ovens and the rota.

Before that I spent six years (2006 to 2012) as a Pastry Chef with Rowan Hotels, a small group in Ely. My first job was as Kitchen Porter at Mill House, from 2003 to 2006.

Volunteering
Treasurer, Ely Food Bank, 2021 – present`,
      [
        'Treasurer @ Ely Food Bank, 2021 – now',
        'Bakery Manager @ Fenland Bread Ltd, 2012-05 – 2020-03',
        'Pastry Chef @ Rowan Hotels, 2006 – 2012',
        'Kitchen Porter @ Mill House, 2003 – 2006',
      ],
    ],
    [
      'a life in paragraphs, with times in the sentences behind',
      `A short account of my life

I went to work as a trainee gardener at Hatfield Court, where I learned to prune. I stayed from 1994 to 1999.

In March 2006 I took the job of Head Gardener at Stoke Hall, a private estate. I left in October 2018 when it was sold.`,
      ['trainee gardener @ Hatfield Court, 1994 – 1999', 'Head Gardener @ Stoke Hall, 2006-03 – 2018-10'],
    ],
    [
      'the same in Italian',
      `Percorso professionale

Dal settembre 2015 sono docente di ruolo presso l'Istituto Comprensivo Perugia Nord, dove insegno musica.

Tra il 2006 e il 2008 sono stato educatore per la Cooperativa Sociale Il Girasole, in un doposcuola e nei centri estivi.`,
      [
        'docente di ruolo @ Istituto Comprensivo Perugia Nord, 2015-09 – now',
        'educatore @ Cooperativa Sociale Il Girasole, 2006 – 2008',
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(positions(text)).toEqual(expected);
  });
});

describe('forms of work in other sections', () => {
  const posts = (lines: string): string[] =>
    positions(`Work experience\nWelder, Acme Ltd, 2010 – 2020\n- Welded frames\n\nOther\n${lines}`).slice(1);

  it('a post may stand behind other sentences of its line', () => {
    expect(posts('Driving licence, car owner. Volunteer coach at Sparkhill Boxing Club since 2019.')).toEqual([
      'Volunteer coach @ Sparkhill Boxing Club, 2019 – now',
    ]);
  });

  it('a post may stand behind its time', () => {
    expect(posts('Seit 2011 Trainer beim Turnverein Vaihingen')).toEqual([
      'Trainer @ Turnverein Vaihingen, 2011 – now',
    ]);
  });

  it('a post may be of a body without a name', () => {
    expect(posts('Good with figures. Chairman of the discussion group 2020-2022.')).toEqual([
      'Chairman of the discussion group @ ?, 2020 – 2022',
    ]);
  });
});

describe('work in forms', () => {
  it('the record of a ship names rank, company and both dates', () => {
    expect(
      positions(`Sea service

Vessel: MV Northern Star (bulk carrier)
Rank: Second Engineer
Company: Hanse Shipmanagement
Sign on: 12-Jan-2023   Sign off: 30-Sep-2023

Vessel: MT Pearl
Rank: Oiler
Company: Panay Tankers Corp.
Sign on: 01-Aug-2015   Sign off: 14-Jul-2017`),
    ).toEqual([
      'Second Engineer @ Hanse Shipmanagement, 2023-01-12 – 2023-09-30',
      'Oiler @ Panay Tankers Corp., 2015-08-01 – 2017-07-14',
    ]);
  });

  it('the European form names the employer below the work that was done', () => {
    expect(
      positions(`Experiência profissional

Datas                              Desde 02-2020
Função ou cargo ocupado            Farmacêutica adjunta
Principais atividades              Atendimento e aconselhamento, preparação da medicação, gestão de encomendas e validades
Nome do empregador                 Farmácia Central da Foz, Porto

Datas                              10-2016 – 01-2020
Função ou cargo ocupado            Farmacêutica
Principais atividades              Balcão, receituário, manipulados, formação de estagiários
Nome do empregador                 Farmácia Nova Esperança, Gondomar`),
    ).toEqual([
      'Farmacêutica adjunta @ Farmácia Central da Foz, 2020-02 – now',
      'Farmacêutica @ Farmácia Nova Esperança, 2016-10 – 2020-01',
    ]);
  });

  it.each<[string, string]>([
    [
      'Name of company: Driefontein Deep Mine\nPosition: Miner\nPeriod: 02/2010 - 05/2014',
      'Miner @ Driefontein Deep Mine',
    ],
    [
      'Date: 02/2010 - 05/2014\nLavoro o posizione: Cameriere\nNome del datore: Hotel Miramare',
      'Cameriere @ Hotel Miramare',
    ],
  ])('labels may be cut short or longer: %j', (fields, expected) => {
    const second = fields.replace('2010', '2016').replace('2014', '2018');
    expect(positions(`Career history\n\n${second}\n\n${fields}`)).toEqual([
      `${expected}, 2016-02 – 2018-05`,
      `${expected}, 2010-02 – 2014-05`,
    ]);
  });

  it.each<[string, string]>([
    [
      'Company: Various (Matchday Stewards Ltd, Greenfield Festivals)',
      'Various (Matchday Stewards Ltd, Greenfield Festivals)',
    ],
    ['Company: Territorial Army / Army Reserve', 'Territorial Army / Army Reserve'],
    ['Company: Thackray Lowe LLP, Chartered Accountants', 'Thackray Lowe LLP, Chartered Accountants'],
    ["Company: Malik's Mini Market (family business)", "Malik's Mini Market (family business)"],
  ])('the employer of %j is whole', (line, employer) => {
    expect(positions(`Career history\n\n${line}\nPosition: Steward\nDates: 2016 – 2018`)).toEqual([
      `Steward @ ${employer}, 2016 – 2018`,
    ]);
  });
});

describe('names of employers', () => {
  it.each<[string, string, string]>([
    ['2017 – 2020: Camarero en Hotel Playa Turquesa, Salou', 'Camarero', 'Hotel Playa Turquesa'],
    ['2017 – 2020: Contabilista na Contas do Sousa', 'Contabilista', 'Contas do Sousa'],
    ['2017 – 2020\nKonstrukteur\nbei Stellner Turbinen AG, Mannheim', 'Konstrukteur', 'Stellner Turbinen AG'],
  ])('%j', (text, title, employer) => {
    expect(positions(`Experience\n\n${text}`)).toEqual([`${title} @ ${employer}, 2017 – 2020`]);
  });
});

it('a season alone says when work began and ended, and a year alone only when it began', () => {
  expect(positions('Experience\n\nIntern, City of Bergen, Summer 2017')).toEqual([
    'Intern @ City of Bergen, 2017 – 2017',
  ]);
  expect(positions('Experience\n\nIntern, City of Bergen, 2017')).toEqual([
    'Intern @ City of Bergen, 2017 – not stated',
  ]);
  expect(positions('Experience\n\nSous-chef, Hotel Hahnenblick, Winter 2021/22')).toEqual([
    'Sous-chef @ Hotel Hahnenblick, 2021 – 2022',
  ]);
});

it('dates of work that was done again say when it began and when it was over', () => {
  expect(positions('Experience\n\nIntern, City of Bergen, Summer 2016 and 2017')).toEqual([
    'Intern @ City of Bergen, 2016 – 2017',
  ]);
  expect(positions('Experience\n\nWaiter, The Boathouse, 2008, 2009')).toEqual(['Waiter @ The Boathouse, 2008 – 2009']);
  expect(positions('Experience\n\nClerk, Group Five, Dec 2006 and June 2007')).toEqual([
    'Clerk @ Group Five, 2006-12 – 2007-06',
  ]);
});

it('a job in a sentence has the article of its employer’s name and the list below it', () => {
  const text =
    'Jo Winter\n\nWORK EXPERIENCE\nWorking as Head Chef at The Copper Kettle from 06/2018 to Present.\n• Cut costs by 12 %\n\nWorked as Sous Chef at Harbour Hotel Group from 02/2014 to 05/2018.\n• Trained two cooks';
  const { positions } = buildProfile([{ text, extractor: 'text/1', digest: 'd', readability: 'text' }]);
  expect(
    positions.map(({ employer, span }) => [employer?.value, text.slice(span.start, span.end).includes('•')]),
  ).toEqual([
    ['The Copper Kettle', true],
    ['Harbour Hotel Group', true],
  ]);
});
