import type { NamedThing } from '#libs/contracts';
import {
  actionNamed,
  actionsLike,
  CLASS_TERM_PREFIX,
  contentWords,
  stem,
  synonymsOf,
  taskWeight,
} from '#libs/language';
import { isVerbForm } from '../../vocabulary/duty-verbs.js';

/** What a text says is done, and to what. */
export interface WhoDoesWhat {
  /** Stems of its verbs, each with those of the same action. */
  actions: string[];
  things: NamedThing[];
}

/** A tool in a text, and the class that it is of. */
export interface NamedTool {
  start: number;
  end: number;
  skillClass: string;
}

/** Weight of a class of tools: as much as a word that few trades have. */
const CLASS_WEIGHT = 500;
/** Below it a word belongs to every trade; a thing of such words alone tells nothing. */
const TELLING = 300;

/** Where a noun phrase ends; "of" joins two. */
const JOINT =
  /[,;:()/–—]|\b(?:and|or|to|in|on|at|for|from|with|by|as|using|via|through|throughout|across|under|within|into|onto|per|including|includes?|such|like|e\.g|is|are|be|who|that|which|while|when|where|ensuring|against|between|during|before|after|about|over|upon|plus|not|any|all|every|their|our|your|its)\b/gi;
/** What follows these is no object of the work. */
const ASIDE =
  /^(?:with|by|using|via|through|throughout|from|for|in|on|at|as|within|under|across|before|after|during|per|about|over)$/i;
/** After these a verb may follow. */
const BEFORE_VERB = /^(?:|[,;:()/–—]|and|or|to|by|while|who|that|which|ensuring)$/i;

/**
 * Reads who does what: the verbs at its begin and after "and", and the noun phrases between commas, conjunctions and prepositions.
 *
 * @param tools those named in the text, by their places
 */
export function readThings(text: string, tools: readonly NamedTool[]): WhoDoesWhat {
  const actions = new Set<string>();
  const things: NamedThing[] = [];
  const joints = [...text.matchAll(JOINT)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    mark: match[0],
  }));
  let from = 0;
  let before = '';
  let isLight = false;
  for (const joint of [...joints, { at: text.length, end: text.length, mark: '' }]) {
    const chunk = text.slice(from, joint.at);
    const thing = thingOf(chunk, from, tools, BEFORE_VERB.test(before), actions);
    const isAside = ASIDE.test(before) && things.length > 0 && !(isLight && OF_ACTION.test(before));
    if (thing) things.push(isAside ? { ...thing, aside: true } : thing);
    const action = BEFORE_VERB.test(before) ? lightAction(chunk) : null;
    if (action) for (const one of actionsLike(action)) actions.add(one);
    isLight = action !== null;
    if (chunk.trim() !== '' || /[a-z]/i.test(joint.mark)) before = joint.mark;
    from = joint.end;
  }
  return { actions: [...actions].sort(), things };
}

/** "Payroll system": a tool for what stands before it, which is not the tool. Letters name the tool itself ("POS system"). */
const TOOL_HEAD = /(?<!\b[A-Z][A-Z&/]+\s)\b(?:systems?|software|tools?|platforms?|applications?|packages?)\s*$/;
const HEAD_WEIGHT = 150;

function toolHead(chunk: string): string | null {
  const [word] = TOOL_HEAD.exec(chunk) ?? [];
  return word === undefined ? null : (contentWords(word)[0]?.stem ?? null);
}

/** Verbs that only say that something is done; what is done says the noun: "give advice on", "perform maintenance of". */
const LIGHT = /^\s*(?:give|provide|do|make|perform|conduct|carry out|offer|deliver|take|undertake)s?(?:ing)?\b/i;
/** Between such a noun and what is done to it. */
const OF_ACTION = /^(?:on|of|for|in|with|to|about)$/i;

/** The stem of the verb that a light one and its noun stand for; null for other words. */
function lightAction(chunk: string): string | null {
  if (!LIGHT.test(chunk)) return null;
  const last = contentWords(chunk).at(-1);
  return last ? actionNamed(last.stem) : null;
}

function thingOf(
  chunk: string,
  at: number,
  tools: readonly NamedTool[],
  mayBeginWithVerb: boolean,
  actions: Set<string>,
): NamedThing | null {
  const led = mayBeginWithVerb ? /^\s*(?:\w+ly\s+)?([A-Za-z]+)\b/.exec(chunk) : null;
  let verb: string | null = null;
  if (led && !/ed$/.test(led[1]!) && isVerbForm(led[1]!)) {
    verb = contentWords(led[1]!)[0]?.stem ?? stem(led[1]!.toLowerCase());
    for (const one of actionsLike(verb)) actions.add(one);
  }
  const within = tools.filter(({ start, end }) => start >= at && end <= at + chunk.length);
  let rest = chunk;
  for (const { start, end } of within)
    rest = rest.slice(0, start - at) + ' '.repeat(end - start) + rest.slice(end - at);
  const all = [...new Set(contentWords(rest).map(({ stem: one }) => one))];
  const classes = [...new Set(within.map(({ skillClass }) => CLASS_TERM_PREFIX + skillClass))];
  const objects = verb === null ? all : all.filter((one) => one !== verb);
  const isTelling = classes.length > 0 || objects.some((one) => taskWeight(one) >= TELLING);
  // A verb tells the thing where its object is common to every trade: "supervise staff", "welding".
  const stems = isTelling ? objects : all;
  if (!isTelling && stems.length === 0) return null;
  const head = stems.length > 1 ? toolHead(chunk) : null;
  const terms = [
    ...stems.map((term) => ({ term, weight: term === head ? HEAD_WEIGHT : taskWeight(term) })),
    ...classes.map((term) => ({ term, weight: CLASS_WEIGHT })),
  ];
  const synonyms = synonymsOf(all).flatMap(({ of, terms: others, implied }) => {
    const places = of.map((one) => stems.indexOf(one)).filter((place) => place >= 0);
    if (places.length === 0) return [];
    const theirs = others.reduce((sum, one) => sum + taskWeight(one), 0);
    const ours = places.reduce((sum, place) => sum + terms[place]!.weight, 0);
    // The lighter of the two sides, at least half: "computers" is weak evidence of "laptops".
    const weight = Math.round(Math.max(ours / 2, Math.min(ours, theirs)));
    return [{ of: places, terms: [...others], weight, ...(implied && { implied: true as const }) }];
  });
  if (
    !isTelling &&
    stems.every((one) => taskWeight(one) < TELLING) &&
    (stems.length < 2 || (synonyms.length === 0 && stems.length < 2))
  )
    return null;
  return { terms, ...(synonyms.length > 0 && { synonyms }) };
}

/** Whether a requirement begins with an action. */
export function beginsWithAction(text: string): boolean {
  const [first = ''] = /^[A-Za-z]+/.exec(text) ?? [];
  return /(?:ing|ed)$/.test(first) && isVerbForm(first) && /\s/.test(text.trim());
}
