import type { DatePoint } from './date-point.js';

/**
 * People keep to one order within a range: "01/03/2018 - 31/05/2020" begins in March and "01/03/2018 - 05/31/2020" in January, though
 * "01/03/2018" alone can be either. Gives `from` its month where `to` tells the order.
 *
 * @returns `to`, with its month where `from` tells the order
 */
export function inOneOrder(from: DatePoint, to: DatePoint): DatePoint {
  const order = orderOf(from) ?? orderOf(to);
  if (order === null) return to;
  put(from, order);
  put(to, order);
  return to;
}

/** Periods of one person in one order, where only one is told by any of them. */
export function inOrderOfOthers(periods: readonly { from: DatePoint | null; to: DatePoint | null }[]): void {
  const points = periods.flatMap(({ from, to }) => [from, to].filter((point) => point !== null));
  const orders = new Set(points.map(orderOf).filter((order) => order !== null));
  const [order] = orders;
  if (orders.size === 1) for (const point of points) put(point, order!);
}

type Order = 'day-first' | 'month-first';

function orderOf({ slashed, month }: DatePoint): Order | null {
  if (!slashed || month === null || slashed[0] === slashed[1]) return null;
  return month === slashed[1] ? 'day-first' : 'month-first';
}

function put(point: DatePoint, order: Order): void {
  if (!point.slashed || point.month !== null) return;
  const [first, second] = point.slashed;
  point.month = order === 'day-first' ? second : first;
  point.day = order === 'day-first' ? first : second;
}
