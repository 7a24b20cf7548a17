/** The settings that exist: one declared object each. Everything else about them (faults, documentation) follows from here. */
import { z } from 'zod';
import { readClamdAddress, type ClamdAddress } from './clamd-address.js';
import { readDestination, readNetwork, type Destination } from './destination.js';

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Declared<Value> {
  /** Name in the environment. */
  name: string;
  /** Its purpose, in one sentence. */
  purpose: string;
  /** The required value, as the end of "… must be". */
  expects: string;
  schema: z.ZodType<Value, string>;
  /** Used when the variable is not set or empty. */
  fallback: Value;
  /** Its value is never shown. */
  secret?: true;
}

const declare = <Value>(declared: Declared<Value>): Declared<Value> => declared;

const isUrl = (text: string, schemes: readonly string[]): boolean =>
  URL.canParse(text) && schemes.includes(new URL(text).protocol);

const url = (...schemes: string[]): z.ZodType<string, string> => z.string().refine((text) => isUrl(text, schemes));

/** One check, not two: of several, each is run even when the one before it failed. */
const isOrigin = (text: string): boolean => {
  if (!isUrl(text, ['http:', 'https:'])) return false;
  const { pathname, search } = new URL(text);
  return pathname === '/' && search === '';
};

const wholeNumber = (from: number, to: number): z.ZodType<number, string> =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(from).max(to));

/** Names of networks that stand for the addresses in them, as Fastify's `trustProxy` knows them. */
const NETWORK_NAMES = ['loopback', 'linklocal', 'uniquelocal'];

const isNetwork = (text: string): boolean => NETWORK_NAMES.includes(text) || readNetwork(text) !== null;

const SECRET_BYTES = 32;
const longEnough = (text: string): boolean =>
  /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) && Buffer.from(text, 'base64').length >= SECRET_BYTES;

export const DECLARED = {
  databaseUrl: declare<string | null>({
    name: 'DATABASE_URL',
    purpose: 'The PostgreSQL server (16 or newer) and database. If it is not set, `candor start` runs its own server.',
    expects: 'a URL that begins with postgres:// or postgresql://',
    schema: url('postgres:', 'postgresql:'),
    fallback: null,
    secret: true,
  }),
  databaseOwnerUrl: declare<string | null>({
    name: 'DATABASE_OWNER_URL',
    purpose:
      'The same database with a login that can create roles and tables. Only migrations, backups and restores use it. The default is DATABASE_URL.',
    expects: 'a URL that begins with postgres:// or postgresql://',
    schema: url('postgres:', 'postgresql:'),
    fallback: null,
    secret: true,
  }),
  databasePool: declare<number>({
    name: 'CANDOR_DATABASE_POOL',
    purpose: 'The size of the connection pool for the main work of a process.',
    expects: 'a whole number from 2 to 500',
    schema: wholeNumber(2, 500),
    fallback: 10,
  }),
  redisUrl: declare<string | null>({
    name: 'REDIS_URL',
    purpose: 'The Redis or Valkey server for the queues. Without it, PostgreSQL holds the queues.',
    expects: 'a URL that begins with redis:// or rediss://',
    schema: url('redis:', 'rediss:'),
    fallback: null,
    secret: true,
  }),
  port: declare<number>({
    name: 'PORT',
    purpose: 'The port of the API and the web pages.',
    expects: 'a whole number from 0 to 65535 (0 takes a free one)',
    schema: wholeNumber(0, 65_535),
    fallback: 3_000,
  }),
  host: declare<string>({
    name: 'HOST',
    purpose: 'The address to listen on. 0.0.0.0 listens on all addresses of the machine.',
    expects: 'a host name or an IP address',
    schema: z.string().regex(/^[A-Za-z0-9.:_-]+$/),
    fallback: '127.0.0.1',
  }),
  publicUrl: declare<string | null>({
    name: 'CANDOR_PUBLIC_URL',
    purpose: 'The public address of Candor behind a reverse proxy. Candor uses it in links and to detect https.',
    expects: 'a URL that begins with http:// or https:// and has no path',
    schema: z
      .string()
      .refine(isOrigin)
      .transform((text) => new URL(text).origin),
    fallback: null,
  }),
  trustedProxies: declare<readonly string[]>({
    name: 'CANDOR_TRUSTED_PROXIES',
    purpose:
      'The addresses of the reverse proxies whose X-Forwarded-… headers are trusted. Headers of other senders could fake an address and bypass the sign-in limit.',
    expects:
      'comma-separated IP addresses, networks such as 10.0.0.0/8, or the names loopback, linklocal and uniquelocal',
    schema: z
      .string()
      .transform((text) => text.split(',').map((part) => part.trim()))
      .refine((parts) => parts.every(isNetwork)),
    fallback: ['loopback'],
  }),
  insecureHttp: declare<boolean>({
    name: 'CANDOR_INSECURE_HTTP',
    purpose: 'Allows sign-in over plain http from other machines. Passwords then travel unencrypted.',
    expects: 'true or false',
    schema: z.enum(['true', 'false']).transform((text) => text === 'true'),
    fallback: false,
  }),
  secretKey: declare<string | null>({
    name: 'CANDOR_SECRET_KEY',
    purpose:
      'The key that seals stored secrets, for example of ATS connections. `candor start` generates one and stores it in the data folder.',
    expects: `at least ${SECRET_BYTES} random bytes in base64, as \`openssl rand -base64 32\` prints them`,
    schema: z.string().refine(longEnough),
    fallback: null,
    secret: true,
  }),
  formerSecretKeys: declare<readonly string[]>({
    name: 'CANDOR_FORMER_SECRET_KEYS',
    purpose:
      'Previous values of CANDOR_SECRET_KEY. Secrets, suppression records and audit seals of these keys remain valid.',
    expects: 'comma-separated keys of the same format',
    schema: z
      .string()
      .transform((text) => text.split(',').map((part) => part.trim()))
      .refine((parts) => parts.every(longEnough)),
    fallback: [],
    secret: true,
  }),
  sessionIdleMinutes: declare<number>({
    name: 'CANDOR_SESSION_IDLE_MINUTES',
    purpose: 'The number of minutes without use after which a session ends.',
    expects: 'a whole number from 5 to 43200',
    schema: wholeNumber(5, 43_200),
    fallback: 720,
  }),
  sessionHours: declare<number>({
    name: 'CANDOR_SESSION_HOURS',
    purpose: 'The number of hours after which a session ends, even if it is used.',
    expects: 'a whole number from 1 to 720',
    schema: wholeNumber(1, 720),
    fallback: 168,
  }),
  callsPerMinuteKey: declare<number>({
    name: 'CANDOR_CALLS_PER_MINUTE_KEY',
    purpose: 'The calls per minute of an API key, across all API processes. 0 sets no limit.',
    expects: 'a whole number from 0 to 10000000',
    schema: wholeNumber(0, 10_000_000),
    fallback: 60_000,
  }),
  callsPerMinuteUser: declare<number>({
    name: 'CANDOR_CALLS_PER_MINUTE_USER',
    purpose: 'The calls per minute of a signed-in user, across all browsers and API processes. 0 sets no limit.',
    expects: 'a whole number from 0 to 10000000',
    schema: wholeNumber(0, 10_000_000),
    fallback: 6_000,
  }),
  eventStreams: declare<number>({
    name: 'CANDOR_EVENT_STREAMS',
    purpose: 'The open event streams of a user or API key in one API process.',
    expects: 'a whole number from 1 to 10000',
    schema: wholeNumber(1, 10_000),
    fallback: 30,
  }),
  metricsToken: declare<string | null>({
    name: 'CANDOR_METRICS_TOKEN',
    purpose:
      'The token for /metrics of the API and the workers (`Authorization: Bearer …`). Without it, /metrics answers only direct calls from the same machine.',
    expects: 'at least 16 letters, digits or other characters of a bearer token, as `openssl rand -hex 24` prints them',
    schema: z.string().regex(/^[A-Za-z0-9._~+/-]{16,200}=*$/),
    fallback: null,
    secret: true,
  }),
  smtpUrl: declare<string | null>({
    name: 'SMTP_URL',
    purpose:
      'The mail server for invitations and password links, such as smtp://name:password@mail.example:587. The connection must be encrypted (smtps or STARTTLS), unless the server is on the same machine or the URL ends in ?tls=none. Without it, Candor sends no mail, and administrators pass on the links. It requires SMTP_FROM and CANDOR_PUBLIC_URL.',
    expects: 'a URL that begins with smtp:// or smtps://',
    schema: url('smtp:', 'smtps:'),
    fallback: null,
    secret: true,
  }),
  smtpFrom: declare<string | null>({
    name: 'SMTP_FROM',
    purpose: 'The sender of mail.',
    expects: 'an email address, or a name with one: Candor <candor@example.com>',
    schema: z.string().regex(/^(?:[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/),
    fallback: null,
  }),
  dataDir: declare<string>({
    name: 'CANDOR_DATA_DIR',
    purpose: 'The folder in which `candor start` stores its database and secret key.',
    expects: 'the path of a folder',
    schema: z.string(),
    fallback: '.data',
  }),
  recordsDir: declare<string | null>({
    name: 'CANDOR_RECORDS_DIR',
    purpose:
      'A folder outside the database for records that must survive a restore: erasures, and checkpoints of the audit log. `candor start` places it in the data folder.',
    expects: 'the path of a folder',
    schema: z.string(),
    fallback: null,
  }),
  databaseDir: declare<string | null>({
    name: 'CANDOR_DATABASE_DIR',
    purpose:
      'The folder of the database files, if it is on this machine. Before its disk is full, intake pauses and reads continue. `candor start` sets its own.',
    expects: 'the path of a folder',
    schema: z.string(),
    fallback: null,
  }),
  diskWarningMb: declare<number | null>({
    name: 'CANDOR_DISK_WARNING_MB',
    purpose:
      'The free MiB below which a disk is nearly full. Log, metrics, /readyz and the pages of administrators then show a warning. Default: 5 % of the disk, at most 1,024 and at least twice the reserve.',
    expects: 'a whole number from 0 to 10000000',
    schema: wholeNumber(0, 10_000_000),
    fallback: null,
  }),
  diskReserveMb: declare<number | null>({
    name: 'CANDOR_DISK_RESERVE_MB',
    purpose:
      'The reserved free MiB on the disk of CANDOR_DATABASE_DIR. Below it, intake returns 503 and scoring pauses. Default: 5 % of the disk, at least 48 and at most 256.',
    expects: 'a whole number from 0 to 10000000',
    schema: wholeNumber(0, 10_000_000),
    fallback: null,
  }),
  logLevel: declare<LogLevel>({
    name: 'LOG_LEVEL',
    purpose: 'The lowest level of messages in the log.',
    expects: `one of ${LOG_LEVELS.join(', ')}`,
    schema: z.enum(LOG_LEVELS),
    fallback: 'info',
  }),
  workerPort: declare<number | null>({
    name: 'CANDOR_WORKER_PORT',
    purpose: 'The port for /healthz, /readyz and /metrics of a worker. Without it, a worker does not listen.',
    expects: 'a whole number from 0 to 65535 (0 takes a free one)',
    schema: wholeNumber(0, 65_535),
    fallback: null,
  }),
  readers: declare<number>({
    name: 'CANDOR_READERS',
    purpose: 'The number of documents that a worker parses at once. Each runs in its own process of up to 512 MB.',
    expects: 'a whole number from 1 to 64',
    schema: wholeNumber(1, 64),
    fallback: 2,
  }),
  ocr: declare<string | null>({
    name: 'CANDOR_OCR',
    purpose:
      'The languages of text recognition (OCR) in scans and photographs, such as eng or eng+deu. It is off by default. Recognition takes seconds per page, one file at a time, in a process of up to 1 GB. For other languages, install their data: `npm install @tesseract.js-data/deu`.',
    expects: 'off, or three-letter language codes joined by +',
    schema: z
      .string()
      .regex(/^(?:off|[a-z]{3}(?:_[a-z]{3,5}){0,2}(?:\+[a-z]{3}(?:_[a-z]{3,5}){0,2}){0,7})$/)
      .transform((text) => (text === 'off' ? null : text)),
    fallback: null,
  }),
  clamd: declare<ClamdAddress | null>({
    name: 'CANDOR_CLAMD',
    purpose:
      'The address of the virus scanner (clamd of ClamAV). It scans the files of candidates before parsing and each time a user opens one. Files wait while it does not respond. It is off by default. Set it for the API and the workers.',
    expects:
      'off, tcp:// with a host and a port (tcp://127.0.0.1:3310), or unix: with a socket path (unix:/run/clamav/clamd.ctl)',
    schema: z.string().transform((text, context) => {
      const address = text === 'off' ? null : readClamdAddress(text);
      if (address === null && text !== 'off') context.addIssue({ code: 'custom' });
      return address;
    }),
    fallback: null,
  }),
  egressAllow: declare<readonly Destination[]>({
    name: 'CANDOR_EGRESS_ALLOW',
    purpose:
      'Destinations that Candor can call although they are not public https servers on port 443, such as an ATS in the intranet. Users who can create connections can make Candor call them.',
    expects:
      'comma-separated host names, IP addresses or networks such as 10.0.0.0/8, each with an optional port (ats.example:8443, [fd00::/8]:8443)',
    schema: z.string().transform((text, context) => {
      const read = text.split(',').map((part) => readDestination(part.trim()));
      const known = read.filter((destination) => destination !== null);
      if (known.length < read.length) context.addIssue({ code: 'custom' });
      return known;
    }),
    fallback: [],
  }),
} as const;
