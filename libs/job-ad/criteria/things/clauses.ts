/** The clauses of a line that each ask for something of their own, in its own kind. */
import type { Kind } from '#libs/contracts';
import { allMatches } from '#libs/language';
import { pieceOf, SEEKS_INSIDE, sentencesOf, type PagePiece } from '../../page/prose.js';
import { isInsistedOn, onlySaysKind, statedKind } from '../../vocabulary/importance-cues.js';
import { requiredYears } from '../../vocabulary/durations.js';
import { namesJob } from '../../title/role-title.js';
import { isJobWord, isListedTitle } from '../../title/title-evidence.js';
import { languagesAsked } from '../credentials/read-languages.js';
import { isCredential } from '../credentials/credentials.js';
import { isFiller } from '../../vocabulary/filler-words.js';
import { withoutBrackets } from '../phrases/separators.js';

/** A clause with the kind that its words state. */
export interface AskedClause extends PagePiece {
  kind: Kind | null;
  insisted: boolean;
}

const GRADE =
  '(?:an?|the|some|very|strong|solid|good|deep|excellent|proven|demonstrated|prior|previous|hands[- ]on|practical|working|professional|extensive|broad|sound|thorough|in[- ]depth|significant|substantial|relevant|basic|advanced|outstanding|superior|high|competent|full|clear|intermediate|general|fair|fluent|minimum|recent|detailed|wide|additional)';
const NOUN =
  '(?:experience|knowledge|understanding|proficiency|expertise|familiarity|background|skills?|track record|command|exposure|competenc(?:y|e)|fluency|ability|abilities|aptitude|awareness|appreciation|capability|grasp|willingness)';
const YEARS = `(?:at least |(?:an? )?minimum(?: of)? |over |more than )?(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?:\\s?\\(\\d{1,2}\\))?\\+?(?: or more|\\s?(?:-|–|to)\\s?\\d{1,2})?[ -](?:years?|yrs?|months)\\b`;
/** Words that open a requirement of their own in the middle of a sentence. */
const OPENER = [
  `(?:${GRADE}(?:,| and| to)? ){0,4}${NOUN}(?:,? (?:and|or|and\\/or|\\/) (?:${GRADE} )?${NOUN})? (?:of|in|with|to|for|on|at|using|as|within|working|[a-z]{3,}ing)\\b`,
  `(?:able|capable|willing|eager|keen) (?:to|of)\\b`,
  `(?:proficient|familiar|experienced|fluent|skilled|competent|comfortable|conversant|(?:well[- ])?versed|knowledgeable) (?:in|with|at|using|on)\\b`,
  `(?:you |who |they )?(?:must|should) (?:also )?(?:have|hold|be|possess)\\b`,
  `(?:has|have|holds?|possess(?:es)?) (?:${GRADE} ){0,3}[a-z]`,
  `(?:(?:an? |your |own |current |full |valid |clean |uk |eu |us )+)(?:driv\\w+['’]?s?|forklift|motor\\w*) licen[cs]e`,
  YEARS,
  `(?:the |an? )?(?:professional |formal |relevant )?(?:qualification|certificate|certification|diploma) (?:of|in|as|for|from)\\b`,
  `work experience\\b`,
  `(?<=\\bplus\\s)(?:some|a little)\\b`,
].join('|');
const INNER = new RegExp(
  `(?:,?\\s+(?:including|inclusive of|of which|of those)\\s+(?=${YEARS})|[,;:.]\\s*(?:(?:and|with|plus|as well as|along with|but|also|together with)\\s+)*|\\s[–—-]+\\s+|\\s+(?:and|with|plus|as well as|along with|together with|&|who)\\s+(?:also\\s+|who\\s+)?)(?=${OPENER})`,
  'gi',
);
/** Marks between clauses: semicolons, dashes with blanks around them, a slash between sentences of a print-out, a figure that a board has masked. */
const MARKS = /;\s*|\s[–—]\s+|\s-\s+(?=[A-Z])|[\s.]\*(?!\*)\s*|\s\*{2,}(?=[\s,.;]|$)\s*|[\s.][•·]\s*/g;
/** Words that speak of what follows them only. */
const FORWARD =
  /[,;(]?\s+(?:and |but )?(?:preferably|ideally|optionally|(?:with )?(?:an? )?preference (?:for|given to))\s+/gi;

/** The name of a kind of requirement before what is asked: "Knowledge, skills and abilities: …". */
const CATEGORY =
  /^(?:(?:\w+,? |& |and |\/ ?){0,5}\b(?:skills?|abilities|experience|education|certifications?|qualifications?|requirements?|knowledge|competenc(?:y|ies)|languages?|licen[cs]es?|training|essential|desirable|required|preferred))(?:\s?\/\s?\w+)?\s?:\s+/i;

/** "Harbour Care is looking for a Night Nurse with …": whom, before what is asked of them. */
const SEEKS =
  /^(?:(?:[\w&'’.-]+\s){0,8}(?:is|are|['’]re) |we (?:['’]re )?)?(?:now |also |[a-z]+ly )*(?:seeking|looking for|hiring|recruiting|searching for|(?:particularly |especially |only )?interested (?:only )?in|(?:have |has )?an? (?:\w+ )?preference for)\s+(?:for )?(?:at least )?(?:an?|the|our|one|two|three|several|more|some)?\s*/i;
/** "Deputy Night Porter required for a home in Hull". */
const WANTED =
  /^(?:an?\s)?(?:[\p{L}&/'’()-]+\s){1,8}?(?:(?:is|are)\s)?(?:urgently )?(?:required|needed|wanted|sought)\s(?=(?:for|in|to|at|by|near)\s)/iu;
/** Where and for whom the job is, behind its name. */
const OF_THE_JOB = /\s(?:for|in|to|at|within|near|based|on|,)\s/i;
const OF_WHOM =
  /\s(?:with|having|holding|possessing|(?:who|that) (?:has|have|is|are|can|will))\s+(?:(?:currently|already|also)\s+)?/i;

/** What a sentence asks of the candidate whom it looks for. A job is none of it, unless it names a license. */
function ofWhom(sentence: PagePiece): PagePiece[] {
  const wanted = WANTED.exec(sentence.text)?.[0].replace(/(?:\s(?:is|are))?(?:\surgently)?\s\S+\s$/i, '');
  if (wanted !== undefined && isJobWord(wanted.split(/\s+/).at(-1)!))
    return [pieceOf(sentence, 0, wanted.length)].filter(isAskedJob);
  const seeks = SEEKS.exec(sentence.text) ?? SEEKS_INSIDE.exec(sentence.text);
  if (!seeks) return [sentence];
  const behind = pieceOf(sentence, seeks.index + seeks[0].length, sentence.text.length);
  const of = OF_WHOM.exec(behind.text);
  const job = of ? pieceOf(behind, 0, of.index) : behind;
  const asked = of ? [pieceOf(behind, of.index + of[0].length, behind.text.length)] : [];
  return [...(isAskedJob(job) ? [job] : []), ...asked];
}

/** Whom a page looks for, by no job. */
const ANYONE = /^(?:[\w'’-]+ ){0,3}(?:people|candidates?|applicants?|individuals?|persons?|someone|those)$/i;

/** A job that is sought asks for nothing of its own, unless it names a license or years. */
const isAskedJob = ({ text }: PagePiece): boolean =>
  !ANYONE.test(text) &&
  (isCredential(text) || requiredYears(text).length > 0 || !endsAsJob(text.split(OF_THE_JOB, 1)[0]!));

const endsAsJob = (words: string): boolean => namesJob(words) || isJobWord(words.trim().split(/\s+/).at(-1)!);

/** So many short items with so many titles among them are words to be found by: "RGN, Night Nurse, Ward Manager, Hull, nursing home". */
const KEYWORDS = { items: 6, titles: 3, words: 4 } as const;

/** True for the keywords that boards put behind an advertisement. */
export function isKeywordList(text: string): boolean {
  const items = text.split(/,\s+/);
  if (items.length < KEYWORDS.items || items.some((item) => item.split(/\s+/).length > KEYWORDS.words)) return false;
  return items.filter((item) => isListedTitle(item) || isJobWord(item.split(/\s+/).at(-1)!)).length >= KEYWORDS.titles;
}

/** Cuts a line where it goes on to another requirement. */
export function askedClauses(line: PagePiece): AskedClause[] {
  const head = CATEGORY.exec(line.text)?.[0] ?? '';
  // Words of kind before the colon are what states it, and stay.
  const list = LIST_HEAD.exec(line.text)?.[0] ?? '';
  if (WELCOME_KINDS.has(statedKind(list)) && isFiller(list))
    return askedClauses(pieceOf(line, list.length, line.text.length)).map((clause) => ({
      ...clause,
      // "At least" grades what is welcome, and requires nothing.
      kind: clause.insisted || clause.kind === 'bonus' ? clause.kind : 'preferred',
    }));
  const from =
    statedKind(head) === null && requiredYears(line.text.slice(0, head.length + 8)).length === 0 ? head.length : 0;
  return sentencesOf(pieceOf(line, from, line.text.length)).flatMap((sentence) => {
    const welcome =
      WELCOME.test(sentence.text) || WELCOME_KINDS.has(statedKind(LIST_HEAD.exec(sentence.text)?.[0] ?? ''));
    return clausesOfSentence(sentence).map((clause) =>
      welcome && clause.kind === null ? { ...clause, kind: 'preferred' as const } : clause,
    );
  });
}

/** Words at the begin of a sentence that make all of it welcome and none of it required. */
const WELCOME =
  /^(?:ideally|preferably|(?:we )?prefer(?:ence|ably)?|(?:we (?:have|give) )?(?:an? )?(?:\w+ )?preference (?:for|to)|we (?:are|['’]re) (?:particularly|especially) (?:interested|keen)|priority|bonus|nice to have|it would be|also (?:nice|desirable)|desirable)\b/i;

/** Words before a colon, which speak of all that it lists: "Experience with some of these would be desirable: …". */
const LIST_HEAD = /^[^:;]{4,140}:\s/;
const WELCOME_KINDS: ReadonlySet<Kind | null> = new Set<Kind | null>(['preferred', 'bonus']);

function clausesOfSentence(sentence: PagePiece): AskedClause[] {
  return cutAt(sentence, marksIn(sentence.text))
    .flatMap(ofWhom)
    .flatMap((piece) => cutAt(piece, innerOpeners(piece.text)))
    .flatMap((piece) => ofLanguages(piece) ?? withKinds(piece));
}

/** Several languages of one line, which have their own grammar of kinds and levels; null for another text. */
function ofLanguages(piece: PagePiece): AskedClause[] | null {
  const languages = languagesAsked(piece.text, false);
  if (languages.length < 2) return null;
  const before = piece.text.slice(0, languages[0]!.start);
  return [{ ...piece, kind: statedKind(before), insisted: isInsistedOn(piece.text) }];
}

/** Where a text is cut: what stands between `from` and `to` goes with neither side. */
interface Cut {
  from: number;
  to: number;
}

function cutAt(piece: PagePiece, cuts: readonly Cut[]): PagePiece[] {
  const pieces: PagePiece[] = [];
  let from = 0;
  for (const cut of cuts) {
    pieces.push(pieceOf(piece, from, cut.from));
    from = cut.to;
  }
  pieces.push(pieceOf(piece, from, piece.text.length));
  return pieces.filter(({ text }) => text !== '');
}

const marksIn = (text: string): Cut[] =>
  allMatches(withoutBrackets(text), MARKS)
    .map(({ index, 0: mark }) => ({ from: index, to: index + mark.length }))
    // Behind a dash a word or two belong to the name before it: "Solutions Architect – Associate".
    .filter(({ from, to }) => !/[–—-]/.test(text.slice(from, to)) || !/^\S+(?:\s+\S+)?$/.test(text.slice(to).trim()));

/** Openers in the middle of a text with something asked before each: "Knowledge of and experience with" is one. */
function innerOpeners(text: string): Cut[] {
  const cuts: Cut[] = [];
  for (const match of allMatches(withoutBrackets(text), INNER)) {
    const from = cuts.at(-1)?.to ?? 0;
    if (!isFiller(text.slice(from, match.index))) cuts.push({ from: match.index, to: match.index + match[0].length });
  }
  return cuts;
}

/** "(Go preferred)", "(Preferred but not mandatory)". */
const BRACKET = /\s*\(([^()]{2,120})\)/g;

/** A clause cut where its words of kind end to speak of it: each part with its own kind. */
function withKinds(clause: PagePiece): AskedClause[] {
  const brackets = allMatches(clause.text, BRACKET).filter(({ 1: inside }) => statedKind(inside!) !== null);
  const [bracket] = brackets;
  if (bracket) {
    const from = bracket.index;
    const to = from + bracket[0].length;
    const before = pieceOf(clause, 0, from);
    const behind = pieceOf(clause, to, clause.text.length);
    const inside = pieceOf(clause, from + bracket[0].indexOf('(') + 1, to - 1);
    if (onlySaysKind(inside.text)) {
      const own = { ...before, kind: statedKind(inside.text), insisted: isInsistedOn(inside.text) };
      return [...(before.text === '' ? [] : [own]), ...(behind.text === '' ? [] : withKinds(behind))];
    }
    return [
      ...(before.text === '' ? [] : withKinds(before)),
      ...lastOfList(inside).flatMap(withKinds),
      ...(behind.text === '' ? [] : withKinds(behind)),
    ];
  }
  const [forward] = allMatches(withoutBrackets(clause.text), FORWARD).filter(
    ({ index }) => !isFiller(clause.text.slice(0, index)),
  );
  if (forward) {
    const behind = pieceOf(clause, forward.index + forward[0].length, clause.text.length);
    // "A degree, preferably in economics": the field is welcome, and no thing of its own.
    const ofDegree =
      /^(?:in|of)\b/i.test(behind.text) &&
      /\b(?:degree|diploma|bachelor|master)/i.test(clause.text.slice(0, forward.index));
    return [
      ...withKinds(pieceOf(clause, 0, forward.index)),
      ...(ofDegree || behind.text === ''
        ? []
        : [{ ...behindPreposition(behind), kind: 'preferred' as const, insisted: false }]),
    ];
  }
  return lastOfList(clause).map((piece) => ({
    ...piece,
    kind: statedKind(piece.text),
    insisted: isInsistedOn(piece.text),
  }));
}

/** "…, preferably in employment law": the law is what is welcome. */
const behindPreposition = (piece: PagePiece): PagePiece =>
  pieceOf(
    piece,
    /^(?:in|with|within|from|at|for)\s+(?:an?\s+|the\s+)?(?=\S)/i.exec(piece.text)?.[0].length ?? 0,
    piece.text.length,
  );

/** "CPA required, CFA preferred", "Excel, Tableau a plus": words of kind behind a comma speak of what stands between. */
function lastOfList(clause: PagePiece): PagePiece[] {
  const open = withoutBrackets(clause.text);
  const commas = allMatches(open, /,\s+/g);
  const cuts: Cut[] = [];
  commas.forEach((comma, at) => {
    const part = clause.text.slice(comma.index + comma[0].length, commas[at + 1]?.index ?? clause.text.length);
    const before = clause.text.slice(cuts.at(-1)?.to ?? 0, comma.index);
    const own = statedKind(part) !== null && !onlySaysKind(part);
    if (own && !/^(?:and|or|but)\b/i.test(part) && !/\s(?:and|or|&)\s/i.test(part) && !isFiller(before))
      cuts.push({ from: comma.index, to: comma.index + comma[0].length });
    else if (
      statedKind(before) !== null &&
      /(?:required|preferred|plus|desirable|essential|advantage)\s*$/i.test(before)
    )
      cuts.push({ from: comma.index, to: comma.index + comma[0].length });
  });
  return cutAt(clause, cuts);
}
