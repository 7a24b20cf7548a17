import type { Expression, Kind } from '#libs/contracts';
import { skillsIn, type SkillLexicon } from '#libs/language';
import { KIND_OF_SECTION, type PageItem } from '../../page/page-item.js';
import type { CriterionDraft } from '../drafts/criterion-draft.js';
import { headAndRest } from '../../page/heading-lines.js';
import { cloudLeaf } from './skill-leaf.js';

/** Items that each list the services of one vendor under one heading. */
export interface CloudGroup {
  items: PageItem[];
  platforms: string[];
  /** How many clouds are required and, in all, preferred; null where the heading does not say. */
  required: number | null;
  preferred: number | null;
}

const COUNTS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, '1': 1, '2': 2, '3': 3 };

function countBefore(text: string, word: RegExp): number | null {
  const match = new RegExp(`\\b(one|two|three|[123])(?: or more)?(?: \\w+)? (?:is |are )?(?:${word.source})`, 'i').exec(
    text,
  );
  return match ? COUNTS[match[1]!.toLowerCase()]! : null;
}

/** The platform whose services an item lists ("AWS: EKS, S3, Lambda"), or null. */
function platformListed(item: PageItem, lexicon: SkillLexicon): string | null {
  const { head, rest } = headAndRest(item);
  if (rest === null || head.split(/\s+/).length > 4) return null;
  const platform = skillsIn(head, lexicon).find((one) => lexicon.cloudPlatforms().includes(one.skill))?.skill;
  if (!platform) return null;
  const services = lexicon.cloudServices(platform).map((one) => one.skill);
  return skillsIn(item.text, lexicon).filter((one) => services.includes(one.skill)).length >= 2 ? platform : null;
}

/** Runs of two or more items under one heading that list one vendor's services each. */
export function cloudGroups(items: readonly PageItem[], lexicon: SkillLexicon): CloudGroup[] {
  const groups: CloudGroup[] = [];
  let run: { item: PageItem; platform: string }[] = [];
  const close = (): void => {
    if (run.length > 1) {
      const heading = run[0]!.item.heading;
      groups.push({
        items: run.map((one) => one.item),
        platforms: run.map((one) => one.platform),
        required: countBefore(heading, /required|minimum|mandatory|expected/),
        preferred: countBefore(heading, /preferred|ideal|desired|better/),
      });
    }
    run = [];
  };
  for (const item of items) {
    const platform =
      item.section === 'required' || item.section === 'preferred' || item.section === 'bonus'
        ? platformListed(item, lexicon)
        : null;
    if (platform === null || (run.length > 0 && run[0]!.item.heading !== item.heading)) close();
    if (platform !== null) run.push({ item, platform });
  }
  close();
  return groups;
}

const ORDINALS: Readonly<Record<number, string>> = { 2: 'A second cloud', 3: 'A third cloud' };

/** The criteria that a group asks for: the clouds that it requires, and each that it prefers beside them. */
export function cloudDrafts(group: CloudGroup, lexicon: SkillLexicon): CriterionDraft[] {
  const [first] = group.items;
  const span = { start: first!.start, end: group.items.at(-1)!.end };
  const kind = KIND_OF_SECTION[first!.section] ?? 'required';
  const { required, preferred } = cloudRule(group, lexicon);
  const draft = (name: string, stated: Kind, expression: Expression): CriterionDraft => ({
    name,
    category: 'skills',
    label: expression.label,
    kind: stated,
    expression,
    span,
  });
  const cloud = draft('cloud', kind, required);
  return [
    group.required === null ? { ...cloud, cloudOf: group.platforms.length } : cloud,
    ...preferred.map(({ n, expression }) => draft(`cloud ${n}`, kind === 'required' ? 'preferred' : kind, expression)),
  ];
}

/** "One cloud required, two preferred" as expressions: the best one, and the n-th best alone. */
function cloudRule(
  group: CloudGroup,
  lexicon: SkillLexicon,
): {
  required: Expression;
  preferred: { n: number; expression: Expression }[];
} {
  const parts = group.platforms.map((one) => cloudLeaf(one, lexicon));
  const names = parts.map((part) => part.label).join(', ');
  const n = Math.min(group.required ?? 1, parts.length);
  const most = Math.min(group.preferred ?? n, parts.length);
  const preferred = Array.from({ length: Math.max(0, most - n) }, (_, at) => n + 1 + at);
  return {
    required: { test: 'atLeast', label: n === 1 ? `One of ${names}` : `${n} of ${names}`, n, parts },
    preferred: preferred.map((nth) => ({
      n: nth,
      expression: { test: 'nth', label: `${ORDINALS[nth] ?? `Cloud number ${nth}`} of ${names}`, n: nth, parts },
    })),
  };
}
