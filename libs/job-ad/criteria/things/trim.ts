/** What a requirement asks for without what leads up to it and what it is for. */
import { allMatches } from '#libs/language';
import { pieceOf, type PagePiece } from '../../page/prose.js';
import { isVerb } from '../../vocabulary/duty-verbs.js';
import { isFiller } from '../../vocabulary/filler-words.js';
import { rangeBehindOpening } from '../../vocabulary/opening-phrases.js';
import { withoutBrackets } from '../phrases/separators.js';

/** Words that begin a purpose or a clause about what is asked. */
const TAIL =
  /[,;]?\s+(?:(?:in order|so as) to|so that|such that|to(?: [a-z]+ly)? ([a-z]+)|that|which|who|whose|when|where|while|whilst|whenever|because|since|ensuring|(?:as|if|when) (?:needed|required|necessary|appropriate|well(?! as)|we|you)|with (?:the|an?) (?:aim|goal|objective|intention|view))\b/gi;

/** Words that nothing asked ends with. */
const LOOSE_END =
  /[\s,;:–—-]+(?:in|of|with|for|to|and|or|the|an?|by|on|at|from|as|into|within|where|which|that|who|when|is|are|be|been|has|have|will|would|but|not|etc|our|your|their|its|is an?|e\.g|i\.e|such|like|including)$/i;

/** Offset at which a purpose or a clause begins, or the length of the text. */
export function endOfThing(text: string): number {
  const open = withoutBrackets(text);
  const tail = allMatches(open, TAIL).find(
    (match) => (match[1] === undefined || isVerb(match[1])) && !isFiller(open.slice(0, match.index)),
  );
  return tail?.index ?? text.length;
}

/** The piece without opening words, importance cues, purposes, loose ends and half brackets; empty where nothing asked is left. */
export function trimmedThing(piece: PagePiece): PagePiece {
  // Figures that a board has masked ask for nothing: "**** per hour".
  const masked = /^(?:[*\s]+)?/.exec(piece.text)![0].length;
  const text = pieceOf(piece, masked, piece.text.length);
  const range = rangeBehindOpening(text.text);
  const core = pieceOf(text, range.start, range.end);
  return withoutLooseEnds(pieceOf(core, 0, endOfThing(core.text)));
}

function withoutLooseEnds(piece: PagePiece): PagePiece {
  const bracket = unclosedBracket(piece.text);
  if (bracket >= 0) return withoutLooseEnds(pieceOf(piece, 0, bracket));
  const loose = LOOSE_END.exec(piece.text);
  return loose && loose.index > 0 ? withoutLooseEnds(pieceOf(piece, 0, loose.index)) : piece;
}

/** Place of a bracket that is opened or closed alone, or -1. */
function unclosedBracket(text: string): number {
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if ('(['.includes(text[at]!)) open.push(at);
    else if (')]'.includes(text[at]!) && open.pop() === undefined) return at;
  }
  return open[0] ?? -1;
}

const LABEL_WORDS = 10;
const FEWEST_WORDS = 4;
const MOST_WORDS = 9;
const BOUNDARY =
  /^(?:in|for|at|with|within|on|to|from|of|under|into|across|through|by|as|using|and|or|including|such|where|that|which|via|during|between|around|like|against)$/i;

/** A way to what is asked, as its alternative: "… or the ability to obtain it within 90 days". */
const WAY_TO_IT =
  /,?\s\(?or (?:(?:an?|the) )?(?:ability|able|willing(?:ness)?(?: and able)?|eligib(?:le|ility)|working towards|be(?:ing)? able)\b[^,;)]*\)?/i;

/** A label of about eight words: a longer text ends before its last preposition or comma within them. */
export function shortLabel(asked: string): string {
  const whole = asked.replace(WAY_TO_IT, '').trimEnd() || asked;
  const text = whole.split(/\s+/).length <= LABEL_WORDS ? whole : whole.replace(/\s\((?:[^\s()]+\s){3,}[^()]*\)/g, '');
  const words = text.split(/\s+/);
  // Names beside each other without marks are a list that lost its lines, and no sentence.
  const names = words.filter((word) => /^[\p{Lu}\d]/u.test(word)).length;
  if (words.length <= LABEL_WORDS || names > words.length / 2) return text;
  let end = MOST_WORDS;
  for (let at = MOST_WORDS; at >= FEWEST_WORDS; at--) {
    if (BOUNDARY.test(words[at]!) || /[,;)]$/.test(words[at - 1]!)) {
      end = at;
      break;
    }
  }
  const label = words.slice(0, end).join(' ');
  return withoutLooseEnds({ text: label.replace(/[,;:]+$/, ''), start: 0, end: 0 }).text || label;
}
