/** The settings that exist: one declared object each. Everything else about them (faults, documentation) follows from here. */
import { z } from 'zod';
import { readClamdAddress, type ClamdAddress } from './clamd-address.js';
import { readDestination, readNetwork, type Destination } from './destination.js';

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Declared<Value> {
  /** Name in the environment. */
  name: string;
  /** What it is for, one sentence. */
  purpose: string;
  /** What it has to be, as the end of "… must be". */
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
    purpose: 'The PostgreSQL server (16 or newer) and database. `candor start` runs one of its own when it is not set.',
    expects: 'a URL that begins with postgres:// or postgresql://',
    schema: url('postgres:', 'postgresql:'),
    fallback: null,
    secret: true,
  }),
  databaseOwnerUrl: declare<string | null>({
    name: 'DATABASE_OWNER_URL',
    purpose:
      'The same database with a login that may create roles and tables; only migrations, backups and restores use it. Without it they use DATABASE_URL.',
    expects: 'a URL that begins with postgres:// or postgresql://',
    schema: url('postgres:', 'postgresql:'),
    fallback: null,
    secret: true,
  }),
  databasePool: declare<number>({
    name: 'CANDOR_DATABASE_POOL',
    purpose: 'How many database connections a process keeps for its main work.',
    expects: 'a whole number from 2 to 500',
    schema: wholeNumber(2, 500),
    fallback: 10,
  }),
  redisUrl: declare<string | null>({
    name: 'REDIS_URL',
    purpose: 'The Redis or Valkey server that carries the queues. Without it PostgreSQL carries them.',
    expects: 'a URL that begins with redis:// or rediss://',
    schema: url('redis:', 'rediss:'),
    fallback: null,
    secret: true,
  }),
  port: declare<number>({
    name: 'PORT',
    purpose: 'The port of API and web pages.',
    expects: 'a whole number from 0 to 65535 (0 takes a free one)',
    schema: wholeNumber(0, 65_535),
    fallback: 3_000,
  }),
  host: declare<string>({
    name: 'HOST',
    purpose: 'The address to listen on; 0.0.0.0 listens on all of the machine.',
    expects: 'a host name or an IP address',
    schema: z.string().regex(/^[A-Za-z0-9.:_-]+$/),
    fallback: '127.0.0.1',
  }),
  publicUrl: declare<string | null>({
    name: 'CANDOR_PUBLIC_URL',
    purpose:
      'Where people reach Candor, when a proxy stands in front of it: used in links, and tells whether it is https.',
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
      'Whose X-Forwarded-… headers are believed: the addresses of the reverse proxies in front. From anybody else those headers could fake an address and go round the limit on sign-ins.',
    expects:
      'IP addresses, networks such as 10.0.0.0/8, or the names loopback, linklocal and uniquelocal, with commas between them',
    schema: z
      .string()
      .transform((text) => text.split(',').map((part) => part.trim()))
      .refine((parts) => parts.every(isNetwork)),
    fallback: ['loopback'],
  }),
  insecureHttp: declare<boolean>({
    name: 'CANDOR_INSECURE_HTTP',
    purpose: 'Allows sign-in over plain http from other machines. Passwords then travel in the clear.',
    expects: 'true or false',
    schema: z.enum(['true', 'false']).transform((text) => text === 'true'),
    fallback: false,
  }),
  secretKey: declare<string | null>({
    name: 'CANDOR_SECRET_KEY',
    purpose:
      'Seals stored secrets, for example those of ATS connections. `candor start` makes one and keeps it in the data folder.',
    expects: `at least ${SECRET_BYTES} random bytes in base64, as \`openssl rand -base64 32\` prints them`,
    schema: z.string().refine(longEnough),
    fallback: null,
    secret: true,
  }),
  formerSecretKeys: declare<readonly string[]>({
    name: 'CANDOR_FORMER_SECRET_KEYS',
    purpose:
      'What CANDOR_SECRET_KEY was before: secrets, tombstones of erased people and seals of the audit that were made with one of them still count.',
    expects: 'keys of the same form, with commas between them',
    schema: z
      .string()
      .transform((text) => text.split(',').map((part) => part.trim()))
      .refine((parts) => parts.every(longEnough)),
    fallback: [],
    secret: true,
  }),
  sessionIdleMinutes: declare<number>({
    name: 'CANDOR_SESSION_IDLE_MINUTES',
    purpose: 'A session that nobody uses for so long ends, and the password has to be entered again.',
    expects: 'a whole number from 5 to 43200',
    schema: wholeNumber(5, 43_200),
    fallback: 720,
  }),
  sessionHours: declare<number>({
    name: 'CANDOR_SESSION_HOURS',
    purpose: 'A session ends so long after it began, however it is used.',
    expects: 'a whole number from 1 to 720',
    schema: wholeNumber(1, 720),
    fallback: 168,
  }),
  callsPerMinuteKey: declare<number>({
    name: 'CANDOR_CALLS_PER_MINUTE_KEY',
    purpose: 'How many calls an API key may make in a minute, at all API processes together; 0 sets no limit.',
    expects: 'a whole number from 0 to 10000000',
    schema: wholeNumber(0, 10_000_000),
    fallback: 60_000,
  }),
  callsPerMinuteUser: declare<number>({
    name: 'CANDOR_CALLS_PER_MINUTE_USER',
    purpose: 'The same for a user who is signed in, in all of their browsers together.',
    expects: 'a whole number from 0 to 10000000',
    schema: wholeNumber(0, 10_000_000),
    fallback: 6_000,
  }),
  eventStreams: declare<number>({
    name: 'CANDOR_EVENT_STREAMS',
    purpose: 'How many event streams a user or API key may hold open at an API process.',
    expects: 'a whole number from 1 to 10000',
    schema: wholeNumber(1, 10_000),
    fallback: 30,
  }),
  metricsToken: declare<string | null>({
    name: 'CANDOR_METRICS_TOKEN',
    purpose:
      'What /metrics asks for (`Authorization: Bearer …`), of the API and of workers. Without it they answer calls from the machine itself, and only those that came through no proxy.',
    expects: 'at least 16 letters, digits or other characters of a bearer token, as `openssl rand -hex 24` prints them',
    schema: z.string().regex(/^[A-Za-z0-9._~+/-]{16,200}=*$/),
    fallback: null,
    secret: true,
  }),
  smtpUrl: declare<string | null>({
    name: 'SMTP_URL',
    purpose:
      'The mail server that invitations and links for lost passwords are handed to, such as smtp://name:password@mail.example:587. The line has to be encrypted (smtps, or STARTTLS), unless it stays on the machine or the address ends in ?tls=none. Without it no mail is sent, and administrators hand links over. Needs SMTP_FROM and CANDOR_PUBLIC_URL.',
    expects: 'a URL that begins with smtp:// or smtps://',
    schema: url('smtp:', 'smtps:'),
    fallback: null,
    secret: true,
  }),
  smtpFrom: declare<string | null>({
    name: 'SMTP_FROM',
    purpose: 'Who mail is from.',
    expects: 'an e-mail address, or a name with one: Candor <candor@example.com>',
    schema: z.string().regex(/^(?:[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/),
    fallback: null,
  }),
  dataDir: declare<string>({
    name: 'CANDOR_DATA_DIR',
    purpose: 'The folder in which `candor start` keeps its database and secret key.',
    expects: 'the path of a folder',
    schema: z.string(),
    fallback: '.data',
  }),
  recordsDir: declare<string | null>({
    name: 'CANDOR_RECORDS_DIR',
    purpose:
      'A folder outside of the database in which workers note what has to outlive it: who was erased, for the day a backup is restored, and the heads of the audit chains. `candor start` keeps it in the data folder.',
    expects: 'the path of a folder',
    schema: z.string(),
    fallback: null,
  }),
  databaseDir: declare<string | null>({
    name: 'CANDOR_DATABASE_DIR',
    purpose:
      'The folder of the database’s files, where it lies on this machine: before its disk is full, intake waits and reads go on. `candor start` names its own.',
    expects: 'the path of a folder',
    schema: z.string(),
    fallback: null,
  }),
  diskWarningMb: declare<number | null>({
    name: 'CANDOR_DISK_WARNING_MB',
    purpose:
      'MiB free below which a disk counts as nearly full: log, metrics, /readyz and the pages of administrators say so. Default: 5 % of the disk, at most 1,024 and at least twice the reserve.',
    expects: 'a whole number from 0 to 10000000',
    schema: wholeNumber(0, 10_000_000),
    fallback: null,
  }),
  diskReserveMb: declare<number | null>({
    name: 'CANDOR_DISK_RESERVE_MB',
    purpose:
      'MiB of the disk of CANDOR_DATABASE_DIR that are kept free: below, intake answers 503 and scoring waits. Default: 5 % of the disk, at least 48 and at most 256.',
    expects: 'a whole number from 0 to 10000000',
    schema: wholeNumber(0, 10_000_000),
    fallback: null,
  }),
  logLevel: declare<LogLevel>({
    name: 'LOG_LEVEL',
    purpose: 'The least important messages that are logged.',
    expects: `one of ${LOG_LEVELS.join(', ')}`,
    schema: z.enum(LOG_LEVELS),
    fallback: 'info',
  }),
  workerPort: declare<number | null>({
    name: 'CANDOR_WORKER_PORT',
    purpose: 'The port on which a worker answers /healthz, /readyz and /metrics. Without it a worker listens nowhere.',
    expects: 'a whole number from 0 to 65535 (0 takes a free one)',
    schema: wholeNumber(0, 65_535),
    fallback: null,
  }),
  readers: declare<number>({
    name: 'CANDOR_READERS',
    purpose: 'How many documents a worker reads at once, each in a process of its own of up to 512 MB.',
    expects: 'a whole number from 1 to 64',
    schema: wholeNumber(1, 64),
    fallback: 2,
  }),
  ocr: declare<string | null>({
    name: 'CANDOR_OCR',
    purpose:
      'Languages in which the text of scans and photographs is recognised, such as eng or eng+deu. Off by default. Recognition takes seconds a page, one file at a time, in a process of up to 1 GB. Other languages than eng: `npm install @tesseract.js-data/deu`.',
    expects: 'off, or the three-letter codes of languages with + between them',
    schema: z
      .string()
      .regex(/^(?:off|[a-z]{3}(?:_[a-z]{3,5}){0,2}(?:\+[a-z]{3}(?:_[a-z]{3,5}){0,2}){0,7})$/)
      .transform((text) => (text === 'off' ? null : text)),
    fallback: null,
  }),
  clamd: declare<ClamdAddress | null>({
    name: 'CANDOR_CLAMD',
    purpose:
      'The virus scanner: where ClamAV’s clamd listens. Files of candidates are then scanned before they are read, and whenever somebody opens them; while it does not answer they wait. Off by default. API and workers both need it.',
    expects:
      'off, tcp:// with a host and a port (tcp://127.0.0.1:3310), or unix: with the path of a socket (unix:/run/clamav/clamd.ctl)',
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
      'Where Candor may send requests although it is no public https server on port 443: an ATS in the intranet, say. Whoever may create connections can make Candor call these.',
    expects:
      'host names, IP addresses or networks such as 10.0.0.0/8, each with or without a port (ats.example:8443, [fd00::/8]:8443), with commas between them',
    schema: z.string().transform((text, context) => {
      const read = text.split(',').map((part) => readDestination(part.trim()));
      const known = read.filter((destination) => destination !== null);
      if (known.length < read.length) context.addIssue({ code: 'custom' });
      return known;
    }),
    fallback: [],
  }),
} as const;
