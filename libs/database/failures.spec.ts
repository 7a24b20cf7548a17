import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDatabaseUnavailable, isOutage } from './failures.js';

const NOWHERE = join(tmpdir(), 'candor-no-such-folder', 'file');

describe('a missing file', () => {
  it('means that the database is away when it is the socket of its server', async () => {
    const [error] = (await once(connect(NOWHERE), 'error')) as [Error];
    expect(error).toMatchObject({ code: 'ENOENT', syscall: 'connect' });
    expect([error, new Error('query failed', { cause: error })].map(isDatabaseUnavailable)).toEqual([true, true]);
  });

  it('is false for any other error, which no caller waits for', () => {
    let error: unknown;
    try {
      readFileSync(NOWHERE);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ code: 'ENOENT', syscall: 'open' });
    expect([isDatabaseUnavailable(error), isOutage(new Error('job failed', { cause: error }))]).toEqual([false, false]);
  });
});
