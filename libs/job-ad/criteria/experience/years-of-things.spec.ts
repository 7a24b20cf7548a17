import { describe, expect, it } from '@jest/globals';
import { readRole } from '../../role/read-role.js';

/** What a page asks for beside five years of its job. */
const besideYears = (line: string): string[] =>
  readRole(`Account Manager\n\nRequirements:\n- 5+ years of experience in fabrication\n- ${line}\n`)
    .criteria.filter(({ id }) => id !== 'experience.years')
    .map(({ category, kind, label }) => `${category}, ${kind}: ${label}`);

describe('years that are asked beside those of the job', () => {
  it.each([
    ['1-2 years of receptionist experience preferred', 'experience, preferred: 1–2 years: receptionist'],
    ['Three years management experience', 'experience, required: 3+ years: management'],
    ['At least 3 years of bookkeeping', 'experience, required: 3+ years: bookkeeping'],
    ['3 years in sales', 'experience, required: 3+ years: sales'],
    [
      'Minimum of six months customer service related experience',
      'experience, required: 6+ months: customer service related',
    ],
  ])('are years of what the line names: %s', (line, criterion) => {
    expect(besideYears(line)).toContain(criterion);
  });

  it('are none of work where they are of study', () => {
    expect(besideYears('Completion of one year of college').join()).not.toContain('experience,');
  });
});
