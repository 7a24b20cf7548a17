import type { Import } from '#libs/contracts';

/** What an import is called, by what it was made from: `people.zip`, or `ann.pdf, bob.pdf, cy.pdf and 47 more`; null where no name is known. */
export function importName({
  format,
  fileNames,
  total,
}: Pick<Import, 'format' | 'fileNames' | 'total'>): string | null {
  if (fileNames.length === 0) return null;
  const others = format === 'files' ? total - fileNames.length : 0;
  return `${fileNames.join(', ')}${others > 0 ? ` and ${others.toLocaleString('en')} more` : ''}`;
}
