/** Words around a page number, which say nothing without it. */
const PAGE_WORDS =
  /^[\s\p{P}\p{S}\d]*(?:(?:page|pg|seite|página|pagina|strona|p|of|von|de|sur|di|z)[\s\p{P}\p{S}\d]*)*$/iu;
/** A longer line says more. */
const LONGEST = 60;

/** A header or footer without the lines that only number the pages. */
export function withoutPageNumbers(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.length > LONGEST || !PAGE_WORDS.test(line))
    .join('\n');
}
