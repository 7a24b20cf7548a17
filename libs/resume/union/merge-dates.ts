import { statesEnd, type PositionSource, type StatedDate } from '#libs/contracts';
import { mayBeSameDate } from './date-precision.js';

type Dates = Pick<PositionSource, 'start' | 'end' | 'current' | 'dates'>;

/**
 * When a job was, by what documents tell of it. The newest decides where they contradict each other: whether it goes on, and when it began
 * and ended. Dates that only differ in precision ("2018", "2018-03") or by rounding are no contradiction: of these the one counts that
 * is better for the candidate.
 *
 * @param statements the newest first
 * @param bounds what says when it began and when it ended, the newest first, where other positions tell of that too: the job is a part of them
 */
export function mergeDates(
  statements: readonly Dates[],
  bounds: { starting: readonly Dates[]; ending: readonly Dates[] } = { starting: statements, ending: statements },
): Dates {
  const dated = statements.filter(({ dates }) => dates === 'dated');
  if (dated.length === 0) {
    const { start, end, current, dates } =
      statements.find((one) => one.dates === 'unreadable') ??
      statements.find(({ start, end }) => start ?? end) ??
      statements[0]!;
    return { start, end, current, dates };
  }
  const isDated = ({ dates }: Dates): boolean => dates === 'dated';
  const start = best(
    bounds.starting.filter(isDated).map((one) => one.start),
    (a, b) => a.month - b.month,
  );
  const endings = bounds.ending.filter(isDated);
  // One date alone removes no end. Where it agrees with the end that others state, it is as good as that.
  const ending = [...endings.filter(statesEnd), ...endings.filter((one) => !statesEnd(one))];
  if (ending[0]!.current) return { start, end: null, current: true, dates: 'dated' };
  const end = best(
    ending.map((one) => one.end),
    (a, b) => b.month - a.month,
  );
  const isBefore = start !== null && end !== null && end.month < start.month;
  return { start, end: isBefore ? { ...end, month: start.month } : end, current: false, dates: 'dated' };
}

/** Returns the first of the newest date and those that agree with it; of equal ones the most precise. */
function best(
  dates: readonly (StatedDate | null)[],
  order: (a: StatedDate, b: StatedDate) => number,
): StatedDate | null {
  const stated = dates.filter((one) => one !== null);
  const [newest] = stated;
  if (newest === undefined) return null;
  const agreeing = stated.filter((one) => mayBeSameDate(one, newest));
  return agreeing.sort((a, b) => order(a, b) || b.date.length - a.date.length)[0]!;
}
