/**
 * The samples of `docs/how-to/connect`, as a reader would run them who copied them from there.
 *
 * @runs-alone It starts many processes at once.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { vendorOf, type AtsHeaders, type InboundCall } from './index.js';

const RUN = {
  sh: { block: /```sh\n(# sample\.sh\n[\s\S]*?)```/, command: ['sh', '-euc'] },
  ts: { block: /```ts\n(\/\/ sample\.ts\n[\s\S]*?)```/, command: [process.execPath, '--input-type=module', '-e'] },
  python: { block: /```python\n(# sample\.py\n[\s\S]*?)```/, command: ['python3', '-c'] },
};
const has = (program: string) => spawnSync(program, ['--version']).status === 0;
const runs = { sh: has('curl') && has('openssl'), ts: true, python: has('python3') };

const VENDORS = [
  ...['greenhouse', 'ashby', 'lever', 'workable', 'merge', 'smartrecruiters', 'recruitee', 'teamtailor', 'kombo'],
];

/** The calls that arrived, by path. */
const calls = new Map<string, InboundCall>();
const ended = new Map<string, Promise<unknown>>();
const secrets = new Map<string, string>();
let server: Server;

/** All at once: each is a process that mostly starts. */
beforeAll(async () => {
  server = createServer((request, response) => {
    void buffer(request).then((rawBody) => {
      calls.set(request.url ?? '', { headers: request.headers as AtsHeaders, rawBody });
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const CANDOR = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const id of VENDORS) {
    const page = readFileSync(new URL(`../../docs/how-to/connect/${id}.md`, import.meta.url), 'utf8');
    const SECRET = vendorOf(id)!.secret.make();
    secrets.set(id, SECRET);
    for (const [language, { block, command }] of Object.entries(RUN)) {
      if (!runs[language as keyof typeof RUN]) continue;
      const HOOK = `/${id}/${language}`;
      // What is TypeScript in a sample is that something is certainly there.
      const sample = (block.exec(page)?.[1] ?? '').replaceAll('SECRET!', 'SECRET');
      const [program = '', ...args] = command;
      const env = { ...process.env, CANDOR, HOOK, SECRET };
      const child = spawn(program, [...args, sample], { env, stdio: ['ignore', 'ignore', 'inherit'] });
      ended.set(HOOK, new Promise((resolve) => child.once('close', resolve)));
    }
  }
});
afterAll(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));

const present = (Object.keys(RUN) as (keyof typeof RUN)[]).filter((language) => runs[language]);

describe.each(VENDORS)('%s', (id) => {
  it.each(present)('is signed by %s', async (language) => {
    const vendor = vendorOf(id)!;
    expect(await ended.get(`/${id}/${language}`)).toBe(0);
    const call = calls.get(`/${id}/${language}`)!;
    expect(vendor.greet(call)).toBeNull();
    expect(vendor.verify(call, [secrets.get(id)!], Date.now())).toEqual({ ok: true });
    const json: unknown = JSON.parse(Buffer.from(call.rawBody).toString());
    expect(vendor.decode(json, call).changes).toHaveLength(1);
  });
});
