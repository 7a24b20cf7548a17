import { allMatches } from '#libs/language';
import { periodsOf } from '../dates/periods.js';
import type { ResumeLine } from './lines.js';
import { labelAt, type LabelKind } from './labels.js';
import { capitalShare, wordTotal } from './line-shape.js';
import { hasOrganisationWord, namesCompany, titleStrength } from './title-words.js';
import { withFirmsWhole, withNamesWhole, withShortForms } from './rejoin-names.js';
import { withSentenceFenced } from './sentence-headers.js';

/** A piece of a header between separators. Offsets are into the document text. */
export interface HeaderPiece {
  start: number;
  end: number;
  text: string;
  title: 0 | 1 | 2;
  organisation: boolean;
  place: boolean;
  /** Stands behind "at" or "@". */
  afterAt: boolean;
  /** Stands behind a slash. */
  afterSlash: boolean;
  /** Stands in brackets. */
  aside: boolean;
  /** Stands in another cell than what is before it in its line, or behind a bar. */
  afterCell: boolean;
  line: number;
  /** Counts the stretches of a line between signs stronger than a comma. */
  stretch: number;
  /** The kind that a label in front states ("Employer: …"). */
  label: LabelKind | null;
}

const SEPARATOR =
  /\s*[|•·;\t~]\s*|\s+[-/]{1,2}\s+|\s+-{1,2}(?=\p{Lu})|(?<=\p{L})-{1,2}\s+(?!(?:und|oder|bzw|sowie|and|or|UND|ODER|BZW|SOWIE|AND|OR)\b)|\s{3,}|\s*(?:\((?!\p{Lu}[^()]{0,30}\)\s(?:P(?:te|TE|vt|VT|ty|TY)|P(?:rivate|RIVATE)|L(?:td|TD|imited|IMITED)|S(?:dn|DN)|LLC|I(?:nc|NC)|G(?:mbH|MBH)|C(?:orp|ORP)|C[oO])\b)|\)(?!\s(?:P(?:te|TE|vt|VT|ty|TY)|P(?:rivate|RIVATE)|L(?:td|TD|imited|IMITED)|S(?:dn|DN)|LLC|I(?:nc|NC)|G(?:mbH|MBH)|C(?:orp|ORP)|C[oO])\b)|[[\]])\s*|(?:\s+|(?<=\|))@\s*|(?<=\p{L}{3}):\s+(?=\p{Lu})|(?:\s+|(?<=\)\s)|^)(?:at|bei|beim|chez|presso|bij|hos|AT|BEI|BEIM|CHEZ|PRESSO|BIJ|HOS)\s+(?:(?:the|der|dem|den|het|les?|la|il|lo|gli)\s+)?(?=[\p{Lu}\d[]|\p{Ll}+[&.]\p{L})|(?<=\p{L}{4}[*!]{0,4})\. {1,2}(?=[\p{Lu}|])|(?<=\b(?:Inc|Ltd|LLC|LLP|Corp|plc|GmbH|AG|KG|BV|NV|SA|SL|Srl|SpA|AB|AS|Oy))\. {1,2}(?=\p{Lu})/gu;
/** Names that stand for a name which the text leaves out. */
const PLACEHOLDER =
  /\[?\bCompany Name\b\]?|\[Company\]|\bCity\s*,\s*(?:State|Country)\b(?:\s*,\s*[A-Z]\w+)?|(?:^|\s)City$/g;
const MAY_STAND_IN = /\bC(?:ompany|ity)\b/;
const REGION =
  /^(?:[A-Z]{2}|[A-Z]\.[A-Z]\.?|Co\.? [A-Z][a-z]+|County [A-Z][a-z]+|NSW|QLD|VIC|TAS|ACT|State|Country|USA|U\.S\.A?\.?|UK|United States(?: of America)?|United Kingdom|England|Scotland|Wales|Ireland|Germany|Deutschland|Austria|Österreich|Switzerland|Schweiz|Suisse|France|Spain|España|Italy|Italia|Netherlands|The Netherlands|Belgium|Portugal|Poland|Sweden|Norway|Denmark|Finland|Czech Republic|Romania|Greece|Türkiye|Turkey|Israel|India|China|Japan|South Korea|S\.? ?Korea|Republic of Korea|Singapore|Australia|New Zealand|Canada|Mexico|México|Brazil|Brasil|Argentina|Chile|Colombia|Nigeria|Ghana|Ethiopia|Uganda|Tanzania|Morocco|Tunisia|Peru|Perú|Ecuador|Uruguay|Hungary|Bulgaria|Croatia|Serbia|Slovakia|Slovenia|Lithuania|Latvia|Estonia|Luxembourg|Saudi Arabia|Qatar|Kuwait|Oman|Jordan|Lebanon|Sri Lanka|Nepal|Taiwan|Kenya|Egypt|South Africa|UAE|United Arab Emirates|Pakistan|Bangladesh|Philippines|Vietnam|Indonesia|Malaysia|Thailand|Ukraine|Russia|Remote|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|British Columbia|Alberta|Bavaria|Bayern|Karnataka|Maharashtra|Telangana|Tamil Nadu)$/;
const CITY =
  /^(?:Berlin|Munich|München|Hamburg|Cologne|Köln|Frankfurt(?: am Main)?|Stuttgart|Düsseldorf|Leipzig|Dresden|Bremen|Vienna|Wien|Zurich|Zürich|Geneva|Genève|Bern|Basel|London|Manchester|Edinburgh|Bristol|Dublin|Paris|Lyon|Toulouse|Madrid|Barcelona|Valencia|Lisbon|Lisboa|Porto|Amsterdam|Rotterdam|Utrecht|Brussels|Copenhagen|Stockholm|Oslo|Helsinki|Warsaw|Prague|Budapest|Rome|Milan|Milano|Athens|Istanbul|New York(?: City)?|NYC|San Francisco|Los Angeles|Seattle|Boston|Chicago|Austin|Denver|Atlanta|Toronto|Vancouver|Montreal|Sydney|Melbourne|Tokyo|Seoul|Singapore|Bangalore|Bengaluru|Hyderabad|Mumbai|Pune|Chennai|Delhi|New Delhi|Tel Aviv|São Paulo|Birmingham|Leeds|Glasgow|Liverpool|Sheffield|Cardiff|Belfast|Nottingham|Newcastle|Cork|Nuremberg|Nürnberg|Hannover|Hanover|Essen|Dortmund|Bonn|Mannheim|Karlsruhe|Graz|Linz|Salzburg|Lausanne|Lucerne|Luzern|Marseille|Bordeaux|Lille|Nantes|Nice|Strasbourg|Grenoble|Rennes|Montpellier|Seville|Sevilla|Bilbao|Zaragoza|Málaga|Malaga|Bologna|Turin|Torino|Naples|Napoli|Genoa|Genova|Florence|Firenze|Venice|Venezia|Palermo|Verona|Eindhoven|The Hague|Den Haag|Groningen|Antwerp|Antwerpen|Ghent|Gent|Bruxelles|Luxembourg|Gothenburg|Göteborg|Malmö|Uppsala|Bergen|Trondheim|Aarhus|Odense|Tampere|Espoo|Turku|Kraków|Krakow|Wrocław|Wroclaw|Gdańsk|Gdansk|Poznań|Poznan|Łódź|Warszawa|Praha|Brno|Bratislava|Vilnius|Riga|Tallinn|Bucharest|București|Cluj-Napoca|Sofia|Belgrade|Beograd|Zagreb|Ljubljana|Kyiv|Lviv|Moscow|Saint Petersburg|Minsk|Thessaloniki|Ankara|Izmir|Mexico City|Ciudad de México|CDMX|Guadalajara|Monterrey|Buenos Aires|Santiago|Bogotá|Bogota|Medellín|Medellin|Lima|Quito|Montevideo|Rio de Janeiro|Brasília|Curitiba|Belo Horizonte|Porto Alegre|Caracas|Lagos|Abuja|Accra|Nairobi|Kampala|Addis Ababa|Dar es Salaam|Johannesburg|Cape Town|Durban|Pretoria|Cairo|Alexandria|Casablanca|Rabat|Tunis|Algiers|Dakar|Kinshasa|Harare|Lusaka|Dubai|Abu Dhabi|Doha|Riyadh|Jeddah|Kuwait City|Beirut|Amman|Baghdad|Tehran|Karachi|Lahore|Islamabad|Dhaka|Colombo|Kathmandu|Kolkata|Calcutta|Ahmedabad|Jaipur|Noida|Gurgaon|Gurugram|Kochi|Bangkok|Jakarta|Manila|Cebu|Hanoi|Ho Chi Minh City|Kuala Lumpur|Penang|Hong Kong|Taipei|Beijing|Shanghai|Shenzhen|Guangzhou|Chengdu|Osaka|Kyoto|Nagoya|Busan|Perth|Brisbane|Adelaide|Canberra|Auckland|Wellington|Christchurch|Ottawa|Calgary|Edmonton|Winnipeg|Montréal|Québec|Houston|Dallas|San Antonio|San Diego|San Jose|Phoenix|Philadelphia|Miami|Orlando|Tampa|Detroit|Minneapolis|Cleveland|Pittsburgh|Cincinnati|Nashville|Charlotte|Raleigh|Baltimore|Las Vegas|Sacramento|Salt Lake City|New Orleans|Milwaukee|Indianapolis|St\.? Louis|Remote|City)$/;
/** Returns whether a text is the name of a large town. */
export const isTown = (text: string): boolean => CITY.test(text) || TOWN_AND_STATE.test(text);

const TWO_WORD_CITY =
  /^(?:Abu|Ras|Umm|San|New|Los|Las|Santa|St\.?|Saint|Fort|Ft\.?|Mount|Mt\.?|El|La|Le|Palo|Mountain|Salt|Lake|Long|Grand|Little|Cape|Tel|Sao|São|Rio|Hong|Kuala|North|South|East|West|Upper|Ann|Baton|Des|Kansas|Oklahoma|Jersey|Redwood|Menlo|Bad|Den|Buenos|Great|Virginia|Colorado|Corpus|Cedar|Green|Silver|Sioux|Port|Santa)$/;

/** The pieces of a position's header lines, in their order. */
export function headerPieces(lines: readonly ResumeLine[]): HeaderPiece[] {
  return withNamesWhole(withFirmsWhole(lines.flatMap((line, index) => piecesAt(line, index))));
}

/** Several steps ask for the pieces of a line. */
const known = new WeakMap<ResumeLine, readonly HeaderPiece[]>();

function piecesAt(line: ResumeLine, index: number): HeaderPiece[] {
  let pieces = known.get(line);
  if (pieces === undefined) known.set(line, (pieces = withShortForms(piecesOfLine(line, 0))));
  return pieces.map((piece) => ({ ...piece, line: index }));
}

function piecesOfLine(line: ResumeLine, index: number): HeaderPiece[] {
  const pieces: HeaderPiece[] = [];
  const marked = withSentenceFenced(withoutStop(cutPeriods(line)));
  const label = labelAt(line.text);
  // What a form says the title is, is the title: with its commas and brackets.
  if (
    label?.kind === 'title' &&
    periodsOf(line).every(({ range }) => !range) &&
    !CELLS_BEHIND.test(line.text.slice(label.length))
  ) {
    const behind = { at: false, slash: false, cell: false, aside: false, stretch: 0 };
    return [{ ...pieceAt(line, index, label.length, line.text.length, behind), label: 'title' }];
  }
  let from = label?.length ?? 0;
  let at = false;
  let slash = false;
  let cell = false;
  let depth = 0;
  let stretch = 0;
  const push = (to: number): void => {
    for (const [place, part] of byComma(marked.slice(from, to), from, from > 0).entries()) {
      for (const { start, end } of afterTitle(marked, part)) {
        const behind = { at, slash, cell: cell && place === 0, aside: depth > 0, stretch };
        const piece = pieceAt(line, index, start, end, behind);
        if (piece.text !== '') pieces.push(label && pieces.length === 0 ? labelled(piece, label.kind) : piece);
      }
    }
  };
  for (const match of allMatches(marked, SEPARATOR)) {
    push(match.index);
    const mark = match[0].trim();
    if (/[([]/.test(mark)) depth++;
    if (/[)\]]/.test(mark)) depth = Math.max(0, depth - 1);
    at = /^(?:@|(?:at|beim?|chez|presso|bij|hos)(?:\s\p{L}+)?)$/iu.test(mark);
    slash = mark === '/';
    cell = /[\t|]/.test(match[0]);
    stretch++;
    from = match.index + match[0].length;
  }
  push(marked.length);
  return pieces;
}

const CELLS_BEHIND = /\t|\s{3,}|\s\|\s/;

/** The first piece behind a label. */
const labelled = (piece: HeaderPiece, label: LabelKind): HeaderPiece => ({
  ...piece,
  label,
  place: label === 'place' || (piece.place && label !== 'employer'),
});

/** "03/2019 – 04/2021   Buyer, Acme, Toronto, ON.": what a whole header ends in belongs to none of its names. */
function withoutStop(text: string): string {
  const isList = text.endsWith('.') && text.length <= LONGEST_LIST && text.includes(',');
  return isList && ENDS_IN_STOP.test(text) ? text.slice(0, -1) : text;
}

/** A full stop behind a word that is no abbreviation. */
const ENDS_IN_STOP = /(?:[A-Z]{2}|[\p{L})]{4})\.$/u;
const LONGEST_LIST = 200;

/** The line with its dates and stand-in names fenced off by separators, at the same length. */
function cutPeriods(line: ResumeLine): string {
  let text = line.text;
  for (const { start, end } of periodsOf(line)) {
    text = text.slice(0, start - line.start) + '|'.repeat(end - start) + text.slice(end - line.start);
  }
  return MAY_STAND_IN.test(text) ? fenced(text) : text;
}

function fenced(text: string): string {
  // A stand-in name keeps its letters; the spaces around it become separators.
  let out = text;
  for (const match of allMatches(text, PLACEHOLDER)) {
    const lead = /^\s/.test(match[0]) ? 1 : 0;
    const start = match.index + lead;
    const end = match.index + match[0].length;
    if (start > 0 && /\s/.test(out[start - 1]!)) out = `${out.slice(0, start - 1)}|${out.slice(start)}`;
    if (/\s/.test(out[end] ?? '')) out = `${out.slice(0, end)}|${out.slice(end + 1)}`;
    out = out.slice(0, start) + out.slice(start, end).replace(/[[\]]/g, ' ') + out.slice(end);
  }
  return out;
}

interface Part {
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
function byComma(text: string, offset: number, isApart: boolean): Part[] {
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
    const more = joined.length >= 3 && REGION.test(textOf(before)) ? joined.at(-3)! : null;
    // "Genome Institute, Singapore": what stands before the place is the employer, not its town.
    const town = more ?? before;
    const isWhole =
      isApart &&
      joined.indexOf(town) === 0 &&
      wordTotal(textOf(town)) <= LONGEST_TOWN &&
      titleStrength(textOf(town)) === 0;
    const isFirm = hasOrganisationWord(textOf(town)) || textOf(tail) === 'Remote';
    const city = isFirm ? (townBehindFirm(text, town) ?? tail) : isWhole ? town : cityIn(text, town);
    joined.splice(joined.length - (more ? 3 : 2));
    if (city.start > (more ?? before).start) joined.push({ start: (more ?? before).start, end: city.start });
    joined.push({ start: city.start, end: tail.end });
  }
  return joined.map((part) => ({ start: part.start + offset, end: part.end + offset }));
}

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

/** Splits "Java Engineer University of Bremen": a title that an organization's name follows without a separator. */
function afterTitle(text: string, part: Part): Part[] {
  const piece = text.slice(part.start, part.end);
  const cut = afterSmallTitle(piece) ?? afterWith(piece) ?? afterIn(piece);
  if (cut)
    return [
      { start: part.start, end: part.start + cut.title },
      { start: part.start + cut.name, end: part.end },
    ];
  if (titleStrength(piece) === 0) return [part];
  const words = [...piece.matchAll(/\S+/g)];
  for (let at = 1; at < words.length; at++) {
    const cut = words[at]!.index;
    const behind = piece.slice(cut);
    // "Logistica Po S.p.A.": the form of a firm alone is no name.
    if (
      !/^\p{Lu}.*\p{Lu}\p{L}{2,}|^\p{Lu}\p{L}{2,}/u.test(behind) ||
      OF_TITLE.test(behind) ||
      titleStrength(words[at - 1]![0]) !== 2
    )
      continue;
    const title = piece.slice(0, cut);
    if (
      titleStrength(behind) > 0 ||
      wordTotal(behind) < 2 ||
      !hasOrganisationWord(behind) ||
      hasOrganisationWord(title.replace(/\b(?:software|data|ai|cloud|systems?|services?)\b/gi, ''))
    )
      continue;
    return [
      { start: part.start, end: part.start + cut },
      { start: part.start + cut, end: part.end },
    ];
  }
  return [part];
}

/** Where a title ends, and where the name of a firm behind it begins. */
interface Cut {
  title: number;
  name: number;
}

/** "operator wózka widłowego Papiernia Kostrzyń": the name of a firm behind a title in small letters; null where none stands there. */
function afterSmallTitle(piece: string): Cut | null {
  const name = SMALL_THEN_NAME.exec(piece);
  if (!name) return null;
  const title = piece.slice(0, name[1]!.length);
  return titleStrength(title) > 0 && !CONNECTS.test(title) ? { title: title.length, name: title.length + 1 } : null;
}

/** "Camarero en Hotel Playa Turquesa": an organization behind a title and the word for "in" or "at"; null where none stands there. */
function afterIn(piece: string): Cut | null {
  const match = IN_NAME.exec(piece);
  if (!match || wordTotal(match[1]!) > LONGEST_BEFORE || titleStrength(match[1]!) === 0) return null;
  const name = piece.slice(match[0].length);
  const isName = wordTotal(name) >= 2 && wordTotal(name) <= LONGEST_FIRM && hasOrganisationWord(name) && !isPlace(name);
  return isName ? { title: match[1]!.length, name: match[0].length } : null;
}

/** In words. */
const LONGEST_BEFORE = 6;
const IN_NAME =
  /^([\s:]*\p{L}[^,]{3,60}?)\s(?:en(?: el| la)?|à|à la|au|all[ao]?|al|na|no|em|w|we|op|på|hos)\s(?=\p{Lu}\p{Ll})/u;

/** "Fitter with Mallory & Dunn": a name behind a title and that word; null where none stands there. */
function afterWith(piece: string): Cut | null {
  const match = WITH_NAME.exec(piece);
  if (!match || wordTotal(match[1]!) > 5 || titleStrength(match[1]!) < 2) return null;
  const name = piece.slice(match[0].length);
  const isName = wordTotal(name) <= LONGEST_FIRM && capitalShare(name) >= 0.75;
  return isName ? { title: match[1]!.length, name: match[0].length } : null;
}

/** In words. */
const LONGEST_FIRM = 7;
const WITH_NAME = /^(\s*\p{Lu}[^,]{3,50}?)\s(?:with|WITH)\s(?=\p{Lu})/u;
const SMALL_THEN_NAME = /^(\s*\p{Ll}[^\p{Lu}\d]{3,40}?) (?=\p{Lu}[\p{L}.&'-]{2,}(?:\s|$))/u;
/** Words behind which a title says what it is of. */
const CONNECTS =
  /(?:^|\s)(?:of|for|in|on|and|to|at|de|du|des|d|di|da|do|dos|del|della|für|und|der|im|et|y|e|i|van|voor|en|w|z|na|av|og|och|the|la|le|les|el|il|lo|a)$/iu;

/** "HEAD OF FOUNDATION PHASE": what a title is of. */
const OF_TITLE = /^(?:of|and|for|in|to|de|du|des|für|und|et|y)\s/i;

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

const LEAD = /^[\s|,:;.\-*_"'/[\]]*/;
const EDGES = /^[\s|,:;.\-*_"'/]+|[\s|,:;\-*_"'/]+$/g;

/** The mark before a piece. */
interface Behind {
  at: boolean;
  slash: boolean;
  cell: boolean;
  aside: boolean;
  stretch: number;
}

function pieceAt(line: ResumeLine, index: number, from: number, to: number, behind: Behind): HeaderPiece {
  const label = labelAt(line.text.slice(from, to).trimStart());
  const blanks = label ? line.text.slice(from, to).search(/\S/) : 0;
  from += label ? blanks + label.length : 0;
  const raw = line.text.slice(from, to);
  const lead = LEAD.exec(raw)![0].length;
  const text = raw.replace(/[[\]]/g, ' ').replace(EDGES, '').trim();
  const start = text === '' ? from : raw.indexOf(text, Math.min(lead, raw.length)) + from;
  const place = text !== '' && (label?.kind === 'place' || (label === null && isPlace(text)));
  return {
    start: line.start + start,
    end: line.start + start + text.length,
    text,
    title: place ? 0 : titleStrength(text),
    organisation: hasOrganisationWord(text) || /Company Name|^Company$/.test(text),
    place,
    afterAt: behind.at && text !== '',
    afterSlash: behind.slash,
    aside: behind.aside,
    afterCell: behind.cell,
    line: index,
    stretch: behind.stretch,
    label: label?.kind ?? null,
  };
}

/** "Toowoomba QLD": towns of Australia stand before their state without a comma. */
const TOWN_AND_STATE = /^\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)? (?:NSW|QLD|VIC|TAS|ACT|WA|NT)$/u;

function isPlace(text: string): boolean {
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
