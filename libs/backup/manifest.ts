/** The manifest of a backup: the line before its checksum. It contains no personal data. */
import { createHmac, hkdfSync } from 'node:crypto';
import { z } from 'zod';

/** The format that is written, and the newest that is read. */
export const FORMAT = 1;

const tableSchema = z.object({
  name: z.string(),
  columns: z.array(z.string()).min(1),
  rows: z.int().min(0),
  /** The size of its rows as text. */
  bytes: z.int().min(0),
  /** See `RowsDigest`. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Not strict: a later version may say more without changing how the rest is read. */
const manifestSchema = z.object({
  format: z.literal(FORMAT),
  /** Version of Candor that wrote it. */
  product: z.string(),
  /** The moment of the snapshot, by the clock of the database. */
  createdAt: z.iso.datetime(),
  /** Version of PostgreSQL. */
  server: z.string(),
  /** Check values of the secret keys of the installation, today's first: see `keyCheck`. */
  keys: z.array(z.string().regex(/^[0-9a-f]{32}$/)).min(1),
  organisations: z.int().min(0),
  /** Names of the migrations that the tables had been through. */
  migrations: z.array(z.string()).min(1),
  /** In the order in which their rows follow each other. */
  tables: z.array(tableSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type TableManifest = z.infer<typeof tableSchema>;

/** @returns null when the text is no manifest */
export function readManifest(text: string): Manifest | null {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * Returns a value that identifies a key without revealing it: 128 bits of an HMAC under a key derived for this purpose
 * alone. Keys are 32 random bytes, so trying cannot find one.
 */
export function keyCheck(secretKey: string): string {
  const key = Buffer.from(hkdfSync('sha256', secretKey, '', 'candor backup v1', 32));
  return createHmac('sha256', key).update('check value').digest('hex').slice(0, 32);
}

/**
 * Returns whether the first key sealed the backup's secrets, and which of its former keys are absent. Without those,
 * older audit seals and digests of erased candidates cannot be verified.
 */
export function compareKeys(
  { keys: [own, ...former] }: Manifest,
  [given = '', ...others]: readonly string[],
): { matches: boolean; formerMissing: number } {
  const known = [given, ...others].map(keyCheck);
  return { matches: known[0] === own, formerMissing: former.filter((check) => !known.includes(check)).length };
}
