import { describe, expect, it } from '@jest/globals';
import { readRoleFile } from './role-file.js';

describe('a role by name', () => {
  it('is the shipped page where there is no file of that name', async () => {
    const role = await readRoleFile('ai-safety-engineer');
    expect(role.title).toBe('AI Safety Engineer');
    expect(role.criteria.length).toBeGreaterThan(8);
  });

  it('that is not shipped is answered with the names that are', async () => {
    await expect(readRoleFile('tooth-fairy')).rejects.toThrow(
      /file tooth-fairy does not exist.*mlops-engineer, ml-platform-engineer/,
    );
  });
});
