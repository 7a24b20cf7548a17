import type { EducationEntry, EducationLeaf, EducationLevel, MonthIndex } from '#libs/contracts';
import { CONSTANTS } from '../constants.js';
import { share } from '../arithmetic/rounding.js';
import { countMonths } from '../context/count-months.js';
import type { EvaluationContext } from '../context/evaluation-context.js';
import { denials, leafNode, statements, type CriterionTest } from './criterion-test.js';

const LEVELS: readonly EducationLevel[] = ['secondary', 'vocational', 'associate', 'bachelor', 'master', 'doctorate'];

/** A degree of the level asked, in its field or another; or, where the role says so, the experience that stands in for it. */
export const education: CriterionTest<EducationLeaf> = {
  test: 'education',

  assess(leaf, context) {
    let degree = { value: 0, high: 0, entry: null as EducationEntry | null };
    let high = 0;
    for (const entry of context.facts.education) {
      if (!isHeld(entry, context.asOf)) continue;
      const one = worth(entry, leaf);
      high = Math.max(high, one.high);
      if (one.value > degree.value) degree = { ...one, entry };
    }
    const instead = leaf.alternative === 'experience' ? equivalent(context) : null;
    const byExperience = instead !== null && instead.value > degree.value;
    return leafNode(leaf, context, {
      value: byExperience ? instead.value : degree.value,
      high: Math.max(high, instead?.high ?? 0),
      detail: {
        by: byExperience ? 'experience' : degree.entry ? 'degree' : null,
        level: degree.entry?.level ?? null,
        inField: degree.value === 10000,
        anyField: leaf.fields.length === 0,
        /** A degree is there, and none of the level asked. */
        lower:
          degree.entry === null &&
          context.facts.education.some((entry) => entry.level !== null && isHeld(entry, context.asOf)),
        askedLevel: leaf.level,
        months: instead?.months ?? null,
        bound: instead?.bound ?? null,
      },
      evidence: byExperience
        ? context.experience.evidence
        : degree.entry
          ? [{ span: degree.entry.span }, ...statements(degree.entry)]
          : denials(context, 'education', () => true),
    });
  },

  shows: () => false,
};

/** A degree that is studied for, was given up, or ends after the day of the score is not held. */
function isHeld({ status, end }: EducationEntry, asOf: MonthIndex): boolean {
  return status === undefined && (end === null || end.month <= asOf || isYear(end.date, asOf));
}

/** A bare year may mean any of its months: one that has begun may be over. */
const isYear = (date: string, asOf: MonthIndex): boolean =>
  date.length === 'YYYY'.length && Number(date) <= Math.floor(asOf / MONTHS_OF_YEAR);

const MONTHS_OF_YEAR = 12;

/** A degree whose level the reader could not tell may be what is asked; it earns nothing yet. */
function worth(entry: EducationEntry, leaf: EducationLeaf): { value: number; high: number } {
  const inField = leaf.fields.length === 0 || entry.fields.some((field) => leaf.fields.includes(field));
  const full = inField ? 10000 : CONSTANTS.educationOtherField.value;
  if (entry.level === null) return { value: 0, high: full };
  const value = LEVELS.indexOf(entry.level) >= LEVELS.indexOf(leaf.level) ? full : 0;
  return { value, high: value };
}

/** Experience instead of a degree: months against the bound of the target band, or as long as a degree takes. */
function equivalent(context: EvaluationContext): { value: number; high: number; months: number; bound: number } {
  const bound = context.target?.from || CONSTANTS.equivalentMonths.value;
  const { months, high } = countMonths(context.experience, bound, context.benchmarks);
  return { value: share(months, bound), high: share(high, bound), months, bound };
}
