import { describe, expect, it } from '@jest/globals';
import type { ExplanationNode } from '#libs/contracts';
import { outcomeOf } from './assess.js';

const node = (
  value: number,
  detail: ExplanationNode['detail'],
  of: Partial<ExplanationNode> = {},
): ExplanationNode => ({
  ...{ test: 'skill', label: 'Tide tables', value, low: value, high: value, detail, evidence: [], children: [] },
  ...of,
});
const listed = node(5000, { strength: 5000 });
const similar = node(3000, { strength: 10000 }, { similar: true });
const absent = node(0, { strength: 0 });

describe('an outcome', () => {
  it('says how much of what is asked is shown, whatever the strength of its place', () => {
    expect(outcomeOf(listed)).toBe('met');
    expect(outcomeOf(node(2500, { strength: 5000 }))).toBe('partial');
    expect(outcomeOf({ value: 5000, low: 5000, high: 5000 })).toBe('partial');
  });

  it('of several is that of the best one, or of their share', () => {
    const group = (test: string, children: ExplanationNode[], detail: ExplanationNode['detail']): ExplanationNode =>
      node(2500, detail, { test, children });
    expect(outcomeOf(group('any', [absent, listed], {}))).toBe('met');
    expect(outcomeOf(group('all', [listed, absent], { weights: '2 2' }))).toBe('partial');
    expect(outcomeOf(group('all', [listed, listed], { weights: '2 1' }))).toBe('met');
    expect(outcomeOf(group('atLeast', [listed, absent, listed], { n: 2 }))).toBe('met');
    expect(outcomeOf(group('all', [listed, similar], { weights: '1 1' }))).toBe('partial');
  });
});
