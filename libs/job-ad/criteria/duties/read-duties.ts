import { IMPORTANCE, type Criterion, type Duty } from '#libs/contracts';
import { rarityWeight, skillsIn, CLASS_TERM_PREFIX, type SkillLexicon } from '#libs/language';
import { GENERIC_DUTY_STEMS } from './generic-duty-words.js';
import type { PageItem } from '../../page/page-item.js';
import { dutyLabel, dutyPieces } from './duty-pieces.js';
import { dutyTerms } from './duty-terms.js';
import { requirementLabel, phraseStems } from '../phrases/phrase-leaf.js';

/**
 * Weight of a class of tools in a duty, in whole ten-thousandths of the rarest stem. Reasoned: names of tools are mostly unknown to
 * general English (10,000), the words of their class common in it (4,000 to 6,000); a class stands for both.
 */
export const CLASS_WEIGHT = 6_000;

/** The share of its rarity that a word common to every trade keeps. Reasoned: half. */
const OF_ANY_WORK = 0.5;

function dutyWeight(stem: string): number {
  const weight = rarityWeight(stem);
  return GENERIC_DUTY_STEMS.has(stem) ? Math.max(1, Math.round(weight * OF_ANY_WORK)) : weight;
}

/** Fewer terms than this say too little to be looked for ("Other duties as assigned" has two). */
const FEWEST_TERMS = 2;

/** No duty but the usual closing words of a list. */
const NO_DUTY = /\bother duties\b|\bas assigned\b|\bad[- ]hoc (?:tasks|duties)\b/i;

/**
 * A duty as terms to look for in sentences about work: stems weighted by rarity, tools and class words as the class they stand for.
 * Null for a text with fewer than two terms.
 *
 * @param start offset of the text in the page, or null for a text of no page.
 * @param fewest terms that it needs: one where the page says what they are of ("two years of bookkeeping")
 */
export function readDuty(
  text: string,
  start: number | null,
  lexicon: SkillLexicon,
  fewest = FEWEST_TERMS,
): Duty | null {
  const mentions = skillsIn(text, lexicon);
  const terms = new Map<string, number>();
  for (const mention of mentions) terms.set(CLASS_TERM_PREFIX + lexicon.primaryClass(mention.skill), CLASS_WEIGHT);
  for (const stem of phraseStems(text, mentions)) terms.set(stem, dutyWeight(stem));
  if (terms.size < fewest || NO_DUTY.test(text)) return null;
  return {
    label: requirementLabel(text),
    terms: dutyTerms(terms),
    span: start === null ? null : { start, end: start + text.length },
  };
}

/** All duties of a page as one criterion, or null where it names none. */
export function dutiesCriterion(duties: readonly Duty[]): Criterion | null {
  if (duties.length === 0) return null;
  const label = duties.length === 1 ? '1 responsibility' : `${duties.length} responsibilities`;
  const spans = duties.map((duty) => duty.span).filter((span) => span !== null);
  return {
    id: 'responsibilities.duties',
    category: 'responsibilities',
    label,
    kind: 'required',
    importance: IMPORTANCE.required,
    expression: { test: 'duties', label, duties: [...duties] },
    span: spans.length === 0 ? null : { start: spans[0]!.start, end: spans.at(-1)!.end },
  };
}

/** The duties among the items of a page. */
export function readDuties(items: readonly PageItem[], lexicon: SkillLexicon): Criterion | null {
  return dutiesCriterion(
    items
      .filter((item) => item.section === 'duties')
      .flatMap(dutyPieces)
      .map(({ text, start }) => {
        const duty = readDuty(text, start, lexicon);
        return duty && { ...duty, label: requirementLabel(dutyLabel(text)) };
      })
      .filter((duty) => duty !== null),
  );
}
