/** Returns a sentence that says why a file cannot be read. */
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
