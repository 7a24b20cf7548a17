/** Experience that a page wants without naming years. */
import {
  IMPORTANCE,
  type Benchmark,
  type Criterion,
  type Level,
  type PageSpan,
  type RoleQuestion,
} from '#libs/contracts';
import { recogniseTitles, type SkillLexicon } from '#libs/language';
import { requiredYears, levelOfMonths } from '../../vocabulary/durations.js';
import type { PageItem } from '../../page/page-item.js';
import { bandLabel } from './band-label.js';
import { rangeBehindOpening } from '../../vocabulary/opening-phrases.js';
import { readDuty } from '../duties/read-duties.js';

/**
 * Months assumed where a role wants experience and names no years, reasoned from what such ads mostly require: five
 * years for a senior, three at mid level, one for a beginner, two where the page only says "experience as …" or names a
 * job.
 */
const ASSUMED_MONTHS = { senior: 60, mid: 36, entry: 12, stated: 24 } as const;

const STATED =
  /\b(?:experience|background|track record)\s+(?:of\s+)?(?:working\s+)?as\s+(?:an?\s|the\s)?|\bexperience\b[^.;]{0,20}\b(?:same|similar|comparable|equivalent|related)\s+(?:\w+\s+)?(?:roles?|positions?|capacity|jobs?|level|environment)\b|^(?:previous|prior|proven|relevant|professional|work)?\s*experience(?:\s+(?:is\s+)?(?:required|essential|necessary|needed))?[\s.]*$/i;

/** True where a text states that experience of the job is wanted, without years ("Proven experience as a Product Lead"). */
export function statesExperience(text: string): boolean {
  if (requiredYears(text).length > 0) return false;
  return STATED.test(text) || recogniseTitles(text).some(({ end }) => /^\s+experience\b/i.test(text.slice(end)));
}

export interface AssumedExperience {
  criterion: Criterion;
  months: number;
  /** The item that speaks of it; null where only the title does. */
  item: PageItem | null;
}

/**
 * Derives the experience that a page wants without years, from an item or from the level of its title. From a title
 * alone it is a preference, so that a candidate who has done the job precedes one who knows its tools (SCORE, "Target
 * band"). Null without a title.
 */
export function assumedExperience(
  items: readonly PageItem[],
  level: Level | null,
  lexicon: SkillLexicon,
  titled = false,
): AssumedExperience | null {
  const item = items.find(
    (one) =>
      ['required', 'preferred'].includes(one.section) && one.topic !== 'certifications' && statesExperience(one.text),
  );
  if (level === null && !item && !titled) return null;
  const months = level === null ? ASSUMED_MONTHS.stated : ASSUMED_MONTHS[level];
  const core = item ? rangeBehindOpening(item.text) : null;
  const scope = item && core ? readDuty(item.text.slice(core.start, core.end), item.start + core.start, lexicon) : null;
  const span = item ? { start: item.start, end: item.end } : null;
  const band: Benchmark = {
    level: level ?? levelOfMonths(months),
    from: months,
    to: null,
    scope: scope ? [scope] : [],
    span,
  };
  // A bare title, and a beginner's, do not ask for experience: it is welcome.
  const asks = item ? item.section !== 'preferred' : level !== null && level !== 'entry';
  const kind = asks ? 'required' : 'preferred';
  const label = `${bandLabel(band)} (assumed)`;
  return {
    criterion: {
      id: 'experience.years',
      category: 'experience',
      label,
      kind,
      importance: IMPORTANCE[kind],
      expression: { test: 'experience', label, benchmarks: [band], target: 0 },
      span,
    },
    months,
    item: item ?? null,
  };
}

/** Assumed experience with a place on the page. */
export function placeAssumed(assumed: AssumedExperience, span: PageSpan | null): AssumedExperience {
  const { criterion } = assumed;
  const { expression } = criterion;
  const placed =
    expression.test === 'experience'
      ? { ...expression, benchmarks: expression.benchmarks.map((band) => ({ ...band, span })) }
      : expression;
  return { ...assumed, criterion: { ...criterion, span, expression: placed } };
}

/** Asks which years are meant. */
export const assumedQuestion = ({
  criterion,
  months,
}: Pick<AssumedExperience, 'criterion' | 'months'>): RoleQuestion => ({
  code: 'experience-assumed',
  criterion: criterion.id,
  span: criterion.span,
  data: { months },
});
