/** "A or B" in free words: what each alternative asks for, with the words that English writes once for all of them. */

/** Alternatives, and whether words were shared among them, which is a reading that a person may want to change. */
export interface Alternatives {
  parts: string[];
  shared: boolean;
}

/** Between alternatives. */
const BREAK = /,?\s+(?:and\/)?or\s+|,\s+|\s?\/\s?/gi;
const SAYS_OR = /\s(?:and\/)?or\s|\S\s?\/\s?\S/i;
/** A last alternative that names no other ("or equivalent", "or above"), or only a way to what is asked ("or working towards it"). */
const NAMES_NO_OTHER =
  /,?\s*\(?\b(?:and\/)?or (?:(?:an?|the) )?(?:equivalents?|similar|comparable|related|the like|others?(?: tools?)?|above|higher|more|better|older|over|greater|longer|so|less|below|later|working towards|willing(?:ness)?(?: and able)? to|ability to|able to|eligib(?:le|ility)|in process|currently|be(?:ing)? (?:able|willing)|pending)\b[^,;)]*\)?/gi;
const AND_THE_LIKE = /^(?:an? )?(?:equivalents?|similar|comparable|related|the like|other(?:s| tools?)?)\b/i;
const MOST_ALTERNATIVES = 8;
const LONGEST_NAME = 3;
const LONGEST = 200;
/** More words than this on a side, and it is a clause of its own. */
const LONGEST_SIDE = 6;

/** A kind of thing with examples of it in brackets: "ATS (Greenhouse, Workable or similar)". */
const EXAMPLES = /^([^()]{2,60})\(([^()]{2,120})\)[\s.]*$/;
const SAYS_SUCH = /\b(?:e\.?g\.?,?|such as|for example,?|like|etc\.?)(?=[\s,)]|$)/i;

/** Words that ask for nothing alone: they belong to each alternative. */
const GENERAL =
  /^(?:experience|knowledge|background|environments?|settings?|sectors?|industr(?:y|ies)|skills?|roles?|positions?|projects?|work|exposure|training|qualifications?|certifi(?:cations?|cates?|ed)|licen[cs]e[ds]?|registered|registration|cards?|tickets?|diplomas?|degrees?|accredited|accreditation|approved|chartered|qualified|level|systems?|software|tools?|platforms?|teams?|companies|organi[sz]ations?|firms?)$/i;
/** Matches words that open a clause of its own, so that the sides share nothing. */
const CLAUSE = /\b(?:and|whether|if|you|we|they|not|when|who|that|which|can|will|is|are|either|no|but)\b|[:;&]/i;
const PREPOSITION = /^(?:in|for|at|with|within|on|to|from|of|under|into|across|through|by|as|using|an?|the|your|our)$/i;
const GERUND = /^[a-z]{3,}ing$/i;

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
const lastWord = (text: string): string => wordsOf(text).at(-1)!.toLowerCase();

const namesIn = (text: string): string[] =>
  text
    .split(BREAK)
    .map((part) => part.trim().replace(/[.;:]+$/, ''))
    .filter((part) => part !== '');

/** A name: written with a capital or a digit, in few words. */
export const isName = (text: string): boolean =>
  /^(?:[\p{Lu}\d]|[a-z]+[A-Z\d])/u.test(text) && wordsOf(text).length <= LONGEST_NAME;

/** Letters of a name ("AML", "SHRM-CP"), which stand for whole words. */
const isLetters = (word: string): boolean => /^(?=.*\p{Lu}.*\p{Lu})[\p{L}-]+$/u.test(word);

/** A thing of its own in the plural, which no noun behind the "or" belongs to: "banks" in "banks or insurers". */
const isPlural = (word: string): boolean => /[^s]s$|^(?:children|people|men|women|staff)$/i.test(word);

/** Words up to where a phrase turns to where, for whom or with what it is. */
function beforePreposition(words: readonly string[]): number {
  const at = words.findIndex((word, index) => index > 0 && PREPOSITION.test(word));
  return at < 0 ? words.length : at;
}

/** How many words at the end of the first of several alternatives are what the others stand beside: those after a preposition or gerund. */
function opening(words: readonly string[]): number {
  const at = words.findLastIndex(
    (word, index) => index < words.length - 1 && (PREPOSITION.test(word) || (index === 0 && GERUND.test(word))),
  );
  return at + 1;
}

/**
 * Completes both sides of an "or" to whole phrases: "hospital | community pharmacy" share the noun, "managing budgets |
 * grants" the verb, "forklift license | certification" the object, "Level 2 | 3 in cookery" the level. Null where the
 * sides are clauses of their own.
 */
function sharedOut(sides: readonly string[]): Alternatives | null {
  const first = wordsOf(sides[0]!);
  const last = wordsOf(sides.at(-1)!);
  const from = opening(first);
  const front = first.slice(0, from);
  const cores = [first.slice(from), ...sides.slice(1, -1).map(wordsOf)];
  const to = beforePreposition(last);
  const end = last.slice(0, to);
  const tail = last.slice(to);
  if (GERUND.test(end[0]!) && end.length > 1 && front.length > 0) return { parts: [...sides], shared: false };
  cores.push(end);
  if (cores.some((core) => core.length === 0 || core.length > LONGEST_SIDE)) return null;

  // "NVQ Level 2 or 3": the number is what differs.
  if (
    cores.slice(1).every((core) => core.length === 1 && /^\d+\+?$/.test(core[0]!)) &&
    /^\d+$/.test(cores[0]!.at(-1)!)
  ) {
    const named = cores[0]!.slice(0, -1);
    cores.forEach((core, at) => at > 0 && core.unshift(...named));
    return { parts: cores.map((core) => [...front, ...core, ...tail].join(' ')), shared: true };
  }
  // "Forklift license or certification": a bare general word has the same object.
  if (end.every((word) => GENERAL.test(word))) {
    const named = cores[0]!.slice(0, Math.max(0, cores[0]!.length - end.length));
    if (named.length === 0) return null;
    return {
      parts: cores.map((core, at) => [...front, ...(at === 0 ? [] : named), ...core, ...tail].join(' ')),
      shared: true,
    };
  }
  const general = end.findIndex((_, at) => end.slice(at).every((one) => GENERAL.test(one)));
  const parts = cores.map((core, at) => {
    if (at === cores.length - 1) return core;
    const missing = end.slice(core.length);
    // Letters stand for whole words and take only what all alternatives are of: "AML or financial crime background".
    const head =
      missing.length === 0 || core.length >= end.length
        ? []
        : core.every(isLetters)
          ? end.slice(general < 0 ? end.length : general)
          : missing;
    const own = GENERAL.test(core.at(-1)!) || (isPlural(core.at(-1)!) && isPlural(end.at(-1)!));
    return own ? core : [...core, ...head];
  });
  const given = parts.flatMap((part, at) => part.slice(cores[at]!.length));
  const shared = front.length > 0 || tail.length > 0 || given.some((word) => !GENERAL.test(word));
  return { parts: parts.map((core) => [...front, ...core, ...tail].join(' ')), shared };
}

/**
 * The alternatives that a phrase consists of, or null. Names stand as they are ("Xero or Sage"); words that English writes once for all are
 * given to each ("hospital or community pharmacy", "selling to banks or insurers"). A whole sentence with an "or" in it is none.
 */
export function alternativesIn(whole: string): Alternatives | null {
  if (whole.length > LONGEST) return null;
  const [, head, examples] = EXAMPLES.exec(whole) ?? [];
  if (head && examples && (SAYS_OR.test(examples) || SAYS_SUCH.test(examples)))
    return { parts: [head.trim(), ...namesIn(examples.replace(SAYS_SUCH, ' ')).filter(isOne)], shared: false };
  const text = withoutLesserOr(whole);
  if (!SAYS_OR.test(text)) return null;
  const bare = text.replace(/\([^()]*\)/g, ' ').trim();
  const names = namesIn(bare);
  if (names.length < 2 || names.length > MOST_ALTERNATIVES) return null;
  const counts = names.map((part) => wordsOf(part).length);
  // A slash joins words rather than things: "Telesales/Telemarketing Executive" is one, "HTML/CSS" and "Team Lead/Technical Lead" are two.
  const slashed = /\S\s?\/\s?\S/.test(bare.replace(/\sand\/or\s/gi, ' or '));
  if (slashed && !counts.every((count) => count === 1) && new Set(names.map(lastWord)).size > 1) return null;
  const named = names.slice(0, -1).every(isName) && counts.at(-1)! <= LONGEST_NAME + 1;
  const allNames = named && wordsOf(names.at(-1)!).every((word) => isName(word));
  if (slashed || allNames) return named ? { parts: names.filter(isOne), shared: false } : null;
  // The first "or" is read; another one behind a preposition belongs to the words that all share.
  const [before = '', ...behind] = bare.split(/,?\s+(?:and\/)?or\s+/i);
  const after = behind.join(' or ');
  const sides = [...before.split(/,\s+/), after].map((side) => side.trim().replace(/[.;:,]+$/, ''));
  if (behind.length > 1 && beforePreposition(wordsOf(behind[0]!)) === wordsOf(behind[0]!).length) {
    const all = namesIn(bare);
    return sidesOf(all);
  }
  return sidesOf(sides);
}

function sidesOf(sides: readonly string[]): Alternatives | null {
  const kept = sides.filter(isOne);
  // "Salesforce, HubSpot or another CRM": the last one is whatever is of that kind.
  if (ANOTHER.test(kept.at(-1) ?? ''))
    return { parts: kept.map((side) => side.replace(ANOTHER, '')).filter((side) => side !== ''), shared: false };
  if (kept.length < 2 || kept.some((side) => CLAUSE.test(side) || wordsOf(side).length > 2 * LONGEST_SIDE)) return null;
  return sharedOut(kept);
}

const ANOTHER = /^(?:another|any other|other|some other)\s*/i;
const isOne = (part: string): boolean => part !== '' && !AND_THE_LIKE.test(part);

/**
 * Removes a last alternative that names nothing else: "CIPD Level 5 or above", "a state license or ability to obtain
 * one".
 */
export const withoutLesserOr = (text: string): string => text.replace(NAMES_NO_OTHER, ' ').replace(/\s+/g, ' ').trim();
