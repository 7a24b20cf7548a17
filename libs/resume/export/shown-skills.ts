/** The skills that a profile names, with how long and until when dated work shows them. Pure. */
import type { MonthIndex, Position, Profile, Sentence, Span } from '#libs/contracts';

export interface ShownSkill {
  /** Id in the taxonomy that the profile was read with. */
  skill: string;
  /** Months of dated work that shows it, overlaps counted once; null when only other text does. */
  months: number | null;
  /** Last month of that work; null with `months`. */
  lastMonth: MonthIndex | null;
  /** Work that shows it goes on. */
  current: boolean;
  /** Places in `positions` of what shows it, projects and undated work too, in order. */
  positions: number[];
  /** Sentences that name it, whatever they say of it, in order. */
  spans: Span[];
}

/**
 * Lists the skills of a profile with their months. It leaves out sentences that deny a skill and hidden text. The work
 * of others and slight knowledge show no months.
 * @param today the month up to which a current position counts
 * @returns in the order of the ids
 */
export function shownSkills(
  { sentences, positions }: Pick<Profile, 'sentences' | 'positions'>,
  today: MonthIndex,
): ShownSkill[] {
  const found = new Map<string, { spans: Span[]; shownBy: Set<number> }>();
  for (const sentence of sentences) {
    const { span, negated, ignored, claim: whole, mentions } = sentence;
    if (negated || ignored !== undefined) continue;
    for (const { skill, claim = whole } of mentions) {
      let one = found.get(skill);
      if (!one) found.set(skill, (one = { spans: [], shownBy: new Set() }));
      if (one.spans.at(-1) !== span) one.spans.push(span);
      if (claim === undefined || claim === 'list')
        for (const position of placesOfSkill(sentence)) one.shownBy.add(position);
    }
  }
  return [...found]
    .map(([skill, { spans, shownBy }]) => ({
      skill,
      ...duration(
        [...shownBy].flatMap((at) => positions[at] ?? []),
        today,
      ),
      positions: [...shownBy].sort((a, b) => a - b),
      spans,
    }))
    .sort((a, b) => (a.skill < b.skill ? -1 : 1));
}

/** Places in `positions` of all that a sentence tells of. */
export function placesOfSkill({ position, positions }: Pick<Sentence, 'position' | 'positions'>): readonly number[] {
  return positions ?? (position === null ? [] : [position]);
}

function duration(
  shownBy: readonly Position[],
  today: MonthIndex,
): Pick<ShownSkill, 'months' | 'lastMonth' | 'current'> {
  const dated = shownBy.filter(({ kind, dates }) => kind === 'work' && dates === 'dated');
  if (dated.length === 0) return { months: null, lastMonth: null, current: false };
  const ranges = dated.map(({ start, end, current }) => ({
    from: start?.month ?? today,
    to: current ? today : (end?.month ?? today),
  }));
  return {
    months: coveredMonths(ranges),
    lastMonth: Math.max(...ranges.map(({ to }) => to)),
    current: dated.some(({ current }) => current),
  };
}

/** The months that ranges cover, first and last counted, overlaps once. */
export function coveredMonths(ranges: readonly { from: MonthIndex; to: MonthIndex }[]): number {
  let months = 0;
  let counted = -Infinity;
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    months += Math.max(0, to - Math.max(from, counted + 1) + 1);
    counted = Math.max(counted, to);
  }
  return months;
}
