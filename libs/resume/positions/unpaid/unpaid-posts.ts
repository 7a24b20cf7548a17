/** Posts that a line names, mostly unpaid ones in a section of other things: "Treasurer of the parents' association since 2016". */
import type { Span, Stated } from '#libs/contracts';
import { allMatches } from '#libs/language';
import { periodsIn, periodsOf, type Period } from '../../dates/periods.js';
import { startsWithVerb, wordTotal } from '../../lines/line-shape.js';
import type { ResumeLine } from '../../lines/lines.js';
import {
  houseOf,
  postNamesIn,
  nameThenPost,
  postOfHouse,
  titleAlone,
  type NamedPost,
  type PartOfPost,
} from './post-names.js';
import { undatedPosition, type PositionLines } from '../positions.js';

/** In words. */
const LONGEST_POST = 24;

/** Sections of other things that tell of no work. */
const OF_NO_WORK =
  /refer|publi|patent|award|hono[u]?rs?|premi|auszeichnung|scholar|member|affiliat|fellowship|grant|talk|press|presentation|conference|declar|availab|clearance|exam/iu;

/** How much is known of the lines that posts are read from. */
interface Setting {
  /** The line stands among others of its kind: a month alone may be its time, and its employer may be missing. */
  isListed?: boolean;
  /** The heading says that posts stand below it: a word for "at" or the name of a house makes a post of any noun before it. */
  isHeaded?: boolean;
  /** The post may begin in small letters. */
  isSmall?: boolean;
}

/**
 * The posts that some lines tell; none under a heading that tells of no work.
 *
 * @param isHeaded the heading says that posts stand below it
 */
export function unpaidPosts(
  heading: string,
  lines: readonly ResumeLine[],
  document: number,
  isHeaded: boolean,
): PositionLines[] {
  if (OF_NO_WORK.test(heading)) return [];
  return lines.flatMap((line) => postsIn(line, document, { isHeaded }));
}

/**
 * The posts that the lines of a section tell, each line its own.
 *
 * @param isHeaded the heading says that posts stand below it
 */
export const postsOfLines = (lines: readonly ResumeLine[], document: number, isHeaded = true): PositionLines[] =>
  lines.flatMap((line) => postsIn(line, document, { isHeaded }));

/** The posts that lines of a section of work tell which stand by themselves, and which have not the shape of a header. */
export function postsApart(lines: readonly ResumeLine[], document: number): PositionLines[] {
  return lines.flatMap((line, at) => {
    const standsAlone = line.blankBefore && !line.bullet && (lines[at + 1]?.blankBefore ?? true);
    if (!standsAlone) return [];
    const before = BEFORE_THAT.exec(line.text)?.[0].length ?? 0;
    const posts = before > 0 ? postOf(line, before, line.text.slice(before), document, { isSmall: true }) : null;
    return (posts ? [posts] : postsIn(line, document)).map(asWork);
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
    const posts = items.flatMap((item) => postsIn(item, document, { isListed: true }));
    return posts.length * 2 > items.length ? posts.map(asWork) : [];
  });
}

/** Words that lead from the jobs above to an earlier one. */
const BEFORE_THAT =
  /^(?:before (?:that|then|this)|prior to (?:that|this)|earlier|previously|davor|vorher|zuvor|avant (?:cela|ça)|auparavant|antes(?: de eso| disso)?|anteriormente|prima(?: di questo)?|in precedenza|daarvoor|wcześniej)[,:]\s+/iu;

const asWork = (post: PositionLines): PositionLines => ({ ...post, draft: { ...post.draft, isVoluntary: false } });

/** The posts that sentences of a line name with the time they were held. The line is the header of the first. */
function postsIn(line: ResumeLine, document: number, setting: Setting = {}): PositionLines[] {
  const posts: PositionLines[] = [];
  let from = 0;
  for (const stop of [...allMatches(line.text, STOP), null]) {
    const sentence = line.text.slice(from, stop?.index);
    const bracketed = postsInBrackets(line, from, sentence, document);
    const whole = bracketed.length > 0 ? bracketed : [postOf(line, from, sentence, document, setting)];
    for (const post of whole) if (post) posts.push(posts.length === 0 ? post : { ...post, header: [] });
    if (stop) from = stop.index + stop[0].length;
  }
  return posts.length === 0 && setting.isHeaded ? timedBehind(line, document) : posts;
}

/** "Cook at Harbour Soup Kitchen. Every second Friday, since 2019": a post in the first sentence, and its time in one behind it. */
function timedBehind(line: ResumeLine, document: number): PositionLines[] {
  const [stop] = allMatches(line.text, STOP);
  if (!stop || !/^\.\s/.test(stop[0]) || wordTotal(line.text) > LONGEST_POST) return [];
  const first = line.text.slice(0, stop.index);
  const [period, ...others] = periodsOf(line).filter(({ unreadable }) => !unreadable);
  if (!period?.range || others.length > 0 || period.start < line.start + stop.index || startsWithVerb(first)) return [];
  const named = postNamesIn(first, true);
  return named ? [postWith(named, null, period, line, 0, document)] : [];
}

/** "Football coaching (volunteer coach at Holm Rovers since 2018)": a bracket that says itself that the work is unpaid. */
function postsInBrackets(line: ResumeLine, offset: number, sentence: string, document: number): PositionLines[] {
  if (!sentence.includes('(') || !UNPAID.test(sentence)) return [];
  return [...sentence.matchAll(/\(([^()]+)\)/g)].flatMap(({ index, 1: inner }) =>
    UNPAID.test(inner!) ? (postOf(line, offset + index + 1, inner!, document, { isSmall: true }) ?? []) : [],
  );
}

const UNPAID =
  /(?<!\p{L})(?:volunt|volont|vrijwillig|freiwillig|ehrenamt|b[ée]n[ée]vol|wolontari|ochotni|frivillig|ideell)/iu;

const STOP = /(?<=\p{L}{3}|\d|\))(?:\.(?:\s+(?=\p{Lu})|$)|;\s+(?=\p{Lu}))/gu;
/** "Football : entraîneur des U13, …", "Weekend work: Owner, …", "Cruz Roja, asamblea de Lugo: conductor": what the post is beside. */
const CAPTION = /^[\p{Lu}\d][\p{L}\d &'’.-]{2,50}?(?:,\s\p{Ll}[\p{L} .'’-]{2,40})?\s?:\s+/u;

function postOf(
  line: ResumeLine,
  offset: number,
  sentence: string,
  document: number,
  { isListed = false, isHeaded = false, isSmall = false }: Setting,
): PositionLines | null {
  if (wordTotal(sentence) > LONGEST_POST) return null;
  // "Feed Nova Scotia, food bank sorting": a house that is called by a verb.
  if (startsWithVerb(sentence) && !(isHeaded && NO_VERB.test(sentence))) return null;
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
  const caption = isLast ? '' : (CAPTION.exec(sentence)?.[0] ?? '');
  const first = isLast ? at + period.end - period.start + lead : caption.length;
  if (first > at && !isLast) return null;
  const names = isLast ? sentence.slice(first) : sentence.slice(first, at);
  const named =
    postNamesIn(names, isHeaded) ??
    (isLast ? null : nameThenPost(names, behind, names.length + period.end - period.start)) ??
    (isListed ? titleAlone(names) : null) ??
    (isHeaded && caption !== '' ? postOfHouse(names) : null);
  if (!named || (first === 0 && named.title.at === 0 && !isSmall && !/^\p{Lu}/u.test(named.title.value))) return null;
  const house = named.employer === null && isHeaded ? houseOf(caption) : null;
  const employer = house === null ? null : { value: house, span: spanOf(document, line.start + offset, house.length) };
  return postWith(named, employer, period, line, offset + first, document);
}

/**
 * A post of a line.
 *
 * @param house where it is held, if not among its names
 * @param offset of its names in the line
 */
function postWith(
  named: NamedPost,
  house: Stated<string> | null,
  period: Period,
  line: ResumeLine,
  offset: number,
  document: number,
): PositionLines {
  const stated = ({ at, value }: PartOfPost): Stated<string> => ({
    value,
    span: spanOf(document, line.start + offset + at, value.length),
  });
  const employer = house ?? (named.employer && stated(named.employer));
  const position = undatedPosition('work', stated(named.title), employer, {
    document,
    start: line.start,
    end: line.end,
  });
  return { draft: { position, period, isVoluntary: true }, header: [line], body: [] };
}

/** "Feed Nova Scotia, food bank", "Monitor na Associação Juvenil": the words of a house, or one of another language than the verb. */
const NO_VERB = /^\p{Lu}\p{L}+ (?:\p{Lu}[^,]*, |(?:na|no|en|nell\p{L}*|w|im|beim|bei|presso|bij|chez) )/u;

/** "Weekend side work since 2015: Owner, …", "Activité complémentaire : depuis 2018, indépendante": what the post is beside, and when it was held. */
const isCaption = (before: string, behind: string): boolean =>
  wordTotal(before) <= LONGEST_CAPTION && (/:\s*$/.test(before) || /^\s?:\s/.test(behind)) && /^\p{Lu}/u.test(before);
/** In words. */
const LONGEST_CAPTION = 4;

const spanOf = (document: number, start: number, length: number): Span => ({ document, start, end: start + length });
