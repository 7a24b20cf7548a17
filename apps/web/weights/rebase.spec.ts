import { describe, expect, it } from '@jest/globals';
import type { WeightsContent } from '#libs/contracts';
import { rebased } from './rebase.js';

const CATEGORIES = { skills: 60, experience: 40, responsibilities: 0, certifications: 0, education: 0, languages: 0 };
const NICE = { kind: 'nice', importance: 2 } as const;
const MUST = { kind: 'must', importance: 3 } as const;

const of = (criteria: WeightsContent['criteria'], categories = CATEGORIES): WeightsContent => ({
  categories,
  criteria,
});

describe('a draft under which other weights come into force', () => {
  it('takes over the must-haves that it did not touch', () => {
    const base = of({ licence: NICE, python: NICE });
    const content = of({ licence: NICE, python: { ...NICE, importance: 1 } });
    expect(rebased({ base, content }, of({ licence: MUST, python: NICE }))).toEqual(
      of({ licence: MUST, python: { ...NICE, importance: 1 } }),
    );
  });

  it('keeps what it changed, whatever is in force', () => {
    const base = of({ licence: NICE });
    const content = of({ licence: { ...NICE, importance: 3 } }, { ...CATEGORIES, skills: 50, experience: 50 });
    expect(rebased({ base, content }, of({ licence: MUST }, { ...CATEGORIES, skills: 70, experience: 30 }))).toEqual(
      content,
    );
  });

  it('weighs the criteria that the role has now', () => {
    const base = of({ gone: NICE, python: NICE });
    const content = of({ gone: MUST, python: NICE });
    expect(rebased({ base, content }, of({ python: NICE, added: MUST }))).toEqual(of({ python: NICE, added: MUST }));
  });
});
