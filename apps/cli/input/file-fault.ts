/** Why a file that somebody named cannot be read, as a sentence. */
export function fileFaultText(file: string, { code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `The file ${file} does not exist.`;
    case 'EISDIR':
      return `${file} is a folder. Name one file.`;
    case 'EACCES':
    case 'EPERM':
      return `This operating-system user cannot read ${file}.`;
    default:
      return `${file} cannot be read: ${message}`;
  }
}
