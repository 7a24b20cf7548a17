import { CERTIFICATIONS, DEGREES, SHIPPED_CATALOGUE, TITLES } from '#libs/taxonomy';

const WORD = /[\p{L}\p{M}]+/gu;

/** The taxonomy's words by their small letters, made when a document in capitals is first read. */
let table: ReadonlyMap<string, string> | null = null;

/** The way the taxonomy writes a word that has more capitals than its first letter ("PostgreSQL", "BSc"); else undefined. */
export function writtenName(small: string): string | undefined {
  table ??= new Map(
    [
      ...SHIPPED_CATALOGUE.spellings().map(({ text }) => text),
      ...CERTIFICATIONS.flatMap(({ name, issuer, aliases }) => [name, issuer, ...aliases]),
      ...Object.values(DEGREES).flatMap(({ exact }) => exact),
      ...TITLES.flatMap(({ name, aliases }) => [name, ...aliases]),
    ]
      .flatMap((name) => name.match(WORD) ?? [])
      .filter((word) => /\p{L}.*\p{Lu}/u.test(word))
      .map((word) => [word.toLowerCase(), word] as const),
  );
  return table.get(small);
}

/** Names of skills that are words of English too. */
let ordinary: ReadonlySet<string> | null = null;

/** Returns whether a word in small letters is the name of a skill and a word of English ("go", "rest"): in capitals no one can tell. */
export function isOrdinaryWord(small: string): boolean {
  ordinary ??= new Set(
    SHIPPED_CATALOGUE.spellings()
      .filter(({ guard }) => guard?.exact && (guard.isEnglishWord || guard.unless))
      .map(({ text }) => text.toLowerCase()),
  );
  return ordinary.has(small);
}
