import type { Mention } from '#libs/contracts';

/** Words right before a name that say it is left out: "deployed without Kubernetes", "the whole stack except Helm". */
const LEFT_OUT =
  /(?:^|\s)(?:without|except(?:\s+for)?|excluding|ohne|außer|sans|sauf|sin|salvo)\s+(?:any\s+|using\s+|the\s+)?$/i;
/** "Without Kubernetes downtime" leaves out the downtime. */
const ENDS_THERE = /^\s*(?:$|[.,;:)]|(?:and|or|but|in|on|at|for|as|und|oder|et|ou|y|o)\s)/i;
const LONGEST = 30;

/** The mentions of a sentence that ends at `end`, without those that it names as left out. */
export function withoutExcluded(plain: string, end: number, mentions: Mention[]): Mention[] {
  return mentions.filter(
    ({ start, end: behind }) =>
      !LEFT_OUT.test(plain.slice(Math.max(0, start - LONGEST), start)) ||
      !ENDS_THERE.test(plain.slice(behind, Math.min(end, behind + LONGEST))),
  );
}
