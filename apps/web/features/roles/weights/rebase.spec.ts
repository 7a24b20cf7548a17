import { describe, expect, it } from '@jest/globals';
import type { WeightsContent } from '#libs/contracts';
import { rebased } from './rebase.js';

const CATEGORIES = { skills: 60, experience: 40, responsibilities: 0, certifications: 0, education: 0, languages: 0 };
const PREFERRED = { kind: 'preferred', importance: 2 } as const;
const MUST = { kind: 'must', importance: 3 } as const;

const of = (
  criteria: WeightsContent['criteria'],
  categories = CATEGORIES,
  thresholds = { strong: 70, possible: 40 },
): WeightsContent => ({ categories, criteria, thresholds });

describe('a draft under which other weights come into force', () => {
  it('takes over the must-haves that it did not touch', () => {
    const base = of({ licence: PREFERRED, python: PREFERRED });
    const content = of({ licence: PREFERRED, python: { ...PREFERRED, importance: 1 } });
    expect(rebased({ base, content }, of({ licence: MUST, python: PREFERRED }))).toEqual(
      of({ licence: MUST, python: { ...PREFERRED, importance: 1 } }),
    );
  });

  it('keeps what it changed, whichever weights are active', () => {
    const base = of({ licence: PREFERRED });
    const content = of({ licence: { ...PREFERRED, importance: 3 } }, { ...CATEGORIES, skills: 50, experience: 50 });
    expect(rebased({ base, content }, of({ licence: MUST }, { ...CATEGORIES, skills: 70, experience: 30 }))).toEqual(
      content,
    );
  });

  it('keeps the thresholds that it moved, and else begins lanes where the active weights do', () => {
    const kept = { strong: 60, possible: 40 };
    const active = { strong: 80, possible: 50 };
    const base = of({});
    expect(rebased({ base, content: of({}) }, of({}, CATEGORIES, active)).thresholds).toEqual(active);
    expect(rebased({ base, content: of({}, CATEGORIES, kept) }, of({}, CATEGORIES, active)).thresholds).toEqual(kept);
  });

  it('weighs the criteria that the role has now', () => {
    const base = of({ gone: PREFERRED, python: PREFERRED });
    const content = of({ gone: MUST, python: PREFERRED });
    expect(rebased({ base, content }, of({ python: PREFERRED, added: MUST }))).toEqual(
      of({ python: PREFERRED, added: MUST }),
    );
  });
});
