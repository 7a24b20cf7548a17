/** Which related words the phrases of a new role version have. */
import type { RoleContent } from '#libs/contracts';
import { relatedWordsVersions, type Tenant } from '#libs/database';
import { type RelatedWordsVersion, withRelatedWords } from '#libs/job-ad';
import { relatedWordsWith } from '#libs/language';

const versions = relatedWordsVersions((number, table): RelatedWordsVersion => ({
  number,
  near: relatedWordsWith(table),
}));

/**
 * Returns the content of a role version with the neighbors that its phrases have in a version of the organization's related words.
 * @param number null for the built-in words alone; left out: the active version
 */
export async function inRelatedWords<Content extends RoleContent>(
  tenant: Tenant,
  content: Content,
  number?: number | null,
): Promise<Content> {
  if (number === undefined) return withRelatedWords(content, await versions.active(tenant));
  return withRelatedWords(content, number === null ? null : await versions.of(tenant, number));
}
