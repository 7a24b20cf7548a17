import { describe, expect, it } from '@jest/globals';
import { assess } from '#libs/matching';
import { readRole } from '#libs/job-ad';
import { AS_OF } from '../support/index.js';
import { profileOf } from '../support/texts-to-score.js';

const page = (title: string) =>
  `${title}\n\nRequirements\n- Python\n- Kubernetes\n\nExperience benchmarks\n- 2-4 years: junior\n- 4-8 years: senior\n`;
const boundOf = (title: string) => {
  const leaf = readRole(page(title), {}).criteria.find(({ category }) => category === 'experience')!.expression;
  return leaf.test === 'experience' ? leaf.benchmarks[leaf.target]!.from : null;
};

describe('a page with two bands', () => {
  it('is scored against the lower one where neither title nor page names a level', () => {
    expect(boundOf('MLOps Engineer')).toBe(24);
    expect(boundOf('Senior MLOps Engineer')).toBe(48);
  });

  it('caps adjacent work at half the lower bound, the middle band of two', () => {
    // DevOps since June 2018, 97 months: half would be 48; half of 24 months is 12. 12 of 24 asked.
    const devops = profileOf(
      'Ann Peters\n\nExperience\n\nDevOps Engineer, Fabrikam\nJune 2018 - Present\n- Kept servers up\n',
    );
    const role = readRole(page('MLOps Engineer'), {});
    const criterion = assess(devops, role, AS_OF).criteria.find(({ category }) => category === 'experience')!;
    expect(criterion.explanation.detail).toMatchObject({ adjacentMonths: 97, adjacentCredit: 12 });
    expect(criterion.value).toBe(5000);
  });
});
