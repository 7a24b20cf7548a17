import { auditLog, inOrganisation, users } from '#libs/database';
import { CommandError } from '../../../command-error.js';
import { withDatabase } from '../migrate/open-database.js';
import { print } from '../../../output.js';
import { candorAddress } from './address.js';
import { makeOneTimeLink } from './one-time-link.js';

export interface UserLinkOptions {
  password?: boolean;
}

/**
 * `candor user link`: prints a new one-time link for a user who cannot sign in. The link signs them in and ends nothing
 * that works. With `--password` it lets them choose a password, which ends their other sessions.
 */
export async function userLink(email: string, { password = false }: UserLinkOptions): Promise<void> {
  const address = candorAddress();
  await withDatabase(async (dataSource) => {
    const login = await users.findLogin(dataSource, email);
    if (login === null) {
      throw new CommandError('user-unknown', `No user signs in with ${email}. Add the user: candor user add ${email}`);
    }
    const { organisationId, userId } = login;
    const { path, hours } = await inOrganisation(dataSource, organisationId, async (tenant) => {
      const user = await users.find(tenant, userId);
      if (user?.disabledAt) {
        throw new CommandError(
          'user-disabled',
          `${email} is deactivated. An administrator has to activate the user first.`,
        );
      }
      const purpose = !password ? 'sign-in' : user?.passwordHash === null ? 'invitation' : 'reset';
      await auditLog.append(tenant, {
        actor: { kind: 'command', id: null },
        action: password ? 'password-link.created' : 'sign-in-link.created',
        subject: { kind: 'user', id: userId },
        details: password ? { purpose } : {},
      });
      return makeOneTimeLink(tenant, userId, purpose);
    });
    process.stderr.write(
      `${password ? `Sets a password for ${email}` : `Signs in ${email}`} once, within ${hours} hours. Shown once:\n`,
    );
    await print(`${address}${path}\n`);
  });
}
