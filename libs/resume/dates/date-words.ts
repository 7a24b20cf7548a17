/** Words of dates in English, German, French, Spanish, Italian, Dutch and Portuguese, lower-case and without accents. */

const MONTH_NAMES: string[] = [
  'jan january januar janner janvier janv enero ene gennaio gen januari janeiro',
  'feb february februar febr fevrier fevr fev febrero febbraio februari fevereiro',
  'mar march marz maerz mars marzo mrz maart marco',
  'apr april avril avr abril abr aprile',
  'may mai mayo maggio mag mei maio',
  'jun june juni juin junio giugno giu junho',
  'jul july juli juillet juil julio luglio lug julho',
  'aug august aout agosto ago augustus',
  'sep sept september septembre septiembre settembre setembro',
  'oct october okt oktober octobre octubre ottobre ott outubro',
  'nov november novembre noviembre novembro',
  'dec december dez dezember decembre diciembre dic dicembre dezembro',
];

/** 1..12 of a month's name. */
export const MONTHS = new Map<string, number>(
  MONTH_NAMES.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** First and last month of a season; the winter of a year is its beginning, as terms and internships are named. */
export const SEASONS = new Map<string, readonly [number, number]>([
  ...words('spring fruhjahr fruhling printemps primavera', [3, 5]),
  ...words('summer sommer ete verano estate', [6, 8]),
  ...words('fall autumn herbst automne otono autunno', [9, 11]),
  ...words('winter hiver invierno inverno', [1, 2]),
  ...words('hilary lent', [1, 3]),
  ...words('trinity', [4, 6]),
  ...words('michaelmas', [10, 12]),
  ...words('sommersemester', [4, 9]),
]);

/** Parts that a year has, by the letter beside their number ("Q3", "H1"). */
export const PART_LETTERS = new Map<string, number>([
  ['q', 4],
  ['h', 2],
]);

/** The same, by the word behind their number ("2. Halbjahr 2020"). */
export const PART_WORDS = new Map<string, number>([
  ...named('quarter quartal trimestre kwartaal', 4),
  ...named('half halbjahr semestre', 2),
]);

/** Words at the end of a range that continues. */
export const PRESENT = new Set(
  'present presently current currently now today ongoing heute aktuell jetzt laufend andauernd actuel actuellement aujourd actualidad presente actual actualmente maintenant jour jours fecha hoy attuale oggi heden atual date cours'.split(
    ' ',
  ),
);

/** Words between the two dates of a range. */
export const UNTIL = new Set('to until till til thru through bis a au al hasta tot upto jusqu'.split(' '));

/** Words before a lone date that says when something ended ("until 2021"). */
export const ENDS = new Set('until till til bis jusqu hasta'.split(' '));

/** Words before a date that narrow a year down, or lead to it: too little to say which month. */
export const ABOUT = new Set(
  'fy early late mid end beginning start the of anfang mitte ende debut fin mi principios mediados finales inicio de'.split(
    ' ',
  ),
);

/** Units of a duration. */
export const UNITS = new Set(
  'y yr yrs year years m mo mos month months jahr jahre jahren monat monate monaten an ans annee annees mois ano anos mes meses'.split(
    ' ',
  ),
);

/** Words before a range, which are part of it. */
export const FROM = new Set('from von vom du between de desde'.split(' '));

/** Words before a lone date that goes on. */
export const SINCE = new Set('since seit depuis desde ab sinds'.split(' '));

/** Words that say a date is still to come. */
export const EXPECTED = new Set(
  'expected anticipated exp expecting graduating voraussichtlich prevu prevue previsto prevista'.split(' '),
);

function words(names: string, months: readonly [number, number]): [string, readonly [number, number]][] {
  return names.split(' ').map((name) => [name, months]);
}

function named(names: string, parts: number): [string, number][] {
  return names.split(' ').map((name) => [name, parts]);
}
