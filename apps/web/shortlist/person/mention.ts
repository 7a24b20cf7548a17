/** Names of colleagues in a note: `@` and what is typed after it. */

export interface Mention {
  /** Where its `@` stands. */
  start: number;
  /** What is typed of the name. */
  query: string;
}

/** What is being typed before the caret, if it may be a name: `@` begins one at the start of a word only, so that addresses stay what they are. */
export function mentionAt(text: string, caret: number): Mention | null {
  const found = /(?:^|[\s(])@([^@\n]*)$/.exec(text.slice(0, caret));
  return found && { start: caret - found[1]!.length - 1, query: found[1]! };
}

/** Whether a name may be meant: it, or a later word of it, begins so. Case and accents do not matter. */
export const isMeant = (name: string, query: string): boolean => ` ${folded(name)}`.includes(` ${folded(query)}`);

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Puts a name in the place of what was typed of it. @returns the text, and where the caret stands then */
export function withName(text: string, { start, query }: Mention, name: string): { text: string; caret: number } {
  const before = `${text.slice(0, start)}@${name} `;
  const after = text.slice(start + 1 + query.length).replace(/^ /, '');
  return { text: before + after, caret: before.length };
}

/** Ids of those whose names still stand in the text. Who is not known (yet) stays. */
export function stillMentioned(text: string, ids: readonly string[], names: ReadonlyMap<string, string>): string[] {
  return ids.filter((id) => !names.has(id) || text.includes(`@${names.get(id)}`));
}
