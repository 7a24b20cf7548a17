/** The duties of one line: short phrases of work, without what leads up to them. */
import { allMatches } from '#libs/language';
import { piecesBetween, sentencesOf, type PagePiece } from '../../page/prose.js';
import { dutyBoundaries, isVerb, isVerbLed, tellsWork } from '../../vocabulary/duty-verbs.js';

/** A line of more words tells several duties. Careful pages tell one in up to 21 (the shipped roles). */
const SEVERAL_WORDS = 21;
/** Fewer words are no duty of their own. */
const FEWEST_WORDS = 3;

/** "You will plan lessons", "The incumbent will be responsible for planning": the duty is to plan lessons. */
const OPENING =
  /^(?:in this (?:role|position|capacity),? |as (?:an? |our |the )?[\w/&'’ -]{2,50}?,? (?=you\b)|under (?:the )?(?:direct |general )?(?:supervision|direction|guidance) of [^,]{3,60}, )?(?:(?:you|he|she|they|the (?:incumbent|successful (?:candidate|applicant)|candidate|post ?holder|job ?holder|employee|person))(?:['’]ll| will| shall| is expected to)?(?: also)?(?: be (?:responsible|accountable) for| be expected to| be required to| be involved in| be)?|(?:(?:directly|primarily|also|mainly) )?(?:responsible|accountable) for|(?:the |your )?(?:main |key |principal |primary |other |specific )*(?:role|job|position|post|duties|responsibilities|tasks)(?: (?:of the (?:role|position|job)|and (?:duties|responsibilities)))? (?:(?:will )?(?:involves?|includes?|entails?|consists? of|are|is))(?:,? but (?:are |is )?not limited to)?:?|you)\s+/i;

/** The piece without the words that lead up to a duty. */
function withoutOpening({ text, start, end }: PagePiece): PagePiece {
  const opening = OPENING.exec(text)?.[0].length ?? 0;
  return { text: text.slice(opening), start: start + opening, end };
}

const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** Where a long line may go on to another duty: marks, "and", or a capital inside a list that lost its lines. */
const JOINT =
  /[,;]\s+(?:(?:and|as well as|then)\s+)?(?:to\s+)?|\s+(?:and|as well as)\s+(?:to\s+)?|(?<=[a-z)])\s+(?=[A-Z][a-z]{2,})/g;

/** Offsets at which a long line goes on to further work, each told by a verb and what it is done to. */
function workBoundaries(text: string): number[] {
  if (wordsOf(text) <= SEVERAL_WORDS) return [];
  const joints = allMatches(text, JOINT).map(({ index, 0: mark }) => ({ index, end: index + mark.length, mark }));
  const cuts: number[] = [];
  joints.forEach(({ index, end, mark }, at) => {
    const next = text.slice(end, joints[at + 1]?.index ?? text.length);
    const [first = ''] = /^[A-Za-z]+/.exec(next) ?? [];
    const capital = !/\S/.test(mark) || /^\s+$/.test(mark);
    const begins = capital ? isVerb(first) || (/ing$/.test(first) && isVerbLed(next)) : tellsWork(next);
    if (begins && wordsOf(next) >= 2 && wordsOf(text.slice(cuts.at(-1) ?? 0, index)) >= FEWEST_WORDS) cuts.push(end);
  });
  return cuts;
}

/** The duties that a line tells, one piece each. */
export function dutyPieces(line: PagePiece): PagePiece[] {
  const sentences = wordsOf(line.text) > SEVERAL_WORDS ? sentencesOf(line) : [line];
  return sentences
    .map(withoutOpening)
    .flatMap((sentence) => {
      const listed = dutyBoundaries(sentence.text);
      return piecesBetween(sentence, listed.length > 0 ? listed : workBoundaries(sentence.text));
    })
    .map(({ text, start }) => {
      const duty = text.replace(/[,;]?\s+(?:and|as well as|then|to)(?:\s+to)?\s*$|[,;]+$/, '');
      return { text: duty, start, end: start + duty.length };
    });
}

/** What is left in one piece has about twelve words of it as label. */
const LABEL_WORDS = 14;
const BOUNDARY =
  /^(?:in|for|at|with|within|on|to|from|under|across|through|by|as|and|including|such|that|which|ensuring|while)$/i;

/** A duty in about twelve words: a longer one ends before a preposition or behind a comma. */
export function dutyLabel(text: string): string {
  const words = text.split(/\s+/);
  if (words.length <= SEVERAL_WORDS) return text;
  const ends = words.findLastIndex(
    (word, at) => at >= 6 && at <= LABEL_WORDS - 2 && (BOUNDARY.test(word) || /[,;]$/.test(words[at - 1]!)),
  );
  return words
    .slice(0, ends < 0 ? LABEL_WORDS - 2 : ends)
    .join(' ')
    .replace(/\s\([^()]*$/, '')
    .replace(/[,;:]+$/, '');
}
