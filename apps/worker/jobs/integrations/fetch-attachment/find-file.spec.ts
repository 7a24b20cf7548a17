import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AtsRefusal, UndecodableEventError, type AtsAccount, type AtsChange } from '#libs/ats';
import type { AttachmentToFetch } from '#libs/database';
import { createEgress } from '#libs/egress';
import {
  AtsBusyError,
  AtsUnavailableError,
  type OpenedConnection,
} from '../../../domain/ats/calls/ats-calls.service.js';
import { findFile } from './find-file.js';

type Api = OpenedConnection['api'];

describe('finding a file of a vendor', () => {
  const egress = createEgress({ allow: [{ network: '127.0.0.1', bits: 32, port: null }] });
  let server: Server;
  let address = '';
  let asked: string[] = [];
  beforeAll(async () => {
    // `/old` has expired; whatever else is a file, and behind the API only with its key, of which `ended` is known no more.
    server = createServer(({ url = '', headers }, response) => {
      asked.push(url);
      if (headers.authorization === 'Bearer ended') return void response.writeHead(401).end();
      const isThere = url !== '/old' && (!url.startsWith('/api/') || headers.authorization === 'Bearer k');
      response.writeHead(isThere && url !== '/api/gone' ? 200 : 403).end(isThere ? '%PDF-1.7' : '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    asked = [];
  });
  afterAll(async () => {
    await egress.close();
    server.closeAllConnections();
    server.close();
  });

  const attachment = (source: AttachmentToFetch['source']): AttachmentToFetch => ({
    ...{ connectionId: 'c', candidateVendorId: 'ida', vendorId: 'cv', source },
    ...{ fileName: 'cv.pdf', mediaType: 'application/pdf', namedAt: new Date() },
  });
  const url = (path: string) => ({ url: `${address}${path}` });

  /** The rest of the vendor's API is not called here. */
  const connected =
    (api: Partial<Pick<Api, 'lookUp' | 'download'>>, token = 'k', renewed: string | null = null) =>
    async () =>
      ({
        account: { token },
        renewed: async () => renewed && { token: renewed },
        call: () => Promise.reject(new Error('not called')),
        turn: async () => undefined,
        api: {
          url: () => `${address}/api`,
          authorisation: (account: AtsAccount) => ({ Authorization: `Bearer ${account.token}` }),
          lookUp: async () => [],
          download: null,
          ...api,
        },
      }) as unknown as OpenedConnection;
  const alone = async () => null;
  const record = (from: { url: string } | { handle: string }, id = 'cv'): AtsChange[] => [
    { change: 'candidate', candidate: { id: 'ida', version: null } },
    {
      change: 'application',
      application: {
        ...{ id: '1', version: null, candidateId: 'ida' },
        attachments: [{ id, kind: 'resume', fileName: null, mediaType: null, from }],
      },
    },
  ];
  const found = (source: AttachmentToFetch['source'], open: () => Promise<OpenedConnection | null>) =>
    findFile(attachment(source), { egress, open });

  describe('at an address', () => {
    it('needs no account', async () => {
      expect(await found(url('/new'), alone)).toMatchObject({ mediaType: 'application/pdf' });
    });

    it.each([
      ['a new address', () => record(url('/new'))],
      ['a handle', () => record({ handle: '7' })],
    ])('that has expired is asked for where the record has %s', async (_, changes) => {
      const open = connected({ lookUp: async () => changes(), download: async () => ({ path: '/7' }) });
      expect(await found(url('/old'), open)).toHaveProperty('bytes');
      expect(asked).toHaveLength(2);
    });

    it.each([
      ['the same address', () => record(url('/old')), 2],
      ['the file no more', () => record(url('/new'), 'other'), 1],
    ])('that has expired stays so where the record has %s', async (_, changes, times) => {
      expect(await found(url('/old'), connected({ lookUp: async () => changes() }))).toMatchObject({ code: 'expired' });
      expect(asked).toHaveLength(times);
    });

    it('that has expired stays so where there is no one to ask', async () => {
      expect(await found(url('/old'), alone)).toMatchObject({ code: 'expired', retry: false });
    });

    it('that has expired is given up where the record is not what the vendor documents', async () => {
      const open = connected({ lookUp: () => Promise.reject(new UndecodableEventError('candidate.id: is missing')) });
      expect(await found(url('/old'), open)).toMatchObject({ code: 'answered-otherwise', retry: false });
    });

    it('that has expired is tried again where the vendor is busy', async () => {
      const open = connected({ lookUp: () => Promise.reject(new AtsBusyError(429, 5_000)) });
      expect(await found(url('/old'), open)).toMatchObject({ code: 'server-failed', retry: { asked: 5 } });
    });
  });

  describe('behind a handle', () => {
    it.each([
      ['at an address of its own', async () => url('/new')],
      ['at a path of the API, with its key', async () => ({ path: '/7' })],
    ])('is %s', async (_, download) => {
      expect(await found({ handle: '7' }, connected({ download }))).toHaveProperty('bytes');
    });

    it('is asked for once more with another token where the one that there is has ended', async () => {
      const download = async () => ({ path: '/7' });
      expect(await found({ handle: '7' }, connected({ download }, 'ended', 'k'))).toHaveProperty('bytes');
      expect(asked).toHaveLength(2);
      expect(await found({ handle: '7' }, connected({ download }, 'ended', 'ended'))).toHaveProperty('code');
      expect(asked).toHaveLength(4);
      const given = await found({ handle: '7' }, connected({ download }, 'ended'));
      expect(given).toMatchObject({ code: 'answered-otherwise', retry: false });
      expect(asked).toHaveLength(5);
    });

    it.each([
      ['there is no account', alone, 'no-credentials'],
      ['the vendor has no handles', connected({}), 'no-credentials'],
      [
        'the API does not know it',
        connected({ download: () => Promise.reject(new AtsRefusal(404, 'no')) }),
        'not-there',
      ],
      [
        'the API refuses',
        connected({ download: () => Promise.reject(new AtsRefusal(401, 'no')) }),
        'answered-otherwise',
      ],
      ['the API does not give it', connected({ download: async () => ({ path: '/gone' }) }), 'not-there'],
    ])('is given up where %s', async (_, open, code) => {
      expect(await found({ handle: '7' }, open)).toMatchObject({ code, retry: false });
    });

    it('is tried again where the API has failed', async () => {
      const download = () => Promise.reject(new AtsUnavailableError('The vendor answered 500'));
      const failure = { code: 'server-failed', message: 'The vendor answered 500', retry: { asked: null } };
      expect(await found({ handle: '7' }, connected({ download }))).toEqual(failure);
    });

    it('is a fault of ours where the cause is unknown', async () => {
      const download = () => Promise.reject(new TypeError('x is not a function'));
      await expect(found({ handle: '7' }, connected({ download }))).rejects.toThrow('x is not a function');
    });
  });
});
