import type { ReaderLanguage } from '#libs/contracts';

const NAMES: Partial<Record<ReaderLanguage, Intl.DisplayNames>> = {};

/** Returns the name of a language by its ISO 639-1 code; anything else as it is. */
export function languageIn(reader: ReaderLanguage, code: unknown): string {
  if (typeof code !== 'string') return '?';
  const names = (NAMES[reader] ??= new Intl.DisplayNames([reader], { type: 'language' }));
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
