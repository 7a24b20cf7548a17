import type { CloudLeaf } from '#libs/contracts';
import { CONSTANTS } from '../constants.js';
import { times } from '../rounding.js';
import type { Scene } from '../scene/scene.js';
import { leafNode, quoteBest, type CriterionTest } from './criterion-test.js';

/** One vendor's cloud: over the tiers of strength, the best of strength × depth of the services shown at that tier or above. */
export const cloud: CriterionTest<CloudLeaf> = {
  test: 'cloud',

  assess(leaf, scene) {
    const { value, services, level } = deepest(leaf, scene, 'weight');
    const counted = (id: string) =>
      (scene.bySkill.get(id) ?? []).filter(({ at }) => level > 0 && scene.sentences[at]!.weight >= level);
    // One quote for each service that made the depth; the vendor's name where no service did.
    const named = services.length > 0 ? services : leaf.platform;
    const place = named.flatMap(counted)[0];
    const label = (id: string): string => leaf.services.find(({ skill }) => skill === id)?.label ?? id;
    // Shown somewhere, but in places that count for less than the depth which counts.
    const less = leaf.services
      .map(({ skill }) => skill)
      .filter((id) => !services.includes(id) && scene.bySkill.has(id));
    return leafNode(leaf, scene, {
      value,
      high: deepest(leaf, scene, 'weightHigh').value,
      detail: {
        services: services.length,
        names: services.map(label).join(', '),
        less: less.map(label).join(', '),
        core: services.some((id) => isCore(leaf, id)),
        place: place ? scene.sentences[place.at]!.tier : null,
        strength: level,
      },
      evidence: named.flatMap((id) => quoteBest(counted(id), scene).slice(0, 1)),
    });
  },

  shows: ({ platform, services }, text) =>
    platform.some((id) => text.skills.has(id)) || services.some(({ skill }) => text.skills.has(skill)),
};

function deepest(leaf: CloudLeaf, scene: Scene, which: 'weight' | 'weightHigh') {
  const weightOf = (id: string): number => {
    let best = 0;
    for (const { at } of scene.bySkill.get(id) ?? []) best = Math.max(best, scene.sentences[at]![which]);
    return best;
  };
  const services = leaf.services.flatMap(({ skill }) => {
    const weight = weightOf(skill);
    return weight > 0 ? [{ skill, weight }] : [];
  });
  const platform = Math.max(0, ...leaf.platform.map(weightOf));
  const levels = [...new Set([platform, ...services.map(({ weight }) => weight)])].sort((a, b) => b - a);
  let best = { value: 0, services: [] as string[], level: 0 };
  for (const level of levels) {
    if (level === 0) continue;
    const shown = services.filter(({ weight }) => weight >= level).map(({ skill }) => skill);
    const value = times(depth(shown, leaf), level);
    if (value > best.value) best = { value, services: shown, level };
  }
  return best;
}

function depth(shown: readonly string[], leaf: CloudLeaf): number {
  if (shown.length === 0) return CONSTANTS.cloudNamed.value;
  const deep = shown.length >= CONSTANTS.cloudDeepServices.value && shown.some((id) => isCore(leaf, id));
  return deep ? 10000 : CONSTANTS.cloudSomeServices.value;
}

function isCore({ services }: CloudLeaf, id: string): boolean {
  return services.some(({ skill, group }) => skill === id && group !== 'other');
}
