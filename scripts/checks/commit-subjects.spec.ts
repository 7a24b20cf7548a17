import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const CHECK = resolve('scripts/checks/commit-subjects.mjs');
const [SHORT, LONG] = ['a'.repeat(72), 'b'.repeat(73)];

describe('the check of commit subjects', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'candor-subjects-'));
    git('init', '--quiet', '--initial-branch=main');
    git('config', 'user.name', 'Ada');
    git('config', 'user.email', 'ada@example.org');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('passes a subject of 72 characters and refuses one of 73', () => {
    commit(SHORT);
    expect(check()).toEqual({ status: 0, output: 'Commit subjects: 1 checked, at most 72 characters each.\n' });
    commit(LONG);
    expect(check()).toMatchObject({
      status: 1,
      output: expect.stringContaining(`has 73 characters, at most 72: ${LONG}`),
    });
  });

  it('counts characters, not bytes', () => {
    commit('é'.repeat(72));
    expect(check().status).toBe(0);
  });

  it('leaves the default branch alone where another branch has commits of its own', () => {
    commit(LONG);
    git('switch', '--quiet', '--create', 'topic');
    commit(SHORT);
    expect(check()).toMatchObject({ status: 0, output: expect.stringContaining('1 checked') });
  });

  it('ignores the subjects that git writes for merges', () => {
    commit(SHORT);
    git('switch', '--quiet', '--create', 'topic');
    commit(SHORT);
    git('switch', '--quiet', 'main');
    commit(SHORT);
    git('merge', '--quiet', '--no-ff', '--message', LONG, 'topic');
    expect(check().status).toBe(0);
  });

  it('covers the commit that adds the check and those that follow it, but none without it', () => {
    commit('before the check');
    git('branch', 'beside');
    commit(LONG);
    mkdirSync(join(folder, 'scripts/checks'), { recursive: true });
    writeFileSync(join(folder, 'scripts/checks/commit-subjects.mjs'), '');
    git('add', '.');
    commit(SHORT);
    expect(check()).toMatchObject({ status: 0, output: expect.stringContaining('1 checked') });
    git('switch', '--quiet', 'beside');
    commit(LONG);
    git('switch', '--quiet', '--create', 'topic', 'main');
    git('merge', '--quiet', '--no-ff', '--message', 'merge', 'beside');
    commit(SHORT);
    expect(check()).toMatchObject({ status: 0, output: expect.stringContaining('1 checked') });
    commit(LONG);
    expect(check()).toMatchObject({ status: 1, output: expect.not.stringContaining('before') });
  });

  it('says why it checks nothing in an archive and in a shallow clone', () => {
    commit(LONG);
    commit(LONG);
    const shallow = join(folder, 'shallow');
    git('clone', '--quiet', '--depth=1', `file://${folder}`, shallow);
    expect(check(shallow)).toEqual({
      status: 0,
      output: 'Commit subjects: not checked, because this clone is shallow.\n',
    });
    const archive = join(folder, 'archive');
    mkdirSync(archive);
    expect(check(archive)).toEqual({
      status: 0,
      output: 'Commit subjects: not checked, because this is no git repository.\n',
    });
  });

  function git(...args: string[]) {
    execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  }

  function commit(subject: string) {
    git('commit', '--quiet', '--allow-empty', '--message', subject);
  }

  function check(where = folder) {
    const { status, stdout } = spawnSync(process.execPath, [CHECK], { cwd: where, encoding: 'utf8' });
    return { status, output: stdout };
  }
});
