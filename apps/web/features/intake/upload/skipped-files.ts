/** Files that were too big to be sent: the server never hears of them, so whoever sent the others is told of them from here. */
import { tabDrafts } from '../../../api/drafts/draft-store.js';

export interface LeftOutFile {
  name: string;
  size: number;
}

const keyOf = (importId: string): string => `left out ${importId}`;

export function keepLeftOut(importId: string, files: readonly LeftOutFile[]): void {
  tabDrafts.setItem(keyOf(importId), JSON.stringify(files.map(({ name, size }) => ({ name, size }))));
}

export const keptLeftOut = (importId: string): LeftOutFile[] =>
  JSON.parse(tabDrafts.getItem(keyOf(importId)) ?? '[]') as LeftOutFile[];
