/** The built web pages, when they are there; else a page that says what to do. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pagePolicy } from '../http/responses/security-headers.js';

/** Addresses that belong to programs: an unknown one there is a problem, not a page. */
const OF_PROGRAMS = /^\/(api|hooks|healthz|readyz|metrics)(\/|$)/;

/** The placeholder of the nonce in the built page (`apps/web/vite.config.ts`). */
const NONCE = 'CANDOR_STYLE_NONCE';

const NO_PAGES = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Candor</title>
<h1>Candor is running</h1>
<p>The web pages are not built. Run <code>npm run build</code> and start again.</p>
<p>The API is documented at <a href="/api/docs">/api/docs</a>.</p></html>`;

export async function serveWebPages(app: NestFastifyApplication): Promise<void> {
  const root = findPages();
  const fastify = app.getHttpAdapter().getInstance();
  if (root) {
    const files = { root, wildcard: false, index: false, globIgnore: ['index.html*'] };
    const options = { ...files, cacheControl: false, preCompressed: true, setHeaders };
    await app.register(fastifyStatic as never, options as never);
  }
  const html = root === null ? NO_PAGES : readFileSync(join(root, 'index.html'), 'utf8');
  // Each answer has a nonce of its own, which the styles that Mantine makes carry.
  const page = (_request: FastifyRequest, reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', pagePolicy(`'nonce-${nonce}'`))
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(html.replaceAll(NONCE, nonce));
  };
  fastify.get('/', page);
  // The pages have addresses of their own (`/roles/…`): each is answered with the same document.
  fastify.addHook('onRequest', async (request, reply) => {
    const isPage = request.is404 && request.method === 'GET' && root !== null && wantsPage(request);
    if (isPage) await page(request, reply);
  });
}

/** Names of assets carry a hash of their content; the page names them, and is never kept without asking. */
function setHeaders(reply: FastifyReply, path: string): void {
  const isAsset = path.includes(`${sep}assets${sep}`);
  void reply.header('cache-control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache');
}

function wantsPage(request: FastifyRequest): boolean {
  return !OF_PROGRAMS.test(request.url) && (request.headers.accept ?? '').includes('text/html');
}

/** `dist/web` of the project: this file is in `dist/packed`, in `dist` or among the sources. */
const PAGES = fileURLToPath(
  import.meta.url.replace(/(?:dist\/(?:packed\/)?)?apps\/api\/platform\/web-pages\/[^/]+$/, 'dist/web/'),
);

function findPages(): string | null {
  return existsSync(join(PAGES, 'index.html')) ? PAGES : null;
}
