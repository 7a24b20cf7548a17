import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError } from '../command-error.js';
import { holderOf, lockDataFolder } from './instance-lock.js';
import { startedAt } from './processes/process-table.js';

const ADDRESS = 'http://localhost:3000';
let folder: string;

/** A lock as another process would have left it. */
function lockOf(pid: number, started: string | null): void {
  writeFileSync(join(folder, 'lock'), JSON.stringify({ pid, started, address: ADDRESS }));
}

describe('the lock of a data folder', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'candor-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is held until it is released', () => {
    const release = lockDataFolder(folder, ADDRESS);
    expect(holderOf(folder)).toMatchObject({ pid: process.pid, address: ADDRESS });
    release();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
    lockDataFolder(folder, ADDRESS)();
  });

  it('is refused while its holder lives, naming process and address', () => {
    lockOf(process.ppid, startedAt(process.ppid));
    expect(() => lockDataFolder(folder, 'http://localhost:4000')).toThrow(
      new RegExp(`process ${process.ppid}, ${ADDRESS}`),
    );
    expect(holderOf(folder)?.pid).toBe(process.ppid);
  });

  it('is taken over when its holder is gone, even when another process now has its ID', () => {
    lockOf(process.ppid, 'at another time');
    expect(holderOf(folder)).toBeNull();
    const release = lockDataFolder(folder, ADDRESS);
    expect(holderOf(folder)?.pid).toBe(process.pid);
    release();
  });

  it('says what stands in its place when that is a folder, and leaves it there', () => {
    mkdirSync(join(folder, 'lock'));
    expect(() => lockDataFolder(folder, ADDRESS)).toThrow(CommandError);
    expect(() => lockDataFolder(folder, ADDRESS)).toThrow(/lock is a folder.*Move it away/);
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('is taken over when a crash left half of it', () => {
    writeFileSync(join(folder, 'lock'), '{"pid":');
    lockDataFolder(folder, ADDRESS)();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });
});
