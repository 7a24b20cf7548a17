import { describe, expect, it } from '@jest/globals';
import { criteriaList } from './criteria-list.js';

const phrase = (text: string) => ({
  test: 'phrase' as const,
  label: text,
  terms: [{ term: text, weight: 10_000, related: [] }],
});
const add = (
  list: ReturnType<typeof criteriaList>,
  name: string,
  text: string,
  kind: 'required' | 'must' = 'required',
) => list.add({ name, category: 'skills', label: text, kind, expression: phrase(text), span: null });

describe('the criteria of a role', () => {
  it('are one where the same is asked again, of the stronger kind', () => {
    const list = criteriaList();
    const [first, again] = [add(list, 'forklift', 'forklift'), add(list, 'forklift', 'forklift', 'must')];
    expect(again).toBe(first);
    expect(list.list()).toEqual([expect.objectContaining({ id: 'skills.forklift', kind: 'must', importance: 40 })]);
  });

  it('get a number where another one has the id, and the id of one that was renamed', () => {
    const list = criteriaList();
    const [first] = [add(list, 'forklift', 'a'), add(list, 'forklift', 'b'), add(list, 'forklift', 'c')];
    expect(list.list().map(({ id }) => id)).toEqual(['skills.forklift', 'skills.forklift-2', 'skills.forklift-3']);
    first.id = 'own';
    expect(add(list, 'forklift', 'a').id).toBe('skills.forklift');
    expect(add(list, 'forklift', 'b').id).toBe('skills.forklift-2');
    expect(add(list, 'forklift', 'd').id).toBe('skills.forklift-4');
  });

  it('that all begin alike cost no search each', () => {
    const list = criteriaList();
    // 20,000 of one id: searched one by one, this takes hours.
    for (let at = 0; at < 20_000; at++) add(list, 'forklift', `forklift ${at}`);
    expect(list.list()).toHaveLength(20_000);
  });
});
