import { appendAudit, findLogin, findUser, inOrganisation } from '#libs/database';
import { CommandError } from '../command-error.js';
import { withDatabase } from '../migrate/open-database.js';
import { print } from '../output.js';
import { candorAddress } from './address.js';
import { makeSignInLink } from './sign-in-link.js';

/** `candor user link`: prints a new one-time link for somebody who cannot sign in. It ends nothing that works. */
export async function userLink(email: string): Promise<void> {
  const address = candorAddress();
  await withDatabase(async (dataSource) => {
    const login = await findLogin(dataSource, email);
    if (login === null) {
      throw new CommandError('user-unknown', `Nobody signs in with ${email}. Add them: candor user add ${email}`);
    }
    const { organisationId, userId } = login;
    const { path, hours } = await inOrganisation(dataSource, organisationId, async (tx) => {
      const user = await findUser(tx, organisationId, userId);
      if (user?.disabledAt) {
        throw new CommandError('user-disabled', `${email} is disabled. An admin has to enable them first.`);
      }
      await appendAudit(tx, {
        organisationId,
        actor: { kind: 'command', id: null },
        action: 'sign-in-link.created',
        subject: { kind: 'user', id: userId },
        details: {},
      });
      return makeSignInLink(tx, organisationId, userId);
    });
    process.stderr.write(`Signs in ${email} once, within ${hours} hours. Shown only now:\n`);
    await print(`${address}${path}\n`);
  });
}
