import type { DatePoint } from './date-point.js';

/**
 * People keep to one order within a range: "01/03/2018 - 31/05/2020" begins in March and "01/03/2018 - 05/31/2020" in January, though
 * "01/03/2018" alone can be either. Gives `from` its month where `to` tells the order.
 *
 * @returns `to`, with its month where `from` tells the order
 */
export function alignDayMonthOrder(from: DatePoint, to: DatePoint): DatePoint {
  const order = orderOf(from) ?? orderOf(to);
  if (order === null) return to;
  put(from, order);
  put(to, order);
  return to;
}

/** The one order in which periods of one candidate write day and month; null where none of them tells, or they differ. */
export function dayMonthOrderAmong(
  periods: readonly { from: DatePoint | null; to: DatePoint | null }[],
): SlashedOrder | null {
  const points = periods.flatMap(({ from, to }) => [from, to].filter((point) => point !== null));
  const orders = new Set(points.map(orderOf).filter((order) => order !== null));
  const [order] = orders;
  return orders.size === 1 ? order! : null;
}

/** A date whose order its own text does not tell, with month and day by that of the others. */
export function withDayMonthOrder(point: DatePoint, order: SlashedOrder): DatePoint {
  if (!point.slashed || point.month !== null) return point;
  const [first, second] = point.slashed;
  return {
    ...point,
    month: order === 'day-first' ? second : first,
    day: order === 'day-first' ? first : second,
  };
}

export type SlashedOrder = 'day-first' | 'month-first';

function orderOf({ slashed, month }: DatePoint): SlashedOrder | null {
  if (!slashed || month === null || slashed[0] === slashed[1]) return null;
  return month === slashed[1] ? 'day-first' : 'month-first';
}

function put(point: DatePoint, order: SlashedOrder): void {
  if (!point.slashed || point.month !== null) return;
  const [first, second] = point.slashed;
  point.month = order === 'day-first' ? second : first;
  point.day = order === 'day-first' ? first : second;
}
