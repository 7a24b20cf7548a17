import { IMPORTANCE, type CertificationsLeaf, type Criterion, type Kind } from '#libs/contracts';
import { certificationById, CERTIFICATIONS, certificationsEquivalentTo } from '#libs/taxonomy';
import { recogniseCertifications, skillsIn, type SkillLexicon } from '#libs/language';
import { joinNames } from '../drafts/join-names.js';

/** Credit of a named equivalent or successor, in whole ten-thousandths (SCORE, "certifications"). */
export const EQUIVALENT_CREDIT = 8_000;

/** Certifications that a requirement asks for, and where. */
export interface CertificationsAsked {
  ids: string[];
  /** The part of the name before its level, for certifications that the text names by that part. */
  stated: Map<string, string>;
  /** Ranges in the text that name them. */
  ranges: { start: number; end: number }[];
}

/**
 * Certifications that a text asks for by name, or by what they are about ("an AWS certification", "certified in Kubernetes"): then every
 * one that the taxonomy knows for that skill. Beside a name only what stands right before the word is meant ("CKA or AWS
 * certification"). Null where none is asked.
 */
export function certificationsAsked(text: string, lexicon: SkillLexicon): CertificationsAsked | null {
  const named = recogniseCertifications(text);
  const about = /\bcertifi(?:ed|cations?|cates?)\b/i.test(text)
    ? skillsIn(text, lexicon).filter(
        ({ start, end }) =>
          named.length === 0 ||
          (CERTIFICATION_BEHIND.test(text.slice(end, end + BEHIND)) &&
            named.every((one) => end <= one.start || start >= one.end)),
      )
    : [];
  if (named.length === 0 && about.length === 0) return null;
  const known = CERTIFICATIONS.filter((one) => about.some(({ skill }) => one.skills?.[0] === skill));
  const ids = new Set([...named.map((one) => one.certification), ...known.map((one) => one.id)]);
  if (ids.size === 0) return null;
  return { ids: [...ids], stated: statedNames(text, named), ranges: [...named, ...about] };
}

/** "AWS Certified Solutions Architect" is read as that of an associate, and is not said to be asked as one. */
function statedNames(text: string, named: ReturnType<typeof recogniseCertifications>): Map<string, string> {
  return new Map(
    named.flatMap(({ certification, start, end }) => {
      const [plain, level] = certificationById(certification)!.name.split(' – ');
      const isPlain = level !== undefined && text.slice(start, end).toLowerCase() === plain!.toLowerCase();
      return isPlain ? [[certification, plain!] as const] : [];
    }),
  );
}

const CERTIFICATION_BEHIND = /^\s+certifi(?:cations?|cates?)\b/i;
/** Longer than a blank and the word. */
const BEHIND = 24;

/**
 * All certifications that a role names as one criterion, with their equivalents and the validity policies of each.
 * @param stated names of those that the page names by less than their whole name
 */
export function certificationsCriterion(
  ids: readonly string[],
  stated: ReadonlyMap<string, string>,
  kind: Kind,
  span: Criterion['span'],
): Criterion {
  const credits = new Map<string, number>(ids.map((id) => [id, 10_000]));
  for (const id of ids) {
    for (const other of certificationsEquivalentTo(id)) if (!credits.has(other)) credits.set(other, EQUIVALENT_CREDIT);
  }
  const names = ids.map((id) => stated.get(id) ?? certificationById(id)!.name);
  const expression: CertificationsLeaf = {
    test: 'certifications',
    label: names.length > 6 ? `${names.slice(0, 5).join(', ')} or ${names.length - 5} others` : joinNames(names, 'or'),
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
