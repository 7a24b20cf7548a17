/** Ways to a server of this machine: each reaches it without the guard, and none with it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LookupAddress } from 'node:dns';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readDestination, type Destination } from '#libs/config';
import { createEgress, EgressRefused, type Egress } from './index.js';

describe('a way to this machine', () => {
  let server: Server;
  let port = 0;
  /** Addresses of this machine at which the server was called. */
  let reached: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      reached.push(String(request.socket.localAddress).replace('::ffff:', ''));
      const to = /^\/to\/(.*)$/.exec(request.url ?? '')?.[1];
      response.setHeader('connection', 'close');
      if (to === undefined) response.end('secret');
      else response.writeHead(302, { location: decodeURIComponent(to) }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '::', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    reached = [];
  });

  const list = (...texts: string[]): Destination[] => texts.flatMap((text) => readDestination(text) ?? []);
  const v4 = (address: string): LookupAddress => ({ address, family: 4 });
  const v6 = (address: string): LookupAddress => ({ address, family: 6 });

  /** Something else is allowed at this port, so that neither scheme nor port nor the name is what is refused. */
  const open = (resolver?: (hostname: string) => Promise<LookupAddress[]>, ...more: string[]): Egress =>
    createEgress({
      allow: list(`203.0.113.77:${port}`, ...more),
      ...(resolver !== undefined && { resolver }),
      patience: { connect: 2_000 },
    });

  async function reasonOf(egress: Egress, url: string): Promise<string> {
    const outcome = await egress.request({ method: 'GET', url, redirects: 5 }).catch((error: unknown) => error);
    await egress.close();
    if (outcome instanceof EgressRefused) return outcome.reason;
    throw new Error(`not refused: ${String(outcome)}`);
  }

  /** As they stand in a URL. */
  const WAYS_HERE = [
    '127.0.0.1',
    '127.1',
    '127.0.1',
    '127.000.000.001',
    '127.0.0.1.',
    '127.255.255.254',
    '2130706433',
    '0x7f000001',
    '0x7F.1',
    '017700000001',
    '0177.0.0.1',
    '0177.0x0.0.0x1',
    '0',
    '0.0.0.0',
    '%31%32%37.0.0.1',
    '\uff11\uff12\uff17.0.0.1',
    '\u2460\u2461\u2466.\u24ea.\u24ea.\u2460',
    '127\u30020\u30020\u30021',
    '[::1]',
    '[::]',
    '[0:0:0:0:0:0:0:1]',
    '[0000:0000:0000:0000:0000:0000:0000:0001]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[0:0:0:0:0:ffff:127.0.0.1]',
    '[::ffff:0.0.0.0]',
  ];

  describe('an address of this machine in a URL', () => {
    it.each(WAYS_HERE)('%s', async (host) => {
      const url = `http://${host}:${port}/`;
      expect(await (await fetch(url)).text()).toBe('secret');
      reached = [];
      expect(await reasonOf(open(), url)).toBe('address');
      expect(reached).toEqual([]);
    });

    it('is reached when it is allowed, in whatever form', async () => {
      const egress = open(undefined, '127.0.0.1');
      for (const host of ['127.0.0.1', '2130706433', '[::ffff:7f00:1]'])
        expect(String((await egress.request({ method: 'GET', url: `http://${host}:${port}/` })).body)).toBe('secret');
      expect(reached).toEqual(['127.0.0.1', '127.0.0.1', '127.0.0.1']);
      await egress.close();
    });
  });

  describe('other addresses that are not public', () => {
    it.each([
      '10.0.0.1',
      '172.16.0.1',
      '192.168.0.1',
      '100.64.0.1',
      '169.254.169.254',
      '0xa9fea9fe',
      '198.18.0.1',
      '192.0.0.192',
      '203.0.113.1',
      '224.0.0.1',
      '255.255.255.255',
      '[::127.0.0.1]',
      '[64:ff9b::7f00:1]',
      '[64:ff9b:1::7f00:1]',
      '[2002:7f00:1::]',
      '[2001:0:7f00:1::]',
      '[fc00::1]',
      '[fd00:ec2::254]',
      '[fe80::1]',
      '[fec0::1]',
      '[ff02::1]',
      '[2001:db8::1]',
    ])('%s', async (host) => {
      expect(await reasonOf(open(), `http://${host}:${port}/`)).toBe('address');
    });
  });

  describe('a name', () => {
    it.each<[string, LookupAddress[]]>([
      ['to this machine', [v4('127.0.0.1')]],
      ['to this machine over IPv6', [v6('::1')]],
      ['to a mapped address', [v6('::ffff:127.0.0.1')]],
      ['to any address of this machine', [v4('0.0.0.0')]],
      ['to a private one after a public one', [v4('8.8.8.8'), v4('127.0.0.1')]],
      ['to a private one before a public one', [v6('::1'), v4('8.8.8.8')]],
      ['to metadata', [v4('169.254.169.254')]],
      ['to a link-local address with its zone', [v6('fe80::1%lo')]],
      ['to what is no address', [v4('2130706433')]],
    ])('%s', async (_, addresses) => {
      const egress = open(async () => addresses, `8.8.8.8:${port}`);
      expect(await reasonOf(egress, `http://ats.example:${port}/`)).toBe('address');
      expect(reached).toEqual([]);
    });

    it('of this machine, as the machine resolves it', async () => {
      expect(await reasonOf(open(), `http://localhost:${port}/`)).toBe('address');
      expect(reached).toEqual([]);
    });

    it('whose address changes: it is looked up once for a connection, and the next connection is checked again', async () => {
      const answers = [[v4('127.0.0.1')], [v4('127.0.0.2')]];
      let asked = 0;
      const egress = open(async () => answers[asked++] ?? [], '127.0.0.1');
      const url = `http://ats.example:${port}/`;
      expect((await egress.request({ method: 'GET', url })).status).toBe(200);
      expect(asked).toBe(1);
      expect(await reasonOf(egress, url)).toBe('address');
      expect(asked).toBe(2);
      expect(reached).toEqual(['127.0.0.1']);
    });

    it('that is allowed itself may lead anywhere', async () => {
      const egress = open(async () => [v4('127.0.0.2')], `ats.corp:${port}`);
      expect((await egress.request({ method: 'GET', url: `http://ats.corp:${port}/` })).status).toBe(200);
      expect(reached).toEqual(['127.0.0.2']);
      await egress.close();
    });
  });

  describe('a redirect from where requests may go', () => {
    it.each([
      ['to another address of this machine', () => `http://127.0.0.2:${port}/`, 'address'],
      ['to one in another form', () => `http://2130706434:${port}/`, 'address'],
      ['to one in IPv6', () => `//[::1]:${port}/`, 'address'],
      ['to a name for it', () => `http://rebound.example:${port}/`, 'address'],
      ['to metadata', () => 'http://169.254.169.254/latest/meta-data/', 'address'],
      ['to a file', () => 'file:///etc/passwd', 'scheme'],
      ['to another scheme', () => 'gopher://127.0.0.2:6379/_FLUSHALL', 'scheme'],
      ['with a password', () => `http://a:b@127.0.0.1:${port}/`, 'credentials'],
      ['to nothing that is a URL', () => 'http://[::1', 'url'],
      ['by way of another', () => `/to/${encodeURIComponent(`http://127.0.0.2:${port}/`)}`, 'address'],
    ])('%s', async (_, location, reason) => {
      const egress = open(async () => [v4('127.0.0.2')], `127.0.0.1:${port}`);
      const url = `http://127.0.0.1:${port}/to/${encodeURIComponent(location())}`;
      expect(await reasonOf(egress, url)).toBe(reason);
      expect(new Set(reached)).toEqual(new Set(['127.0.0.1']));
    });
  });
});
