import type { Criterion } from '#libs/contracts';

const SEVERAL_LANGUAGES = /\b(?:bi|tri|multi)-?lingual\b/i;

/**
 * "Bilingual in English and Spanish", on an English page: what is asked for is Spanish. A line that asks for its languages in several ways
 * ("French and English required, Spanish an asset") means each of them.
 */
export function withoutOwnLanguage(criteria: readonly Criterion[], page: string): Criterion[] {
  return criteria.filter((one) => {
    const { expression, span, kind } = one;
    if (expression.test !== 'language' || expression.language !== 'en' || span === null) return true;
    if (!SEVERAL_LANGUAGES.test(page.slice(span.start, span.end))) return true;
    const others = criteria.filter(
      (other) =>
        other !== one &&
        other.expression.test === 'language' &&
        other.span?.start === span.start &&
        other.span.end === span.end,
    );
    return others.length === 0 || others.some((other) => other.kind !== kind);
  });
}
