/** Why a file that somebody named cannot be read, as a sentence. */
export function fileFaultText(file: string, { code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `There is no file ${file}.`;
    case 'EISDIR':
      return `${file} is a folder; name one file.`;
    case 'EACCES':
    case 'EPERM':
      return `This user may not read ${file}.`;
    default:
      return `${file} cannot be read: ${message}`;
  }
}
