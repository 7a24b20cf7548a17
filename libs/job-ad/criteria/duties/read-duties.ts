import { CLASS_TERM_PREFIX, IMPORTANCE, type Criterion, type Duty } from '#libs/contracts';
import { skillsIn, type SkillLexicon } from '#libs/language';
import type { PageItem } from '../../page/page-item.js';
import { dutyLabel, dutyPieces } from './duty-pieces.js';
import { readThings } from '../phrases/named-things.js';
import { requirementLabel, phraseStems } from '../phrases/phrase-leaf.js';

/** Fewer terms than this say too little to be looked for ("Other duties as assigned" has two). */
const FEWEST_TERMS = 2;

/** No duty but the usual closing words of a list. */
const NO_DUTY = /\bother duties\b|\bas assigned\b|\bad[- ]hoc (?:tasks|duties)\b/i;

/**
 * Reads a duty: what is done, and to what; tools and class words count as the class they stand for. Null for a text with fewer than two
 * terms.
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
  const terms = new Set([
    ...mentions.map(({ skill }) => CLASS_TERM_PREFIX + lexicon.primaryClass(skill)),
    ...phraseStems(text, mentions),
  ]);
  if (terms.size < fewest || NO_DUTY.test(text)) return null;
  return {
    label: requirementLabel(text),
    ...readThings(
      text,
      mentions.map(({ skill, start: from, end }) => ({ start: from, end, skillClass: lexicon.primaryClass(skill) })),
    ),
    terms: [...terms],
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
