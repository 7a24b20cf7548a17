/** A search as the database asks it, and where what was sought stands in a text. */
import type { SearchCondition, SearchFault } from '#libs/contracts';
import { parseSearch, SearchSyntaxError, type SearchExpression, type SoughtPhrase } from './parse-search.js';
import { searchWords, writtenTogether, type SearchWord } from './search-words.js';
import { quotedLexeme } from './search-vectors.js';

export interface CompiledSearch {
  condition: SearchCondition;
  /**
   * The first place of each thing sought, in the order of the search; what must not be there is not looked for.
   * @param most so many things at most
   */
  foundIn: (text: string, most: number) => { start: number; end: number }[];
}

/** @returns what was typed, ready to be asked; or why it cannot be read, and where */
export function compileSearch(text: string): CompiledSearch | { fault: SearchFault } {
  try {
    const search = parseSearch(text);
    const sought = phrasesOf(search).map(formsOf);
    return { condition: conditionOf(search), foundIn: (document, most) => placesIn(document, sought, most) };
  } catch (error) {
    if (error instanceof SearchSyntaxError) return { fault: error.fault };
    throw error;
  }
}

/** Alternatives that any one document can hold are one question. */
function conditionOf(search: SearchExpression): SearchCondition {
  if ('all' in search) return { all: search.all.map(conditionOf) };
  if ('not' in search) return { not: conditionOf(search.not) };
  if (!('any' in search)) return { words: queryOf(search) };
  const any = search.any.map(conditionOf);
  const words = any.flatMap((one) => ('words' in one ? [one.words] : []));
  const others = any.filter((one) => !('words' in one));
  const together = words.length === 0 ? [] : [{ words: words.map((one) => `(${one})`).join(' | ') }];
  return others.length === 0 ? together[0]! : { any: [...together, ...others] };
}

/** `event-driven design` → `(('event' <-> 'driven') | 'eventdriven') <-> 'design'`. */
function queryOf({ words, beginning }: SoughtPhrase): string {
  const groups = compoundsOf(words);
  const asked = groups.map((group, index) => {
    const star = beginning && index === groups.length - 1 ? ':*' : '';
    const forms = group.map(({ form }) => quotedLexeme(form));
    const apart = `${forms.join(' <-> ')}${star}`;
    const joined = writtenTogether(group);
    if (joined !== null) return `((${apart}) | ${quotedLexeme(joined)}${star})`;
    return forms.length > 1 ? `(${apart})` : apart;
  });
  return asked.reduce((before, next) => `(${before} <-> ${next})`);
}

function compoundsOf(words: readonly SearchWord[]): SearchWord[][] {
  const groups: SearchWord[][] = [];
  for (const word of words) {
    const last = groups.at(-1);
    if (last?.[0]?.compound === word.compound) last.push(word);
    else groups.push([word]);
  }
  return groups;
}

function phrasesOf(search: SearchExpression): SoughtPhrase[] {
  if ('all' in search) return search.all.flatMap(phrasesOf);
  if ('any' in search) return search.any.flatMap(phrasesOf);
  return 'not' in search ? [] : [search];
}

/** Words of a phrase as they may stand one behind the other: apart, or compounds written together. */
interface SoughtForms {
  ways: string[][];
  beginning: boolean;
}

function formsOf({ words, beginning }: SoughtPhrase): SoughtForms {
  const apart = words.map(({ form }) => form);
  const together = compoundsOf(words).flatMap((group) => writtenTogether(group) ?? group.map(({ form }) => form));
  return { ways: together.length === apart.length ? [apart] : [apart, together], beginning };
}

function placesIn(text: string, sought: readonly SoughtForms[], most: number): { start: number; end: number }[] {
  const words = searchWords(text);
  const at = new Map(sought.flatMap(({ ways }) => ways.map((way): [string, number[]] => [way[0]!, []])));
  words.forEach(({ form, also }, place) => {
    at.get(form)?.push(place);
    for (const one of also) at.get(one)?.push(place);
  });
  const found: { start: number; end: number }[] = [];
  for (const { ways, beginning } of sought) {
    if (found.length === most) break;
    for (const way of ways) {
      const place = firstPlace(words, at, way, beginning);
      if (place === null) continue;
      const { start } = reached(words, place, way[0]!);
      const { end } = reached(words, place + way.length - 1, way.at(-1)!);
      if (!found.some((other) => other.start === start && other.end === end)) found.push({ start, end });
      break;
    }
  }
  return found;
}

/** The word at a place, or all of its compound where that is what was asked for. */
function reached(words: readonly SearchWord[], place: number, asked: string): { start: number; end: number } {
  const word = words[place]!;
  if (asked.startsWith('.') || asked.length <= word.form.length) return word;
  const ofCompound = words.filter(({ compound }) => compound === word.compound);
  return { start: ofCompound[0]!.start, end: ofCompound.at(-1)!.end };
}

function firstPlace(
  words: readonly SearchWord[],
  at: ReadonlyMap<string, readonly number[]>,
  way: readonly string[],
  beginning: boolean,
): number | null {
  const holds = (place: number, index: number): boolean => {
    const word = words[place];
    const asked = way[index]!;
    if (word === undefined) return false;
    const forms = [word.form, ...word.also];
    return beginning && index === way.length - 1 ? forms.some((form) => form.startsWith(asked)) : forms.includes(asked);
  };
  const candidates = beginning && way.length === 1 ? words.keys() : (at.get(way[0]!) ?? []);
  for (const place of candidates) {
    if (way.every((_, index) => holds(place + index, index))) return place;
  }
  return null;
}
