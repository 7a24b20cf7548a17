import { describe, expect, it } from '@jest/globals';
import { statesEnd } from '#libs/contracts';
import { buildProfile } from './build-profile.js';

/** Each position as `title @ employer, start – end`; projects are marked. */
function positions(text: string): string[] {
  return buildProfile([{ text, extractor: 'text', digest: 'a', readability: 'text' }]).positions.map(
    ({ kind, title, employer, start, end, current }) =>
      `${kind === 'work' ? '' : `${kind}: `}${title?.value ?? '?'} @ ${employer?.value ?? '?'}, ${start?.date ?? '?'} – ${current ? 'now' : statesEnd({ start, end, current }) ? (end?.date ?? '?') : 'not stated'}`,
  );
}

describe('how people tell of their positions', () => {
  it.each<[string, string, string[]]>([
    [
      'dates first, and the text behind the names in the same line',
      `Work
May 2014 to June 2019 - Plasterer, Harbour Fit-Out Ltd, Whitby. Ceilings and cornices for two hotels, a gang of three.
2009 to 2014 - Apprentice Plasterer, Moorland Builders, Pickering. Day release at the technical college in York.`,
      ['Plasterer @ Harbour Fit-Out Ltd, 2014-05 – 2019-06', 'Apprentice Plasterer @ Moorland Builders, 2009 – 2014'],
    ],
    [
      'dates on a line of their own over names that run on into text',
      `Berufserfahrung
seit Mai 2019
Notarin, Brandt Kessler Notare GbR, Lübeck. Gesellschaftsrecht für kleine Betriebe, Nachlass, Immobilien im ganzen Land.
2015 bis 2019
Rechtsanwältin, Kanzlei Möwe, Kiel`,
      ['Notarin @ Brandt Kessler Notare GbR, 2019-05 – now', 'Rechtsanwältin @ Kanzlei Möwe, 2015 – 2019'],
    ],
    [
      'fields of a form in cells, and one with a date in it',
      `Work experience
Period\tMarch 2018 up to present
Position\tKitchen Manager (promoted from Cook, 2020)
Company\tCoral Bay Resort, Cebu

Period\tJune 2014 - Feb 2018
Position\tCook / Grill Assistant
Company\tIsland Catering`,
      [
        'Kitchen Manager (promoted from Cook, 2020) @ Coral Bay Resort, 2018-03 – now',
        'Cook / Grill Assistant @ Island Catering, 2014-06 – 2018-02',
      ],
    ],
    [
      'the European form without its columns',
      `Esperienza lavorativa
• Date (da – a) Marzo 2017 – oggi
• Nome e indirizzo del datore Officine Brembana S.r.l., Bergamo
di lavoro
• Tipo di azienda o settore Meccanica
• Tipo di impiego Saldatore
• Principali mansioni e Saldatura TIG
responsabilità`,
      ['Saldatore @ Officine Brembana S.r.l., 2017-03 – now'],
    ],
    [
      'both dates labelled in a line',
      `Experiencia laboral
Colegio Las Acacias
Cargo: Docente de música
Desde: 10 de enero de 2015\tHasta: junio de 2020`,
      ['Docente de música @ Colegio Las Acacias, 2015-01-10 – 2020-06'],
    ],
    [
      'one employer over its roles, whose units stand behind commas',
      `Service history
Borchester Constabulary 1998-2020

Inspector, Custody and Response 2012-2020
Ran two custody suites.

Detective Sergeant, Economic Crime Unit 2004-2012
Forty cases a year.

Constable 1998-2004`,
      [
        'Inspector, Custody and Response @ Borchester Constabulary, 2012 – 2020',
        'Detective Sergeant, Economic Crime Unit @ Borchester Constabulary, 2004 – 2012',
        'Constable @ Borchester Constabulary, 1998 – 2004',
      ],
    ],
    [
      'halves of a title, short forms in it, and brackets behind it',
      `Experience
Garden / Site Manager, Elm Hall Trust, 2018 – 2022
Learning and Development (LD) Partner, Corvid Bank, 2015 – 2018
Youth Coach (part-time) – Riverside Sports Club, 2012 – 2015`,
      [
        'Garden / Site Manager @ Elm Hall Trust, 2018 – 2022',
        'Learning and Development (LD) Partner @ Corvid Bank, 2015 – 2018',
        'Youth Coach (part-time) @ Riverside Sports Club, 2012 – 2015',
      ],
    ],
    [
      'titles in small letters',
      `Doświadczenie
2019-teraz kierowca, Trans-Bug Logistyka, Chełm
2014-2019 magazynier, Hurtownia Lipa, Lublin`,
      ['kierowca @ Trans-Bug Logistyka, 2019 – now', 'magazynier @ Hurtownia Lipa, 2014 – 2019'],
    ],
    [
      'jobs in sentences whose employer comes first',
      `Employment details
• Working with Banyan Infotech Pvt Ltd, Mysuru as Test Engineer since June 2020.
• Worked in Lotus Agencies, Salem as Accounts Clerk from Jan 2017 to May 2020.`,
      ['Test Engineer @ Banyan Infotech Pvt Ltd, 2020-06 – now', 'Accounts Clerk @ Lotus Agencies, 2017-01 – 2020-05'],
    ],
    [
      'projects for clients, where nothing else covers their time',
      `Projekte (freiberuflich)
03/2021 – heute: Netzabrechnung
• Kunde: Stadtwerke Auental
• Rolle: Architekt / Entwickler
• Umgebung: Kotlin
Festanstellungen
Entwickler, Rotmilan GmbH, Fulda, 2015 bis 2020`,
      ['Architekt / Entwickler @ Stadtwerke Auental, 2021-03 – now', 'Entwickler @ Rotmilan GmbH, 2015 – 2020'],
    ],
    [
      'projects for clients, within a job',
      `Work experience
Developer, Kingfisher Systems Ltd, Jan 2018 – Dec 2022
Projects
Payment gateway
Client: Hill Bank
Role: Module lead
Duration: Feb 2019 – Mar 2020`,
      ['Developer @ Kingfisher Systems Ltd, 2018-01 – 2022-12', 'project: Payment gateway @ ?, 2019-02 – 2020-03'],
    ],
    [
      'a lone month: its start, and no end',
      `Experience
Ward Sister
St Bride's Infirmary
Sep 2020

Staff Nurse
Malt Lane Hospital
Mar 2016 - Aug 2020`,
      [
        "Ward Sister @ St Bride's Infirmary, 2020-09 – not stated",
        'Staff Nurse @ Malt Lane Hospital, 2016-03 – 2020-08',
      ],
    ],
    [
      'dates of a remark in brackets, and a word about the dates',
      `Jobs
2021-02 – ongoing. Norrsken Data AB, Luleå
Platform Engineer (team lead since 2023)

Counsellor (private practice)
Quay Street Counselling
2018 – 2021 (evenings)`,
      [
        'Platform Engineer @ Norrsken Data AB, 2021-02 – now',
        'Counsellor (private practice) @ Quay Street Counselling, 2018 – 2021',
      ],
    ],
    [
      'an undated block of names among dated ones',
      `Experience
Granite State Castings, Keene, NH 2012 - 2020
MACHINIST
Ran three lathes.

Pruitt Hardware
STOCK CLERK

Hollow Brook Mills, Milford, NH 2008 - 2012
MILL OPERATOR
Night shift.`,
      [
        'MACHINIST @ Granite State Castings, 2012 – 2020',
        'STOCK CLERK @ Pruitt Hardware, ? – ?',
        'MILL OPERATOR @ Hollow Brook Mills, 2008 – 2012',
      ],
    ],
    [
      'what a certificate is held for, which is no position',
      `Work
Rigger, Tern Offshore Ltd, 2015 – 2020
Hoist operator card (expired Nov 2022)`,
      ['Rigger @ Tern Offshore Ltd, 2015 – 2020'],
    ],
    [
      'a service that the heading names',
      `Zivildienst
09/2005 - 05/2006 Rettungswache Elbe, Stade`,
      ['Zivildienst @ Rettungswache Elbe, 2005-09 – 2006-05'],
    ],
    [
      'headings in words of their own, with numbers',
      `1. WHERE I HAVE COOKED
Hotel Amsel, Trier\tMay 2019 – now
Sous Chef
Brigade of six

Gasthof Krone, Mainz\tJan 2015 – Apr 2019
Commis Chef

2. MY SCHOOL
Berufsschule Trier`,
      ['Sous Chef @ Hotel Amsel, 2019-05 – now', 'Commis Chef @ Gasthof Krone, 2015-01 – 2019-04'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(positions(text)).toEqual(expected);
  });
});
