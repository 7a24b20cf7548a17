/** Mentions of colleagues in a note: `@` and the name that is typed after it. */

export interface MentionQuery {
  /** Index of its `@`. */
  start: number;
  /** The part of the name that is typed. */
  query: string;
}

/** The name that is being typed before the caret; null where none is. `@` begins a name at the start of a word only: an address is none. */
export function mentionAt(text: string, caret: number): MentionQuery | null {
  const found = /(?:^|[\s(])@([^@\n]*)$/.exec(text.slice(0, caret));
  return found && { start: caret - found[1]!.length - 1, query: found[1]! };
}

/** Returns whether a name, or a later word of it, begins with the query. Case and accents do not matter. */
const isMeant = (name: string, query: string): boolean => ` ${folded(name)}`.includes(` ${folded(query)}`);

/** Users who may be meant: first those whose name begins with the query, then those of whom a later word does. */
export function meantBy<User extends { name: string }>(users: readonly User[], query: string): User[] {
  const isFirst = ({ name }: User) => Number(folded(name).startsWith(folded(query)));
  return users.filter(({ name }) => isMeant(name, query)).sort((a, b) => isFirst(b) - isFirst(a));
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Replaces the typed part of a name by the name. @returns the text and the caret behind the name */
export function withName(text: string, { start, query }: MentionQuery, name: string): { text: string; caret: number } {
  const before = `${text.slice(0, start)}@${name} `;
  const after = text.slice(start + 1 + query.length).replace(/^ /, '');
  return { text: before + after, caret: before.length };
}

/** Ids of users whose names still stand in the text. A user whose name is not known yet stays. */
export function stillMentioned(text: string, ids: readonly string[], names: ReadonlyMap<string, string>): string[] {
  return ids.filter((id) => !names.has(id) || text.includes(`@${names.get(id)}`));
}

/**
 * Returns the ids of users whose names are written out in the text: a full name needs no choice. Of names with the same
 * beginning, the longest counts. A name of several users counts only after one of them is chosen.
 */
export function usersNamedIn(text: string, users: readonly { id: string; name: string }[]): string[] {
  const ids = new Set<string>();
  for (const { index } of text.matchAll(/(?<=^|[\s(])@/g)) {
    const rest = text.slice(index + 1);
    const meant = users.filter(({ name }) => begins(rest, name));
    const longest = Math.max(...meant.map(({ name }) => name.length));
    const [first, ...others] = meant.filter(({ name }) => name.length === longest);
    if (first && others.length === 0) ids.add(first.id);
  }
  return [...ids];
}

/** Returns whether a text begins with a name that ends there. */
const begins = (text: string, name: string): boolean =>
  folded(text.slice(0, name.length)) === folded(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
