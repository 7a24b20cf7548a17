import type { ImportItem, Page } from '#libs/contracts';
import type { Server } from '../../../server/open-server.js';

/** All items of an import with an outcome. */
export async function itemsWith(server: Server, importId: string, outcome: string): Promise<ImportItem[]> {
  const items: ImportItem[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Page<ImportItem> = await server.get(
      `/api/v1/imports/${importId}/items?limit=100&outcome=${outcome}${after}`,
    );
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}
