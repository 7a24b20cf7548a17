/** Lists of APIs: where the next page is, all pages of one, and things of a page that are not what the vendor documents. */
import { UndecodableEventError } from './decoding.js';
import { AtsRefusal, type AtsListPage, type AtsHeaders } from './vendor.js';

/** Pages of a list that is read at once: what belongs to one person or one opening has one or two. */
const MOST_PAGES = 1_000;
/** Statuses that say nothing of the one thing that was asked for. 0: it was not asked. */
const OF_ALL: ReadonlySet<number> = new Set([0, 401, 403]);

/** The address of the next page in a `Link` header (RFC 8288); null when there is none. */
export function nextLink({ link }: AtsHeaders): string | null {
  for (const [, address, parameters = ''] of (link ?? '').matchAll(/<([^>]*)>([^<]*)/g))
    if (/;\s*rel\s*=\s*"?next\b/i.test(parameters)) return address?.trim() || null;
  return null;
}

/** All pages of a list, one after the other. @throws AtsRefusal for one without end */
export async function allPages<Item>(pageAt: (cursor: string | null) => Promise<AtsListPage<Item>>): Promise<Item[]> {
  const all: Item[] = [];
  const asked = new Set<string | null>();
  for (let cursor: string | null = null; ;) {
    asked.add(cursor);
    const { items, next }: AtsListPage<Item> = await pageAt(cursor);
    for (const item of items) all.push(item);
    if (next === null) return all;
    if (asked.has(next) || asked.size >= MOST_PAGES)
      throw new AtsRefusal(0, 'The pages of the vendor’s list repeat: its cursors form a cycle');
    cursor = next;
  }
}

/**
 * Reads each thing of a page by itself, so that one that is not what the vendor documents, or that it does not tell of, keeps none of the
 * others out.
 * @throws AtsRefusal when the vendor told of none
 */
export async function readEach<Item, Read>(
  items: readonly Item[],
  read: (item: Item) => readonly Read[] | Promise<readonly Read[]>,
): Promise<{ items: Read[]; faulty: number }> {
  const all: Read[] = [];
  const faults: Error[] = [];
  for (const item of items) {
    try {
      for (const one of await read(item)) all.push(one);
    } catch (error) {
      if (!isOfOne(error)) throw error;
      faults.push(error);
    }
  }
  const refused = faults.find((fault) => fault instanceof AtsRefusal);
  if (refused && faults.length === items.length) throw refused;
  return { items: all, faulty: faults.length };
}

function isOfOne(error: unknown): error is UndecodableEventError | AtsRefusal {
  return error instanceof UndecodableEventError || (error instanceof AtsRefusal && !OF_ALL.has(error.status));
}
