import { describe, expect, it } from '@jest/globals';
import { listCriteria, type DraftedLine } from './criteria-list.js';
import type { CriterionDraft } from './drafts/criterion-draft.js';

const draft = (text: string, kind: 'required' | 'must' = 'required'): CriterionDraft => ({
  name: 'forklift',
  category: 'skills',
  label: text,
  kind,
  expression: {
    test: 'phrase',
    label: text,
    actions: [],
    things: [],
    terms: [{ term: text, weight: 10_000, related: [] }],
  },
  span: { start: 0, end: 1 },
});
const line = (...criteria: CriterionDraft[]): DraftedLine => ({ criteria });

describe('the criteria of a role', () => {
  it('are one where the same is asked again, of the stronger kind', () => {
    const { criteria, drafts } = listCriteria([line(draft('forklift')), line(draft('forklift', 'must'))]);
    expect(criteria).toEqual([expect.objectContaining({ id: 'skills.forklift', kind: 'must', importance: 40 })]);
    expect(drafts.map(({ id }) => id)).toEqual(['skills.forklift', 'skills.forklift']);
  });

  it('get a number where another one has the id, and the id of one that was renamed', () => {
    const three = ['a', 'b', 'c'].map((text) => line(draft(text)));
    expect(listCriteria(three).criteria.map(({ id }) => id)).toEqual([
      'skills.forklift',
      'skills.forklift-2',
      'skills.forklift-3',
    ]);
    const renamed = { ...three[0]!, stated: { text: 'a', id: 'own' } };
    const { criteria, drafts } = listCriteria([
      renamed,
      line(draft('b')),
      line(draft('c')),
      line(draft('a')),
      line(draft('b')),
      line(draft('d')),
    ]);
    expect(criteria.map(({ id, label }) => `${id} ${label}`)).toEqual([
      'own a',
      'skills.forklift b',
      'skills.forklift-2 c',
      'skills.forklift-3 a',
      'skills.forklift-4 d',
    ]);
    expect(drafts.map(({ id }) => id).slice(3)).toEqual(['skills.forklift-3', 'skills.forklift', 'skills.forklift-4']);
  });

  it('of which one line gives several keep their own kinds and labels', () => {
    const { criteria } = listCriteria([
      { criteria: [draft('a'), draft('b')], stated: { text: 'a; b', kind: 'bonus', label: 'Own' } },
    ]);
    expect(criteria.map(({ label, kind }) => [label, kind])).toEqual([
      ['a', 'required'],
      ['b', 'required'],
    ]);
  });

  it('that all begin alike cost no search each', () => {
    // 20,000 of one id: searched one by one, this takes hours.
    const lines = Array.from({ length: 20_000 }, (_, at) => line(draft(`forklift ${at}`)));
    expect(listCriteria(lines).criteria).toHaveLength(20_000);
  });
});
