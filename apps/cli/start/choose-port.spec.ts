import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { choosePort } from './choose-port.js';

describe('the port to listen on', () => {
  it('is a free one that no outgoing connection gets meanwhile, where any will do', async () => {
    const ports = [await choosePort('127.0.0.1', 0), await choosePort('127.0.0.1', 0)];
    for (const port of ports) {
      expect(port).toBeGreaterThanOrEqual(20_000);
      expect(port).toBeLessThan(32_000);
      const server = createServer().listen(port, '127.0.0.1');
      await once(server, 'listening');
      await new Promise((closed) => server.close(closed));
    }
  });

  it('is the one asked for, and one that is taken is said to be', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await expect(choosePort('127.0.0.1', port)).rejects.toMatchObject({
      code: 'port-taken',
      message: expect.stringContaining(`uses port ${port}`) as unknown,
    });
    await new Promise((closed) => server.close(closed));
    expect(await choosePort('127.0.0.1', port)).toBe(port);
  });
});
