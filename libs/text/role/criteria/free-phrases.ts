/** Requirements in words that no table knows, and alternatives among them: "Xero or Sage", "ACA, ACCA or CIMA qualified". */
import type { Expression, PhraseLeaf } from '#libs/contracts';
import { phraseLeaf, phraseStems } from './phrase-leaf.js';

export interface PhraseAsked {
  /** Stems that the criterion's id is made of: the same for the same content, wherever it stands and however it is led up to. */
  name: string;
  expression: PhraseLeaf | Extract<Expression, { test: 'any' }>;
}

const NAME_STEMS = 5;

/** Between alternatives. */
const BREAK = /,?\s+(?:and\/)?or\s+|,\s+|\s?\/\s?/gi;
const SAYS_OR = /\s(?:and\/)?or\s|\S\s?\/\s?\S/i;
/** A last alternative that names no other: "or equivalent", "or similar". */
const AND_THE_LIKE = /^(?:an? )?(?:equivalents?|similar|comparable|related|the like|other(?:s| tools?)?)\b/i;
const MOST_ALTERNATIVES = 8;
const LONGEST_NAME = 3;
const LONGEST = 200;

/** A kind of thing with examples of it in brackets: "ATS (Greenhouse, Workable or similar)". */
const EXAMPLES = /^([^()]{2,60})\(([^()]{2,120})\)[\s.]*$/;
const SAYS_SUCH = /\b(?:e\.?g\.?,?|such as|for example,?|like|etc\.?)(?=[\s,)]|$)/i;

const namesIn = (text: string): string[] =>
  text
    .split(BREAK)
    .map((part) => part.trim().replace(/[.;:]+$/, ''))
    .filter((part) => part !== '');

/** A name: written with a capital or a digit, in few words. */
const isName = (text: string): boolean =>
  /^(?:[\p{Lu}\d]|[a-z]+[A-Z\d])/u.test(text) && text.split(/\s+/).length <= LONGEST_NAME;

/** The alternatives that a phrase consists of, or null: names, or two bare words; never a whole sentence with an "or" in it. */
export function alternativesIn(text: string): string[] | null {
  if (text.length > LONGEST) return null;
  const [, head, examples] = EXAMPLES.exec(text) ?? [];
  if (head && examples && (SAYS_OR.test(examples) || SAYS_SUCH.test(examples)))
    return [head.trim(), ...namesIn(examples.replace(SAYS_SUCH, ' '))];
  if (!SAYS_OR.test(text)) return null;
  const parts = namesIn(text.replace(/\([^()]*\)/g, ' '));
  if (parts.length < 2 || parts.length > MOST_ALTERNATIVES) return null;
  const words = parts.map((part) => part.split(/\s+/).length);
  const names = parts.slice(0, -1).every(isName) && words.at(-1)! <= LONGEST_NAME + 1;
  const bare = parts.length === 2 && words.every((count) => count <= 2) && !text.includes(',') && !/\//.test(text);
  // A slash joins words rather than things: "Telesales/Telemarketing Executive" is one, "HTML/CSS" and "Team Lead/Technical Lead" are two.
  if (/\S\s?\/\s?\S/.test(text) && !words.every((count) => count === 1) && new Set(parts.map(lastWord)).size > 1)
    return null;
  if (bare && !names && words[0] === 1 && words[1] === 2) return [`${parts[0]!} ${lastWord(parts[1]!)}`, parts[1]!];
  return names || bare ? parts : null;
}

const lastWord = (text: string): string => text.split(/\s+/).at(-1)!.toLowerCase();

/** A requirement in free words: one phrase, or any of the alternatives that it names. Null where it has no word that carries meaning. */
export function phraseAsked(text: string, label: string): PhraseAsked | null {
  const stems = phraseStems(text);
  const whole = phraseLeaf(label, stems);
  if (!whole) return null;
  const name = stems.slice(0, NAME_STEMS).join(' ');
  const others = alternativesIn(text)?.filter((part) => !AND_THE_LIKE.test(part)) ?? [];
  const parts = others.map((part) => phraseLeaf(part, phraseStems(part))).filter((leaf) => leaf !== null);
  return { name, expression: parts.length > 1 ? { test: 'any', label: whole.label, parts } : whole };
}

/** An item of a list: up to four words that each begin like a name, "Xero", "Microsoft Sentinel", "C++ Builder". */
const LISTED =
  /(?:[\p{Lu}][\p{L}\p{N}.+#-]*|\p{Ll}+\p{Lu}[\p{L}\p{N}]*)(?: (?:[\p{Lu}\d][\p{L}\p{N}.+#-]*|\p{Ll}+\p{Lu}[\p{L}\p{N}]*)){0,3}/gu;
/** What may stand behind a name that is a whole item of a list. */
const WHOLE_BEHIND =
  /^\s*(?:$|[,;.)/&(]|(?:or|and|is|are|experience|knowledge|skills?|certifi\w+|preferred|required|desirable|would|with|in|on|for|to)\b)/i;
const JOINS_BEFORE = /(?:,|\bor|\band|\/|&|\()\s*(?:or |and )?$/i;
const JOINS_BEHIND = /^\s*(?:,|or\b|and\b|\/|&|\))/i;

/**
 * Names in a list beside known ones that no table knows: "Salesforce or HubSpot", "Splunk, Elastic or Sentinel". Each must stand next to a
 * known one or to another such name, joined by a comma, a slash, "and" or "or".
 */
export function unknownNames(
  text: string,
  known: readonly { start: number; end: number }[],
): { text: string; start: number; end: number }[] {
  if (known.length === 0 || text.length > LONGEST * 4) return [];
  const names = [...text.matchAll(LISTED)]
    .map((match) => {
      const words = match[0].replace(/[.-]+$/, '');
      return { text: words, start: match.index, end: match.index + words.length };
    })
    .filter(({ end }) => WHOLE_BEHIND.test(text.slice(end, end + 16)))
    .filter(({ start, end }) => !known.some((one) => one.start < end && one.end > start));
  // From the known ones outwards: a name counts once its neighbour in the list does.
  const listed = new Set<(typeof names)[number]>();
  const places = (): { start: number; end: number }[] => [...known, ...listed];
  const joined = (a: { end: number }, b: { start: number }): boolean =>
    b.start >= a.end &&
    b.start - a.end <= 8 &&
    /^\s*(?:,|\/|&|,?\s?\b(?:or|and|and\/or)\b)\s*(?:(?:or|and|of)\s)?$/i.test(text.slice(a.end, b.start));
  for (const name of [...names, ...[...names].reverse()]) {
    if (listed.has(name)) continue;
    if (
      !JOINS_BEFORE.test(text.slice(Math.max(0, name.start - 8), name.start)) &&
      !JOINS_BEHIND.test(text.slice(name.end, name.end + 6))
    )
      continue;
    if (places().some((one) => joined(one, name) || joined(name, one))) listed.add(name);
  }
  return names.filter((name) => listed.has(name) && !NOT_A_NAME.test(name.text));
}

/** Words that begin a sentence or a clause, and no name. */
const NOT_A_NAME =
  /^(?:experience|knowledge|strong|good|ability|familiar\w*|proficien\w*|understanding|required|preferred|must|nice|plus|years?|the|an?|our|your|you|we|and|or|with|etc|other|similar|data|software|engineering|development|design|management|skills?|tools?|responsibilities|requirements|degree|bachelor\S*|master\S*|phd|i|ii|iii|english|german|french|spanish)\b/i;
