/** Posts that a line names, mostly unpaid ones in a section of other things: "Treasurer of the parents' association since 2016". */
import type { Span, Stated } from '#libs/contracts';
import { allMatches } from '#libs/language';
import { periodsIn, periodsOf } from '../dates/periods.js';
import { capitalShare, startsWithVerb, wordTotal } from '../lines/line-shape.js';
import type { ResumeLine } from '../lines/lines.js';
import { hasOrganisationWord, titleStrength } from '../lines/title-words.js';
import { undatedPosition, type PositionLines } from './positions.js';

/** In words. */
const LONGEST_POST = 24;
const LONGEST_TITLE = 5;
/** With what it is of. */
const LONGEST_WHOLE = 8;
const LONGEST_NAME = 8;

/** Between a post and where it is held: signs, and words for "at" in the languages that are read. */
const AT =
  /,\s|\s[-–—|@]\s|\s\(|\s(?:at|with|bei|beim|bij|chez|presso|przy)\s(?:(?:the|der|dem|den|de|het|la|le|il|lo)\s)?/giu;
/** Words that may lead to where it is held, and may be of the post. */
const OF =
  /\s(?:(?:of|for|in|on|des?|du|der|im|in der|für|aux?|à la|à|de la|pour|en el|en la|en|dell?a?|dello|degli|di|nell?a?|nello|da|do|na|no|van|voor|w|dla|rady)\s|(?:de l|d|dell|nell)['’])(?:(?:the|la|le|el|il|lo)\s|l['’])?(?=["“«'’\p{L}])/giu;
/** Belonging to a club is no post in it, and neither is studying or winning something. */
const NO_POST =
  /(?:^|\s)(?:members?|mitglied\p{L}*|membres?|miembros?|soci[oa]s?|membr[oa]s?|leden|lid|członk\p{L}*|adh[eé]rente?|fellow|student\p{L}*|[ée]tudiante?s?|alumn\p{L}*|estudiante|participants?|finalist|winner|champion|author|speaker|delegate|graduate|player|spieler\p{L}*|joueu[rs]e?|licensee|holder|inhaber|donor|licen[cs]e|award)(?=$|\s)/iu;
/** Sections of other things that tell of no work. */
const OF_NO_WORK =
  /refer|publi|patent|award|hono[u]?rs?|premi|auszeichnung|scholar|member|affiliat|fellowship|grant|talk|press|presentation|conference|declar|availab|clearance|exam/iu;

/** The posts that some lines tell; none under a heading that tells of no work. */
export function unpaidPosts(heading: string, lines: readonly ResumeLine[], document: number): PositionLines[] {
  if (OF_NO_WORK.test(heading)) return [];
  return lines.flatMap((line) => postsIn(line, document));
}

/** The posts that lines of a section of work tell which stand by themselves, and which have not the shape of a header. */
export function postsApart(lines: readonly ResumeLine[], document: number): PositionLines[] {
  return lines.flatMap((line, at) => {
    const standsAlone = line.blankBefore && !line.bullet && (lines[at + 1]?.blankBefore ?? true);
    return standsAlone ? postsIn(line, document).map(asWork) : [];
  });
}

/**
 * The posts in a list under a caption in a section of work: "Before that:" over "• Cashier at Unity Supermarket, 2015 to 2017". Most of its
 * items name one, or it is another list.
 */
export function postsInLists(lines: readonly ResumeLine[], document: number): PositionLines[] {
  return lines.flatMap((caption, at) => {
    if (caption.bullet || !/:$/.test(caption.text) || wordTotal(caption.text) > LONGEST_CAPTION) return [];
    if (periodsOf(caption).length > 0) return [];
    const behind = lines.slice(at + 1);
    const end = behind.findIndex(({ bullet, blankBefore }, index) => !bullet || (blankBefore && index > 0));
    const items = end < 0 ? behind : behind.slice(0, end);
    const posts = items.flatMap((item) => postsIn(item, document, true));
    return posts.length * 2 > items.length ? posts.map(asWork) : [];
  });
}

const asWork = (post: PositionLines): PositionLines => ({ ...post, draft: { ...post.draft, isVoluntary: false } });

/** The posts that sentences of a line name with the time they were held. The line is the header of the first. */
function postsIn(line: ResumeLine, document: number, isListed = false): PositionLines[] {
  const posts: PositionLines[] = [];
  let from = 0;
  for (const stop of [...allMatches(line.text, STOP), null]) {
    const post = postOf(line, from, line.text.slice(from, stop?.index), document, isListed);
    if (post) posts.push(posts.length === 0 ? post : { ...post, header: [] });
    if (stop) from = stop.index + stop[0].length;
  }
  return posts;
}

const STOP = /(?<=\p{L}{3}|\d|\))(?:\.(?:\s+(?=\p{Lu})|$)|;\s+(?=\p{Lu}))/gu;
/** "Football : entraîneur des U13, …", "Weekend work: Owner, …": what the post is beside. */
const CAPTION = /^\p{Lu}[\p{L} ]{2,30}\s?:\s+/u;

/** @param isListed among others of its kind: a month alone may be its time, and its employer may be missing */
function postOf(
  line: ResumeLine,
  offset: number,
  sentence: string,
  document: number,
  isListed: boolean,
): PositionLines | null {
  if (wordTotal(sentence) > LONGEST_POST || startsWithVerb(sentence)) return null;
  const periods = periodsIn(sentence, line.start + offset).filter(({ unreadable }) => !unreadable);
  const period =
    periods.find(({ range }) => range) ??
    // "étés 2014 et 2015"
    periods.find(({ from, to }) => from !== null && to !== null) ??
    (isListed ? periods.find(({ from }) => from?.month ?? from?.season) : undefined);
  if (!period) return null;
  const at = period.start - line.start - offset;
  const behind = sentence.slice(period.end - line.start - offset);
  // "Seit 2011 Feuerwehrmann bei der Feuerwehr Vaihingen, seit 2019 als Gruppenführer": the post stands behind its time.
  const isLast = at === 0 || isCaption(sentence.slice(0, at), behind);
  const lead = isLast ? /^[\s:,-]*/.exec(behind)![0].length : 0;
  const first = isLast ? at + period.end - period.start + lead : (CAPTION.exec(sentence)?.[0].length ?? 0);
  if (first > at && !isLast) return null;
  const names = isLast ? sentence.slice(first) : sentence.slice(first, at);
  const named =
    namesIn(names) ??
    (isLast ? null : nameThenPost(names, behind, names.length + period.end - period.start)) ??
    (isListed ? titleAlone(names) : null);
  if (!named || (first === 0 && named.title.at === 0 && !/^\p{Lu}/u.test(named.title.value))) return null;
  const stated = ({ at: from, value }: Piece): Stated<string> => ({
    value,
    span: spanOf(document, line.start + offset + first + from, value.length),
  });
  const title = stated(named.title);
  const employer = named.employer && stated(named.employer);
  const position = undatedPosition('work', title, employer, { document, start: line.start, end: line.end });
  return { draft: { position, period, isVoluntary: true }, header: [line], body: [] };
}

/** "Weekend side work since 2015: Owner, …", "Activité complémentaire : depuis 2018, indépendante": what the post is beside, and when it was held. */
const isCaption = (before: string, behind: string): boolean =>
  wordTotal(before) <= LONGEST_CAPTION && (/:\s*$/.test(before) || /^\s?:\s/.test(behind)) && /^\p{Lu}/u.test(before);
/** In words. */
const LONGEST_CAPTION = 4;

const spanOf = (document: number, start: number, length: number): Span => ({ document, start, end: start + length });

interface Piece {
  value: string;
  /** Where it begins among the names. */
  at: number;
}

interface Named {
  title: Piece;
  employer: Piece | null;
}

/** "Treasurer" and "Pro Loco di Curtatone" of "Treasurer of the Pro Loco di Curtatone from". */
function namesIn(before: string): Named | null {
  const text = before.replace(LEAD_TO_DATES, '');
  const signs = [...text.matchAll(AT)];
  const words = [...text.matchAll(OF)];
  const head = text.slice(0, Math.min(...[...signs, ...words].map(({ index }) => index)));
  const parted = signs.flatMap((sign) => {
    const whole = text.slice(0, sign.index);
    const title = !whole.includes(',') && isPost(whole.trim(), LONGEST_WHOLE) ? whole : head;
    return partedAt(text, sign, title) ?? [];
  });
  const named = parted.find(({ employer }) => hasOrganisationWord(employer!.value)) ?? parted[0];
  if (named) return named;
  let whole = false;
  for (const word of words) {
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
  const [sign] = signs;
  if (sign?.[0] === ', ' || sign?.[0] === ' (') {
    const lead = AS_POST.exec(text.slice(sign.index + 2))?.[0].length ?? 0;
    const from = sign.index + 2 + lead;
    return houseThenPost(text.slice(0, sign.index), text.slice(from), from);
  }
  if (before.endsWith('(') && isPost(text, LONGEST_TITLE) && titleStrength(text) === 2)
    return { title: { value: text, at: 0 }, employer: null };
  return nounThenName(text);
}

/** "entraîneur des U13 à l'AS Buers": a word or two that the title is of, before the word for "at". */
const leadsToAt = (text: string, word: RegExpExecArray, words: readonly RegExpExecArray[]): boolean => {
  if (IN_HOUSE.test(word[0])) return false;
  const of = word.index + word[0].length;
  const at = words.find(({ index, 0: own }) => index > word.index && IN_HOUSE.test(own));
  const between = text.slice(of, at?.index);
  return at !== undefined && wordTotal(between) <= MOST_OF && !hasOrganisationWord(between);
};
/** In words. */
const MOST_OF = 2;
/** Of the words that `OF` finds, those that lead to a house. */
const IN_HOUSE = /^\s(?:aux?|à|pour|en|in|nell\p{L}*|na|no|w)(?![\p{L}])/u;
/** "Freiwillige Feuerwehr (aktiv als Gruppenführer": words before a post that follows its house. */
const AS_POST =
  /^(?:(?:aktiv|active|actif|active as|activo|attivo|actief|czynny|aktives mitglied|active member),? )?(?:als|as|comme|como|come|jako) /iu;

/** "Promoter" of "Promoter for a juice brand (": a sure title, and no name. */
function titleAlone(names: string): Named | null {
  const [head = ''] = names.split(
    /,\s|\s[-(]\s?|\s(?:at|for|in|of|bei|für|in|chez|pour|en|de|para|presso|per|di|bij|voor|van|w|dla)\s/u,
    1,
  );
  const title = head.trim();
  return isPost(title, LONGEST_TITLE) && titleStrength(title) === 2
    ? { title: { value: title, at: 0 }, employer: null }
    : null;
}

/** A post, and behind a sign the name of where it is held; null where one of them is none. */
function partedAt(text: string, sign: RegExpExecArray, post: string): Named | null {
  const title = post.trim();
  if (!isPost(title, LONGEST_WHOLE)) return null;
  const at = sign.index + sign[0].length;
  const whole = /^(?:(?!\s-\s)[^,;(|])+/u.exec(text.slice(at))?.[0].trimEnd() ?? '';
  // "bibliotheek Hengelo", "WOŚP charity collections": what it is, and its name.
  const name = capitalShare(whole) < LEAST_CAPITALS && /^\p{Lu}/u.test(whole) ? (NAME.exec(whole)?.[0] ?? '') : whole;
  const isHouse =
    SMALL_THEN_NAME.test(name) || (/^\p{Ll}.*\p{Lu}/u.test(name) && hasOrganisationWord(name.split(' ', 1)[0]!));
  const isName =
    name.length > 2 &&
    wordTotal(name) <= LONGEST_NAME &&
    (isHouse || (/^["“«'’]?\p{Lu}/u.test(name) && capitalShare(name) >= LEAST_CAPITALS));
  return isName ? { title: { value: title, at: 0 }, employer: { value: name, at } } : null;
}

/** What a house is in one small word, and its name. */
const SMALL_THEN_NAME = /^\p{Ll}{5,} ["“«'’]?\p{Lu}/u;

/** "Vrijwillige brandweer Dalfsen, manschap en chauffeur": an organization before the post in it. */
function houseThenPost(house: string, behind: string, at: number): Named | null {
  const post = behind.split(/,\s|\s[-–—(]/u, 1)[0]!.trimEnd();
  const isName = wordTotal(house) > 1 && capitalShare(house) === 1 && titleStrength(house) === 0;
  const isHouse = isName || (hasOrganisationWord(house) && /\p{Lu}/u.test(house));
  if (!isHouse || wordTotal(house) > LONGEST_NAME) return null;
  if (!isPost(post, LONGEST_TITLE) || titleStrength(post) < 2) return null;
  return { title: { value: post, at }, employer: { value: house, at: 0 } };
}

/** "Freiwillige Feuerwehr Grieskirchen seit 1996, Gruppenkommandant": the same with the time between them. */
function nameThenPost(before: string, behind: string, at: number): Named | null {
  const house = before.replace(LEAD_TO_DATES, '');
  const lead = /^\)?,\s/.exec(behind)?.[0].length;
  const named = lead === undefined ? null : houseThenPost(house, behind.slice(lead), 0);
  return named && { ...named, title: { ...named.title, at: at + lead! } };
}

/** "Strażak OSP Brzezinka": a noun, and a name without a sign between them. */
function nounThenName(text: string): Named | null {
  const [noun = ''] = text.split(' ', 1);
  const name = text.slice(noun.length + 1);
  const fits =
    isPost(noun, 1) && titleStrength(noun) === 2 && /^\p{Lu}{2}/u.test(name) && NAME.exec(name)?.[0] === name;
  return fits && titleStrength(name) === 0
    ? { title: { value: noun, at: 0 }, employer: { value: name, at: noun.length + 1 } }
    : null;
}

/** The words in capitals that a name begins with. */
const NAME = /^\p{Lu}[\p{L}\d&.'’-]*(?: [\p{Lu}\d&][\p{L}\d&'’-]*)*/u;

function isPost(title: string, longest: number): boolean {
  if (!/^\p{L}/u.test(title) || wordTotal(title) > longest || NO_POST.test(title)) return false;
  return titleStrength(title) === 2 || (titleStrength(title) === 1 && (wordTotal(title) <= 3 || OF_POST.test(title)));
}

/** "Coach of a hockey team", "entraîneur bénévole des U13": a title, and what it is of. */
const OF_POST = /^\p{L}+(?: \p{L}+)? (?:of|for|des?|du|di|dell?[ao]?|del|da|do|für|van|voor)\s/iu;

/** "Chairman of the discussion group": a body without a name. */
const isSure = (title: string, body: string): boolean =>
  titleStrength(title) === 2 && wordTotal(body) <= LONGEST_NAME && hasOrganisationWord(body) && !/\p{Lu}/u.test(body);

const LEAST_CAPITALS = 0.5;
/** Signs and words just before the dates. */
const LEAD_TO_DATES =
  /[\s,(|:-]*(?:\s(?:from|since|during|de|desde|del|dal|dalla|depuis|seit|von|van|sinds|od|w latach|entre|between))?[\s,(|:-]*$/iu;
