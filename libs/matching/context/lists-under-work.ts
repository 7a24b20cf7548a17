import type { Sentence, Span } from '#libs/contracts';
import { CONSTANTS } from '../constants.js';
import { isClassTerm, isWordTerm } from './derived-terms.js';
import { bestRelation, criteriaShown, type RelevanceReading } from './relevance.js';
import type { ContextSentence } from './evaluation-context.js';
import { tierOf } from './sentences.js';
import { namesUnknownJob } from './role/title-relation.js';

/**
 * Holds back what is left over at the end of a text under a position that repeats itself. A whole line that is said again is no such text:
 * it gains nothing, and costs nothing.
 */
export function holdRepeated(sentences: readonly ContextSentence[]): void {
  sentences.forEach((one, at) => {
    const { sentence, position } = one;
    const before = sentences[at - 1];
    if (position === null || before?.reserve !== 'repeated' || before.position !== position) return;
    const gap = sentence.span.start - before.sentence.span.end;
    const named = new Set(before.sentence.mentions.map(({ skill }) => skill));
    if (sentence.span.document !== before.sentence.span.document || gap > 2) return;
    if (!sentence.mentions.every(({ skill }) => named.has(skill))) return;
    one.reserve = 'repeated';
    one.stuffed = true;
    one.tier = 'listed';
  });
}

/**
 * Removes the classes of the names of an appended list from the sentences before it, so that no list supports itself
 * through a duty that only its names show.
 * @returns the classes to restore where the list is supported
 */
export function holdClassesOfLists(sentences: readonly ContextSentence[]): ReadonlyMap<ContextSentence, Sentence> {
  const appended = new Map<string, number>();
  for (const { reserve, sentence } of sentences)
    if (reserve === 'list' && sentence.claim === undefined)
      appended.set(placeOf(sentence.span), new Set(sentence.mentions.map(({ skill }) => skill)).size);
  const held = new Map<ContextSentence, Sentence>();
  if (appended.size === 0) return held;
  for (const one of sentences) {
    const { sentence, reserve } = one;
    const names = appended.get(placeOf(sentence.span));
    if (reserve !== null || names === undefined || tellsMore(sentence, names)) continue;
    held.set(one, sentence);
    one.sentence = { ...sentence, terms: sentence.terms.filter((term) => !isClassTerm(term)) };
  }
  return held;
}

/** A sentence that says so much beside the list that it tells what was done with it. The names are words of it too. */
function tellsMore({ terms }: Sentence, names: number): boolean {
  const words = terms.filter(isWordTerm).length - names;
  return words >= names * CONSTANTS.listWordsPerName.value;
}

/**
 * Lets lists of names under a position count as the work around them does: "Environment: Python, Docker" under the role's own trade, or
 * beside a sentence that shows something of the role, is what many honest people write. Under other work nothing bears such a list out, and
 * it stays listed. More than a dozen names at once take a title of the trade, or as much work as makes a position adjacent. What
 * stands there tells for a list at most what it tells anyway, so that leaving a sentence out never raises what a list is worth.
 *
 * @param held what `holdClassesOfLists` gave
 * @returns whether terms of sentences changed: the words around a list that is borne out tell duties by the classes of its names too
 */
export function bearOutLists(reading: RelevanceReading, held: ReadonlyMap<ContextSentence, Sentence>): boolean {
  const { sentences, facts } = reading;
  if (sentences.every(({ reserve }) => reserve !== 'list')) return false;
  const bears = bearingOf(reading);
  const borne = new Set<string>();
  const appended = new Map<number, number[]>();
  sentences.forEach((one, at) => {
    if (one.reserve !== 'list') return;
    // Work that belongs to no position has no dates either.
    const known = one.position === null ? 'all' : bears(one.position);
    if (known === 'none' || (known === 'short' && isLong(one))) {
      // A line of its own, such as "Environment:", is a habit. Names after sentences about other work are none.
      if (one.sentence.claim !== undefined || one.position === null) return;
      appended.set(one.position, [...(appended.get(one.position) ?? []), at]);
      return;
    }
    one.reserve = null;
    one.tier = tierOf(one.sentence, false, facts);
    borne.add(placeOf(one.sentence.span));
  });
  for (const list of appended.values()) {
    if (criteriaShown(list, reading).skills < CONSTANTS.stuffingCriteria.value) continue;
    for (const at of list) sentences[at]!.stuffed = true;
  }
  const back = [...held].filter(([{ sentence }]) => borne.has(placeOf(sentence.span)));
  for (const [one, sentence] of back) one.sentence = sentence;
  return back.length > 0;
}

/** Returns which lists the work of a position supports: all, short ones or none. */
function bearingOf(reading: RelevanceReading): (position: number) => 'all' | 'short' | 'none' {
  const { sentences, facts, plan } = reading;
  const sentencesAt: number[][] = facts.positions.map(() => []);
  sentences.forEach(({ position, copied, reserve }, at) => {
    if (position !== null && !copied && reserve === null) sentencesAt[position]?.push(at);
  });
  const bearing = (index: number): 'all' | 'short' | 'none' => {
    const position = facts.positions[index]!;
    // A project's tools are often all that is said of it. Dates bear nothing out: another document that tells them must not take a list away.
    if (position.kind !== 'work') return 'all';
    const isUntitled = position.title === null && position.titleKeys.length === 0;
    const keys = isUntitled ? (facts.headlineKeys ?? []) : position.titleKeys;
    const titled = bestRelation([keys, ...(position.otherTitleKeys ?? [])], plan.titles);
    if (titled !== 'none' && !namesUnknownJob(position)) return 'all';
    const { all, skills } = criteriaShown(sentencesAt[index]!, reading);
    if (all >= CONSTANTS.adjacentCriteria.value && skills > 0) return 'all';
    return all > 0 ? 'short' : 'none';
  };
  const known = new Map<number, 'all' | 'short' | 'none'>();
  return (index) => {
    if (!known.has(index)) known.set(index, bearing(index));
    return known.get(index)!;
  };
}

function placeOf({ document, start, end }: Span): string {
  return `${document} ${start} ${end}`;
}

function isLong({ sentence }: ContextSentence): boolean {
  return new Set(sentence.mentions.map(({ skill }) => skill)).size >= CONSTANTS.longList.value;
}
