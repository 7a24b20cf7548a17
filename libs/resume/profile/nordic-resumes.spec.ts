import { describe, expect, it } from '@jest/globals';
import { buildProfile } from './build-profile.js';

/** Each position as `title @ employer, start – end`. */
const positions = (text: string): string[] =>
  buildProfile([{ text, extractor: 'text', digest: 'a', readability: 'text' }]).positions.map(
    ({ title, employer, start, end, current }) =>
      `${title?.value ?? '?'} @ ${employer?.value ?? '?'}, ${start?.date ?? '?'} – ${current ? 'now' : (end?.date ?? '?')}`,
  );

describe('Nordic résumés', () => {
  it.each<[string, string, string[]]>([
    [
      'Swedish',
      `Profil
Lång erfarenhet av bygg.

Arbetslivserfarenhet

Projektledare, Bergdala Bygg AB, Uppsala
januari 2019 – tills vidare
- Ledde ett projekt med 40 lägenheter

Snickare, Roslagens Trä AB
augusti 2010 – december 2018

Utbildning

Gymnasieexamen, Byggprogrammet, Fyrisskolan, 2006

Ideellt arbete

Kassör, Uppsala Ridklubb, sedan 2017`,
      [
        'Projektledare @ Bergdala Bygg AB, 2019-01 – now',
        'Snickare @ Roslagens Trä AB, 2010-08 – 2018-12',
        'Kassör @ Uppsala Ridklubb, 2017 – now',
      ],
    ],
    [
      'Norwegian',
      `Arbeidserfaring

2018 – nå\tSykepleier, Haukeland universitetssykehus, Bergen
2014 – 2018\tSykepleier, Fana sykehjem
juni 2012 – desember 2013\tHelsefagarbeider, Sandviken bosenter

Utdanning

2014\tBachelor i sykepleie, Høgskulen på Vestlandet`,
      [
        'Sykepleier @ Haukeland universitetssykehus, 2018 – now',
        'Sykepleier @ Fana sykehjem, 2014 – 2018',
        'Helsefagarbeider @ Sandviken bosenter, 2012-06 – 2013-12',
      ],
    ],
    [
      'Danish',
      `Erhvervserfaring

marts 2017 – nuværende
Elektriker, Vestkystens El ApS, Esbjerg

Uddannelse

2008 – 2012   Elektriker, Rybners, Esbjerg`,
      ['Elektriker @ Vestkystens El ApS, 2017-03 – now'],
    ],
    [
      'Finnish',
      `Työkokemus

Lähihoitaja, Helsingin kaupunki
tammikuu 2019 – nykyinen

Hoiva-avustaja, Attendo Oy
2015 – 2018

Koulutus

Lähihoitajan tutkinto, Stadin ammattiopisto, 2015`,
      ['Lähihoitaja @ Helsingin kaupunki, 2019-01 – now', 'Hoiva-avustaja @ Attendo Oy, 2015 – 2018'],
    ],
  ])('have their work read: %s', (_language, text, expected) => expect(positions(text)).toEqual(expected));

  it('have their page numbers left out', () => {
    expect(
      positions(
        'Arbeidserfaring\n\nKokk, Fjord Hotell AS\n2015 – 2018\n\nSide 1 av 2\n\nKokk, Elvebakken Kro AS\n2010 – 2014',
      ),
    ).toEqual(['Kokk @ Fjord Hotell AS, 2015 – 2018', 'Kokk @ Elvebakken Kro AS, 2010 – 2014']);
  });
});
