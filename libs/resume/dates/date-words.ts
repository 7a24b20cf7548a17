/**
 * Words of dates in English, German, French, Spanish, Italian, Dutch, Portuguese, Polish and the Nordic languages, lower-case and without
 * accents.
 */

const MONTH_NAMES: string[] = [
  'jan january januar janner janvier janv enero ene gennaio gen januari janeiro styczen stycznia sty tammikuu tammikuun tammikuusta',
  'feb february februar febr fevrier fevr fev febrero febbraio februari fevereiro luty lutego lut helmikuu helmikuun helmikuusta',
  'mar march marz maerz mars marzo mrz maart marco marzec marca marts mrt maaliskuu maaliskuun maaliskuusta',
  'apr april avril avr abril abr aprile kwiecien kwietnia kwi huhtikuu huhtikuun huhtikuusta',
  'may mai mayo maggio mag mei maio maj maja toukokuu toukokuun toukokuusta',
  'jun june juni juin junio giugno giu junho czerwiec czerwca cze kesakuu kesakuun kesakuusta',
  'jul july juli juillet juil julio luglio lug julho lipiec lipca lip heinakuu heinakuun heinakuusta',
  'aug august aout agosto ago augustus sierpien sierpnia sie augusti elokuu elokuun elokuusta',
  'sep sept september septembre septiembre settembre setembro wrzesien wrzesnia wrz set syyskuu syyskuun syyskuusta',
  'oct october okt oktober octobre octubre ottobre ott outubro pazdziernik pazdziernika paz out lokakuu lokakuun lokakuusta',
  'nov november novembre noviembre novembro listopad listopada lis marraskuu marraskuun marraskuusta',
  'dec december dez dezember decembre diciembre dic dicembre dezembro grudzien grudnia gru desember joulukuu joulukuun joulukuusta',
];

/** 1..12 of a month's name. */
export const MONTHS = new Map<string, number>(
  MONTH_NAMES.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** The same of a Roman numeral, as Polish and Hungarian write it: only right before a year. */
export const ROMAN_MONTHS = new Map<string, number>(
  'i ii iii iv v vi vii viii ix x xi xii'.split(' ').map((numeral, index): [string, number] => [numeral, index + 1]),
);

/** First and last month of a season; the winter of a year is its beginning, as terms and internships are named. */
export const SEASONS = new Map<string, readonly [number, number]>([
  ...words(
    'spring springs fruhjahr fruhling printemps primavera lente voorjaar wiosna varen varterminen forar foraret',
    [3, 5],
  ),
  ...words(
    'summer summers wakacje sommer ete etes verano veranos estate estati zomer zomers verao veroes lato sommar sommaren somrar somrarna sommeren somre somrene kesa',
    [6, 8],
  ),
  ...words(
    'fall autumn najaar herbst automne otono autunno herfst outono jesien hosten hostterminen høsten efterar efteraret',
    [9, 11],
  ),
  ...words('winter winters wintersaison hiver hivers invierno inviernos inverno zima vintern vinteren', [1, 2]),
  ...words('hilary lent', [1, 3]),
  ...words('trinity', [4, 6]),
  ...words('michaelmas', [10, 12]),
  ...words('sommersemester sommersaison', [4, 9]),
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
  'present presently current currently now today ongoing continuing still heute derzeit gegenwartig momentan dato aktuell jetzt laufend andauernd actuel actuellement aujourd actualidad presente actual actualmente maintenant jour jours fecha hoy ahora attuale attualmente adesso oggi heden atual date cours nu vandaag dosud bugun halen devam prezent jelenleg tutt corso momento data agora hoje atualmente atualidade obecnie obecnej dzisiejszego teraz nadal dzis dzisiaj chwili idag dato nuvarande pagaende vidare nuværende naværende igangværende nykyinen nykyhetki nyt edelleen jatkuu'.split(
    ' ',
  ),
);

/** Words between the two dates of a range. */
export const UNTIL = new Set(
  'to until till til thru through bis a ad au al hasta tot upto jusqu fino ate do tm tills'.split(' '),
);

/** Words before a lone date that says when something ended ("until 2021"). */
export const ENDS = new Set('until till til bis jusqu hasta tot fino ate'.split(' '));

/** Words before a date that narrow a year down, or lead to it: too little to say which month. */
export const ABOUT = new Set(
  'fy early late mid end beginning start the of anfang mitte ende debut fin mi principios mediados finales inicio de'.split(
    ' ',
  ),
);

/** Units of a duration. */
export const UNITS = new Set(
  'y yr yrs year years m mo mos month months jahr jahre jahren monat monate monaten an ans annee annees mois ano anos mes meses jaar maand maanden anno anni mese mesi rok lata lat miesiac miesiace miesiecy week weeks woche wochen semaine semaines semana semanas settimana settimane weken tydzien tygodnie tygodni'.split(
    ' ',
  ),
);

/** Words before a range, which are part of it. */
export const FROM = new Set(
  'from von vom du between de desde dal dalla da od van vanaf fran curso schooljaar schuljahr saison season temporada stagione seizoen sezon sasong sesong'.split(
    ' ',
  ),
);

/** Words before a lone date that goes on. */
export const SINCE = new Set('since seit depuis desde ab sinds da dal dalla od vanaf sedan siden alkaen'.split(' '));

/** Words that say a date is still to come. */
export const EXPECTED = new Set(
  'expected anticipated exp expecting graduating voraussichtlich prevu prevue previsto prevista verwacht planowane'.split(
    ' ',
  ),
);

function words(names: string, months: readonly [number, number]): [string, readonly [number, number]][] {
  return names.split(' ').map((name) => [name, months]);
}

function named(names: string, parts: number): [string, number][] {
  return names.split(' ').map((name) => [name, parts]);
}
