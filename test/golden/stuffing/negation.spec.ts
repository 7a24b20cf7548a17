import { describe, expect, it } from '@jest/globals';
import { roleOf, valuesOfTexts } from '../support/texts-to-score.js';

const role = roleOf('Kubernetes', 'Python', 'Terraform');
const values = (...lines: string[]) =>
  valuesOfTexts(
    role,
    `Ann Peters\n\nExperience\n\nMLOps Engineer, Fabrikam\nMarch 2023 - Present\n${lines.map((one) => `- ${one}`).join('\n')}\n`,
  );

describe('a negated sentence', () => {
  it('never counts, and does not swallow its neighbours', () => {
    expect(values('I have no experience with Kubernetes', 'Wrote services in Python')).toEqual([0, 10000, 0]);
  });

  it('is one of a form that was filled in, and what is left out is not told', () => {
    expect(values('Kubernetes: none, Terraform: 3 years')).toEqual([0, 0, 10000]);
    expect(values('Deployed Python services without Kubernetes')).toEqual([0, 10000, 0]);
    expect(values('Ran the whole stack except for Terraform in Python')).toEqual([0, 10000, 0]);
    expect(values('Moved services without Kubernetes downtime')).toEqual([10000, 0, 0]);
  });

  it('is one with "not" beside it, and not one with it elsewhere', () => {
    expect(values('Have not used Terraform', 'Wrote Python that does not block')).toEqual([0, 10000, 0]);
  });
});
