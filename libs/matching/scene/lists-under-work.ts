import type { Span } from '#libs/contracts';
import { CONSTANTS } from '../constants.js';
import { criteriaShown, type Reading } from './relevance.js';
import type { SceneSentence } from './scene.js';
import { hasDates, tierOf } from './sentences.js';
import { titleRelation } from './title-relation.js';

/**
 * Holds back what is left over at the end of a text under a position that repeats itself. A whole line that is said again is no such text:
 * it gains nothing, and costs nothing.
 */
export function holdRepeated(sentences: readonly SceneSentence[]): void {
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
 * Lets lists of names under a position count as the work around them does: "Environment: Python, Docker" under the role's own trade, or
 * beside a sentence that shows something of the role, is what many honest people write. Under other work nothing bears such a list out, and
 * it stays listed. More than a dozen names at once take a title of the trade, or as much work as makes a position adjacent. What
 * stands there tells for a list at most what it tells anyway, so that leaving a sentence out never raises what a list is worth.
 *
 * @returns whether terms of sentences changed: the words around such a list do not tell duties by the classes of its names
 */
export function bearOutLists(reading: Reading): boolean {
  const { sentences, facts, plan } = reading;
  if (sentences.every(({ reserve }) => reserve !== 'list')) return false;
  let changed = false;
  const told: number[][] = facts.positions.map(() => []);
  sentences.forEach(({ position, copied, reserve }, at) => {
    if (position !== null && !copied && reserve === null) told[position]?.push(at);
  });
  const bears = new Map<number, 'all' | 'short' | 'none'>();
  const borneOut = (index: number): 'all' | 'short' | 'none' => {
    const position = facts.positions[index]!;
    // Without dates work counts little more than a list; a project's tools are often all that is said of it.
    if (position.kind !== 'work' || !hasDates(position)) return 'all';
    const isUntitled = position.title === null && position.titleKeys.length === 0;
    const titled = titleRelation(isUntitled ? (facts.headlineKeys ?? []) : position.titleKeys, plan.titles);
    if (titled !== 'none') return 'all';
    const { all, skills } = criteriaShown(told[index]!, reading);
    if (all >= CONSTANTS.adjacentCriteria.value && skills > 0) return 'all';
    return all > 0 ? 'short' : 'none';
  };
  sentences.forEach((one, at) => {
    const index = one.position;
    if (one.reserve !== 'list') return;
    if (index !== null && !bears.has(index)) bears.set(index, borneOut(index));
    // Work that belongs to no position has no dates either.
    const known = index === null ? 'all' : bears.get(index)!;
    if (known === 'none' || (known === 'short' && isLong(one))) {
      // A line of its own, as "Environment:" is, is a habit; names behind what is told of other work are none.
      const isAppended = one.sentence.claim === undefined;
      one.stuffed = isAppended && criteriaShown([at], reading).skills >= CONSTANTS.stuffingCriteria.value;
      for (const other of sentences) {
        const { sentence } = other;
        if (other.reserve !== null || !isSameSpan(sentence.span, one.sentence.span)) continue;
        other.sentence = { ...sentence, terms: sentence.terms.filter((term) => !term.startsWith('class:')) };
        changed = true;
      }
      return;
    }
    one.reserve = null;
    one.tier = tierOf(one.sentence, false, facts);
  });
  return changed;
}

function isSameSpan(a: Span, b: Span): boolean {
  return a.document === b.document && a.start === b.start && a.end === b.end;
}

function isLong({ sentence }: SceneSentence): boolean {
  return new Set(sentence.mentions.map(({ skill }) => skill)).size >= CONSTANTS.longList.value;
}
