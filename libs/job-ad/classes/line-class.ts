import type { LineClass } from '#libs/contracts';
import type { PageItem } from '../page/page-item.js';

/** A piece of a page with its class, and where it stands. */
export interface ClassedPiece extends PageItem {
  class: LineClass;
}
