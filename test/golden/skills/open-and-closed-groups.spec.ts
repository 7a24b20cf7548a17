import { describe, expect, it } from '@jest/globals';
import { roleOf, valuesOfTexts } from '../support/texts-to-score.js';

const resume = (line: string) =>
  `Ann Peters\n\nExperience\n\nMLOps Engineer, Fabrikam\nMarch 2023 - Present\n- ${line}\n`;
const closed = roleOf('MLflow or Weights & Biases');
const open = roleOf('MLflow, Weights & Biases or similar');

/** The same group of tools, by the words the page uses for it; from text to value. */
describe('a group of tools', () => {
  it.each([
    ['a named tool', 'Logged all runs in MLflow', 10000, 10000],
    ['a sibling', 'Logged all runs in ClearML', 6000, 10000],
    ['the class word', 'Introduced experiment tracking for six teams', 5000, 6000],
    ['nothing of it', 'Sold shoes to customers', 0, 0],
  ])('by %s', (_, line, whenClosed, whenOpen) => {
    expect(valuesOfTexts(closed, resume(line))[0]).toBe(whenClosed);
    expect(valuesOfTexts(open, resume(line))[0]).toBe(whenOpen);
  });
});
