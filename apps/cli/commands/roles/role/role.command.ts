import { parseRoleFile, readRoleFile } from '../../../input/role-file.js';
import { readSkills } from '../../../input/skills-file.js';
import { print } from '../../../output.js';
import { explainedLines } from './explained-lines.js';
import { roleJson } from './role-json.js';

export interface RoleOptions {
  skills?: string;
  /** Print the lines of the page for people. A page that asks for nothing is explained, too. */
  explain?: boolean;
}

/** `candor role`: what a role page asks for, as the score will take it, with the lines it was read from. */
export async function role(file: string, options: RoleOptions): Promise<void> {
  const skills = await readSkills(options.skills);
  const output = options.explain
    ? explainedLines(await parseRoleFile(file, skills), { skills }).join('\n')
    : JSON.stringify(roleJson(await readRoleFile(file, skills), { skills }), null, 2);
  await print(`${output}\n`);
}
