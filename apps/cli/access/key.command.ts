import { issueToken } from '#libs/access';
import type { ActorKind } from '#libs/contracts';
import { appendAudit, createApiKey, inOrganisation, newId } from '#libs/database';
import { withDatabase } from '../migrate/open-database.js';
import { print } from '../output.js';
import { candorAddress } from './address.js';
import { chooseOrganisation } from './organisation.js';

export interface KeyAddOptions {
  kind: ActorKind;
  organisation?: string;
}

/** `candor key add`: prints the new API key, the only time it is shown, alone on stdout so that a script can take it. */
export async function keyAdd(name: string, options: KeyAddOptions): Promise<void> {
  const address = candorAddress();
  await withDatabase(async (dataSource) => {
    const organisationId = await chooseOrganisation(dataSource, options.organisation);
    const id = newId();
    const key = issueToken('apiKey', organisationId, id);
    await inOrganisation(dataSource, organisationId, async (tx) => {
      const { kind } = options;
      await createApiKey(tx, {
        organisationId,
        id,
        name,
        kind,
        prefix: key.prefix,
        secretDigest: key.digest,
        createdBy: null,
      });
      await appendAudit(tx, {
        organisationId,
        actor: { kind: 'command', id: null },
        action: 'api-key.created',
        subject: { kind: 'api-key', id },
        details: { kind },
      });
    });
    process.stderr.write(
      `API key "${name}" of kind ${options.kind}, for ${address}/api/v1 in the header "Authorization: Bearer …". Shown only now:\n`,
    );
    await print(`${key.token}\n`);
  });
}
