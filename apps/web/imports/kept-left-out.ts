/** Files that were too big to be sent: the server never hears of them, so whoever sent the others is told of them from here. */

export interface LeftOutFile {
  name: string;
  size: number;
}

const keyOf = (importId: string): string => `candor left out ${importId}`;

export function keepLeftOut(importId: string, files: readonly LeftOutFile[]): void {
  sessionStorage.setItem(keyOf(importId), JSON.stringify(files.map(({ name, size }) => ({ name, size }))));
}

export const keptLeftOut = (importId: string): LeftOutFile[] =>
  JSON.parse(sessionStorage.getItem(keyOf(importId)) ?? '[]') as LeftOutFile[];
