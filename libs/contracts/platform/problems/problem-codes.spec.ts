import { describe, expect, it } from '@jest/globals';
import { PROBLEM_AREAS, PROBLEM_CODES, problemCodesTable } from './problem-codes.js';

const rows = Object.entries(PROBLEM_CODES);

describe('the registry of problem codes', () => {
  it('lists every code in one area only', () => {
    const listed = PROBLEM_AREAS.flatMap(({ codes }) => Object.keys(codes));
    expect(listed.length).toBe(new Set(listed).size);
    expect([...listed].sort()).toEqual(rows.map(([code]) => code).sort());
  });

  it.each(rows)('describes %s in sentences under a short title', (code, { status, title, meaning, action }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(title).toMatch(/^[A-Z].{2,48}[^.]$/);
    for (const sentences of [meaning, action]) expect(sentences).toMatch(/^[A-Z`].*\.$/);
    for (const one of [status].flat()) expect(one).toBeGreaterThanOrEqual(400);
  });

  it('fills a row of the reference table for each code', () => {
    const codes = problemCodesTable().match(/^\| `[a-z-]+`/gm) ?? [];
    expect(codes.length).toBe(rows.length);
    expect(problemCodesTable()).not.toMatch(/^\|.*\|.*\|.*\|.*\|.*\|.+$/m);
  });
});
