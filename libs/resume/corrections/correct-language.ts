import type { LanguageCorrection } from '#libs/contracts';
import { HUMAN_LANGUAGES } from '#libs/taxonomy';
import { correctedBy, type Draft, type Said } from './corrected-profile.js';

/** A language with another level, added, or one that is not spoken. */
export function putRightLanguage(draft: Draft, { language, spoken, level }: LanguageCorrection, said: Said): void {
  const { profile } = draft;
  const before = profile.languages.filter((one) => one.language === language);
  const was = before.flatMap((one) => (one.sources ?? [one]).map(({ span }) => span));
  profile.languages = profile.languages.filter((one) => one.language !== language);
  if (!spoken) {
    draft.denied.push({ fact: 'language', id: language, by: [said.span], was });
    return;
  }
  const [first] = before;
  profile.languages.push({
    language,
    level,
    span: first?.span ?? said.span,
    corrected: correctedBy(said, first?.corrected, was),
  });
}

/** The ISO 639-1 code that a name or a code stands for, or null. */
export function languageNamed(name: string): string | null {
  const wanted = name.trim().toLowerCase();
  const isNamed = ({ code, name: own, aliases }: (typeof HUMAN_LANGUAGES)[number]): boolean =>
    [code, own, ...aliases].some((given) => given.toLowerCase() === wanted);
  return HUMAN_LANGUAGES.find(isNamed)?.code ?? null;
}
