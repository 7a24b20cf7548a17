import { describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { PROBLEM_CODES } from '#libs/contracts';
import { serveProblemPages } from './problem-pages.js';

const server = fastify();
serveProblemPages(server);
const get = (url: string) => server.inject({ url });

describe('the page of a problem', () => {
  it.each(Object.entries(PROBLEM_CODES))('is served at the type of %s', async (code, { title }) => {
    const response = await get(`/problems/${code}`);
    expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(response.body).toContain(`<code>${code}</code>`);
    expect(response.body).toContain(`<h1>${title}</h1>`);
    expect(response.body).not.toContain('`');
  });

  it('does not exist for an unknown code', async () => {
    expect((await get('/problems/never-heard-of')).statusCode).toBe(404);
  });

  it('is linked from the list of all codes', async () => {
    const { body } = await get('/problems');
    for (const code of Object.keys(PROBLEM_CODES)) expect(body).toContain(`href="/problems/${code}"`);
  });
});
