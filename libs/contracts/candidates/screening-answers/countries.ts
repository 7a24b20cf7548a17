/** Countries by their ISO 3166-1 alpha-2 codes. */

/** The 249 assigned country codes of ISO 3166-1 alpha-2. */
export const COUNTRIES: ReadonlySet<string> = new Set(
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI
   CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ
   GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS
   LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG
   PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK
   TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`.split(/\s+/),
);

/** Common names that ISO does not list, as {@link keyOf} returns them. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'great britain': 'GB',
  grossbritannien: 'GB',
  usa: 'US',
  'united states of america': 'US',
  holland: 'NL',
  'czech republic': 'CZ',
  tschechien: 'CZ',
  turkey: 'TR',
  uae: 'AE',
  'northern ireland': 'GB',
  nordirland: 'GB',
  // Inflected forms, as they follow "in".
  'vereinigten staaten': 'US',
  'vereinigten konigreich': 'GB',
  niederlanden: 'NL',
  polsce: 'PL',
  niemczech: 'DE',
  austrii: 'AT',
  szwajcarii: 'CH',
  francji: 'FR',
  hiszpanii: 'ES',
  holandii: 'NL',
  'wielkiej brytanii': 'GB',
  'stanach zjednoczonych': 'US',
};

let names: Map<string, string> | undefined;

/**
 * Finds a country by its code or its name.
 * @param text a code in any case, or a name in English, German, French, Spanish, Italian, Dutch,
 *   Portuguese or Polish
 * @returns the ISO 3166-1 alpha-2 code; null when the text names no country
 */
export function countryNamed(text: string): string | null {
  const code = text.trim().toUpperCase();
  if (COUNTRIES.has(code)) return code;
  names ??= new Map(
    ['pl', 'pt', 'nl', 'it', 'es', 'fr', 'de', 'en'].flatMap((language) => {
      const displayed = new Intl.DisplayNames([language], { type: 'region' });
      return [...COUNTRIES].map((one): [string, string] => [keyOf(displayed.of(one) ?? one), one]);
    }),
  );
  const key = keyOf(text);
  return (Object.hasOwn(OTHER_NAMES, key) ? OTHER_NAMES[key] : names.get(key)) ?? null;
}

function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
