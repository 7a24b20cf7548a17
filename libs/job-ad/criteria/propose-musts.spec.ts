import { describe, expect, it } from '@jest/globals';
import { readRole } from '../role/read-role.js';

/** The criteria that are proposed as must-haves, by their labels. */
function proposed(page: string): string[] {
  const { criteria, questions } = readRole(page);
  const ids = questions.filter(({ code }) => code === 'confirm-musts').flatMap(({ criteria: own = [] }) => own);
  return ids.map((id) => criteria.find((one) => one.id === id)!.label);
}

describe('must-haves', () => {
  it('are proposed in one question: a license first, then the years, then what the page insists on', () => {
    const page = `Staff Nurse

Requirements
- Excel
- German B2 is essential
- 2+ years of experience as a nurse
- NMC registration`;
    expect(proposed(page)).toEqual(['NMC registration', expect.stringContaining('2+ years'), 'German']);
    expect(readRole(page).questions.filter(({ code }) => code === 'confirm-musts')).toHaveLength(1);
  });

  it('are never more than three', () => {
    expect(proposed('Developer\n\nRequirements\n- Python\n- SQL\n- Docker\n- Git\n- Excel')).toHaveLength(3);
  });

  it('are never preferred, soft, or years that the page does not state', () => {
    const page = `Senior Data Analyst

Requirements
- SQL
- Excellent communication skills

Nice to have
- Python
- CKA`;
    expect(proposed(page)).toEqual(['SQL']);
  });

  it('are not asked about where nothing is required', () => {
    expect(proposed('Baker\n\nNice to have\n- Python')).toEqual([]);
  });
});
