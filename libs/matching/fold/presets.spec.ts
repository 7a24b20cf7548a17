import { describe, expect, it } from '@jest/globals';
import { IMPORTANCE, type Category, type Criterion, type Expression, type Kind } from '#libs/contracts';
import { checkWeights } from './check-weights.js';
import { defaultWeights } from './default-weights.js';
import { PRESETS, presetsFor, presetWeights } from './presets.js';

const skill: Expression = { test: 'skill', label: 'x', accepts: [], months: null };
const criterion = (id: string, category: Category, kind: Kind = 'required'): Criterion => ({
  id,
  category,
  label: id,
  kind,
  importance: IMPORTANCE[kind],
  expression: skill,
  span: null,
});
/** As the shipped role: the formula gives 43 / 32 / 16 / 6 / 3. */
const ROLE = [
  ...['a', 'b', 'c'].map((id) => criterion(id, 'skills')),
  criterion('d', 'experience'),
  criterion('e', 'responsibilities'),
  criterion('f', 'certifications', 'preferred'),
  criterion('g', 'education', 'preferred'),
];
const pointsOf = (preset: (typeof PRESETS)[number], role = ROLE) =>
  Object.values(presetWeights(preset, role).categories);

describe('presets', () => {
  it('give half to what comes first and share the rest as the formula does', () => {
    expect(Object.values(defaultWeights(ROLE).categories)).toEqual([43, 32, 16, 6, 3, 0]);
    // 50 shared as 32 : 16 : 6 : 3 of 57: 28.07, 14.04, 5.26, 2.63 → the largest remainders are education’s and certifications’.
    expect(pointsOf('skills-first')).toEqual([50, 28, 14, 5, 3, 0]);
    // 50 as 43 : 16 : 6 : 3 of 68: 31.62, 11.76, 4.41, 2.21.
    expect(pointsOf('experience-first')).toEqual([32, 50, 12, 4, 2, 0]);
    // 50 as 43 : 32 : 16 : 3 of 94: 22.87, 17.02, 8.51, 1.60.
    expect(pointsOf('certification-first')).toEqual([23, 17, 8, 50, 2, 0]);
  });

  it('never give less than the formula', () => {
    // Skills 40, education 5 × 0.6 = 3: the formula gives 93 and 7.
    const role = [...ROLE.slice(0, 3), criterion('g', 'education', 'preferred')];
    expect(pointsOf('skills-first', role)).toEqual(Object.values(defaultWeights(role).categories));
  });

  it('give all to the only category there is', () => {
    expect(pointsOf('skills-first', ROLE.slice(0, 3))).toEqual([100, 0, 0, 0, 0, 0]);
  });

  it('are offered where the role asks something of their category', () => {
    expect(presetsFor(ROLE)).toEqual(PRESETS);
    const role = [...ROLE.slice(0, 4), criterion('f', 'certifications', 'bonus')];
    expect(presetsFor(role)).toEqual(['skills-first', 'experience-first']);
    expect(() => presetWeights('certification-first', role)).toThrow(RangeError);
  });

  it('are weights that can be used', () => {
    for (const preset of PRESETS) expect(checkWeights(ROLE, presetWeights(preset, ROLE))).toEqual([]);
  });
});
