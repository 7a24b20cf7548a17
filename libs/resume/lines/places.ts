/** Places in the lines of a header, and the parts of a line between its commas. */
import { wordTotal } from './line-shape.js';
import { hasOrganisationWord, namesCompany, titleStrength } from './title-words.js';

const REGION =
  /^(?:[A-Z]{2}|[A-Z]\.[A-Z]\.?|Co\.? [A-Z][a-z]+|County [A-Z][a-z]+|NSW|QLD|VIC|TAS|ACT|State|Country|USA|U\.S\.A?\.?|UK|United States(?: of America)?|United Kingdom|England|Scotland|Wales|Ireland|Germany|Deutschland|Austria|Österreich|Switzerland|Schweiz|Suisse|France|Spain|España|Italy|Italia|Netherlands|The Netherlands|Belgium|Portugal|Poland|Sweden|Norway|Denmark|Finland|Czech Republic|Romania|Greece|Türkiye|Turkey|Israel|India|China|Japan|South Korea|S\.? ?Korea|Republic of Korea|Singapore|Australia|New Zealand|Canada|Mexico|México|Brazil|Brasil|Argentina|Chile|Colombia|Nigeria|Ghana|Ethiopia|Uganda|Tanzania|Morocco|Tunisia|Peru|Perú|Ecuador|Uruguay|Hungary|Bulgaria|Croatia|Serbia|Slovakia|Slovenia|Lithuania|Latvia|Estonia|Luxembourg|Saudi Arabia|Qatar|Kuwait|Oman|Jordan|Lebanon|Sri Lanka|Nepal|Taiwan|Kenya|Egypt|South Africa|UAE|United Arab Emirates|Pakistan|Bangladesh|Philippines|Vietnam|Indonesia|Malaysia|Thailand|Ukraine|Russia|Remote|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|British Columbia|Alberta|Bavaria|Bayern|Karnataka|Maharashtra|Telangana|Tamil Nadu)$/;
const CITY =
  /^(?:Berlin|Munich|München|Hamburg|Cologne|Köln|Frankfurt(?: am Main)?|Stuttgart|Düsseldorf|Leipzig|Dresden|Bremen|Vienna|Wien|Zurich|Zürich|Geneva|Genève|Bern|Basel|London|Manchester|Edinburgh|Bristol|Dublin|Paris|Lyon|Toulouse|Madrid|Barcelona|Valencia|Lisbon|Lisboa|Porto|Amsterdam|Rotterdam|Utrecht|Brussels|Copenhagen|Stockholm|Oslo|Helsinki|Warsaw|Prague|Budapest|Rome|Milan|Milano|Athens|Istanbul|New York(?: City)?|NYC|San Francisco|Los Angeles|Seattle|Boston|Chicago|Austin|Denver|Atlanta|Toronto|Vancouver|Montreal|Sydney|Melbourne|Tokyo|Seoul|Singapore|Bangalore|Bengaluru|Hyderabad|Mumbai|Pune|Chennai|Delhi|New Delhi|Tel Aviv|São Paulo|Birmingham|Leeds|Glasgow|Liverpool|Sheffield|Cardiff|Belfast|Nottingham|Newcastle|Cork|Nuremberg|Nürnberg|Hannover|Hanover|Essen|Dortmund|Bonn|Mannheim|Karlsruhe|Graz|Linz|Salzburg|Lausanne|Lucerne|Luzern|Marseille|Bordeaux|Lille|Nantes|Nice|Strasbourg|Grenoble|Rennes|Montpellier|Seville|Sevilla|Bilbao|Zaragoza|Málaga|Malaga|Bologna|Turin|Torino|Naples|Napoli|Genoa|Genova|Florence|Firenze|Venice|Venezia|Palermo|Verona|Eindhoven|The Hague|Den Haag|Groningen|Antwerp|Antwerpen|Ghent|Gent|Bruxelles|Luxembourg|Gothenburg|Göteborg|Malmö|Uppsala|Bergen|Trondheim|Aarhus|Odense|Tampere|Espoo|Turku|Kraków|Krakow|Wrocław|Wroclaw|Gdańsk|Gdansk|Poznań|Poznan|Łódź|Warszawa|Praha|Brno|Bratislava|Vilnius|Riga|Tallinn|Bucharest|București|Cluj-Napoca|Sofia|Belgrade|Beograd|Zagreb|Ljubljana|Kyiv|Lviv|Moscow|Saint Petersburg|Minsk|Thessaloniki|Ankara|Izmir|Mexico City|Ciudad de México|CDMX|Guadalajara|Monterrey|Buenos Aires|Santiago|Bogotá|Bogota|Medellín|Medellin|Lima|Quito|Montevideo|Rio de Janeiro|Brasília|Curitiba|Belo Horizonte|Porto Alegre|Caracas|Lagos|Abuja|Accra|Nairobi|Kampala|Addis Ababa|Dar es Salaam|Johannesburg|Cape Town|Durban|Pretoria|Cairo|Alexandria|Casablanca|Rabat|Tunis|Algiers|Dakar|Kinshasa|Harare|Lusaka|Dubai|Abu Dhabi|Doha|Riyadh|Jeddah|Kuwait City|Beirut|Amman|Baghdad|Tehran|Karachi|Lahore|Islamabad|Dhaka|Colombo|Kathmandu|Kolkata|Calcutta|Ahmedabad|Jaipur|Noida|Gurgaon|Gurugram|Kochi|Bangkok|Jakarta|Manila|Cebu|Hanoi|Ho Chi Minh City|Kuala Lumpur|Penang|Hong Kong|Taipei|Beijing|Shanghai|Shenzhen|Guangzhou|Chengdu|Osaka|Kyoto|Nagoya|Busan|Perth|Brisbane|Adelaide|Canberra|Auckland|Wellington|Christchurch|Ottawa|Calgary|Edmonton|Winnipeg|Montréal|Québec|Houston|Dallas|San Antonio|San Diego|San Jose|Phoenix|Philadelphia|Miami|Orlando|Tampa|Detroit|Minneapolis|Cleveland|Pittsburgh|Cincinnati|Nashville|Charlotte|Raleigh|Baltimore|Las Vegas|Sacramento|Salt Lake City|New Orleans|Milwaukee|Indianapolis|St\.? Louis|Remote|City)$/;
/** Returns whether a text is the name of a large town. */
export const isTown = (text: string): boolean => CITY.test(text) || TOWN_AND_STATE.test(text);

const TWO_WORD_CITY =
  /^(?:Abu|Ras|Umm|San|New|Los|Las|Santa|St\.?|Saint|Fort|Ft\.?|Mount|Mt\.?|El|La|Le|Palo|Mountain|Salt|Lake|Long|Grand|Little|Cape|Tel|Sao|São|Rio|Hong|Kuala|North|South|East|West|Upper|Ann|Baton|Des|Kansas|Oklahoma|Jersey|Redwood|Menlo|Bad|Den|Buenos|Great|Virginia|Colorado|Corpus|Cedar|Green|Silver|Sioux|Port|Santa)$/;

/** A part of a text, from one of its characters to another. */
export interface Part {
  start: number;
  end: number;
}

/** Legal forms behind a comma, and what stands so behind a person's name. */
const SUFFIX =
  /^(?:Inc|LLC|PLLC|Ltd|LLP|P\.C|P\.A|DDS|DMD|MD|CPA|Esq|Corp|Co|L\.P|Limited|S\.A|S\.L|S\.A\.S|S\.p\.A|S\.r\.l|S\.A\.(?:B\.)? de C\.V|S\. de R\.L\.(?: de C\.V)?|Pvt\.? Ltd|Pty\.? Ltd|Pte\.? Ltd|Sdn\.? Bhd|Ltda|Lda|B\.V|N\.V|N\.A|A\/S|GmbH|PLC|MBA|PhD|Jr|Sr)\.?$/i;

/**
 * Cuts a piece at its commas, and a place off its end; the parts of one name ("Acme, Inc.") stay together.
 *
 * @param isApart whether it stands behind a sign: then a town may have any words ("Acme - Olive Branch, MS")
 */
export function byComma(text: string, offset: number, isApart: boolean): Part[] {
  if (!text.includes(',')) return [{ start: offset, end: offset + text.length }];
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(/\s*,\s*/g)) {
    parts.push({ start: from, end: match.index });
    from = match.index + match[0].length;
  }
  parts.push({ start: from, end: text.length });
  const textOf = (part: Part): string => text.slice(part.start, part.end).trim();
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const suffix = SUFFIX.test(textOf(part));
    if (last && (suffix || goesOn(textOf(last), textOf(part)))) last.end = part.end;
    else joined.push(part);
  }
  const tail = joined.at(-1)!;
  if (joined.length >= 2 && REGION.test(textOf(tail))) {
    const before = joined.at(-2)!;
    // Towns of America are called as countries are: "Fuel & Oil, Lebanon, TN".
    const isTownOfState = STATE.test(textOf(tail)) && COUNTRY.test(textOf(before));
    const isRegion = (REGION.test(textOf(before)) && !isTownOfState) || OF_REGION.test(textOf(before));
    const more = joined.length >= 3 && isRegion ? joined.at(-3)! : null;
    // "Genome Institute, Singapore": what stands before the place is the employer, not its town.
    const town = more ?? before;
    const isWhole =
      isApart &&
      joined.indexOf(town) === 0 &&
      wordTotal(textOf(town)) <= LONGEST_TOWN &&
      titleStrength(textOf(town)) === 0;
    const isFirm = hasOrganisationWord(textOf(town)) || textOf(tail) === 'Remote';
    // "Orchid Mobility, Singapore": no town stands before a town.
    const isNamed = CITY.test(textOf(tail)) && !CITY.test(textOf(town)) && wordTotal(textOf(town)) > 1;
    const city = isFirm || isNamed ? (townBehindFirm(text, town) ?? tail) : isWhole ? town : cityIn(text, town);
    joined.splice(joined.length - (more ? 3 : 2));
    if (city.start > (more ?? before).start) joined.push({ start: (more ?? before).start, end: city.start });
    joined.push({ start: city.start, end: tail.end });
  }
  return joined.map((part) => ({ start: part.start + offset, end: part.end + offset }));
}

/** The states of the USA, and the countries that towns there are called after. */
const STATE =
  /^(?:A[LKRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])$/;
const COUNTRY =
  /^(?:Brazil|China|Cuba|Denmark|Egypt|Germany|Greece|Holland|Ireland|Italy|Jamaica|Lebanon|Mexico|Norway|Peru|Poland|Scotland|Sweden|Turkey|Wales)$/;

/** "Hillerød, Capital Region, Denmark": what stands between a town and its country. */
const OF_REGION =
  /^\p{Lu}.* (?:Region|Province|County|District|State|Prefecture|Governorate|Metropolitan Area|Area)$|^(?:Region|Province|County|State|Greater|Kanton|Canton|Land|Provincia|Région|Región|Regione|Województwo) (?:of |de |di )?\p{Lu}/u;

const LONGEST_TOWN = 3;

/** "Ruiz, Larrañaga & Partners", "University of Copenhagen, Department of Chemistry": commas inside the name of an employer. */
function goesOn(before: string, text: string): boolean {
  if (titleStrength(before) > 0) return false;
  if (
    /^\p{Lu}[\p{L}'-]+$/u.test(before) &&
    /^\p{Lu}[\p{L}'-]+ (?:&|and|und|y|et|e) \p{Lu}[\p{L}'-]+(?: (?:LLP|LLC|Ltd|Inc|PLC)\.?)?$/u.test(text)
  )
    return true;
  // "Department of the Environment, Climate and Communications"
  if (OF_STATE.test(before) && /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? (?:and|&|und|et|y|e) \p{Lu}/u.test(text)) return true;
  return hasOrganisationWord(before) && OF_DEPARTMENT.test(text);
}

const OF_STATE =
  /^(?:Department|Ministry|Office|Faculty|School|Directorate|Ministerium|Ministère|Ministerio) (?:of|for|für|de|du) /iu;
const OF_DEPARTMENT =
  /^(?:Department|Dept\.?|Faculty|Division|Chair|Lehrstuhl|Fakultät|Institut|Institute|Ward|Abteilung|Département) (?:of|for|für|de|d')\s?\p{L}/iu;

/** "Lafayette" of "Cypress General Hospital Lafayette, LA"; null where the name of the firm goes on to the comma. */
function townBehindFirm(text: string, part: Part): Part | null {
  const words = [...text.slice(part.start, part.end).matchAll(/\S+/g)];
  for (let size = 1; size <= LONGEST_TOWN && size < words.length - 1; size++) {
    const cut = words[words.length - size]!.index;
    const firm = text.slice(part.start, part.start + cut).trim();
    const town = text.slice(part.start + cut, part.end).trim();
    const last = firm.slice(firm.lastIndexOf(' ') + 1);
    const endsFirm =
      hasOrganisationWord(firm) && (namesCompany(last) || !hasOrganisationWord(firm.replace(/\s+\S+$/, '')));
    if (endsFirm && !hasOrganisationWord(town) && /^\p{Lu}/u.test(town))
      return { start: part.start + cut, end: part.end };
  }
  return null;
}

/** The city before ", ST": the last word, or two or three when it begins like "San". */
function cityIn(text: string, part: Part): Part {
  const words = [...text.slice(part.start, part.end).matchAll(/\S+/g)];
  let at = words.length - 1;
  if (at < 0) return part;
  while (at > 0 && words.length - at < 3 && TWO_WORD_CITY.test(words[at - 1]![0])) at--;
  const alone =
    words.length <= 2 && titleStrength(text.slice(part.start, part.end)) === 0 && !hasOrganisationWord(words[0]![0]);
  if (alone && words.length - at === words.length) return part;
  return { start: part.start + words[at]!.index, end: part.end };
}

/** "Toowoomba QLD": towns of Australia stand before their state without a comma. */
const TOWN_AND_STATE = /^\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)? (?:NSW|QLD|VIC|TAS|ACT|WA|NT)$/u;

/** "Monterrey y alrededores, México", "Greater London Area": a town and what lies around it, as networks of careers print places. */
const AREA =
  /^\p{Lu}[\p{L}' .-]{2,40} (?:y alrededores|und Umgebung|et périphérie|e dintorni|e Região|en omgeving|med omnejd|og omegn|i okolice|Metropolitan Area)(?:, \p{Lu}[\p{L} ,.-]*)?$/u;

/** Returns whether a text is a place: a large town, or a town with its region. */
export function isPlace(text: string): boolean {
  if (AREA.test(text)) return true;
  if (CITY.test(text) || (TOWN_AND_STATE.test(text) && !hasOrganisationWord(text))) return true;
  const comma = text.lastIndexOf(',');
  return (
    comma > 0 &&
    REGION.test(text.slice(comma + 1).trim()) &&
    !SUFFIX.test(text.slice(comma + 1).trim()) &&
    !hasOrganisationWord(text.slice(0, comma)) &&
    wordTotal(text) <= 6
  );
}
