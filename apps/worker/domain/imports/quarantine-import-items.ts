import type { EntityManager } from 'typeorm';
import { settleImportItems } from '#libs/database';
import { importOutcomeText } from '#libs/wording';

const QUARANTINED = { code: 'quarantined', message: importOutcomeText('quarantined') };

/** Ends the import items that wait for a job which was quarantined. */
export async function quarantineImportItems(
  tx: EntityManager,
  organisationId: string,
  of: { documentIds: string[] } | { applicationIds: string[] },
): Promise<void> {
  await settleImportItems(tx, organisationId, of, { outcome: 'quarantined', error: QUARANTINED });
}
