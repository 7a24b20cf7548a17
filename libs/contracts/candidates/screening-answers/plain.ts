/**
 * Normalizes text for comparison: lower case, no accents, camel case split, and single spaces for
 * punctuation except `/`, `&` and `,`. "dateOfBirth" becomes "date of birth".
 */
export function normalizeText(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/&,]+/gu, ' ')
    .trim();
}
