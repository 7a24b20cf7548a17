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

describe('headers that begin with their dates, and dates with other words', () => {
  it.each<[string, string, string[]]>([
    [
      'it dal al presso',
      `ESPERIENZE

dal 2014 ad oggi: Capo magazzino presso Logistica Nord S.r.l., Piacenza.
12 persone, tre turni. Inventari, spedizioni, rapporti con i corrieri. Abbiamo ridotto gli errori del 20%.

dal 2007 al 2014: Magazziniere presso Fratelli Rota S.p.A., Lodi.
Carico e scarico, carrello elevatore.

dal 2003 al 2007: Apprendista saldatore e poi operaio presso Carpenteria Villa & C. Snc`,
      [
        'Capo magazzino @ Logistica Nord S.r.l., 2014 – now',
        'Magazziniere @ Fratelli Rota S.p.A., 2007 – 2014',
        'Apprendista saldatore e poi operaio @ Carpenteria Villa & C. Snc, 2003 – 2007',
      ],
    ],
    [
      'es de a en',
      `EXPERIENCIA

de 2015 a la actualidad: Soldador en Talleres Ibarra S.L., Vitoria.
Estructuras de acero, soldadura MAG y TIG. Trabajo con planos.

de 2010 a 2015: Ayudante de taller en Metalúrgica Ruiz S.A., Miranda de Ebro.
Corte y preparación de piezas.`,
      ['Soldador @ Talleres Ibarra S.L., 2015 – now', 'Ayudante de taller @ Metalúrgica Ruiz S.A., 2010 – 2015'],
    ],
    [
      'fr de à chez',
      `EXPÉRIENCE

de 2016 à aujourd'hui : Cuisinier chez Brasserie Lipsky, Nancy.
Service du midi, 80 couverts. Commandes et inventaires.

de 2012 à 2016 : Commis de cuisine chez Traiteur Moulin SARL, Metz.
Préparation des buffets.`,
      ['Cuisinier @ Brasserie Lipsky, 2016 – now', 'Commis de cuisine @ Traiteur Moulin SARL, 2012 – 2016'],
    ],
    [
      'pt de até na',
      `EXPERIÊNCIA

de 2014 até hoje: Motorista na Transportes Rocha Lda., Braga.
Rotas internacionais, cargas frigoríficas. Sem acidentes.

de 2009 a 2014: Ajudante de armazém na Distribuidora Lima S.A., Porto.
Cargas e descargas.`,
      ['Motorista @ Transportes Rocha Lda., 2014 – now', 'Ajudante de armazém @ Distribuidora Lima S.A., 2009 – 2014'],
    ],
    [
      'nl van tot bij',
      `WERKERVARING

van 2014 tot heden: Lasser bij Van Dam Staalbouw B.V., Goes.
Constructies van roestvrij staal, tekening lezen. Ploeg van vijf.

van 2009 tot 2014: Magazijnmedewerker bij Kloosterboer Logistiek, Vlissingen.
Laden en lossen.`,
      ['Lasser @ Van Dam Staalbouw B.V., 2014 – now', 'Magazijnmedewerker @ Kloosterboer Logistiek, 2009 – 2014'],
    ],
    [
      'pl od do w',
      `DOŚWIADCZENIE

od 2015 do dziś: Magazynier w Hurtownia Polna Sp. z o.o., Radom.
Przyjęcia i wydania towaru, inwentaryzacje. Zespół 6 osób.

od 2010 do 2015: Kierowca w Trans-Pol Sp. z o.o., Kielce.
Dostawy na terenie kraju.`,
      ['Magazynier @ Hurtownia Polna Sp. z o.o., 2015 – now', 'Kierowca @ Trans-Pol Sp. z o.o., 2010 – 2015'],
    ],
    [
      'de von bis bei',
      `BERUFSERFAHRUNG

von 2018 bis heute: Vorarbeiter bei Farben Huber GmbH, Passau.
Fassaden und Innenräume, sechs Leute. Aufmaß und Abrechnung.

von 2012 bis 2018: Maler bei Malerbetrieb Obermaier, Vilshofen.
Neubau und Sanierung.`,
      ['Vorarbeiter @ Farben Huber GmbH, 2018 – now', 'Maler @ Malerbetrieb Obermaier, 2012 – 2018'],
    ],
    [
      'en from to at',
      `EXPERIENCE

from 2016 to date: Workshop Foreman at Langley Motors Ltd, Hull.
Eight fitters, MOT bay, parts ordering. We cut the waiting time by a third.

from 2012 to 2016: Fitter at Boulevard Garage, Goole.
Servicing and repairs.`,
      ['Workshop Foreman @ Langley Motors Ltd, 2016 – now', 'Fitter @ Boulevard Garage, 2012 – 2016'],
    ],
    [
      'en with as',
      `Organisational Experience

Since Jan'20 with Acme Motors Ltd., Pune as Stores Officer - Inward
Handling the inward store and gate passes. Team of four, cycle counts each month.

Mar'16 - Dec'19 with Lotus Hotel International, Nashik as Assistant Stores Keeper
Purchases for the kitchen and housekeeping, monthly stock take.

Jun'14 - Aug'14 with Godavari Dairy Products Ltd. as Summer Trainee
Project on spoilage in the cold store.`,
      [
        'Stores Officer - Inward @ Acme Motors Ltd., 2020-01 – now',
        'Assistant Stores Keeper @ Lotus Hotel International, 2016-03 – 2019-12',
        'Summer Trainee @ Godavari Dairy Products Ltd., 2014-06 – 2014-08',
      ],
    ],
    [
      'de bei als',
      `BERUFSERFAHRUNG

Seit 2018 bei Holm Bau GmbH, Kiel als Bauleiterin
Wohnungsbau, bis zu drei Baustellen zugleich. Abnahmen, Nachträge und Termine.

2012 - 2018 bei Ingenieurbüro Petersen, Husum als Technische Zeichnerin
Schal- und Bewehrungspläne, Stücklisten.`,
      ['Bauleiterin @ Holm Bau GmbH, 2018 – now', 'Technische Zeichnerin @ Ingenieurbüro Petersen, 2012 – 2018'],
    ],
    [
      'es en como',
      `EXPERIENCIA

Desde 2018 en Talleres Luna S.A., Lugo como Jefe de taller
Seis mecánicos, citas y presupuestos. Compra de recambios.

2012 - 2018 en Autos Miño S.L., Ourense como Mecánico
Mantenimiento y averías.`,
      ['Jefe de taller @ Talleres Luna S.A., 2018 – now', 'Mecánico @ Autos Miño S.L., 2012 – 2018'],
    ],
    [
      'unit first',
      `Employment History

Senior Practitioner, Recovery and Outreach Team
Ashby Metropolitan Borough Council
May 2019 to date
Hold complex cases and lead the duty desk. Supervise two students each year.

Social Worker, Fostering & Adoption
Ashby Metropolitan Borough Council
March 2015 - April 2019
Assessments of carers and panel reports.

Support Worker
Larch House Residential Home
2011 - 2014`,
      [
        'Senior Practitioner, Recovery and Outreach Team @ Ashby Metropolitan Borough Council, 2019-05 – now',
        'Social Worker, Fostering & Adoption @ Ashby Metropolitan Borough Council, 2015-03 – 2019-04',
        'Support Worker @ Larch House Residential Home, 2011 – 2014',
      ],
    ],
    [
      'weekends',
      `EXPERIENCE

Site Foreman, Holm Builders Ltd
April 2018 to date
- Lead a crew of six

Self-employed joiner, The Larch Workshop
weekends since 2016
- Stairs and tables

Carpenter, Ashby & Sons
May 2012 to March 2018
- Roofs, floors`,
      [
        'Site Foreman @ Holm Builders Ltd, 2018-04 – now',
        'Self-employed joiner @ The Larch Workshop, 2016 – now',
        'Carpenter @ Ashby & Sons, 2012-05 – 2018-03',
      ],
    ],
    [
      'months and en',
      `Work experience

Receptionist, Harbour Hotel, Poole
May 2014 - present
- Front desk

July and August 2013
Lifeguard, Holm Lido
- Pool side`,
      ['Receptionist @ Harbour Hotel, 2014-05 – now', 'Lifeguard @ Holm Lido, 2013-07 – 2013-08'],
    ],
    [
      'abbreviated titles',
      `Berufserfahrung

Verkaufsleiter
Möbelhaus Ritter AG, Olten
02.2014 - 07.2019
• Budget, Personal

Küchenchef Stv.
Restaurant Bären, Biel
08.2009 - 01.2014
• Karte, Einkauf

Koch EFZ
Hotel Aare, Thun
08.2005 - 07.2008
• Saucier`,
      [
        'Verkaufsleiter @ Möbelhaus Ritter AG, 2014-02 – 2019-07',
        'Küchenchef Stv. @ Restaurant Bären, 2009-08 – 2014-01',
        'Koch EFZ @ Hotel Aare, 2005-08 – 2008-07',
      ],
    ],
    [
      'aside sentence',
      `WORK

2018 - PRESENT
Sous Chef
The Larch Room, Chew Valley
Run the pass four services a week.

2014 - 2018
Chef de Partie
Hallam's, Bath
40 covers.

Before that, pot washer at the yacht club (Holm Bay Yacht Club, 2011 - 2014).`,
      [
        'Sous Chef @ The Larch Room, 2018 – now',
        "Chef de Partie @ Hallam's, 2014 – 2018",
        'pot washer @ Holm Bay Yacht Club, 2011 – 2014',
      ],
    ],
  ])('are read: %s', (_kind, text, expected) => expect(positions(text)).toEqual(expected));
});
