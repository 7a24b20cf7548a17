import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../test/support/properties.js';
import { CATEGORIES, KINDS, type Criterion, type Expression, type WeightsContent } from '#libs/contracts';
import { InvalidWeightsError, checkWeights } from './check-weights.js';
import { compileWeights } from './compile-weights.js';
import { defaultWeights } from './default-weights.js';
import { editedWeights } from './edited-weights.js';

const SKILL: Expression = { test: 'skill', label: '', accepts: [], months: null };
const one = (id: string, kind: Criterion['kind'] = 'required', expression: Expression = SKILL) => ({
  id,
  category: id.split('.')[0] as Criterion['category'],
  kind,
  importance: { must: 40, required: 30, preferred: 15, bonus: 0 }[kind],
  expression,
});
const threeSkills = [one('skills.a'), one('skills.b'), one('skills.c')];
const pointsOf = (criteria: ReturnType<typeof one>[]) => Object.values(defaultWeights(criteria).categories);

describe('the weights of edited criteria', () => {
  const ofUsers = (categories: Partial<WeightsContent['categories']>) => ({
    origin: 'hand' as const,
    content: { categories: { ...defaultWeights([]).categories, ...categories } },
  });

  it('keep the points that users gave to categories while every one of them has criteria', () => {
    const before = ofUsers({ skills: 70, experience: 30 });
    const added = [...threeSkills, one('skills.d'), one('experience.a')];
    expect(editedWeights(added, before)).toMatchObject({ isKept: true, content: before.content });
    expect(editedWeights(added, before).content.criteria['skills.d']).toEqual({ kind: 'required', importance: 30 });
  });

  it('are those of the formula when a category is new, is gone, or had them from the formula', () => {
    const before = ofUsers({ skills: 70, experience: 30 });
    const withLanguage = [...threeSkills, one('experience.a'), one('languages.a')];
    for (const [criteria, was] of [
      [withLanguage, before],
      [threeSkills, before],
      [threeSkills, { ...before, origin: 'formula' as const }],
      [threeSkills, null],
    ] as const)
      expect(editedWeights(criteria, was)).toEqual({ isKept: false, content: defaultWeights(criteria) });
  });
});

describe('default weights', () => {
  it('are spread over the categories the role has criteria for', () => {
    expect(pointsOf(threeSkills)).toEqual([100, 0, 0, 0, 0, 0]);
    // 40 : 30 of 70 = 57.14, 42.86
    expect(pointsOf([...threeSkills, one('experience.a')])).toEqual([57, 43, 0, 0, 0, 0]);
  });

  it('weigh a category of preferred criteria 0.6, one of bonus criteria nothing', () => {
    // 40 : 10 × 0.6 of 46 = 86.96, 13.04
    expect(pointsOf([...threeSkills, one('certifications.a', 'preferred')])).toEqual([87, 0, 0, 13, 0, 0]);
    expect(pointsOf([...threeSkills, one('certifications.a', 'bonus')])).toEqual([100, 0, 0, 0, 0, 0]);
  });

  it('weigh one or two skills 0.6', () => {
    // 40 × 0.6 : 30 of 54 = 44.44, 55.56
    expect(pointsOf([one('skills.a'), one('skills.b'), one('experience.a')])).toEqual([44, 56, 0, 0, 0, 0]);
  });

  it('give a license that the law requires a weight of 2.5, and a degree without an alternative 2', () => {
    const licence: Expression = { test: 'certifications', label: '', accepts: [], licence: true };
    // 40 : 10 × 2.5 of 65 = 61.54, 38.46
    expect(pointsOf([...threeSkills, one('certifications.a', 'required', licence)])).toEqual([62, 0, 0, 38, 0, 0]);
    const degree = (alternative: 'experience' | null): Expression => ({
      test: 'education',
      label: '',
      level: 'bachelor',
      fields: [],
      alternative,
    });
    // 40 : 5 × 2 of 50; with an alternative 40 : 5 of 45 = 88.89, 11.11
    expect(pointsOf([...threeSkills, one('education.a', 'required', degree(null))])).toEqual([80, 0, 0, 0, 20, 0]);
    expect(pointsOf([...threeSkills, one('education.a', 'required', degree('experience'))])).toEqual([
      89, 0, 0, 0, 11, 0,
    ]);
  });

  it('always sum to 100 and are accepted, or to 0 where nothing but bonus is asked', () => {
    const criteriaArb = fc
      .array(fc.tuple(fc.constantFrom(...CATEGORIES), fc.constantFrom(...KINDS)), { maxLength: 30 })
      .map((list) => list.map(([category, kind], index) => one(`${category}.${index}`, kind)));
    fc.assert(
      fc.property(criteriaArb, (criteria) => {
        const content = defaultWeights(criteria);
        const sum = Object.values(content.categories).reduce((all, points) => all + points, 0);
        expect(sum).toBe(criteria.some(({ kind }) => kind !== 'bonus') ? 100 : 0);
        expect(checkWeights(criteria, content)).toEqual([]);
      }),
    );
  });
});

describe('the check of weights', () => {
  const criteria = [one('skills.a'), one('experience.a'), one('languages.a', 'bonus')];
  const good = (): WeightsContent => ({
    categories: { skills: 70, experience: 30, responsibilities: 0, certifications: 0, education: 0, languages: 0 },
    criteria: {
      'skills.a': { kind: 'required', importance: 30 },
      'experience.a': { kind: 'must', importance: 40 },
      'languages.a': { kind: 'bonus', importance: 0 },
    },
    thresholds: { strong: 70, possible: 40 },
  });
  const faults = (change: (content: WeightsContent) => void) => {
    const content = good();
    change(content);
    return checkWeights(criteria, content).map(({ code, subject, value }) => [code, subject, value]);
  };

  it('finds nothing wrong with good ones', () => expect(faults(() => undefined)).toEqual([]));

  it.each<[string, (content: WeightsContent) => void, unknown[][]]>([
    [
      'of thresholds of no points, and of more than there are',
      (c) => Object.assign(c.thresholds, { strong: 101, possible: 0 }),
      [
        ['threshold-out-of-range', 'strong', 101],
        ['threshold-out-of-range', 'possible', 0],
      ],
    ],
    [
      'of a threshold in parts of a point',
      (c) => Object.assign(c.thresholds, { possible: 38.5 }),
      [['threshold-out-of-range', 'possible', 38.5]],
    ],
    [
      'of a possible match that begins above a strong one',
      (c) => Object.assign(c.thresholds, { possible: 71 }),
      [['thresholds-crossed', 'possible', 71]],
    ],
    ['of equal thresholds', (c) => Object.assign(c.thresholds, { possible: 70 }), []],
    [
      'negative',
      (c) => Object.assign(c.categories, { skills: 130, experience: -30 }),
      [['weight-negative', 'experience', -30]],
    ],
    [
      'not whole',
      (c) => Object.assign(c.categories, { skills: 69.5, experience: 30.5 }),
      [
        ['weight-not-whole', 'skills', 69.5],
        ['weight-not-whole', 'experience', 30.5],
      ],
    ],
    ['not 100', (c) => Object.assign(c.categories, { skills: 71 }), [['weights-not-100', null, 101]]],
    ['all zero', (c) => Object.assign(c.categories, { skills: 0, experience: 0 }), [['weights-all-zero', null, 0]]],
    ['unknown category', (c) => Object.assign(c.categories, { charm: 1 }), [['category-unknown', 'charm', null]]],
    [
      'a category left out',
      (c) => Reflect.deleteProperty(c.categories, 'education'),
      [['weight-missing', 'education', null]],
    ],
    [
      'a category without criteria',
      (c) => Object.assign(c.categories, { skills: 65, education: 5 }),
      [['category-without-criteria', 'education', 5]],
    ],
    [
      'a category of bonus criteria',
      (c) => Object.assign(c.categories, { skills: 65, languages: 5 }),
      [['category-without-criteria', 'languages', 5]],
    ],
    [
      'a category without importance',
      (c) => Object.assign(c.criteria['skills.a']!, { importance: 0 }),
      [['category-without-importance', 'skills', 70]],
    ],
    [
      'unknown criterion',
      (c) => Object.assign(c.criteria, { 'skills.z': { kind: 'must', importance: 40 } }),
      [['criterion-unknown', 'skills.z', null]],
    ],
    [
      'missing bonus criterion',
      (c) => Reflect.deleteProperty(c.criteria, 'languages.a'),
      [['criterion-missing', 'languages.a', null]],
    ],
    [
      'a name of Object.prototype',
      (c) => Object.assign(c.criteria, { constructor: { kind: 'must', importance: 1 } }),
      [['criterion-unknown', 'constructor', null]],
    ],
    [
      'unknown kind',
      (c) => Object.assign(c.criteria['skills.a']!, { kind: 'vital' }),
      [['kind-unknown', 'skills.a', null]],
    ],
    [
      'importance',
      (c) => {
        c.criteria['skills.a']!.importance = -1;
        c.criteria['experience.a']!.importance = 0.5;
        c.criteria['languages.a']!.importance = 1001;
      },
      [
        ['importance-negative', 'skills.a', -1],
        ['importance-not-whole', 'experience.a', 0.5],
        ['importance-too-large', 'languages.a', 1001],
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  it('makes compiling refuse them, with all faults at once', () => {
    const content = good();
    content.categories.skills = -1;
    content.categories.experience = 0.5;
    expect(() => compileWeights(criteria, content)).toThrow(InvalidWeightsError);
    try {
      compileWeights(criteria, content);
    } catch (error) {
      expect((error as InvalidWeightsError).faults.map(({ code }) => code)).toEqual([
        'weight-negative',
        'weight-not-whole',
        'weights-not-100',
      ]);
      expect((error as Error).message).toContain('weight-negative (skills)');
    }
  });
});
