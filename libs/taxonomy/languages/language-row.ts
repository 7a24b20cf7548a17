export interface HumanLanguage {
  /** ISO 639-1. */
  code: string;
  name: string;
  /** Own name and other spellings. */
  aliases: readonly string[];
}

/** Returns a language from its code, its English name, and its other names with `|` between. */
export const languageRow = (code: string, name: string, aliases: string): HumanLanguage => ({
  code,
  name,
  aliases: aliases === '' ? [] : aliases.split('|'),
});
