/** What a requirement names, and what it asks to be done with it. */
import { CLASS_TERM_PREFIX, type NamedThing } from '#libs/contracts';
import {
  actionNamed,
  actionsLike,
  contentWords,
  GENERAL_WEIGHT,
  initialStems,
  pairsAsked,
  stem,
  synonymsOf,
  taskWeight,
  TELLING,
} from '#libs/language';
import { isVerbForm } from '../../vocabulary/duty-verbs.js';

/** What a text says is done, and to what. */
export interface WhoDoesWhat {
  /** Stems of its verbs, each with those of the same action; sorted. */
  actions: string[];
  things: NamedThing[];
}

/** A tool in a text, and the class that it is of. */
export interface NamedTool {
  start: number;
  end: number;
  skillClass: string;
}

/** Weight of a class of tools, in the unit of `taskWeight`: more than any word, because the tool tells "Kubernetes clusters". */
const CLASS_WEIGHT = 900;
/** Weight of the general word behind a tool's purpose ("payroll system"): the purpose is what has to be named. */
const TOOL_HEAD_WEIGHT = 150;

/** Where a noun phrase ends; "of" joins two. */
const JOINT =
  /[,;:()/–—]|\b(?:and|or|to|in|on|at|for|from|with|by|as|using|via|through|throughout|across|under|within|into|onto|per|including|includes?|such|like|e\.g|is|are|be|who|that|which|while|when|where|ensuring|against|between|during|before|after|about|over|upon|plus|not|any|all|every|their|our|your|its)\b/gi;
/** What follows these is no object of the work. */
const ASIDE =
  /^(?:with|by|using|via|through|throughout|from|for|in|on|at|as|within|under|across|before|after|during|per|about|over)$/i;
/** After these a verb may follow. */
const BEFORE_VERB = /^(?:|[,;:()/–—]|and|or|to|by|while|who|that|which|ensuring)$/i;

/**
 * Reads who does what: the verbs at the beginning and after "and", and the noun phrases between commas, conjunctions and prepositions.
 *
 * @param tools those named in the text, by their places
 */
export function readThings(text: string, tools: readonly NamedTool[]): WhoDoesWhat {
  const actions = new Set<string>();
  const things: NamedThing[] = [];
  let isLight = false;
  for (const { words, start, before } of nounPhrases(text)) {
    const mayBeginWithVerb = BEFORE_VERB.test(before);
    const verb = mayBeginWithVerb ? verbAtStart(words) : null;
    const thing = thingOf(words, start, tools, verb);
    const isAside = ASIDE.test(before) && things.length > 0 && !(isLight && OF_ACTION.test(before));
    if (thing) things.push(isAside ? { ...thing, aside: true } : thing);
    const named = mayBeginWithVerb ? actionOfLightVerb(words) : null;
    for (const action of [verb, named]) if (action !== null) for (const one of actionsLike(action)) actions.add(one);
    isLight = named !== null;
  }
  return { actions: [...actions].sort(), things };
}

/** Whether a requirement begins with an action: "handling returns", "managed a budget". */
export function beginsWithAction(text: string): boolean {
  const [first = ''] = /^[A-Za-z]+/.exec(text) ?? [];
  return /(?:ing|ed)$/.test(first) && isVerbForm(first) && /\s/.test(text.trim());
}

interface NounPhrase {
  words: string;
  /** Place of the words in the text. */
  start: number;
  /** The joint before it: a word or a mark; empty at the beginning. */
  before: string;
}

function nounPhrases(text: string): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  let start = 0;
  let before = '';
  for (const joint of [...text.matchAll(JOINT), null]) {
    const words = text.slice(start, joint?.index);
    phrases.push({ words, start, before });
    if (!joint) break;
    const [mark] = joint;
    // Of marks in a row the first counts, and a word more than a mark.
    if (words.trim() !== '' || /[a-z]/i.test(mark)) before = mark;
    start = joint.index + mark.length;
  }
  return phrases;
}

/** The stem of the verb that begins the words, also behind an adverb; null for others. */
function verbAtStart(words: string): string | null {
  const [, first] = /^\s*(?:\w+ly\s+)?([A-Za-z]+)\b/.exec(words) ?? [];
  if (first === undefined || first.endsWith('ed') || !isVerbForm(first)) return null;
  return contentWords(first)[0]?.stem ?? stem(first.toLowerCase());
}

/** Verbs that only say that something is done; what is done says the noun: "give advice on", "perform maintenance of". */
const LIGHT = /^\s*(?:give|provide|do|make|perform|conduct|carry out|offer|deliver|take|undertake)s?(?:ing)?\b/i;
/** Between such a noun and what is done to it. */
const OF_ACTION = /^(?:on|of|for|in|with|to|about)$/i;

/** The stem of the verb that a light one and its noun stand for; null for other words. */
function actionOfLightVerb(words: string): string | null {
  const noun = LIGHT.test(words) ? contentWords(words).at(-1) : undefined;
  return noun ? actionNamed(noun.stem) : null;
}

/**
 * The thing that words name. A verb at their beginning is left out, but where its object is common to every trade it tells the thing
 * ("supervise staff", "welding"). Null for words that name none.
 */
function thingOf(words: string, start: number, tools: readonly NamedTool[], verb: string | null): NamedThing | null {
  const within = tools.filter((tool) => tool.start >= start && tool.end <= start + words.length);
  const all = [...new Set(contentWords(withoutTools(words, start, within)).map((word) => word.stem))];
  const classes = [...new Set(within.map(({ skillClass }) => CLASS_TERM_PREFIX + skillClass))];
  const objects = all.filter((one) => one !== verb);
  const isTelling = classes.length > 0 || objects.some((one) => taskWeight(one) >= TELLING);
  const saysNothing = verb !== null && taskWeight(verb) <= GENERAL_WEIGHT && objects.length > 1;
  const stems = isTelling || saysNothing ? objects : all;
  const namesThing = isTelling || stems.length > 1 || stems.some((one) => taskWeight(one) >= TELLING);
  if (!namesThing) return null;
  const head = stems.length > 1 ? toolHead(words) : null;
  const terms = [
    ...stems.map((term) => ({ term, weight: term === head ? TOOL_HEAD_WEIGHT : taskWeight(term) })),
    ...classes.map((term) => ({ term, weight: CLASS_WEIGHT })),
  ];
  const synonyms = [...synonymsIn(all, terms), ...initialsOf(words, terms)];
  return { terms, ...(synonyms.length > 0 && { synonyms }) };
}

function withoutTools(words: string, start: number, tools: readonly NamedTool[]): string {
  return tools.reduce((rest, tool) => {
    const [from, to] = [tool.start - start, tool.end - start];
    return rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
  }, words);
}

/** "Payroll system": a tool for what stands before it, which is not the tool. Letters name the tool itself ("POS system"). */
const TOOL_HEAD = /(?<!\b[A-Z][A-Z&/]+\s)\b(?:systems?|software|tools?|platforms?|applications?|packages?)\s*$/;

/** Whether words name tools and nothing that they are for: "tools", "software". */
export const namesToolsAlone = (words: string): boolean =>
  toolHead(words.toLowerCase()) !== null && contentWords(words).length === 1;

function toolHead(words: string): string | null {
  const [word] = TOOL_HEAD.exec(words) ?? [];
  return word === undefined ? null : (contentWords(word)[0]?.stem ?? null);
}

/** The initials of a name that is spelled out show it: "PRSA" for "Public Relations Society of America". */
function initialsOf(words: string, terms: NamedThing['terms']): NonNullable<NamedThing['synonyms']> {
  const weight = terms.reduce((sum, one) => sum + one.weight, 0);
  return initialStems(words).map((one) => ({ of: terms.map((_, place) => place), terms: [one], weight }));
}

/** The listed synonyms of words, each for the terms that it stands for. */
function synonymsIn(stems: readonly string[], terms: NamedThing['terms']): NonNullable<NamedThing['synonyms']> {
  return synonymsOf(stems).flatMap(({ of, terms: others, implied }) => {
    const places = of.map((one) => terms.findIndex(({ term }) => term === one)).filter((place) => place >= 0);
    if (places.length === 0) return [];
    const pairs = pairsAsked(others);
    const ours = places.reduce((sum, place) => sum + terms[place]!.weight, 0);
    // The lighter of the two sides, at least half: "computers" is weak evidence of "laptops". A listed pair of common words says it all.
    const theirs = pairs.length > 0 ? ours : others.reduce((sum, one) => sum + taskWeight(one), 0);
    const weight = Math.round(Math.max(ours / 2, Math.min(ours, theirs)));
    const shown = pairs.length > 0 ? pairs : [...others];
    return [{ of: places, terms: shown, weight, ...(implied && { implied: true as const }) }];
  });
}
