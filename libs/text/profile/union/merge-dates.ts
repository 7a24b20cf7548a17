import type { PositionSource, StatedDate } from '#libs/contracts';

/** People round months when they tell of a job again: dates so far apart at most do not contradict each other (reasoned). */
const ROUNDED = 3;

type Dates = Pick<PositionSource, 'start' | 'end' | 'current' | 'dates'>;

/**
 * When a job was, by what documents tell of it. The newest decides where they contradict each other: whether it goes on, and when it began
 * and ended. Dates that only differ in precision ("2018", "2018-03") or by rounding are no contradiction: of these the one counts that
 * is better for the candidate.
 *
 * @param told the newest first
 */
export function mergeDates(told: readonly Dates[]): Dates {
  const dated = told.filter(({ dates }) => dates === 'dated');
  if (dated.length === 0) {
    const { start, end, current, dates } =
      told.find((one) => one.dates === 'unreadable') ?? told.find(({ start, end }) => start ?? end) ?? told[0]!;
    return { start, end, current, dates };
  }
  const start = best(
    dated.map((one) => one.start),
    (a, b) => a.month - b.month,
  );
  const ending = dated.some(statesEnd) ? dated.filter(statesEnd) : dated;
  if (ending[0]!.current) return { start, end: null, current: true, dates: 'dated' };
  const end = best(
    ending.map((one) => one.end),
    (a, b) => b.month - a.month,
  );
  return { start, end, current: false, dates: 'dated' };
}

/** Whether a document says until when a job was, or that it goes on: one date alone says when it began, and no more. */
export function statesEnd({ start, end, current }: Dates): boolean {
  return current || start === null || end === null || start.span.start !== end.span.start;
}

/** Of the newest date and those that agree with it the one that comes first; of equal ones the most precise. */
function best(
  dates: readonly (StatedDate | null)[],
  order: (a: StatedDate, b: StatedDate) => number,
): StatedDate | null {
  const stated = dates.filter((one) => one !== null);
  const [newest] = stated;
  if (newest === undefined) return null;
  const agreeing = stated.filter((one) => agree(one, newest));
  return agreeing.sort((a, b) => order(a, b) || b.date.length - a.date.length)[0]!;
}

/** Whether two dates can be the same one, told more or less precisely. */
export function agree(one: StatedDate, other: StatedDate): boolean {
  const length = Math.min(one.date.length, other.date.length);
  return one.date.slice(0, length) === other.date.slice(0, length) || Math.abs(one.month - other.month) <= ROUNDED;
}
