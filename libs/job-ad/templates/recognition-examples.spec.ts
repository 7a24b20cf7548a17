import { describe, expect, it } from '@jest/globals';
import { withRecognitionTable } from '../index.js';
import { recognitionExamples } from './recognition-examples.js';

describe('examples of what the shipped page asks for', () => {
  const rows = recognitionExamples();

  it('cover its skills, groups and certificates', () => {
    expect(rows.length).toBeGreaterThan(60);
    for (const name of ['Python', 'Helm', 'Weights & Biases', 'feature store', 'BigQuery ML', 'CI/CD'])
      expect(rows.map((one) => one.name)).toContain(name);
    expect(rows.filter((one) => /Certified|Professional|Associate/.test(one.name))).toHaveLength(4);
  });

  it('are read as what they are for', () => {
    const missed = rows.filter(({ name, read }) => !read.some((one) => one === name || one.startsWith(`${name} (`)));
    expect(missed).toEqual([]);
  });

  it('stand between the markers of a page, whose other words are kept', () => {
    const page =
      'before\n<!-- recognition: generated from libs/job-ad/templates/recognition-examples.ts -->\nstale words\n<!-- end of recognition -->\nafter';
    const current = withRecognitionTable(page);
    expect(current).toMatch(/^before\n[^]*\| Python \|[^]*\nafter$/);
    expect(current).not.toContain('stale words');
    expect(withRecognitionTable(current)).toBe(current);
  });

  it('need markers to stand between', () => {
    expect(() => withRecognitionTable('# A page')).toThrow(RangeError);
  });
});
