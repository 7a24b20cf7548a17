import type { PageItem } from '../../page/page-item.js';
import type { PagePiece } from '../../page/prose.js';

/** One thing that a line asks for, with its place on the page. */
export interface AskedThing extends PageItem {
  /** The things that it names, where it names several in free words. */
  group?: ThingGroup;
  /** The page insists on it, in words that stand outside of it. */
  insisted?: boolean;
}

/** Several things of one kind that make one requirement. */
export interface ThingGroup {
  /** `any`: one of them will do. `all`: each is asked. `parts`: all together are what the head names, which will do by itself. */
  join: 'any' | 'all' | 'parts';
  parts: readonly PagePiece[];
  /** What the parts are examples of; the whole text where it is null. */
  head: PagePiece | null;
}
