import { IMPORTANCE, type CertificationsLeaf, type Criterion, type Kind } from '#libs/contracts';
import { certificationById, CERTIFICATIONS, certificationsEquivalentTo } from '#libs/taxonomy';
import { recogniseCertifications } from '../../recognise-credentials.js';
import { skillsIn } from '../../recognise.js';
import { joined } from './skill-leaf.js';
import type { SkillLexicon } from '../../skills/lexicon.js';

/** Credit of a named equivalent or successor, in whole ten-thousandths (SCORE, "certifications"). */
export const EQUIVALENT_CREDIT = 8_000;

/** Certifications that a requirement asks for, and where. */
export interface CertificationsAsked {
  ids: string[];
  /** Ranges in the text that name them. */
  ranges: { start: number; end: number }[];
}

/**
 * Certifications that a text asks for by name, or by what they are about ("an AWS certification", "certified in Kubernetes"): then every
 * one that the taxonomy knows for that skill. Null where none is asked.
 */
export function certificationsAsked(text: string, lexicon: SkillLexicon): CertificationsAsked | null {
  const named = recogniseCertifications(text);
  if (named.length > 0) return { ids: [...new Set(named.map((one) => one.certification))], ranges: named };
  if (!/\bcertifi(?:ed|cations?|cates?)\b/i.test(text)) return null;
  const mentions = skillsIn(text, lexicon);
  const ids = CERTIFICATIONS.filter((one) => mentions.some((mention) => one.skills?.[0] === mention.skill)).map(
    (one) => one.id,
  );
  return ids.length === 0 ? null : { ids, ranges: mentions };
}

/** All certifications that a role names as one criterion, with their equivalents and the validity policies of each. */
export function certificationsCriterion(ids: readonly string[], kind: Kind, span: Criterion['span']): Criterion {
  const credits = new Map<string, number>(ids.map((id) => [id, 10_000]));
  for (const id of ids) {
    for (const other of certificationsEquivalentTo(id)) if (!credits.has(other)) credits.set(other, EQUIVALENT_CREDIT);
  }
  const names = ids.map((id) => certificationById(id)!.name);
  const expression: CertificationsLeaf = {
    test: 'certifications',
    label: names.length > 6 ? `${names.slice(0, 5).join(', ')} or ${names.length - 5} others` : joined(names, 'or'),
    accepts: [...credits].map(([certification, credit]) => {
      const { name, validity } = certificationById(certification)!;
      return { certification, label: name, credit, validity: validity.map((one) => ({ ...one })) };
    }),
  };
  return {
    id: 'certifications.named',
    category: 'certifications',
    label: expression.label,
    kind,
    importance: IMPORTANCE[kind],
    expression,
    span,
  };
}
