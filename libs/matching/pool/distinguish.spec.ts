import { describe, expect, it } from '@jest/globals';
import type { Category, Outcome, ReasonCriterion, WeightsContent } from '#libs/contracts';
import { outcomeOf } from '../assess.js';
import { compileWeights } from '../fold/compile-weights.js';
import { packVector } from '../fold/vector.js';
import { distinguish } from './distinguish.js';

const CRITERIA: { id: string; category: Category; kind: 'must' | 'required' }[] = [
  { id: 'years', category: 'experience', kind: 'required' },
  { id: 'payroll', category: 'skills', kind: 'required' },
  { id: 'excel', category: 'skills', kind: 'required' },
  { id: 'workday', category: 'skills', kind: 'required' },
  { id: 'shrm', category: 'certifications', kind: 'required' },
  { id: 'german', category: 'languages', kind: 'must' },
];
const [YEARS, PAYROLL, EXCEL, WORKDAY, SHRM, GERMAN] = [0, 1, 2, 3, 4, 5];
const content: WeightsContent = {
  categories: { skills: 60, experience: 20, responsibilities: 0, certifications: 10, education: 0, languages: 10 },
  criteria: Object.fromEntries(CRITERIA.map(({ id, kind }) => [id, { kind, importance: 30 }])),
  thresholds: { strong: 70, possible: 40 },
};
const weights = { content, compiled: compileWeights(CRITERIA, content) };

/** A candidate with what is named in full, and nothing else. */
const having = (...shown: string[]): ReasonCriterion[] =>
  CRITERIA.map(({ id, category }) => {
    const value = shown.includes(id) ? 10_000 : 0;
    const range = { value, low: value, high: value };
    const outcome: Outcome = outcomeOf(range);
    return {
      id,
      category,
      ...range,
      outcome,
      explanation: { test: 'skill', label: id, ...range, detail: {}, children: [] },
    };
  });
const beside = (...people: ReasonCriterion[][]): Buffer => Buffer.concat(people.map((one) => packVector(one)));

describe('what sets a candidate apart', () => {
  it('is what few beside have, and what most beside have and they do not', () => {
    const neighbors = beside(
      having('excel', 'payroll', 'german'),
      having('excel', 'german'),
      having('excel', 'german'),
    );
    expect(distinguish(having('workday', 'payroll', 'german'), neighbors, weights)).toEqual({
      held: null,
      strengths: [WORKDAY, PAYROLL],
      gaps: [EXCEL],
    });
  });

  it('is nothing that all beside share', () => {
    const same = having('excel', 'german', 'years');
    expect(distinguish(same, beside(same, same), weights)).toEqual({ held: null, strengths: [], gaps: [] });
  });

  it('begins with a missed must-have, even where all miss it, and names the certification that is held', () => {
    const own = having('shrm', 'excel');
    const found = distinguish(own, beside(own, having('years', 'excel')), weights);
    expect(found).toEqual({ held: SHRM, strengths: [], gaps: [GERMAN, YEARS] });
  });

  it('is held against nothing and everything without neighbors', () => {
    expect(distinguish(having('workday', 'german'), new Uint8Array(), weights)).toEqual({
      held: null,
      strengths: [WORKDAY, GERMAN],
      gaps: [YEARS, PAYROLL],
    });
  });

  it('does not depend on the order of the neighbors', () => {
    const [a, b, c] = [having('excel'), having('workday', 'years'), having('payroll', 'shrm')];
    const own = having('excel', 'payroll');
    expect(distinguish(own, beside(a, b, c), weights)).toEqual(distinguish(own, beside(c, a, b), weights));
  });

  it('needs whole vectors of the same criteria', () => {
    expect(() => distinguish(having(), new Uint8Array(5), weights)).toThrow(RangeError);
  });
});
