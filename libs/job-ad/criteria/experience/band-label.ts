import type { Benchmark } from '#libs/contracts';

const years = (months: number): string => String(Math.round((months / 12) * 10) / 10);

const A_YEAR = 12;

/** The time of a band as people write it: "5+ years", "3–6 years", and below a year "6+ months". */
export function bandLabel({ from, to }: Benchmark): string {
  const isShort = from > 0 && from < A_YEAR && (to === null || to <= A_YEAR);
  const number = isShort ? String : years;
  return `${to === null ? `${number(from)}+` : `${number(from)}–${number(to)}`} ${isShort ? 'months' : 'years'}`;
}
