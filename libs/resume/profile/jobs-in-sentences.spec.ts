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

/** A job in a sentence, as it is read. */
type DescribedSentence = [sentence: string, expected: string];

const LANGUAGES: Record<string, { opening: string; studies: string; jobs: DescribedSentence[] }> = {
  en: {
    opening: 'I like plain words and good tools, and I have worked with people of all ages since I left school.',
    studies: 'Education\n\nDiploma in Horticulture, Pershore College, 2009',
    jobs: [
      [
        'Since April 2020 I am the Matron of Larkfield Nursing Home, where I answer for forty residents and their families.',
        'Matron @ Larkfield Nursing Home, 2020-04 – now',
      ],
      [
        'From 2015 to 2019 I worked as a dispatcher for Holloway Freight, a haulier with sixty lorries in the Midlands.',
        'dispatcher @ Holloway Freight, 2015 – 2019',
      ],
      [
        'Between May 2011 and June 2014 I was a kitchen assistant at the Red Lion Inn, and later its only cook on weekdays.',
        'kitchen assistant @ Red Lion Inn, 2011-05 – 2014-06',
      ],
      [
        'Before that, from 2008 until 2011, I joined Moss & Turner as a junior bookkeeper and kept the ledgers of nine shops.',
        'junior bookkeeper @ Moss & Turner, 2008 – 2011',
      ],
    ],
  },
  de: {
    opening:
      'Ich mag klare Worte und gutes Werkzeug, und ich habe seit der Schule mit Menschen jeden Alters gearbeitet.',
    studies: 'Ausbildung\n\nRealschulabschluss, Goethe-Schule Bremen, 2005',
    jobs: [
      [
        'Seit 2019 arbeite ich als Schichtleiter bei der Holzwerke Brandner GmbH und bin für zwölf Leute zuständig.',
        'Schichtleiter @ Holzwerke Brandner GmbH, 2019 – now',
      ],
      [
        'Von März 2014 bis Dezember 2018 war ich Lagerist bei Spedition Kolbe und fuhr dort auch den großen Stapler.',
        'Lagerist @ Spedition Kolbe, 2014-03 – 2018-12',
      ],
      [
        'Zwischen 2010 und 2013 habe ich beim Autohaus Wenzel als Mechaniker gearbeitet und viele Motoren überholt.',
        'Mechaniker @ Autohaus Wenzel, 2010 – 2013',
      ],
      [
        'In den Jahren davor, 2006 bis 2009, war ich als Koch im Gasthof Linde angestellt und lernte das Handwerk gründlich.',
        'Koch @ Gasthof Linde, 2006 – 2009',
      ],
    ],
  },
  fr: {
    opening:
      "J'aime les mots simples et les bons outils, et j'ai travaillé avec des gens de tous les âges depuis l'école.",
    studies: 'Formation\n\nBaccalauréat, Lycée Jean-Moulin, 2006',
    jobs: [
      [
        'Depuis janvier 2020, je suis comptable chez Meubles Garnier, où je tiens les comptes de quatre magasins de la région.',
        'comptable @ Meubles Garnier, 2020-01 – now',
      ],
      [
        "De 2014 à 2019, j'ai travaillé comme magasinier pour Transports Delmas, avec une équipe de six personnes à Nantes.",
        'magasinier @ Transports Delmas, 2014 – 2019',
      ],
      [
        "Entre mars 2011 et mai 2013, j'ai été serveur au Café des Halles, d'abord le matin puis pour tous les services du soir.",
        'serveur @ Café des Halles, 2011-03 – 2013-05',
      ],
      [
        "Avant cela, de 2008 à 2010, j'étais vendeur à la Librairie Martin, où j'ai appris à conseiller les lecteurs pressés.",
        'vendeur @ Librairie Martin, 2008 – 2010',
      ],
    ],
  },
  es: {
    opening:
      'Me gustan las palabras claras y las buenas herramientas, y he tratado con gente de todas las edades desde joven.',
    studies: 'Formación\n\nBachillerato, Instituto Cervantes, 2006',
    jobs: [
      [
        'Desde mayo de 2019 soy encargado de Panadería Soler, donde llevo los pedidos, los turnos y el trato con clientes.',
        'encargado @ Panadería Soler, 2019-05 – now',
      ],
      [
        'Entre junio de 2014 y abril de 2019 fui camarero en el Hotel Miramar, primero en el bar y después en el comedor.',
        'camarero @ Hotel Miramar, 2014-06 – 2019-04',
      ],
      [
        'De 2011 a 2014 trabajé como operario en Conservas del Norte, en la línea de envasado y con turnos de noche seguidos.',
        'operario @ Conservas del Norte, 2011 – 2014',
      ],
      [
        'Antes, de 2008 a 2010, trabajé en Talleres Ibáñez como mecánico, sobre todo con furgonetas y coches de reparto.',
        'mecánico @ Talleres Ibáñez, 2008 – 2010',
      ],
    ],
  },
  it: {
    opening:
      'Mi piacciono le parole chiare e gli attrezzi buoni, e ho lavorato con persone di ogni età fin dalla scuola.',
    studies: 'Istruzione\n\nDiploma di maturità, Liceo Galilei, 2006',
    jobs: [
      [
        'Dal marzo 2020 sono magazziniere presso Logistica Ferri, dove preparo gli ordini e controllo le merci in arrivo.',
        'magazziniere @ Logistica Ferri, 2020-03 – now',
      ],
      [
        'Dal 2015 al 2019 ho lavorato come cameriere al Ristorante Le Volte, con turni lunghi e molti clienti stranieri.',
        'cameriere @ Ristorante Le Volte, 2015 – 2019',
      ],
      [
        'Tra il 2011 e il 2014 sono stato commesso per Calzature Bianchi, in un negozio del centro con altri due colleghi.',
        'commesso @ Calzature Bianchi, 2011 – 2014',
      ],
      [
        'Prima, dal 2008 al 2010, ho lavorato presso Officina Rossi come meccanico e ho imparato a riparare i furgoni.',
        'meccanico @ Officina Rossi, 2008 – 2010',
      ],
    ],
  },
  nl: {
    opening:
      'Ik houd van duidelijke taal en goed gereedschap, en ik heb sinds school met mensen van alle leeftijden gewerkt.',
    studies: 'Opleiding\n\nHavo, Erasmus College Zwolle, 2006',
    jobs: [
      [
        'Sinds 2019 werk ik als planner bij Van Dam Transport, waar ik elke dag de ritten van veertig chauffeurs verdeel.',
        'planner @ Van Dam Transport, 2019 – now',
      ],
      [
        'Van maart 2014 tot mei 2019 was ik verkoper bij Bakkerij Smit en deed ik op zaterdag ook de kas en de bestellingen.',
        'verkoper @ Bakkerij Smit, 2014-03 – 2019-05',
      ],
      [
        'Tussen 2010 en 2013 ben ik kok geweest in het Grand Hotel Zuid, eerst voor het ontbijt en later voor het diner.',
        'kok @ Grand Hotel Zuid, 2010 – 2013',
      ],
      [
        'Daarvoor, van 2007 tot 2010, heb ik bij Garage Hendriks als monteur gewerkt en veel over motoren geleerd.',
        'monteur @ Garage Hendriks, 2007 – 2010',
      ],
    ],
  },
  pt: {
    opening:
      'Gosto de palavras claras e de boas ferramentas, e tenho lidado com pessoas de todas as idades desde a escola.',
    studies: 'Formação\n\nEnsino secundário, Escola Camões, 2006',
    jobs: [
      [
        'De março de 2021 até hoje sou coordenador de fisioterapia da Clínica Vida Serena, com uma equipa de oito pessoas.',
        'coordenador de fisioterapia @ Clínica Vida Serena, 2021-03 – now',
      ],
      [
        'De 2015 a 2020 trabalhei como motorista na Transportes Lusitânia, com entregas em todo o país e em Espanha.',
        'motorista @ Transportes Lusitânia, 2015 – 2020',
      ],
      [
        'Entre 2011 e 2014 fui cozinheiro no Restaurante Dom Pedro, responsável pelos almoços e pelas compras da semana.',
        'cozinheiro @ Restaurante Dom Pedro, 2011 – 2014',
      ],
      [
        'Antes, de 2008 a 2010, trabalhei no Hospital da Boavista como auxiliar e acompanhei os doentes aos exames.',
        'auxiliar @ Hospital da Boavista, 2008 – 2010',
      ],
    ],
  },
  pl: {
    opening:
      'Lubię jasne słowa i dobre narzędzia, a od czasów szkoły pracowałem z ludźmi w każdym wieku i różnych zawodów.',
    studies: 'Wykształcenie\n\nLiceum im. Kopernika w Toruniu, 2006',
    jobs: [
      [
        'Od marca 2019 pracuję jako brygadzista w Stalmet Konstrukcje i odpowiadam za dziesięciu spawaczy na dwóch zmianach.',
        'brygadzista @ Stalmet Konstrukcje, 2019-03 – now',
      ],
      [
        'W latach 2014-2018 byłem kierowcą w firmie Transbud i woziłem materiały na budowy w trzech województwach.',
        'kierowcą @ Transbud, 2014 – 2018',
      ],
      [
        'Od 2011 do 2013 pracowałem w Hotelu Bristol jako kelner, najpierw przy śniadaniach, a później na dużych bankietach.',
        'kelner @ Hotelu Bristol, 2011 – 2013',
      ],
      [
        'Wcześniej, od 2008 do 2010, byłem magazynierem w Centrum Ogrodniczym Zieleń i przygotowywałem zamówienia.',
        'magazynierem @ Centrum Ogrodniczym Zieleń, 2008 – 2010',
      ],
    ],
  },
};

describe('jobs told in sentences outside of a section of work', () => {
  it.each(Object.entries(LANGUAGES))('in %s', (_language, { opening, studies, jobs }) => {
    const paragraphs = jobs.map(([sentence]) => sentence).join('\n\n');
    expect(positions(`Alex Winter\nalex@example.org\n\n${opening}\n\n${paragraphs}\n\n${studies}`)).toEqual(
      jobs.map(([, expected]) => expected),
    );
  });
});

it('two years on end are when a job began and ended', () => {
  const text =
    'Alex Winter\nalex@example.org\n\nIn 2013 en 2014 was ik chauffeur bij Taxi Centraal, meestal in de nacht en in het weekend, met vaste klanten.';
  expect(positions(text)).toEqual(['chauffeur @ Taxi Centraal, 2013 – 2014']);
});

describe('paragraphs of a section of work', () => {
  const work = (lines: string): string[] =>
    positions(
      `Robin Reed\n\nWork experience\n\nFitter, Hastings Plant Ltd, 2014 – 2020\n- Rebuilt gearboxes\n\n${lines}\n\nLanguages\n\nEnglish`,
    );

  it('a job in a sentence of its own stands beside those with headings', () => {
    expect(
      work('Before the trade I was a fruit picker around Bowen for the 2009 season, capsicums and mangoes.'),
    ).toEqual(['Fitter @ Hastings Plant Ltd, 2014 – 2020', 'fruit picker @ ?, 2009 – 2009']);
    expect(work('Von 2010 bis 2013 war ich Lagerist bei Spedition Kolbe und fuhr dort den Stapler.')).toEqual([
      'Fitter @ Hastings Plant Ltd, 2014 – 2020',
      'Lagerist @ Spedition Kolbe, 2010 – 2013',
    ]);
  });

  it('a sentence about the time of the position above it tells no other one', () => {
    expect(
      work('From 2016 to 2018 I was also the safety officer of the night shift there, beside my own work.'),
    ).toEqual(['Fitter @ Hastings Plant Ltd, 2014 – 2020']);
  });

  it('posts in a list under a caption are positions', () => {
    expect(
      work(
        'Before that:\n- Cashier at Unity Supermarket, weekends, 2010 to 2012\n- Promoter for a juice brand (December 2009, casual)',
      ),
    ).toEqual([
      'Fitter @ Hastings Plant Ltd, 2014 – 2020',
      'Cashier @ Unity Supermarket, 2010 – 2012',
      'Promoter @ ?, 2009-12 – not stated',
    ]);
  });

  it('several posts may stand in a line, parted by semicolons', () => {
    expect(work('Earlier: Waiter, Café Sol (2010 – 2013); Barista, Hotel Adler (2008 – 2010).')).toEqual([
      'Fitter @ Hastings Plant Ltd, 2014 – 2020',
      'Waiter @ Café Sol, 2010 – 2013',
      'Barista @ Hotel Adler, 2008 – 2010',
    ]);
  });
});

describe('tables whose columns are typed with spaces', () => {
  it('a record of sea service names rank, agency and both dates, under a heading in any words', () => {
    expect(
      positions(`RODEL CRUZ

EDUCATION

Deck Rating Course, Visayas Technical Institute, 2008

RECORD OF VESSELS (latest first)

Rank       Vessel / type / GRT               Manning agency / principal     Sign on     Sign off
Bosun      MV Northern Coral, bulk, 43 000   Harbour Crest Crewing          11.02.24    08.11.24
AB         MT Orient Jasmine, prod. tanker   Pacific Lantern Manning        20.03.20    11.06.21
Deck boy   MV Sugbo Ferry, ro-pax            Inter-Isle Ferries             06.2008     12.2010

LANGUAGES

English`),
    ).toEqual([
      'Bosun @ Harbour Crest Crewing, 2024-02-11 – 2024-11-08',
      'AB @ Pacific Lantern Manning, 2020-03-20 – 2021-06-11',
      'Deck boy @ Inter-Isle Ferries, 2008-06 – 2010-12',
    ]);
  });

  it('a table without a column of employers has the ships for them', () => {
    expect(
      positions(`Sea service

Name of vessel    Rank            From        To
MV Polar Star     Third Officer   03/2019     11/2019
MV Polar Moon     Cadet           01/2017     12/2017`),
    ).toEqual(['Third Officer @ MV Polar Star, 2019-03 – 2019-11', 'Cadet @ MV Polar Moon, 2017-01 – 2017-12']);
  });

  it.each<[string, string, string[]]>([
    [
      'German',
      `Berufliche Stationen

Von        Bis        Firma                       Tätigkeit
01/2018    heute      Holzwerke Brandner GmbH     Schichtleiter
03/2012    12/2017    Autohaus Wenzel             Mechaniker`,
      ['Schichtleiter @ Holzwerke Brandner GmbH, 2018-01 – now', 'Mechaniker @ Autohaus Wenzel, 2012-03 – 2017-12'],
    ],
    [
      'Spanish',
      `Historial

Empresa                 Puesto       Desde     Hasta
Conservas del Norte     Operario     2015      Actualidad
Talleres Ibáñez         Mecánico     2010      2015`,
      ['Operario @ Conservas del Norte, 2015 – now', 'Mecánico @ Talleres Ibáñez, 2010 – 2015'],
    ],
    [
      'French',
      `Parcours

Entreprise              Poste          Dates
Transports Delmas       Magasinier     2014 - 2019
Café des Halles         Serveur        2011 - 2013`,
      ['Magasinier @ Transports Delmas, 2014 – 2019', 'Serveur @ Café des Halles, 2011 – 2013'],
    ],
  ])('columns in %s', (_language, table, expected) => {
    expect(positions(`Kim Sommer\nkim@example.org\n\n${table}`)).toEqual(expected);
  });

  it('a table of studies is none of positions', () => {
    expect(
      positions(`Career so far

Clerk, Acme Ltd, 2016 – 2020
- Filed

TRAINING RECORD

Organization        Course           Date
Red Cross           First aid        2019
Safety Council      Forklift         2018`),
    ).toEqual(['Clerk @ Acme Ltd, 2016 – 2020']);
  });
});
