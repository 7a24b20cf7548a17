/** Unpaid posts that a line of a section of other things names: "Treasurer of the parents' association since 2016". */
import type { Span, Stated } from '#libs/contracts';
import { allMatches } from '#libs/language';
import { periodsIn } from '../dates/periods.js';
import { capitalShare, startsWithVerb, wordTotal } from '../lines/line-shape.js';
import type { ResumeLine } from '../lines/lines.js';
import { hasOrganisationWord, titleStrength } from '../lines/title-words.js';
import { undatedPosition, type PositionLines } from './positions.js';

/** In words. */
const LONGEST_POST = 24;
const LONGEST_TITLE = 5;
const LONGEST_NAME = 8;

/** Between a post and where it is held, in the languages that are read. */
const WHERE =
  /,\s|\s[-–—|@]\s|\s\(|\s(?:at|of|for|with|in|on|bei|beim|der|des|im|in der|für|chez|aux?|à la|à|de la|de l['’]|du|des|de|d['’]|pour|en el|en la|en|del|della|dell['’]|dello|degli|di|presso|da|do|na|no|bij|van|voor|w|przy|rady)\s?(?=["“«'’\p{L}])/iu;
/** Belonging to a club is no post in it, and neither is studying or winning something. */
const NO_POST =
  /(?:^|\s)(?:members?|mitglied\p{L}*|membres?|miembros?|soci[oa]s?|membr[oa]s?|leden|lid|członk\p{L}*|adh[eé]rente?|fellow|student\p{L}*|[ée]tudiante?s?|alumn\p{L}*|estudiante|participants?|finalist|winner|champion|author|speaker|delegate|graduate|player|spieler\p{L}*|joueu[rs]e?|licensee|holder|inhaber|donor|licen[cs]e|award)(?=$|\s)/iu;
/** Sections of other things that tell of no work. */
const OF_NO_WORK =
  /refer|publi|patent|award|hono[u]?rs?|premi|auszeichnung|scholar|member|affiliat|fellowship|grant|talk|press|presentation|conference|declar|availab|clearance|exam/iu;

/** The posts that some lines tell; none under a heading that tells of no work. */
export function unpaidPosts(heading: string, lines: readonly ResumeLine[], document: number): PositionLines[] {
  if (OF_NO_WORK.test(heading)) return [];
  return lines.flatMap((line) => {
    const post = postIn(line, document);
    return post ? [post] : [];
  });
}

/** The first post that a sentence of a line names with the time it was held; null where none does. */
function postIn(line: ResumeLine, document: number): PositionLines | null {
  let from = 0;
  for (const stop of [...allMatches(line.text, STOP), null]) {
    const post = postOf(line, from, line.text.slice(from, stop?.index), document);
    if (post) return post;
    if (stop) from = stop.index + stop[0].length;
  }
  return null;
}

const STOP = /(?<=\p{L}{3}|\d|\))\.(?:\s+(?=\p{Lu})|$)/gu;
/** "Football : entraîneur des U13, …", "Weekend work: Owner, …": what the post is beside. */
const CAPTION = /^\p{Lu}[\p{L} ]{2,30}\s?:\s+/u;

function postOf(line: ResumeLine, offset: number, sentence: string, document: number): PositionLines | null {
  if (wordTotal(sentence) > LONGEST_POST || startsWithVerb(sentence)) return null;
  const period = periodsIn(sentence, line.start + offset).find(({ range, unreadable }) => range && !unreadable);
  if (!period) return null;
  const at = period.start - line.start - offset;
  // "Seit 2011 Feuerwehrmann bei der Feuerwehr Vaihingen, seit 2019 als Gruppenführer": the post stands behind its time.
  const lead = at === 0 ? /^[\s:,-]*/.exec(sentence.slice(period.end - period.start))![0].length : 0;
  const first = at === 0 ? period.end - period.start + lead : (CAPTION.exec(sentence)?.[0].length ?? 0);
  const named = first <= at || at === 0 ? namesIn(at === 0 ? sentence.slice(first) : sentence.slice(first, at)) : null;
  if (!named || (first === 0 && !/^\p{Lu}/u.test(named.title))) return null;
  const stated = (from: number, value: string): Stated<string> => ({
    value,
    span: spanOf(document, line.start + offset + first + from, value.length),
  });
  const title = stated(0, named.title);
  const employer = named.employer ? stated(named.at, named.employer) : null;
  const position = undatedPosition('work', title, employer, { document, start: line.start, end: line.end });
  return { draft: { position, period, isVoluntary: true }, header: [line], body: [] };
}

const spanOf = (document: number, start: number, length: number): Span => ({ document, start, end: start + length });

interface Named {
  title: string;
  employer: string | null;
  /** Where the employer begins. */
  at: number;
}

/** "Treasurer" and "Pro Loco di Curtatone" of "Treasurer of the Pro Loco di Curtatone from". */
function namesIn(before: string): Named | null {
  const text = before.replace(LEAD_TO_DATES, '');
  const sign = WHERE.exec(text);
  const title = text.slice(0, sign?.index).trim();
  if (!/^\p{L}/u.test(title) || wordTotal(title) > LONGEST_TITLE || NO_POST.test(title)) return null;
  if (titleStrength(title) === 0 || (titleStrength(title) === 1 && wordTotal(title) > 3)) return null;
  if (!sign) return null;
  const behind = text.slice(sign.index + sign[0].length);
  const first = /["“«]?\p{Lu}/u.exec(behind);
  if (!first) return isSure(title, behind) ? { title: text.trimEnd(), employer: null, at: 0 } : null;
  const name = /^(?:(?!\s-\s)[^,;(|])+/u.exec(behind.slice(first.index))?.[0].trimEnd() ?? '';
  const isName = name.length > 2 && wordTotal(name) <= LONGEST_NAME && capitalShare(name) >= LEAST_CAPITALS;
  return isName ? { title, employer: name, at: sign.index + sign[0].length + first.index } : null;
}

/** "Chairman of the discussion group": a body without a name. */
const isSure = (title: string, body: string): boolean =>
  titleStrength(title) === 2 && wordTotal(body) <= LONGEST_NAME && hasOrganisationWord(body);

const LEAST_CAPITALS = 0.5;
/** Signs and words just before the dates. */
const LEAD_TO_DATES =
  /[\s,(|:-]*(?:\s(?:from|since|during|de|desde|del|dal|dalla|depuis|seit|von|van|sinds|od|w latach|entre|between))?[\s,(|:-]*$/iu;
