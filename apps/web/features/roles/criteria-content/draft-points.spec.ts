import { describe, expect, it } from '@jest/globals';
import { CATEGORIES, IMPORTANCE, type Kind, type WeightsVersion } from '#libs/contracts';
import { defaultWeights } from '#libs/matching';
import type { DraftCriterion } from './criteria-content.js';
import { draftPoints } from './draft-points.js';

function criterion(id: string, kind: Kind = 'required'): DraftCriterion {
  const category = CATEGORIES.find((one) => id.startsWith(one))!;
  const expression = { test: 'skill' as const, label: id, accepts: [{ skill: id, credit: 10_000 }], months: null };
  return { id, category, label: id, kind, importance: IMPORTANCE[kind], from: null, expression };
}

const weightsOf = (criteria: readonly DraftCriterion[]): WeightsVersion =>
  ({ ...defaultWeights(criteria as never), origin: 'formula' }) as WeightsVersion;

const SAVED = ['skills.a', 'skills.b', 'skills.c', 'experience.a'].map((id) => criterion(id));
const inForce = { weights: weightsOf(SAVED), saved: SAVED };

describe('points of requirements', () => {
  it('are those of the active weights while nothing has changed', () => {
    const points = draftPoints(SAVED, inForce)!;
    // 57 : 43, and the 57 for three skills of one importance.
    expect([...points.criteria.values()].map(({ points: own }) => own)).toEqual([19, 19, 19, 43]);
    expect(points.isProvisional).toBe(false);
  });

  it('are shown at once for a requirement that is added, and change for those that share with it', () => {
    const points = draftPoints([...SAVED, criterion('skills.d')], inForce)!;
    expect(points.criteria.get('skills.d')).toEqual({ points: 14.25, isProvisional: true });
    expect(points.criteria.get('skills.a')).toEqual({ points: 14.25, isProvisional: true });
    expect(points.criteria.get('experience.a')).toEqual({ points: 43, isProvisional: false });
    expect(points.isProvisional).toBe(true);
  });

  it('keep the categories that users gave, as saving would', () => {
    const weights = { ...inForce.weights, origin: 'hand' as const };
    weights.categories = { ...weights.categories, skills: 80, experience: 20 };
    const points = draftPoints([...SAVED, criterion('skills.d')], { weights, saved: SAVED })!;
    expect(points.categories).toMatchObject({ skills: 80, experience: 20 });
    expect(points.criteria.get('skills.d')!.points).toBe(20);
  });

  it('are one for a bonus, and unknown where nothing is left', () => {
    expect(draftPoints([...SAVED, criterion('skills.d', 'bonus')], inForce)!.criteria.get('skills.d')!.points).toBe(1);
    expect(draftPoints([], inForce)?.criteria.size ?? 0).toBe(0);
  });
});
