import { describe, expect, it } from '@jest/globals';
import { readRole } from '#libs/job-ad';
import { explainedLines } from './explained-lines.js';

describe('the explained lines of a role', () => {
  it('show each line with its class, what was read from it, and how much was understood', () => {
    const page =
      'Baker\n\nYour tasks\n- Bake rye bread\n\nRequirements\n- PostgreSQL\n- Team player\n\nBenefits\n- Free bread';
    const printed = explainedLines(readRole(page));
    expect(printed).toEqual(
      expect.arrayContaining([
        'heading  Your tasks',
        'does     Bake rye bread',
        '         → Bake rye bread (duty)',
        'asks     PostgreSQL',
        '         → PostgreSQL (important)',
        '         → Team player (soft skill, not scored)',
        'heading  Benefits',
      ]),
    );
    expect(printed.at(-1)).toBe('Understood 2 of 2 requirement lines');
  });

  it('name a line that was not understood, and the question that the page raises', () => {
    const printed = explainedLines(readRole('Baker\n\nRequirements\n- Skill\n- desirable.'));
    expect(printed).toContain('         → Not understood');
    expect(printed).toContainEqual(
      expect.stringMatching(/^\? Understood 0 of 2 requirement lines, fewer than half\. /),
    );
    expect(printed.at(-1)).toBe('Understood 0 of 2 requirement lines');
  });
});
