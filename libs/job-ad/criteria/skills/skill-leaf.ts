import type { Expression, SkillLeaf, TenThousandths } from '#libs/contracts';
import type { SkillLexicon } from '#libs/language';
import { joinNames } from '../drafts/join-names.js';

/** Credits of a skill leaf (SCORE, "Criteria"): whole ten-thousandths. */
export const CREDITS = {
  /** The skill asked for, and a child of it (EKS for Kubernetes). */
  named: 10_000,
  /** A suite that holds it, and a member of a suite that is asked for. */
  suite: 10_000,
  member: 8_000,
  /** Any tool of the class where the group is open ("or similar"). */
  openSibling: 10_000,
  /** The class word itself where the group is open. */
  openClass: 6_000,
  /** A tool of the same class where the group is closed. */
  closedSibling: 6_000,
  /** The class word where the group is closed. */
  closedClass: 5_000,
} as const;

/**
 * The classes that a group of alternatives is about: those that at least half of its tools and most of all belong to. So Prometheus
 * beside Evidently and Arize makes no group of general monitoring. Classes without siblings give none.
 */
function classesOf(named: readonly string[], lexicon: SkillLexicon): string[] {
  const counts = new Map<string, number>();
  for (const skill of named) {
    const classes = named.length === 1 ? [lexicon.primaryClass(skill)] : lexicon.skillClasses(skill);
    for (const of of classes) counts.set(of, (counts.get(of) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  if (most * 2 < named.length) return [];
  return [...counts].filter(([of, count]) => count === most && lexicon.hasSiblings(of)).map(([of]) => of);
}

/** The name people read for a skill id. */
export const skillName = (id: string, lexicon: SkillLexicon): string => lexicon.skillById(id)?.name ?? id;

/**
 * A leaf that any of the named skills meets, with everything else that earns credit resolved through the taxonomy: children in full,
 * siblings and the class word by whether the group is open. A class asked for by name is met by each of its tools and by its word.
 *
 * @param options.months that the role asks for, or null.
 * @param options.siblings false where the tools are counted ("two of A, B, C"): then one of them is no half of another.
 */
export function skillLeaf(
  named: readonly string[],
  lexicon: SkillLexicon,
  options: { open?: boolean; months?: number | null; siblings?: boolean } = {},
): SkillLeaf {
  const credits = new Map<string, TenThousandths>();
  const accept = (skill: string, credit: TenThousandths): void => {
    credits.set(skill, Math.max(credit, credits.get(skill) ?? 0));
  };
  const suites = (skill: string): void => {
    for (const suite of lexicon.skillById(skill)?.suites ?? []) accept(suite, CREDITS.suite);
    for (const member of lexicon.skillsOfSuite(skill)) accept(member, CREDITS.member);
  };
  const acceptWithChildren = (skill: string, credit: TenThousandths): void => {
    accept(skill, credit);
    for (const child of lexicon.skillChildren(skill)) accept(child, credit);
  };
  for (const skill of named) {
    acceptWithChildren(skill, CREDITS.named);
    suites(skill);
    if (lexicon.skillById(skill)?.isClass)
      for (const tool of lexicon.skillsOfClass(skill)) acceptWithChildren(tool, CREDITS.named);
  }
  const tools = options.siblings === false ? [] : named.filter((skill) => !lexicon.skillById(skill)?.isClass);
  for (const of of classesOf(tools, lexicon)) {
    for (const tool of lexicon.skillsOfClass(of))
      accept(tool, options.open ? CREDITS.openSibling : CREDITS.closedSibling);
    accept(of, options.open ? CREDITS.openClass : CREDITS.closedClass);
  }
  return {
    test: 'skill',
    label: joinNames(
      named.map((one) => skillName(one, lexicon)),
      'or',
    ),
    accepts: [...credits]
      .map(([skill, credit]) => ({
        ...{ skill, credit, label: skillName(skill, lexicon) },
        ...(!named.includes(skill) && { implied: true as const }),
      }))
      .sort((a, b) => b.credit - a.credit || (a.skill < b.skill ? -1 : 1)),
    months: options.months ?? null,
  };
}

/** A vendor's cloud with every service of it that the taxonomy knows: any of them counts for depth. */
export function cloudLeaf(platform: string, lexicon: SkillLexicon): Expression {
  const services = lexicon
    .cloudServices(platform)
    .map((service) => ({ ...service, label: skillName(service.skill, lexicon) }));
  return { test: 'cloud', label: skillName(platform, lexicon), platform: [platform], services };
}
