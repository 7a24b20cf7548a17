import { describe, expect, it } from '@jest/globals';
import { roleOf, valuesOfTexts } from '../support/texts-to-score.js';

const resume = (line: string) =>
  `Ann Peters\n\nExperience\n\nMLOps Engineer, Fabrikam\nMarch 2023 - Present\n- ${line}\n`;

describe('a child implies its parent in full, and not the other way round', () => {
  it.each([
    ['Kubernetes', 'Deployed models to EKS', 10000],
    ['Amazon EKS', 'Deployed models to Kubernetes', 6000], // what it is a kind of stands in for it as a sibling does
    ['AWS', 'Trained models in SageMaker', 10000],
    ['Python', 'Wrote services in FastAPI', 10000],
  ])('%s by “%s”', (asked, line, value) => expect(valuesOfTexts(roleOf(asked), resume(line))[0]).toBe(value));
});
