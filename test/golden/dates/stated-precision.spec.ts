import { describe, expect, it } from '@jest/globals';
import { assess } from '#libs/matching';
import { buildProfile } from '#libs/resume';
import { explainNode } from '#libs/wording';
import { AS_OF, ask, criterion, roleWith } from '../support/index.js';

const role = roleWith([criterion('skills.python', ask.skill('python'))]);
const experienceFor = (dates: string): { detail: Record<string, unknown>; words: string } => {
  const text = `Ann Lee\n\nExperience\n\nMLOps Engineer, Contoso\n${dates}\n- Wrote training services in Python\n`;
  const profile = buildProfile([{ text, digest: 'a', extractor: 'text/1', readability: 'text' }]);
  const { explanation } = assess(profile, role, AS_OF).criteria[0]!;
  return { detail: explanation.detail, words: explainNode(explanation, 'en') };
};

describe('time is shown as precisely as it was stated', () => {
  it('a bare year stays a bare year, and its months are about right', () => {
    const { detail, words } = experienceFor('2018 - 2022');
    expect(detail).toMatchObject({ lastDate: '2022', approximate: true, current: false });
    expect(words).toMatch(/: about \d yrs, until 2022 · counts \d\d%, not recent$/);
  });

  it('a month is a month', () => {
    const { detail, words } = experienceFor('January 2018 - June 2022');
    expect(detail).toMatchObject({ lastDate: '2022-06', approximate: false, months: 54 });
    expect(words).toMatch(/: 4.5 yrs, until Jun 2022 · counts 87%, not recent$/);
  });

  it('either end makes the months about right', () => {
    expect(experienceFor('2018 - June 2022').words).toMatch(/: about \d yrs, until Jun 2022 · counts 87%, not recent$/);
    expect(experienceFor('June 2018 - 2022').words).toMatch(/: about \d yrs, until 2022 · counts \d\d%, not recent$/);
    expect(experienceFor('2018 - Present')).toMatchObject({
      detail: { lastDate: null, approximate: true, current: true },
    });
  });
});
