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

describe('posts that people hold beside their work', () => {
  it.each<[string, string, string[]]>([
    [
      'unpaid en',
      `Experience

Nurse, St Mary Hospital, Leeds
2005 - 2008

Volunteering

Team leader, Ashby Night Shelter, since 2018
Riverside Cricket Club, umpire, since 2014
Reading helper at Moss Lane Primary, 2016 to 2019, one morning a week
Samaritans of Holm: listener, nights, 2012 - 2017
Driver for Meals on Wheels Norwich, three rounds a week, since 2020.`,
      [
        'Nurse @ St Mary Hospital, 2005 – 2008',
        'Team leader @ Ashby Night Shelter, 2018 – now',
        'umpire @ Riverside Cricket Club, 2014 – now',
        'Reading helper @ Moss Lane Primary, 2016 – 2019',
        'listener @ Samaritans of Holm, 2012 – 2017',
        'Driver @ Meals on Wheels Norwich, 2020 – now',
      ],
    ],
    [
      'unpaid charity',
      `Experience

Nurse, St Mary Hospital, Leeds
2005 - 2008

CHARITY
Driver for Meals on Wheels Norwich, three rounds a week, since 2020.`,
      ['Nurse @ St Mary Hospital, 2005 – 2008', 'Driver @ Meals on Wheels Norwich, 2020 – now'],
    ],
    [
      'unpaid list of years',
      `Experience

Nurse, St Mary Hospital, Leeds
2005 - 2008

Volunteer
Junior netball coach, Holm Vale Hawks (2021, 2022)
Clinic host, Beacon Refugee Centre, Derby (May 2022, May 2023)`,
      [
        'Nurse @ St Mary Hospital, 2005 – 2008',
        'Junior netball coach @ Holm Vale Hawks, 2021 – 2022',
        'Clinic host @ Beacon Refugee Centre, 2022-05 – 2023-05',
      ],
    ],
    [
      'unpaid time in a sentence of its own',
      `Experience

Nurse, St Mary Hospital, Leeds
2005 - 2008

Volunteering
First aider with St Andrew's Ambulance, Perth. Duties at matches, 2015 to now.
Cook at Harbour Soup Kitchen. Every second Friday, since 2019.`,
      [
        'Nurse @ St Mary Hospital, 2005 – 2008',
        "First aider @ St Andrew's Ambulance, 2015 – now",
        'Cook @ Harbour Soup Kitchen, 2019 – now',
      ],
    ],
    [
      'unpaid de',
      `Berufserfahrung

Maurer, Holm Bau GmbH
2005 - 2008

Ehrenamt

Wasserwacht Starnberg, Bootsführerin, seit 2013
Bürgerbus Holm e.V., Fahrer, 2017 - 2021
Trainer der F-Jugend beim SV Rotenberg, 2012 – 2016
Freiwillige Feuerwehr Neudorf, seit 2016 Gruppenführer
Kassiererin im Förderverein Kita Spatzennest (2014–2018)
Beisitzer (ehrenamtlich) im Prüfungsausschuss der HWK Holm, 2015 - 2019`,
      [
        'Maurer @ Holm Bau GmbH, 2005 – 2008',
        'Bootsführerin @ Wasserwacht Starnberg, 2013 – now',
        'Fahrer @ Bürgerbus Holm e.V., 2017 – 2021',
        'Trainer der F-Jugend @ SV Rotenberg, 2012 – 2016',
        'Gruppenführer @ Freiwillige Feuerwehr Neudorf, 2016 – now',
        'Kassiererin @ Förderverein Kita Spatzennest, 2014 – 2018',
        'Beisitzer (ehrenamtlich) @ Prüfungsausschuss der HWK Holm, 2015 – 2019',
      ],
    ],
    [
      'unpaid in other headings de',
      `Berufserfahrung

Maurer, Holm Bau GmbH
2005 - 2008

Sonstiges

Freiwillige Feuerwehr, seit 2016 Gruppenführer
Trainer der E-Jugend des TSV Aukamp, 2012 bis 2016`,
      [
        'Maurer @ Holm Bau GmbH, 2005 – 2008',
        'Gruppenführer @ Freiwillige Feuerwehr, 2016 – now',
        'Trainer der E-Jugend @ TSV Aukamp, 2012 – 2016',
      ],
    ],
    [
      'unpaid in other headings en',
      `Experience

Nurse, St Mary Hospital, Leeds
2005 - 2008

Interests

Running, gardening. Volunteer, Holm Food Bank (2019–2021). Secretary of the Ashby allotment society since 2015.`,
      [
        'Nurse @ St Mary Hospital, 2005 – 2008',
        'Volunteer @ Holm Food Bank, 2019 – 2021',
        'Secretary @ Ashby allotment society, 2015 – now',
      ],
    ],
    [
      'unpaid fr',
      `Expérience professionnelle

Maçon, Holm Bâtiment SARL
2005 - 2008

Bénévolat

Secouriste, Croix-Rouge de Nevers, 2012 – 2018
Présidente, Amicale des pompiers de Brive, depuis 2016
Depuis 2019 : chauffeur aux Restos du Cœur de Bron
Banque alimentaire du Rhône : magasinier, un samedi par mois, 2014 - 2017`,
      [
        'Maçon @ Holm Bâtiment SARL, 2005 – 2008',
        'Secouriste @ Croix-Rouge de Nevers, 2012 – 2018',
        'Présidente @ Amicale des pompiers de Brive, 2016 – now',
        'chauffeur @ Restos du Cœur de Bron, 2019 – now',
        'magasinier @ Banque alimentaire du Rhône, 2014 – 2017',
      ],
    ],
    [
      'unpaid es',
      `Experiencia laboral

Albañil, Construcciones Holm S.L.
2005 - 2008

Voluntariado

Monitor en Scouts de Gijón, 2010 - 2014
Cruz Roja, asamblea de Lugo: conductora voluntaria, 2011 - 2016
Cuidadora en Protectora Patas de Cádiz, 2015 - 2019
Repartidora en Banco de Alimentos de Mérida, campañas de otoño desde 2018`,
      [
        'Albañil @ Construcciones Holm S.L., 2005 – 2008',
        'Monitor @ Scouts de Gijón, 2010 – 2014',
        'conductora voluntaria @ Cruz Roja, 2011 – 2016',
        'Cuidadora @ Protectora Patas de Cádiz, 2015 – 2019',
        'Repartidora @ Banco de Alimentos de Mérida, 2018 – now',
      ],
    ],
    [
      'unpaid it',
      `Esperienza lavorativa

Muratore, Edilizia Holm S.r.l.
2005 - 2008

Volontariato

Istruttore presso Polisportiva Alba, dal 2014
Volontaria, Caritas diocesana di Asti, 2016-2020
Protezione civile di Erba, autista, dal 2011
Cuoca alle sagre della Pro Loco di Brembate, dal 2009`,
      [
        'Muratore @ Edilizia Holm S.r.l., 2005 – 2008',
        'Istruttore @ Polisportiva Alba, 2014 – now',
        'Volontaria @ Caritas diocesana di Asti, 2016 – 2020',
        'autista @ Protezione civile di Erba, 2011 – now',
        'Cuoca @ Pro Loco di Brembate, 2009 – now',
      ],
    ],
    [
      'unpaid nl',
      `Werkervaring

Metselaar, Holm Bouw B.V.
2005 - 2008

Vrijwilligerswerk

Gastheer bij Repaircafé Zutphen, sinds 2019
Voetbalvereniging Drenthina, jeugdtrainer, 2012 - 2018
Secretaris van Buurthuis De Brug (2015-2020)
Zonnebloem Goor: chauffeur, een keer per maand, sinds 2017`,
      [
        'Metselaar @ Holm Bouw B.V., 2005 – 2008',
        'Gastheer @ Repaircafé Zutphen, 2019 – now',
        'jeugdtrainer @ Voetbalvereniging Drenthina, 2012 – 2018',
        'Secretaris @ Buurthuis De Brug, 2015 – 2020',
        'chauffeur @ Zonnebloem Goor, 2017 – now',
      ],
    ],
    [
      'unpaid pl',
      `Doświadczenie zawodowe

Murarz, Holm Budownictwo Sp. z o.o.
2005 - 2008

Wolontariat

Wolontariusz, Schronisko w Kielcach, 2018 – 2021
OSP Brzeziny, naczelnik, od 2012
Skarbnik w Stowarzyszeniu Nasza Ulica, 2015–2019`,
      [
        'Murarz @ Holm Budownictwo Sp. z o.o., 2005 – 2008',
        'Wolontariusz @ Schronisko w Kielcach, 2018 – 2021',
        'naczelnik @ OSP Brzeziny, 2012 – now',
        'Skarbnik @ Stowarzyszeniu Nasza Ulica, 2015 – 2019',
      ],
    ],
    [
      'teaching en',
      `Experience

Nurse, St Mary Hospital, Leeds
2005 - 2008

Teaching

Adjunct Instructor, Harlan Community College, 2017 to present.
Guest Lecturer, Ashby School of Nursing, 2014 - 2016.`,
      [
        'Nurse @ St Mary Hospital, 2005 – 2008',
        'Adjunct Instructor @ Harlan Community College, 2017 – now',
        'Guest Lecturer @ Ashby School of Nursing, 2014 – 2016',
      ],
    ],
    [
      'teaching one',
      `Experience

Nurse, St Mary Hospital, Leeds
2005 - 2008

TEACHING
Adjunct Instructor, Harlan Community College, 2017 to present.`,
      ['Nurse @ St Mary Hospital, 2005 – 2008', 'Adjunct Instructor @ Harlan Community College, 2017 – now'],
    ],
    [
      'teaching fr',
      `Expérience professionnelle

Maçon, Holm Bâtiment SARL
2005 - 2008

Enseignement
Depuis 2021 : chargée de cours en marketing, Université de Bourgogne (30 h par an)`,
      [
        'Maçon @ Holm Bâtiment SARL, 2005 – 2008',
        'chargée de cours en marketing @ Université de Bourgogne, 2021 – now',
      ],
    ],
    [
      'teaching es',
      `Experiencia laboral

Albañil, Construcciones Holm S.L.
2005 - 2008

Docencia
Profesor asociado, Universidad de Vigo, desde 2016.`,
      ['Albañil @ Construcciones Holm S.L., 2005 – 2008', 'Profesor asociado @ Universidad de Vigo, 2016 – now'],
    ],
    [
      'teaching it',
      `Esperienza lavorativa

Muratore, Edilizia Holm S.r.l.
2005 - 2008

DOCENZA
Docente di cucina, Istituto Alberghiero Perotti, dal 2018 ad oggi.`,
      ['Muratore @ Edilizia Holm S.r.l., 2005 – 2008', 'Docente di cucina @ Istituto Alberghiero Perotti, 2018 – now'],
    ],
    [
      'boards en',
      `Experience

Nurse, St Mary Hospital, Leeds
2005 - 2008

Board service
Trustee, Holm Hospice Trust, 2015 to 2020.
Treasurer, Ashby Library Friends, 2012 to 2014.`,
      [
        'Nurse @ St Mary Hospital, 2005 – 2008',
        'Trustee @ Holm Hospice Trust, 2015 – 2020',
        'Treasurer @ Ashby Library Friends, 2012 – 2014',
      ],
    ],
    [
      'us 1',
      `EXPERIENCE

Charge Nurse, Mesa Ridge Medical Center, Tucson, AZ
March 2018 - Present
- Lead a team of 12 on nights
- Precept new grads

Staff Nurse, Desert Valley Hospital, Yuma, AZ
June 2014 - February 2018
- 5:1 ratio, med-surg

EDUCATION

BSN, Sonora State University, 2014

TEACHING

Adjunct Clinical Instructor, Pima Falls College, 2019 to present.
BLS Instructor, Red Mesa Training Center, 2016 to 2019.

COMMUNITY

Volunteer, Tucson Food Share (2019-2021)
Youth soccer coach, Mesa Ridge YMCA, 2015-2018
Board member, Casa Hope Shelter, 2020 - present`,
      [
        'Charge Nurse @ Mesa Ridge Medical Center, 2018-03 – now',
        'Staff Nurse @ Desert Valley Hospital, 2014-06 – 2018-02',
        'Adjunct Clinical Instructor @ Pima Falls College, 2019 – now',
        'BLS Instructor @ Red Mesa Training Center, 2016 – 2019',
        'Volunteer @ Tucson Food Share, 2019 – 2021',
        'Youth soccer coach @ Mesa Ridge YMCA, 2015 – 2018',
        'Board member @ Casa Hope Shelter, 2020 – now',
      ],
    ],
    [
      'us 3',
      `Professional Experience

Paralegal, Dunmore & Pike LLP, Albany, NY, 2015 - Present
Drafted motions and discovery responses.

Legal Secretary, Office of Ruth Kessel, Troy, NY, 2011 - 2015
Calendars and filing.

Volunteer Work and Memberships

Notary volunteer, Albany Tenants Clinic, 2016-2019
Member, Capital District Paralegal Association
Reader for the blind, Northeast Radio Reading Service, 2012-2014.

Interests

Volunteer at Whiskers Animal Rescue (since 2020), hiking, sourdough.`,
      [
        'Paralegal @ Dunmore & Pike LLP, 2015 – now',
        'Legal Secretary @ Office of Ruth Kessel, 2011 – 2015',
        'Notary volunteer @ Albany Tenants Clinic, 2016 – 2019',
        'Reader for the blind @ Northeast Radio Reading Service, 2012 – 2014',
        'Volunteer @ Whiskers Animal Rescue, 2020 – now',
      ],
    ],
    [
      'us md',
      `# Ngozi Larch

Embedded engineer

## Work

**Firmware Engineer, Calloway Devices**
*March 2019 to present · Austin, TX*

Bootloader, OTA, BLE stack for a line of sensors. Cut boot time in half.

**Embedded Intern, Ridge Instruments**
*Summer 2018 · Boise, ID*

HIL bench in Python.

## Side things

Mentor, Girls Who Solder, 2019 to 2022. Saturday workshops.

Lab assistant, Harlan University, 2016 to 2018

## Education

BS Electrical Engineering, Harlan University, 2018`,
      [
        'Firmware Engineer @ Calloway Devices, 2019-03 – now',
        'Embedded Intern @ Ridge Instruments, 2018 – 2018',
        'Mentor @ Girls Who Solder, 2019 – 2022',
        'Lab assistant @ Harlan University, 2016 – 2018',
      ],
    ],
  ])('are read with their houses: %s', (_kind, text, expected) => expect(positions(text)).toEqual(expected));
});
