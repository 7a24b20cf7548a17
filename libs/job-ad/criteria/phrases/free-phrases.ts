/** Requirements in words that no table knows, and alternatives among them: "Xero or Sage", "ACA, ACCA or CIMA qualified". */
import type { Expression, PhraseLeaf } from '#libs/contracts';
import { allMatches } from '#libs/language';
import { alternativesIn, withoutLesserOr } from './alternatives.js';
import { phraseLeaf, phraseStems } from './phrase-leaf.js';
import { joinNames } from '../drafts/join-names.js';

export interface PhraseAsked {
  /** Stems that the criterion's id is made of: the same for the same content, wherever it stands and however it is led up to. */
  name: string;
  expression: PhraseLeaf | Extract<Expression, { test: 'any' }>;
  /** The alternatives in words, where they were read with words that the text writes once; else null. */
  shared: string | null;
}

const NAME_STEMS = 5;

/** A requirement in free words: one phrase, or any of the alternatives that it names. Null where it has no word that carries meaning. */
export function phraseAsked(text: string, label: string): PhraseAsked | null {
  const stems = phraseStems(withoutLesserOr(text));
  const whole = phraseLeaf(label, stems);
  if (!whole) return null;
  const name = stems.slice(0, NAME_STEMS).join(' ');
  const found = alternativesIn(text);
  const parts = (found?.parts ?? []).map((part) => phraseLeaf(part, phraseStems(part))).filter((leaf) => leaf !== null);
  if (parts.length < 2) return { name, expression: whole, shared: null };
  const shared = found!.shared ? joinNames(found!.parts, 'or') : null;
  return { name, expression: { test: 'any', label: whole.label, parts }, shared };
}

/** Longer texts are no list of names. */
const LONGEST = 800;

/** An item of a list: up to four words that each begin like a name, "Xero", "Microsoft Sentinel", "C++ Builder". */
const LISTED =
  /(?:[\p{Lu}][\p{L}\p{N}.+#-]*|\p{Ll}+\p{Lu}[\p{L}\p{N}]*)(?: (?:[\p{Lu}\d][\p{L}\p{N}.+#-]*|\p{Ll}+\p{Lu}[\p{L}\p{N}]*)){0,3}/gu;
/** Matches words allowed after a name that is a whole item of a list. */
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
  if (known.length === 0 || text.length > LONGEST) return [];
  const names = allMatches(text, LISTED)
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
