import { describe, expect, it } from '@jest/globals';
import { splitLines } from '../../lines/lines.js';
import { plainCopy } from '../../lines/plain-copy.js';
import { educationIn } from './education.js';

const read = (text: string): string[] =>
  educationIn(splitLines(plainCopy(text)), 0).map(
    ({ level, field, institution, status }) =>
      `${level ?? '-'} | ${field?.value ?? '-'} | ${institution?.value ?? '-'}${status ? ` | ${status}` : ''}`,
  );

describe('a diploma', () => {
  it.each([
    [
      'Diploma, Dental Assisting - Pima Valley Career Institute',
      'vocational | Dental Assisting | Pima Valley Career Institute',
    ],
    ['Diploma of Accounting, Kangaroo Point TAFE, 2011', 'vocational | Accounting | Kangaroo Point TAFE'],
    ['Culinary Arts Diploma - Bay Community College', 'vocational | Culinary Arts | Bay Community College'],
    [
      'Certificate in Carpentry, Eastport Technical College, 2008',
      'vocational | Carpentry | Eastport Technical College',
    ],
    [
      'Diploma in Visual Communication - Temasek Polytechnic, 2013',
      'associate | Visual Communication | Temasek Polytechnic',
    ],
    [
      'Diploma in Civil Engineering, Government Polytechnic, Nashik, 2010',
      'associate | Civil Engineering | Government Polytechnic',
    ],
    ['Diploma in Public Speaking, University of Westhaven, 2010', '- | Public Speaking | University of Westhaven'],
  ])('is of the level of its school: %s', (line, expected) => expect(read(line)).toEqual([expected]));
});

describe('a certificate of a school', () => {
  it.each([
    ["GCE A/L, Mahamaya Girls' College, 2004", 'secondary'],
    ["GCE 'N' Level, Marsiling Secondary School", 'secondary'],
    ['GCE Ordinary Level, Harlow School, 1999', 'secondary'],
    ['Madhyamik | South Point High School | 2006', 'secondary'],
    ['Dogwood Diploma, L.A. Matheson Secondary, Surrey, 2009', 'secondary'],
    ['National Senior Certificate (Matric), Harlow High, 2011', 'secondary'],
    ['CSEC (7 passes), Kingstown High School, 2010', 'secondary'],
    ['SPM, SMK Damansara, 2008', 'secondary'],
    ['Bacalaureat, Colegiul Național, Iași, 2009', 'secondary'],
    ['Maturitní zkouška, Gymnázium Brno, 2012', 'secondary'],
    ['Polytechnischer Lehrgang Grieskirchen, 1995', 'secondary'],
    ['NITEC in Automotive Technology (Light Vehicles), ITE College Central', 'vocational'],
    ['Zasadnicza Szkoła Zawodowa w Kępnie, mechanik pojazdów', 'vocational'],
    ['Facharbeiterbrief Mechatroniker, IHK Chemnitz, Januar 2014', 'vocational'],
    ['Meisterkurs Gartenbau, LFI Linz, 2011', 'vocational'],
    ["Diplôme d'études théâtrales (DET), Conservatoire de Tours", 'vocational'],
    ['Diplôme national supérieur professionnel de musicien, Pôle Sup, 2018', 'bachelor'],
    ['Profesorado de Educación Inicial – Instituto Superior N° 16', 'associate'],
    ['Diploma di Tecnico dei servizi della ristorazione, IPSSAR Viviani', 'secondary'],
    ['Laurea professionalizzante in Edilizia, Università di Bari', 'bachelor'],
    ['Pós-graduação lato sensu (MBA) em Gestão de Pessoas – PUC-Campinas', 'master'],
  ])('%s: %s', (line, level) => expect(educationIn(splitLines(line), 0).map((one) => one.level)).toEqual([level]));
});

describe('the field of a trade or a school', () => {
  it.each([
    ['Ausbildung zur staatlich anerkannten Erzieherin, Berufskolleg Herford', 'staatlich anerkannten Erzieherin'],
    ['Ausbildung zum Koch, Hotel Adler, 2009', 'Koch'],
    ['Versicherungsfachfrau mit eidg. Fachausweis, Akademie Bern', 'Versicherungsfachfrau'],
    ['Kauffrau EFZ (Erweiterte Grundbildung), Business School Chur', 'Kauffrau'],
    ['Facharbeiterbrief Mechatroniker, IHK Chemnitz, Januar 2014', 'Mechatroniker'],
    ['Berufsmaturität kaufmännische Richtung, Business School Chur', 'kaufmännische Richtung'],
    ['NITEC in Automotive Technology (Light Vehicles), ITE College Central', 'Automotive Technology (Light Vehicles)'],
    ['Baccalauréat littéraire, mention bien, Lycée Brel', 'littéraire'],
    ['Baccalauréat STG, Lycée Brel', 'STG'],
    ['Licence, Économie et gestion, Université de Lille', 'Économie et gestion'],
    ['Licence droit, Université de Lille', 'droit'],
    ['Bachelier de spécialisation en notariat, Haute École de Namur', 'notariat'],
    [
      'Bachelor Bedrijfsmanagement, afstudeerrichting Logistiek, Hogeschool Gent',
      'Bedrijfsmanagement, afstudeerrichting Logistiek',
    ],
    ['VMBO kader, techniek, Bataafs Lyceum, 2009', 'techniek'],
    ['HBO-ICT, Saxion Hogeschool, 2014', 'ICT'],
    ["Laurea professionalizzante in Tecniche dell'edilizia, Università di Bari", "Tecniche dell'edilizia"],
    ['Diploma di Geometra, ITG Palladio, 2006', 'Geometra'],
    ['Pós-graduação lato sensu (MBA) em Gestão de Pessoas – PUC-Campinas', 'Gestão de Pessoas'],
    ['Zasadnicza Szkoła Zawodowa w Kępnie, mechanik pojazdów', 'mechanik pojazdów'],
    ['A Levels: English (B), History (C) – Harlow School, 2001', 'English (B), History (C)'],
    ['Highers: English, History, Modern Studies – Harlow Academy', 'English, History, Modern Studies'],
  ])('%s: %s', (line, field) =>
    expect(educationIn(splitLines(plainCopy(line)), 0).map((one) => one.field?.value)).toEqual([field]),
  );
});

describe('what is no degree', () => {
  it.each([
    ['MS-CIT'],
    ['Member, Institute of Certified Bookkeepers'],
    ['Fellow of the Institute of Directors, 2015'],
    ['Mitglied der Akademie für Weiterbildung'],
    ['Praxisanleiterin (IHK-Zertifikat), 2021'],
    ["Licence d'entrepreneur de spectacles catégorie 2, 2023"],
    ['Licence de pilote privé, 2019'],
    ['Attest heftruckbestuurder, 2012'],
    ['Course\tBoard / University\tYear\tPercentage'],
    ['Degree            | Institute                         | Year | Marks'],
  ])('%s', (line) => expect(read(line)).toEqual([]));
});

describe('a school above its degree', () => {
  it('begins an entry, known or not', () =>
    expect(
      read(
        'IAE Lille\nMaster, Management des achats · (2010 - 2012)\n\nUniversité de Lille\nLicence, Économie et gestion · (2007 - 2010)\n\nLycée Henri-Darras, Liévin\nBaccalauréat STG · (2007)',
      ),
    ).toEqual([
      'master | Management des achats | IAE Lille',
      'bachelor | Économie et gestion | Université de Lille',
      'secondary | STG | Lycée Henri-Darras',
    ]));

  it('is one of many names', () =>
    expect(read('Thomas More Mechelen\nBachelor Verpleegkunde, 2012\n\nHEC Liège\nMaster Finance, 2014')).toEqual([
      'bachelor | Verpleegkunde | Thomas More Mechelen',
      'master | Finance | HEC Liège',
    ]));

  it('stands behind the label of a form', () =>
    expect(
      read('Nome istituto: IPSSAR "Raffaele Viviani", Napoli\nQualifica conseguita: Diploma di Tecnico dei servizi'),
    ).toEqual(['secondary | Tecnico dei servizi | IPSSAR "Raffaele Viviani"']));
});
