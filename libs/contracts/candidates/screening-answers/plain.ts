/** Small letters without accents, and one space for all that is none: "dateOfBirth" → "date of birth". Marks between words that say something stay. */
export function plain(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/&,]+/gu, ' ')
    .trim();
}
