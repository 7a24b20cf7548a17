/** Titles that the name of an employer follows without a separator. */
import { capitalShare, wordTotal } from '../line-shape.js';
import { isPlace, type Part } from '../places.js';
import { hasOrganisationWord, titleStrength } from '../title-words.js';

/** Splits "Java Engineer University of Bremen": a title that an organization's name follows without a separator. */
export function afterTitle(text: string, part: Part): Part[] {
  const piece = text.slice(part.start, part.end);
  const cut = afterSmallTitle(piece) ?? afterWith(piece) ?? afterIn(piece);
  if (cut)
    return [
      { start: part.start, end: part.start + cut.title },
      { start: part.start + cut.name, end: part.end },
    ];
  if (titleStrength(piece) === 0) return [part];
  const words = [...piece.matchAll(/\S+/g)];
  for (let at = 1; at < words.length; at++) {
    const cut = words[at]!.index;
    const behind = piece.slice(cut);
    // "Logistica Po S.p.A.": the form of a firm alone is no name.
    if (
      !/^\p{Lu}.*\p{Lu}\p{L}{2,}|^\p{Lu}\p{L}{2,}/u.test(behind) ||
      OF_TITLE.test(behind) ||
      titleStrength(words[at - 1]![0]) !== 2
    )
      continue;
    const title = piece.slice(0, cut);
    if (
      titleStrength(behind) > 0 ||
      wordTotal(behind) < 2 ||
      !hasOrganisationWord(behind) ||
      hasOrganisationWord(title.replace(/\b(?:software|data|ai|cloud|systems?|services?)\b/gi, ''))
    )
      continue;
    return [
      { start: part.start, end: part.start + cut },
      { start: part.start + cut, end: part.end },
    ];
  }
  return [part];
}

/** Where a title ends, and where the name of a firm behind it begins. */
interface Cut {
  title: number;
  name: number;
}

/** "operator wózka widłowego Papiernia Kostrzyń": the name of a firm behind a title in small letters; null where none stands there. */
function afterSmallTitle(piece: string): Cut | null {
  const name = SMALL_THEN_NAME.exec(piece);
  if (!name) return null;
  const title = piece.slice(0, name[1]!.length);
  return titleStrength(title) > 0 && !CONNECTS.test(title) ? { title: title.length, name: title.length + 1 } : null;
}

/** "Camarero en Hotel Playa Turquesa": an organization behind a title and the word for "in" or "at"; null where none stands there. */
function afterIn(piece: string): Cut | null {
  const match = IN_NAME.exec(piece);
  if (!match || wordTotal(match[1]!) > LONGEST_BEFORE || titleStrength(match[1]!) === 0) return null;
  const name = piece.slice(match[0].length);
  const isName = wordTotal(name) >= 2 && wordTotal(name) <= LONGEST_FIRM && hasOrganisationWord(name) && !isPlace(name);
  return isName ? { title: match[1]!.length, name: match[0].length } : null;
}

/** In words. */
const LONGEST_BEFORE = 6;
const IN_NAME =
  /^([\s:]*\p{L}[^,]{3,60}?)\s(?:en(?: el| la)?|à|à la|au|all[ao]?|al|na|no|em|im|w|we|op|på|hos)\s(?=\p{Lu}\p{Ll})/u;

/** "Fitter with Mallory & Dunn": a name behind a title and that word; null where none stands there. */
function afterWith(piece: string): Cut | null {
  const match = WITH_NAME.exec(piece);
  if (!match || wordTotal(match[1]!) > 5 || titleStrength(match[1]!) < 2) return null;
  const name = piece.slice(match[0].length);
  const isName = wordTotal(name) <= LONGEST_FIRM && capitalShare(name) >= 0.75;
  return isName ? { title: match[1]!.length, name: match[0].length } : null;
}

/** In words. */
const LONGEST_FIRM = 7;
const WITH_NAME = /^(\s*\p{Lu}[^,]{3,50}?)\s(?:with|WITH)\s(?=\p{Lu})/u;
const SMALL_THEN_NAME = /^(\s*\p{Ll}[^\p{Lu}\d]{3,40}?) (?=\p{Lu}[\p{L}.&'-]{2,}(?:\s|$))/u;
/** Words behind which a title says what it is of. */
const CONNECTS =
  /(?:^|\s)(?:of|for|in|on|and|to|at|de|du|des|d|di|da|do|dos|del|della|für|und|der|im|et|y|e|i|van|voor|en|w|z|na|av|og|och|the|la|le|les|el|il|lo|a)$/iu;

/** "HEAD OF FOUNDATION PHASE": what a title is of. */
const OF_TITLE = /^(?:of|and|for|in|to|de|du|des|für|und|et|y)\s/i;
