import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultWeights } from '#libs/matching';
import { roleFromRequirements } from '#libs/job-ad';
import { readRoleFile } from './role-file.js';
import { readWeights } from './weights-file.js';

const ROLE = roleFromRequirements({ title: 'Platform Engineer', requirements: ['Python', 'Kubernetes'] });
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-input-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const printed = {
  title: ROLE.title,
  level: null,
  asOf: null,
  criteria: ROLE.criteria.map((criterion) => ({ ...criterion, from: null })),
};

describe('a role file', () => {
  it('may be what `candor role` prints', async () => {
    const read = await readRoleFile(write('printed.json', printed));
    expect(read.criteria.map(({ id, kind, importance, expression }) => ({ id, kind, importance, expression }))).toEqual(
      ROLE.criteria.map(({ id, kind, importance, expression }) => ({ id, kind, importance, expression })),
    );
  });

  it('that lacks the word list of a criterion is refused, naming it', async () => {
    const phrase = {
      id: 'skills.empathy',
      category: 'skills',
      label: 'empathy',
      kind: 'required',
      importance: 30,
      expression: { test: 'phrase', label: 'empathy' },
    };
    const file = write('not-whole.json', { ...printed, criteria: [...printed.criteria, phrase] });
    await expect(readRoleFile(file)).rejects.toThrow('word lists that some criteria need (skills.empathy)');
  });

  it('with faults is refused, each with its requirement, its field and what is there', async () => {
    const faulty = { title: 'Engineer', level: 'expert', requirements: ['Python', 7] };
    await expect(readRoleFile(write('faulty.json', faulty))).rejects.toThrow(
      /\n- requirement 2: expected string or object, and there is 7\n- level: expected .*mid.*, and there is "expert"$/,
    );
  });

  it('that is a folder or not there is said in words', async () => {
    await expect(readRoleFile(folder)).rejects.toThrow(`${folder} is a folder. Name one file.`);
    const missing = join(folder, 'missing.md');
    await expect(readRoleFile(missing)).rejects.toThrow(`The file ${missing} does not exist.`);
  });
});

describe('a weights file', () => {
  const weights = defaultWeights(ROLE.criteria);

  it('holds weights, or all that `candor role` prints', async () => {
    expect(await readWeights(write('weights.json', weights), ROLE)).toEqual(weights);
    expect(await readWeights(write('whole.json', { ...printed, weights }), ROLE)).toEqual(weights);
  });

  it('that holds something else is refused with the form', async () => {
    const form = 'Weights must be the `weights` object of the output of `candor role`';
    await expect(readWeights(write('other.json', { a: 1 }), ROLE)).rejects.toThrow(new RegExp(`${form}[^\\n]*$`));
    await expect(readWeights(write('half.json', { ...weights, criteria: 3 }), ROLE)).rejects.toThrow(
      new RegExp(`${form}[^]*\\n- criteria: `),
    );
    const yaml = join(folder, 'weights.yaml');
    writeFileSync(yaml, 'categories: {}\n');
    await expect(readWeights(yaml, ROLE)).rejects.toThrow('is not JSON');
    const [id] = Object.keys(weights.criteria);
    const kind = { ...weights, criteria: { ...weights.criteria, [id!]: { kind: 'vital', importance: 30 } } };
    await expect(readWeights(write('kind.json', kind), ROLE)).rejects.toThrow(
      new RegExp(`\\n- criteria\\.${id}\\.kind: expected must or .*, and there is "vital"`),
    );
    const missing = join(folder, 'missing.json');
    await expect(readWeights(missing, ROLE)).rejects.toThrow(`The file ${missing} does not exist.`);
  });

  it('that is neither there nor a preset is refused with the presets', async () => {
    await expect(readWeights('skill-first', ROLE)).rejects.toThrow(
      'no preset has this name. Presets: skills-first, experience-first, certification-first',
    );
  });

  it('may be the name of a preset, where the role asks for what it puts first', async () => {
    expect(await readWeights('skills-first', ROLE)).toEqual(defaultWeights(ROLE.criteria));
    await expect(readWeights('certification-first', ROLE)).rejects.toThrow('Presets that fit: skills-first.');
  });
});
