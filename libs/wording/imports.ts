import type { Import, ImportState, ReaderLanguage } from '#libs/contracts';

/** A line of a file, behind its name. */
export const lineText = (line: number, language: ReaderLanguage): string =>
  ({ en: `line ${line}`, de: `Zeile ${line}` })[language];

/** How an import stands, behind what it is called. */
export const IMPORT_STATE_TEXTS: Readonly<Record<ImportState, string>> = {
  receiving: 'is still uploading',
  mapping: 'waits for its column mapping',
  running: 'is running',
  paused: 'is paused',
  failed: 'failed',
  finished: 'is finished',
  cancelled: 'was canceled',
};

/**
 * Returns the name of an import, by its files: `people.zip`, or `ann.pdf, bob.pdf, cy.pdf and 47 more`; null where no
 * name is known.
 */
export function importName({
  format,
  fileNames,
  total,
}: Pick<Import, 'format' | 'fileNames' | 'total'>): string | null {
  if (fileNames.length === 0) return null;
  const others = format === 'files' ? total - fileNames.length : 0;
  return `${fileNames.join(', ')}${others > 0 ? ` and ${others.toLocaleString('en')} more` : ''}`;
}

/** Scans come by the minute. */
export function paceText(perSecond: number): string {
  return perSecond < 1
    ? `${Math.max(1, Math.round(60 * perSecond))} per minute`
    : `${Math.round(perSecond).toLocaleString('en')} per second`;
}

/** How long something takes, about. */
export function secondsText(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, seconds)} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  return `${Math.round(seconds / 3600)} h`;
}
