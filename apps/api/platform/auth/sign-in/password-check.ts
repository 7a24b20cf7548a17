/** Refuses passwords that others would guess, wherever one is set. */
import { passwordFault, type PasswordFault } from '#libs/secrets';
import { organisations, type Tenant } from '#libs/database';
import { InvalidInput } from '../../http/problems/problem.js';

const ADVICE = 'Choose another one: three or four unrelated words make a good password.';

const MESSAGES: Record<PasswordFault, string> = {
  common: `It is one of the most common passwords, or a variation of one. ${ADVICE}`,
  'own-words': `It contains little more than your name, your address, your organization or “candor”. ${ADVICE}`,
};

/** @throws InvalidInput that names the field `password` */
export async function requireGoodPassword(
  tenant: Tenant,
  password: string,
  owner: { name: string; email: string },
): Promise<void> {
  const organisation = (await organisations.find(tenant))?.name ?? '';
  const fault = passwordFault(password, { name: owner.name, email: owner.email, organisation });
  if (fault !== null) throw new InvalidInput([{ path: 'password', message: MESSAGES[fault] }]);
}
