/** Job advertisements written as running text: "Required: 3+ years of Go, Docker or Podman. Nice to have: Helm." */
import { skillsIn, type SkillLexicon, allMatches } from '#libs/language';
import { pageHeadingOf } from './headings.js';
import type { JobDescriptionLine } from './page-lines.js';

/** A piece of the page: `page.slice(start, end) === text`. */
export interface PagePiece {
  text: string;
  start: number;
  end: number;
}

const pieceAt = (text: string, start: number): PagePiece => ({ text, start, end: start + text.length });

/** A piece of a piece, by offsets into its text, without blanks and marks at its ends. */
export function pieceOf(whole: PagePiece, from: number, to: number): PagePiece {
  const raw = whole.text.slice(from, to);
  const lead = /^[\s,;:.–—-]*/.exec(raw)![0].length;
  const text = raw.slice(lead).replace(/[\s,;:–—-]+$|(?<![A-Z]|\betc)[\s.]+$/g, '');
  const start = whole.start + from + lead;
  return { text, start, end: start + text.length };
}

const LONGEST_SENTENCE = 1_600;
const SHORTENED =
  /(?:^|\s|\()(?:e\.g|i\.e|etc|vs|incl|approx|dr|mr|ms|inc|ltd|st|no|max|min|ca|yrs|bzw|z\.b|u\.a|mind|evtl|eidg|ggf|inkl|zzgl|bspw)\.$/i;

/** Ends of sentences, before a capital or a figure; before any letter in a text that has no capitals. */
const BEGIN = /[.!?]["')\]]?\s+(?=[\p{Lu}0-9"'($£€])/gu;
const SMALL_BEGIN = /(?<=\p{L}{3})[.!?]["')\]]?\s+(?=[\p{L}0-9"'($£€])/gu;

/** True for a text of several sentences that begin with small letters ("hey! we are two people. you love maps."). */
const isWrittenSmall = (text: string): boolean => {
  if (!/^\p{Ll}/u.test(text)) return false;
  const small = text.match(/\p{L}{3}[.!?]\s+\p{Ll}/gu)?.length ?? 0;
  return small >= 2 && small > (text.match(/[.!?]\s+\p{Lu}/gu)?.length ?? 0);
};

/** Sentences of a paragraph: cut at full stops before a capital, never after a short abbreviation. Longer ones than any are left out. */
export function sentencesOf(line: { text: string; start: number }): PagePiece[] {
  const cuts: number[] = [];
  const begins = isWrittenSmall(line.text) ? SMALL_BEGIN : BEGIN;
  for (const match of allMatches(line.text, begins)) {
    if (!SHORTENED.test(line.text.slice(Math.max(0, match.index - 6), match.index + 1)))
      cuts.push(match.index + match[0].length);
  }
  return piecesBetween(line, cuts).filter((piece) => piece.text.length <= LONGEST_SENTENCE);
}

export function piecesBetween(line: { text: string; start: number }, cuts: readonly number[]): PagePiece[] {
  const pieces: PagePiece[] = [];
  let from = 0;
  for (const cut of [...cuts, line.text.length]) {
    const piece = line.text.slice(from, cut);
    const text = piece.trim();
    if (text) pieces.push(pieceAt(text, line.start + from + piece.indexOf(text)));
    from = cut;
  }
  return pieces;
}

/** Where a heading may stand inside a paragraph: at its begin, after a sentence, or after another heading. */
const INLINE_HEAD = /(?<=^|[.!?:;—–-]\s)[A-Z][\w'’]{0,24}(?:[ /&-]{1,3}[\w'’]{1,24}){0,5}(?=:\s)/g;
const INCLUDE =
  /(?<=^|[.!?]\s)(?:Key |Main |Your |The )?(?:Responsibilities|Duties|Tasks|Requirements|Qualifications) (?:include|are|will include):?(?=\s)/g;

/** A paragraph cut before each heading inside it; a bullet stays whole. */
export function cutAtHeadings(line: JobDescriptionLine): JobDescriptionLine[] {
  if (line.bullet) return [line];
  const cuts = [
    ...allMatches(line.text, INLINE_HEAD)
      .filter((match) => pageHeadingOf(match[0]) !== null)
      .map((match) => match.index),
    ...allMatches(line.text, INCLUDE).map((match) => match.index),
  ].sort((a, b) => a - b);
  if (cuts.length === 0) return [line];
  return piecesBetween(line, cuts).map((piece, at) => ({ ...piece, bullet: false, apart: at === 0 && line.apart }));
}

/** "Responsibilities include …" as heading and rest. */
export function includeHead(text: string): { head: string; rest: string } | null {
  const match =
    /^(?:key |main |your |the )?(responsibilities|duties|tasks|requirements|qualifications) (?:include|are|will include):?\s+/i.exec(
      text,
    );
  return match ? { head: match[1]!, rest: text.slice(match[0].length) } : null;
}

/** Parts of an enumeration shorter than this belong with their "or". */
const SHORT_WORDS = 3;

/**
 * The things that a sentence lists, cut at commas outside brackets. "A, B, or C" stays one; a leading "and" is dropped.
 */
export function listedIn(sentence: PagePiece): PagePiece[] {
  const cuts: number[] = [];
  let depth = 0;
  for (let at = 0; at < sentence.text.length; at++) {
    const mark = sentence.text[at]!;
    if (mark === '(') depth++;
    else if (mark === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (mark === ';' || mark === ',') && /\s/.test(sentence.text[at + 1] ?? '')) cuts.push(at + 1);
  }
  const pieces: PagePiece[] = [];
  for (const piece of piecesBetween(sentence, cuts)) {
    let first = piece;
    if (/^or\b/i.test(piece.text)) {
      while (pieces.length > 0 && pieces.at(-1)!.text.split(/\s+/).length <= SHORT_WORDS) {
        const before = pieces.pop()!;
        first = pieceAt(sentence.text.slice(before.start - sentence.start, first.end - sentence.start), before.start);
      }
    }
    pieces.push(first);
  }
  return pieces
    .map(({ text, start }) => {
      const lead = /^and\s+/i.exec(text)?.[0].length ?? 0;
      return pieceAt(text.slice(lead).replace(/[\s,;.]+$/, ''), start + lead);
    })
    .filter((piece) => piece.text !== '');
}

/** Where a sentence goes on to another thing that it asks for: ", has experience with", ", and can build", "; must hold". */
const GOES_ON =
  /[,;]\s+(?:and\s+|who\s+|but\s+|plus\s+)*(?=(?:also |ideally |preferably )?(?:has|have|can|is|are|knows?|understands?|holds?|brings?|must|should|experience|knowledge|familiar(?:ity)?|proficien(?:t|cy)|comfortable|fluent|skilled|strong|solid|good|the ability|ability|able to|a (?:degree|bachelor|master|background|good|solid|strong|valid|proven)|at least \d|\d+\+? years|you|we)\b)/gi;

/** The clauses of a sentence that each ask for something; what begins with "but we" or "we" is said of the employer. */
function clausesOf(sentence: PagePiece): PagePiece[] {
  const cuts = allMatches(sentence.text, GOES_ON).map((match) => match.index + match[0].length);
  if (cuts.length === 0) return [];
  return piecesBetween(sentence, cuts)
    .map(({ text, start }) => pieceAt(text.replace(/[\s,;]+(?:(?:and|who|but|plus)\s*)*$/, ''), start))
    .filter((piece, at) => piece.text !== '' && (at === 0 || !/^we\b/i.test(piece.text)));
}

/** A sentence about a degree lists its fields. */
const DEGREE_FIRST = /^(?:an? |the )?(?:[\w'’.]+ ){0,3}(?:degree|diploma)s? in\b/i;

/** Words that open what a sentence asks for. */
const ASKS =
  /^(?:(?:you|candidates?|applicants?|the (?:right |ideal |successful )?(?:candidate|person)) (?:(?:will|must|should|need to|'ll|’ll) )*(?:have|hold|bring|need)|(?:must|should) (?:have|hold)|we (?:require|expect|need|want|ask for))(?: (?:an?|the))?[:\s]+/i;

/** "We need a plumber in Leeds": whom, and not what is asked of them. */
const WHOM =
  /^(?:(?:[\w&'’.()-]+\s){1,6}(?:is|are) (?:currently |now )?(?:seeking|looking for|hiring|recruiting|searching for)|we (?:need|want|seek|require|are (?:looking for|seeking|hiring))|we['’]re (?:looking for|seeking|hiring)|looking for|wanted:?|needed:?)\s+(?:an?|the|our(?: (?:first|next|new))?|one|two|three|four|five|\d+|several|more)\s+([^,.;:!?]+)/i;
const OF_THEM = /\s(?:with|holding|having|who (?:has|have|holds?)|who must (?:have|hold))\s+(?:an?\s+)?/i;

/** Whom a sentence seeks, behind an employer that many words describe: "Harbour Care, your specialist in Hull, are recruiting for a Night Nurse with …". */
export const SEEKS_INSIDE =
  /\b(?:is|are|we|who) (?:currently |now |also |actively )*(?:seeking|looking (?:for|to (?:recruit|appoint|hire))|hiring|recruiting|searching for)\s+(?:for )?(?:at least )?(?:(?:an?|the|our|one|two|three|several|more|some)\s+)?/i;
/** "Ability to plan, cut and lay floors": verbs that share what is done, which are cut where their objects are known. */
const TO_DO =
  /^(?:(?:the|an?|proven|demonstrated|strong|good) )*(?:ability|able|capable|capacity|willing(?:ness)?) (?:to|of) [a-z]+,/i;
/** An "and" before a thing of its own. */
const AND_ANOTHER =
  /\s+and\s+(?=(?:an?|the|your|own|\d{1,2}\+?|at least|two|three|four|five|experience|knowledge|good|fluent|valid|current|full|strong)\s)/gi;

/**
 * The things that a sentence of an advertisement without headings asks for. One that names skills of the taxonomy stays whole: they are
 * read as a group. Empty for a sentence that only says whom the page looks for.
 */
export function askedInSentence(sentence: PagePiece, lexicon: SkillLexicon): PagePiece[] {
  const seeks = SEEKS_INSIDE.exec(sentence.text);
  if (seeks && seeks.index > 0) {
    const of = OF_THEM.exec(sentence.text.slice(seeks.index));
    if (of)
      return askedInSentence(pieceOf(sentence, seeks.index + of.index + of[0].length, sentence.text.length), lexicon);
    // "Harbour Events, Inc. is looking for …": the name of the employer is not asked.
    if (!WHOM.test(sentence.text) && skillsIn(sentence.text.slice(0, seeks.index), lexicon).length === 0)
      return askedInSentence(pieceOf(sentence, seeks.index, sentence.text.length), lexicon);
  }
  if (TO_DO.test(sentence.text)) return [sentence];
  const clauses = clausesOf(sentence);
  if (clauses.length > 0)
    return clauses.flatMap((clause) =>
      clause.text.length < sentence.text.length
        ? askedInSentence(clause, lexicon).flatMap((one) => andAnother(one, lexicon))
        : [clause],
    );
  if (skillsIn(sentence.text, lexicon).length > 0 || DEGREE_FIRST.test(sentence.text)) return [sentence];
  let rest = sentence;
  const opening = WHOM.test(sentence.text) ? 0 : (ASKS.exec(sentence.text)?.[0].length ?? 0);
  if (opening > 0) rest = pieceAt(sentence.text.slice(opening), sentence.start + opening);
  else if (WHOM.test(sentence.text)) {
    const of = OF_THEM.exec(sentence.text);
    if (!of) return [];
    const from = of.index + of[0].length;
    rest = pieceAt(sentence.text.slice(from), sentence.start + from);
  } else if (!/,\s/.test(sentence.text)) return [sentence];
  return listedIn(rest).flatMap((one) => andAnother(one, lexicon));
}

/** A piece cut before each "and" with a thing of its own behind it; what names skills of the taxonomy stays whole. */
export function andAnother(piece: PagePiece, lexicon: SkillLexicon): PagePiece[] {
  if (skillsIn(piece.text, lexicon).length > 0) return [piece];
  const cuts = allMatches(piece.text, AND_ANOTHER).map((match) => match.index + match[0].length);
  return piecesBetween(piece, cuts).map(({ text, start }) => {
    const article = /^(?:an?|the)\s+/i.exec(text)?.[0].length ?? 0;
    return pieceAt(text.slice(article).replace(/\s+and$/i, ''), start + article);
  });
}

/** Returns the job that a sentence of the page looks for ("We need a plumber in Leeds": plumber), or null. */
export function wantedIn(sentence: string): string | null {
  const whom = WHOM.exec(sentence)?.[1]?.split(
    /\s(?:in|at|for|to|with|who|based|near|from|on|of|and|that|holding|having)\s/i,
    1,
  )[0];
  return whom && whom.split(/\s+/).length <= 5 ? whom.trim() : null;
}
