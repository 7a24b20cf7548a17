/** The names in the criteria of a role, which a filter offers first. Pure. */
import type { Role } from '#libs/contracts';

export interface Named {
  id: string;
  name: string;
}

/** A part of the tree of a criterion; fields beside these are of its test. */
interface Node {
  test?: unknown;
  accepts?: { skill?: string; certification?: string; credit?: number; label?: string }[];
  platform?: string[];
  label?: string;
  parts?: unknown[];
  of?: unknown;
}

/** Most credit that is none: what a role asks for, and no stand-in for it. */
const IN_FULL = 10_000;

/** Skills and certificates, each once, by their names. */
export function namedInRole({ criteria }: Pick<Role, 'criteria'>): { skills: Named[]; certifications: Named[] } {
  const skills = new Map<string, string>();
  const certifications = new Map<string, string>();
  const walk = (value: unknown): void => {
    const node = value as Node;
    for (const { skill, certification, credit, label } of node.accepts ?? []) {
      if (skill !== undefined && credit === IN_FULL) skills.set(skill, label ?? skill.replaceAll('-', ' '));
      if (certification !== undefined) certifications.set(certification, label ?? certification);
    }
    for (const skill of node.platform ?? []) skills.set(skill, skill.replaceAll('-', ' '));
    for (const part of node.parts ?? []) walk((part as Node).of ?? part);
  };
  for (const { expression } of criteria) walk(expression);
  const sorted = (found: ReadonlyMap<string, string>) =>
    [...found].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return { skills: sorted(skills), certifications: sorted(certifications) };
}
