/** The content of a role with the neighbors that its phrases have in another table of related words. */
import { mapLeaves, type Leaf, type RoleContent } from '#libs/contracts';
import { relatedWords, type Neighbour } from '#libs/language';
import { relatedTerms } from '../criteria/phrases/phrase-leaf.js';

/** A version of an organization's related words, to look up beside the built-in ones. */
export interface RelatedWordsVersion {
  number: number;
  /** The nearest words of a stem in both tables together. */
  near: (stem: string) => Neighbour[];
}

/**
 * Returns the content with the neighbors of a version of the organization's related words, or of the built-in ones
 * alone. Nothing else of it changes: the words of its phrases, their weights, and its criteria stay.
 * @param words null for the built-in ones. A content that has no others then stays as it is, also one that an earlier
 * release has read.
 */
export function withRelatedWords<Content extends RoleContent>(
  content: Content,
  words: RelatedWordsVersion | null,
): Content {
  if (words === null && content.relatedWords === undefined) return content;
  const near = words?.near ?? relatedWords;
  const { relatedWords: _, ...rest } = content;
  return {
    ...rest,
    criteria: content.criteria.map((criterion) => ({
      ...criterion,
      expression: mapLeaves(criterion.expression, (leaf) => withNeighbours(leaf, near)),
    })),
    ...(words !== null && { relatedWords: words.number }),
  } as Content;
}

function withNeighbours(leaf: Leaf, near: RelatedWordsVersion['near']): Leaf {
  if (leaf.test !== 'phrase') return leaf;
  return { ...leaf, terms: leaf.terms.map((one) => ({ ...one, related: relatedTerms(one.term, near) })) };
}
