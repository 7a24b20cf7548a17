import { issueToken } from '#libs/secrets';
import { newApiKeySchema, type ActorKind, type NewApiKey } from '#libs/contracts';
import { apiKeys, auditLog, inOrganisation, newId } from '#libs/database';
import { CommandError } from '../../../command-error.js';
import { withDatabase } from '../migrate/open-database.js';
import { print } from '../../../output.js';
import { candorAddress } from './address.js';
import { chooseOrganisation } from './organisation.js';

export interface KeyAddOptions {
  kind: ActorKind;
  scope?: string[];
  organisation?: string;
}

/** `candor key add`: prints the new API key, the only time it is shown, alone on stdout so that a script can take it. */
export async function keyAdd(name: string, options: KeyAddOptions): Promise<void> {
  const { kind, scopes = null } = checked(name, options);
  const address = candorAddress();
  await withDatabase(async (dataSource) => {
    const organisationId = await chooseOrganisation(dataSource, options.organisation);
    const id = newId();
    const key = issueToken('apiKey', organisationId, id);
    await inOrganisation(dataSource, organisationId, async (tenant) => {
      await apiKeys.create(tenant, {
        id,
        name,
        kind,
        scopes,
        prefix: key.prefix,
        secretDigest: key.digest,
        createdBy: null,
      });
      await auditLog.append(tenant, {
        actor: { kind: 'command', id: null },
        action: 'api-key.created',
        subject: { kind: 'api-key', id },
        details: { kind, scopes },
      });
    });
    process.stderr.write(
      `API key "${name}" of kind ${kind}, ${scopes?.join(', ') ?? 'all scopes'}, for ${address}/api/v1 in the header "Authorization: Bearer …". Shown once:\n`,
    );
    await print(`${key.token}\n`);
  });
}

/** As by the API. @throws CommandError */
function checked(name: string, { kind, scope }: KeyAddOptions): NewApiKey {
  const key = newApiKeySchema.safeParse({ name, kind, ...(scope && { scopes: scope }) });
  if (key.success) return key.data;
  throw new CommandError('key-invalid', key.error.issues.map(({ message }) => message).join('; '));
}
