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

describe('unpaid work in lines of one post each', () => {
  it.each<[string, string, string[]]>([
    [
      'English',
      `Volunteering

- Eastvale Foodbank: driver (2020–2022)
- 2016–2019  Treasurer, Holm Park PTA
- Scouts of Eastvale, Unit Leader (Cubs), 2013–2015`,
      [
        'driver @ Eastvale Foodbank, 2020 – 2022',
        'Treasurer @ Holm Park PTA, 2016 – 2019',
        'Unit Leader @ Scouts of Eastvale, 2013 – 2015',
      ],
    ],
    [
      'German',
      `Ehrenamt

Seit 2015 Jugendtrainer beim TSV Neuhausen
2012 – 2016 Schriftführerin im Elternbeirat der Grundschule Nord
Vorlesepatin, Stadtbibliothek Auental, 2009 – 2011`,
      [
        'Jugendtrainer @ TSV Neuhausen, 2015 – now',
        'Schriftführerin @ Elternbeirat der Grundschule Nord, 2012 – 2016',
        'Vorlesepatin @ Stadtbibliothek Auental, 2009 – 2011',
      ],
    ],
    [
      'Swedish',
      `Föreningsliv

Fotbollstränare i Älta IF sedan 2019
Kassör, Notvikens Ridklubb, fr.o.m. 2012 t.o.m. 2016`,
      ['Fotbollstränare @ Älta IF, 2019 – now', 'Kassör @ Notvikens Ridklubb, 2012 – 2016'],
    ],
    [
      'French',
      `Bénévolat

Bénévole aux Restos du Cœur depuis 2015
2017 – 2020 : entraîneur des U11, AS Villeneuve
Croix-Rouge française : secouriste bénévole, 2010 – 2014`,
      [
        'Bénévole @ Restos du Cœur, 2015 – now',
        'entraîneur des U11 @ AS Villeneuve, 2017 – 2020',
        'secouriste bénévole @ Croix-Rouge française, 2010 – 2014',
      ],
    ],
    [
      'Dutch',
      `Vrijwilligerswerk

Penningmeester, Speeltuinvereniging De Kring, 2016 – heden
2012–2015: taalcoach bij VluchtelingenWerk Utrecht`,
      [
        'Penningmeester @ Speeltuinvereniging De Kring, 2016 – now',
        'taalcoach @ VluchtelingenWerk Utrecht, 2012 – 2015',
      ],
    ],
  ])('is read with its houses: %s', (_language, text, expected) =>
    expect(positions(`Experience\n\nNurse, St Mary Hospital, Leeds\n2005 - 2008\n\n${text}`).slice(1)).toEqual(
      expected,
    ),
  );

  it('is read beside its heading in capitals, in a table of skills', () => {
    const text = `ESPERIENZA LAVORATIVA

Contabile, Studio Pasotti, Brescia
2012 - 2017

CAPACITÀ PERSONALI

COMPETENZE TECNICHE\tExcel avanzato, Teams
CERTIFICAZIONI\tECDL Full Standard (2014)
VOLONTARIATO\tCroce Azzurra di Nave, centralinista, due turni al mese dal 2015`;
    const { certifications } = buildProfile([{ text, extractor: 'text', digest: 'a', readability: 'text' }]);
    expect(positions(text)).toEqual([
      'Contabile @ Studio Pasotti, 2012 – 2017',
      'centralinista @ Croce Azzurra di Nave, 2015 – now',
    ]);
    expect(certifications.map(({ name }) => name.value)).toEqual(['ECDL Full Standard']);
  });

  it('is read behind the word for an activity', () => {
    const text = `Berufserfahrung

Maurer, Holm Bau GmbH
2005 - 2008

SONSTIGES
Ehrenamtlich tätig als Kassenwart im SV Hohenfeld (seit 2014). Führerschein B.`;
    expect(positions(text)).toEqual(['Maurer @ Holm Bau GmbH, 2005 – 2008', 'Kassenwart @ SV Hohenfeld, 2014 – now']);
  });

  it('is read in brackets that say that it is unpaid', () => {
    const text = `Experience

Nurse, St Mary Hospital, Leeds
2005 - 2008

Interests
Football with the under 10s (volunteer coach at Holm Rovers JFC since 2018), fishing, motorbikes.`;
    expect(positions(text).slice(1)).toEqual(['volunteer coach @ Holm Rovers JFC, 2018 – now']);
  });
});

describe('jobs of other countries and sites', () => {
  it.each<[string, string, string[]]>([
    [
      'French forms with their sites',
      `Expériences

AGENT DE MAGASIN
Société : Gardia Services
Sites : enseignes de sport en Île-de-France
De 2014 à 2017
Missions : prévention du vol

AGENT DE NUIT
Société : Stadium Protect
Site : entrepôt de Rosny
De 2012 à 2014
Missions : rondes`,
      ['AGENT DE MAGASIN @ Gardia Services, 2014 – 2017', 'AGENT DE NUIT @ Stadium Protect, 2012 – 2014'],
    ],
    [
      'Spanish pages',
      `Experiencia

Cerámicas del Norte
Asistente administrativa
2013 - 2015
Directorio de afiliados y oficios.

Página 1 de 2

Tortillería Doña Cuca
Encargada de mostrador
2008 - 2011`,
      [
        'Asistente administrativa @ Cerámicas del Norte, 2013 – 2015',
        'Encargada de mostrador @ Tortillería Doña Cuca, 2008 – 2011',
      ],
    ],
  ])('are read: %s', (_kind, text, expected) => expect(positions(text)).toEqual(expected));
});

describe('how people list their work', () => {
  it.each<[string, string, string[]]>([
    [
      'a title that opens the text below the employer and its dates',
      `Work history
2014 - 2019    Brackwater Housing Trust, Hull
Roofer. Slating and flat roofs on a patch of 600 homes, with two apprentices in the summer months.

2010 - 2014    Castle & Byrne Ltd
Scaffolder. Tube and fitting on new build sites for most of the big house builders.

2006 - 2010    Ostler & Sons, Goole
Apprentice Roofer. Learned the trade from the bottom up, with day release at college.`,
      [
        'Roofer @ Brackwater Housing Trust, 2014 – 2019',
        'Scaffolder @ Castle & Byrne Ltd, 2010 – 2014',
        'Apprentice Roofer @ Ostler & Sons, 2006 – 2010',
      ],
    ],
    [
      'the same in German, with the dates below the employer',
      `Berufserfahrung
Tischlerei Holm & Söhne, Husum
2015 – 2021
Tischlergeselle. Innenausbau von Arztpraxen und Läden, Aufmaß, Montage beim Kunden.

Autohaus Petersen GmbH, Niebüll
2010 – 2015
Lagerist. Annahme und Ausgabe von Teilen, Inventur, zwei Jahre lang allein im Lager.`,
      ['Tischlergeselle @ Tischlerei Holm & Söhne, 2015 – 2021', 'Lagerist @ Autohaus Petersen GmbH, 2010 – 2015'],
    ],
    [
      'a town behind the employer is no title',
      `Experience
2016 - 2020    Amberline Foods Ltd, Wrexham
Packed orders and loaded the vans.

2012 - 2016    Penrhos Housing Association, Bangor
Looked after 40 flats.`,
      ['? @ Amberline Foods Ltd, 2016 – 2020', '? @ Penrhos Housing Association, 2012 – 2016'],
    ],
    [
      'dates in two cells, with bars',
      `WERKERVARING
2018-04 | heden | Magazijnchef | Plantenhal Oost BV, Deventer
- inkoop en voorraad

2012-09 | 2018-03 | Vrachtwagenchauffeur | Transport De Wit, Zutphen
- ritten door de Benelux

2009 | 2012 | Kok | Hotel De Leeuw, Lochem
- de koude kant`,
      [
        'Magazijnchef @ Plantenhal Oost BV, 2018-04 – now',
        'Vrachtwagenchauffeur @ Transport De Wit, 2012-09 – 2018-03',
        'Kok @ Hotel De Leeuw, 2009 – 2012',
      ],
    ],
    [
      'a range over two lines, its sign like a bullet',
      `Esperienza
Capo officina
Officine Brenta S.p.A. – Dolo
2017
→ oggi
Turni, ricambi, collaudi.

Saldatore
Carpenteria Sile S.r.l. – Casale
marzo 2011
→ giugno 2017
Strutture in acciaio.`,
      ['Capo officina @ Officine Brenta S.p.A., 2017 – now', 'Saldatore @ Carpenteria Sile S.r.l., 2011-03 – 2017-06'],
    ],
    [
      'a range over two lines, the second with its word',
      `Work experience
Shift Lead
Copper Kettle Coffee Roasters, Truro NS
September 2020
to April 2023
- opened and closed the shop

Barista
Harbour Beans, Truro NS
June 2017
to August 2020
- drive through and front counter`,
      ['Shift Lead @ Copper Kettle Coffee Roasters, 2020-09 – 2023-04', 'Barista @ Harbour Beans, 2017-06 – 2020-08'],
    ],
    [
      'a caption of projects inside a position',
      `PROFILE

Civil engineer with ten years on roads and bridges.

EXPERIENCE

Nov'19 – Present
Tapti Infra Consultants Pvt Ltd, Surat
Senior Bridge Engineer
Key Projects:
- Four lane river bridge, 640 m
- Approach roads and two underpasses

Aug'16 – Oct'19
Deccan Road Builders Ltd, Nagpur
Site Engineer
- Levels and quantities
- Monthly bills

July'14 – July'16
Satara Buildcon Ltd., Satara
Graduate Engineer Trainee
- Bar bending schedules

EDUCATION

B.E. (Civil), Pune, 2014`,
      [
        'Senior Bridge Engineer @ Tapti Infra Consultants Pvt Ltd, 2019-11 – now',
        'Site Engineer @ Deccan Road Builders Ltd, 2016-08 – 2019-10',
        'Graduate Engineer Trainee @ Satara Buildcon Ltd., 2014-07 – 2016-07',
      ],
    ],
    [
      'a numbered employer over fields, and one without them',
      `Work Experience:
1) Girnar Life Sciences Ltd., Vapi
   Designation: Assistant Manager - QA
   Duration: 12-04-2021 to till date
   • Batch records

2) Aravalli Pharma Pvt. Ltd., Baddi
   Designation: QA Officer
   Duration: 02-07-2018 to 31-03-2021
   • Line clearance

3) Bright Path Coaching Classes, Satara
   Part time physics teacher
   2015 to 2017`,
      [
        'Assistant Manager - QA @ Girnar Life Sciences Ltd., 2021-04-12 – now',
        'QA Officer @ Aravalli Pharma Pvt. Ltd., 2018-07-02 – 2021-03-31',
        'Part time physics teacher @ Bright Path Coaching Classes, 2015 – 2017',
      ],
    ],
    [
      'a remark behind the comma of the dates, with nouns in capitals',
      `Berufserfahrung
Weingut Lössl, Krems
Kellermeister
März 2012 bis Nov. 2019, jedes Jahr mit Pause im Winter
Pressen, Gärführung, Füllung.

Gasthof Traube, Langenlois
Küchengehilfe
2008 – 2012
Kalte Küche, Abwasch.`,
      ['Kellermeister @ Weingut Lössl, 2012-03 – 2019-11', 'Küchengehilfe @ Gasthof Traube, 2008 – 2012'],
    ],
    [
      'a title that no list knows, at the place where the others have theirs',
      `Employment
Waiter
Rosewood Kitchen, Napier
2018 – 2021
Two sections of twelve tables.

Quizmaster
Lantern House, Napier
2015 – 2018
Thursday nights.

Cook
Harbour Table, Nelson
2012 – 2015
Grill and cold line.`,
      [
        'Waiter @ Rosewood Kitchen, 2018 – 2021',
        'Quizmaster @ Lantern House, 2015 – 2018',
        'Cook @ Harbour Table, 2012 – 2015',
      ],
    ],
    [
      'a section of credits in capitals before the first known heading',
      `CLARA MONTREUIL
Comédienne

THÉÂTRE

2021-2022   Comédienne, Compagnie du Pont Neuf
2018-2020   Comédienne permanente, Théâtre des Halles, Avignon (4 créations)

AUTRES EXPÉRIENCES PROFESSIONNELLES

2014 – 2018
Serveuse
Brasserie du Port, Sète

FORMATION

2012   Licence Arts du spectacle, Université de Nice

LANGUES

Français, anglais

COMPÉTENCES

Chant, danse`,
      [
        'Comédienne @ Compagnie du Pont Neuf, 2021 – 2022',
        'Comédienne permanente @ Théâtre des Halles, 2018 – 2020',
        'Serveuse @ Brasserie du Port, 2014 – 2018',
      ],
    ],
    [
      'an employer in capitals alone above all of its roles',
      `EXPERIENCE

COASTGUARD SERVICE OF NORTHMARK
(Western Division)

Watch Officer, Search Planning
08/2019 – present
Four watches of nine officers.

Senior Mechanic, Boat Section
2015 – 2019
Two lifeboats.

Mechanic
March 2011 – 2015
Training of volunteers.

EDUCATION

HNC Nautical Science, 2010

SKILLS

Radio, radar`,
      [
        'Watch Officer, Search Planning @ COASTGUARD SERVICE OF NORTHMARK, 2019-08 – now',
        'Senior Mechanic, Boat Section @ COASTGUARD SERVICE OF NORTHMARK, 2015 – 2019',
        'Mechanic @ COASTGUARD SERVICE OF NORTHMARK, 2011-03 – 2015',
      ],
    ],
    [
      'what a title is of, behind its comma and in its brackets',
      `Experience
Team Leader, Housing Services – Fernhill Society – 2021 to present
Erzieherin (Teilzeit, 20 Std.) – Kita Sonnenhof – 2017 to 2021
2013 – 2017 | Escuela N° 12 Los Aromos | Maestra auxiliar, sala de lactantes`,
      [
        'Team Leader, Housing Services @ Fernhill Society, 2021 – now',
        'Erzieherin (Teilzeit, 20 Std.) @ Kita Sonnenhof, 2017 – 2021',
        'Maestra auxiliar, sala de lactantes @ Escuela N° 12 Los Aromos, 2013 – 2017',
      ],
    ],
    [
      'unpaid posts in a line of other things, and no membership',
      `Work experience
Buyer, Acme Trading Ltd, 2015 – 2020
- Bought steel

Other information
Treasurer of the Elmwood Parents Association since 2016
Member of the Sailing Club since 2010
Driving licence B since 2004`,
      ['Buyer @ Acme Trading Ltd, 2015 – 2020', 'Treasurer @ Elmwood Parents Association, 2016 – now'],
    ],
    [
      'the same in Italian, Dutch and French',
      `Esperienza
Cuoco, Hotel Serena, Varese, 2015 – 2020

Altre informazioni
Tesoriera della Pro Loco di Arsago dal 2016
Bénévole aux Restos du Cœur de Dinant depuis 2015 (distribution)
Vrijwilliger bij de Voedselbank Hengelo, van 2017 tot 2020.`,
      [
        'Cuoco @ Hotel Serena, 2015 – 2020',
        'Tesoriera @ Pro Loco di Arsago, 2016 – now',
        'Bénévole @ Restos du Cœur de Dinant, 2015 – now',
        'Vrijwilliger @ Voedselbank Hengelo, 2017 – 2020',
      ],
    ],
    [
      'posts with what they are of before the house, with summers in brackets, and told within brackets',
      `Berufserfahrung
07.2015 – 02.2016, Durchdiener (Soldat, Übermittlung)
Schweizer Armee

08.2014 – 06.2015, Junior Supporter
Netzwerk AG, Bern

Hobbys
Entraîneur bénévole des U13 à l'AS Buers Football depuis 2016
Nageuse bénévole à la SNSM (étés 2014 et 2015)
Freiwillige Feuerwehr (aktiv als Gruppenführer seit 2011), Mountainbike, Garten
Marathon de Lyon 2019 et 2022`,
      [
        'Durchdiener (Soldat, Übermittlung) @ Schweizer Armee, 2015-07 – 2016-02',
        'Junior Supporter @ Netzwerk AG, 2014-08 – 2015-06',
        'Entraîneur bénévole des U13 @ AS Buers Football, 2016 – now',
        'Nageuse bénévole @ SNSM, 2014 – 2015',
        'Gruppenführer @ Freiwillige Feuerwehr, 2011 – now',
      ],
    ],
    [
      'a row of cells in small letters behind its dates',
      `Experiencia laboral
2012 – 2015 | Colegio Santa Rita | Maestra de primaria

2008 – 2012 | Almacén de la familia | Atención al público
Caja y pedidos.`,
      [
        'Maestra de primaria @ Colegio Santa Rita, 2012 – 2015',
        'Atención al público @ Almacén de la familia, 2008 – 2012',
      ],
    ],
    [
      'an unpaid post with an open dash goes on beside the next job',
      `Experience
Analyst, Murray Water Ltd, 02/2020 – present
Tutor, Flinders College, 2011 – 2014
Volunteer Guide, Botanic Gardens Trust, 2016 –`,
      [
        'Analyst @ Murray Water Ltd, 2020-02 – now',
        'Tutor @ Flinders College, 2011 – 2014',
        'Volunteer Guide @ Botanic Gardens Trust, 2016 – now',
      ],
    ],
    [
      'a title told to follow another, and an undated job above the next',
      `Other employment
Security Guard, Northgate Retail Park
2010 – 2012
Patrols and evening lock up.

Barman at the Harbour Arms

Army Reserve (3rd Rifles)
Private, later Lance Corporal
2006 – 2010`,
      [
        'Security Guard @ Northgate Retail Park, 2010 – 2012',
        'Barman @ Harbour Arms, ? – ?',
        'Private, later Lance Corporal @ Army Reserve, 2006 – 2010',
      ],
    ],
    [
      'a title and a German name without a sign between them',
      `Berufserfahrung
2010 – 2014   Köchin, Gasthof Linde, Aalen
2006 – 2010   Aushilfe Bäckerei Grünwald, samstags
2004 – 2006   Kassiererin Turnverein Oberkochen`,
      [
        'Köchin @ Gasthof Linde, 2010 – 2014',
        'Aushilfe @ Bäckerei Grünwald, 2006 – 2010',
        'Kassiererin @ Turnverein Oberkochen, 2004 – 2006',
      ],
    ],
    [
      'work on one’s own account, with nothing but its dates',
      `Experience
PHP Developer
SoftBridge Ltd
2016 – 2018
- Shops

Freelance
2014 – 2016
- Small sites`,
      ['PHP Developer @ SoftBridge Ltd, 2016 – 2018', 'Freelance @ ?, 2014 – 2016'],
    ],
  ])('%s', (_, text, expected) => {
    expect(positions(text)).toEqual(expected);
  });
});
