import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROBLEM_CODES } from '#libs/contracts';
import { ApiProblem, Conflict } from './problem.js';

/** The sources that may raise problems: everything of ours that runs, except for the registry itself. */
function sources(): string {
  const files = ['apps/api', 'apps/worker', 'libs'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  return files
    .filter((file) => /(?<!\.spec)\.ts$/.test(file) && !file.startsWith('libs/contracts/platform/problems'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

describe('a problem', () => {
  it('takes its status and its title from the registry', () => {
    const { status, title } = new ApiProblem('rate-limited', 'Too often.');
    expect({ status, title }).toEqual({ status: 429, title: 'Rate limit exceeded' });
  });

  it('has the status of its class where its code is registered with several', () => {
    expect(new ApiProblem('no-rescoring', 'Never.').status).toBe(404);
    expect(new Conflict('no-rescoring', 'Not now.').status).toBe(409);
  });

  it('compiles with a registered code of its status only', () => {
    // @ts-expect-error -- the code is not in the registry
    expect(() => new ApiProblem('no-such-code', '')).toThrow(TypeError);
    // @ts-expect-error -- the code is registered with the status 413
    expect(new Conflict('too-large', '').status).toBe(409);
  });

  it('logs a status from 500 as an error, and others for debugging', () => {
    const levels = (['internal', 'not-found'] as const).map((code) => new ApiProblem(code, '').logLevel);
    expect(levels).toEqual(['error', 'debug']);
  });
});

describe('the registry of problem codes', () => {
  it('lists no code that nothing raises', () => {
    const text = sources();
    expect(Object.keys(PROBLEM_CODES).filter((code) => !text.includes(`'${code}'`))).toEqual([]);
  });
});
