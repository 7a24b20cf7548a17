import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRoleFile } from './role-file.js';

const TWO_ROLES = `Role 1: Data Analyst
Requirements
- SQL
- Power BI

Role 2: Data Engineer
Requirements
- Python
- Airflow`;

describe('a role file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'candor-parts-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };

  it('of several roles is read in whole, or one role of it by its number', async () => {
    const file = write('two.txt', TWO_ROLES);
    const whole = await readRoleFile(file);
    expect(whole.questions.find(({ code }) => code === 'several-roles')?.parts).toHaveLength(2);
    const second = await readRoleFile(file, undefined, 2);
    expect(second.title).toBe('Data Engineer');
    expect(JSON.stringify(second.criteria)).not.toContain('Power BI');
    await expect(readRoleFile(file, undefined, 3)).rejects.toThrow('describes 2 roles, so it has no part 3');
  });

  it.each([
    ['is empty', 'empty.txt', ' \n'],
    ['has only a job title', 'title.txt', 'Staff Nurse'],
    ['contains no requirements', 'none.txt', 'We are a nice company with a view of the river.'],
  ])('that %s says so, with what to do', async (what, name, text) => {
    await expect(readRoleFile(write(name, text))).rejects.toThrow(
      new RegExp(`${name} ${what}\\. Use a job description with requirements`),
    );
  });
});
