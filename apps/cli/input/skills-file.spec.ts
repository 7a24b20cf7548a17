import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { SHIPPED_SKILLS } from '#libs/text';
import { readRoleFile } from './role-file.js';
import { readSkills } from './skills-file.js';

const folder = mkdtempSync(join(tmpdir(), 'candor-skills-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

it('reads a list of entries as YAML, and what the API answers as JSON, with its number', async () => {
  const yaml = write('skills.yaml', '- id: acme-flow\n  name: Acme Flow\n  classes: [pipeline-orchestration]\n');
  const skills = await readSkills(yaml);
  expect(skills.version).toBe(`${SHIPPED_SKILLS.version}+file`);
  expect(skills.skillById('acme-flow')?.name).toBe('Acme Flow');
  const answer = { number: 4, entries: [{ id: 'kubernetes', aliases: ['kubey'] }], note: null, author: null };
  expect((await readSkills(write('answer.json', JSON.stringify(answer)))).version).toBe(`${SHIPPED_SKILLS.version}+4`);
  expect(await readSkills(undefined)).toBe(SHIPPED_SKILLS);
  const role = await readRoleFile(
    write('role.json', '{"title": "Data Engineer", "requirements": ["Acme Flow"]}'),
    skills,
  );
  expect(role.criteria.map(({ id }) => id)).toEqual(['skills.acme-flow']);
});

it('says what is wrong with a file, and where', async () => {
  await expect(readSkills(join(folder, 'none.json'))).rejects.toThrow('There is no file');
  await expect(readSkills(write('bad.yaml', 'a: [1'))).rejects.toThrow('neither JSON nor YAML');
  await expect(readSkills(write('other.json', '{"skills": []}'))).rejects.toThrow('does not hold skills');
  const taken = write('taken.json', '[{"id": "acme-flow", "name": "k8s"}]');
  await expect(readSkills(taken)).rejects.toThrow('- 0.name: “k8s” is a spelling of Kubernetes already');
});
