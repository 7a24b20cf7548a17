import { readRoleFile } from '../../../input/role-file.js';
import { readSkills } from '../../../input/skills-file.js';
import { print } from '../../../output.js';
import { roleJson } from './role-json.js';

/** `candor role`: what a role page asks for, as the score will take it, with the lines it was read from. */
export async function role(file: string, options: { skills?: string }): Promise<void> {
  const content = await readRoleFile(file, await readSkills(options.skills));
  await print(`${JSON.stringify(roleJson(content), null, 2)}\n`);
}
