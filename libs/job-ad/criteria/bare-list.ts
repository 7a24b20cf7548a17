/** Lists of bare names in one line. */
import { requiredYears } from '../vocabulary/durations.js';
import type { PageItem } from '../page/page-item.js';
import { listedIn, type PagePiece } from '../page/prose.js';
import { statedKind } from '../vocabulary/importance-cues.js';
import { rangeBehindOpening } from '../vocabulary/opening-phrases.js';

/** A list of so many bare names in one line asks for each of them. */
const BARE_NAMES = 4;
const BARE_WORDS = 3;

/** "AWS, Terraform, Jenkins, Docker, Linux" as one requirement each, or null for a text of another make. */
export function bareList(item: PageItem): PagePiece[] | null {
  if (/[.:;()]\s|\bor\b|\betc\b|\/\s/i.test(item.text) || rangeBehindOpening(item.text).start > 0) return null;
  if (requiredYears(item.text).length > 0 || statedKind(item.text) !== null) return null;
  const parts = listedIn(item);
  return parts.length >= BARE_NAMES && parts.every(({ text }) => text.split(/\s+/).length <= BARE_WORDS) ? parts : null;
}
