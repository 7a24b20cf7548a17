import type { Criterion } from '#libs/contracts';

const SEVERAL_LANGUAGES = /\b(?:bi|tri|multi)-?lingual\b/i;

/** "Bilingual in English and Spanish", on an English page: what is asked for is Spanish. */
export function withoutOwnLanguage(criteria: readonly Criterion[], page: string): Criterion[] {
  const isLanguage = ({ expression }: Criterion): boolean => expression.test === 'language';
  return criteria.filter((one) => {
    const { expression, span } = one;
    if (expression.test !== 'language' || expression.language !== 'en' || span === null) return true;
    if (!SEVERAL_LANGUAGES.test(page.slice(span.start, span.end))) return true;
    return !criteria.some(
      (other) => other !== one && isLanguage(other) && other.span?.start === span.start && other.span.end === span.end,
    );
  });
}
