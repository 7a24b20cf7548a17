/** Lines under no heading that tells what they are: classed by their words alone. */
import type { LineClass } from '#libs/contracts';
import { recogniseTitles, type SkillLexicon } from '#libs/language';
import { isLabelledCondition } from '../notes/conditions.js';
import { asksItself, looksLikeHeading } from '../page/heading-lines.js';
import type { PageSectionKind } from '../page/headings.js';
import type { JobDescriptionLine } from '../page/page-lines.js';
import { askedInSentence, sentencesOf, type PagePiece } from '../page/prose.js';
import { isVerbLed } from '../vocabulary/duty-verbs.js';
import { isKeywordList } from '../criteria/things/clauses.js';
import { asksInProse, asksOfCandidate, isOfSomeoneElse, REQUIREMENT_CUES } from './candidate-cues.js';
import { doneThere, dutiesOfTheSought, isAnyOtherDuty, isDutySentence, tellsDuty } from './duty-cues.js';
import { employerClass } from './employer-cues.js';
import { invitedOnCondition } from './invited-on-condition.js';
import type { ClassedPiece } from './line-class.js';
import { LONGEST_ITEM } from './section-position.js';

/** So many bullets make a list that says what the job is, whatever stands above it. */
const FEWEST_BULLETS = 2;
/** A line that is no sentence and no longer than this may be an item of a list without marks. */
const UNMARKED_WORDS = 14;
/** A longer item of a list with several sentences is a paragraph that lost its end. */
const LONGEST_LISTED = 240;
/** Fewer words are a fact ("Full-time position") and no duty. */
const FEWEST_DUTY_WORDS = 4;

/** "Two bakers needed!!": a call, which no duty is. */
const CALL = /!/;

/** What is known of a page while its lines without a heading are classed. */
export interface UnheadedContext {
  lexicon: SkillLexicon;
  /** Some heading of the page is read: prose above and between has to ask in so many words. */
  known: boolean;
  /** The page has a list without a heading, whose bullets are requirements if the page has no heading. */
  listed: boolean;
}

const SECTION_OF: Readonly<Partial<Record<LineClass, PageSectionKind>>> = {
  asks: 'required',
  soft: 'required',
  does: 'duties',
};

const classed = (piece: PagePiece, of: LineClass): ClassedPiece => {
  const { text, start, end } = piece;
  return { text, start, end, topic: null, heading: '', section: SECTION_OF[of] ?? 'ignored', class: of };
};

/**
 * The lines of a page under no heading that is read, with their classes.
 *
 * @param lines all such lines in page order
 * @param about the lines among them that stand under a heading about the role at large
 */
export function classUnheaded(
  lines: readonly JobDescriptionLine[],
  about: ReadonlySet<JobDescriptionLine>,
  { lexicon, known }: Omit<UnheadedContext, 'listed'>,
): ClassedPiece[] {
  const titled =
    (lines.length > 1 || (known && lines.length > 0)) &&
    !about.has(lines[0]!) &&
    looksLikeHeading(lines[0]!) &&
    !asksItself(lines[0]!, lines[1], lexicon);
  const body = lines.slice(titled ? 1 : 0);
  const bullets = body.filter(({ bullet }) => bullet);
  const context = { lexicon, known, listed: bullets.length >= FEWEST_BULLETS };
  const described = bullets.filter((line) => about.has(line)).length >= FEWEST_BULLETS;
  return [
    ...(titled ? [classed(lines[0]!, 'heading')] : []),
    ...classLines(body, (line) => described && about.has(line), context),
  ];
}

/** Whether a sentence about the work is not ended where its line ends, so that the list below goes on with it. */
const OPENS_DUTIES = /\b(?:for|to|include|includes|including|involve|involves|be|are|following|of)\s?:?$/i;

function classLines(
  lines: readonly JobDescriptionLine[],
  isDescribed: (line: JobDescriptionLine) => boolean,
  context: UnheadedContext,
): ClassedPiece[] {
  let below = false;
  return lines.flatMap((line) => {
    const pieces = classLine(line, { described: isDescribed(line), below }, context);
    if (!line.bullet) below = pieces.at(-1)?.class === 'does' && OPENS_DUTIES.test(line.text);
    return pieces;
  });
}

/**
 * The pieces of a line.
 *
 * @param below a sentence about the work ends in it: "You will be responsible for"
 */
function classLine(
  line: JobDescriptionLine,
  { described, below }: { described: boolean; below: boolean },
  context: UnheadedContext,
): ClassedPiece[] {
  const { text } = line;
  if (isLabelledCondition(text)) {
    // "Salary: 20,000. We are looking for …": a paragraph that begins with a fact goes on.
    const [fact, ...rest] = sentencesOf(line);
    return [...(fact ? [classed(fact, 'terms')] : []), ...rest.flatMap((one) => classSentence(one, false, context))];
  }
  const isListed = line.bullet || (!/[.!?:]$/.test(text) && text.split(/\s+/).length <= UNMARKED_WORDS);
  if (isListed && (text.length <= LONGEST_LISTED || sentencesOf(line).length === 1) && text.length <= LONGEST_ITEM) {
    if (line.bullet && below && !asksOfCandidate(text) && employerClass(text) === null) return [classed(line, 'does')];
    const of = employerClass(text) ?? classOfListed(line, described, context);
    if (of !== null) return [classed(line, of)];
  }
  const sentences = sentencesOf(line);
  const there = new Set(doneThere(sentences));
  return sentences.flatMap((sentence) => classSentence(sentence, there.has(sentence), context));
}

/** The class of an item of a list, marked or not; null for what is read as a sentence. */
function classOfListed(
  line: JobDescriptionLine,
  described: boolean,
  { lexicon, known, listed }: UnheadedContext,
): LineClass | null {
  const { text } = line;
  if (isAnyOtherDuty(text)) return 'other';
  if (isVerbLed(text) && (line.bullet || isDutySentence(text))) return 'does';
  if (!line.bullet) return null;
  if (tellsDuty(text)) return 'does';
  if (asksOfCandidate(text) || (!known && asksInProse(text, lexicon))) return listed ? 'asks' : null;
  if (!known) return listed ? 'asks' : null;
  if (!described || text.split(/\s+/).length < FEWEST_DUTY_WORDS || CALL.test(text)) return null;
  return REQUIREMENT_CUES.test(text) ? 'asks' : 'does';
}

function classSentence(sentence: PagePiece, done: boolean, context: UnheadedContext): ClassedPiece[] {
  const { text } = sentence;
  const { lexicon, known } = context;
  if (isKeywordList(text)) return [classed(sentence, 'other')];
  if (done || tellsDuty(text)) return [classed(sentence, 'does')];
  const sought = dutiesOfTheSought(text);
  if (sought > 0) {
    const duties = { text: text.slice(sought), start: sentence.start + sought, end: sentence.end };
    const before = { text: text.slice(0, sought).trimEnd(), start: sentence.start, end: sentence.start + sought };
    return [
      ...classSentence({ ...before, end: before.start + before.text.length }, false, context),
      classed(duties, 'does'),
    ];
  }
  const employer = employerClass(text);
  const invited = employer === 'apply' ? invitedOnCondition(sentence, lexicon) : null;
  if (invited) return [classed(invited, 'asks')];
  if (employer) return [classed(sentence, employer)];
  if (isDutySentence(text) && text.split(/\s+/).length >= FEWEST_DUTY_WORDS) return [classed(sentence, 'does')];
  const asks = known
    ? asksOfCandidate(text)
    : asksOfCandidate(text) || (asksInProse(text, lexicon) && !isOfSomeoneElse(text));
  if (!asks || onlyNamesJob(text)) return [classed(sentence, 'other')];
  const asked = askedInSentence(sentence, lexicon);
  return asked.length === 0 ? [classed(sentence, 'other')] : asked.map((piece) => classed(piece, 'asks'));
}

const SOUGHT = /\b(?:looking (?:for|to (?:recruit|appoint|hire))|seeking|recruit(?:ing)?|hiring)\s(.{3,80})/i;
const OF_THEM =
  /\b(?:with|who|having|holding|must|experienced? (?:in|of|with)|skills?|knowledge|degree|certified|licensed)\b/i;

/** "Acme are looking for experienced Bakers to work in Leeds": whom the page seeks, and nothing that is asked of them. */
function onlyNamesJob(text: string): boolean {
  const sought = SOUGHT.exec(text);
  return sought !== null && !OF_THEM.test(text.slice(sought.index)) && recogniseTitles(sought[1]!).length > 0;
}
