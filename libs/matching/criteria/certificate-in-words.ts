import type { CertificationEntry, PhraseLeaf } from '#libs/contracts';
import { namesWhole } from '../context/role/named-things.js';
import type { PhrasePlan, PhraseTerm } from '../context/role/phrase-value.js';
import type { EvaluationContext } from '../context/evaluation-context.js';
import { certificateValidity, WORTH_AT_MOST, type CertificateValidity } from './certifications.js';

const WHOLE = 10000;

/** Certificates of the résumé that say in words what the role asks, the one that says most first. */
export interface Held {
  value: number;
  entries: CertificationEntry[];
  validity: CertificateValidity;
}

interface Named {
  entry: CertificationEntry;
  validity: CertificateValidity;
  /** The worth of the certificate today, in ten-thousandths. */
  worth: number;
  lines: number[];
}

/**
 * Values a required certificate in words by the candidate's certificates. It is worth as much as a known certificate
 * (valid 1, expired or undated 0.4), in proportion to the words found. One line has to name it, as for a known one,
 * because a license is listed once. Each slice of worth counts with the share of the phrase in the entries of that
 * worth, so that a further entry never lowers the value.
 *
 * @param creditAt the credit that the lines themselves state ("pending"), by their place in the context
 */
export function heldInWords(
  leaf: PhraseLeaf,
  plan: PhrasePlan,
  context: EvaluationContext,
  creditAt: ReadonlyMap<number, number>,
): Held | null {
  if (leaf.standing === undefined) return null;
  const says = context
    .thingMatches(leaf)
    .map((one) => new Set([...one].flatMap(([at, match]) => (namesWhole(match) ? [at] : []))));
  const named = namedEntries(plan, context, creditAt)
    .filter(({ lines }) => lines.some((line) => says.some((one) => one.has(line))))
    .sort((a, b) => b.worth - a.worth);
  const [best] = named;
  if (!best) return null;
  return { value: best.worth, entries: [best.entry], validity: best.validity };
}

/** Entries that the taxonomy does not know and that say words of the phrase; it asks for those that it knows by name. */
function namedEntries(plan: PhrasePlan, context: EvaluationContext, creditAt: ReadonlyMap<number, number>): Named[] {
  const termsByLine = wordsByLine(plan, context);
  const lines = [...termsByLine.keys()].sort((a, b) => a - b);
  let from = 0;
  return context.facts.certifications.flatMap((entry): Named[] => {
    if (entry.certification !== null) return [];
    while (from < lines.length && isBefore(lines[from]!, entry, context)) from++;
    const within: number[] = [];
    let credit = WHOLE;
    for (let each = from; each < lines.length && isWithin(lines[each]!, entry, context); each++) {
      within.push(lines[each]!);
      credit = Math.min(credit, creditAt.get(lines[each]!) ?? WHOLE);
    }
    const validity = certificateValidity(entry, [], context.asOf);
    const dated = WORTH_AT_MOST[validity];
    // "Expires 08/2027" says when; "suspended" holds whatever the date.
    const worth = entry.expires !== null && credit > 0 ? dated : Math.min(dated, credit);
    return within.length === 0 || worth === 0 ? [] : [{ entry, validity, worth, lines: within }];
  });
}

/** Words of the phrase that each line of certificates says, by its place in the context. */
function wordsByLine(plan: PhrasePlan, context: EvaluationContext): Map<number, PhraseTerm[]> {
  const byLine = new Map<number, PhraseTerm[]>();
  for (const one of plan.own) {
    for (const at of context.byTerm[one.term]!) {
      const { copied, sentence } = context.sentences[at]!;
      if (copied || sentence.claim !== undefined || sentence.place !== 'certification') continue;
      const known = byLine.get(at);
      if (known) known.push(one);
      else byLine.set(at, [one]);
    }
  }
  return byLine;
}

function isBefore(at: number, { span }: CertificationEntry, context: EvaluationContext): boolean {
  const own = context.sentences[at]!.sentence.span;
  const [rank, entryRank] = [context.documentRanks[own.document]!, context.documentRanks[span.document]!];
  return rank === entryRank ? own.end <= span.start : rank < entryRank;
}

function isWithin(at: number, { span }: CertificationEntry, context: EvaluationContext): boolean {
  const own = context.sentences[at]!.sentence.span;
  return own.document === span.document && own.start < span.end && own.end > span.start;
}
