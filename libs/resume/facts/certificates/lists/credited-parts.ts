/** The parts of running text and of lists of skills that name a credential by its own words. */
import { allMatches, recogniseDegrees } from '#libs/language';
import { hasOrganisationWord, titleStrength } from '../../../lines/title-words.js';
import { namesInstitution } from '../../education/parts/institution.js';
import { isOfCar } from '../names/driving-licenses.js';
import { VARIOUS } from '../names/free-certificate.js';
import { partOfLine, type ResumeLine } from '../../../lines/lines.js';
import { startsWithVerb, wordTotal } from '../../../lines/line-shape.js';
import { credentialsNamedIn, isCredentialLetters } from '../names/credential-names.js';

/** In words: a longer part is a clause of a sentence. */
const LONGEST_PART = 9;
/** A longer list repeats the words of the résumé for the machines that search it: letters alone prove nothing there. */
const MOST_PARTS = 15;

const SIGN = /\s*[,;:•·|~§()]\s*|\s+[-–—]\s+|\.\s+|\s+(?:and|und|et|y|with|as well as)\s+/giu;
/** "Holds a", "Current": what stands before the name of what is held. */
const HELD =
  /^(?:i )?(?:(?:hold(?:s|ing|er of)?|earned|obtained|achieved|possess(?:es)?|have|has|received|maintain(?:s|ed)?)\s+)?(?:(?:an?|my|the|current|active|valid)\s+)*/iu;
/** What is said beside a name of it alone. */
const BESIDE =
  /(?<!\p{L})(?:certified|certificat(?:e|ion)s?|certs?|licen[cs]e[sd]?|registered|registration|cards?|holder|provider|instructor|current|since|no|number|actief|actieve|aktiv|activa|ativa|active|inactive|expired|candidate|qualified|credential(?:ed)?|adult|child|infant|state|level \p{L}|class [a-d]|of|the|in|for|by|on|a|valid|en cours de validité|à jour|en vigueur|vigente|gültig|\d+)(?!\p{L})/giu;
const PAPER =
  /(?<!\p{L})(?:certified|certificat(?:e|ion)s?|certs?|licen[cs]e[sd]?|registered|registration|[A-Z]+-registratie|cards?|holder|provider|clearance|belt|candidate|permit|\p{L}{3,}(?:schein|ausweis|zertifikat|nachweis|certificaat|bewijs|attest|kort|bevis)|carn[eé]t?|patentino|attestato|habilitation|licencia|uprawnienia|karta|carte)(?!\p{L})/iu;

/** What each part that no known name credits has: two capitals of its letters, or one of these words. */
const MAY_CREDIT = /[A-Z]{2}|[Cc]ertif|[Ll]icen[cs]|Chartered|Registered/;

/**
 * Each part of a line that names a credential of a closed set, with the words that belong to it and nothing else.
 *
 * @param atWork true for lines about jobs, where names are titles too: a part counts with what says that it is held, or where all parts are
 * credentials
 */
export function creditedParts(line: ResumeLine, atWork = false): ResumeLine[] {
  if (line.text.length > LONGEST_LINE) return [];
  const named = credentialsNamedIn(line.text);
  if (named.length === 0 && !MAY_CREDIT.test(line.text)) return [];
  const parts = partsOf(line, named).map((part) => {
    const lead = HELD.exec(part.text)![0].length;
    return {
      own: lead > 0 ? partOfLine(part, lead) : part,
      led: lead > 0,
      held: /^\p{Lu}\p{L}+(?:ed|s)\s/u.test(part.text.slice(0, lead)),
    };
  });
  const credited = parts.filter(({ own, led }) => isCredited(own, namesOf(own, named, line), parts.length, led));
  const isAll = parts.every((part) => credited.includes(part) || recogniseDegrees(part.own.text).length > 0);
  return credited
    .filter(({ own, held }) => !atWork || held || (isAll && titleStrength(own.text) === 0))
    .map(({ own }) => own);
}

/** "Brocade Certified Network Engineer (BCNE)": a name that its own letters end, in whatever text. */
const LETTERED =
  /(?<!\p{L})(?!(\S+) \1 |Certificat)(?:\p{Lu}[\p{L}&.]* ){0,2}(?:Certified|Licensed|Registered|Chartered) (?:[\p{Lu}\d][\p{L}\d/&+-]* ){1,5}\([A-Z][A-Za-z+-]{1,9}\)/gu;

/** In characters: a longer line is a text of its own. */
const LONGEST_LINE = 1500;

function isCredited(part: ResumeLine, known: readonly string[], parts: number, isLed: boolean): boolean {
  const { text } = part;
  if (text === '' || wordTotal(text) > LONGEST_PART || isOfCar(text)) return false;
  if (!/^[\p{Lu}\d]/u.test(text) && !(isLed && known.length > 0)) return false;
  if (isLettered(text)) return true;
  if (isCredentialLetters(text.replace(BESIDE, '').trim())) return parts <= MOST_PARTS || PAPER.test(text);
  if (hasOrganisationWord(text) || namesInstitution(text) || VARIOUS.test(text) || saysOccupation(text)) return false;
  if (known.length > 0) return isNameAlone(text, known);
  return PROGRAMME.test(text) && !startsWithVerb(text) && isWrittenAsName(text);
}

/** "Certified Yoga Teacher", "ACSM Certified Trainer", "Rigging Certification": what says it of the words around it. */
const PROGRAMME =
  /^(?:\p{Lu}[\p{L}&.-]* ){0,3}(?:Certified|Chartered|Licensed|Registered) (?:in )?\p{Lu}\p{L}+(?!.*s$)|\s(?:Certification|Certificate|Certified|License|Licence|certification|certificate|certified|license|licence)$/u;

/** "Registered Nurse", "Licensed Tour Guide": outside of a list it says what someone is. */
const saysOccupation = (text: string): boolean =>
  /^(?:Provisionally )?(?:Registered|Licensed|Chartered|Certified)\s/.test(text) &&
  titleStrength(text) > 0 &&
  !/licen[cs]e|certificat/i.test(text) &&
  !/\(/.test(text);

type Place = { start: number; end: number };

const namesOf = (part: ResumeLine, named: readonly Place[], line: ResumeLine): string[] =>
  named
    .filter(({ start, end }) => start + line.start >= part.start && end + line.start <= part.end)
    .map(({ start, end }) => line.text.slice(start, end));

/** Beside the names nothing is said but what kind of paper it is, in words with capitals. */
function isNameAlone(text: string, names: readonly string[]): boolean {
  const rest = names.reduce((left, name) => left.replace(name, ''), text);
  const isPaper = PAPER.test(text) || names.some((name) => /\s/.test(name));
  return isPaper && !/(?<!\p{L})\p{Ll}/u.test(rest.replace(BESIDE, ''));
}

/** "Certified Yoga Teacher": words with capitals, and small ones that join them. */
const isWrittenAsName = (text: string): boolean =>
  wordTotal(text) >= 2 &&
  text
    .split(/\s+/)
    .every((word) => /^[^\p{Ll}]/u.test(word) || /^(?:of|in|for|the|and|certified|certification)$/.test(word));

const isLettered = (text: string): boolean => text.endsWith(')') && text.search(LETTERED) === 0;

/** The parts between signs that stand in none of the names. Those that their own letters end are parts wherever they stand. */
function partsOf(line: ResumeLine, named: readonly Place[]): ResumeLine[] {
  const lettered = (line.text.includes('(') ? allMatches(line.text, LETTERED) : []).map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
    isName: true,
  }));
  const inside = (at: number): boolean => [...named, ...lettered].some(({ start, end }) => at >= start && at < end);
  const signs = allMatches(line.text, SIGN)
    .filter(({ index }) => !inside(index))
    .map(({ index, 0: sign }) => ({ start: index, end: index + sign.length, isName: false }));
  const parts: ResumeLine[] = [];
  let from = 0;
  const add = (to: number): void => {
    if (line.text.slice(from, to).trim() !== '') parts.push(partOfLine(line, from, to));
  };
  for (const { start, end, isName } of [...signs, ...lettered].sort((one, other) => one.start - other.start)) {
    add(start);
    if (isName) parts.push(partOfLine(line, start, end));
    from = end;
  }
  add(line.text.length);
  return parts;
}
