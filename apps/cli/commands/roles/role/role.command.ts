import { parseRoleFile, printRoleNotes, readRoleFile } from '../../../input/role-file.js';
import { readSkills } from '../../../input/skills-file.js';
import { print } from '../../../output.js';
import { explainedLines } from './explained-lines.js';
import { roleJson } from './role-json.js';

export interface RoleOptions {
  skills?: string;
  /** The number of one of several roles on the page, from 1. */
  part?: number;
  /** Print the lines of the page for people. A page that asks for nothing is explained, too. */
  explain?: boolean;
}

/** `candor role`: what a role page asks for, as the score will take it, with the lines it was read from. */
export async function role(file: string, { part, explain, ...options }: RoleOptions): Promise<void> {
  const skills = await readSkills(options.skills);
  const read = explain ? await parseRoleFile(file, skills, part) : await readRoleFile(file, skills, part);
  printRoleNotes(read);
  const output = explain
    ? explainedLines(read, { skills }).join('\n')
    : JSON.stringify(roleJson(read, { skills }), null, 2);
  await print(`${output}\n`);
}
