/** The security headers of every response. */
import type { SecurityHeadersOptions } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

type Sources = Record<string, string>;

/** Data and files: nothing in them is ever run, drawn with, or framed, even if a user opens one by its address. */
const OF_ANSWERS: Sources = {
  'default-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** Pages: scripts and styles of ours, by file; style elements only with the nonce of the answer, or by their digest. */
const OF_PAGES: Sources = {
  ...OF_ANSWERS,
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
};

const serialised = (sources: Sources): string =>
  Object.entries(sources)
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');

/** The policy of a page. @param styles further sources of style elements: `'nonce-…'`, `'sha256-…'` */
export function pagePolicy(...styles: string[]): string {
  return serialised({ ...OF_PAGES, 'style-src': ["'self'", ...styles].join(' ') });
}

/** No page of ours uses any of them, and none that is embedded may. */
const PERMISSIONS = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'display-capture']
  .map((feature) => `${feature}=()`)
  .join(', ');

/**
 * Adds headers to every response; pages replace the policy by their own.
 * @param publicUrl the public address of Candor. If it is https, browsers use nothing else for a year, subdomains
 * included
 */
export function sendSecurityHeaders(app: NestFastifyApplication, publicUrl: string | null): void {
  const isHttps = publicUrl?.startsWith('https:') ?? false;
  const options: SecurityHeadersOptions = {
    // On plain http, on the machine itself, it would keep other programs there from being reached.
    strictTransportSecurity: isHttps ? { maxAge: 365 * 24 * 3_600, includeSubDomains: true } : false,
    contentSecurityPolicy: { useDefaults: false, directives: OF_ANSWERS },
    xFrameOptions: { action: 'deny' },
  };
  app.useSecurityHeaders(options);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (_request: unknown, reply: PermissionsReply) => {
      reply.header('permissions-policy', PERMISSIONS);
    });
}

interface PermissionsReply {
  header(name: string, value: string): unknown;
}
