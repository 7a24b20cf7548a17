import { issueLink } from '#libs/secrets';
import type { LinkPurpose } from '#libs/contracts';
import { newId, sessions, type Tenant } from '#libs/database';

export interface OneTimeLink {
  /** Path and fragment. The fragment never reaches a server's log. */
  path: string;
  hours: number;
}

/** Makes a link that works once. Links, passwords and sessions there are stay as they are. */
export async function makeOneTimeLink(tenant: Tenant, userId: string, purpose: LinkPurpose): Promise<OneTimeLink> {
  const { path, hours, row } = issueLink(purpose, { organisationId: tenant.organisationId, userId, id: newId() });
  await sessions.createSignInLink(tenant, row);
  return { path, hours };
}
