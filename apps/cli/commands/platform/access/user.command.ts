import type { ActorKind } from '#libs/contracts';
import { EmailTakenError, inOrganisation, newId, organisations } from '#libs/database';
import { CommandError } from '../../../command-error.js';
import { withDatabase } from '../migrate/open-database.js';
import { print } from '../../../output.js';
import { candorAddress } from './address.js';
import { addUser, describeSignIn } from './new-user.js';
import { chooseOrganisation } from './organisation.js';

export interface UserAddOptions {
  name?: string;
  kind: ActorKind;
  organisation?: string;
  newOrganisation?: string;
}

/** `candor user add`: prints how the new user signs in, once. */
export async function userAdd(email: string, options: UserAddOptions): Promise<void> {
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new CommandError('email-invalid', `"${email}" is not an email address.`);
  const address = candorAddress();
  await withDatabase(async (dataSource) => {
    const { newOrganisation } = options;
    const organisationId =
      newOrganisation === undefined ? await chooseOrganisation(dataSource, options.organisation) : newId();
    const name = options.name ?? email.slice(0, email.indexOf('@'));
    try {
      const signIn = await inOrganisation(dataSource, organisationId, async (tenant) => {
        if (newOrganisation !== undefined) await organisations.create(tenant, { name: newOrganisation });
        return addUser(tenant, { email, name, kind: options.kind });
      });
      await print(`Added ${options.kind} ${name}. Shown once:\n${describeSignIn(signIn, address)}`);
    } catch (error) {
      if (error instanceof EmailTakenError)
        throw new CommandError(
          error.code,
          `A user with the address ${email} already exists. For a new one-time link: candor user link ${email}`,
        );
      throw error;
    }
  });
}
