import type { Position, SkillLeaf } from '#libs/contracts';
import { CONSTANTS } from '../constants.js';
import { monthsCovered, type MonthRange } from '../arithmetic/months.js';
import { share, times } from '../arithmetic/rounding.js';
import { isApproximate } from '../context/experience-facts.js';
import { isUnparsed } from '../context/unparsed-work.js';
import type { Occurrence, EvaluationContext, ContextPosition } from '../context/evaluation-context.js';
import { denials, leafNode, quoteBest, type CriterionTest } from './criterion-test.js';

const WHOLE = 10_000;
const MUST_MONTHS = CONSTANTS.mustMonthsFrom.value;

/** A skill, in the strongest place it stands: credit × strength × recency, × months/asked where the role asks for months. */
export const skill: CriterionTest<SkillLeaf> = {
  test: 'skill',

  assess(leaf, context) {
    let best = { value: 0, high: 0, credit: 0, found: 0, use: NO_USE };
    const found: Found[] = [];
    const accepts = context.acceptsBestFirst(leaf);
    // As a must-have: what stands for it in full, and months enough.
    const must = { low: 0, high: 0 };
    let judged = 0;
    accepts.forEach(({ skill: id, credit }, index) => {
      for (const { at, start, end } of context.bySkill.get(id) ?? []) found.push({ at, start, end, skill: id });
      // All that count for this much are in; what follows counts for less, and is worth a look only if it adds some.
      if (accepts[index + 1]?.credit === credit || found.length === judged) return;
      judged = found.length;
      const use = leaf.months === null ? NO_USE : useOf(found, context);
      const asked = leaf.months === null ? 10000 : share(use.counted, leaf.months);
      const askedHigh = use.unreadable ? 10000 : asked;
      const [strength, strengthHigh] = [strongest(found, context, 'weight'), strongest(found, context, 'weightHigh')];
      const value = times(times(credit, strength), asked);
      const high = Math.max(best.high, times(times(credit, strengthHigh), askedHigh));
      if (credit === WHOLE) {
        must.low = asked >= MUST_MONTHS ? strength : 0;
        must.high = askedHigh >= MUST_MONTHS ? strengthHigh : 0;
      }
      if (value > best.value) best = { value, high, credit, found: judged, use };
      else best.high = high;
    });
    const counted = found.slice(0, best.found);
    const top = counted.reduce<Found | null>((a, b) => (a && stronger(a, b, context, leaf) <= 0 ? a : b), null);
    const place = top && context.sentences[top.at]!;
    // The named skill shows its own details only, whatever else counted for the leaf.
    const named = top
      ? useOf(
          counted.filter((one) => one.skill === top.skill),
          context,
        )
      : NO_USE;
    return leafNode(leaf, context, {
      value: best.value,
      high: best.high,
      detail: {
        skill: top?.skill ?? null,
        name: top === null ? null : (leaf.accepts.find(({ skill: id }) => id === top.skill)?.label ?? null),
        credit: best.credit,
        place: place?.tier ?? null,
        copied: place?.copied ?? false,
        reserve: place?.reserve ?? null,
        strength: place?.weight ?? 0,
        months: named.months,
        approximate: named.approximate,
        lastMonth: named.lastMonth,
        lastDate: named.lastDate,
        current: named.current,
        positions: named.positions,
        askedMonths: leaf.months,
        countedMonths: leaf.months === null ? null : best.use.counted,
        ...((must.low !== best.value || must.high !== best.high) && { mustLow: must.low, mustHigh: must.high }),
      },
      evidence:
        best.value > 0
          ? quoteBest(counted, context, (one) =>
              leaf.accepts.some(({ skill: id, implied }) => implied && id === one.skill),
            )
          : denials(context, 'skill', (id) => isAsked(leaf, id)),
    });
  },

  shows: (leaf, text) => leaf.accepts.some(({ skill: id, credit }) => credit > 0 && text.skills.has(id)),
};

function isAsked({ accepts }: SkillLeaf, id: string): boolean {
  return accepts.some(({ skill: one }) => one === id);
}

interface Found extends Occurrence {
  skill: string;
}

interface Use {
  /** Merged months of the dated positions it is shown in, and how many these are. */
  months: number;
  positions: number;
  /** One of them goes on. */
  current: boolean;
  /** Months that count where the role asks for some: dated ones, or three for each place if that is more. */
  counted: number;
  lastMonth: number | null;
  /** The end that `lastMonth` was read from, `YYYY` or `YYYY-MM` as it is stated; null while one of them goes on. */
  lastDate: string | null;
  /** A bare year begins or ends one of the positions. */
  approximate: boolean;
  unreadable: boolean;
}

const NO_USE: Use = {
  months: 0,
  positions: 0,
  current: false,
  counted: 0,
  lastMonth: null,
  lastDate: null,
  approximate: false,
  unreadable: false,
};

function useOf(found: readonly Found[], context: EvaluationContext): Use {
  const ranges = new Map<number, MonthRange>();
  const undated = new Set<number | null>();
  let unreadable = false;
  for (const { at } of found) {
    const { tier, positions, sentence } = context.sentences[at]!;
    unreadable ||= isUnparsed(sentence.span, context);
    const isDated = tier === 'dated-work';
    for (const position of positions) {
      const { months: range, position: stated } = context.positions[position]!;
      if (isDated && range) ranges.set(position, range);
      else {
        undated.add(position);
        unreadable ||= stated.dates === 'unreadable';
      }
    }
    if (positions.length === 0) undated.add(null);
  }
  const months = monthsCovered([...ranges.values()]);
  const lastMonth = ranges.size === 0 ? null : Math.max(...[...ranges.values()].map(({ to }) => to));
  const used = [...ranges.keys()].map((position) => context.positions[position]!);
  const current = used.some(({ position }) => goesOn(position, context));
  return {
    months,
    positions: used.length,
    current,
    counted: Math.max(months, CONSTANTS.undatedPositionMonths.value * (ranges.size + undated.size)),
    lastMonth,
    lastDate: current ? null : endStated(used.filter(({ months: range }) => range!.to === lastMonth)),
    approximate: used.some(isApproximate),
    unreadable,
  };
}

/** Returns whether a position is the current one: it says so, or it ends after the as-of month. */
function goesOn({ current, end }: Position, { asOf }: EvaluationContext): boolean {
  return current || end === null || end.month > asOf;
}

/** The end of the positions that end last, in the best precision that one of them states. */
function endStated(last: readonly ContextPosition[]): string | null {
  const ends = last.flatMap(({ position: { end } }) => (end === null ? [] : [end.date.slice(0, 'YYYY-MM'.length)]));
  return ends.reduce<string | null>((a, b) => (a && a.length >= b.length ? a : b), null);
}

function strongest(found: readonly Found[], context: EvaluationContext, which: 'weight' | 'weightHigh'): number {
  let best = 0;
  for (const { at } of found) best = Math.max(best, context.sentences[at]![which]);
  return best;
}

/** Strongest first, then what is asked itself before what counts for it, then as the context orders them. */
function stronger(a: Found, b: Found, { sentences }: EvaluationContext, { accepts }: SkillLeaf): number {
  const named = ({ skill: id }: Found): number => accepts.findIndex((one) => one.skill === id);
  return sentences[b.at]!.weight - sentences[a.at]!.weight || named(a) - named(b) || a.at - b.at || a.start - b.start;
}
