import type { ClamdAddress, Destination } from '#libs/config';

/** The settings that the API gets at its start: the part that it uses. */
export interface ApiOptions {
  databaseUrl: string;
  databasePool: number;
  redisUrl: string | null;
  secretKey: string;
  /** The former keys. */
  formerSecretKeys: readonly string[];
  /** Origin that people reach Candor at, when a proxy stands in front. */
  publicUrl: string | null;
  /** The proxies whose headers about the client's address and protocol are trusted. */
  trustedProxies: readonly string[];
  insecureHttp: boolean;
  /** Minutes without use after which a session ends, and hours after which it ends in any case. */
  sessionIdleMinutes: number;
  sessionHours: number;
  /** Calls a minute; 0: no limit. */
  callsPerMinuteKey: number;
  callsPerMinuteUser: number;
  /** The most streams of a user or key at this process. */
  eventStreams: number;
  /** The token for metrics; null: from the machine itself. */
  metricsToken: string | null;
  /** Address of the SMTP server; null if no mail is sent. */
  smtpUrl: string | null;
  /** Folder of the database's files; null: it lies elsewhere. */
  databaseDir: string | null;
  /** MiB; null: by the size of the disk. */
  diskWarningMb: number | null;
  diskReserveMb: number | null;
  /** Address of the virus scanner; null if files are downloaded unscanned. */
  clamd: ClamdAddress | null;
  /** Destinations that requests may reach in addition to public https servers. */
  egressAllow: readonly Destination[];
}

export const API_OPTIONS = Symbol('options of the API');

/** The secret keys of the installation, the present one first. */
export function secretKeysOf({ secretKey, formerSecretKeys }: ApiOptions): string[] {
  return [secretKey, ...formerSecretKeys];
}
