import { inflateTable } from '../text/inflate-table.js';
import { lazy } from '../text/lazy.js';
import { neighbourLookup, type Neighbour } from './neighbour-table.js';
import { PACKED_PAIRS, PACKED_STEMS } from './table.generated.js';

const lookup = lazy(() =>
  neighbourLookup({ stems: inflateTable(PACKED_STEMS).toString('utf8'), pairs: inflateTable(PACKED_PAIRS) }),
);

/**
 * The words nearest in meaning to a stem, nearest first, at most ten, each with its cosine (0.4 to 1): words of the same trades in O*NET,
 * and near in general English by word vectors (SCORE, "A recipe for free phrases"). Unpacked when first needed: reading a role needs it,
 * a résumé does not.
 */
export function relatedWords(stem: string): Neighbour[] {
  return lookup()(stem);
}
