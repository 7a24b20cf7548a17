import type { LanguageCorrection, LanguageEntry } from '#libs/contracts';
import { HUMAN_LANGUAGES } from '#libs/taxonomy';
import { correctedBy, withDenied, type CorrectedProfile, type StatementSource } from './corrected-profile.js';

/** Gives a language another level, adds one, or takes one away that the candidate does not speak. */
export function correctLanguage(
  before: CorrectedProfile,
  { language, spoken, level }: LanguageCorrection,
  source: StatementSource,
): CorrectedProfile {
  const { languages } = before.profile;
  const same = languages.filter((one) => one.language === language);
  const others = languages.filter((one) => one.language !== language);
  const was = same.flatMap((one) => (one.sources ?? [one]).map(({ span }) => span));
  const withOnly = (list: LanguageEntry[]): CorrectedProfile => ({
    ...before,
    profile: { ...before.profile, languages: list },
  });
  if (!spoken) return withDenied(withOnly(others), { fact: 'language', id: language, by: [source.span], was });
  const [first] = same;
  return withOnly([
    ...others,
    { language, level, span: first?.span ?? source.span, corrected: correctedBy(source, first?.corrected, was) },
  ]);
}

/** The ISO 639-1 code that a name or a code stands for, or null. */
export function languageCodeOf(name: string): string | null {
  const wanted = name.trim().toLowerCase();
  const isNamed = ({ code, name: own, aliases }: (typeof HUMAN_LANGUAGES)[number]): boolean =>
    [code, own, ...aliases].some((given) => given.toLowerCase() === wanted);
  return HUMAN_LANGUAGES.find(isNamed)?.code ?? null;
}
