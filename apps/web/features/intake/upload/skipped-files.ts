/**
 * Files that were too big to send. The server does not know of them, so the page tells the user who sent the others.
 */
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
