/**
 * Against the real clamd, with one signature; and against one that resets connections, which the real one does by chance alone.
 *
 * @runs-alone It starts a virus scanner.
 */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { clamdForTests, EICAR, startTestClamd, type TestClamd } from '../../test/support/servers/clamd.js';
import { openClamd, ScanFailedError, ScannerUnavailableError } from './index.js';

const MB = 1024 * 1024;
const clamdHere = clamdForTests();

describe('the client of a clamd whose answers are lost', () => {
  let server: Server;
  let onBytes: (socket: Socket) => void;

  beforeAll(async () => {
    server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', (bytes) => (bytes.includes('zPING') ? socket.end('PONG\0') : onBytes(socket)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const scanner = () => openClamd({ host: '127.0.0.1', port: (server.address() as AddressInfo).port });

  it('calls a file too big that is never taken whole', async () => {
    onBytes = (socket) => socket.resetAndDestroy();
    expect(await scanner().scan(Buffer.alloc(20 * MB, 'x'))).toEqual({ verdict: 'too-big' });
  });

  it('fails on one that is taken whole and not answered', async () => {
    onBytes = (socket) => socket.resume().end();
    await expect(scanner().scan(Buffer.from('x'))).rejects.toThrow(ScanFailedError);
  });
});

if (!clamdHere.available) it.skip(`SKIPPED without clamd: ${clamdHere.skip}`, () => undefined);
else
  describe('the client of clamd', () => {
    let clamd: TestClamd;
    const scan = (bytes: Uint8Array) => openClamd(clamd).scan(bytes);

    beforeAll(async () => {
      clamd = await startTestClamd(['StreamMaxLength 2M', 'MaxFileSize 1M', 'AlertExceedsMax yes']);
    });
    afterAll(() => clamd.close());

    it('finds no fault with an ordinary file, one of several chunks and an empty one', async () => {
      for (const bytes of [Buffer.from('Ada Lovelace\n'), Buffer.alloc(MB - 1, 'a résumé '), Buffer.alloc(0)])
        expect(await scan(bytes)).toEqual({ verdict: 'clean' });
    });

    it('names what it found, behind the last chunk and inside an archive too', async () => {
      const found = { verdict: 'found', name: expect.stringContaining('Eicar-Test') };
      expect(await scan(EICAR)).toEqual(found);
      expect(await scan(Buffer.concat([Buffer.alloc(900_000, 'text '), EICAR]))).toEqual(found);
      expect(await scan(zipSync({ 'a.txt': strToU8('text'), 'b.com': EICAR }))).toEqual(found);
    });

    it('calls a file too big that clamd takes no more of, or leaves unscanned, and never clean', async () => {
      const sizes = [MB + 1, 2 * MB + 1, 3 * MB, 20 * MB];
      for (const size of [...sizes, ...sizes])
        expect(await scan(Buffer.alloc(size, 'x'))).toEqual({ verdict: 'too-big' });
    });

    it('speaks through a Unix socket as well', async () => {
      const local = openClamd({ path: clamd.socketPath });
      expect(await local.scan(EICAR)).toMatchObject({ verdict: 'found' });
      for (let times = 0; times < 5; times++)
        expect(await local.scan(Buffer.alloc(20 * MB, 'x'))).toEqual({ verdict: 'too-big' });
    });

    it('scans side by side', async () => {
      const verdicts = await Promise.all([EICAR, Buffer.from('a'), EICAR, Buffer.from('b')].map(scan));
      expect(verdicts.map(({ verdict }) => verdict)).toEqual(['found', 'clean', 'found', 'clean']);
    });

    it('fails when clamd takes bytes and gives no answer', async () => {
      const hanging = openClamd(clamd, { scanMs: 300, pingMs: 300 });
      clamd.hang();
      await expect(hanging.scan(EICAR)).rejects.toThrow(ScanFailedError);
      await expect(hanging.ping()).rejects.toThrow(ScanFailedError);
    });

    it('says that clamd is away when there is no connection, and scans again when it is back', async () => {
      await clamd.stop();
      await expect(scan(EICAR)).rejects.toThrow(ScannerUnavailableError);
      await expect(openClamd({ path: '/nowhere/clamd.ctl' }).ping()).rejects.toThrow(ScannerUnavailableError);
      await clamd.start();
      expect(await scan(EICAR)).toMatchObject({ verdict: 'found' });
    });
  });
