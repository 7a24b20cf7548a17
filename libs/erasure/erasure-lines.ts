/** Erasures as lines of a file: what a database that was restored from an older backup has to be told again. */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { DataSource } from 'typeorm';
import {
  type AuditActor,
  type ErasedRow,
  inOrganisation,
  organisations,
  suppressions,
  SUPPRESSION_KINDS,
} from '#libs/database';
import type { SecretKeys } from './digests.js';
import { erasePerson, NoSuchCandidate } from './erase-person.js';

const erasureLineSchema = z.strictObject({
  organisationId: z.uuid(),
  candidateId: z.uuid(),
  erasedAt: z.iso.datetime(),
  suppressions: z.array(
    z.strictObject({
      kind: z.enum(SUPPRESSION_KINDS),
      keyId: z.string().regex(/^[0-9a-f]{8}$/),
      digest: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});
export type ErasureLine = z.infer<typeof erasureLineSchema>;

/** A forged line could erase any candidate, so each is sealed with a key that is not stored beside the file. */
const sealedLineSchema = erasureLineSchema.extend({ seal: z.string().regex(/^[0-9a-f]{64}$/) });

function sealOf(
  secretKey: string,
  { organisationId, candidateId, erasedAt, suppressions: records }: ErasureLine,
): Buffer {
  const key = Buffer.from(hkdfSync('sha256', secretKey, '', 'candor erasures v1', 32));
  const marks = records.map(({ kind, keyId, digest }) => [kind, keyId, digest]);
  return createHmac('sha256', key)
    .update(JSON.stringify([organisationId, candidateId, erasedAt, marks]))
    .digest();
}

const PAGE = 500;

/**
 * Yields every erasure of every organization, a line each. A line holds no personal data: ids, a time, keyed digests.
 */
export async function* exportErasures(database: DataSource, secretKeys: SecretKeys): AsyncGenerator<string> {
  for (const organisationId of await organisations.listIds(database)) {
    let after: string | null = null;
    for (;;) {
      const page: { after: string | null; limit: number } = { after, limit: PAGE };
      const rows = await inOrganisation(database, organisationId, (tenant) =>
        suppressions.listErasedAfter(tenant, page),
      );
      for (const row of rows) yield sealedLine(erasureLine(organisationId, row), secretKeys);
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE) break;
      after = last.candidateId;
    }
  }
}

export function erasureLine(organisationId: string, { erasedAt, ...row }: ErasedRow): ErasureLine {
  return { organisationId, ...row, erasedAt: erasedAt.toISOString() };
}

/** A line of the file, with its end. @throws RangeError without a key */
export function sealedLine(line: ErasureLine, [secretKey]: SecretKeys): string {
  if (secretKey === undefined) throw new RangeError('erasures are recorded with the secret key of the installation');
  return `${JSON.stringify({ ...line, seal: sealOf(secretKey, line).toString('hex') })}\n`;
}

/** A line of the file; null when it is none, or was sealed with none of the keys. */
export function readErasureLine(text: string, secretKeys: SecretKeys): ErasureLine | null {
  try {
    const { seal, ...line } = sealedLineSchema.parse(JSON.parse(text));
    const given = Buffer.from(seal, 'hex');
    return secretKeys.some((key) => timingSafeEqual(sealOf(key, line), given)) ? line : null;
  } catch {
    return null;
  }
}

/**
 * Erases a candidate again whom a backup brought back, and restores the suppression records in any case.
 * @returns `again` for a repeated erasure, `gone` for a candidate who is erased or was never in the backup, `elsewhere`
 * for an organization that is not here
 */
export function applyErasure(
  database: DataSource,
  { organisationId, candidateId, erasedAt, suppressions: records }: ErasureLine,
  { secretKeys, by }: { secretKeys: SecretKeys; by: AuditActor },
): Promise<'again' | 'gone' | 'elsewhere'> {
  return inOrganisation(database, organisationId, async (tenant) => {
    if ((await organisations.find(tenant)) === null) return 'elsewhere';
    await suppressions.create(
      tenant,
      records.map(({ digest, ...rest }) => ({
        ...rest,
        candidateId,
        digest: Buffer.from(digest, 'hex'),
        erasedAt: new Date(erasedAt),
      })),
    );
    try {
      const report = await erasePerson(tenant, { organisationId, candidateId, secretKeys, by, cause: 'restored' });
      return report.alreadyErased ? 'gone' : 'again';
    } catch (error) {
      if (error instanceof NoSuchCandidate) return 'gone';
      throw error;
    }
  });
}
