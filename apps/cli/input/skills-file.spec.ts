import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { SHIPPED_SKILLS } from '#libs/language';
import { readRoleFile } from './role-file.js';
import { readSkills } from './skills-file.js';

const folder = mkdtempSync(join(tmpdir(), 'candor-skills-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

it('the reader of skills files reads a list of entries as YAML, and what the API answers as JSON, with its number', async () => {
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

it('the reader of skills files says what is wrong with a file, and where', async () => {
  await expect(readSkills(join(folder, 'none.json'))).rejects.toThrow('does not exist');
  await expect(readSkills(write('bad.yaml', 'a: [1'))).rejects.toThrow('neither JSON nor YAML');
  await expect(readSkills(write('other.json', '{"skills": []}'))).rejects.toThrow('does not contain skills');
  const taken = write('taken.json', '[{"id": "acme-flow", "name": "k8s"}]');
  await expect(readSkills(taken)).rejects.toThrow(
    '- entry 1 (acme-flow), name: “k8s” is already a spelling of Kubernetes',
  );
});

it('the reader of skills files names the entry, the field, what was expected and what is there', async () => {
  const faultsOf = async (entries: unknown): Promise<string[]> => {
    const error = await readSkills(write('faulty.json', JSON.stringify(entries))).catch((one: Error) => one);
    return (error as Error).message.split('\n').slice(1);
  };
  const fine = { id: 'acme-flow', name: 'Acme Flow' };
  expect(await faultsOf([fine, { id: 'kubernetes', aliases: 'kubey' }])).toEqual([
    '- entry 2 (kubernetes), aliases: expected array, and there is "kubey"',
  ]);
  expect(await faultsOf([{ ...fine, colour: 'red' }])).toEqual(['- entry 1 (acme-flow), colour: unknown field']);
  expect(await faultsOf([{ name: 'Acme Flow' }])).toEqual(['- entry 1 (Acme Flow), id: is missing']);
  expect(await faultsOf({ number: 2, entries: [{ ...fine, aliases: ['a', 7] }] })).toEqual([
    '- entry 1 (acme-flow), aliases 2: expected string, and there is 7',
  ]);
  expect(await faultsOf([{ id: 'Acme Flow', name: 'Acme Flow' }])).toEqual([
    '- entry 1 (Acme Flow), id: An id is lower-case words joined by hyphens, for example "acme-flow".',
  ]);
  expect(await faultsOf(['Acme Flow'])).toEqual(['- entry 1: expected object, and there is "Acme Flow"']);
});
