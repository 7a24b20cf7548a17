import type { CloudLeaf } from '#libs/contracts';
import { CONSTANTS } from '../constants.js';
import { times } from '../arithmetic/rounding.js';
import type { Occurrence, EvaluationContext } from '../context/evaluation-context.js';
import { leafNode, quoteBest, type CriterionTest } from './criterion-test.js';

/**
 * One vendor's cloud: over the tiers of strength, the best of strength × depth of the services shown at that tier or above. Dated work
 * ages as one: a service used today keeps what was learnt of the others before, while the vendor's name alone does not.
 */
export const cloud: CriterionTest<CloudLeaf> = {
  test: 'cloud',

  assess(leaf, context) {
    const { value, services, tier } = deepest(leaf, context, NOW);
    const counted = (id: string): Occurrence[] =>
      (context.bySkill.get(id) ?? []).filter(({ at }) => tier > 0 && context.sentences[at]!.strength >= tier);
    // One quote for each service that made the depth; the vendor's name where no service did.
    const named = services.length > 0 ? services : leaf.platform;
    const place = named.flatMap(counted)[0];
    const label = (id: string): string => leaf.services.find(({ skill }) => skill === id)?.label ?? id;
    const less = leaf.services
      .map(({ skill }) => skill)
      .filter((id) => !services.includes(id) && context.bySkill.has(id));
    return leafNode(leaf, context, {
      value,
      high: deepest(leaf, context, AT_BEST).value,
      detail: {
        services: services.length,
        names: services.map(label).join(', '),
        /** Services that stand only where they count for less than these do. */
        less: less.map(label).join(', '),
        core: services.some((id) => isCore(leaf, id)),
        place: place ? context.sentences[place.at]!.tier : null,
        strength: tier,
      },
      evidence: named.flatMap((id) => quoteBest(counted(id), context).slice(0, 1)),
    });
  },

  shows: ({ platform, services }, text) =>
    platform.some((id) => text.skills.has(id)) || services.some(({ skill }) => text.skills.has(skill)),
};

/** Which numbers of a sentence are read: as things are, or as they would be if unreadable dates could be read. */
const NOW = { strength: 'strength', weight: 'weight' } as const;
const AT_BEST = { strength: 'strengthHigh', weight: 'weightHigh' } as const;

interface Shown {
  skill: string;
  strength: number;
  /** Strength × recency, the highest there is. */
  weight: number;
}

function deepest({ services, platform }: CloudLeaf, context: EvaluationContext, read: typeof NOW | typeof AT_BEST) {
  const shownBy = (ids: readonly string[]): Shown[] =>
    ids.flatMap((skill) => {
      let strength = 0;
      let weight = 0;
      for (const { at } of context.bySkill.get(skill) ?? []) {
        strength = Math.max(strength, context.sentences[at]![read.strength]);
        weight = Math.max(weight, context.sentences[at]![read.weight]);
      }
      return strength > 0 ? [{ skill, strength, weight }] : [];
    });
  const served = shownBy(services.map(({ skill }) => skill));
  const named = shownBy(platform);
  const worth = (shown: readonly Shown[], tier: number): number =>
    tier < CONSTANTS.strengthDatedWork.value ? tier : Math.max(...shown.map(({ weight }) => weight));
  let best = { value: 0, services: [] as string[], tier: 0 };
  for (const tier of new Set([...served, ...named].map(({ strength }) => strength))) {
    const deep = served.filter(({ strength }) => strength >= tier);
    const name = named.filter(({ strength }) => strength >= tier);
    const byDepth = deep.length === 0 ? 0 : times(depthOf(deep, services), worth(deep, tier));
    const byName = name.length === 0 ? 0 : times(CONSTANTS.cloudNamed.value, worth(name, tier));
    const value = Math.max(byDepth, byName);
    if (value < best.value || (value === best.value && tier < best.tier)) continue;
    best = { value, services: byDepth >= byName ? deep.map(({ skill }) => skill) : [], tier };
  }
  return best;
}

function depthOf(shown: readonly Shown[], services: CloudLeaf['services']): number {
  const deep =
    shown.length >= CONSTANTS.cloudDeepServices.value && shown.some(({ skill }) => isCore({ services }, skill));
  return deep ? 10000 : CONSTANTS.cloudSomeServices.value;
}

function isCore({ services }: Pick<CloudLeaf, 'services'>, id: string): boolean {
  return services.some(({ skill, group }) => skill === id && group !== 'other');
}
