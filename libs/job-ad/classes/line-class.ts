import type { PageItem } from '../page/page-item.js';

/**
 * What a line or sentence of a page does: it asks for something (`soft` for a quality of the person), tells what the job
 * does, what the employer offers or is, quotes the law, says how to apply, or states terms of the work. `other` says
 * none of it, and `heading` opens a part of the page.
 */
export type LineClass =
  'asks' | 'soft' | 'does' | 'offers' | 'company' | 'legal' | 'apply' | 'terms' | 'heading' | 'other';

/** A piece of a page with its class, and where it stands. */
export interface ClassedPiece extends PageItem {
  class: LineClass;
}
