/**
 * The commands without a server, as built and as a shell sees them: stdout, stderr and exit codes. A start costs a second, so what
 * is wrong with files is tested where they are read.
 *
 * @runs-alone It starts Candor.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const CANDOR = resolve('dist/packed/apps/cli/main.js');
const RESUME =
  'Ann Both\n\nExperience\nPlatform Engineer, Acme, 2020-01 – present\n- Ran services in Python on Kubernetes\n';

let folder: string;
const at = (...names: string[]) => join(folder, ...names);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-commands-'));
  mkdirSync(at('people'));
  mkdirSync(at('unreadable'));
  writeFileSync(
    at('role.yaml'),
    'title: Platform Engineer\nasOf: 2026-01-01\nrequirements:\n  - Python\n  - Kubernetes\n',
  );
  writeFileSync(
    at('role.json'),
    '{"title": "Platform Engineer", "asOf": "2026-01-01", "requirements": ["Python", "Kubernetes"]}',
  );
  writeFileSync(at('nothing.md'), '# Our garden\n\nIt has roses.\n');
  writeFileSync(
    at('weights.json'),
    '{"categories": {"skills": 90, "experience": 0, "responsibilities": 0, "certifications": 0, "education": 0, "languages": 0}, "criteria": {"skills.flying": {"kind": "must", "importance": 40}}}',
  );
  writeFileSync(at('people', 'ann.txt'), RESUME);
  writeFileSync(
    at('people', 'json-resume.json'),
    JSON.stringify({
      basics: { name: 'Jo Son' },
      work: [
        { name: 'Acme', position: 'Platform Engineer', startDate: '2021-01', highlights: ['Wrote services in Python'] },
      ],
    }),
  );
  writeFileSync(at('people', 'torn.pdf'), '%PDF-1.7\nthen nothing\n');
  writeFileSync(at('unreadable', 'empty.txt'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function candor(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CANDOR, ...args], { encoding: 'utf8', env: {} });
  return { code: status, stdout, stderr };
}

describe('candor rank', () => {
  it('ranks what can be read and lists the rest after it, the same bytes for any order and any way to write the role', () => {
    const people = ['ann.txt', 'json-resume.json', 'torn.pdf'].map((name) => at('people', name));
    const ranked = candor('rank', '--role', at('role.yaml'), '--format', 'json', ...people, at('nobody.pdf'));
    expect(ranked).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(ranked.stdout)).toMatchObject({
      role: 'Platform Engineer',
      asOf: '2026-01-01',
      asOfFrom: 'role',
      candidates: [
        { file: people[0], name: 'Ann Both', lane: 'strong' },
        { file: people[1], name: 'Jo Son', lane: 'possible' },
        { file: at('nobody.pdf'), error: { code: 'not-found' } },
        { file: people[2], error: { code: 'malformed' } },
      ],
    });
    const again = candor('rank', '--role', at('role.json'), '--format', 'json', at('nobody.pdf'), at('people'));
    expect(again.stdout).toBe(ranked.stdout);
  });

  it('ends with 1 when nothing could be read, and says so', () => {
    const none = candor('rank', '--role', at('role.yaml'), at('unreadable'));
    expect(none.code).toBe(1);
    expect(none.stderr).toContain('none of the files could be read');
    expect(none.stdout).toContain('empty.txt');
  });

  it('says what is wrong with a role, a day and weights, without a stack trace', () => {
    const person = at('people', 'ann.txt');
    for (const [args, words] of [
      [['--role', at('nothing.md')], 'contains no requirements'],
      [['--role', at('missing.md')], `The file ${at('missing.md')} does not exist.`],
      [['--role', at('role.yaml'), '--as-of', '2026-02-30'], 'YYYY-MM-DD'],
      [['--role', at('role.yaml'), '--weights', at('weights.json')], 'skills.flying'],
    ] as const) {
      const { code, stdout, stderr } = candor('rank', ...args, person);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain(words);
      expect(stderr).not.toMatch(/^\s+at |ENOENT|EISDIR/m);
    }
  });

  it('tells where weights come from', () => {
    expect(candor('rank', '--help').stdout.replace(/\s+/g, ' ')).toContain(
      'the edited `weights` of `candor role <file>`',
    );
  });
});

describe('candor parse', () => {
  it('prints exactly the text that spans count in', () => {
    const { stdout } = candor('parse', '--format', 'text', at('people', 'ann.txt'));
    const ranked = candor('rank', '--role', at('role.yaml'), '--format', 'json', at('people', 'ann.txt'));
    const [ann] = (
      JSON.parse(ranked.stdout) as {
        candidates: { criteria: { evidence: { quote: string; start: number; end: number }[] }[] }[];
      }
    ).candidates;
    const evidence = ann?.criteria.flatMap((criterion) => criterion.evidence) ?? [];
    expect(evidence.length).toBeGreaterThan(0);
    for (const { quote, start, end } of evidence) expect(stdout.slice(start, end)).toBe(quote);
  });

  it('gives a profile or an error for each file', () => {
    const { code, stdout } = candor('parse', at('people'));
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      profiles: [
        {
          profile: {
            basics: { name: 'Ann Both' },
            work: [{ name: 'Acme', position: 'Platform Engineer', startDate: '2020-01' }],
          },
        },
        { profile: { basics: { name: 'Jo Son' } } },
        { error: { code: 'malformed' } },
      ],
    });
  });
});

describe('candor role', () => {
  it('prints criteria with their default weights, which rank accepts', () => {
    const { code, stdout } = candor('role', at('role.yaml'));
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { criteria: object[] }).criteria).toHaveLength(2);
    writeFileSync(at('printed.json'), stdout);
    const rank = (role: string, ...more: string[]) =>
      candor('rank', '--role', at(role), '--format', 'csv', at('people'), ...more);
    expect(rank('printed.json', '--weights', at('printed.json'))).toEqual(rank('role.yaml'));
  });
});
