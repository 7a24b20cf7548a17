import { CATEGORIES, KINDS, type Criterion, type WeightsContent } from '#libs/contracts';

/** Importances above this would cost the fold its exactness, and mean nothing. */
const MAX_IMPORTANCE = 1000;

export const WEIGHTS_FAULTS = [
  'weight-negative',
  'weight-not-whole',
  'weight-missing',
  'weights-not-100',
  'weights-all-zero',
  'category-unknown',
  'category-without-criteria',
  'category-without-importance',
  'criterion-unknown',
  'criterion-missing',
  'kind-unknown',
  'importance-negative',
  'importance-not-whole',
  'importance-too-large',
  'threshold-out-of-range',
  'thresholds-crossed',
] as const;

/** A fault of weights. `subject` is the category, criterion or lane it is about; `value` is the number at fault. */
export interface WeightsFault {
  code: (typeof WEIGHTS_FAULTS)[number];
  subject: string | null;
  value: number | null;
}

/** The parts of a criterion that weights depend on. */
export type Weighable = Pick<Criterion, 'id' | 'category'>;

/**
 * Everything that is wrong with weights for a role, in a fixed order; empty when they can be compiled.
 * @param criteria the role version's criteria.
 * @param content category weights in whole points and the whole map criterion → kind and importance (whole tenths).
 */
export function checkWeights(criteria: readonly Weighable[], content: WeightsContent): WeightsFault[] {
  return [
    ...checkCriteria(criteria, content),
    ...checkCategories(criteria, content),
    ...checkThresholds(content.thresholds),
  ];
}

function checkCriteria(criteria: readonly Weighable[], content: WeightsContent): WeightsFault[] {
  const faults: WeightsFault[] = [];
  const known = new Set(criteria.map(({ id }) => id));
  for (const id of Object.keys(content.criteria).sort()) {
    if (!known.has(id)) faults.push({ code: 'criterion-unknown', subject: id, value: null });
  }
  for (const { id } of criteria) {
    const weight = own(content.criteria, id);
    if (!weight) {
      faults.push({ code: 'criterion-missing', subject: id, value: null });
      continue;
    }
    const { kind, importance } = weight;
    if (!KINDS.includes(kind)) faults.push({ code: 'kind-unknown', subject: id, value: null });
    if (!Number.isInteger(importance)) faults.push({ code: 'importance-not-whole', subject: id, value: importance });
    else if (importance < 0) faults.push({ code: 'importance-negative', subject: id, value: importance });
    else if (importance > MAX_IMPORTANCE) faults.push({ code: 'importance-too-large', subject: id, value: importance });
  }
  return faults;
}

function checkCategories(criteria: readonly Weighable[], content: WeightsContent): WeightsFault[] {
  const faults: WeightsFault[] = [];
  for (const category of Object.keys(content.categories).sort()) {
    if (!(CATEGORIES as readonly string[]).includes(category)) {
      faults.push({ code: 'category-unknown', subject: category, value: null });
    }
  }
  let total = 0;
  let countable = false;
  let asked = false;
  for (const category of CATEGORIES) {
    const scored = criteria
      .filter((criterion) => criterion.category === category)
      .map(({ id }) => own(content.criteria, id))
      .filter((weight) => weight !== undefined && weight.kind !== 'bonus');
    asked ||= scored.length > 0;
    countable ||= scored.some((entry) => entry !== undefined && entry.importance > 0);
    const weight = own(content.categories, category);
    if (weight === undefined) {
      faults.push({ code: 'weight-missing', subject: category, value: null });
      continue;
    }
    total += weight;
    if (!Number.isInteger(weight)) faults.push({ code: 'weight-not-whole', subject: category, value: weight });
    else if (weight < 0) faults.push({ code: 'weight-negative', subject: category, value: weight });
    else if (weight > 0 && scored.length === 0)
      faults.push({ code: 'category-without-criteria', subject: category, value: weight });
    else if (weight > 0 && scored.every((entry) => entry?.importance === 0))
      faults.push({ code: 'category-without-importance', subject: category, value: weight });
  }
  if (asked && total === 0) faults.push({ code: 'weights-all-zero', subject: null, value: 0 });
  else if (countable && total !== 100) faults.push({ code: 'weights-not-100', subject: null, value: total });
  return faults;
}

/** Thresholds are whole points from 1 to 100, so that no candidate without a point is a match. */
function checkThresholds({ strong, possible }: WeightsContent['thresholds']): WeightsFault[] {
  const faults = Object.entries({ strong, possible })
    .filter(([, points]) => !Number.isInteger(points) || points < 1 || points > 100)
    .map(([lane, points]): WeightsFault => ({ code: 'threshold-out-of-range', subject: lane, value: points }));
  if (faults.length > 0 || possible <= strong) return faults;
  return [{ code: 'thresholds-crossed', subject: 'possible', value: possible }];
}

function own<T>(map: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** Weights that cannot be folded with. `faults` says why, all at once. */
export class InvalidWeightsError extends Error {
  readonly code = 'weights-invalid';

  constructor(readonly faults: readonly WeightsFault[]) {
    super(
      `weights cannot be used: ${faults.map(({ code, subject }) => (subject === null ? code : `${code} (${subject})`)).join(', ')}`,
    );
    this.name = 'InvalidWeightsError';
  }
}
