import { describe, expect, it } from '@jest/globals';
import type { Assessment, CriterionAssessment, ExplanationNode } from '#libs/contracts';
import { summarise, expandSummary } from './explanation-summary.js';
import { withOverrides } from './overrides.js';

const node = (value: number, evidence: ExplanationNode['evidence'] = []): ExplanationNode => ({
  test: 'skill',
  label: 'Kubernetes',
  ...{ value, low: value, high: value },
  detail: {},
  evidence,
  children: [],
});
const criterion = (id: string, value: number): CriterionAssessment => ({
  id,
  category: 'skills',
  ...{ value, low: value, high: value },
  outcome: value === 0 ? 'missing' : 'met',
  explanation: node(value),
});
const assessment = {
  readable: true,
  criteria: [criterion('skills.kubernetes', 0), criterion('skills.python', 10_000)],
} as Partial<Assessment> as Assessment;
const override = { id: 'o', criterion: 'skills.kubernetes', outcome: 'partial' } as const;

describe('withOverrides', () => {
  it('gives the criterion what the person said, with what was computed below', () => {
    const [put, other] = withOverrides(assessment, [override]).criteria;
    expect(put).toMatchObject({ value: 5_000, low: 5_000, high: 5_000, outcome: 'partial' });
    expect(put!.explanation).toMatchObject({ test: 'override', detail: { override: 'o', computed: 'missing' } });
    expect(put!.explanation.children).toEqual([assessment.criteria[0]!.explanation]);
    expect(other).toBe(assessment.criteria[1]);
  });

  it('is in the explanation summary alike', () => {
    const put = withOverrides(assessment, [override]);
    const leaf = { test: 'skill', label: 'Kubernetes', accepts: [], months: null } as never;
    const criteria = put.criteria.map(({ id, category }) => ({ id, category, expression: leaf })) as never;
    const [shownCriterion] = expandSummary(summarise(put), criteria);
    expect(shownCriterion).toMatchObject({ value: 5_000, outcome: 'partial' });
    const { test, detail, children } = put.criteria[0]!.explanation;
    expect(shownCriterion!.explanation).toMatchObject({
      test,
      detail,
      children: [{ test: children[0]!.test, value: 0 }],
    });
  });

  it('changes nothing where the criterion is gone', () => {
    const gone = withOverrides(assessment, [{ ...override, criterion: 'skills.gone' }]);
    expect(gone).toEqual(assessment);
  });
});
