/** The receivers of docs/how-to/integrate/receive-webhooks.md, run as they stand there. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { signStandardWebhook } from '#libs/ats';
import { createEgress } from '#libs/egress';
import { attemptWebhook } from './attempt.js';
import { makeWebhookSecret } from './secret.js';

const PAGE = readFileSync(new URL('../../docs/how-to/integrate/receive-webhooks.md', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'candor-receivers-'));
const egress = createEgress({ allow: [{ network: '127.0.0.1', bits: 32, port: null }] });
const receivers: ChildProcess[] = [];
afterAll(async () => {
  for (const receiver of receivers) receiver.kill('SIGKILL');
  await egress.close();
  rmSync(folder, { recursive: true });
});

const { secret: SECRET } = makeWebhookSecret('a key of an installation', 'an endpoint');
const { secret: ANOTHER } = makeWebhookSecret('a key of an installation', 'an endpoint');
const MESSAGE = { id: 'msg_1', body: '{"type": "application.noted", "data": {"reasonCode": "größer"}}' };

/** The block of the page that has a text in it. */
function block(language: string, text: string): string {
  const blocks = [...PAGE.matchAll(/```(\w+)\n([\s\S]*?)```/g)];
  const found = blocks.find(([, of, code = '']) => of === language && code.includes(text));
  if (!found?.[2]) throw new Error(`The page has no ${language} with ${text}`);
  return found[2];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const compiled = (): string => {
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  return ts.transpileModule(block('ts', 'createServer'), { compilerOptions: options }).outputText;
};

const hasPython = spawnSync('python3', ['--version']).status === 0;

describe.each([
  ['TypeScript', process.execPath, 'receiver.mjs', compiled, true],
  ['Python', 'python3', 'receiver.py', () => block('python', 'HTTPServer'), hasPython],
] as const)('the receiver in %s', (_, program, file, code, canRun) => {
  (canRun ? it : it.skip)('takes what is signed, once, and nothing else', async () => {
    writeFileSync(join(folder, file), code());
    const port = await freePort();
    const receiver = spawn(program, [join(folder, file)], { env: { ...process.env, SECRET, PORT: String(port) } });
    receivers.push(receiver);
    let output = '';
    receiver.stderr.on('data', (text: Buffer) => (output += text.toString()));
    await new Promise<void>((resolve) =>
      receiver.stdout.on('data', (text: Buffer) => {
        output += text.toString();
        if (output.includes('listening')) resolve();
      }),
    );
    const send = async (secrets: string[]) =>
      (await attemptWebhook(egress, { url: `http://127.0.0.1:${port}`, secrets }, MESSAGE)).status;
    expect([await send([ANOTHER]), await send([SECRET]), await send([ANOTHER, SECRET]), await send([ANOTHER])]).toEqual(
      [401, 204, 204, 401],
    );
    const stale = signStandardWebhook(SECRET, 'msg_2', Date.now() - 600_000, Buffer.from(MESSAGE.body));
    const late = await egress.request({
      method: 'POST',
      url: `http://127.0.0.1:${port}`,
      headers: stale,
      body: MESSAGE.body,
    });
    expect(late.status).toBe(401);
    const events = output.split('\n').filter((line) => line.startsWith('application.noted'));
    expect(events).toEqual([
      expect.stringMatching(/^application\.noted \{"reasonCode": ?"gr(ö|\\u00f6)(ß|\\u00df)er"\}$/),
    ]);
  });
});

it('the lines of openssl tell what is signed', () => {
  const headers = signStandardWebhook(SECRET, MESSAGE.id, Date.now(), Buffer.from(MESSAGE.body));
  writeFileSync(join(folder, 'body.json'), MESSAGE.body);
  const check = (signatures: string): string => {
    const env = { ...process.env, SECRET, ID: MESSAGE.id, AT: headers['webhook-timestamp'], SIGNATURES: signatures };
    return spawnSync('sh', ['-c', block('sh', 'EXPECTED=')], { cwd: folder, env })
      .stdout.toString()
      .trim();
  };
  const own = headers['webhook-signature'] ?? '';
  const foreign = signStandardWebhook(ANOTHER, MESSAGE.id, Date.now(), Buffer.from(MESSAGE.body))['webhook-signature'];
  expect([check(own), check(`${foreign} ${own}`), check(foreign ?? '')]).toEqual(['signed', 'signed', 'not signed']);
});
