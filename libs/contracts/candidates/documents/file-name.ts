/** The formats that names of files claim, which is trusted for sentences and for refusals, never for reading. */

/** Formats that a name can claim. */
export const CLAIMED_FORMATS = ['pdf', 'docx', 'odt', 'rtf', 'txt'] as const;
/** One value of {@link CLAIMED_FORMATS}. */
export type ClaimedFormat = (typeof CLAIMED_FORMATS)[number];

/** The media type of a program for Windows, which stands for any program. */
export const PROGRAM_TYPE = 'application/x-msdownload';

const PROGRAM_NAME = /\.(?:exe|com|scr|msi|dll|bat|cmd|ps1|vbs|sh|jar|apk|app|dmg|deb|rpm)$/i;

/** Returns whether a name is that of a program or a script. */
export function isProgramName(fileName: string): boolean {
  return PROGRAM_NAME.test(fileName.trim());
}

/** Returns the format that the name of a file claims; null where it claims none of {@link CLAIMED_FORMATS}. */
export function claimedFormat(fileName: string): ClaimedFormat | null {
  const extension = /\.([a-z]{2,5})$/i.exec(fileName.trim())?.[1]?.toLowerCase();
  return CLAIMED_FORMATS.find((format) => format === extension) ?? null;
}
