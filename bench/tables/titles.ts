import type { Occupation } from './onet.js';

/** Text in brackets that repeats or explains: "CEO (Chief Executive Officer)", "Certified Nurse Midwife (CNM)". */
const IN_BRACKETS = /\([^()]*\)/g;

/** Stems of every title of each occupation, by its code. */
export function titlesByOccupation(
  occupations: readonly Occupation[],
  stemsOf: (title: string) => string[],
): Map<string, string[][]> {
  return new Map(
    occupations.map(({ code, title, titles }) => [
      code,
      [title, ...titles].map((one) => stemsOf(one.replace(IN_BRACKETS, ' '))),
    ]),
  );
}
