import { CATEGORIES, type Category, type LaneThresholds, type WeightsContent } from '#libs/contracts';
import { InvalidWeightsError, checkWeights, type Weighable } from './check-weights.js';

/** Weights laid out for the fold: indices into the criterion order of the role version. */
export interface CompiledWeights {
  /** Length of the vectors they fold. */
  criteria: number;
  /** Categories with weight or criteria, in the order of `CATEGORIES`. */
  categories: CompiledCategory[];
  musts: number[];
  bonuses: number[];
  thresholds: LaneThresholds;
}

export interface CompiledCategory {
  category: Category;
  /** Points. */
  weight: number;
  indices: number[];
  /** Tenths, beside `indices`. */
  importances: number[];
  /** Sum of `importances`. */
  importance: number;
}

/**
 * Lays weights out for `fold` and `foldPacked`.
 * @param criteria the role version's criteria, in its order.
 * @throws InvalidWeightsError with every fault `checkWeights` finds.
 */
export function compileWeights(criteria: readonly Weighable[], content: WeightsContent): CompiledWeights {
  const faults = checkWeights(criteria, content);
  if (faults.length > 0) throw new InvalidWeightsError(faults);
  const of = (index: number) => content.criteria[criteria[index]!.id]!;
  const all = criteria.map((_, index) => index);
  return {
    criteria: criteria.length,
    categories: CATEGORIES.map((category) => {
      const indices = all.filter((index) => criteria[index]!.category === category && of(index).kind !== 'bonus');
      const importances = indices.map((index) => of(index).importance);
      return {
        category,
        weight: content.categories[category],
        indices,
        importances,
        importance: importances.reduce((sum, one) => sum + one, 0),
      };
    }).filter(({ indices }) => indices.length > 0),
    musts: all.filter((index) => of(index).kind === 'must'),
    bonuses: all.filter((index) => of(index).kind === 'bonus'),
    thresholds: content.thresholds,
  };
}
