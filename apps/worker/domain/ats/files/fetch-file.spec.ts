import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MAX_DOCUMENT_BYTES } from '#libs/contracts';
import { createEgress } from '#libs/egress';
import { fetchFile } from './fetch-file.js';

const PDF = Buffer.from('%PDF-1.7 Jo Winter');
const HTML = '<!doctype html><title>Sign in</title>';
const egress = createEgress({ allow: [{ network: '127.0.0.1', bits: 32, port: null }] });

describe('fetching a file', () => {
  let answer: RequestListener;
  let server: Server;
  let address = '';
  beforeAll(async () => {
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    answer = (_, response) => response.end(PDF);
  });
  afterAll(async () => {
    await egress.close();
    server.closeAllConnections();
    server.close();
  });

  const fetched = (path: string, named: { fileName?: string; mediaType?: string } = {}) =>
    fetchFile(egress, { url: `${address}${path}`, headers: {} }, { fileName: null, mediaType: null, ...named });

  describe('a file', () => {
    it('is taken with its bytes, the name that it was given, and the type that it has', async () => {
      expect(await fetched('/x?sig=1', { fileName: 'cv.bin', mediaType: 'application/octet-stream' })).toEqual({
        bytes: PDF,
        fileName: 'cv.bin',
        mediaType: 'application/pdf',
      });
    });

    it.each([
      ['/files/Jo%20Winter.pdf?sig=1', 'Jo Winter.pdf'],
      ['/files/7', null],
      ['/files/%E0%A4%A.pdf', null],
      ['/files/a%2Fb.pdf', null],
    ])('without a name is called as in its address: %s', async (path, fileName) => {
      expect(await fetched(path)).toMatchObject({ fileName });
    });

    it('is asked for with what says who asks', async () => {
      const heard: (string | undefined)[] = [];
      answer = ({ headers }, response) => {
        heard.push(headers.authorization);
        response.end(PDF);
      };
      await fetchFile(
        egress,
        { url: address, headers: { Authorization: 'Bearer k' } },
        { fileName: null, mediaType: null },
      );
      expect(heard).toEqual(['Bearer k']);
    });
  });

  describe('what is no file', () => {
    it.each([
      [403, 'expired', false],
      [404, 'expired', false],
      [410, 'expired', false],
      [408, 'server-failed', { asked: 120 }],
      [429, 'server-failed', { asked: 120 }],
      [500, 'server-failed', { asked: 120 }],
      [503, 'server-failed', { asked: 120 }],
      [400, 'answered-otherwise', false],
      [401, 'answered-otherwise', false],
      [204, 'answered-otherwise', false],
    ])('%i is %s', async (status, code, retry) => {
      answer = (_, response) => response.writeHead(status, { 'retry-after': '120' }).end();
      const message = `${new URL(address).host} answered ${status}`;
      expect(await fetched('/secret?sig=secret')).toEqual({
        ...{ code, message, retry },
        ...(status === 401 && { isUnauthorised: true }),
      });
    });

    it.each([
      ['a page in place of a PDF', HTML, { fileName: 'cv.pdf' }, 'wrong-type'],
      ['a page by type', HTML, { mediaType: 'application/pdf' }, 'wrong-type'],
      ['an error in JSON', '{"error":"expired"}', { fileName: 'cv.docx' }, 'wrong-type'],
      ['an error in XML', '<?xml version="1.0"?><Error/>', { fileName: 'cv.docx' }, 'wrong-type'],
      ['nothing', '', {}, 'empty'],
    ])('%s', async (_, body, named, code) => {
      answer = (__, response) => response.end(body);
      expect(await fetched('/x', named)).toMatchObject({ code, retry: false });
    });

    it.each([
      ['a page that is meant', HTML, { fileName: 'cv.html' }],
      ['a page by its type', HTML, { fileName: 'cv', mediaType: 'text/html; charset=utf-8' }],
      ['a page of which nobody knows', HTML, {}],
      ['data that are meant', '{"basics":{}}', { fileName: 'resume.json' }],
    ])('%s is taken', async (_, body, named) => {
      answer = (__, response) => response.end(body);
      expect(await fetched('/x', named)).toHaveProperty('bytes');
    });

    it('too big a file is not read to its end', async () => {
      answer = (_, response) => response.writeHead(200, { 'content-length': MAX_DOCUMENT_BYTES + 1 }).write('x');
      expect(await fetched('/x')).toMatchObject({ code: 'too-big', retry: false });
    });

    it('where requests may not go, none goes', async () => {
      const refused = await fetchFile(egress, { url: 'https://10.0.0.1/cv?sig=secret', headers: {} }, { fileName: null, mediaType: null }); // prettier-ignore
      const message = expect.stringMatching(/^Candor may not call 10\.0\.0\.1: its IP address is not public/);
      expect(refused).toEqual({ code: 'not-allowed', message, retry: false });
    });

    it('no answer may be one later', async () => {
      answer = (_, response) => response.destroy();
      expect(await fetched('/x')).toMatchObject({ code: 'unreachable', retry: { asked: null } });
    });
  });
});
