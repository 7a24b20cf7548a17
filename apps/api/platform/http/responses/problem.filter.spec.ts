import { describe, expect, it } from '@jest/globals';
import type { ArgumentsHost } from '@nestjs/common';
import { ProblemFilter } from './problem.filter.js';

/** Returns the response to a request that ended in the error. */
function answerTo(error: unknown): { status: number; headers: Record<string, string>; code: unknown } {
  const answer = { status: 0, headers: {} as Record<string, string>, code: undefined as unknown };
  const reply = {
    sent: false,
    status: (status: number) => Object.assign(reply, void (answer.status = status)),
    headers: (headers: object) => Object.assign(reply, void Object.assign(answer.headers, headers)),
    header: () => reply,
    send: (body: string) => Object.assign(reply, void (answer.code = (JSON.parse(body) as { code: unknown }).code)),
  };
  const http = {
    getRequest: () => ({ headers: {}, id: 'r', method: 'POST', url: '/', raw: { complete: true } }),
    getResponse: () => reply,
  };
  new ProblemFilter().catch(error, { switchToHttp: () => http } as unknown as ArgumentsHost);
  return answer;
}

describe('an error that says to try again', () => {
  it.each([
    ['a database that stops', '57P01', 'unavailable'],
    ['too many connections', '53300', 'unavailable'],
    ['a database that starts', '57P03', 'unavailable'],
    ['a deadlock', '40P01', 'conflict'],
    ['a serialisation failure', '40001', 'conflict'],
  ])('is 503 with Retry-After: %s', (_, code, expected) => {
    const { status, headers, code: problemCode } = answerTo(Object.assign(new Error('from the driver'), { code }));
    expect([status, headers['retry-after'], problemCode]).toEqual([503, '2', expected]);
  });

  it.each([
    ['a disk of the database', { code: '53100' }],
    ['a disk of ours', { code: 'ENOSPC' }],
    ['a quota', { code: 'EDQUOT' }],
    ['what the driver wraps', { driverError: { code: '53100' } }],
  ])('is 503 storage-full with a longer Retry-After: %s', (_, error) => {
    const { status, headers, code } = answerTo(Object.assign(new Error('from below'), error));
    expect([status, headers['retry-after'], code]).toEqual([503, '30', 'storage-full']);
  });
});
