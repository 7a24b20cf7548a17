/** The names that a text tells of a post: its title and its house. */
import { capitalShare, wordTotal } from '../../lines/line-shape.js';
import { hasOrganisationWord, titleStrength } from '../../lines/title-words.js';

/** In words. */
const LONGEST_TITLE = 5;
/** With what it is of. */
const LONGEST_WHOLE = 8;
const LONGEST_NAME = 8;

/** Between a post and where it is held: signs, and words for "at" in the languages that are read. */
const AT =
  /,\s|\s[-–—|@]\s|\s\(|\s(?:at|with|bei|beim|bij|chez|presso|przy)\s(?:(?:the|der|dem|den|de|het|la|le|il|lo)\s)?/giu;
/** Words that may lead to where it is held, and may be of the post. */
const OF =
  /\s(?:(?:of|for|in|on|des?|du|der|im|am|in der|für|aux?|à la|à|de la|pour|en el|en la|en|dell?a?|dello|degli|di|nell?a?|nello|da|do|na|no|van|voor|w|dla|rady|i|på|vid|hos|för)\s|(?:de l|d|dell|nell)['’])(?:(?:the|la|le|el|il|lo)\s|l['’])?(?=["“«'’\p{L}])/giu;
/** Belonging to a club is no post in it, and neither is studying or winning something. */
const NO_POST =
  /(?:^|\s)(?:(?<!(?:board|committee|crew|team|staff|faculty|council|cast)\s)members?|mitglied\p{L}*|membres?|miembros?|soci[oa]s?|membr[oa]s?|leden|lid|członk\p{L}*|adh[eé]rente?|fellow|student\p{L}*|[ée]tudiante?s?|alumn\p{L}*|estudiante|participants?|finalist|winner|champion|author|speaker|delegate|graduate|player|spieler\p{L}*|joueu[rs]e?|licensee|holder|inhaber|donor|licen[cs]e|award)(?=$|\s)/iu;
/** A part of a text. */
export interface PartOfPost {
  value: string;
  /** Where it begins among the names. */
  at: number;
}

/** A post and where it is held; null where the text does not say it. */
export interface NamedPost {
  title: PartOfPost;
  employer: PartOfPost | null;
}

/** "Treasurer" and "Pro Loco di Curtatone" of "Treasurer of the Pro Loco di Curtatone from". */
export function postNamesIn(given: string, isHeaded: boolean): NamedPost | null {
  const lead = ACTIVE_AS.exec(given)?.[0].length ?? 0;
  const named = namesBehind(given.slice(lead), isHeaded);
  if (named === null || lead === 0) return named;
  const moved = (piece: PartOfPost): PartOfPost => ({ ...piece, at: piece.at + lead });
  return { title: moved(named.title), employer: named.employer && moved(named.employer) };
}

/** "Ehrenamtlich tätig als Kassenwart": that it is unpaid work, before the post. */
const ACTIVE_AS =
  /^(?:ehrenamtlich|freiwillig|active?|actief|activo|attivo|bénévolement|volunteer(?:ing|ed)?)(?: (?:tätig|aktiv|engagiert|werkzaam))? (?:als|as|comme|como|come|jako) (?:an? )?/iu;

function namesBehind(before: string, isHeaded: boolean): NamedPost | null {
  const text = before.replace(LEAD_TO_DATES, '');
  // "Beisitzer (ehrenamtlich) im Prüfungsausschuss": what stands in brackets behind a title is of it.
  const signs = [...text.matchAll(AT)].filter((sign) => !REMARK.test(text.slice(sign.index)));
  const words = [...text.matchAll(OF)];
  const head = text.slice(0, Math.min(...[...signs, ...words].map(({ index }) => index)));
  const parted = signs.flatMap((sign) => {
    const whole = text.slice(0, sign.index);
    const title = !whole.includes(',') && isPost(whole.trim(), LONGEST_WHOLE) ? whole : head;
    return partedAt(text, sign, title) ?? (isHeaded ? headedAt(text, sign) : null) ?? [];
  });
  const named = parted.find(({ employer }) => hasOrganisationWord(employer!.value)) ?? parted[0];
  if (named) return named;
  let whole = false;
  for (const word of words) {
    // "Trener i sędzia": the word for "and" in other languages.
    if (/^\si\s/.test(word[0]) && titleStrength(text.slice(word.index + word[0].length)) > 0) continue;
    if (leadsToAt(text, word, words)) {
      whole = true;
      continue;
    }
    // "Voluntaria en el teléfono de la Asociación": the title goes to the first of them.
    const post = partedAt(text, word, whole ? text.slice(0, word.index) : head);
    if (post) return post;
    const title = text.slice(0, word.index);
    if (isPost(title, LONGEST_TITLE) && isSure(title, text.slice(word.index + word[0].length)))
      return { title: { value: text.trimEnd(), at: 0 }, employer: null };
  }
  const inHouse = isHeaded ? words.find(({ 0: word }) => IN_HOUSE.test(word)) : undefined;
  const headed = inHouse && headedAt(text, inHouse);
  if (headed && wordTotal(headed.employer!.value) > 1) return headed;
  const [sign] = signs;
  if (sign?.[0] === ', ' || sign?.[0] === ' (') {
    const lead = AS_POST.exec(text.slice(sign.index + 2))?.[0].length ?? 0;
    const from = sign.index + 2 + lead;
    const house = text.slice(0, sign.index);
    return (
      houseThenPost(house, text.slice(from), from) ?? (isHeaded ? houseThenNoun(house, text.slice(from), from) : null)
    );
  }
  if (before.endsWith('(') && isPost(text, LONGEST_TITLE) && titleStrength(text) === 2)
    return { title: { value: text, at: 0 }, employer: null };
  return nounThenName(text);
}

const REMARK = /^\s\(\p{Ll}[\p{L} -]*\)\s/u;

/** "entraîneur des U13 à l'AS Buers": a word or two that the title is of, before the word for "at". */
const leadsToAt = (text: string, word: RegExpExecArray, words: readonly RegExpExecArray[]): boolean => {
  if (IN_HOUSE.test(word[0])) return false;
  const of = word.index + word[0].length;
  const at = words.find(
    ({ index, 0: own }) => index > word.index && (IN_HOUSE.test(own) || isOfHouse(text, index, own)),
  );
  const between = text.slice(of, at?.index);
  return at !== undefined && wordTotal(between) <= MOST_OF && !hasOrganisationWord(between);
};
/** "Trainer der E-Jugend des TSV Aukamp": the name behind a second word for "of" is an organization's. */
const isOfHouse = (text: string, at: number, word: string): boolean => {
  const name = NAME.exec(text.slice(at + word.length))?.[0] ?? '';
  return wordTotal(name) > 1 && hasOrganisationWord(name);
};
/** In words. */
const MOST_OF = 2;
/** Of the words that `OF` finds, those that lead to a house. */
const IN_HOUSE = /^\s(?:aux?|à|pour|en|in|im|am|nell\p{L}*|na|no|w|på|vid|hos)(?![\p{L}])/u;
/** "Freiwillige Feuerwehr (aktiv als Gruppenführer": words before a post that follows its house. */
const AS_POST =
  /^(?:(?:aktiv|active|actif|active as|activo|attivo|actief|czynny|aktives mitglied|active member),? )?(?:als|as|comme|como|come|jako) /iu;

/** "Promoter" of "Promoter for a juice brand (": a sure title, and no name. */
export function titleAlone(names: string): NamedPost | null {
  const [head = ''] = names.split(
    /,\s|\s[-(]\s?|\s(?:at|for|in|of|bei|für|in|chez|pour|en|de|para|presso|per|di|bij|voor|van|w|dla)\s/u,
    1,
  );
  const title = head.trim();
  return isPost(title, LONGEST_TITLE) && titleStrength(title) === 2
    ? { title: { value: title, at: 0 }, employer: null }
    : null;
}

/** "taalcoach bij VluchtelingenWerk", "Vorlesepatin, Stadtbibliothek Jena": below a heading of unpaid work what it is need not be known. */
function headedAt(text: string, sign: RegExpExecArray): NamedPost | null {
  const title = text.slice(0, sign.index).trim();
  const isNoun = wordTotal(title) <= LONGEST_NOUN && /^\p{L}/u.test(title) && !/[,:;()]/.test(title);
  if (!isNoun || NO_POST.test(title) || hasOrganisationWord(title)) return null;
  const named = houseAt(text, sign, title);
  return named && (/\p{L}/u.test(sign[0]) || hasOrganisationWord(named.employer!.value)) ? named : null;
}

/** In words. */
const LONGEST_NOUN = 3;

/** "driver", "leader" behind the name of a house and a colon. */
export function postOfHouse(names: string): NamedPost | null {
  const title = withoutOccasion(names.replace(LEAD_TO_DATES, '').split(/,\s|\s[-(]\s?/u, 1)[0]!);
  return wordTotal(title) > 0 && wordTotal(title) <= LONGEST_NOUN && !NO_POST.test(title)
    ? { title: { value: title, at: 0 }, employer: null }
    : null;
}

/** The name before a colon that is no title: "Leeds South Foodbank: driver", "Cruz Roja, asamblea de Valladolid: socorrista". */
export function houseOf(caption: string): string | null {
  const whole = caption.replace(/\s?:\s+$/, '');
  const house = whole.replace(/,\s\p{Ll}.*$/u, '');
  return house !== '' && titleStrength(house) === 0 && (wordTotal(house) > 1 || hasOrganisationWord(house))
    ? house
    : null;
}

/** A post, and behind a sign the name of where it is held; null where one of them is none. */
function partedAt(text: string, sign: RegExpExecArray, post: string): NamedPost | null {
  const title = withoutOccasion(post.trim());
  return isPost(title, LONGEST_WHOLE) ? houseAt(text, sign, title) : null;
}

/** "Cuoco" of "Cuoco alle sagre", "socorrista voluntario" of "socorrista voluntario en preventivos": at what a post is held is no part of it. */
function withoutOccasion(post: string): string {
  const title = OCCASION.exec(post)?.[1];
  return title !== undefined && titleStrength(title) === 2 ? title : post;
}

const OCCASION =
  /^(.+?)\s(?:at|during|bei|beim|während|alle|agli|ai|al|allo|durante|en|nas|nos|em|bij|tijdens|podczas|na|przy)\s\p{Ll}/u;

/** A title, and the name behind a sign; null where it is none. */
function houseAt(text: string, sign: RegExpExecArray, title: string): NamedPost | null {
  const at = sign.index + sign[0].length;
  const whole = /^(?:(?!\s-\s|:\s)[^,;(|])+/u.exec(text.slice(at))?.[0].trimEnd() ?? '';
  // "bibliotheek Hengelo", "WOŚP charity collections": what it is, and its name.
  const isCut = capitalShare(whole) < LEAST_CAPITALS && /^\p{Lu}/u.test(whole) && !isNameInSmall(whole);
  const name = isCut ? (NAME.exec(whole)?.[0] ?? '') : whole;
  const isHouse =
    isNameInSmall(name) ||
    SMALL_THEN_NAME.test(name) ||
    (/^\p{Ll}.*\p{Lu}/u.test(name) && hasOrganisationWord(name.split(' ', 1)[0]!));
  const isName =
    name.length > 2 &&
    wordTotal(name) <= LONGEST_NAME &&
    (isHouse || (/^["“«'’]?\p{Lu}/u.test(name) && capitalShare(name) >= LEAST_CAPITALS));
  return isName ? { title: { value: title, at: 0 }, employer: { value: name, at } } : null;
}

/** "Ashby allotment society": a name whose last words are in small letters, and an organization's. */
const isNameInSmall = (name: string): boolean =>
  /^\p{Lu}/u.test(name) &&
  wordTotal(name) <= LONGEST_IN_SMALL &&
  hasOrganisationWord(name.slice(name.indexOf(' ') + 1));
/** In words. */
const LONGEST_IN_SMALL = 5;

/** What a house is in one small word, and its name: "bibliotheek Hengelo", "paróquia de Pousos". */
const SMALL_THEN_NAME = /^\p{Ll}{5,} (?:(?:de|do|da|di|del|della|du|van|von) )?["“«'’]?\p{Lu}/u;

/** "Vrijwillige brandweer Dalfsen, manschap en chauffeur": an organization before the post in it. */
function houseThenPost(house: string, behind: string, at: number): NamedPost | null {
  const post = behind.split(/,\s|\s[-–—(]/u, 1)[0]!.trimEnd();
  const isName = wordTotal(house) > 1 && capitalShare(house) === 1 && titleStrength(house) === 0;
  const isHouse = isName || (hasOrganisationWord(house) && /\p{Lu}/u.test(house));
  if (!isHouse || wordTotal(house) > LONGEST_NAME) return null;
  if (!isPost(post, LONGEST_TITLE) || titleStrength(post) < 2) return null;
  return { title: { value: post, at }, employer: { value: house, at: 0 } };
}

/** "Croce Bianca di Lumezzane, centralinista": below a heading of unpaid work a small word, or one that is less of a name, is the post. */
function houseThenNoun(house: string, behind: string, at: number): NamedPost | null {
  const post = behind.split(/,\s|\s[-–—(]/u, 1)[0]!.trimEnd();
  if (wordTotal(house) < 2 || wordTotal(house) > LONGEST_NAME || titleStrength(house) > 0) return null;
  if (post === '' || wordTotal(post) > LONGEST_NOUN || NO_POST.test(post) || hasOrganisationWord(post)) return null;
  const isName = /^\p{Lu}/u.test(house) && capitalShare(house) >= LEAST_CAPITALS;
  const isOf = /\s(?:of|de|di|du|del|della|von|van|do|da)\s\p{Lu}/u;
  return isName && (/^\p{Ll}/u.test(post) || titleStrength(post) > 0 || (isOf.test(house) && !isOf.test(post)))
    ? { title: { value: post, at }, employer: { value: house, at: 0 } }
    : null;
}

/**
 * "Freiwillige Feuerwehr Grieskirchen seit 1996, Gruppenkommandant", "Freiwillige Feuerwehr, seit 2016 Gruppenführer": the same with the time
 * between them.
 */
export function nameThenPost(before: string, behind: string, at: number): NamedPost | null {
  const house = before.replace(LEAD_TO_DATES, '');
  const lead = (/[,:]\s*$/.test(before) ? /^:?\s/ : /^\)?,\s/).exec(behind)?.[0].length;
  const named = lead === undefined ? null : houseThenPost(house, behind.slice(lead), 0);
  return named && { ...named, title: { ...named.title, at: at + lead! } };
}

/** "Strażak OSP Brzezinka": a noun, and a name without a sign between them. */
function nounThenName(text: string): NamedPost | null {
  const [noun = ''] = text.split(' ', 1);
  const name = text.slice(noun.length + 1);
  const fits =
    isPost(noun, 1) &&
    titleStrength(noun) === 2 &&
    (/^\p{Lu}{2}/u.test(name) || hasOrganisationWord(name)) &&
    NAME.exec(name)?.[0] === name;
  return fits && titleStrength(name) === 0
    ? { title: { value: noun, at: 0 }, employer: { value: name, at: noun.length + 1 } }
    : null;
}

/** The words in capitals that a name begins with. */
const NAME = /^\p{Lu}[\p{L}\d&.'’-]*(?: [\p{Lu}\d&][\p{L}\d&'’-]*)*/u;

function isPost(title: string, longest: number): boolean {
  if (!/^\p{L}/u.test(title) || /\([^)]*$/.test(title) || wordTotal(title) > longest || NO_POST.test(title))
    return false;
  return titleStrength(title) === 2 || (titleStrength(title) === 1 && (wordTotal(title) <= 3 || OF_POST.test(title)));
}

/** "Coach of a hockey team", "entraîneur bénévole des U13": a title, and what it is of. */
const OF_POST = /^\p{L}+(?: \p{L}+)? (?:of|for|des?|der|du|di|dell?[ao]?|del|da|do|für|van|voor)\s/iu;

/** "Chairman of the discussion group": a body without a name. */
const isSure = (title: string, body: string): boolean =>
  titleStrength(title) === 2 && wordTotal(body) <= LONGEST_NAME && hasOrganisationWord(body) && !/\p{Lu}/u.test(body);

const LEAST_CAPITALS = 0.5;
/** Signs and words just before the dates. */
const LEAD_TO_DATES =
  /[\s,(|:-]*(?:\s(?:from|since|during|de|desde|del|dal|dalla|depuis|seit|von|van|sinds|od|w latach|entre|between))?[\s,(|:-]*$/iu;
