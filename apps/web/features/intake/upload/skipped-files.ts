/**
 * Files that were too big to send. The server does not know of them, so the page tells the user who sent the others.
 */
import { tabDrafts } from '../../../api/drafts/draft-store.js';

export interface SkippedFile {
  name: string;
  size: number;
}

const keyOf = (importId: string): string => `left out ${importId}`;

export function keepSkippedFiles(importId: string, files: readonly SkippedFile[]): void {
  tabDrafts.setItem(keyOf(importId), JSON.stringify(files.map(({ name, size }) => ({ name, size }))));
}

export const keptSkippedFiles = (importId: string): SkippedFile[] =>
  JSON.parse(tabDrafts.getItem(keyOf(importId)) ?? '[]') as SkippedFile[];
