import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { PROBLEM_CODES } from '#libs/contracts';
import { serveProblemPages } from './problem-pages.js';

const server = fastify({ forceCloseConnections: true });
let url: string;

beforeAll(async () => {
  serveProblemPages(server);
  url = await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());

describe('the page of a problem', () => {
  it('is served at the type of every code, with its title', async () => {
    for (const [code, { title }] of Object.entries(PROBLEM_CODES)) {
      const response = await fetch(`${url}/problems/${code}`);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      const body = await response.text();
      expect(body).toContain(`<p><code>${code}</code>, HTTP status`);
      expect(body).toContain(`<h1>${title}</h1>`);
      expect(body).not.toContain('`');
    }
  });

  it('does not exist for an unknown code', async () => {
    expect((await fetch(`${url}/problems/never-heard-of`)).status).toBe(404);
  });

  it('is linked from the list of all codes', async () => {
    const body = await (await fetch(`${url}/problems`)).text();
    for (const code of Object.keys(PROBLEM_CODES)) expect(body).toContain(`href="/problems/${code}"`);
  });
});
