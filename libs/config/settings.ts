import type { ClamdAddress } from './clamd-address.js';
import { DECLARED, type Declared, type LogLevel } from './declared.js';
import type { Destination } from './destination.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings of a process. What each is for stands in `declared.ts`. */
export interface Settings {
  databaseUrl: string | null;
  databaseOwnerUrl: string | null;
  databasePool: number;
  redisUrl: string | null;
  port: number;
  host: string;
  /** An origin: no path, no slash at the end. */
  publicUrl: string | null;
  /** Addresses, networks, or names of networks. */
  trustedProxies: readonly string[];
  insecureHttp: boolean;
  secretKey: string | null;
  /** The former keys. */
  formerSecretKeys: readonly string[];
  /** Minutes without use after which a session ends. */
  sessionIdleMinutes: number;
  /** Hours after which a session ends in any case. */
  sessionHours: number;
  /** Calls a minute of an API key; 0: no limit. */
  callsPerMinuteKey: number;
  /** Calls a minute of a user; 0: no limit. */
  callsPerMinuteUser: number;
  /** Event streams that a user or key may hold open at a process. */
  eventStreams: number;
  /** The token for metrics; null: from the machine itself. */
  metricsToken: string | null;
  /** Null: no mail is sent. Set, `smtpFrom` and `publicUrl` are too. */
  smtpUrl: string | null;
  smtpFrom: string | null;
  /** As given: relative to the working directory unless absolute. */
  dataDir: string;
  /** As given; null: nothing is noted. */
  recordsDir: string | null;
  /** Folder of the database's files; null: it lies elsewhere. */
  databaseDir: string | null;
  /** MiB; null: by the size of the disk. */
  diskWarningMb: number | null;
  diskReserveMb: number | null;
  logLevel: LogLevel;
  readers: number;
  /** Languages of text recognition, as `eng+deu`; null: off. */
  ocr: string | null;
  /** Address of the virus scanner; null if files are not scanned. */
  clamd: ClamdAddress | null;
  /** Null: a worker listens nowhere. */
  workerPort: number | null;
  /** Destinations that requests may reach although they are no public https servers on port 443. */
  egressAllow: readonly Destination[];
}

/** Settings with those present that API and worker cannot do without. */
export interface ServerSettings extends Settings {
  databaseUrl: string;
  secretKey: string;
}

/** Some settings are wrong. `describe()` is for the person who started the process; no stack trace helps them. */
export class SettingsError extends Error {
  readonly code = 'settings-invalid';
  override name = 'SettingsError';

  /** @param faults one sentence each, in the order in which the settings are declared */
  constructor(readonly faults: readonly string[]) {
    super(`wrong settings: ${faults.join(' · ')}`);
  }

  /** All faults, a line each, ending in a line break. */
  describe(): string {
    const count = this.faults.length === 1 ? 'One setting is wrong' : `${this.faults.length} settings are wrong`;
    return `${count}. Nothing was started.\n${this.faults.map((fault) => `  - ${fault}\n`).join('')}`;
  }
}

/**
 * Reads all settings from a record like `process.env`. An empty variable counts as not set.
 * @throws SettingsError with every fault, wrong values and unknown `CANDOR_…` names alike
 */
export function readSettings(env: Environment): Settings {
  const { settings, faults } = read(env);
  if (faults.length > 0) throw new SettingsError(faults);
  return settings;
}

/**
 * As `readSettings`, for a process that cannot run without a database and a secret key.
 * @throws SettingsError, which names what is missing too
 */
export function readServerSettings(env: Environment): ServerSettings {
  const { settings, faults } = read(env);
  const { databaseUrl, secretKey } = settings;
  const missing = (['databaseUrl', 'secretKey'] as const)
    .map((key): Declared<unknown> => DECLARED[key])
    .filter(({ name }) => !isSet(env[name]))
    .map(({ name, expects }) => `${name} is not set; it must be ${expects}`);
  if (faults.length + missing.length > 0 || databaseUrl === null || secretKey === null) {
    throw new SettingsError([...missing, ...faults]);
  }
  return { ...settings, databaseUrl, secretKey };
}

let own: Settings | undefined;

/** The settings of this process, read once. @throws SettingsError */
export function settings(): Settings {
  return (own ??= readSettings(process.env));
}

let ownServer: ServerSettings | undefined;

/** The settings of this API or worker process, read once. @throws SettingsError */
export function serverSettings(): ServerSettings {
  return (ownServer ??= readServerSettings(process.env));
}

/**
 * The environment for a process that this one starts: its own, changed. `undefined` takes a variable away.
 * @param changes values by name, as the started process reads them
 */
export function childEnvironment(changes: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const merged = Object.entries({ ...process.env, ...changes });
  return Object.fromEntries(merged.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

const isSet = (value: string | undefined): value is string => value !== undefined && value !== '';

function read(env: Environment): { settings: Settings; faults: string[] } {
  const faults: string[] = [];
  const take = <Value>({ name, expects, schema, fallback, secret }: Declared<Value>): Value => {
    const text = env[name];
    if (!isSet(text)) return fallback;
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    faults.push(`${name} is ${secret ? 'wrong (its value is not shown)' : `"${text}"`}; it must be ${expects}`);
    return fallback;
  };
  const settings: Settings = {
    databaseUrl: take(DECLARED.databaseUrl),
    databaseOwnerUrl: take(DECLARED.databaseOwnerUrl),
    databasePool: take(DECLARED.databasePool),
    redisUrl: take(DECLARED.redisUrl),
    port: take(DECLARED.port),
    host: take(DECLARED.host),
    publicUrl: take(DECLARED.publicUrl),
    trustedProxies: take(DECLARED.trustedProxies),
    insecureHttp: take(DECLARED.insecureHttp),
    secretKey: take(DECLARED.secretKey),
    formerSecretKeys: take(DECLARED.formerSecretKeys),
    sessionIdleMinutes: take(DECLARED.sessionIdleMinutes),
    sessionHours: take(DECLARED.sessionHours),
    callsPerMinuteKey: take(DECLARED.callsPerMinuteKey),
    callsPerMinuteUser: take(DECLARED.callsPerMinuteUser),
    eventStreams: take(DECLARED.eventStreams),
    metricsToken: take(DECLARED.metricsToken),
    smtpUrl: take(DECLARED.smtpUrl),
    smtpFrom: take(DECLARED.smtpFrom),
    dataDir: take(DECLARED.dataDir),
    recordsDir: take(DECLARED.recordsDir),
    databaseDir: take(DECLARED.databaseDir),
    diskWarningMb: take(DECLARED.diskWarningMb),
    diskReserveMb: take(DECLARED.diskReserveMb),
    logLevel: take(DECLARED.logLevel),
    readers: take(DECLARED.readers),
    ocr: take(DECLARED.ocr),
    clamd: take(DECLARED.clamd),
    workerPort: take(DECLARED.workerPort),
    egressAllow: take(DECLARED.egressAllow),
  };
  if (isSet(env[DECLARED.databaseOwnerUrl.name]) && !isSet(env[DECLARED.databaseUrl.name])) {
    faults.push('DATABASE_OWNER_URL is set without DATABASE_URL. Set the login of the processes in DATABASE_URL');
  }
  for (const { name, purpose } of [DECLARED.smtpFrom, DECLARED.publicUrl]) {
    if (isSet(env[DECLARED.smtpUrl.name]) && !isSet(env[name]))
      faults.push(`SMTP_URL is set without ${name}: ${purpose}`);
  }
  return { settings, faults: [...faults, ...unknownNames(env)] };
}

/**
 * The key with which `candor import` calls a server. It is no setting of a server, but both may share an environment.
 */
const API_KEY_NAME = 'CANDOR_API_KEY';

/** Names that look like ours and are not: most often a typing mistake, whose value would silently not count. */
function unknownNames(env: Environment): string[] {
  const known = [...Object.values(DECLARED).map(({ name }) => name as string), API_KEY_NAME];
  return Object.keys(env)
    .filter((name) => name.startsWith('CANDOR_') && !known.includes(name) && !name.startsWith('CANDOR_TEST_'))
    .sort()
    .map((name) => {
      const near = nearest(name, known);
      return `${name} is not a setting of Candor${near === null ? '' : `; did you mean ${near}?`}`;
    });
}

/** The known name that differs least, if it differs by no more than three letters. */
function nearest(name: string, known: readonly string[]): string | null {
  const [best] = known.map((other) => ({ other, by: editDistance(name, other) })).sort((a, b) => a.by - b.by);
  return best !== undefined && best.by <= 3 ? best.other : null;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
