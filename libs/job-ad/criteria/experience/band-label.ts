import type { Benchmark } from '#libs/contracts';

const years = (months: number): string => String(Math.round((months / 12) * 10) / 10);

/** Years of a band as people write them: "5+", "3–6". */
export const bandLabel = ({ from, to }: Benchmark): string =>
  to === null ? `${years(from)}+` : `${years(from)}–${years(to)}`;
