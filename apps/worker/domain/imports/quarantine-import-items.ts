import { imports, type Tenant } from '#libs/database';
import { importOutcomeText, STORED_LANGUAGE } from '#libs/wording';

const QUARANTINED = { code: 'quarantined', message: importOutcomeText('quarantined', STORED_LANGUAGE) };

/** Ends the import items that wait for a job which was quarantined. */
export async function quarantineImportItems(
  tenant: Tenant,
  of: { documentIds: string[] } | { applicationIds: string[] },
): Promise<void> {
  await imports.completeItems(tenant, of, { outcome: 'quarantined', error: QUARANTINED });
}
