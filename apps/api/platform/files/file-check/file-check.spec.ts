import { createServer, type AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { openClamd } from '#libs/virus-scan';
import { FileCheck } from './file-check.service.js';

/** Nothing listens at it any more. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const bytes = Buffer.from('Ada Lovelace');

it('without a scanner refuses what one found before, and nothing else', async () => {
  const check = new FileCheck(null);
  const outcomes = ['infected', 'not-scanned', 'text', 'encrypted', null];
  expect(await Promise.all(outcomes.map((outcome) => check.refusal(bytes, outcome)))).toEqual([
    'infected',
    ...[null, null, null, null],
  ]);
  await expect(check.require(bytes, 'infected')).rejects.toMatchObject({ status: 409, code: 'file-infected' });
});

it('with a scanner that is away gives nothing out, and says when to ask again', async () => {
  const check = new FileCheck(openClamd({ host: '127.0.0.1', port: await freePort() }));
  await expect(check.require(bytes, 'text')).rejects.toMatchObject({
    status: 503,
    code: 'scanner-unavailable',
    headers: { 'retry-after': '10' },
  });
});
