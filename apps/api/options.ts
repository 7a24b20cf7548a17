import type { Destination } from '#libs/config';

/** What the API is told at start: the part of the settings that it uses. */
export interface ApiOptions {
  databaseUrl: string;
  databasePool: number;
  redisUrl: string | null;
  secretKey: string;
  /** What it was before. */
  formerSecretKeys: readonly string[];
  /** Origin that people reach Candor at, when a proxy stands in front. */
  publicUrl: string | null;
  /** Whose word about the client's address and protocol is taken. */
  trustedProxies: readonly string[];
  insecureHttp: boolean;
  /** Where mail is handed over; null: none is sent. */
  smtpUrl: string | null;
  /** Where requests may go beside public https servers. */
  egressAllow: readonly Destination[];
}

export const API_OPTIONS = Symbol('options of the API');
